// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "govreport/core/read_error.hpp"
#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"
#include "limits.hpp"

namespace govreport::detail {

/// Spaces in the source: kept as they are, or the first of several, as markup means them.
enum class spaces : std::uint8_t { kept, collapsed };

/// A character of a source that does not hold it as bytes.
inline constexpr std::uint32_t no_byte = UINT32_MAX;

/// Puts a document together from what a reader meets in reading order: characters, ends of lines,
/// tables with spans. Knows no format and no label. What it keeps is in proportion to the bytes
/// that were handed in, whatever they expand to: past that it takes nothing more and says so.
///
/// A cell that holds a table, or several lines of more text than any label has, is page layout and
/// no number of a form: its lines become running text. A line of running text that is nothing but a
/// page number between dashes is dropped.
class document_builder {
 public:
  /// `doc.size` bounds what may come out.
  document_builder(document& doc, const read_options& options, spaces kind)
      : doc_(doc),
        options_(options),
        most_characters_(most_characters(doc.size)),
        collapses_(kind == spaces::collapsed) {
    // Enough for most reports, and small enough where markup is most of the bytes.
    const auto expected = static_cast<std::size_t>(doc.size / 4);
    doc.text.reserve(expected);
    doc.offset.reserve(expected);
    doc.pieces.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(doc.size / 16, 512)));
  }

  /// Where in the source what follows stands.
  void stands_at(std::uint32_t line, std::uint32_t byte = no_byte, std::uint16_t page = 0) {
    line_ = line;
    byte_ = byte;
    page_ = page;
  }

  /// A character of a source that does not hold it as bytes.
  void add(char32_t c);
  /// One character that stands for the source's bytes [begin, end).
  void add(char32_t c, std::uint32_t begin, std::uint32_t end);
  /// Well-formed UTF-8 that stands in the source as it is, from byte `begin` on.
  void add(std::string_view utf8, std::uint32_t begin);

  /// Ends a line of running text, or of a cell.
  void end_line();
  void picture() { picture_ = true; }
  /// Of the figures of the line or cell that is open nobody can tell the columns.
  void open_columns() { open_columns_ = true; }

  void begin_table();
  void begin_row();
  /// Spans by the rules of HTML: cells of rows above that reach down are stepped over. A row span
  /// of 0 is none.
  void begin_cell(std::uint32_t row_span = 1, std::uint32_t column_span = 1);
  /// Leaves columns out: no cell is printed there.
  void skip_columns(std::uint32_t columns);
  void end_cell();
  void end_table();
  /// Whether characters go to a cell of the innermost table.
  [[nodiscard]] bool in_cell() const { return !tables_.empty() && tables_.back().cell_open; }
  /// How many tables are open.
  [[nodiscard]] std::size_t depth() const { return tables_.size(); }

  /// What the cells of the table that is open are marked with; see `piece`.
  void mark_cells(bool regular, bool open_ended) {
    regular_ = regular;
    open_ended_ = open_ended;
  }

  /// Ends whatever is open.
  void finish();

  /// Takes nothing more; the first reason counts.
  void fail(read_errc code, std::string detail);
  [[nodiscard]] const std::optional<read_error>& error() const { return error_; }

 private:
  struct open_table {
    std::uint32_t number = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 1;  // of the next cell
    std::uint16_t cell_column = 0;
    std::uint16_t cell_span = 1;
    bool cell_open = false;
    bool holds_table = false;               // the open cell does
    std::vector<std::uint32_t> busy_until;  // by column: the last row that a cell above covers
  };

  [[nodiscard]] std::uint32_t most_columns() const {
    return std::min<std::uint32_t>(options_.max_columns, UINT16_MAX - 1);
  }
  void push(char32_t c, std::uint32_t byte);
  piece& add_piece(std::uint32_t first, std::uint32_t last);
  std::uint32_t trim();
  void cut(std::size_t last);
  void end_text();
  void end_lines();
  void begin_text();
  void fail_of_text();

  document& doc_;
  const read_options& options_;
  std::uint64_t most_characters_;
  bool collapses_;
  bool regular_ = true;
  bool open_ended_ = false;
  bool open_columns_ = false;
  bool picture_ = false;
  std::uint16_t page_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t byte_ = no_byte;
  std::uint32_t first_ = 0;           // of the text since the last piece
  std::uint32_t first_line_ = 0;      // the line of the source on which it begins
  std::uint32_t end_byte_ = no_byte;  // one past its last character that is no space
  std::uint32_t table_count_ = 0;
  std::vector<std::uint32_t> breaks_;  // characters of the open cell that end a line of it
  std::vector<open_table> tables_;
  std::optional<read_error> error_;
};

}  // namespace govreport::detail
