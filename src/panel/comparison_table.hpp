// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "../write/utf8.hpp"
#include "govreport/panel/comparison_text.hpp"

namespace govreport::writing {

/// Spaces that fill a text up to so many columns of a terminal.
[[nodiscard]] inline std::string padding(std::size_t width, std::string_view text) {
  const std::size_t used = columns_of(text);
  return std::string(used < width ? width - used : 0, ' ');
}

/// The numbers of two reports side by side, section by section, their columns aligned.
[[nodiscard]] std::string table_text(const comparison& made, const comparison_options& options);

}  // namespace govreport::writing
