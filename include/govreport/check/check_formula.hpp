// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/check/check_sums.hpp"
#include "govreport/check/context.hpp"
#include "govreport/check/evaluate_formula.hpp"
#include "govreport/check/finding.hpp"

namespace govreport::detail {

/// What a rule's formula is evaluated on.
[[nodiscard]] constexpr formula_input input_of(const rule& r, const bounds& now,
                                               const bounds* before, const rulebook* rules) {
  formula_input in{&now, before, {}};
  for (std::size_t i = 0; i < in.thresholds.size(); ++i)
    in.thresholds[i] = threshold_of(rules, r, i);
  return in;
}

/// Where a formula speaks: at a place of what it is repeated over, or else at its first cell.
[[nodiscard]] constexpr place place_of(const rule_formula& means, std::size_t index) {
  if (means.over) return govreport::place_of(*means.over, index);
  std::optional<cell> first;
  for_each_term(means, [&first](const formula_term& t) {
    if (!first && t.year == report_of::this_year) first = t.at(0);
  });
  return {place_kind::cell, static_cast<std::uint16_t>(index_of(*first))};
}

/// A side as a number of what its cells count, 分 or pieces; nothing if it is no such number.
[[nodiscard]] constexpr std::optional<std::int64_t> number_of(const wide_interval& side,
                                                              cell_unit unit) {
  if (!side.is_point()) return std::nullopt;
  const wide_integer one = static_cast<wide_integer>(millionths_of(unit)) * decimal::one;
  const wide_integer n = side.low / one;
  const bool fits = n <= largest_number && n >= -largest_number;
  return side.low % one == 0 && fits ? std::optional(static_cast<std::int64_t>(n)) : std::nullopt;
}

/// Whether a table that a formula speaks of at a place has any number.
[[nodiscard]] constexpr bool has_numbers(const rule_formula& means, const figures& f) {
  bool any = false;
  for_each_term(means, [&](const formula_term& t) { any = any || has_numbers(f, t.in); });
  return any;
}

/// Whether a formula that is repeated has nothing printed at one place, in a table that has
/// numbers: what is said of a clause of sums holds of it.
[[nodiscard]] constexpr bool states_nothing(const rule_formula& means, const figures& f,
                                            std::size_t place) {
  if (!means.over || needs_last_year(means)) return false;
  bool any = false;
  for_each_term(means, [&](const formula_term& t) {
    const std::size_t i = index_of(t.at(place));
    any = any || (i < cell_count && is_printed(f.state[i]));
  });
  return !any && has_numbers(means, f);
}

/// A rule that is a formula, wherever it applies. As of sums, it says once that it is undetermined
/// where there are no numbers at all.
template <class F>
constexpr void check_formula(const rule& r, const rule_formula& means, const formula_input& in,
                             const figures& f, F&& report_it) {
  for (std::size_t p = 0; p < place_count(means); ++p) {
    if (!applies(means, in, p)) continue;
    const verdict outcome = evaluate(means, in, p);
    if (outcome == verdict::pass) continue;
    if (outcome == verdict::undetermined && states_nothing(means, f, p)) continue;
    finding found{&r, outcome, r.level, place_of(means, p)};
    found.said = &means;
    const auto left = range_of(means.then.left, in, p);
    const auto right = range_of(means.then.right, in, p);
    if (right) found.stated = number_of(*right, unit_of(found.stated_cell()));
    if (left) {
      // Too large even with its blanks at least.
      const bool too_large = outcome == verdict::fail && right && !left->open_below &&
                             !right->open_above && left->low > right->high;
      const wide_interval least{left->low, left->low};
      found.derived = number_of(too_large ? least : *left, unit_of(found.derived_cell()));
    }
    report_it(found);
    if (outcome == verdict::undetermined && !has_numbers(means, f)) return;
  }
}

}  // namespace govreport::detail
