// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "govreport/check/shifted_rows.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/locate/weight.hpp"

namespace govreport::detail {

/// Lists the rows of section 3, if there are any, by whose moving back everything holds(figures):
/// an explanation for each, the numbers that moving it changes. A few of them are off in so many
/// places that no small set of numbers explains it.
template <class Holds>
constexpr void find_shifted_rows(const figures& f, location& out, Holds&& holds) {
  shifted_rows rows(f, shifted_rows::candidates::all_rows);
  if (!rows.move_back()) return;
  const figures moved = rows.moved();
  if (!holds(moved)) return;
  for (request_row r : enumerators<request_row>) {
    if (rows.step_of(r) == 0) continue;
    explanation e;
    for (applicant a : enumerators<applicant>) {
      const std::size_t i = index_of(cell_of(r, a));
      if (!f.known(i) || (moved.known(i) && moved.value[i] == f.value[i])) continue;
      e.push_back({static_cast<std::uint16_t>(i), stated_by::cell, slip::shifted_row,
                   moved.known(i), f.value[i], moved.value[i]});
    }
    out.insert(e, comes_first);
  }
  out.shifted_rows = !out.empty();
}

}  // namespace govreport::detail
