// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/check_form.hpp"
#include "govreport/check/context.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/resemblance.hpp"
#include "govreport/check/section_words.hpp"

namespace govreport::detail {

[[nodiscard]] constexpr place section_place(int number) {
  return {place_kind::section, static_cast<std::uint16_t>(number)};
}

/// A rule about the words of a section: they are there and right, there and wrong, or not there.
[[nodiscard]] constexpr finding about_section(const rule& r, int number, bool is_there, bool right,
                                              severity level) {
  if (!is_there) return {&r, verdict::undetermined, r.milder, section_place(number)};
  return {&r, right ? verdict::pass : verdict::fail, level, section_place(number)};
}

/// Whether section 5 was read with nothing in it but running text.
[[nodiscard]] inline bool is_all_text(const narrative& text, int number) {
  const section_text* section = text.section(number);
  return section != nullptr && !holds_more_than_text(*section);
}

/// Section 5: empty, 无, or nearly so.
[[nodiscard]] inline finding check_problems(const rule& r, const reading& read,
                                            words_of_text& words_of, const decimal& least) {
  const narrative& text = read.narrative;
  // Where section 1 has no text either, it is the reading that lacks it.
  const bool is_there = is_all_text(text, 5) && !words_of.in(1).empty();
  const std::string& words = words_of.in(5);
  const bool nothing = says_nothing_is_there(read, 5);
  const auto characters = static_cast<std::int64_t>(character_count(words));
  const bool enough = !nothing && characters * decimal::one >= least.millionths;
  const bool certain = nothing || (words.empty() && shows_pictures(read.format));
  return about_section(r, 5, is_there, enough, certain ? r.level : r.milder);
}

/// What a report of a government says beside.
[[nodiscard]] inline finding check_assessment(const rule& r, const reading& read,
                                              words_of_text& words_of) {
  const unsigned missing = words_of.untreated(government_topics);
  const bool all = missing == (1u << government_topics.size()) - 1;
  const bool is_there = is_all_text(read.narrative, 1) && !words_of.in(1).empty();
  finding found = about_section(r, 1, is_there, missing == 0, all ? r.level : r.milder);
  found.where = {};
  return found;
}

[[nodiscard]] inline std::int64_t corrected_results(const report& r) {
  std::int64_t sum = 0;
  for (review_channel c : enumerators<review_channel>)
    sum += std::clamp<std::int64_t>(number_at(r, cell_of(c, review_outcome::corrected)).value_or(0),
                                    0, largest_number);
  return sum;
}
[[nodiscard]] inline std::int64_t unpaid_fees(const report& r) {
  return number_at(r, cell_of(request_row::otherwise_fee_unpaid, applicant::total)).value_or(0);
}

/// The claim of a processing fee that a rule about fees finds wrong; null if there is none.
[[nodiscard]] inline const claim* wrong_fee(relation holds, const reading& read) {
  const auto in_table =
      number_at(read.report, cell_of(disclosure_row::fees, disclosure_column::amount));
  constexpr std::int64_t ten_yuan = 10 * fen_per_yuan;
  constexpr std::int64_t slip = fen_per_wan_yuan / fen_per_yuan;
  for (const claim& c : read.narrative.claims) {
    const auto fen = fee_in_fen(c);
    if (!fen) continue;
    const bool wrong = holds == relation::fee_in_tens       ? *fen % ten_yuan != 0
                       : holds == relation::fee_in_its_unit ? in_table && *in_table == *fen * slip
                                                            : c.section != 6;
    if (wrong) return &c;
  }
  return nullptr;
}

[[nodiscard]] inline bool states_fee(const narrative& text) {
  return std::any_of(text.claims.begin(), text.claims.end(),
                     [](const claim& c) { return fee_in_fen(c).has_value(); });
}

template <class F>
void check_fees(const rule& r, const reading& read, F&& report_it) {
  if (!states_fee(read.narrative)) return report_it(finding{&r, verdict::undetermined, r.milder});
  const claim* wrong = wrong_fee(r.holds, read);
  if (wrong != nullptr && r.holds == relation::fee_not_denied && !says_nothing_is_there(read, 6))
    wrong = nullptr;
  if (wrong == nullptr) return;
  const int number = r.holds == relation::fee_not_denied ? 6 : wrong->section;
  report_it(finding{&r, verdict::fail, r.level, section_place(number)});
}

/// How much of two years' section 5 is the same.
[[nodiscard]] inline similarity similarity_of_problems(const reading& read,
                                                       const reading& previous) {
  constexpr std::size_t fewest = 40;
  const auto shingles = [](const reading& of) {
    std::vector<std::uint32_t> all;
    const section_text* section = of.narrative.section(5);
    if (section == nullptr || section->body.text.size() > longest_prose) return all;
    const std::u32string authority = plain(of.report.authority.view());
    const std::u32string words = own_words(prose_of(of.narrative, *section, authority), authority);
    for (std::size_t i = 0; i + shingle_length <= words.size(); ++i)
      all.push_back(shingle_at(words.data() + i));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.size() < fewest) all.clear();
    return all;
  };
  return similarity_of(shingles(read), shingles(previous));
}

[[nodiscard]] constexpr std::uint32_t per_mille_of(const decimal& share) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(share.millionths / 1000, 0, 1000));
}

/// The rules about what the report repeats of last year's.
[[nodiscard]] inline finding check_repetition(const rule& r, const reading& read,
                                              const check_context& context) {
  const finding open{&r, verdict::undetermined, r.milder};
  if (context.previous == nullptr || !may_follow(read.report, context.previous->report))
    return open;
  const std::uint32_t share = per_mille_of(threshold_of(context.rules, r, 0));
  if (r.holds == relation::own_problems) {
    const similarity same = similarity_of_problems(read, *context.previous);
    return about_section(r, 5, same.either != 0, !same.at_least(share), r.level);
  }
  const report_sketch now = sketch_of(read);
  const report_sketch before = sketch_of(*context.previous);
  const resemblance same = resemblance_of(now, before);
  const bool compared = same.prose.either != 0 || (!now.numbers.empty() && !before.numbers.empty());
  if (!compared) return open;
  const bool repeats = same.numbers || same.prose.at_least(share);
  return {&r, repeats ? verdict::fail : verdict::pass, same.numbers ? r.level : r.milder};
}

/// The rules about what sections 1, 5 and 6 say.
template <class F>
void check_text_of_sections(const rule& r, const reading& read, words_of_text& words_of,
                            const check_context& context, F&& report_it) {
  const narrative& text = read.narrative;
  const auto words = [&](int number) -> const std::string& { return words_of.in(number); };
  switch (r.holds) {
    case relation::treats_its_topics:
      return report_it(about_section(r, 1, is_all_text(text, 1) && !words(1).empty(),
                                     untreated(words(1), overview_topics) == 0, r.level));
    case relation::reports_assessment:
      return report_it(check_assessment(r, read, words_of));
    case relation::brief_overview:
      return report_it(
          about_section(r, 1, !words(1).empty(),
                        static_cast<std::int64_t>(character_count(words(1))) * decimal::one <=
                            threshold_of(context.rules, r, 0).millionths,
                        r.level));
    case relation::names_problems:
      return report_it(check_problems(r, read, words_of, threshold_of(context.rules, r, 0)));
    case relation::names_problems_and_improvements:
      return report_it(about_section(
          r, 5, is_all_text(text, 5) && !words(5).empty() && !says_nothing_is_there(read, 5),
          untreated(words(5), problem_topics) == 0, r.level));
    case relation::answers_disputes:
      if (corrected_results(read.report) == 0) return;
      return report_it(about_section(r, 5, is_all_text(text, 5) && !words(5).empty(),
                                     treats(words(5), dispute_topic), r.level));
    case relation::states_fee:
      return report_it(about_section(r, 6, is_all_text(text, 6) && !words(6).empty(),
                                     words_of.treat(fee_topic), r.level));
    case relation::speaks_of_unpaid_fee:
      if (unpaid_fees(read.report) <= 0) return;
      return report_it(about_section(r, 6, is_all_text(text, 6) && !words(6).empty(),
                                     words_of.treat(fee_topic), r.level));
    case relation::fee_not_denied:
    case relation::fee_in_tens:
    case relation::fee_in_its_unit:
      return check_fees(r, read, report_it);
    case relation::principle_not_inverted:
      if (text.sections.empty()) return report_it(finding{&r, verdict::undetermined, r.milder});
      for (const section_text& section : text.sections) {
        if (!inverted_principle(section).empty())
          report_it(finding{&r, verdict::fail, r.level, section_place(section.number)});
      }
      return;
    case relation::own_text:
    case relation::own_problems:
      return report_it(check_repetition(r, read, context));
    default:
      return;
  }
}

}  // namespace govreport::detail
