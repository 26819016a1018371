// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "govreport/panel/comparison.hpp"

namespace govreport {

/// A comparison as `govreport compare --format json` prints it.
[[nodiscard]] std::string comparison_json(const comparison& made, std::string_view old_name,
                                          std::string_view recent_name);

}  // namespace govreport
