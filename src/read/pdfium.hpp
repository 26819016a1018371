// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/read/read.hpp"
#include "pdf_page.hpp"

namespace govreport::detail {

/// Characters, ruling lines and pictures of all pages of a PDF, by PDFium, which is loaded when it
/// is first needed and stays loaded. PDFium serves one thread at a time: others wait here.
[[nodiscard]] expected<std::vector<pdf_page>, read_error> read_pages(std::string_view bytes,
                                                                     const read_options& options);

}  // namespace govreport::detail
