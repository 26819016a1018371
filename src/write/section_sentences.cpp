// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>

#include "govreport/check/check_patterns.hpp"
#include "govreport/check/check_sections.hpp"
#include "govreport/write/messages.hpp"
#include "subject.hpp"

namespace govreport::writing {

namespace {

/// The topics of a list that are not treated: “监督保障”, “supervision and support (监督保障)”.
template <std::size_t N>
std::string topics_text(unsigned missing, const std::array<section_topic, N>& topics, language in) {
  std::string list;
  for (std::size_t i = 0; i < N; ++i) {
    if ((missing >> i & 1u) == 0) continue;
    const bilingual& name = topics[i].name;
    append(list, in == language::zh ? "、" : ", ",
           in == language::zh ? fmt::format("“{}”", name.zh)
                              : fmt::format("{} (“{}”)", name.en, name.zh));
  }
  return list;
}

std::string problems_text(const subject& s) {
  const std::string words = detail::words_in_section(s.read.narrative, 5);
  if (detail::says_nothing_is_there(s.read, 5))
    return say(s.in, "只写{}", "says nothing but {}", quoted(words));
  if (words.empty()) {
    return say(s.in, "没有文字{}", "has no text{}",
               s.is_milder() ? say(s.in, "，但文档格式看不出是否有图片",
                                   ", but the kind of document does not show pictures")
                             : std::string());
  }
  const std::size_t n = detail::character_count(words);
  return say(s.in, "只有 {} 个字：{}", "has only {} characters: {}", n, quoted(words));
}

std::string overview_length_text(const subject& s) {
  const std::size_t n = detail::character_count(detail::words_in_section(s.read.narrative, 1));
  const decimal& most = threshold_of(s.context.rules, s.broken(), 0);
  return say(s.in, "总体情况有 {} 个字，超过 {} 个字", "has {} characters, more than {}", n,
             most.millionths / decimal::one);
}

std::string yuan_text(std::int64_t fen) {
  return number_text(cell_of(disclosure_row::procurement, disclosure_column::amount), fen);
}

std::string fee_text(const subject& s) {
  const claim* wrong = detail::wrong_fee(s.broken().holds, s.read);
  if (wrong == nullptr) return std::string(word(s.broken().title, s.in));
  const std::string fee = yuan_text(*detail::fee_in_fen(*wrong));
  const std::string said = quoted(wrong->clause.text);
  if (s.broken().holds == relation::fee_in_tens) {
    return say(s.in, "信息处理费 {} 元不是 10 元的整数倍：{}",
               "a processing fee of {} 元 is no multiple of 10 元: {}", fee, said);
  }
  if (s.broken().holds == relation::fee_in_its_unit) {
    return say(
        s.in, "信息处理费为 {0} 元，第二部分的行政事业性收费为 {0} 万元，数字相同而单位不同：{1}",
        "the processing fee is {0} 元 and the fees of section 2 are {0} 万元, the same number in "
        "another unit: {1}",
        fee, said);
  }
  return say(s.in, "写“无”，而正文写有信息处理费 {} 元：{}",
             "says 无, while the text states a processing fee of {} 元: {}", fee, said);
}

std::string per_cent_text(const similarity& same) {
  const std::uint32_t n = same.per_mille();
  return fmt::format("{}.{}%", n / 10, n % 10);
}

std::string repetition_text(const subject& s) {
  if (s.context.previous == nullptr) return std::string(word(s.broken().title, s.in));
  const reading& previous = *s.context.previous;
  if (s.broken().holds == relation::own_problems) {
    return say(s.in, "文字有 {} 与上年报告相同", "{} of its text is that of last year's report",
               per_cent_text(detail::similarity_of_problems(s.read, previous)));
  }
  const resemblance same = resemblance_of(s.read, previous);
  std::string text;
  if (same.numbers) {
    text = say(s.in, "第二至四部分的数字与上年报告完全相同",
               "all numbers of sections 2 to 4 are those of last year's report");
  }
  const bool prose =
      same.prose.at_least(detail::per_mille_of(threshold_of(s.context.rules, s.broken(), 0)));
  if (prose) {
    append(text, s.in == language::zh ? "，" : ", and ",
           say(s.in, "文字有 {} 与上年报告相同", "{} of the text is that of last year's report",
               per_cent_text(same.prose)));
  }
  return text;
}

std::string copy_text(const subject& s) {
  const auto index = static_cast<std::uint8_t>(s.found.where.index);
  const detail::request_vector copy{s.found.where.kind == place_kind::request_row, index};
  const auto original =
      detail::original_of(copy, s.numbers, threshold_of(s.context.rules, s.broken(), 0));
  if (!original) return std::string(word(s.broken().title, s.in));
  std::string numbers;
  for (std::size_t i = 0; i < copy.size(); ++i) {
    const cell c = copy.at(i);
    const std::int64_t n = s.numbers.value[index_of(c)];
    if (!covers(s.read.printed, c) || n == 0) continue;
    append(
        numbers, s.in == language::zh ? "，" : ", ",
        fmt::format(
            "{} {}",
            copy.is_row ? column_text(c, s.edition(), s.in) : row_text(c, s.edition(), s.in), n));
  }
  const cell of = original->at(0);
  return say(
      s.in, "各项与“{}”完全相同：{}", "every number is that of “{}”: {}",
      original->is_row ? row_text(of, s.edition(), s.in) : column_text(of, s.edition(), s.in),
      numbers);
}

std::string shift_text(const subject& s) {
  const auto by = detail::shift_of_reviews(s.numbers);
  if (!by) return std::string(word(s.broken().title, s.in));
  constexpr std::size_t results = enumerator_count<review_outcome>;
  const bool back = *by <= results / 2;
  const std::size_t cells = back ? *by : results - *by;
  return say(s.in, "15 个数字依次{}移 {} 格后，三处总计均等于各自四种结果之和",
             "moved {} by {}, the 15 numbers meet all three totals",
             back ? say(s.in, "前", "back") : say(s.in, "后", "on"),
             s.in == language::zh ? fmt::format("{}", cells)
                                  : fmt::format("{} {}", cells, cells == 1 ? "cell" : "cells"));
}

std::string shifted_row_text(const subject& s) {
  const auto rows = detail::rows_out_of_place(s.numbers);
  if (!rows) return std::string(word(s.broken().title, s.in));
  const request_row row = enumerators<request_row>[s.found.where.index];
  std::string numbers;
  for (std::int64_t n : rows->numbers_of(row))
    append(numbers, s.in == language::zh ? "、" : ", ", fmt::format("{}", n));
  const bool left = rows->step_of(row) > 0;
  const cell vacant = cell_of(row, left ? applicant::total : applicant::natural_person);
  const std::size_t others = rows->moved_rows() - 1;
  std::string with_others;
  if (others != 0) {
    with_others = say(s.in, "连同另外 {} 行移列，", "with {} other {} moved likewise ", others,
                      others == 1 ? "row" : "rows");
  }
  return say(s.in, "向{}移 1 列，空出的“{}”按合计补足，则为 {}；{}第三部分各行、各列之和全部成立",
             "moved one column to the {}, with “{}” as the sum then has it, the row is {}; {}every "
             "sum of section 3 then holds",
             left ? say(s.in, "左", "left") : say(s.in, "右", "right"),
             column_text(vacant, s.edition(), s.in), numbers, with_others);
}

}  // namespace

std::string section_sentence(const subject& s) {
  const narrative& text = s.read.narrative;
  switch (s.broken().holds) {
    case relation::treats_its_topics:
      return say(s.in, "没有写到{}", "says nothing of {}",
                 topics_text(detail::untreated(detail::words_in_section(text, 1), overview_topics),
                             overview_topics, s.in));
    case relation::reports_assessment:
      return say(s.in, "政府的报告没有写到{}", "the report of a government says nothing of {}",
                 topics_text(detail::words_of_text(text).untreated(government_topics),
                             government_topics, s.in));
    case relation::brief_overview:
      return overview_length_text(s);
    case relation::names_problems:
      return problems_text(s);
    case relation::names_problems_and_improvements:
      return say(s.in, "没有写到{}", "says nothing of {}",
                 topics_text(detail::untreated(detail::words_in_section(text, 5), problem_topics),
                             problem_topics, s.in));
    case relation::answers_disputes:
      return say(s.in, "复议、诉讼结果纠正共 {} 件，这一部分没有写到复议、诉讼或答复",
                 "{} results of disputes were corrected, and the section says nothing of disputes "
                 "or replies",
                 detail::corrected_results(s.read.report));
    case relation::states_fee:
      return say(s.in, "报告没有写明是否收取信息处理费",
                 "the report does not say whether a processing fee was charged");
    case relation::speaks_of_unpaid_fee:
      return say(s.in, "逾期未缴费的申请有 {} 件，报告没有写到信息处理费",
                 "{} requests ended because a fee was not paid, and the report says nothing of the "
                 "processing fee",
                 detail::unpaid_fees(s.read.report));
    case relation::fee_not_denied:
    case relation::fee_in_tens:
    case relation::fee_in_its_unit:
      return fee_text(s);
    case relation::principle_not_inverted: {
      const section_text* section = text.section(s.found.where.index);
      return say(s.in, "“{}”：第五条为“以公开为常态、不公开为例外”",
                 "“{}”: article 5 has 以公开为常态、不公开为例外",
                 section == nullptr ? std::string_view() : detail::inverted_principle(*section));
    }
    case relation::own_text:
    case relation::own_problems:
      return repetition_text(s);
    case relation::vectors_differ:
      return copy_text(s);
    case relation::groups_in_place:
      return shift_text(s);
    case relation::cells_in_place:
      return shifted_row_text(s);
    default:
      return std::string(word(s.broken().title, s.in));
  }
}

}  // namespace govreport::writing
