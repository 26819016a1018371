// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include "page_layout.hpp"
#include "printed_words.hpp"

namespace govreport::detail {

/// A table without ruling lines between its columns, told by the figures that stand one below the
/// other. The first column is that of the labels, if there are any.
struct aligned_table {
  struct cell {
    std::uint32_t column = 0;
    std::uint32_t column_span = 1;
    std::vector<printed_word> words;  // none in a blank cell
  };
  struct row {
    std::vector<cell> cells;
    bool open_columns = false;  // one cell holds all figures: their columns are not beyond doubt
  };

  std::vector<row> rows;
};

/// Finds tables in what stands around the ruled ones, and puts them in place of their lines in
/// `items`. Where the columns are not beyond doubt the lines stay as they are.
[[nodiscard]] std::vector<aligned_table> find_aligned_tables(const page_layout& page,
                                                             std::vector<page_layout::item>& items);

}  // namespace govreport::detail
