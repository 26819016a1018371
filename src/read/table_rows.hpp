// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include "page_layout.hpp"
#include "printed_words.hpp"

namespace govreport::detail {

/// A row of a table: a line, or what stands between two ruling lines.
struct row_of_words {
  std::size_t first_item = 0;
  std::size_t last_item = 0;
  page_length top = 0;
  page_length bottom = 0;
  bool ruled = false;
  std::vector<printed_word> words;  // from the left
};

/// The figures at the right end of a row are its numbers; what stands left of them is its label.
[[nodiscard]] std::vector<printed_word>::const_iterator first_figure(const row_of_words& row);

[[nodiscard]] inline page_length middle_of(const row_of_words& r) {
  return r.top + (r.bottom - r.top) / 2;
}

/// The rows that the lines among the items of a page may be.
[[nodiscard]] std::vector<row_of_words> find_rows(const page_layout& page,
                                                  const std::vector<page_layout::item>& items);

}  // namespace govreport::detail
