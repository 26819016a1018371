// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include "govreport/model/figures.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/place.hpp"

namespace govreport {

/// From which to which whole number a cell, or a sum of cells, can be.
struct interval {
  std::int64_t low = 0;
  std::int64_t high = 0;

  /// Stands for “no limit”: thirty terms of it still add up exactly.
  static constexpr std::int64_t unlimited = 3 * largest_number;

  [[nodiscard]] constexpr bool is_point() const { return low == high; }
  [[nodiscard]] constexpr bool contains(std::int64_t n) const { return low <= n && n <= high; }
  friend constexpr bool operator==(const interval&, const interval&) = default;
};

/// What every cell can be, given that a blank is some unknown whole number ≥ 0 (本年增/减: any
/// whole number). Cells outside the layout are no terms of any sum: they count as 0, whatever
/// stands in them.
///
/// Only what is printed blank, or as "/", may be narrowed. Where the document prints something that
/// was not read, or the reader found no cell at all, the form's totals prove nothing: the cell
/// stays open, and every sum with it.
struct bounds {
  layout printed{};
  bool any_unknown = false;
  std::array<bool, cell_count> open{};
  std::array<std::int64_t, cell_count> low{};
  std::array<std::int64_t, cell_count> high{};

  [[nodiscard]] constexpr interval of(std::size_t i) const { return {low[i], high[i]}; }

  /// The sum of an equation's terms at one place.
  [[nodiscard]] constexpr interval sum(dimension over, std::size_t place, const terms& side) const {
    const cells_of_place cells = cells_at(over, place);
    const std::int64_t least = add(low, cells, side);
    return {least, any_unknown ? add(high, cells, side) : least};
  }

 private:
  // Two loops, because the choice between them inside one would cost more than the additions.
  [[nodiscard]] static constexpr std::int64_t add(
      const std::array<std::int64_t, cell_count>& numbers, const cells_of_place& cells,
      const terms& side) {
    std::int64_t total = 0;
    if (cells.irregular != nullptr) {
      for (auto t : side) total += numbers[cells.irregular[t]];
    } else {
      for (auto t : side) total += numbers[cells.first + t * cells.step];
    }
    return total;
  }
};

[[nodiscard]] constexpr bounds bounds_of(const figures& f) {
  bounds b;
  b.printed = f.printed;
  const auto& covered = coverage_of(f.printed);
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!covered[i]) continue;
    if (f.known(i)) {
      b.low[i] = b.high[i] = f.value[i];
    } else {
      b.low[i] = may_be_negative(all_cells[i]) ? -interval::unlimited : 0;
      b.high[i] = interval::unlimited;
      b.any_unknown = true;
      b.open[i] = f.state[i] != cell_state::blank && f.state[i] != cell_state::not_applicable;
    }
  }
  return b;
}

namespace detail {

/// Narrows the unknown terms of one side, given what the other side can be; says whether anything
/// moved.
constexpr bool narrow(bounds& b, dimension over, std::size_t place, const terms& side, interval sum,
                      interval other) {
  const cells_of_place cells = cells_at(over, place);
  bool moved = false;
  for (auto t : side) {
    std::int64_t& x_low = b.low[cells[t]];
    std::int64_t& x_high = b.high[cells[t]];
    if (x_low == x_high || b.open[cells[t]]) continue;
    // x = other − (sum without x); a side that is unlimited upwards limits nothing.
    if (other.high < interval::unlimited) {
      const std::int64_t high = other.high - (sum.low - x_low);
      if (high < x_high) x_high = high, moved = true;
    }
    if (sum.high - x_high < interval::unlimited) {
      const std::int64_t low = other.low - (sum.high - x_high);
      if (low > x_low) x_low = low, moved = true;
    }
  }
  return moved;
}

}  // namespace detail

/// Narrows every blank to what the form's equations together leave it. An equation that no numbers
/// satisfy narrows nothing: it is wrong itself and must not speak for others. Stops after as many
/// rounds as a table has rows, so that contradictory equations cannot drive it on for ever;
/// whatever it has found by then is true.
constexpr void narrow(bounds& b) {
  if (!b.any_unknown) return;
  bool moved = true;
  for (std::size_t round = 0; moved && round < enumerator_count<request_row>; ++round) {
    moved = false;
    for (const form_equation& e : form_equations) {
      for (std::size_t place = 0; place < place_count(e.over); ++place) {
        if (e.over == dimension::each_request_row &&
            !covers(b.printed, enumerators<request_row>[place]))
          continue;
        const interval left = b.sum(e.over, place, e.left);
        const interval right = b.sum(e.over, place, e.right);
        if (left.is_point() && right.is_point()) continue;
        if (left.low > right.high || right.low > left.high) continue;
        moved = detail::narrow(b, e.over, place, e.left, left, right) || moved;
        const interval narrowed = b.sum(e.over, place, e.left);
        moved = detail::narrow(b, e.over, place, e.right, right, narrowed) || moved;
      }
    }
  }
}

}  // namespace govreport
