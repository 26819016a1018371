// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/own_words.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// How many characters in a row make one shingle.
inline constexpr std::size_t shingle_length = 4;
/// Prose with fewer different shingles, a paragraph or so, is too short to have been copied.
inline constexpr std::size_t fewest_shingles = 200;
/// Prose with more characters of its own is no report's and is not compared. It bounds a sketch:
/// four bytes for each.
inline constexpr std::size_t longest_prose = 100'000;
/// So many independent numbers other than 0, and so many binary digits in them together, that
/// nobody has them by chance: three of three figures, or four of two.
inline constexpr int fewest_numbers = 3;
inline constexpr int fewest_binary_digits = 24;

/// What a report is compared by: its numbers exactly, and the prose of its sections 1, 5 and 6 as
/// the set of its shingles. Either is empty where it would prove nothing.
struct report_sketch {
  std::string numbers;                  // of sections 2 to 4, cell by cell
  std::vector<std::uint32_t> shingles;  // hashes, ascending, each once

  friend bool operator==(const report_sketch&, const report_sketch&) = default;
};

namespace detail {

/// The finalizer of splitmix64: every bit of the result depends on every bit of the argument.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
  h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
  return h ^ (h >> 31);
}

[[nodiscard]] constexpr std::uint32_t shingle_at(const char32_t* text) {
  std::uint64_t h = 0;
  for (std::size_t i = 0; i < shingle_length; ++i) h = h * 0x9E3779B97F4A7C15u + text[i];
  return static_cast<std::uint32_t>(mixed(h) >> 32);
}

/// A line that holds nothing but the authority's name or a day: the report is signed there.
[[nodiscard]] inline bool is_signature(std::string_view line, std::u32string_view authority) {
  const std::u32string words = plain(line);
  if (!words.empty()) return words == authority;
  return line.find("年") != line.npos && line.find("月") != line.npos;
}

/// A text up to the line that signs the report; nothing is found if no line does.
[[nodiscard]] inline std::size_t signature_in(std::string_view body,
                                              std::u32string_view authority) {
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    if (is_signature(body.substr(at, end - at), authority)) return at;
    at = end + 1;
  }
  return std::string_view::npos;
}

/// The part of a section that counts as prose. The last section of a web page is followed by what
/// every page of its site prints, so it ends with the signature, and section 6 without one is left
/// out: it is seldom more than a sentence of the form.
[[nodiscard]] inline std::string_view prose_of(const narrative& text, const section_text& section,
                                               std::u32string_view authority) {
  const std::string_view body = section.body.text;
  if (section.number != 1 && section.number != 5 && section.number != 6) return {};
  if (&section != &text.sections.back()) return body;
  const std::size_t end = signature_in(body, authority);
  return end == body.npos && section.number == 6 ? std::string_view{} : body.substr(0, end);
}

[[nodiscard]] inline std::vector<std::uint32_t> shingles_of(const reading& r) {
  std::vector<std::uint32_t> shingles;
  const std::u32string authority = plain(r.report.authority.view());
  for (const section_text& section : r.narrative.sections) {
    const std::u32string words = own_words(prose_of(r.narrative, section, authority), authority);
    if (words.size() + shingles.size() > longest_prose) return {};
    for (std::size_t i = 0; i + shingle_length <= words.size(); ++i)
      shingles.push_back(shingle_at(words.data() + i));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  if (shingles.size() < fewest_shingles) return {};
  shingles.shrink_to_fit();
  return shingles;
}

/// Whether a number says something that the others of the form do not: totals follow from them, and
/// what is in force is so year after year without anybody copying it.
[[nodiscard]] constexpr bool is_independent(cell c) {
  switch (c.in) {
    case table::disclosure:
      return c.column != index_of(disclosure_column::in_force) &&
             c.column != index_of(disclosure_column::disclosed_total) &&
             c.column != index_of(disclosure_column::items_last_year);
    case table::requests:
      return c.column != index_of(applicant::total) && c.row != index_of(request_row::received) &&
             c.row != index_of(request_row::concluded);
    case table::reviews:
      return c.column != index_of(review_outcome::total);
  }
  return false;
}

/// The binary digits of a number without the zeros at its end: 1,200 says no more than 12.
[[nodiscard]] constexpr int binary_digits(std::int64_t number) {
  std::uint64_t n =
      number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  while (n != 0 && n % 10 == 0) n /= 10;
  return static_cast<int>(std::bit_width(n));
}

/// A cell by its place in `all_cells`, then seven bits of its number at a time, the lowest first,
/// with a mark on all but the last.
inline void append_number(std::string& bytes, std::size_t at, std::int64_t value) {
  bytes.push_back(static_cast<char>(at % 256));
  bytes.push_back(static_cast<char>(at / 256));
  auto rest = static_cast<std::uint64_t>(value);
  for (; rest >= 128; rest >>= 7) bytes.push_back(static_cast<char>(rest % 128 | 128));
  bytes.push_back(static_cast<char>(rest));
}

/// The numbers of a report as bytes that are the same if and only if all of them are: one bit for
/// each cell, set if it holds a number, then the cells whose number is not 0, with it.
[[nodiscard]] inline std::string numbers_of(const reading& r) {
  int numbers = 0;
  int digits = 0;
  bool decided = true;
  std::string bytes((cell_count + 7) / 8, '\0');
  std::size_t i = 0;
  visit_numbers(r.report, [&](const auto& number) {
    const cell_state state = r.provenance.sources[i].state;
    if (state == cell_state::ambiguous || state == cell_state::unreadable) decided = false;
    if (number) {
      const std::int64_t value = raw(*number);
      bytes[i / 8] = static_cast<char>(bytes[i / 8] | 1 << i % 8);
      if (value != 0) append_number(bytes, i, value);
      if (value != 0 && is_independent(all_cells[i])) {
        ++numbers;
        digits += binary_digits(value);
      }
    }
    ++i;
  });
  if (!decided || numbers < fewest_numbers || digits < fewest_binary_digits) return {};
  bytes.shrink_to_fit();
  return bytes;
}

}  // namespace detail

/// The sketch of a report as read. The same on every machine.
[[nodiscard]] inline report_sketch sketch_of(const reading& r) {
  return {detail::numbers_of(r), detail::shingles_of(r)};
}

}  // namespace govreport
