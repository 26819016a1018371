// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/check/compact_text.hpp"

namespace govreport::detail {

/// Whether one name is the other with characters left out, as short names are: 文旅局 of
/// 文化和旅游局.
[[nodiscard]] inline bool abbreviates(std::u32string_view shorter, std::u32string_view name) {
  std::size_t i = 0;
  for (char32_t c : name) i += i < shorter.size() && shorter[i] == c;
  return i == shorter.size();
}

/// Two names without the place that both begin with, “某市” of “某市教育局”.
inline void drop_common_place(std::u32string_view& a, std::u32string_view& b) {
  constexpr std::u32string_view levels = U"省市州县区旗镇乡";
  std::size_t common = 0;
  std::size_t place = 0;
  while (common < std::min(a.size(), b.size()) && a[common] == b[common]) {
    if (levels.find(a[common++]) != levels.npos) place = common;
  }
  a.remove_prefix(place);
  b.remove_prefix(place);
}

[[nodiscard]] inline bool share_nothing(std::u32string_view a, std::u32string_view b) {
  return !a.empty() && !b.empty() && a.find_first_of(b) == a.npos;
}

/// Whether two names are of different bodies beyond doubt: of the same kind, and of places or with
/// tasks that share no character. An office signs for its government, names are shortened, and
/// departments are renamed: none of these is told from an error.
[[nodiscard]] inline bool name_different_bodies(std::string_view author, std::string_view signer) {
  constexpr std::array<std::u32string_view, 5> endings{U"委员会", U"街道办事处", U"人民政府", U"局",
                                                       U"厅"};
  const std::u32string full_a = compact(author);
  const std::u32string full_b = compact(signer);
  if (abbreviates(full_a, full_b) || abbreviates(full_b, full_a)) return false;
  std::u32string_view a = full_a;
  std::u32string_view b = full_b;
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](std::u32string_view e) {
    return a.ends_with(e) && b.ends_with(e);
  });
  constexpr std::u32string_view zone = U"管理委员会";  // it governs, as a government does
  if (ending == endings.end() || a.ends_with(zone) || b.ends_with(zone)) return false;
  drop_common_place(a, b);
  std::size_t same = 0;
  while (same < std::min(a.size(), b.size()) && a[a.size() - 1 - same] == b[b.size() - 1 - same])
    ++same;
  const std::u32string_view common = a.substr(a.size() - same);
  constexpr std::u32string_view levels = U"省市州县区旗镇乡街";
  const bool same_task = levels.find(common.front()) != levels.npos;
  if (same_task) {
    a.remove_suffix(same);
    b.remove_suffix(same);
    return share_nothing(a, b);
  }
  const bool governs = *ending == U"人民政府" || *ending == U"街道办事处";
  a.remove_suffix(ending->size());
  b.remove_suffix(ending->size());
  return !governs && share_nothing(a, b);
}

}  // namespace govreport::detail
