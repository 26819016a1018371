// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace govreport::detail {

/// `edit_distance` in a row of numbers, one more than the shorter text has characters.
template <class Char>
[[nodiscard]] constexpr std::size_t edit_distance_in(std::span<std::size_t> row,
                                                     std::basic_string_view<Char> shorter,
                                                     std::basic_string_view<Char> longer,
                                                     std::size_t limit) {
  for (std::size_t j = 0; j <= shorter.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= longer.size(); ++i) {
    std::size_t diagonal = row[0];
    std::size_t best = row[0] = i;
    for (std::size_t j = 1; j <= shorter.size(); ++j) {
      const std::size_t replaced = diagonal + (longer[i - 1] != shorter[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[shorter.size()], limit + 1);
}

template <class Char>
[[nodiscard]] std::size_t edit_distance_of_long(std::basic_string_view<Char> shorter,
                                                std::basic_string_view<Char> longer,
                                                std::size_t limit) {
  std::vector<std::size_t> row(shorter.size() + 1);
  return edit_distance_in<Char>(row, shorter, longer, limit);
}

/// How many characters have to be put in, taken out or replaced to make one text of another
/// (Levenshtein); `limit + 1` if more than limit.
template <class Char>
[[nodiscard]] constexpr std::size_t edit_distance(
    std::basic_string_view<Char> a, std::basic_string_view<Char> b,
    std::size_t limit = std::numeric_limits<std::size_t>::max() - 1) {
  if (a.size() > b.size()) a.swap(b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::array<std::size_t, 65> row{};  // enough for every label
  if (a.size() < row.size()) return edit_distance_in<Char>(row, a, b, limit);
  return edit_distance_of_long<Char>(a, b, limit);
}

}  // namespace govreport::detail
