// SPDX-License-Identifier: BSL-1.0
#include "page_ends.hpp"

#include <algorithm>
#include <span>
#include <utility>

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
  [[nodiscard]] bool begins_row() const { return begin_row(*page, all); }
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
        const bool of_next_page = from_end && rows.back().begins_row();
        if (of_next_page || rows.size() == most) return {};
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

  /// Whether the rows at the beginning of a page can be the rest of one: no label among them begins
  /// a row. Labels of section 2 never do, but its rows have few figures.
  [[nodiscard]] static bool can_go_on(const printed_row& above,
                                      const std::vector<printed_row>& rows) {
    constexpr std::size_t fewest_of_section_3 = 4;
    const printed_row& below = rows.back();
    const auto has_ordinal = [](const printed_row& r) { return r.begins_row(); };
    if (std::any_of(rows.begin(), rows.end(), has_ordinal)) return false;
    if (below.first_figure() != 0)
      return above.figures() >= fewest_of_section_3 || above.begins_row();
    const auto begun = std::span(above.all).subspan(above.first_figure());
    return below.figures() <= above.figures() &&
           std::all_of(below.all.begin(), below.all.end(), [&](const printed_word& w) {
             return std::any_of(begun.begin(), begun.end(), [&](const printed_word& b) {
               return b.box.right > w.box.left && b.box.left < w.box.right;
             });
           });
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

}  // namespace govreport::detail
