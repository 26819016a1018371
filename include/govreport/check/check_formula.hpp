// SPDX-License-Identifier: BSL-1.0
#pragma once

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

/// A rule that is a formula, wherever it applies.
template <class F>
constexpr void check_formula(const rule& r, const rule_formula& means, const formula_input& in,
                             F&& report_it) {
  for (std::size_t p = 0; p < place_count(means); ++p) {
    if (!applies(means, in, p)) continue;
    const verdict outcome = evaluate(means, in, p);
    if (outcome == verdict::pass) continue;
    finding found{&r, outcome, r.level, place_of(means, p)};
    found.said = &means;
    const auto left = range_of(means.then.left, in, p);
    const auto right = range_of(means.then.right, in, p);
    if (right) found.stated = number_of(*right, unit_of(found.stated_cell()));
    if (left) found.derived = number_of(*left, unit_of(found.derived_cell()));
    report_it(found);
  }
}

}  // namespace govreport::detail
