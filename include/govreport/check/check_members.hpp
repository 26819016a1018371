// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "govreport/check/compare_members.hpp"
#include "govreport/check/context.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/model/authority.hpp"

namespace govreport::detail {

/// Where a difference between an area and its members is told: section 3 adds up to itself, so that
/// one wrong number shows in many cells; a row of section 2 and a group of section 4 stand alone.
[[nodiscard]] constexpr place place_of_difference(cell c) {
  switch (c.in) {
    case table::disclosure:
      return {place_kind::disclosure_row, c.row};
    case table::requests:
      return {place_kind::table, static_cast<std::uint16_t>(index_of(c.in))};
    case table::reviews:
      return {place_kind::review_channel, c.row};
  }
  return {};
}

[[nodiscard]] inline std::optional<std::int64_t> exact_number(const wide_interval& x) {
  if (!x.is_point() || x.low > largest_number || x.low < -largest_number) return std::nullopt;
  return static_cast<std::int64_t>(x.low);
}

/// The numbers by which the report of an area is told from that of one office.
inline constexpr std::array main_numbers{
    cell_of(disclosure_row::licenses, disclosure_column::decisions),
    cell_of(disclosure_row::penalties, disclosure_column::decisions),
    cell_of(disclosure_row::coercion, disclosure_column::decisions),
    cell_of(request_row::received, applicant::total),
    cell_of(request_row::concluded, applicant::total),
    cell_of(review_channel::reconsideration, review_outcome::total),
    cell_of(review_channel::litigation_direct, review_outcome::total)};
inline constexpr std::size_t fewest_main_numbers = 3;

/// What the reports of an area's members say of its own.
struct members_input {
  const rule& r;
  const bounds& area;
  const area_members& members;
  const rulebook* rules;
  bool said_once;  // what a severer rule says already is not said again

  [[nodiscard]] bool fails(std::string_view id, cell c) const {
    const rule& other = *find_rule(id);
    return applies(rules, other) && speaks_of(other.holds, area.printed, c) &&
           compare_with_members(other.holds, area, members, c).outcome == verdict::fail;
  }
  /// Whether another rule says of a cell what this one would.
  [[nodiscard]] bool is_said(cell c) const {
    if (!said_once) return false;
    switch (r.holds) {
      case relation::sum_of_members:
        return fails("AGG-02", c);
      case relation::at_least_members:
        return fails("AGG-02", c) ||
               (members.missing() == 0 && applies(rules, *find_rule("AGG-01")));
      case relation::carried_over_by_members:
        return fails("AGG-01", c) || fails("AGG-02", c);
      default:
        return false;
    }
  }
};

/// What is not known of members leaves the report itself as consistent as it is: none of their
/// rules makes an error.
[[nodiscard]] constexpr finding undetermined_by_members(const rule& r) {
  return {&r, verdict::undetermined, r.milder};
}

/// A rule that compares an area with its members cell by cell: one finding for each place, on the
/// cell that is furthest off.
template <class F>
void check_member_cells(const members_input& in, F&& report_it) {
  std::optional<finding> found;
  wide_integer furthest = 0;
  bool undetermined = false;
  bool only_fewer_documents = true;
  const auto flush = [&] {
    if (found && only_fewer_documents) found->level = in.r.milder;
    if (found) report_it(*found);
    found.reset();
    furthest = 0;
    only_fewer_documents = true;
  };
  for (cell c : all_cells) {
    if (!speaks_of(in.r.holds, in.area.printed, c)) continue;
    const place where = place_of_difference(c);
    if (found && found->where != where) flush();
    const member_comparison made = compare_with_members(in.r.holds, in.area, in.members, c);
    undetermined = undetermined || made.outcome == verdict::undetermined;
    if (made.outcome != verdict::fail || in.is_said(c)) continue;
    if (!found) found = finding{&in.r, verdict::fail, in.r.level, where};
    found->differing.insert(c);
    only_fewer_documents = only_fewer_documents && c.in == table::disclosure && made.is_lower &&
                           additivity_of(c) == additivity::adds_up_once;
    if (made.apart <= furthest) continue;
    furthest = made.apart;
    found->decisive = c;
    found->stated = exact_number(made.stated);
    found->derived = exact_number(made.derived);
    if (!found->derived && made.is_lower)
      found->derived = exact_number({made.derived.low, made.derived.low});
  }
  flush();
  if (undetermined) report_it(undetermined_by_members(in.r));
}

/// Whether every main number that members have is far below what they have together.
[[nodiscard]] inline finding check_scope(const members_input& in) {
  const decimal share = threshold_of(in.rules, in.r, 0);
  finding found{&in.r, verdict::fail, in.r.level};
  wide_integer furthest = 0;
  for (cell c : main_numbers) {
    if (!covers(in.area.printed, c)) continue;
    const wide_interval stated = range_of(in.area, c);
    const wide_interval sum = sum_now(in.members, in.area.printed, c).range;
    if (!stated.is_point() || sum.low == 0) continue;
    if (stated.low * decimal::one >= sum.low * share.millionths)
      return {&in.r, verdict::pass, in.r.level};
    found.differing.insert(c);
    if (sum.low - stated.low <= furthest) continue;
    furthest = sum.low - stated.low;
    found.decisive = c;
    found.stated = exact_number(stated);
    found.derived = exact_number({sum.low, sum.low});
  }
  return found.differing.size() >= fewest_main_numbers ? found : undetermined_by_members(in.r);
}

[[nodiscard]] inline finding check_list(const rule& r, const area_members& members) {
  finding found{&r, verdict::pass, r.level};
  bool only_townships = true;
  for (const member& m : members.list()) {
    if (m.report != nullptr) continue;
    found.outcome = verdict::fail;
    only_townships = only_townships && is_township(m.name);
  }
  if (members.list().empty()) found.outcome = verdict::undetermined;
  if (only_townships) found.level = r.milder;
  return found;
}

[[nodiscard]] inline finding check_repetitions(const rule& r, const area_members& members) {
  if (!members.repetitions()) return undetermined_by_members(r);
  const bool none = members.repetitions()->empty();
  return {&r, none ? verdict::pass : verdict::fail, r.level};
}

/// A rule about an area's members, if they are declared and of the year of the report.
template <class F>
void check_members(const rule& r, const report& area, const bounds& numbers,
                   const check_context& context, bool said_once, F&& report_it) {
  if (context.members == nullptr || (area.year && *area.year != context.members->year()))
    return report_it(undetermined_by_members(r));
  const area_members& members = *context.members;
  const auto report_unless_passed = [&report_it](const finding& found) {
    if (found.outcome != verdict::pass) report_it(found);
  };
  if (r.holds == relation::members_report) return report_unless_passed(check_list(r, members));
  if (r.holds == relation::members_differ)
    return report_unless_passed(check_repetitions(r, members));
  if (members.scope() != report_scope::area || members.list().empty())
    return report_it(undetermined_by_members(r));
  const members_input in{r, numbers, members, context.rules, said_once};
  if (r.holds != relation::speaks_for_area) return check_member_cells(in, report_it);
  report_unless_passed(check_scope(in));
}

}  // namespace govreport::detail
