// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pdf_page.hpp"

namespace govreport::detail {

/// Characters [first, last) of a page that stand side by side.
struct printed_line {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  page_box box{};
};

/// Turns a page so that most of its text runs to the right.
void turn_upright(pdf_page& page);

/// The height that most characters have, or that of ordinary print if there are none.
[[nodiscard]] page_length usual_height(std::span<const page_character> characters);

/// Puts the characters into the order in which they are read and appends the lines they form, from
/// the top; `first` is the place of `characters` in the page. A character printed twice, to look
/// bold, becomes one; of different digits printed over one another none can be read. The marks of
/// notes come to the line they stand above.
void put_in_lines(std::span<page_character> characters, std::uint32_t first,
                  std::vector<printed_line>& lines);

/// Whether there is a space between two neighbors of one line.
[[nodiscard]] bool is_spaced(const page_character& before, const page_character& after,
                             page_length height);

}  // namespace govreport::detail
