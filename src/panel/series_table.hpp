// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/panel/series_text.hpp"

namespace govreport::writing {

/// The numbers of a series, its years side by side as far as they fit on a line, then the others
/// below.
[[nodiscard]] std::string series_table_text(const series& s, const comparison_options& options);

}  // namespace govreport::writing
