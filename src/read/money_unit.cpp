// SPDX-License-Identifier: BSL-1.0
#include "money_unit.hpp"

#include <algorithm>
#include <string_view>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

constexpr std::u32string_view yuan = U"元圆";
constexpr std::u32string_view multiples = U"十百千万亿多余几美欧港日英";

bool is_one_of(char32_t c, std::u32string_view all) { return all.find(c) != all.npos; }

/// What several places say together: two that contradict each other leave it open.
money_unit together(money_unit a, money_unit b) {
  if (a == money_unit::none || a == b) return b;
  return b == money_unit::none ? a : money_unit::other;
}

money_unit unit_with(std::u32string_view multiple) {
  if (multiple.empty()) return money_unit::yuan;
  return multiple == U"万" ? money_unit::wan_yuan : money_unit::other;
}

struct unit_at_front {
  money_unit unit = money_unit::none;
  std::uint32_t words = 0;  // that say it
};

/// The unit that words begin with: “单位：万元”, “计量单位：人民币元”.
unit_at_front front_of(std::u32string_view words) {
  constexpr std::u32string_view said_before = U"计量货币单位为人民";
  std::size_t first = 0;
  while (first < words.size() && is_one_of(words[first], said_before)) ++first;
  std::size_t last = first;
  while (last < words.size() && is_one_of(words[last], multiples)) ++last;
  if (last < words.size() && is_one_of(words[last], yuan))
    return {unit_with(words.substr(first, last - first)), static_cast<std::uint32_t>(last + 1)};
  if (last > first) return {money_unit::other, static_cast<std::uint32_t>(last)};
  return {};
}

/// The unit that is named anywhere among words.
money_unit unit_among(std::u32string_view words) {
  money_unit found = money_unit::none;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_one_of(words[i], yuan)) continue;
    std::size_t first = i;
    while (first > 0 && is_one_of(words[first - 1], multiples)) --first;
    found = together(found, unit_with(words.substr(first, i - first)));
  }
  return found;
}

class surroundings {
 public:
  surroundings(const document& doc, const token_stream& stream, const cell_reading& amount)
      : doc_(doc),
        stream_(stream),
        amount_(amount),
        text_(std::u32string_view(doc.text).substr(amount.first, amount.last - amount.first)),
        note_(std::min(text_.find_first_of(U"(（"), text_.size())) {}

  [[nodiscard]] bool says_unit_itself() const {
    return unit_among(text_.substr(0, note_)) != money_unit::none;
  }
  /// “12（元）”
  [[nodiscard]] money_unit in_note() const {
    return front_of(text_.substr(std::min(note_ + 1, text_.size()))).unit;
  }
  [[nodiscard]] std::u32string_view words(std::uint32_t first, std::uint32_t last) const {
    return std::u32string_view(stream_.words).substr(first, std::max(first, last) - first);
  }
  [[nodiscard]] std::uint32_t first_word() const { return word_from(amount_.first); }

  /// Behind the number. A multiple alone is one in the same line or cell only.
  [[nodiscard]] money_unit behind() const {
    constexpr std::uint32_t longest = 4;
    const std::uint32_t word = word_from(amount_.last);
    if (word == stream_.words.size()) return money_unit::none;
    const auto text = doc_.text.begin();
    if (std::any_of(text + amount_.last, text + stream_.word_at[word], is_digit))
      return money_unit::none;
    const unit_at_front found = front_of(words(word, word + longest));
    const bool same_piece = stream_.piece_of(doc_, word) == amount_.in;
    return same_piece ? found.unit : unit_among(words(word, word + found.words));
  }

  [[nodiscard]] bool has_sign_of_money() const {
    const std::uint32_t begin = doc_.pieces[amount_.in].first;
    std::uint32_t i = amount_.first;
    while (i > begin && is_space(doc_.text[i - 1])) --i;
    return i > begin && is_one_of(doc_.text[i - 1], U"¥￥$＄");
  }

 private:
  /// The first word that does not stand before a character.
  [[nodiscard]] std::uint32_t word_from(std::uint32_t character) const {
    const auto& all = stream_.word_at;
    return static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), character) -
                                      all.begin());
  }

  const document& doc_;
  const token_stream& stream_;
  const cell_reading& amount_;
  std::u32string_view text_;
  std::size_t note_;
};

}  // namespace

printed_unit unit_around(const document& doc, const token_stream& stream,
                         const std::vector<hit>& hits, std::uint32_t first, const row_label& label,
                         const cell_reading& amount) {
  const surroundings around(doc, stream, amount);
  const money_unit of_form = unit_of_form(amount.of);
  if (around.says_unit_itself()) return {of_form};
  std::uint32_t heads = first;  // behind the label of the row above
  const hit* head = nullptr;
  for (const hit& h : hits) {
    if (h.last > label.first) break;
    if (is(h, labelled::disclosure_row)) heads = h.last;
    if (is(h, labelled::disclosure_column)) head = &h;
  }
  printed_unit found;
  if (head != nullptr && head->what->of.index == index_of(disclosure_column::amount)) {
    const unit_at_front said = front_of(around.words(head->last, label.first));
    found = {said.unit, head, head->last + said.words, true};
  }
  const money_unit of_head = found.unit;
  const money_unit of_row = unit_among(around.words(label.first, around.first_word()));
  found.unit = together(found.unit, together(of_row, around.in_note()));
  found.said = found.unit != money_unit::none;
  if (!found.said) found.unit = of_form;
  // Elsewhere above the row, or below its number, a unit can be that of something else.
  const money_unit nearby = together(unit_among(around.words(heads, label.first)), around.behind());
  found.said = found.said || nearby != money_unit::none;
  found.unit = together(found.unit, nearby);
  if (around.has_sign_of_money()) found.unit = money_unit::other;
  if (found.unit != of_head) found.head = nullptr;
  return found;
}

}  // namespace govreport::detail
