// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pdf_page.hpp"
#include "printed_lines.hpp"
#include "ruled_table.hpp"

namespace govreport::detail {

/// One page: its ruled tables, and the lines of text in each of their cells and around them.
class page_layout {
 public:
  explicit page_layout(pdf_page page);

  /// The page around its tables, or a cell of one of them. Tables can stand in either.
  struct area {
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
    std::vector<std::uint32_t> tables;
  };

  enum class kind : std::uint8_t { line, table, aligned, picture };
  struct item {
    kind is = kind::line;
    std::uint32_t index = 0;
    page_length top = 0;
    page_length bottom = 0;
  };

  [[nodiscard]] const area& body() const { return areas_[0]; }
  [[nodiscard]] const area& cell(std::uint32_t table, std::uint32_t cell) const {
    return areas_[first_area_[table] + cell];
  }
  /// What stands in an area, from its top. A line beside two others, half-way between their
  /// heights, comes after them: they are one text, broken in two, and it is centered beside it.
  [[nodiscard]] std::vector<item> items(const area& of) const;

  [[nodiscard]] const std::vector<ruled_table>& tables() const { return tables_; }
  [[nodiscard]] const printed_line& line(std::uint32_t i) const { return lines_[i]; }
  [[nodiscard]] std::span<const page_character> characters(const printed_line& l) const {
    return std::span(page_.characters).subspan(l.first, l.last - l.first);
  }
  [[nodiscard]] page_length height() const { return height_; }
  [[nodiscard]] const pdf_page& page() const { return page_; }

 private:
  void put_behind_broken_text(std::vector<item>& items) const;
  [[nodiscard]] bool stand_apart(const item& a, const item& b) const;
  [[nodiscard]] bool share_height(const item& above, const item& below) const;
  void nest_tables();
  void sort_characters();
  void hold_back_overflow();
  void mark_edges();
  [[nodiscard]] std::uint32_t area_at(page_length x, page_length y) const;
  [[nodiscard]] std::uint32_t area_of_character(const page_box& b) const;
  [[nodiscard]] bool stands_on_line(const page_box& b) const;
  [[nodiscard]] page_character* touching_at(const area& in, const page_box& box);

  pdf_page page_;
  page_length height_;
  std::vector<ruled_table> tables_;
  std::vector<std::uint32_t> first_area_;  // by table: the area of its first cell
  std::vector<area> areas_;                // the body first
  std::vector<printed_line> lines_;
};

}  // namespace govreport::detail
