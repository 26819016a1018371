// SPDX-License-Identifier: BSL-1.0
#include "nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "govreport/core/edit_distance.hpp"

namespace govreport::writing {

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t most = 3;
  if (word.size() > longest) return {};
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const std::string& k : known) {
    if (!near.empty() && near.back().second == k) continue;
    const std::size_t d = detail::edit_distance<char>(word, k);
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
