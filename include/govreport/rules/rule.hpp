// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <span>
#include <string_view>

#include "govreport/model/authority.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/place.hpp"
#include "govreport/rules/formula.hpp"
#include "govreport/rules/legal_basis.hpp"
#include "govreport/rules/severity.hpp"

namespace govreport {

/// What a rule demands. The first group compares sums of cells place by place, the second any
/// numbers of this year and of last, the third looks at the state of cells, the fourth at the
/// document around the tables, the fifth at patterns in the numbers and at what sections 1, 5 and 6
/// say, the sixth at what the running text says in numbers, the seventh at the reports of an area's
/// members.
enum class relation : std::uint8_t {
  equal,                  // left = right
  at_most,                // left ≤ right
  not_negative,           // left ≥ 0
  zero_if_zero,           // right = 0 wherever left = 0
  zero_together,          // left = 0 exactly where right = 0
  different_unless_zero,  // left ≠ right, unless they are 0

  as_formula,  // what the rule's formula says

  a_number,        // a cell holds a number
  not_blank,       // a cell is not printed empty
  applicable,      // a cell is not printed "/", "-" or 无
  whole,           // a count has no decimals
  non_negative,    // a count is not below 0
  unit_as_headed,  // a unit printed in a cell is the one of its column's head
  unit_printed,    // an amount is printed with a unit that the form has
  printed_apart,   // a number can be read without what the form says of it
  same_elsewhere,  // another document of the same report has the same number

  sections_present,    // each of the six sections
  tables_present,      // each of the three tables
  titled_as_form,      // the report's title
  period_is_the_year,  // the days that the figures cover
  years_agree,         // title, period, and the beginning of section 1
  in_time,             // published, or at least signed, by the deadline
  dated_next_year,     // signed in the year after the year of report
  form_of_the_year,    // the tables are those of the year of report
  labelled_as_form,    // every row and column, in the form's wording
  numbered_in_order,   // the sections, 一 to 六
  nothing_beside,      // the tables have no rows or columns of their own
  cites_form_of_the_year,
  announces_its_parts,   // as many as it lists and has
  signed_by_its_author,  // the authority of the title
  filled_in,             // nothing of a template is left

  vectors_differ,     // no two columns or rows of section 3 are copies
  groups_in_place,    // the numbers of section 4 stand in their own groups
  cells_in_place,     // the numbers of a row of section 3 stand in their own columns
  own_text,           // the report does not repeat last year's
  own_problems,       // nor does its section 5
  treats_its_topics,  // section 1 speaks of all that it is about
  reports_assessment,
  brief_overview,
  names_problems,  // section 5 says something
  names_problems_and_improvements,
  answers_disputes,  // section 5 speaks of disputes where some were lost
  states_fee,        // whether a processing fee was charged
  speaks_of_unpaid_fee,
  fee_not_denied,
  fee_in_tens,
  fee_in_its_unit,
  principle_not_inverted,

  fits_the_table,     // a number of the text is that of the tables, in one of its readings
  parts_add_up,       // the parts of a list are its whole
  share_is_right,     // a percentage is its part by a whole
  growth_is_right,    // a change is that since last year's report
  sentence_balances,  // what came in is what went out, within one sentence
  said_once,          // one number for one fact

  sum_of_members,           // each additive cell of an area is the sum of its members
  at_least_each_member,     // … is no less than that of any of them
  at_least_members,         // … no less than those that are there together
  carried_over_by_members,  // it carries in what they carried out of the year before
  members_differ,           // no two of them have the same report
  speaks_for_area,          // the report is not that of one office
  members_report,           // each of them has a report
  co_defendants_once,       // suits that several of them count are counted once
};
// As BOOST_DESCRIBE_ENUM does, which takes 52 names at most.
// clang-format off
BOOST_DESCRIBE_ENUM_BEGIN(relation)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, relation,
                           equal, at_most, not_negative, zero_if_zero, zero_together,
                           different_unless_zero, as_formula, a_number, not_blank, applicable,
                           whole, non_negative, unit_as_headed, unit_printed, printed_apart,
                           same_elsewhere, sections_present, tables_present,
                           titled_as_form, period_is_the_year, years_agree, in_time,
                           dated_next_year, form_of_the_year, labelled_as_form, numbered_in_order,
                           nothing_beside, cites_form_of_the_year, announces_its_parts,
                           signed_by_its_author, filled_in)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, relation,
                           vectors_differ, groups_in_place, cells_in_place, own_text, own_problems,
                           treats_its_topics, reports_assessment, brief_overview, names_problems,
                           names_problems_and_improvements, answers_disputes, states_fee,
                           speaks_of_unpaid_fee, fee_not_denied, fee_in_tens, fee_in_its_unit,
                           principle_not_inverted, fits_the_table, parts_add_up, share_is_right,
                           growth_is_right, sentence_balances, said_once, sum_of_members,
                           at_least_each_member, at_least_members, carried_over_by_members,
                           members_differ, speaks_for_area, members_report, co_defendants_once)
BOOST_DESCRIBE_ENUM_END(relation)
// clang-format on

[[nodiscard]] constexpr bool compares_sums(relation r) {
  return r <= relation::different_unless_zero;
}
/// Whether a rule is arithmetic.
[[nodiscard]] constexpr bool states_formula(relation r) { return r <= relation::as_formula; }
[[nodiscard]] constexpr bool looks_at_cells(relation r) {
  return r >= relation::a_number && r <= relation::same_elsewhere;
}
/// Whether a rule is about the order and the wording around the tables, beyond the form's own
/// words.
[[nodiscard]] constexpr bool looks_at_wording(relation r) {
  return r >= relation::numbered_in_order && r <= relation::filled_in;
}
/// Whether a rule is about what sections 1, 5 and 6 say, in this report and in last year's.
[[nodiscard]] constexpr bool looks_at_sections(relation r) {
  return r >= relation::own_text && r <= relation::principle_not_inverted;
}
/// Whether a rule looks for a pattern in many numbers at once.
[[nodiscard]] constexpr bool looks_for_pattern(relation r) {
  return r >= relation::vectors_differ && r <= relation::cells_in_place;
}
[[nodiscard]] constexpr bool looks_at_members(relation r) {
  return r >= relation::sum_of_members && r <= relation::co_defendants_once;
}

[[nodiscard]] constexpr bool looks_at_text(relation r) {
  return r >= relation::fits_the_table && r <= relation::said_once;
}

/// Where sums are compared: terms, at each place from `first` to `last` of a dimension.
struct clause {
  dimension over = dimension::each_applicant;
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  terms left;
  terms right;
};

/// A clause at every place of its dimension.
[[nodiscard]] constexpr clause everywhere(dimension over, terms left, terms right) {
  return {over, 0, static_cast<std::uint8_t>(place_count(over) - 1), left, right};
}
[[nodiscard]] constexpr clause everywhere(const form_equation& e) {
  return everywhere(e.over, e.left, e.right);
}

/// A clause for one channel of section 4.
[[nodiscard]] constexpr clause only(review_channel c, const form_equation& e) {
  return {e.over, static_cast<std::uint8_t>(c), static_cast<std::uint8_t>(c), e.left, e.right};
}

/// A clause for neighbouring rows of section 2.
[[nodiscard]] constexpr clause for_rows(disclosure_row first, disclosure_row last, terms left,
                                        terms right) {
  return {dimension::each_disclosure_row, static_cast<std::uint8_t>(first),
          static_cast<std::uint8_t>(last), left, right};
}

/// Words in both languages.
struct bilingual {
  std::string_view zh;
  std::string_view en;
};
BOOST_DESCRIBE_STRUCT(bilingual, (), (zh, en))

/// Editions of the form that a rule applies to.
struct editions {
  bool form_2019 = true;
  bool form_2021 = true;
  [[nodiscard]] constexpr bool contain(form f) const {
    return f == form::form_2019 ? form_2019 : form_2021;
  }
};
inline constexpr editions only_form_2019{true, false};
inline constexpr editions only_form_2021{false, true};

/// A number of a rule that its user may set.
struct threshold {
  std::string_view name;  // "share"
  decimal value{};        // as it is unless set
  bilingual meaning{};
};

/// One rule of the catalogue: a row of data.
struct rule {
  std::string_view id;      // "REQ-01"; stable, never reused
  severity level;           // the severest finding it can make
  severity milder = level;  // the severity in the case that `milder_when` names
  bilingual milder_when{};
  relation holds;
  std::array<clause, 2> clauses{};  // for relations that compare sums; the second may have no terms
  std::span<const rule_formula> means{};  // for relation::as_formula; each has to hold
  std::array<threshold, 2> thresholds{};
  editions forms{};
  std::int32_t first_year = 0;  // for reports of earlier years it says nothing
  authority_kind only_for = authority_kind::any;
  // Words of the report's text that explain a failure: it is then milder.
  std::array<std::string_view, 4> excused_by{};
  legal_basis basis;
  bilingual title;
  bilingual off_because{};  // why it is off unless it is asked for; empty: it is on

  [[nodiscard]] constexpr bool is_on_by_default() const { return off_because.zh.empty(); }
};

}  // namespace govreport
