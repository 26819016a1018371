// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include "support/reports.hpp"

namespace govreport::samples {

/// The same sequence of numbers on every machine (the 64-bit generator of Knuth's MMIX).
class numbers {
 public:
  explicit numbers(std::uint32_t seed) : state_(seed) {}

  /// A number from 0 up to, and without, a limit.
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

/// A report of small numbers whose sums mostly hold, with a few cells wrong and a few blank.
[[nodiscard]] inline report random_report(std::uint32_t seed) {
  numbers next(seed);
  report r = zero_report(next.below(2) == 0 ? form::form_2019 : form::form_2021);
  const auto add = [&r](request_row row, applicant a, std::int64_t n) {
    set_number(r, cell_of(row, a), number_at(r, cell_of(row, a)).value() + n);
    set_number(r, cell_of(row, applicant::total),
               number_at(r, cell_of(row, applicant::total)).value() + n);
  };
  for (std::uint32_t i = next.below(30); i > 0; --i) {
    const applicant who = enumerators<applicant>[next.below(6)];
    add(next.below(4) == 0 ? request_row::carried_in : request_row::received, who, 1);
    if (next.below(5) == 0) {
      add(request_row::carried_out, who, 1);
    } else {
      add(enumerators<request_row>[2 + next.below(18)], who, 1);
      add(request_row::concluded, who, 1);
    }
  }
  const auto some_printed_cell = [&] {
    while (true) {
      const cell c = all_cells[next.below(static_cast<std::uint32_t>(cell_count))];
      if (covers(standard_layout(r.edition), c)) return c;
    }
  };
  for (std::uint32_t i = next.below(4); i > 0; --i)
    set_number(r, some_printed_cell(), next.below(9));
  for (std::uint32_t i = next.below(4); i > 0; --i) set_number(r, some_printed_cell(), {});
  return r;
}

}  // namespace govreport::samples
