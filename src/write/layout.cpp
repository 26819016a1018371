// SPDX-License-Identifier: BSL-1.0
#include "layout.hpp"

#include <vector>

#include "utf8.hpp"

namespace govreport::writing {

namespace {

bool is_in(std::u32string_view set, char32_t point) {
  return set.find(point) != std::u32string_view::npos;
}

// A line does not begin with closing punctuation and does not end with an opening one or an
// operator; a number stays with the word before it, and a
// Chinese unit with its number.
bool may_break(char32_t before, bool space, char32_t after) {
  if (is_in(U"，。；：、！？）〕》”·…", after) || is_in(U"（〔《“", before)) return false;
  if (!space) {
    return columns_of(before) == 2 || (columns_of(after) == 2 && !is_in(U"([", before));
  }
  constexpr std::u32string_view digits = U"0123456789";
  const bool counted = is_in(digits, before) && columns_of(after) == 2;
  return !is_in(U"+=≠<>≤≥", before) && !is_in(digits, after) && after != U'-' && !counted;
}

struct piece {
  std::string text;
  std::size_t columns = 0;
  bool space_before = false;
};

std::vector<piece> pieces_of(std::string_view text) {
  std::vector<piece> pieces(1);
  char32_t before = 0;
  bool space = false;
  while (!text.empty()) {
    const decoded next = decode(text);
    const std::string_view bytes = text.substr(0, next.size);
    text.remove_prefix(next.size);
    if (next.point == U' ') {
      space = true;
      continue;
    }
    if (before != 0 && may_break(before, space, next.point)) {
      pieces.push_back({{}, 0, space});
    } else if (space) {
      pieces.back().text += ' ';
      pieces.back().columns += 1;
    }
    pieces.back().text += bytes;
    pieces.back().columns += columns_of(next.point);
    before = next.point;
    space = false;
  }
  return pieces;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t first, std::string_view indent) {
  std::string out;
  std::size_t used = first;
  std::size_t begin = first;
  for (const piece& next : pieces_of(text)) {
    const std::size_t needed = next.columns + (next.space_before ? 1 : 0);
    if (used != begin && used + needed > line_columns) {
      out += '\n';
      out += indent;
      used = begin = indent.size();
    } else if (next.space_before) {
      out += ' ';
      used += 1;
    }
    out += next.text;
    used += next.columns;
  }
  return out;
}

}  // namespace govreport::writing
