// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <optional>

#include "form_facts.hpp"
#include "govreport/check/check_wording.hpp"
#include "subject.hpp"
#include "utf8.hpp"

namespace govreport::writing {

namespace {

std::string_view ordinal_text(int number) {
  constexpr std::array<std::string_view, 11> ordinals{"",   "一", "二", "三", "四", "五",
                                                      "六", "七", "八", "九", "十"};
  return ordinals.at(static_cast<std::size_t>(std::clamp(number, 0, 10)));
}

std::string ordinal_sentence(const subject& s) {
  const section_text* section = s.read.narrative.section(s.found.where.index);
  if (section == nullptr) return std::string(word(s.broken().title, s.in));
  const int due = detail::ordinal_due(s.read.narrative, *section);
  return say(s.in, "序号印为“{}”，依次应为“{}”", "is numbered “{}” where “{}” is due",
             ordinal_text(detail::ordinal_of(*section)), ordinal_text(due));
}

std::string beside_sentence(const subject& s) {
  const auto beside = detail::numbers_beside(s.read.provenance);
  constexpr std::size_t most = 8;
  std::string list;
  for (std::size_t i = 0; i < std::min(beside.size(), most); ++i)
    append(list, s.in == language::zh ? "、" : ", ", printable(beside[i]->text));
  if (beside.size() > most) list += s.in == language::zh ? "等" : ", …";
  return say(s.in, "表格有格式以外的行或列，有 {} 个数字未归入任何单元格：{}",
             "the tables have rows or columns that the form has not; put into no cell: {1}",
             beside.size(), list);
}

std::string cited_sentence(const subject& s) {
  const detail::cited_forms cited = detail::forms_cited_in(s.read.narrative);
  const auto year = detail::believable(s.read.report.year);
  if (!year) return std::string(word(s.broken().title, s.in));
  const form used = cited.form_2019 ? form::form_2019 : form::form_2021;
  return say(s.in, "引用 {} 的格式，{} 年度的报告适用 {}",
             "cites the form of {}; a report for {} is due in that of {}", document_number(used),
             *year, document_number(form_for(*year)));
}

std::string parts_sentence(const subject& s) {
  const auto announced = detail::parts_announced_in(s.read.narrative);
  if (!announced) return std::string(word(s.broken().title, s.in));
  std::string text =
      say(s.in, "前言称报告有 {} 个部分", "the preface announces {} parts", announced->number);
  if (announced->listed != 0 && announced->listed != announced->number)
    text += say(s.in, "，列出 {} 个", ", lists {}", announced->listed);
  const auto found = static_cast<int>(s.read.narrative.sections.size());
  if (found > announced->number) text += say(s.in, "，文中有 {} 个", ", and there are {}", found);
  return text;
}

std::string signer_sentence(const subject& s) {
  return say(s.in, "标题机关为{}，落款机关为{}", "the title names {}, but it is signed by {}",
             quoted(s.read.report.authority.view()), quoted(s.read.narrative.signed_by.text));
}

std::string placeholder_sentence(const subject& s) {
  const std::string words = quoted(unfilled_words(s.found, s.read));
  if (s.is_milder()) {
    return say(s.in, "说到{}，而报告只涉及本机关", "speaks of {}, though the report is one body's",
               words);
  }
  if (s.found.where.kind == place_kind::document)
    return say(s.in, "标题、前言或落款中有未填写的{}",
               "title, preface or signature have {} left to be filled in", words);
  return say(s.in, "有未填写的{}", "{} is left to be filled in", words);
}

}  // namespace

std::string form_sentence(const subject& s) {
  switch (s.broken().holds) {
    case relation::numbered_in_order:
      return ordinal_sentence(s);
    case relation::nothing_beside:
      return beside_sentence(s);
    case relation::cites_form_of_the_year:
      return cited_sentence(s);
    case relation::announces_its_parts:
      return parts_sentence(s);
    case relation::signed_by_its_author:
      return signer_sentence(s);
    case relation::filled_in:
      return placeholder_sentence(s);
    default:
      return std::string(word(s.broken().title, s.in));
  }
}

}  // namespace govreport::writing
