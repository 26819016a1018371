// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/docx.hpp"
#include "support/docx_of.hpp"

namespace govreport::samples {

/// The pieces of a document: “text” of a line, “1.2.3 text” of the cell in table 1, row 2, column
/// 3, “1.2.3-5 text” where it covers more columns, “[picture]” before what has one. An error is its
/// code and its sentence.
[[nodiscard]] inline std::vector<std::string> pieces_of(const document& doc,
                                                        const detail::document_builder& to) {
  std::vector<std::string> all;
  for (const piece& p : doc.pieces) {
    std::string one;
    if (p.is_cell()) {
      one += std::to_string(p.table) + "." + std::to_string(p.row) + "." + std::to_string(p.column);
      if (p.column_span > 1) one += "-" + std::to_string(p.column + p.column_span - 1);
      one += " ";
    }
    if (p.picture) one += "[picture]";
    all.push_back(one + doc.utf8(p.first, p.last));
  }
  if (to.error()) {
    all.push_back(std::string(name_of(to.error()->code)) + ": " + to.error()->detail);
  }
  return all;
}

[[nodiscard]] inline std::vector<std::string> pieces_of_docx(std::string_view bytes) {
  document doc;
  doc.size = bytes.size();
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::kept);
  detail::read_docx(bytes, options, doc, to);
  to.finish();
  return pieces_of(doc, to);
}
[[nodiscard]] inline std::vector<std::string> pieces_of_docx(const docx_parts& parts) {
  return pieces_of_docx(docx_of(parts));
}
[[nodiscard]] inline std::vector<std::string> pieces_of_body(std::string_view content) {
  return pieces_of_docx(docx_parts{std::string(content)});
}

using pieces = std::vector<std::string>;

}  // namespace govreport::samples
