// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include "govreport/core/read_error.hpp"
#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"

namespace govreport::detail {

/// Cuts decoded text into pieces: lines, cells of Markdown pipe tables, cells of HTML tables inside
/// it. Lines that are nothing but a page number between dashes are no pieces.
[[nodiscard]] std::optional<read_error> split_text(document& doc, const read_options& options);

}  // namespace govreport::detail
