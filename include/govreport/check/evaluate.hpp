// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include "govreport/check/bounds.hpp"
#include "govreport/check/verdict.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

/// The verdict of a relation between two sums that are known up to intervals.
[[nodiscard]] constexpr verdict evaluate(relation r, interval left, interval right) {
  const bool apart = left.low > right.high || right.low > left.high;
  switch (r) {
    case relation::equal:
      if (apart) return verdict::fail;
      return left.is_point() && right.is_point() ? verdict::pass : verdict::undetermined;
    case relation::at_most:
      if (left.high <= right.low) return verdict::pass;
      return left.low > right.high ? verdict::fail : verdict::undetermined;
    case relation::not_negative:
      if (left.low >= 0) return verdict::pass;
      return left.high < 0 ? verdict::fail : verdict::undetermined;
    case relation::zero_if_zero:
      if (!left.contains(0) || right == interval{0, 0}) return verdict::pass;
      return left.is_point() && !right.contains(0) ? verdict::fail : verdict::undetermined;
    case relation::zero_together: {
      const bool left_zero = left == interval{0, 0};
      const bool right_zero = right == interval{0, 0};
      if ((left_zero && right_zero) || (!left.contains(0) && !right.contains(0)))
        return verdict::pass;
      const bool differ = (left_zero && !right.contains(0)) || (right_zero && !left.contains(0));
      return differ ? verdict::fail : verdict::undetermined;
    }
    case relation::different_unless_zero:
      if (apart || (std::max(left.low, right.low) == 0 && std::min(left.high, right.high) == 0)) {
        return verdict::pass;  // whatever both can be is 0
      }
      return left.is_point() && right.is_point() ? verdict::fail : verdict::undetermined;
    default:
      return verdict::undetermined;  // not a relation between sums
  }
}

/// The verdict of one clause of a rule at one place.
[[nodiscard]] constexpr verdict evaluate(relation r, const clause& c, const bounds& b,
                                         std::size_t place) {
  return evaluate(r, b.sum(c.over, place, c.left), b.sum(c.over, place, c.right));
}

/// Whether a clause says anything at a place of a report with that layout: a row that is not
/// printed has no sum.
[[nodiscard]] constexpr bool applies(const clause& c, layout printed, std::size_t place) {
  if (c.left.empty() || place < c.first || place > c.last) return false;
  const cell first_term = cell_of(c.over, place, *c.left.begin());
  return c.over == dimension::each_applicant || covers(printed, first_term);
}

namespace detail {

[[nodiscard]] constexpr verdict evaluate_in_report(const rule& r, const report& whole,
                                                   dimension over, std::size_t place) {
  bounds b = bounds_of(figures_of(whole));
  narrow(b);
  for (const clause& c : r.clauses) {
    if (c.over == over && applies(c, b.printed, place)) return evaluate(r.holds, c, b, place);
  }
  return verdict::undetermined;
}

}  // namespace detail

/// One rule in one column of section 3.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole, applicant place) {
  return detail::evaluate_in_report(r, whole, dimension::each_applicant, index_of(place));
}
/// One rule in one row of section 3.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole, request_row place) {
  return detail::evaluate_in_report(r, whole, dimension::each_request_row, index_of(place));
}
/// One rule in one channel of section 4.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole, review_channel place) {
  return detail::evaluate_in_report(r, whole, dimension::each_review_channel, index_of(place));
}
/// One rule in one row of section 2.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole, disclosure_row place) {
  return detail::evaluate_in_report(r, whole, dimension::each_disclosure_row, index_of(place));
}

}  // namespace govreport
