// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include "govreport/core/read_error.hpp"
#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"

namespace govreport::detail {

/// Where in a document a reader stands.
struct text_cursor {
  std::size_t at = 0;        // the next character
  std::size_t end = 0;       // one past the last character of the source
  std::uint32_t line = 1;    // the line of the next character
  std::uint32_t tables = 0;  // tables begun so far
};

/// More lines and cells than any document of reports has.
constexpr std::size_t most_pieces = std::size_t{1} << 20;

[[nodiscard]] read_error too_many_pieces(const document& doc, const text_cursor& cursor);

/// Whether an HTML table begins at that character.
[[nodiscard]] bool begins_html_table(const document& doc, std::size_t at);

/// Whether the text is an HTML page, told by how it begins.
[[nodiscard]] bool is_html_page(const document& doc);

/// Blanks out what is markup in an HTML page outside its tables: tags, comments, scripts and styles
/// become spaces, tags that break lines become line ends. Every character that stays keeps its
/// place.
void blank_markup(document& doc);

/// Replaces what Markdown borrows from HTML, character references and line breaks in cells, by the
/// characters they stand for; every character that stays keeps its place.
void replace_references(document& doc);

/// Reads the HTML table at the cursor, to its end tag or to the end of the text, by the row and
/// column spans of HTML. Character references are replaced in place, so that every character keeps
/// its bytes.
[[nodiscard]] std::optional<read_error> read_html_table(document& doc, text_cursor& cursor,
                                                        const read_options& options);

}  // namespace govreport::detail
