// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"

namespace govreport::detail {

/// A sign that templates print where something is to be filled in.
[[nodiscard]] constexpr bool is_filler(char32_t folded) {
  return folded == U'X' || folded == U'x' || folded == U'×' || folded == U'╳' || folded == U'✕';
}

/// What stands behind a filler in a text that was not filled in: a unit, a part of a date, a body.
/// “张××” is a name left out on purpose, “××路” the place of a case.
[[nodiscard]] constexpr std::string_view filled_unit(std::string_view behind, bool single) {
  constexpr std::array<std::string_view, 3> dates{"年", "月", "日"};
  constexpr std::array<std::string_view, 14> units{
      "件", "条",   "次",   "篇", "期",         "场",       "万元",
      "元", "人次", "单位", "局", "镇人民政府", "人民政府", "街道办事处"};
  for (std::string_view unit : dates) {
    if (behind.starts_with(unit)) return unit;
  }
  if (single) return {};
  for (std::string_view unit : units) {
    if (behind.starts_with(unit)) return unit;
  }
  return {};
}

/// A bracket with what is to stand there, “（单位名称）”; empty if there is none at a place.
[[nodiscard]] constexpr std::string_view blank_at(std::string_view text) {
  constexpr std::array<std::string_view, 9> blanks{
      "（单位名称）", "(单位名称)", "（机关名称）", "(机关名称)", "（行政机关名称）",
      "（单位全称）", "(单位全称)", "（填报单位）", "（此处填写"};
  if (!text.starts_with('(') && !text.starts_with("（")) return {};  // nearly always
  for (std::string_view blank : blanks) {
    if (text.starts_with(blank)) return text.substr(0, blank.size());
  }
  return {};
}

/// The first placeholder of a template that a text still has, “XX件”, “202X年”, “（单位名称）”;
/// empty if it has none.
[[nodiscard]] inline std::string_view placeholder_in(std::string_view text) {
  constexpr auto can_begin_one = [] {
    std::array<bool, 256> bytes{};
    for (char lead : {'X', 'x', '(', '\xC3', '\xE2', '\xEF'})
      bytes[static_cast<unsigned char>(lead)] = true;
    return bytes;
  }();
  for (std::size_t i = 0; i < text.size();) {
    if (!can_begin_one[static_cast<unsigned char>(text[i])]) {
      ++i;  // nearly every byte, also those inside a character
      continue;
    }
    if (const std::string_view blank = blank_at(text.substr(i)); !blank.empty()) return blank;
    const std::size_t first = i;
    if (!is_filler(fold(take_character(text, i)))) continue;
    std::size_t fillers = 1;
    for (std::size_t next = i; next < text.size() && is_filler(fold(take_character(text, next)));
         i = next)
      ++fillers;
    const auto before = first == 0 ? ' ' : text[first - 1];
    const bool in_word = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    const std::string_view unit = filled_unit(text.substr(i), fillers == 1);
    if (!in_word && !unit.empty()) return text.substr(first, i - first + unit.size());
  }
  return {};
}

/// Words for others of which an authority's own report has nothing to say; empty if there are none.
[[nodiscard]] inline std::string_view words_for_others_in(std::string_view text) {
  constexpr std::array<std::string_view, 8> others{"部分地区", "一些地区", "有的地区", "个别地区",
                                                   "多数部门", "一些部门", "部分部门", "个别部门"};
  for (std::string_view words : others) {
    if (const std::size_t at = text.find(words); at != text.npos)
      return text.substr(at, words.size());
  }
  return {};
}

}  // namespace govreport::detail
