// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/source_span.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// A stretch of a document that layout sets apart: a line of running text, or a cell of a table.
struct piece {
  std::uint32_t first = 0;  // characters [first, last) of the document
  std::uint32_t last = 0;
  std::uint32_t line = 0;         // in the source, from 1
  std::uint32_t table = 0;        // 0: running text; else the number of the table in the document
  std::uint32_t row = 0;          // of the table, from 1
  std::uint16_t column = 0;       // of the table, from 1, spans counted
  std::uint16_t column_span = 1;  // columns that the cell covers
  std::uint16_t page = 0;         // from 1, where the document has pages
  bool regular =
      false;  // cell of a table whose rows share their columns, by the rules of its format
  bool open_ended = false;    // cell of a row that may lack blank cells at its end
  bool open_columns = false;  // of its figures no one can tell the columns
  bool picture = false;       // an image stands here

  [[nodiscard]] bool is_cell() const { return table != 0; }
  [[nodiscard]] bool is_blank() const { return first == last; }
};

/// A document as every reader hands it to the recognizer: characters, and the pieces they form, in
/// reading order. Every piece is followed by one more character that belongs to none. Readers know
/// no label and judge nothing.
struct document {
  document_format format = document_format::text;
  std::uint64_t size = 0;  // bytes of the source
  std::u32string text;
  std::vector<std::uint32_t> offset;  // for every character the byte at which it begins in the
                                      // source; empty where the source does not hold them as bytes
  std::vector<piece> pieces;
  bool has_scripts = false;           // a web page with programs in it
  std::vector<std::string> attached;  // documents that a web page links or embeds, the first few

  [[nodiscard]] std::u32string_view text_of(const piece& p) const {
    return std::u32string_view(text).substr(p.first, p.last - p.first);
  }
  /// Characters [first, last) as UTF-8.
  [[nodiscard]] std::string utf8(std::size_t first, std::size_t last) const;
  /// Where characters [first, last) of a piece stand in the source.
  [[nodiscard]] source_span where(const piece& p, std::size_t first, std::size_t last) const {
    const bool bytes = !offset.empty();
    return {bytes ? offset[first] : 0,
            bytes ? offset[last] : 0,
            p.line,
            p.table,
            p.row,
            p.column,
            p.page};
  }
};

}  // namespace govreport
