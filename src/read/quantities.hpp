// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "govreport/model/quantity.hpp"

namespace govreport::detail {

/// What stands where running text prints digits or a Chinese numeral.
struct printed_number {
  enum class kind : std::uint8_t {
    none,      // no number: the 一 of 一是, or a part of a telephone number, an address, a name
    bare,      // a number without a unit that is known
    quantity,  // a number of things, a percentage, or money
    year,      // 2023年
    month,     // 11月
    ordinal,   // 第二十条
  };
  kind is = kind::none;
  std::size_t first = 0;  // characters [first, last) of the text, with unit and 约, 余 and the like
  std::size_t last = 0;
  quantity amount;  // without its place; the year or month in `value`
};

/// Whether a folded character is one of Chinese numerals.
[[nodiscard]] constexpr bool is_numeral(char32_t c) {
  return ideograph_digit(c) != 0 || c == U'零' || c == U'〇' || c == U'两' || c == U'百' ||
         c == U'千';
}

/// Whether a number can begin with that folded character.
[[nodiscard]] constexpr bool begins_number(char32_t c) {
  return c < 0x80 ? is_digit(c) : is_numeral(c);
}

/// Reads the number that begins at `i` of a text that is folded and has no spaces but between
/// digits; `i` moves behind it, at least by one character.
[[nodiscard]] printed_number take_number(std::u32string_view text, std::size_t& i);

}  // namespace govreport::detail
