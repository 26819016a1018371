// SPDX-License-Identifier: BSL-1.0
#include "nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace govreport::writing {

namespace {

/// How many characters have to be put in, taken out or replaced (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
    }
  }
  return row[b.size()];
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t most = 3;
  if (word.size() > longest) return {};
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const std::string& k : known) {
    if (!near.empty() && near.back().second == k) continue;
    const std::size_t d = distance(word, k);
    if (d < k.size() && d <= std::max<std::size_t>(2, k.size() / 4)) near.emplace_back(d, k);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (near.size() > most) near.resize(most);
  std::string text;
  for (const auto& [d, k] : near) {
    if (d > near.front().first + 2) break;
    text += text.empty() ? "; did you mean " : " or ";
    text += k;
  }
  return text.empty() ? text : text + "?";
}

}  // namespace govreport::writing
