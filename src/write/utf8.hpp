// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::writing {

inline constexpr char32_t replacement = U'\uFFFD';

/// One code point of UTF-8 text and how many bytes it takes; a byte that starts none is the
/// replacement character.
struct decoded {
  char32_t point = replacement;
  std::size_t size = 1;
};

/// The first code point of a text that is not empty.
[[nodiscard]] decoded decode(std::string_view text);

void append_utf8(std::string& out, char32_t point);

/// Columns that a code point takes on a terminal: 0, 1 or, for Chinese characters, 2.
[[nodiscard]] std::size_t columns_of(char32_t point);
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Text of unknown origin made fit to show: valid UTF-8, white space as single spaces, and the
/// replacement character for anything that would steer a terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// Text cut to so many columns, the cut shown by “…”.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t columns);

}  // namespace govreport::writing
