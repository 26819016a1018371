// SPDX-License-Identifier: BSL-1.0
#include "pdf_layout.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "aligned_table.hpp"
#include "govreport/core/characters.hpp"
#include "page_ends.hpp"
#include "page_layout.hpp"
#include "printed_words.hpp"
#include "running_lines.hpp"

namespace govreport::detail {
namespace {

using item = page_layout::item;
using kind = page_layout::kind;

/// A table, or a part of one on each of several pages.
struct table_part {
  std::size_t page = 0;
  std::uint32_t table = 0;
  std::vector<std::uint32_t> column_of;  // by edge of its grid: the column of the whole that begins
};

class layout_writer {
 public:
  layout_writer(const std::vector<page_layout>& pages, document_builder& to)
      : pages_(pages), to_(to) {}

  void write() {
    for (const page_layout& p : pages_) items_.push_back(p.items(p.body()));
    drop_running_lines(pages_, items_);
    find_continued();
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      aligned_.push_back(find_aligned_tables(pages_[p], items_[p]));
    }
    broken_lines_ = open_rows_over_pages(pages_, items_, aligned_);
    for (page_ = 0; page_ < pages_.size() && !to_.error(); ++page_) {
      line_ = 0;
      for (const item& i : items_[page_]) write_item(i, true);
    }
  }

 private:
  [[nodiscard]] const page_layout& here() const { return pages_[page_]; }

  void stand() {
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
    to_.stands_at(++line_, no_byte, static_cast<std::uint16_t>(std::min(page_ + 1, most)));
  }

  // Tables over several pages

  struct continued {
    std::vector<std::uint32_t> column_of;
    std::uint32_t head = 0;  // rows that only repeat the head of the table
    bool from_above = false;
    bool goes_on = false;
    std::map<std::uint32_t, std::uint32_t> rest;  // by cell of a row cut in two: its other part
    std::set<std::uint32_t> left_out;             // cells that are such parts, or may be
    std::set<std::uint32_t> open_rows;            // rows whose figures can be parts of numbers
  };

  /// A table at the end of a page and one at the beginning of the next, as wide and in the same
  /// place, are one.
  void find_continued() {
    std::vector<table_part> parts;
    const auto finish = [&] {
      if (parts.size() > 1) number_columns(parts);
      parts.clear();
    };
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      const std::vector<item>& all = items_[p];
      const bool begins = !all.empty() && all.front().is == kind::table;
      if (begins && !parts.empty() && is_continued(parts.back(), {p, all.front().index, {}})) {
        parts.push_back({p, all.front().index, {}});
        if (all.size() == 1) continue;
      }
      finish();
      if (!all.empty() && all.back().is == kind::table) parts.push_back({p, all.back().index, {}});
    }
    finish();
  }

  [[nodiscard]] const ruled_table& grid(const table_part& part) const {
    return pages_[part.page].tables()[part.table];
  }

  [[nodiscard]] page_length snap() const {
    page_length widest = 0;
    for (const page_layout& p : pages_) widest = std::max(widest, snap_distance(p.height()));
    return widest;
  }

  [[nodiscard]] bool is_continued(const table_part& a, const table_part& b) const {
    const page_box above = grid(a).box();
    const page_box below = grid(b).box();
    const page_length near = snap_distance(pages_[a.page].height());
    if (a.page + 1 != b.page || std::abs(above.width() - below.width()) > near) return false;
    return std::abs(above.left - below.left) <= near || shares_columns(grid(a), grid(b), near);
  }

  /// Odd and even pages can have different margins: then the columns have to tell.
  static bool shares_columns(const ruled_table& a, const ruled_table& b, page_length near) {
    const ruled_table& more = a.xs.size() >= b.xs.size() ? a : b;
    const ruled_table& less = a.xs.size() >= b.xs.size() ? b : a;
    const page_length shift = more.xs.front() - less.xs.front();
    return std::all_of(less.xs.begin(), less.xs.end(), [&](page_length x) {
      return std::abs(x + shift - more.xs[nearest_place(more.xs, x + shift)]) <= near;
    });
  }

  /// Columns that a page does not divide are counted all the same.
  void number_columns(std::vector<table_part>& parts) {
    std::vector<page_length> all;
    for (const table_part& part : parts) {
      for (page_length x : grid(part).xs) all.push_back(x - grid(part).xs.front());
    }
    const std::vector<page_length> edges = distinct_places(std::move(all), snap());
    for (table_part& part : parts) {
      for (page_length x : grid(part).xs) {
        part.column_of.push_back(
            static_cast<std::uint32_t>(nearest_place(edges, x - grid(part).xs.front())));
      }
      const bool distinct = std::adjacent_find(part.column_of.begin(), part.column_of.end(),
                                               std::greater_equal<>()) == part.column_of.end();
      if (!distinct) return;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::uint32_t head = i == 0 ? 0 : repeated_head(parts[0], parts[i]);
      continued one{parts[i].column_of, head, i > 0, i + 1 < parts.size(), {}, {}, {}};
      continued_.emplace(std::pair(parts[i].page, parts[i].table), std::move(one));
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
      hold_back_cut_row(parts[i - 1], parts[i]);
      settle_cut_row(parts[i - 1], parts[i]);
    }
  }

  /// Figures in both parts of a row that the end of a page cuts in two can be parts of numbers. It
  /// may be one row where the lower part has no label of its own: none at all, or none with an
  /// ordinal where others have one. Where none has one, as in section 2, the upper figures tell: a
  /// number goes on below only if it fills its cell.
  void hold_back_cut_row(const table_part& above, const table_part& below) {
    const auto last_row = static_cast<std::uint32_t>(grid(above).rows() - 1);
    const std::uint32_t first_row = continued_.at({below.page, below.table}).head;
    const printed_part upper = part_at(above, last_row);
    const printed_part lower = part_at(below, first_row);
    if (upper.figures.empty() || lower.figures.empty() || lower.has_ordinal) return;
    if (lower.has_words && !has_ordinals(above) && !can_go_on(upper, lower)) return;
    continued_.at({above.page, above.table}).open_rows.insert(last_row);
    continued_.at({below.page, below.table}).open_rows.insert(first_row);
  }

  /// What is printed in a row at the end or the beginning of a page.
  struct printed_part {
    std::map<std::uint32_t, bool> figures;  // by column of the whole: whether they fill their cell
    bool has_words = false;
    bool has_ordinal = false;
  };

  [[nodiscard]] static bool can_go_on(const printed_part& upper, const printed_part& lower) {
    bool any = false;
    for (const auto& [column, unused] : lower.figures) {
      const auto above = upper.figures.find(column);
      if (above == upper.figures.end()) continue;
      if (!above->second) return false;
      any = true;
    }
    return any;
  }

  [[nodiscard]] printed_part part_at(const table_part& part, std::uint32_t row) const {
    const page_layout& page = pages_[part.page];
    printed_part found;
    for (std::uint32_t c = 0; c < grid(part).cells.size(); ++c) {
      const ruled_cell& cell = grid(part).cells[c];
      if (cell.row != row) continue;
      const std::u32string text = text_of(part, c);
      if (is_figure(text)) {
        found.figures.emplace(part.column_of[cell.column], fills(part, c));
        continue;
      }
      found.has_words = found.has_words || !text.empty();
      // The label of a group stands beside several rows.
      const bool of_row = cell.row_span == 1;
      found.has_ordinal =
          found.has_ordinal || (of_row && begins_row(page, page.cell(part.table, c)));
    }
    return found;
  }

  /// Whether a cell may have no room for another digit between its margins.
  [[nodiscard]] bool fills(const table_part& part, std::uint32_t cell) const {
    const page_layout& page = pages_[part.page];
    const page_layout::area& area = page.cell(part.table, cell);
    page_length widest = 0;
    for (std::uint32_t i = area.first_line; i < area.last_line; ++i) {
      widest = std::max(widest, page.line(i).box.width());
    }
    constexpr page_length widest_margins = 12 * point;  // both
    const page_length room = grid(part).box_of(grid(part).cells[cell]).width() - widest;
    return room < widest_margins + page.height() / 2;
  }

  [[nodiscard]] static bool begins_row(const page_layout& page, const page_layout::area& area) {
    return area.first_line != area.last_line &&
           begin_row(page, words_of(page, page.line(area.first_line)));
  }

  [[nodiscard]] bool has_ordinals(const table_part& part) const {
    for (std::uint32_t c = 0; c < grid(part).cells.size(); ++c) {
      if (begins_row(pages_[part.page], pages_[part.page].cell(part.table, c))) return true;
    }
    return false;
  }

  /// A row that the end of a page cuts in two: in every cell at most one part has text. Where both
  /// have words and only one has figures it may be one row, or two of which one is blank: then no
  /// cell is said to be blank.
  void settle_cut_row(const table_part& above, const table_part& below) {
    continued& first = continued_.at({above.page, above.table});
    continued& second = continued_.at({below.page, below.table});
    const auto last_row = static_cast<std::uint32_t>(grid(above).rows() - 1);
    std::map<std::uint32_t, std::uint32_t> lower;  // by column of the whole: cells of one row
    for (std::uint32_t c = 0; c < grid(below).cells.size(); ++c) {
      const ruled_cell& cell = grid(below).cells[c];
      if (cell.row == second.head && cell.row_span == 1)
        lower.emplace(below.column_of[cell.column], c);
    }
    std::map<std::uint32_t, std::uint32_t> pairs;
    bool both_have_text = false;
    part_of_row upper_part;
    part_of_row lower_part;
    for (std::uint32_t c = 0; c < grid(above).cells.size(); ++c) {
      const ruled_cell& cell = grid(above).cells[c];
      if (cell.row != last_row) continue;
      if (first.left_out.contains(c)) return;  // it is a part of the row above already
      const auto found = lower.find(above.column_of[cell.column]);
      if (found == lower.end()) return;
      const ruled_cell& other = grid(below).cells[found->second];
      if (above.column_of[cell.column + cell.column_span] !=
          below.column_of[other.column + other.column_span])
        return;
      const bool upper_text = upper_part.add(text_of(above, c), c);
      const bool lower_text = lower_part.add(text_of(below, found->second), found->second);
      both_have_text = both_have_text || (upper_text && lower_text);
      pairs.emplace(c, found->second);
    }
    constexpr std::size_t fewest = 2;
    if (pairs.size() < fewest || pairs.size() != lower.size() || last_row < first.head) return;
    if (!both_have_text) {
      for (const auto& [cell, other] : pairs) second.left_out.insert(other);
      first.rest = std::move(pairs);
    } else if (upper_part.figures != 0 && lower_part.figures == 0) {
      second.left_out.insert(lower_part.blank.begin(), lower_part.blank.end());
    } else if (upper_part.figures == 0 && lower_part.figures != 0) {
      first.left_out.insert(upper_part.blank.begin(), upper_part.blank.end());
    }
  }

  /// What is in the cells of a row, or of a part of one.
  struct part_of_row {
    std::vector<std::uint32_t> blank;
    std::size_t figures = 0;

    bool add(const std::u32string& text, std::uint32_t cell) {
      if (text.empty()) blank.push_back(cell);
      figures += is_figure(text);
      return !text.empty();
    }
  };

  /// How many rows at the top of a part are the head of the table once more: the same words in the
  /// same cells, and no figures.
  [[nodiscard]] std::uint32_t repeated_head(const table_part& whole, const table_part& part) const {
    const std::vector<ruled_cell>& first = grid(whole).cells;
    const std::vector<ruled_cell>& again = grid(part).cells;
    std::uint32_t head = 0;   // rows
    std::uint32_t below = 0;  // one past the last row that the cells so far reach
    std::uint32_t cell = 0;
    for (; cell < std::min(first.size(), again.size()); ++cell) {
      const ruled_cell& a = first[cell];
      const ruled_cell& b = again[cell];
      if (b.row == below) head = below;
      const bool same =
          a.row == b.row && a.row_span == b.row_span &&
          whole.column_of[a.column] == part.column_of[b.column] &&
          whole.column_of[a.column + a.column_span] == part.column_of[b.column + b.column_span];
      if (!same) return head;
      const std::u32string words = text_of(part, cell);
      if (words != text_of(whole, cell) || is_figure(words)) return head;
      below = std::max(below, b.row + b.row_span);
    }
    return head;
  }

  [[nodiscard]] std::u32string text_of(const table_part& part, std::uint32_t cell) const {
    const page_layout& page = pages_[part.page];
    const page_layout::area& area = page.cell(part.table, cell);
    std::u32string text;
    for (std::uint32_t i = area.first_line; i < area.last_line; ++i) {
      for (const page_character& c : page.characters(page.line(i))) text += c.character;
    }
    return text;
  }

  static bool is_figure(std::u32string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char32_t c) { return !is_word(fold(c)); });
  }

  // Writing

  void write_item(const item& i, bool in_body) {
    switch (i.is) {
      case kind::line:
        if (in_body) stand();
        if (in_body && (has_torn_figures(here().line(i.index)) ||
                        broken_lines_.contains(std::pair(page_, i.index))))
          to_.open_columns();
        if (in_body && ends_at_edge(here().line(i.index))) to_.open_columns();
        return write_line(here().line(i.index), !in_body);
      case kind::table:
        return write_table(i.index);
      case kind::aligned:
        return write_aligned(aligned_[page_][i.index]);
      case kind::picture:
        stand();
        to_.picture();
        return to_.end_line();
    }
  }

  /// Whether a line has wide gaps, as between columns, and figures that stand closer together:
  /// these can be parts of one.
  [[nodiscard]] bool has_torn_figures(const printed_line& l) const {
    bool columns = false;
    bool close = false;
    const auto all = here().characters(l);
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (!is_spaced(all[i - 1], all[i], here().height())) continue;
      const bool wide = all[i].box.left - all[i - 1].box.right > column_gap(here().height());
      const bool figures = is_digit(fold(all[i - 1].character)) && is_digit(fold(all[i].character));
      columns = columns || wide;
      close = close || (figures && !wide);
    }
    return columns && close;
  }

  [[nodiscard]] bool ends_at_edge(const printed_line& l) const {
    const auto all = here().characters(l);
    return std::any_of(all.begin(), all.end(), [](const page_character& c) { return c.at_edge; });
  }

  void write_line(const printed_line& l, bool in_table) {
    write_characters(here().characters(l), in_table);
  }

  /// A digit at the edge of what is shown may not be the last of its number, in a table; running
  /// text goes on in the next line.
  void write_characters(std::span<const page_character> all, bool in_table) {
    constexpr char32_t unreadable = 0xFFFD;
    const bool figures = in_table && std::none_of(all.begin(), all.end(), [](const auto& c) {
                           return is_word(fold(c.character));
                         });
    const page_character* before = nullptr;
    for (const page_character& c : all) {
      if (before != nullptr && is_spaced(*before, c, here().height())) to_.add(U' ');
      to_.add(c.at_edge && figures ? unreadable
              : c.raised           ? moved_off_line(c.character, true)
                                   : c.character);
      before = &c;
    }
    to_.end_line();
  }

  void write_table(std::uint32_t index) {
    const ruled_table& t = here().tables()[index];
    const auto found = continued_.find(std::pair(page_, index));
    const continued* parts = found == continued_.end() ? nullptr : &found->second;
    const auto column_of = [&](std::size_t edge) {
      return parts == nullptr ? static_cast<std::uint32_t>(edge) : parts->column_of[edge];
    };
    if (parts == nullptr || !parts->from_above) to_.begin_table();
    to_.mark_cells(true, false);
    std::uint32_t cell = 0;
    std::uint32_t row = parts == nullptr ? 0 : parts->head;
    while (cell < t.cells.size() && t.cells[cell].row < row) ++cell;
    for (; row < t.rows(); ++row) {
      stand();
      to_.begin_row();
      std::uint32_t next = 0;  // the column at which the builder stands
      for (; cell < t.cells.size() && t.cells[cell].row == row; ++cell) {
        const ruled_cell& c = t.cells[cell];
        if (parts != nullptr && parts->left_out.contains(cell)) continue;
        const std::uint32_t first = column_of(c.column);
        const std::uint32_t last = column_of(c.column + c.column_span);
        if (first > next) to_.skip_columns(first - next);
        to_.begin_cell(c.row_span, last - first);
        if (parts != nullptr && parts->open_rows.contains(row)) to_.open_columns();
        write_area(here().cell(index, cell));
        if (parts != nullptr) write_rest(*parts, cell);
        to_.end_cell();
        next = last;
      }
    }
    if (parts == nullptr || !parts->goes_on) to_.end_table();
  }

  void write_area(const page_layout::area& area) {
    for (const item& i : here().items(area)) write_item(i, false);
  }

  void write_aligned(const aligned_table& t) {
    to_.begin_table();
    to_.mark_cells(true, false);
    for (const aligned_table::row& row : t.rows) {
      stand();
      to_.begin_row();
      std::uint32_t next = 0;
      for (const aligned_table::cell& c : row.cells) {
        if (c.column > next) to_.skip_columns(c.column - next);
        to_.begin_cell(1, c.column_span);
        if (row.open_columns) to_.open_columns();
        for (const printed_word& w : c.words) {
          const printed_line l{w.first, w.last, w.box};
          write_characters(here().characters(l), true);
        }
        to_.end_cell();
        next = c.column + c.column_span;
      }
    }
    to_.end_table();
  }

  /// The part of a cell that stands on the next page.
  void write_rest(const continued& parts, std::uint32_t cell) {
    const auto rest = parts.rest.find(cell);
    if (rest == parts.rest.end()) return;
    ++page_;
    write_area(here().cell(items_[page_].front().index, rest->second));
    --page_;
  }

  const std::vector<page_layout>& pages_;
  document_builder& to_;
  std::vector<std::vector<item>> items_;  // of every page, outside its tables
  std::vector<std::vector<aligned_table>> aligned_;
  page_lines broken_lines_;
  std::map<std::pair<std::size_t, std::uint32_t>, continued> continued_;
  std::size_t page_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace

void lay_out(std::vector<pdf_page> pages, document_builder& to) {
  std::vector<page_layout> laid;
  laid.reserve(pages.size());
  for (pdf_page& p : pages) laid.emplace_back(std::move(p));
  layout_writer(laid, to).write();
}

}  // namespace govreport::detail
