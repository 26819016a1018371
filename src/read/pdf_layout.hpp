// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "document_builder.hpp"
#include "pdf_page.hpp"

namespace govreport::detail {

/// Puts the pages of a document into reading order: tables by their ruling lines, text in lines,
/// without what is repeated at the head and foot of pages. A table that goes on over the end of a
/// page stays one table. Two rows never become one, because rows may be blank.
void lay_out(std::vector<pdf_page> pages, document_builder& to);

}  // namespace govreport::detail
