// SPDX-License-Identifier: BSL-1.0
#include "page_ends.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "characters.hpp"

namespace govreport::detail {
namespace {

using item = page_layout::item;
using kind = page_layout::kind;
using words = std::vector<printed_word>;

/// A row of a table without ruling lines, or a line.
struct printed_row {
  const page_layout* page = nullptr;
  std::size_t number = 0;  // of the page
  std::uint32_t line = 0;
  aligned_table::row* row = nullptr;  // else a line
  words all;

  [[nodiscard]] std::size_t first_figure() const {
    std::size_t first = all.size();
    while (first > 0 && all[first - 1].figure) --first;
    return first;
  }
  [[nodiscard]] std::size_t figures() const { return all.size() - first_figure(); }
};

class page_ends {
 public:
  page_ends(const std::vector<page_layout>& pages, const std::vector<std::vector<item>>& items,
            std::vector<std::vector<aligned_table>>& tables)
      : pages_(pages), items_(items), tables_(tables) {}

  page_lines run() {
    for (std::size_t p = 0; p + 1 < pages_.size(); ++p) {
      std::vector<printed_row> above = rows_to_figures(p, true);
      std::vector<printed_row> below = rows_to_figures(p + 1, false);
      if (above.empty() || below.empty() || !can_go_on(above.back(), below)) continue;
      open(above.back());
      open(below.back());
    }
    return std::move(lines_);
  }

 private:
  /// The rows at the end or the beginning of a page, from there to the first with figures.
  [[nodiscard]] std::vector<printed_row> rows_to_figures(std::size_t page, bool from_end) const {
    constexpr std::size_t most_at_end = 4;         // lines of a label
    constexpr std::size_t most_at_beginning = 16;  // and the head of the table
    const std::size_t most = from_end ? most_at_end : most_at_beginning;
    const std::vector<item>& all = items_[page];
    std::vector<printed_row> rows;
    for (std::size_t k = 0; k < all.size(); ++k) {
      const item& i = all[from_end ? all.size() - 1 - k : k];
      if (i.is != kind::line && i.is != kind::aligned) return {};
      for (printed_row& r : rows_of(page, i, from_end)) {
        rows.push_back(std::move(r));
        if (rows.back().figures() != 0) return rows;
        if (rows.size() == most) return {};
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<printed_row> rows_of(std::size_t page, const item& i,
                                                 bool from_end) const {
    const page_layout& on = pages_[page];
    if (i.is == kind::line) return {{&on, page, i.index, nullptr, words_of(on, on.line(i.index))}};
    std::vector<printed_row> rows;
    for (aligned_table::row& r : tables_[page][i.index].rows) {
      rows.push_back({&on, page, 0, &r, {}});
      for (const aligned_table::cell& c : r.cells) {
        rows.back().all.insert(rows.back().all.end(), c.words.begin(), c.words.end());
      }
    }
    if (from_end) std::reverse(rows.begin(), rows.end());
    return rows;
  }

  /// Whether every figure stands below one that can be its beginning, and no label begins a row. In
  /// section 2 labels have no ordinals, but its figures are few.
  [[nodiscard]] static bool can_go_on(const printed_row& above,
                                      const std::vector<printed_row>& rows) {
    constexpr std::size_t fewest_of_section_3 = 4;
    const printed_row& below = rows.back();
    if (below.first_figure() != 0 && above.figures() < fewest_of_section_3) return false;
    for (const printed_row& r : rows) {
      for (std::size_t k = 0; k < r.first_figure(); ++k) {
        if (begins_with_ordinal(text_of(r, r.all[k]))) return false;
      }
    }
    const auto begun = std::span(above.all).subspan(above.first_figure());
    const auto rest = std::span(below.all).subspan(below.first_figure());
    return std::all_of(rest.begin(), rest.end(), [&](const printed_word& w) {
      return std::any_of(begun.begin(), begun.end(), [&](const printed_word& b) {
        const std::uint32_t length = b.last - b.first;
        return b.box.right > w.box.left && b.box.left < w.box.right && length > 1 &&
               length >= w.last - w.first;
      });
    });
  }

  static std::u32string text_of(const printed_row& r, const printed_word& w) {
    std::u32string text;
    for (const page_character& c : r.page->characters({w.first, w.last, w.box})) {
      text += c.character;
    }
    return text;
  }

  void open(const printed_row& r) {
    if (r.row != nullptr) {
      r.row->open_columns = true;
    } else {
      lines_.emplace(r.number, r.line);
    }
  }

  const std::vector<page_layout>& pages_;
  const std::vector<std::vector<item>>& items_;
  std::vector<std::vector<aligned_table>>& tables_;
  page_lines lines_;
};

}  // namespace

page_lines open_rows_over_pages(const std::vector<page_layout>& pages,
                                const std::vector<std::vector<item>>& items,
                                std::vector<std::vector<aligned_table>>& tables) {
  return page_ends(pages, items, tables).run();
}

bool begins_with_ordinal(std::u32string_view label) {
  std::u32string begin;
  for (std::size_t i = 0; i < label.size() && begin.size() < 3; ++i) {
    if (!is_space(label[i])) begin += fold(label[i]);
  }
  if (begin.size() < 2) return false;
  if (begin[0] == U'(') return ideograph_digit(begin[1]) != 0 || is_digit(begin[1]);
  const bool separated = begin[1] == U'.' || begin[1] == U'、' || begin[1] == U':';
  return separated && (ideograph_digit(begin[0]) != 0 || is_digit(begin[0]));
}

}  // namespace govreport::detail
