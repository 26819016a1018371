// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/panel/comparison_text.hpp"

namespace govreport::writing {

/// The numbers of two reports side by side, section by section, their columns aligned.
[[nodiscard]] std::string table_text(const comparison& made, const comparison_options& options);

}  // namespace govreport::writing
