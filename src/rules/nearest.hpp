// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govreport::writing {

/// Those of the known words that come near to a word, the nearest first, three at most: as “; did
/// you mean a or b?”; nothing where none does.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

}  // namespace govreport::writing
