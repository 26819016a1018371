// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "govreport/locate/location.hpp"
#include "govreport/locate/weight.hpp"
#include "govreport/model/figures.hpp"

namespace govreport::detail {

/// The figures with one row of section 3 moved one column over; what moves in from outside is 0.
[[nodiscard]] constexpr figures shifted(const figures& f, request_row row, int step) {
  figures moved = f;
  for (applicant a : enumerators<applicant>) {
    const cell c = cell_of(row, a);
    const auto from = beside(c, step);
    moved.value[index_of(c)] = from ? f.value[*from] : 0;
    moved.state[index_of(c)] = from ? f.state[*from] : cell_state::number;
  }
  return moved;
}

/// A table that is read or typed one column over in one row is off in so many places that no small
/// set of numbers explains it. The rows by whose moving back everything holds(figures) are listed
/// as explanations.
template <class Holds>
constexpr void find_shifted_rows(const figures& f, location& out, Holds&& holds) {
  for (request_row row : enumerators<request_row>) {
    if (!covers(f.printed, row)) continue;
    for (const int step : {-1, 1}) {
      const figures moved = shifted(f, row, step);
      if (!holds(moved)) continue;
      explanation e;
      for (applicant a : enumerators<applicant>) {
        const std::size_t i = index_of(cell_of(row, a));
        if (!f.known(i) || (moved.known(i) && moved.value[i] == f.value[i])) continue;
        e.push_back({static_cast<std::uint16_t>(i), stated_by::cell, slip::shifted_row,
                     moved.known(i), f.value[i], moved.value[i]});
      }
      if (e.size() == 0) continue;
      out.insert(e, comes_first);
      out.shifted_rows = true;
    }
  }
}

}  // namespace govreport::detail
