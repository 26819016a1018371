// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pdf_page.hpp"

namespace govreport::detail {

/// Joins pieces of one line: what touches, overlaps, or is dotted or dashed.
void join_rules(std::vector<page_rule>& rules);

/// A cell of a table: columns and rows of its grid, counted from 0.
struct ruled_cell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  friend bool operator==(const ruled_cell&, const ruled_cell&) = default;
};

/// A table as its ruling lines draw it.
struct ruled_table {
  std::vector<page_length> xs;  // edges of the columns, from the left
  std::vector<page_length> ys;  // edges of the rows, from the top
  std::vector<ruled_cell> cells;
  std::vector<std::uint32_t> cell_of_box;  // by row and column of the grid

  static constexpr std::uint32_t outside = UINT32_MAX;

  [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
  [[nodiscard]] std::size_t rows() const { return ys.size() - 1; }
  [[nodiscard]] page_box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  [[nodiscard]] page_box box_of(const ruled_cell& c) const {
    return {xs[c.column], ys[c.row], xs[c.column + c.column_span], ys[c.row + c.row_span]};
  }
  /// The cell at a place, if it is in one.
  [[nodiscard]] std::optional<std::uint32_t> cell_at(page_length x, page_length y) const;
};

/// How far apart lines can be drawn that mean one: doubled lines, the borders of two neighboring
/// cells, ends that do not quite meet.
[[nodiscard]] page_length snap_distance(page_length character_height);

/// Places that are nearly the same, as one each, in their order.
[[nodiscard]] std::vector<page_length> distinct_places(std::vector<page_length> places,
                                                       page_length snap);
[[nodiscard]] std::size_t nearest_place(const std::vector<page_length>& places, page_length place);

/// The tables of a page, from the top. Lines that enclose no two cells make none, and neither do
/// drawings of very many lines.
[[nodiscard]] std::vector<ruled_table> find_ruled_tables(std::vector<page_rule> rules,
                                                         page_length character_height);

}  // namespace govreport::detail
