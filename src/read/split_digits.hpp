// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "govreport/model/cell.hpp"
#include "govreport/read/document.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// A character of a run of figures, with what is printed before it.
struct digit {
  char32_t c = 0;        // '0' to '9', '.', '-' or a unit
  std::uint32_t at = 0;  // in the document
  bool starts = false;   // a gap stands before it, so that a number has to begin here
};

/// One way to read a run: numbers as ranges of digits, and their values.
struct reading_of_run {
  struct number {
    std::uint32_t first = 0;  // characters [first, last) of the document
    std::uint32_t last = 0;
    std::int64_t value = 0;
  };
  std::vector<number> numbers;
};

/// The result of a search: all ways that satisfy the totals, unless the search had to stop.
struct splits {
  std::vector<reading_of_run> ways;
  bool complete = true;  // false: there are more, or the search would have taken too long
};

/// All ways to read a run of digits as the numbers of those cells, such that each satisfies the
/// form's totals within the run. Numbers have no leading zeros; gaps in print are kept; a sign or a
/// decimal point stands only where the cell can have one.
[[nodiscard]] splits split_digits(const std::vector<digit>& digits, const std::vector<cell>& cells,
                                  bool demand_totals);

/// All ways to join neighbouring figures of a run that has too many of them, such that the totals
/// hold.
[[nodiscard]] splits join_figures(const document& doc, const std::vector<figure>& figures,
                                  const std::vector<cell>& cells);

}  // namespace govreport::detail
