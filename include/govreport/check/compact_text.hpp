// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"

namespace govreport::detail {

/// Characters without white space, look-alikes folded, up to a length: what wording is searched in.
[[nodiscard]] inline std::u32string compact(std::string_view utf8,
                                            std::size_t longest = std::u32string::npos) {
  std::u32string text;
  for (std::size_t i = 0; i < utf8.size() && text.size() < longest;) {
    const char32_t c = fold(take_character(utf8, i));
    if (!is_space(c)) text.push_back(c);
  }
  return text;
}

[[nodiscard]] inline bool contains(std::u32string_view text, std::u32string_view words) {
  return text.find(words) != text.npos;
}

template <std::size_t N>
[[nodiscard]] bool contains_any(std::u32string_view text,
                                const std::array<std::u32string_view, N>& all) {
  for (std::u32string_view words : all) {
    if (contains(text, words)) return true;
  }
  return false;
}

}  // namespace govreport::detail
