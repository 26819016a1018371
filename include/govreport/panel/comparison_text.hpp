// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "govreport/panel/comparison.hpp"
#include "govreport/write/text.hpp"

namespace govreport {

/// How a comparison is laid out for people.
struct comparison_options {
  text_options show{};
  bool all = false;  // rows that are zero or empty in both years as well
};

/// A comparison for people: the two documents under the names that the caller knows them by, the
/// numbers side by side, then what does not carry over.
[[nodiscard]] std::string comparison_text(const comparison& made, std::string_view old_name,
                                          std::string_view recent_name,
                                          const comparison_options& options = {});

}  // namespace govreport
