// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "govreport/model/cell.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"
#include "runs.hpp"
#include "split_digits.hpp"

namespace govreport::detail {

/// What a run says of one cell.
struct cell_reading {
  cell of{};
  cell_state state = cell_state::ambiguous;
  std::int64_t value = 0;
  certainty certain = certainty::read;
  unreadable_because reason = unreadable_because::not_unreadable;
  bool foreign_unit = false;
  unit_doubt unit = unit_doubt::no_doubt;
  std::uint32_t first = 0;  // characters [first, last)
  std::uint32_t last = 0;
  std::uint32_t in = 0;  // its piece
  std::vector<std::int64_t> candidates;
};

/// What a run says of the cells of its row. While several ways to read it are left, its cells are
/// ambiguous.
struct row_reading {
  std::vector<cell_reading> cells;
  std::vector<reading_of_run> ways;
};

/// In which columns of a table the numbers of a row begin; columns that the form does not have
/// included, and those that are not there 0.
using column_starts = std::array<std::uint16_t, review_cell_count>;

/// What the columns of a row are: its cells, in their order, and perhaps a column that the form
/// does not have.
struct row_columns {
  std::vector<cell> cells;
  std::optional<std::size_t> extra;  // before which cell the column that is not the form's stands
  std::optional<column_starts> starts;  // where they begin, where other rows of the table tell
  bool figures_touch = false;           // figures touch elsewhere in the same line
  bool unknown = false;                 // a column stands among them, nobody knows where

  [[nodiscard]] std::size_t size() const { return cells.size() + (extra ? 1 : 0); }
};

/// Reads a run as the cells of a row. Where figures are printed apart, each is read as it stands;
/// where they touch or are torn, the form's totals have to leave one way, and the numbers are
/// marked reconstructed.
[[nodiscard]] row_reading read_run(const document& doc, const token_stream& stream, const run& r,
                                   const row_columns& columns);

/// Takes one of the ways as the reading of the row.
void decide(row_reading& row, const reading_of_run& way);

/// In which columns of a table the numbers of a row begin, if its rows share their columns and the
/// first and the last number of this one are printed.
[[nodiscard]] std::optional<column_starts> starts_of_columns(const document& doc,
                                                             const token_stream& stream,
                                                             const run& r, std::size_t columns);

/// Whether a row of such a table has more cells between its first and its last number.
[[nodiscard]] bool has_more_columns(const document& doc, const token_stream& stream, const run& r,
                                    std::size_t columns);

/// Whether the digits of a run cannot be apart: “000121”, or all figures of a row in one.
[[nodiscard]] bool figures_touch(const document& doc, const token_stream& stream, const run& r);

}  // namespace govreport::detail
