// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/check/bounds.hpp"
#include "govreport/check/verdict.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

/// What a formula is evaluated on: what each cell can be, in this year's report and in last year's
/// (null: there is none), and the rule's thresholds.
struct formula_input {
  const bounds* now = nullptr;
  const bounds* before = nullptr;
  std::array<decimal, 2> thresholds{};
};

__extension__ using wide_integer = __int128;

/// From which to which number a sum with decimals can be, in units of 10^-12; a side that is open
/// has no end.
struct wide_interval {
  wide_integer low = 0;
  wide_integer high = 0;
  bool open_below = false;
  bool open_above = false;

  [[nodiscard]] constexpr bool is_point() const {
    return !open_below && !open_above && low == high;
  }
};

inline constexpr std::int64_t wide_unit = decimal::one * decimal::one;

namespace detail {

/// Millionths of the unit of an address in one of what its cell is counted in: pieces, or 分.
[[nodiscard]] constexpr std::int64_t millionths_of(cell_unit unit) {
  switch (unit) {
    case cell_unit::pieces:
      return decimal::one;
    case cell_unit::yuan:
      return decimal::one / fen_per_yuan;
    case cell_unit::wan_yuan:
      return decimal::one / fen_per_wan_yuan;
  }
  return decimal::one;
}

/// How many times a term counts; nothing if that is more than can be reckoned with.
[[nodiscard]] constexpr std::optional<std::int64_t> factor_of(const formula_term& t,
                                                              const formula_input& in) {
  const auto factor = t.threshold < 0
                          ? std::optional(t.times)
                          : t.times.times(in.thresholds[static_cast<std::size_t>(t.threshold)]);
  if (!factor || factor->millionths > decimal::most_factor ||
      factor->millionths < -decimal::most_factor)
    return std::nullopt;
  return factor->millionths;
}

constexpr void add_times(wide_interval& sum, const interval& x, std::int64_t factor,
                         std::int64_t unit) {
  const wide_integer scale = static_cast<wide_integer>(factor) * unit;
  const bool below = x.low < -2 * largest_number;
  const bool above = x.high > 2 * largest_number;
  const bool turned = factor < 0;
  sum.low += scale * (turned ? x.high : x.low);
  sum.high += scale * (turned ? x.low : x.high);
  sum.open_below = sum.open_below || (factor != 0 && (turned ? above : below));
  sum.open_above = sum.open_above || (factor != 0 && (turned ? below : above));
}

[[nodiscard]] constexpr const bounds* bounds_for(const formula_input& in, report_of year) {
  return year == report_of::this_year ? in.now : in.before;
}

/// Whether a side of a condition speaks of a cell that its report does not print. 其他处理 is
/// printed as one row or as three: a sum may name both.
[[nodiscard]] constexpr bool is_not_printed(const linear_sum& side, const formula_input& in,
                                            std::size_t place) {
  bool any = side.size() == 0;
  for (const formula_term& t : side) {
    const cell c = t.at(place);
    const std::size_t i = index_of(c);
    if (i < cell_count && coverage_of(bounds_for(in, t.year)->printed)[i]) {
      any = true;
    } else if (c.in != table::requests) {
      return true;
    }
  }
  return !any;
}

[[nodiscard]] constexpr bool lacks_report(const linear_sum& side, const formula_input& in) {
  for (const formula_term& t : side) {
    if (bounds_for(in, t.year) == nullptr) return true;
  }
  return false;
}

[[nodiscard]] constexpr bool applies(const condition& c, const formula_input& in,
                                     std::size_t place) {
  return !lacks_report(c.left, in) && !lacks_report(c.right, in) &&
         !is_not_printed(c.left, in, place) && !is_not_printed(c.right, in, place);
}

}  // namespace detail

/// What a sum can be at a place; nothing where a factor is beyond what can be reckoned with. Cells
/// that a report does not print count as 0, as in every sum of the form.
[[nodiscard]] constexpr std::optional<wide_interval> range_of(const linear_sum& side,
                                                              const formula_input& in,
                                                              std::size_t place) {
  wide_interval sum;
  for (const formula_term& t : side) {
    const cell c = t.at(place);
    const std::size_t i = index_of(c);
    const bounds& b = *detail::bounds_for(in, t.year);
    if (i >= cell_count || !coverage_of(b.printed)[i]) continue;
    const auto factor = detail::factor_of(t, in);
    if (!factor) return std::nullopt;
    detail::add_times(sum, b.of(i), *factor, detail::millionths_of(unit_of(c)));
  }
  wide_integer constant = static_cast<wide_integer>(side.constant().millionths) * decimal::one;
  if (side.constant_threshold() >= 0) {
    const auto t = static_cast<std::size_t>(side.constant_threshold());
    constant += static_cast<wide_integer>(in.thresholds[t].millionths) * decimal::one;
  }
  sum.low += constant;
  sum.high += constant;
  return sum;
}

/// The verdict of a comparison of two sums that are known up to intervals.
[[nodiscard]] constexpr verdict evaluate(sign s, const wide_interval& a, const wide_interval& b) {
  const bool never_above = !a.open_above && !b.open_below && a.high <= b.low;  // a ≤ b
  const bool always_below = never_above && a.high < b.low;                     // a < b
  const bool never_below = !a.open_below && !b.open_above && a.low >= b.high;  // a ≥ b
  const bool always_above = never_below && a.low > b.high;                     // a > b
  const auto three = [](bool yes, bool no) {
    return yes ? verdict::pass : no ? verdict::fail : verdict::undetermined;
  };
  const bool same = a.is_point() && b.is_point() && a.low == b.low;
  switch (s) {
    case sign::equal:
      return three(same, always_below || always_above);
    case sign::not_equal:
      return three(always_below || always_above, same);
    case sign::at_most:
      return three(never_above, always_above);
    case sign::less:
      return three(always_below, never_below);
    case sign::at_least:
      return three(never_below, always_below);
    case sign::more:
      return three(always_above, never_above);
  }
  return verdict::undetermined;
}

[[nodiscard]] constexpr verdict evaluate(const condition& c, const formula_input& in,
                                         std::size_t place) {
  const auto left = range_of(c.left, in, place);
  const auto right = range_of(c.right, in, place);
  return left && right ? evaluate(c.compared, *left, *right) : verdict::undetermined;
}

/// Whether a formula says anything at a place: all reports are there that it speaks of, and they
/// print its cells.
[[nodiscard]] constexpr bool applies(const rule_formula& means, const formula_input& in,
                                     std::size_t place) {
  if (!detail::applies(means.then, in, place)) return false;
  for (std::size_t i = 0; i < means.conditions; ++i) {
    if (!detail::applies(means.when[i], in, place)) return false;
  }
  return true;
}

/// The verdict of a formula at a place. Where its conditions do not hold it passes.
[[nodiscard]] constexpr verdict evaluate(const rule_formula& means, const formula_input& in,
                                         std::size_t place) {
  verdict asked = verdict::pass;
  for (std::size_t i = 0; i < means.conditions; ++i) {
    const verdict one = evaluate(means.when[i], in, place);
    if (one == verdict::fail) return verdict::pass;
    if (one == verdict::undetermined) asked = one;
  }
  const verdict then = evaluate(means.then, in, place);
  return then == verdict::fail ? (asked == verdict::pass ? verdict::fail : asked) : then;
}

/// At how many places a formula is evaluated.
[[nodiscard]] constexpr std::size_t place_count(const rule_formula& means) {
  return means.over ? place_count(*means.over) : 1;
}

}  // namespace govreport
