// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "govreport/model/figures.hpp"
#include "govreport/model/report.hpp"
#include "support/random_reports.hpp"

namespace govreport::samples {

/// A number as these tables hold them: half are 0, the others spread over three decimal orders.
[[nodiscard]] inline std::int64_t table_number(numbers& next) {
  if (next.below(2) == 0) return 0;
  const std::uint32_t size = next.below(3);
  return 1 + next.below(size == 0 ? 9 : size == 1 ? 99 : 399);
}

/// A report whose sums all hold.
[[nodiscard]] inline report consistent_report(numbers& next, form edition) {
  report r;
  r.edition = edition;
  const layout printed = standard_layout(edition);
  const auto put = [&r](request_row row, applicant a, std::int64_t n) {
    set_number(r, cell_of(row, a), n);
    const cell total = cell_of(row, applicant::total);
    set_number(r, total, number_at(r, total).value_or(0) + n);
  };
  for (applicant a : enumerators<applicant>) {
    if (a == applicant::total) continue;
    std::int64_t concluded = 0;
    for (auto t : outcome_rows) {
      const request_row row = enumerators<request_row>[t];
      if (!covers(printed, row)) continue;
      const std::int64_t n = table_number(next);
      put(row, a, n);
      concluded += n;
    }
    const std::int64_t out = table_number(next);
    const std::int64_t in = std::min(table_number(next), concluded + out);
    put(request_row::concluded, a, concluded);
    put(request_row::carried_out, a, out);
    put(request_row::carried_in, a, in);
    put(request_row::received, a, concluded + out - in);
  }
  for (review_channel c : enumerators<review_channel>) {
    std::int64_t total = 0;
    for (review_outcome o : enumerators<review_outcome>) {
      if (o == review_outcome::total) continue;
      const std::int64_t n = table_number(next);
      set_number(r, cell_of(c, o), n);
      total += n;
    }
    set_number(r, cell_of(c, review_outcome::total), total);
  }
  return r;
}

/// The cells of section 3, with `reviews` also of section 4, that a layout prints.
[[nodiscard]] inline std::vector<cell> cells_of_sums(layout printed, bool reviews) {
  std::vector<cell> cells;
  for (cell c : all_cells) {
    const bool wanted = c.in == table::requests || (reviews && c.in == table::reviews);
    if (wanted && covers(printed, c)) cells.push_back(c);
  }
  return cells;
}

/// Puts other numbers into that many cells, and returns which.
inline std::vector<cell> put_wrong(numbers& next, report& r, std::size_t wrong, bool reviews) {
  std::vector<cell> cells = cells_of_sums(standard_layout(r.edition), reviews);
  for (std::size_t i = 0; i < wrong; ++i) {
    std::swap(cells[i], cells[i + next.below(static_cast<std::uint32_t>(cells.size() - i))]);
    std::int64_t n = table_number(next);
    while (n == number_at(r, cells[i])) n = table_number(next);
    set_number(r, cells[i], n);
  }
  cells.resize(wrong);
  return cells;
}

/// Leaves about one cell in so many blank.
inline void put_blanks(numbers& next, report& r, std::uint32_t one_in) {
  for (cell c : cells_of_sums(standard_layout(r.edition), true)) {
    if (next.below(one_in) == 0) set_number(r, c, {});
  }
}

}  // namespace govreport::samples
