// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "document_builder.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// Cuts text into pieces: lines, cells of Markdown pipe tables and of tables between tabs, cells of
/// HTML tables inside it.
void read_text(std::string_view utf8, document& doc, document_builder& to);

}  // namespace govreport::detail
