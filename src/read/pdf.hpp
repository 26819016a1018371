// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include "document_builder.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/read/read.hpp"

namespace govreport::detail {

/// Reads a PDF that has a text layer.
[[nodiscard]] std::optional<read_error> read_pdf(std::string_view bytes,
                                                 const read_options& options, document_builder& to);

}  // namespace govreport::detail
