// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "document_builder.hpp"
#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"

namespace govreport::detail {

/// Reads a ZIP archive that is a DOCX; any other is refused with a sentence that says what it is.
void read_docx(std::string_view bytes, const read_options& options, document& doc,
               document_builder& to);

/// Reads the body of a DOCX alone, the XML of its main part, without styles and numbering.
void read_docx_body(std::string_view xml, document& doc, document_builder& to);

}  // namespace govreport::detail
