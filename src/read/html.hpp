// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

#include "document_builder.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// Whether the text is a web page, told by how it begins; Markdown has a tag here and there.
[[nodiscard]] bool is_html_page(std::string_view utf8);

/// Whether an HTML table begins the text.
[[nodiscard]] bool begins_html_table(std::string_view utf8);

/// The length of the HTML table that begins the text, up to its own end tag or to the end of the
/// text.
[[nodiscard]] std::size_t html_table_length(std::string_view utf8);

/// Reads a web page: its text in reading order, its tables by the row and column spans of HTML.
/// What is never shown (programs, styles, deleted and hidden text) is left out.
void read_html(std::string_view utf8, document& doc, document_builder& to);

/// Reads HTML that stands inside other text, from byte `begin` of it and `line` on.
void read_html_part(std::string_view utf8, std::uint32_t begin, std::uint32_t line, document& doc,
                    document_builder& to);

}  // namespace govreport::detail
