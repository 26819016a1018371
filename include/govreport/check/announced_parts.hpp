// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

#include "govreport/check/compact_text.hpp"
#include "govreport/model/label_variants.hpp"

namespace govreport::detail {

/// How many parts a preface says that the report has: “由……等六部分组成”, “共分六个部分：……”.
struct announced_parts {
  int number = 0;
  int listed = 0;  // that it lists, at most; 0 where it lists none
  int named = 0;   // sections of the form among them, by their names
};

/// The sections of the form that words name, a bit for each.
[[nodiscard]] inline std::bitset<7> sections_named_in(std::u32string_view words) {
  std::bitset<7> named;
  for (const section_title_variant& v : section_title_variants) {
    const auto number = static_cast<std::size_t>(v.number);
    if (!named[number]) named[number] = contains(words, compact(v.words));
  }
  return named;
}

/// At most how many items a list has. 行政复议、行政诉讼 is one of the form's.
[[nodiscard]] inline int items_in(std::u32string_view list) {
  constexpr std::u32string_view marks = U"、,;";
  constexpr std::u32string_view review = U"复议";
  int items = 1;
  std::size_t first = 0;
  for (std::size_t at = list.find_first_of(marks); at != list.npos;
       first = at + 1, at = list.find_first_of(marks, at + 1)) {
    const std::u32string_view before = list.substr(first, at - first);
    const std::u32string_view behind = list.substr(at + 1, list.find_first_of(marks, at + 1) - at);
    const bool one_item =
        contains(before, review) && contains(behind, U"诉讼") && !contains(behind, review);
    items += one_item || before.empty() ? 0 : 1;
  }
  // The last item can stand behind a word instead of a mark: “……情况和其他需要报告的事项”.
  const std::u32string_view last = list.substr(first);
  for (std::u32string_view word : {U"以及", U"和", U"及", U"与"}) {
    const std::size_t at = last.rfind(word);
    if (first == 0 || at == last.npos || at == 0) continue;
    const std::bitset<7> before = sections_named_in(last.substr(0, at));
    const std::u32string_view behind = last.substr(at + word.size());
    const bool others = behind.starts_with(U"其他") || behind.starts_with(U"其它");
    if (before.any() && (others || (sections_named_in(behind) & ~before).any())) return items + 1;
  }
  return items;
}

namespace announcing {

inline constexpr std::array<std::u32string_view, 8> verbs{U"由", U"包括", U"包含", U"分为",
                                                          U"分", U"共",   U"组成", U"构成"};
inline constexpr std::array<std::u32string_view, 4> subjects{U"报告", U"年报", U"全文", U"内容"};

/// The number that ends a text, 1 to 9, if one of one digit does: “六”, “6个”.
[[nodiscard]] inline int number_ending(std::u32string_view before) {
  for (std::u32string_view measure : {U"个", U"大"}) {
    if (before.ends_with(measure)) {
      before.remove_suffix(1);
      break;
    }
  }
  if (before.empty()) return 0;
  const auto value = [](char32_t c) {
    return is_digit(c) ? static_cast<int>(c - U'0') : ideograph_digit(c);
  };
  constexpr int largest = 9;
  const int number = value(before.back());
  const bool longer = before.size() > 1 &&
                      (value(before[before.size() - 2]) != 0 || before[before.size() - 2] == U'第');
  return number > largest || longer ? 0 : number;
}

}  // namespace announcing

/// What the first sentence that announces parts says of them.
[[nodiscard]] inline std::optional<announced_parts> parts_announced_in(
    std::u32string_view compact) {
  constexpr std::u32string_view part = U"部分";
  for (std::size_t at = compact.find(part); at != compact.npos;
       at = compact.find(part, at + part.size())) {
    const int number = announcing::number_ending(compact.substr(0, at));
    if (number < 2) continue;
    const std::size_t stop = compact.rfind(U'。', at);
    const std::size_t begin = stop == compact.npos ? 0 : stop + 1;
    const std::size_t end = std::min(compact.find(U'。', at), compact.size());
    const std::u32string_view sentence = compact.substr(begin, end - begin);
    if (!contains_any(sentence, announcing::verbs) || !contains_any(sentence, announcing::subjects))
      continue;
    announced_parts found{number};
    // The list stands before the number, or behind it.
    std::u32string_view list = compact.substr(begin, at - begin);
    if (sections_named_in(list).none()) list = compact.substr(at, end - at);
    found.named = static_cast<int>(sections_named_in(list).count());
    // Fewer names are a sentence that speaks of one section and announces the number beside.
    constexpr int fewest_names = 3;
    if (found.named >= fewest_names) found.listed = std::max(items_in(list), found.named);
    return found;
  }
  return std::nullopt;
}

}  // namespace govreport::detail
