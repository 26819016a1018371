// SPDX-License-Identifier: BSL-1.0
#include "row_label.hpp"

#include <algorithm>

#include "govreport/core/characters.hpp"
#include "govreport/core/edit_distance.hpp"

namespace govreport::detail {
namespace {

constexpr std::uint32_t longest_label = 48;
constexpr std::size_t shortest_fragment = 3;

bool names_row(const pattern& p, labelled rows) {
  return p.kind == mark::label && p.of.kind == rows;
}

/// The rows a wording stands for, as bits. Two wordings are labels of several things: the form
/// prints 其他处理 over three rows or as one, and 总计, 其他 also head columns.
std::uint32_t rows_of(const pattern& p, labelled rows) {
  return names_row(p, rows) ? 1u << p.of.index : 0;
}

class label_reader {
 public:
  label_reader(const document& doc, const token_stream& stream, const std::vector<hit>& hits,
               const run& r, labelled rows)
      : doc_(doc), stream_(stream), hits_(hits), run_(r), rows_(rows) {}

  row_label read() const {
    if (run_.text == run_.words || text_ends_row_above()) return {};
    const hit* last = last_hit();
    if (last != nullptr && last->last == run_.words) {
      if (const hit* row = row_beside_group(*last)) return by_hit(*row, row->last);
      return by_hit(*last, last->last);
    }
    const std::uint32_t after = last == nullptr ? run_.text : last->last;
    if (last != nullptr && continues(*last, after)) return by_hit(*last, run_.words);
    if (last != nullptr && in_brackets(after)) return by_hit(*last, last->last);
    return by_likeness(after);
  }

 private:
  /// In a table with its labels behind the figures, the text before a row belongs to the row above.
  [[nodiscard]] bool text_ends_row_above() const {
    if (run_.first == 0) return false;
    const piece& text = doc_.pieces[stream_.piece_of(doc_, run_.words - 1)];
    const piece& figures = doc_.pieces[stream_.figures[run_.first].in];
    const figure& before = stream_.figures[run_.first - 1];
    const piece& above = doc_.pieces[before.in];
    const auto same_row = [](const piece& a, const piece& b) {
      return a.is_cell() && a.table == b.table && a.row == b.row;
    };
    return before.is != figure::kind::blank && before.words < run_.words && same_row(text, above) &&
           !same_row(text, figures) && figures.table == text.table;
  }

  [[nodiscard]] std::u32string_view words(std::uint32_t first, std::uint32_t last) const {
    return std::u32string_view(stream_.words).substr(first, last - first);
  }

  [[nodiscard]] const hit* last_hit() const {
    const auto past = std::partition_point(hits_.begin(), hits_.end(),
                                           [&](const hit& h) { return h.last <= run_.words; });
    if (past == hits_.begin()) return nullptr;
    const hit& h = *std::prev(past);
    return h.first >= run_.text ? &h : nullptr;
  }

  /// A group's label is centred beside its rows, so it can come between a row's label and its
  /// figures: “（六）其他处理” behind “2.申请人逾期…”.
  [[nodiscard]] const hit* row_beside_group(const hit& group) const {
    if (rows_ != labelled::request_row || group.what->kind != mark::label || &group == hits_.data())
      return nullptr;
    const hit& before = *(&group - 1);
    const bool beside = before.last + 1 == group.first &&
                        ideograph_digit(stream_.words[before.last]) != 0;  // （六）
    if (!beside || before.first < run_.text || !names_row(*before.what, rows_)) return nullptr;
    if (heads_column(before)) return nullptr;
    const request_group of = group_of(enumerators<request_row>[before.what->of.index]);
    if (of == request_group::results) return nullptr;
    return words_of(request_group_labels[index_of(of)].text) == group.what->words ? &before
                                                                                  : nullptr;
  }

  /// “其他”, the last of the applicants in a head that is repeated above the row.
  [[nodiscard]] bool heads_column(const hit& h) const {
    if (&h == hits_.data()) return false;
    const hit& before = *(&h - 1);
    return before.last == h.first && before.what->kind == mark::label &&
           before.what->of.kind == labelled::applicant;
  }

  [[nodiscard]] row_label by_hit(const hit& h, std::uint32_t last) const {
    const std::uint32_t rows = rows_of(*h.what, rows_);
    return {rows == 0 ? label_match::foreign : label_match::exact, rows, h.first, last, h.what};
  }

  /// “部分公开” and behind it “（区分处理的，只计这一情”: the long label, cut by its own figures.
  [[nodiscard]] bool continues(const hit& h, std::uint32_t after) const {
    const std::u32string_view rest = words(after, run_.words);
    return names_row(*h.what, rows_) &&
           words_of(label_of(h.what->of).text).find(rest, h.what->words.size()) ==
               h.what->words.size();
  }

  /// An explanation in brackets behind the label, “规章（设区的市…应提供相关数据）”, or a unit; not
  /// another label with its ordinal, “（四）无法提供”.
  [[nodiscard]] bool in_brackets(std::uint32_t after) const {
    if (after == run_.text) return false;
    const std::uint32_t from = stream_.word_at[after - 1];
    const std::uint32_t to = stream_.word_at[after];
    if (from >= to) return false;
    for (std::uint32_t i = from + 1; i < to; ++i) {
      if (fold(doc_.text[i]) == U'(') return !is_ordinal(after);
    }
    return false;
  }

  [[nodiscard]] bool is_ordinal(std::uint32_t word) const {
    const std::uint32_t behind = stream_.word_at[word] + 1;
    return ideograph_digit(stream_.words[word]) != 0 && behind < doc_.text.size() &&
           fold(doc_.text[behind]) == U')';
  }

  /// The last words, from the beginning of one of the last lines or cells, compared with every
  /// label.
  [[nodiscard]] row_label by_likeness(std::uint32_t after) const {
    const std::uint32_t begin =
        std::max(after, run_.words > longest_label ? run_.words - longest_label : 0);
    row_label best{label_match::noise};
    std::size_t best_slips = 0;
    for (std::uint32_t from = begin; from < run_.words; ++from) {
      const bool starts = from == after || !touches(from - 1, from);
      if (!starts || holds_ordinal(from)) continue;
      const std::u32string_view text = words(from, run_.words);
      compare(text, from, best, best_slips);
    }
    return best;
  }

  /// Whether the ordinal of another label comes behind a word: “他法律行政法规禁止公开” and “3.危”
  /// are no label together.
  [[nodiscard]] bool holds_ordinal(std::uint32_t from) const {
    const auto begin = doc_.text.begin();
    return std::any_of(begin + stream_.word_at[from], begin + stream_.word_at[run_.words - 1],
                       [](char32_t c) { return is_digit(fold(c)); });
  }

  /// Whether two neighbouring words stand side by side in print.
  [[nodiscard]] bool touches(std::uint32_t a, std::uint32_t b) const {
    return stream_.word_at[b] == stream_.word_at[a] + 1;
  }

  void compare(std::u32string_view text, std::uint32_t from, row_label& best,
               std::size_t& best_slips) const {
    for (const pattern& p : label_index::instance().patterns()) {
      if (!names_row(p, rows_) || p.words.size() < shortest_fragment) continue;
      const std::size_t limit = std::max<std::size_t>(1, p.words.size() / 4);
      const std::size_t slips = edit_distance<char32_t>(text, p.words, limit);
      if (slips <= limit && text.size() >= shortest_fragment) {
        const bool better = best.match != label_match::near || slips < best_slips;
        const bool tie = best.match == label_match::near && slips == best_slips;
        if (better) {
          best = {label_match::near, rows_of(p, rows_), from, run_.words, &p};
          best_slips = slips;
        } else if (tie) {
          best.rows |= rows_of(p, rows_);
        }
      } else if (best.match != label_match::near && text.size() >= shortest_fragment &&
                 p.words.find(text) != std::u32string::npos) {
        if (best.match != label_match::fragment || text.size() > best.last - best.first) {
          best = {label_match::fragment, 0, from, run_.words, nullptr};
        }
        best.rows |= rows_of(p, rows_);
      }
    }
  }

  const document& doc_;
  const token_stream& stream_;
  const std::vector<hit>& hits_;
  const run& run_;
  labelled rows_;
};

}  // namespace

row_label read_row_label(const document& doc, const token_stream& stream,
                         const std::vector<hit>& hits, const run& r, labelled rows) {
  return label_reader(doc, stream, hits, r, rows).read();
}

}  // namespace govreport::detail
