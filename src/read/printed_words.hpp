// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include "page_layout.hpp"

namespace govreport::detail {

/// Characters [first, last) of a page without a wide gap between them.
struct printed_word {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  page_box box{};
  bool figure = false;  // a number, or what stands in place of one
};

/// What is wider parts two words; the space in a text is not.
[[nodiscard]] constexpr page_length column_gap(page_length height) { return height * 6 / 10; }

/// The words of a line, from the left.
[[nodiscard]] std::vector<printed_word> words_of(const page_layout& page, const printed_line& line);

/// Words cut at every space: the heads of narrow columns stand closer together than figures do.
[[nodiscard]] std::vector<printed_word> heads_of(const page_layout& page,
                                                 const std::vector<printed_word>& words);

/// Whether a label among words begins with the ordinal of a row: “3.危及…”, “（二）部分公开”,
/// “四、结转…”. Letters along the side can stand before it.
[[nodiscard]] bool begin_row(const page_layout& page, const std::vector<printed_word>& words);

/// Words below one another together, each such stack from its top, stacks from the left.
[[nodiscard]] std::vector<printed_word> in_stacks(std::vector<printed_word> words);

}  // namespace govreport::detail
