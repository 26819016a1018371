// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"
#include "govreport/model/fixed_phrases.hpp"

namespace govreport::detail {

[[nodiscard]] constexpr bool is_numeral(char32_t folded) {
  return is_digit(folded) || ideograph_digit(folded) != 0 || folded == U'〇' || folded == U'零' ||
         folded == U'两' || folded == U'百' || folded == U'千' || folded == U'万' ||
         folded == U'亿';
}

/// Calls f(character) for the letters and ideographs of a text, folded, without numerals of either
/// kind and without the 年, 月, 日 of years and dates behind them. What two years of one authority
/// must differ in is gone, and so is what differs between copies of one document.
template <class F>
constexpr void visit_plain(std::string_view text, F&& f) {
  bool behind_numeral = false;
  bool behind_year = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = fold(take_character(text, i));
    if (is_numeral(c)) {
      behind_numeral = true;
      behind_year = false;
    } else if (is_word(c)) {
      const bool of_date = behind_numeral && (c == U'年' || c == U'月' || c == U'日');
      const bool of_year = behind_year && c == U'度';
      behind_numeral = of_date;
      behind_year = of_date && c == U'年';
      if (!of_date && !of_year) f(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
    }
  }
}

[[nodiscard]] inline std::u32string plain(std::string_view text) {
  std::u32string made;
  made.reserve(text.size() / 3 + 1);
  visit_plain(text, [&made](char32_t c) { made.push_back(c); });
  return made;
}

/// A shorter wording says too little to be taken out wherever it stands: 其他, 总计.
inline constexpr std::size_t shortest_wording = 4;

[[nodiscard]] constexpr std::size_t plain_size(std::string_view text) {
  std::size_t size = 0;
  visit_plain(text, [&size](char32_t) { ++size; });
  return size;
}

[[nodiscard]] constexpr std::size_t fixed_wording_count() {
  std::size_t n = 0;
  visit_fixed_wording([&n](std::string_view text) { n += plain_size(text) >= shortest_wording; });
  return n;
}
[[nodiscard]] constexpr std::size_t fixed_wording_size() {
  std::size_t n = 0;
  visit_fixed_wording([&n](std::string_view text) {
    if (const std::size_t size = plain_size(text); size >= shortest_wording) n += size;
  });
  return n;
}

/// The fixed wordings, found by their first two characters; of those that begin alike the longest
/// comes first.
struct fixed_wording {
  struct entry {
    std::uint16_t begin = 0;
    std::uint16_t size = 0;
    std::uint8_t bucket = 0;
  };
  std::array<char32_t, fixed_wording_size()> text{};
  std::array<entry, fixed_wording_count()> entries{};
  std::array<std::uint16_t, 257> first{};

  [[nodiscard]] static constexpr std::uint8_t bucket_of(char32_t a, char32_t b) {
    return static_cast<std::uint8_t>((a * 31 + b) % 256);
  }

  /// How many characters a fixed wording takes at the front of a text; 0 if none stands there.
  [[nodiscard]] constexpr std::size_t match(std::u32string_view at) const {
    if (at.size() < shortest_wording) return 0;
    const std::uint8_t bucket = bucket_of(at[0], at[1]);
    for (std::size_t i = first[bucket]; i < first[bucket + std::size_t{1}]; ++i) {
      const std::u32string_view wording(text.data() + entries[i].begin, entries[i].size);
      if (at.starts_with(wording)) return wording.size();
    }
    return 0;
  }
};

[[nodiscard]] constexpr fixed_wording index_fixed_wording() {
  fixed_wording made;
  std::size_t size = 0;
  std::size_t count = 0;
  visit_fixed_wording([&](std::string_view text) {
    if (plain_size(text) < shortest_wording) return;
    fixed_wording::entry e;
    e.begin = static_cast<std::uint16_t>(size);
    visit_plain(text, [&](char32_t c) { made.text[size++] = c; });
    e.size = static_cast<std::uint16_t>(size - e.begin);
    e.bucket = fixed_wording::bucket_of(made.text[e.begin], made.text[e.begin + 1u]);
    std::size_t at = count++;
    const auto before = [](const fixed_wording::entry& a, const fixed_wording::entry& b) {
      return a.bucket != b.bucket ? a.bucket < b.bucket : a.size > b.size;
    };
    for (; at > 0 && before(e, made.entries[at - 1]); --at) made.entries[at] = made.entries[at - 1];
    made.entries[at] = e;
  });
  std::size_t next = 0;
  for (std::size_t bucket = 0; bucket <= 256; ++bucket) {
    while (next < count && made.entries[next].bucket < bucket) ++next;
    made.first[bucket] = static_cast<std::uint16_t>(next);
  }
  return made;
}

inline constexpr fixed_wording fixed_wordings = index_fixed_wording();

/// The words of a text that are neither fixed by form or law nor the name of the authority.
[[nodiscard]] inline std::u32string own_words(std::string_view text,
                                              std::u32string_view authority) {
  std::u32string words = plain(text);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::u32string_view rest = std::u32string_view(words).substr(i);
    const bool named = authority.size() >= shortest_wording && rest.starts_with(authority);
    const std::size_t skipped = named ? authority.size() : fixed_wordings.match(rest);
    if (skipped == 0) {
      words[kept++] = words[i++];
    } else {
      i += skipped;
    }
  }
  words.resize(kept);
  return words;
}

}  // namespace govreport::detail
