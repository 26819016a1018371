// SPDX-License-Identifier: BSL-1.0
#include "printed_words.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <tuple>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

bool is_figure(std::span<const page_character> word) {
  constexpr std::u32string_view beside = U",.+-/—*%()件元万增减";
  constexpr std::u32string_view instead = U"/-—*无件元万";  // or a unit on a line of its own
  bool digits = false;
  bool only_instead = true;
  for (const page_character& one : word) {
    const char32_t c = fold(one.character);
    digits = digits || is_digit(c);
    only_instead = only_instead && instead.find(c) != std::u32string_view::npos;
    if (!is_digit(c) && beside.find(c) == std::u32string_view::npos && !only_instead) return false;
  }
  return digits || only_instead;
}

bool begins_with_ordinal(std::span<const page_character> label) {
  if (label.size() < 2) return false;
  const auto counts = [](char32_t c) { return ideograph_digit(c) != 0 || is_digit(c); };
  const char32_t first = fold(label[0].character);
  const char32_t second = fold(label[1].character);
  if (first == U'(') return counts(second);
  return counts(first) && (second == U'.' || second == U'、' || second == U':');
}

/// Cuts characters that stand side by side, from `first` of the page on, where `parts` says so of
/// two neighbors.
template <class Parts>
std::vector<printed_word> cut(std::span<const page_character> all, std::uint32_t begin,
                              Parts parts) {
  std::vector<printed_word> words;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t last = i + 1;
    page_box box = all[i].box;
    while (last < all.size() && !parts(box, all[last - 1], all[last])) {
      box.right = std::max(box.right, all[last].box.right);
      box.top = std::min(box.top, all[last].box.top);
      box.bottom = std::max(box.bottom, all[last].box.bottom);
      ++last;
    }
    words.push_back({begin + static_cast<std::uint32_t>(i),
                     begin + static_cast<std::uint32_t>(last), box,
                     is_figure(all.subspan(i, last - i))});
    i = last;
  }
  return words;
}

}  // namespace

std::vector<printed_word> words_of(const page_layout& page, const printed_line& line) {
  const page_length gap = column_gap(page.height());
  return cut(page.characters(line), line.first,
             [&](const page_box& box, const page_character&, const page_character& next) {
               return next.box.left - box.right > gap;
             });
}

std::vector<printed_word> heads_of(const page_layout& page,
                                   const std::vector<printed_word>& words) {
  std::vector<printed_word> all;
  for (const printed_word& w : words) {
    const auto parts =
        cut(page.characters({w.first, w.last, w.box}), w.first,
            [&](const page_box&, const page_character& before, const page_character& next) {
              return is_spaced(before, next, page.height());
            });
    all.insert(all.end(), parts.begin(), parts.end());
  }
  return all;
}

bool begin_row(const page_layout& page, const std::vector<printed_word>& words) {
  const std::vector<printed_word> parts = heads_of(page, words);
  return std::any_of(parts.begin(), parts.end(), [&](const printed_word& w) {
    return !w.figure && begins_with_ordinal(page.characters({w.first, w.last, w.box}));
  });
}

std::vector<printed_word> in_stacks(std::vector<printed_word> words) {
  std::sort(words.begin(), words.end(), [](const printed_word& a, const printed_word& b) {
    return std::tie(a.box.left, a.first) < std::tie(b.box.left, b.first);
  });
  for (std::size_t i = 0; i < words.size();) {
    std::size_t last = i + 1;
    page_length right = words[i].box.right;
    while (last < words.size() && words[last].box.left < right) {
      right = std::max(right, words[last++].box.right);
    }
    std::sort(words.begin() + static_cast<std::ptrdiff_t>(i),
              words.begin() + static_cast<std::ptrdiff_t>(last),
              [](const printed_word& a, const printed_word& b) { return a.first < b.first; });
    i = last;
  }
  return words;
}

}  // namespace govreport::detail
