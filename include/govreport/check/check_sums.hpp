// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include "govreport/check/check_cells.hpp"
#include "govreport/check/evaluate.hpp"
#include "govreport/check/finding.hpp"

namespace govreport::detail {

[[nodiscard]] constexpr table table_of(const clause& c) {
  return cell_of(c.over, c.first, *c.left.begin()).in;
}

[[nodiscard]] constexpr bool has_numbers(const figures& f, table in) {
  for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
    if (f.known(i)) return true;
  }
  return false;
}

/// Whether something is printed in a cell that could be a number.
[[nodiscard]] constexpr bool is_printed(cell_state state) {
  return state == cell_state::number || state == cell_state::ambiguous ||
         state == cell_state::unreadable;
}

/// Whether a clause has nothing printed at one place, in a table that has numbers: an empty group
/// of section 4 beside two that are filled in. Nothing is stated there that blanks could leave
/// open; CEL-02 speaks of the blanks.
constexpr bool states_nothing(const clause& c, const figures& f, std::size_t place) {
  const cells_of_place cells = cells_at(c.over, place);
  const auto printed = [&](std::size_t i) { return is_printed(f.state[i]); };
  for (auto t : c.left) {
    if (printed(cells[t])) return false;
  }
  for (auto t : c.right) {
    if (printed(cells[t])) return false;
  }
  return has_numbers(f, table_of(c));
}

/// A finding with as much of its arithmetic as blanks leave.
constexpr finding compared(const rule& r, verdict outcome, const clause& c, std::size_t place,
                           interval left, interval right) {
  finding found{&r, outcome, r.level, place_of(c.over, place), &c, {}, {}};
  const bool too_large = outcome == verdict::fail && left.low > right.high;
  if (right.is_point()) found.stated = right.low;
  if (left.is_point() || too_large) found.derived = left.low;
  return found;
}

/// A rule that compares sums, wherever it applies. In a table without any number it says once that
/// it is undetermined, not in every row.
template <class F>
constexpr void check_sums(const rule& r, const figures& f, const bounds& b, F&& report_it) {
  for (const clause& c : r.clauses) {
    for (std::size_t place = c.first; place <= c.last; ++place) {
      if (!applies(c, b.printed, place)) continue;
      const interval right = b.sum(c.over, place, c.right);
      if (r.holds == relation::zero_if_zero && right == interval{0, 0}) continue;
      const interval left = b.sum(c.over, place, c.left);
      const verdict outcome = evaluate(r.holds, left, right);
      if (outcome == verdict::undetermined && states_nothing(c, f, place)) continue;
      if (outcome != verdict::pass) {
        report_it(compared(r, outcome, c, place, left, right));
        if (outcome == verdict::undetermined && !has_numbers(f, table_of(c))) return;
        continue;
      }
      // A total that is left blank beside parts that are not zero: right as far as it goes, but not
      // filled in.
      if (r.holds != relation::zero_if_zero || r.milder == r.level || left.low == 0) continue;
      const std::size_t total = index_of(cell_of(c.over, place, *c.right.begin()));
      if (f.state[total] == cell_state::blank) {
        report_it(finding{&r, verdict::fail, r.milder, place_of(c.over, place), &c, std::nullopt,
                          left.low});
      }
    }
  }
}

}  // namespace govreport::detail
