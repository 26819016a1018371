// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace govreport::detail {

/// How many bytes a character takes in UTF-8, by the first of them.
[[nodiscard]] constexpr std::size_t utf8_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The character at `i` of well-formed UTF-8; moves `i` behind it.
[[nodiscard]] constexpr char32_t take_character(std::string_view utf8, std::size_t& i) {
  const auto byte = [&](std::size_t k) { return char32_t{static_cast<unsigned char>(utf8[k])}; };
  if (byte(i) < 0x80) return byte(i++);
  if (byte(i) >= 0xE0 && byte(i) < 0xF0 && i + 2 < utf8.size()) {
    const char32_t c = (byte(i) & 0xF) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F);
    i += 3;
    return c;
  }
  const std::size_t length = utf8_length(utf8[i]);
  char32_t c = static_cast<unsigned char>(utf8[i]);
  if (length > 1) c &= 0x7Fu >> length;
  const std::size_t end = i + length < utf8.size() ? i + length : utf8.size();
  while (++i < end) c = c << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
  return c;
}

}  // namespace govreport::detail
