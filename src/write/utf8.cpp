// SPDX-License-Identifier: BSL-1.0
#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace govreport::writing {

namespace {

struct range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool contains(const std::array<range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [point](range r) { return r.first <= point && point <= r.last; });
}

constexpr std::array<range, 10> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0xA4CF},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};
constexpr std::array<range, 4> narrowest{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
// C0 and C1 controls, marks that turn the direction of writing, line and paragraph separators, and
// what is no character, which XML cannot hold.
constexpr std::array<range, 7> steering{{{0x0000, 0x001F},
                                         {0x007F, 0x009F},
                                         {0x200E, 0x200F},
                                         {0x2028, 0x202E},
                                         {0x2066, 0x2069},
                                         {0xFEFF, 0xFEFF},
                                         {0xFFFE, 0xFFFF}}};

bool is_space(char32_t point) {
  return point == U' ' || (point >= U'\t' && point <= U'\r') || point == 0x00A0 || point == 0x3000;
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

}  // namespace

decoded decode(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t size = length_of(byte(0));
  if (size == 0 || size > text.size()) return {};
  if (size == 1) return {byte(0), 1};
  char32_t point = byte(0) & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    point = point << 6 | (byte(i) & 0x3Fu);
  }
  const bool overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (overlong || surrogate || point > 0x10FFFF) return {};
  return {point, size};
}

void append_utf8(std::string& out, char32_t point) {
  const auto append = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (point < 0x80) return append(point);
  if (point < 0x800) {
    append(0xC0 | point >> 6);
  } else if (point < 0x10000) {
    append(0xE0 | point >> 12);
    append(0x80 | (point >> 6 & 0x3F));
  } else {
    append(0xF0 | point >> 18);
    append(0x80 | (point >> 12 & 0x3F));
    append(0x80 | (point >> 6 & 0x3F));
  }
  append(0x80 | (point & 0x3F));
}

std::size_t columns_of(char32_t point) {
  if (contains(narrowest, point)) return 0;
  return contains(wide, point) ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const decoded next = decode(text);
    columns += columns_of(next.point);
    text.remove_prefix(next.size);
  }
  return columns;
}

std::string printable(std::string_view text) {
  std::string out;
  bool space = false;
  while (!text.empty()) {
    const decoded next = decode(text);
    text.remove_prefix(next.size);
    if (is_space(next.point)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    append_utf8(out, contains(steering, next.point) ? replacement : next.point);
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  std::string out;
  std::size_t used = 1;
  while (!text.empty()) {
    const decoded next = decode(text);
    used += columns_of(next.point);
    if (used > columns) break;
    append_utf8(out, next.point);
    text.remove_prefix(next.size);
  }
  return out + "…";
}

}  // namespace govreport::writing
