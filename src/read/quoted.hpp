// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::detail {

/// A name out of a file, for a message: cut where it is long, and “?” for what is not ASCII text.
[[nodiscard]] inline std::string quoted(std::string_view name) {
  constexpr std::size_t longest = 80;
  std::string out = "“";
  for (char c : name.substr(0, longest)) out += c >= ' ' && c <= '~' ? c : '?';
  out += name.size() > longest ? "…”" : "”";
  return out;
}

}  // namespace govreport::detail
