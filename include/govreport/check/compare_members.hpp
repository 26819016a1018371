// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/check/members.hpp"
#include "govreport/rules/aggregation.hpp"

namespace govreport {

/// What an area and its members have in one cell, and what a rule says of it.
struct member_comparison {
  verdict outcome = verdict::pass;
  wide_interval stated;                // by the report of the area
  wide_interval derived;               // of the members together, or of the one that has most
  wide_integer apart = 0;              // how far they are from each other, where it fails
  bool is_lower = false;               // the area has less
  std::optional<std::size_t> largest;  // the member that has most, for AGG-02
};

namespace detail {

[[nodiscard]] inline wide_interval range_of(const bounds& b, cell c) {
  const interval x = b.of(index_of(c));
  return {x.low, x.high, x.low<-2 * largest_number, x.high> 2 * largest_number};
}

/// By how much an amount may differ from what was rounded to it: half of its last decimal, as far
/// as its number shows it. Counts are not rounded, and 0 is 0.
[[nodiscard]] inline wide_integer rounding_of(cell c, const wide_interval& x) {
  if (unit_of(c) == cell_unit::pieces || !x.is_point() || x.low == 0) return 0;
  const std::int64_t one = unit_of(c) == cell_unit::yuan ? fen_per_yuan : fen_per_wan_yuan;
  wide_integer last = 1;
  while (last < one && x.low % (last * 10) == 0) last *= 10;
  return last / 2;
}

/// What members have together, and how far rounding may have moved it.
struct sum_of_members {
  wide_interval range;
  wide_integer rounding = 0;
  bool complete = true;  // every member of the list is in it
};

template <class Contribution>
[[nodiscard]] sum_of_members add_members(const area_members& members, cell c,
                                         Contribution&& contribution) {
  sum_of_members sum;
  for (std::size_t m = 0; m < members.list().size(); ++m) {
    const std::optional<wide_interval> x = contribution(m);
    sum.complete = sum.complete && x.has_value();
    if (!x) continue;
    sum.range.low += x->low;
    sum.range.high += x->high;
    sum.range.open_below = sum.range.open_below || x->open_below;
    sum.range.open_above = sum.range.open_above || x->open_above;
    sum.rounding += rounding_of(c, *x);
  }
  return sum;
}

[[nodiscard]] inline sum_of_members sum_now(const area_members& members, layout printed, cell c) {
  return add_members(members, c, [&](std::size_t m) { return members.now(m, printed, c); });
}
/// What members carried out of the year before into a cell of the row 上年结转.
[[nodiscard]] inline sum_of_members sum_carried_out(const area_members& members, layout printed,
                                                    cell c) {
  const cell from = cell_of(request_row::carried_out, enumerators<applicant>[c.column]);
  return add_members(members, c, [&](std::size_t m) { return members.before(m, printed, from); });
}

/// How many of an area's suits members may have counted twice: those of the members that
/// reconsider, which have to be those of others as well.
[[nodiscard]] inline wide_integer counted_twice(const area_members& members, layout printed,
                                                cell c) {
  if (c.in != table::reviews || additivity_of(c) != additivity::adds_up_once) return 0;
  wide_integer reconsidering = 0;
  wide_integer others = 0;
  for (std::size_t m = 0; m < members.list().size(); ++m) {
    const auto x = members.now(m, printed, c);
    if (x) (members.list()[m].reconsiders ? reconsidering : others) += x->low;
  }
  return std::min(reconsidering, others);
}

[[nodiscard]] inline member_comparison compare_sums(const wide_interval& stated,
                                                    const sum_of_members& sum,
                                                    wide_integer rounding, bool only_lower) {
  member_comparison made{verdict::undetermined, stated, sum.range, 0, false, {}};
  const wide_interval& s = sum.range;
  if (!stated.open_above && !s.open_below && stated.high + rounding < s.low) {
    made.outcome = verdict::fail;
    made.is_lower = true;
    made.apart = s.low - stated.high;
  } else if (only_lower) {
    const bool enough = !stated.open_below && !s.open_above && stated.low + rounding >= s.high;
    if (enough) made.outcome = verdict::pass;
  } else if (!stated.open_below && !s.open_above && stated.low > s.high + rounding) {
    made.outcome = verdict::fail;
    made.apart = stated.low - s.high;
  } else if (stated.is_point() && s.is_point()) {
    made.outcome = verdict::pass;
  }
  return made;
}

[[nodiscard]] inline member_comparison compare_with_largest(const wide_interval& stated,
                                                            const area_members& members,
                                                            layout printed, cell c) {
  member_comparison made{verdict::pass, stated, {}, 0, false, {}};
  for (std::size_t m = 0; m < members.list().size(); ++m) {
    const auto x = members.now(m, printed, c);
    if (!x) continue;
    const member_comparison one =
        compare_sums(stated, {*x}, rounding_of(c, stated) + rounding_of(c, *x), true);
    if (one.outcome == verdict::undetermined && made.outcome == verdict::pass)
      made.outcome = one.outcome;
    if (one.outcome != verdict::fail || one.apart <= made.apart) continue;
    made = one;
    made.largest = m;
  }
  return made;
}

}  // namespace detail

/// Whether a rule that compares an area with its members says anything of a cell.
[[nodiscard]] inline bool speaks_of(relation r, layout printed, cell c) {
  if (!covers(printed, c) || additivity_of(c) == additivity::not_additive) return false;
  const bool once = additivity_of(c) == additivity::adds_up_once && c.in == table::reviews;
  switch (r) {
    case relation::sum_of_members:
      return true;
    case relation::at_least_each_member:
    case relation::at_least_members:
      return !once;
    case relation::carried_over_by_members:
      return c.in == table::requests && c.row == index_of(request_row::carried_in);
    case relation::co_defendants_once:
      return once;
    default:
      return false;
  }
}

/// What such a rule says of a cell.
[[nodiscard]] inline member_comparison compare_with_members(relation r, const bounds& area,
                                                            const area_members& members, cell c) {
  const wide_interval stated = detail::range_of(area, c);
  const wide_integer rounding = detail::rounding_of(c, stated);
  if (r == relation::at_least_each_member)
    return detail::compare_with_largest(stated, members, area.printed, c);
  const detail::sum_of_members sum = r == relation::carried_over_by_members
                                         ? detail::sum_carried_out(members, area.printed, c)
                                         : detail::sum_now(members, area.printed, c);
  member_comparison made =
      detail::compare_sums(stated, sum, rounding + sum.rounding, r == relation::at_least_members);
  if (r == relation::at_least_members) return made;
  if (!sum.complete) made.outcome = verdict::undetermined;
  const bool twice = made.outcome == verdict::fail && made.is_lower && stated.is_point() &&
                     made.derived.is_point() &&
                     made.apart <= detail::counted_twice(members, area.printed, c);
  if (r == relation::co_defendants_once) {
    if (made.outcome == verdict::fail && !twice) made.outcome = verdict::pass;
  } else if (twice) {
    made.outcome = verdict::pass;
  }
  return made;
}

}  // namespace govreport
