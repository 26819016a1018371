// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "govreport/locate/imbalance.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/locate/network.hpp"
#include "govreport/locate/weight.hpp"

namespace govreport::detail {

/// Rows of section 3 that stand one column over: typed so, or read so. A few of them are off in so
/// many places that no small set of numbers explains it.
class shifted_rows {
 public:
  constexpr explicit shifted_rows(const figures& f) : stated_(f), moved_(f) {}

  /// Moves back, one after another, the row that leaves the fewest sums off; says whether in the
  /// end all of them hold.
  constexpr bool move_back() {
    std::size_t off = sums_off(moved_);
    while (off != 0) {
      std::size_t fewest = off;
      figures best = moved_;
      std::size_t row = 0;
      for (request_row r : enumerators<request_row>) {
        if (!covers(stated_.printed, r) || is_moved_[index_of(r)]) continue;
        for (const int step : {-1, 1}) {
          figures next = moved_;
          if (!move(next, r, step)) continue;
          if (const std::size_t n = sums_off(next); n < fewest) {
            fewest = n;
            best = next;
            row = index_of(r);
          }
        }
      }
      if (fewest == off) return false;
      off = fewest;
      moved_ = best;
      is_moved_[row] = true;
    }
    return true;
  }

  /// An explanation for each row: the numbers that moving it back changes.
  constexpr void list(location& out) const {
    for (request_row r : enumerators<request_row>) {
      if (!is_moved_[index_of(r)]) continue;
      explanation e;
      for (applicant a : enumerators<applicant>) {
        const std::size_t i = index_of(cell_of(r, a));
        if (!stated_.known(i) || (moved_.known(i) && moved_.value[i] == stated_.value[i])) continue;
        e.push_back({static_cast<std::uint16_t>(i), stated_by::cell, slip::shifted_row,
                     moved_.known(i), stated_.value[i], moved_.value[i]});
      }
      out.insert(e, comes_first);
    }
  }

  [[nodiscard]] constexpr const figures& moved() const { return moved_; }

 private:
  [[nodiscard]] static constexpr std::size_t sums_off(const figures& f) {
    return static_cast<std::size_t>(
        std::popcount(imbalance_of(network_of(f.printed), f).unbalanced));
  }

  /// Takes every number of a row from the column beside; the last gets what its sum leaves. Says
  /// whether that is a number ≥ 0.
  static constexpr bool move(figures& f, request_row row, int step) {
    const figures before = f;
    std::int64_t parts = 0;
    std::size_t vacant = 0;
    for (applicant a : enumerators<applicant>) {
      const std::size_t i = index_of(cell_of(row, a));
      const auto from = beside(all_cells[i], step);
      if (!from) {
        vacant = i;
        continue;
      }
      f.value[i] = before.value[*from];
      f.state[i] = before.state[*from];
      const bool is_sum = a == applicant::total;
      if (f.known(i)) parts += is_sum ? -f.value[i] : f.value[i];
    }
    const bool sum_is_vacant = all_cells[vacant].column == index_of(applicant::total);
    f.value[vacant] = sum_is_vacant ? parts : -parts;
    f.state[vacant] = cell_state::number;
    return f.value[vacant] >= 0;
  }

  const figures& stated_;
  figures moved_;
  std::array<bool, enumerator_count<request_row>> is_moved_{};
};

/// Lists the rows, if there are any, by whose moving back everything holds(figures).
template <class Holds>
constexpr void find_shifted_rows(const figures& f, location& out, Holds&& holds) {
  shifted_rows rows(f);
  if (!rows.move_back() || !holds(rows.moved())) return;
  rows.list(out);
  out.shifted_rows = !out.empty();
}

}  // namespace govreport::detail
