// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include "govreport/core/kangxi_radicals.hpp"

namespace govreport::detail {

[[nodiscard]] constexpr bool is_space(char32_t c) {
  if (c <= U' ') return true;
  if (c < 0xA0 || (c > 0x3000 && c < 0xFEFF)) return false;  // nearly every character
  return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

/// The character that stands for all its look-alikes: half-width for full-width, the ideograph for
/// a radical, one minus, one bracket. The parts of Unicode NFKC that occur in reports, one
/// character for one.
[[nodiscard]] constexpr char32_t fold(char32_t c) {
  if (c < 0x80) return c;
  if (c >= 0x4E00 && c <= 0x9FFF) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c >= 0x2F00 && c <= 0x2FD5) return kangxi_radicals[c - 0x2F00];
  if (c >= 0x3220 && c <= 0x3229)
    return std::array<char32_t, 10>{U'一', U'二', U'三', U'四', U'五',
                                    U'六', U'七', U'八', U'九', U'十'}[c - 0x3220];
  switch (c) {
    case U'−':
    case U'–':
    case U'﹣':
    case U'‐':
    case U'‑':
    case U'‒':
      return U'-';
    case U'―':
    case U'─':
    case U'━':
      return U'—';
    case U'〔':
    case U'【':
    case U'［':
      return U'(';
    case U'〕':
    case U'】':
    case U'］':
      return U')';
    case U'○':
    case U'Ｏ':
    case U'〇':
      return U'〇';
    default:
      return c;
  }
}

[[nodiscard]] constexpr bool is_digit(char32_t folded) { return folded >= U'0' && folded <= U'9'; }

/// What stands for a character above the line or below it: a digit there is a note or a power, and
/// no part of the number before it, as the 1 of “12¹” is none.
[[nodiscard]] constexpr char32_t moved_off_line(char32_t c, bool up) {
  constexpr std::array<char32_t, 10> above{U'⁰', U'¹', U'²', U'³', U'⁴',
                                           U'⁵', U'⁶', U'⁷', U'⁸', U'⁹'};
  const char32_t digit = fold(c);
  if (!is_digit(digit)) return c;
  return up ? above[digit - U'0'] : U'₀' + (digit - U'0');
}

/// Ideographs and letters: what labels are compared by. Punctuation, brackets and spaces differ
/// from copy to copy.
[[nodiscard]] constexpr bool is_word(char32_t folded) {
  return (folded >= 0x4E00 && folded <= 0x9FFF) || (folded >= 0x3400 && folded <= 0x4DBF) ||
         folded == U'〇' || (folded >= U'a' && folded <= U'z') ||
         (folded >= U'A' && folded <= U'Z');
}

/// 1 to 10 for 一 to 十, else 0.
[[nodiscard]] constexpr int ideograph_digit(char32_t folded) {
  switch (folded) {
    case U'一':
      return 1;
    case U'二':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    default:
      return 0;
  }
}

}  // namespace govreport::detail
