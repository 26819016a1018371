// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

namespace govreport::detail {

/// A length on a page in hundredths of a point, or a place, from the left edge and from the top.
/// Whole numbers, so that geometry is the same on every machine.
using page_length = std::int32_t;

constexpr page_length point = 100;

struct page_box {
  page_length left = 0;
  page_length top = 0;
  page_length right = 0;
  page_length bottom = 0;

  [[nodiscard]] constexpr page_length width() const { return right - left; }
  [[nodiscard]] constexpr page_length height() const { return bottom - top; }
  [[nodiscard]] constexpr page_length middle_x() const { return left + (right - left) / 2; }
  [[nodiscard]] constexpr page_length middle_y() const { return top + (bottom - top) / 2; }
  friend constexpr bool operator==(const page_box&, const page_box&) = default;
};

/// Where a line of text leads on the page. Downward is text turned a quarter to the right.
enum class text_direction : std::uint8_t { rightward, downward, leftward, upward };

/// One printed character; spaces are not printed.
struct page_character {
  char32_t character = 0;
  page_box box{};  // as wide as the character moves on, as high as its font
  text_direction runs = text_direction::rightward;
  bool raised = false;   // small and high behind another: the mark of a note
  bool at_edge = false;  // what stood behind it would not be shown
};

/// A straight ruling line, horizontal at a height or vertical at a distance from the left.
struct page_rule {
  bool vertical = false;
  page_length at = 0;
  page_length from = 0;
  page_length to = 0;
  friend constexpr bool operator==(const page_rule&, const page_rule&) = default;
};

/// What is drawn on one page, as far as it matters for reading, whatever drew it. The order of
/// characters and rules has no meaning.
struct pdf_page {
  page_length width = 0;
  page_length height = 0;
  std::vector<page_character> characters;
  std::vector<page_rule> rules;
  std::vector<page_box> pictures;
};

}  // namespace govreport::detail
