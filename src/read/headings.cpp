// SPDX-License-Identifier: BSL-1.0
#include "headings.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "govreport/core/characters.hpp"
#include "govreport/model/label_variants.hpp"

namespace govreport::detail {
namespace {

constexpr std::uint32_t longest_title = 40;  // words
constexpr std::uint32_t farthest_keyword = 18;

struct keyword {
  int number;
  std::u32string words;
};

const std::vector<keyword>& keywords() {
  static const std::vector<keyword> all = [] {
    std::vector<keyword> list;
    for (const section_title_variant& v : section_title_variants)
      list.push_back({v.number, words_of(v.words)});
    return list;
  }();
  return all;
}

class heading_finder {
 public:
  heading_finder(const document& doc, const token_stream& stream, const std::vector<hit>& labels)
      : doc_(doc), stream_(stream), labels_(labels) {}

  std::array<std::optional<heading>, 6> find() {
    std::array<std::vector<heading>, 6> met;
    std::array<std::vector<heading>, 6> misnumbered;
    for (std::uint32_t w = 0; w < stream_.words.size(); ++w) {
      if (!can_be_ordinal(stream_.words[w])) continue;
      const int ordinal = ideograph_digit(stream_.words[w]);
      if (!is_ordinal(w)) continue;
      int number = 0;
      const auto h = read(w, ordinal, number);
      if (h)
        (number == ordinal ? met : misnumbered)[static_cast<std::size_t>(number - 1)].push_back(*h);
    }
    std::array<std::optional<heading>, 6> chosen;
    std::uint32_t before = UINT32_MAX;
    for (std::size_t k = 6; k-- > 0;) {
      for (const std::vector<heading>* list : {&misnumbered[k], &met[k]}) {
        for (const heading& h : *list) {
          if (h.first < before) chosen[k] = h;
        }
      }
      if (chosen[k]) before = chosen[k]->first;
    }
    // A table's caption can repeat the title of its section: the section begins where it is first
    // named.
    for (std::size_t k = 1; k < 6; ++k) {
      if (!chosen[k] || !chosen[k - 1]) continue;
      for (const heading& h : met[k]) {
        if (h.first <= chosen[k - 1]->first || h.first >= chosen[k]->first) continue;
        if (k == 2 && stands_inside_section_2(h, *chosen[1], *chosen[2], met[1])) {
          chosen[2]->behind_another = true;
          continue;
        }
        const bool behind_another = chosen[k]->behind_another;
        chosen[k] = h;
        chosen[k]->behind_another = behind_another;
        break;
      }
    }
    return chosen;
  }

 private:
  /// Whether a heading of section 3 stands between that of section 2 and its table: it is of
  /// another year's table, which a page can hold too, and the section begins at the `next` one. A
  /// second heading of section 2 or a section 4 before that would begin another report.
  [[nodiscard]] bool stands_inside_section_2(const heading& h, const heading& second,
                                             const heading& next,
                                             const std::vector<heading>& seconds) const {
    const auto between = [](const auto& one, std::uint32_t first, std::uint32_t last) {
      return one.first >= first && one.first < last;
    };
    bool late = false;
    for (const hit& label : labels_) {
      if (is_of(label, table::disclosure)) {
        if (between(label, second.last, h.first)) return false;
        late = late || between(label, h.last, next.first);
      }
      if (is_of(label, table::reviews) && between(label, h.last, next.first)) return false;
    }
    return late && std::none_of(seconds.begin(), seconds.end(), [&](const heading& other) {
             return between(other, h.last, next.first);
           });
  }

  /// One of 一 to 六, or 七, for which 六 can be misnumbered; every word of the document is asked.
  static bool can_be_ordinal(char32_t word) {
    return word == U'一' || word == U'二' || word == U'三' || word == U'四' || word == U'五' ||
           word == U'六' || word == U'七';
  }

  /// “二、” or “二.”, but neither “（二）” nor “十二、”.
  [[nodiscard]] bool is_ordinal(std::uint32_t w) const {
    const std::uint32_t at = stream_.word_at[w];
    if (is_word(doc_.text[at + 1])) return false;  // most of them, before the piece is looked for
    const piece& p = doc_.pieces[stream_.piece_of(doc_, w)];
    if (at > p.first) {
      const char32_t before = fold(doc_.text[at - 1]);
      if (std::u32string_view(U"(第表图").find(before) != std::u32string_view::npos) return false;
      if (ideograph_digit(before) != 0) return false;
    }
    std::uint32_t i = at + 1;
    while (i < p.last && is_space(doc_.text[i])) ++i;
    if (i >= p.last) return false;
    const char32_t after = fold(doc_.text[i]);
    return after == U'、' || after == U'.' || after == U',' || after == U':';
  }

  /// “一、2023年…总体情况”: whether 年 stands there, behind the digits of a year.
  [[nodiscard]] bool is_year_before(std::uint32_t at) const {
    std::uint32_t digits = 0;
    while (digits < 5 && at > digits && is_digit(fold(doc_.text[at - digits - 1]))) ++digits;
    return digits == 4 && doc_.text[at] == U'年';
  }

  /// One past the last word that can belong to a title: words of the same piece without a
  /// sentence's end between them, or of the next line where the title fills its own.
  [[nodiscard]] std::uint32_t title_limit(std::uint32_t w) const {
    std::uint32_t end = w + 1;
    const std::uint32_t piece_end = doc_.pieces[stream_.piece_of(doc_, w)].last;
    for (; end < stream_.words.size() && end < w + 1 + longest_title; ++end) {
      if (stream_.word_at[end] >= piece_end) break;
      const bool year = end == w + 1 && is_year_before(stream_.word_at[end]);
      for (std::uint32_t i = stream_.word_at[end - 1] + 1; i < stream_.word_at[end]; ++i) {
        const char32_t c = doc_.text[i];
        if (c == U'。' || c == U'；' || c == U'！' || (!year && is_digit(fold(c)))) return end;
      }
    }
    return end;
  }

  /// Whether the form prints that ordinal before a row or a group of section 3.
  static bool is_ordinal_of(label_ref of, int ordinal) {
    if (of.kind != labelled::request_row && of.kind != labelled::request_group) return false;
    const std::u32string printed = words_of(label_of(of).ordinal);
    return label_of(of).ordinal.ends_with("、") && ideograph_digit(printed[0]) == ordinal;
  }

  std::optional<heading> read(std::uint32_t w, int ordinal, int& number) const {
    const std::u32string_view words(stream_.words);
    if (const pattern* row = label_index::instance().match(words, w + 1);
        row != nullptr && row->kind == mark::label && is_ordinal_of(row->of, ordinal)) {
      return std::nullopt;  // 一、本年新收…, a row of section 3
    }
    const std::uint32_t limit = title_limit(w);
    const std::u32string_view title = words.substr(w + 1, limit - w - 1);
    const bool at_start =
        w == 0 || stream_.word_at[w - 1] < doc_.pieces[stream_.piece_of(doc_, w)].first;
    std::size_t best = std::u32string_view::npos;
    std::size_t end = 0;
    for (const keyword& k : keywords()) {
      if (k.number != ordinal && !at_start) continue;
      const std::size_t found = title.find(k.words);
      if (found == std::u32string_view::npos || found > farthest_keyword) continue;
      // The section whose ordinal is printed wins over one that only shares a word with it.
      const bool better = best == std::u32string_view::npos ||
                          (k.number == ordinal && number != ordinal) ||
                          (k.number == number && found + k.words.size() > end);
      if (!better) continue;
      best = found;
      end = found + k.words.size();
      number = k.number;
    }
    if (best == std::u32string_view::npos) return std::nullopt;
    const bool whole_line = limit < w + 1 + longest_title;
    const auto last = static_cast<std::uint32_t>(
        w + 1 + (whole_line && at_start ? title.size() : title_end(title, end)));
    return heading{w, last, stream_.word_at[w], stream_.word_at[last - 1] + 1, false};
  }

  /// In text without lines a title ends with 情况, 事项 and the like.
  static std::size_t title_end(std::u32string_view title, std::size_t keyword_end) {
    std::size_t end = keyword_end;
    for (std::u32string_view ending : {U"情况", U"事项", U"措施"}) {
      const std::size_t found = title.find(ending, keyword_end >= 2 ? keyword_end - 2 : 0);
      if (found != std::u32string_view::npos && found <= keyword_end + 10 &&
          found + ending.size() > end) {
        end = found + ending.size();
      }
    }
    return end;
  }

  const document& doc_;
  const token_stream& stream_;
  const std::vector<hit>& labels_;
};

}  // namespace

std::array<std::optional<heading>, 6> find_headings(const document& doc, const token_stream& stream,
                                                    const std::vector<hit>& labels) {
  return heading_finder(doc, stream, labels).find();
}

}  // namespace govreport::detail
