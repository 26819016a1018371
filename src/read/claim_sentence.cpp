// SPDX-License-Identifier: BSL-1.0
#include "claim_sentence.hpp"

#include <utility>

namespace govreport::detail {

bool sentence::only_filler(std::size_t first, std::size_t last) const {
  std::size_t from = first;
  int depth = 0;
  for (std::size_t i = first; i < last; ++i) {
    const char32_t c = text[i];
    if (c == U'(') {
      if (depth++ == 0 && !is_filler(std::u32string_view(text).substr(from, i - from)))
        return false;
    } else if (c == U')' && depth > 0) {
      if (--depth == 0) from = i + 1;
    }
  }
  return depth > 0 || is_filler(std::u32string_view(text).substr(from, last - from));
}

void find_tokens(sentence& s) {
  const std::u32string_view text(s.text);
  std::uint16_t depth = 0;
  const auto mark_of = [](char32_t c) {
    switch (c) {
      case U',':
        return role::comma;
      case U'、':
        return role::pause;
      case U';':
        return role::semicolon;
      case U':':
        return role::colon;
      case U'(':
        return role::open;
      case U')':
        return role::close;
      case U'+':
        return role::plus;
      default:
        return role::neutral;
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    sentence_token t;
    t.depth = depth;
    t.first = static_cast<std::uint32_t>(i);
    if (begins_number(c)) {
      printed_number n = take_number(text, i);
      t.last = static_cast<std::uint32_t>(i);
      t.first = static_cast<std::uint32_t>(n.first);
      using kind = printed_number::kind;
      if (n.is == kind::none || n.is == kind::ordinal) continue;
      t.is = n.is == kind::quantity ? role::number
             : n.is == kind::year   ? role::year
             : n.is == kind::month  ? role::month
                                    : role::bare;
      t.number = static_cast<std::uint32_t>(s.numbers.size());
      s.numbers.push_back(std::move(n));
      s.tokens.push_back(t);
      continue;
    }
    if (const role mark = mark_of(c); mark != role::neutral) {
      if (mark == role::close) t.depth = depth = static_cast<std::uint16_t>(depth - (depth > 0));
      if (mark == role::open) ++depth;
      t.is = mark;
      t.last = static_cast<std::uint32_t>(++i);
      s.tokens.push_back(t);
      continue;
    }
    if (const claim_word* w = word_at(text.substr(i))) {
      i += w->text.size();
      t.is = w->is;
      t.detail = w->detail;
      t.last = static_cast<std::uint32_t>(i);
      s.tokens.push_back(t);
      continue;
    }
    ++i;
  }
}

}  // namespace govreport::detail
