// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/read/document.hpp"

namespace govreport::samples {

/// What a reader made of a document, a piece to the line: running text as it is, cells behind their
/// place, “1:2.3 text” (table 1, row 2, column 3), “1:2.3+2” where they span two columns, “@4” on
/// page 4, “<picture>” where an image stands.
[[nodiscard]] inline std::string shape(const document& doc) {
  std::string text;
  for (const piece& p : doc.pieces) {
    if (p.page != 0) text += "@" + std::to_string(p.page) + " ";
    if (p.is_cell()) {
      text +=
          std::to_string(p.table) + ":" + std::to_string(p.row) + "." + std::to_string(p.column);
      if (p.column_span != 1) text += "+" + std::to_string(p.column_span);
      text += p.is_blank() ? "" : " ";
    }
    text += doc.utf8(p.first, p.last);
    if (p.picture) text += "<picture>";
    text += "\n";
  }
  return text;
}

}  // namespace govreport::samples
