// SPDX-License-Identifier: BSL-1.0
#include "aligned_table.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "centered_labels.hpp"
#include "table_rows.hpp"

namespace govreport::detail {
namespace {

using item = page_layout::item;
using kind = page_layout::kind;

class table_finder {
 public:
  table_finder(const page_layout& page, std::vector<item>& items)
      : page_(page), items_(items), rows_(find_rows(page, items)) {}

  std::vector<aligned_table> run() {
    std::vector<item> kept;
    std::size_t next = 0;  // of the items
    for (std::size_t r = 0; r < rows_.size();) {
      std::size_t looked_at = r + 1;
      auto found = grow(r, looked_at);
      if (!found) {
        r = looked_at;
        continue;
      }
      std::size_t head = head_of(*found, next);
      // A label can begin above its figures: it is below the head, beside nothing.
      while (found->first > head && !has_word_from(rows_[found->first - 1], area_of(*found)))
        --found->first;
      const std::size_t end = join_lines_of_labels(*found, head, next);
      add_columns_of_head(head, *found);
      const std::size_t begin = rows_[head].first_item;
      kept.insert(kept.end(), items_.begin() + static_cast<std::ptrdiff_t>(next),
                  items_.begin() + static_cast<std::ptrdiff_t>(begin));
      kept.push_back({kind::aligned, static_cast<std::uint32_t>(tables_.size()), rows_[head].top,
                      rows_[found->last - 1].bottom});
      tables_.push_back(make(*found, head));
      next = rows_[found->last - 1].last_item;
      r = end;
    }
    kept.insert(kept.end(), items_.begin() + static_cast<std::ptrdiff_t>(next), items_.end());
    items_ = std::move(kept);
    return std::move(tables_);
  }

 private:
  struct stretch {
    page_length left = 0;
    page_length right = 0;
  };

  /// Rows [first, last) whose figures stand in columns.
  struct block {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<stretch> columns;
    page_length labels_end = INT32_MIN;
    std::size_t rows_of_figures = 0;
  };

  // Columns

  /// The longest table that begins with a row. If there is none, none begins before `looked_at`.
  [[nodiscard]] std::optional<block> grow(std::size_t first, std::size_t& looked_at) const {
    constexpr std::size_t fewest_columns = 2;
    constexpr std::size_t columns_of_one_row = 4;
    block b{first, first, {}, INT32_MIN, 0};
    block whole = b;
    for (std::size_t r = first; r < rows_.size(); ++r) {
      if (r > first && !follows(r)) break;
      if (!add(rows_[r], b)) break;
      b.last = r + 1;
      if (first_figure(rows_[r]) != rows_[r].words.end()) {
        ++b.rows_of_figures;
        whole = b;
      } else if (r == first) {
        return std::nullopt;
      }
    }
    looked_at = std::max(looked_at, whole.last);
    const std::size_t columns = whole.columns.size();
    const bool enough =
        columns >= fewest_columns && (whole.rows_of_figures > 1 || columns >= columns_of_one_row);
    return enough ? std::optional(std::move(whole)) : std::nullopt;
  }

  /// Whether nothing parts a row from the one above.
  [[nodiscard]] bool follows(std::size_t row) const {
    const row_of_words& above = rows_[row - 1];
    if (rows_[row].first_item != above.last_item) return false;
    const page_length farthest = rows_[row].ruled && above.ruled ? 10 : 2;
    return rows_[row].top - above.bottom <= farthest * page_.height();
  }

  /// Adds a row if its figures stand in columns of their own, right of all labels.
  [[nodiscard]] static bool add(const row_of_words& row, block& to) {
    block b = to;
    const auto figures = first_figure(row);
    for (auto w = row.words.begin(); w != figures; ++w) {
      b.labels_end = std::max(b.labels_end, w->box.right);
    }
    std::vector<bool> taken(b.columns.size(), false);
    for (auto w = figures; w != row.words.end(); ++w) {
      const auto first =
          std::partition_point(b.columns.begin(), b.columns.end(),
                               [&](const stretch& c) { return c.right < w->box.left; });
      const auto i = static_cast<std::size_t>(first - b.columns.begin());
      if (first == b.columns.end() || first->left > w->box.right) {
        b.columns.insert(first, {w->box.left, w->box.right});
        taken.insert(taken.begin() + static_cast<std::ptrdiff_t>(i), true);
        continue;
      }
      if (taken[i] && !row.ruled) return false;  // else a number broken over lines
      taken[i] = true;
      first->left = std::min(first->left, w->box.left);
      first->right = std::max(first->right, w->box.right);
      if (i + 1 < b.columns.size() && b.columns[i + 1].left <= first->right) return false;
      if (i > 0 && b.columns[i - 1].right >= first->left) return false;
    }
    constexpr std::size_t most_columns = 64;
    if (b.columns.size() > most_columns) return false;
    if (!b.columns.empty() && b.labels_end >= b.columns.front().left) return false;
    to = std::move(b);
    return true;
  }

  // Labels

  [[nodiscard]] static bool is_label(const row_of_words& row, const block& b) {
    return std::all_of(row.words.begin(), row.words.end(), [&](const printed_word& w) {
      return !w.figure && w.box.right < b.columns.front().left;
    });
  }

  /// The rows of a table with those above and below it that can be lines of its labels.
  [[nodiscard]] std::pair<std::size_t, std::size_t> with_lines_of_labels(
      const block& b, std::size_t head, std::size_t first_item) const {
    constexpr std::size_t most = 4;
    std::size_t first = b.first;
    while (head == b.first && first > 0 && b.first - first < most && follows(first) &&
           rows_[first - 1].first_item >= first_item && is_label(rows_[first - 1], b))
      --first;
    std::size_t last = b.last;
    while (last < rows_.size() && last - b.last < most && follows(last) && is_label(rows_[last], b))
      ++last;
    return {first, last};
  }

  /// Labels of several lines that are centered beside their figures become one row with them. The
  /// rows that are left over lie behind the table; returns where they end.
  std::size_t join_lines_of_labels(block& b, std::size_t& head, std::size_t first_item) {
    constexpr std::size_t most_words = 500;
    const auto [first, last] = with_lines_of_labels(b, head, first_item);
    std::vector<std::size_t> figures;  // rows of them
    std::vector<printed_word> words;   // of labels
    for (std::size_t r = first; r < last; ++r) {
      const row_of_words& row = rows_[r];
      if (row.ruled) return b.last;
      if (first_figure(row) != row.words.end()) figures.push_back(r);
      words.insert(words.end(), row.words.begin(), first_figure(row));
    }
    if (figures.size() == last - first || words.size() > most_words) return b.last;
    // A line can stand behind others that are lower.
    std::sort(figures.begin(), figures.end(),
              [&](std::size_t a, std::size_t c) { return rows_[a].top < rows_[c].top; });
    std::stable_sort(words.begin(), words.end(), [](const printed_word& a, const printed_word& c) {
      return a.box.middle_y() < c.box.middle_y();
    });
    std::vector<printed_word> outer = take_outer_labels(words);
    std::vector<page_length> heights;
    for (std::size_t r : figures) heights.push_back(first_figure(rows_[r])->box.middle_y());
    const auto labels = find_centered_labels(words, heights, page_.height());
    if (!labels) return b.last;
    const auto used = std::span(words).subspan(labels->first, labels->last.back() - labels->first);
    const auto is_of_table = [&](std::size_t r) {
      const auto figure = first_figure(rows_[r]);
      return figure != rows_[r].words.end() || holds_any(used, {rows_[r].words.begin(), figure});
    };
    std::size_t begin = first;
    while (!is_of_table(begin)) ++begin;
    std::size_t end = last;
    while (!is_of_table(end - 1)) --end;
    std::vector<printed_word> inside;  // all words of labels between them
    for (std::size_t r = begin; r < end; ++r) {
      inside.insert(inside.end(), rows_[r].words.cbegin(), first_figure(rows_[r]));
    }
    std::erase_if(outer, [&](const printed_word& w) { return !holds_any(inside, {&w, 1}); });
    if (inside.size() != used.size() + outer.size()) return b.last;
    std::vector<row_of_words> joined;
    auto beside = outer.begin();
    std::size_t word = labels->first;
    for (std::size_t k = 0; k < figures.size(); ++k) {
      row_of_words row = rows_[figures[k]];
      row.words.clear();
      while (beside != outer.end() && beside->box.middle_y() <= heights[k]) {
        row.words.push_back(*beside++);
      }
      while (word < labels->last[k]) row.words.push_back(words[word++]);
      const row_of_words& of_figures = rows_[figures[k]];
      row.words.insert(row.words.end(), first_figure(of_figures), of_figures.words.end());
      joined.push_back(std::move(row));
    }
    if (beside != outer.end()) {
      joined.push_back(rows_[end - 1]);
      joined.back().words.assign(beside, outer.end());
    }
    if (joined.size() > end - begin) return b.last;
    for (row_of_words& row : joined) row.first_item = row.last_item = rows_[begin].first_item;
    joined.back().last_item = rows_[end - 1].last_item;
    if (begin < b.first) b.first = head = begin;
    b.last = begin + joined.size();
    for (const printed_word& w : inside) b.labels_end = std::max(b.labels_end, w.box.right);
    std::move(joined.begin(), joined.end(), rows_.begin() + static_cast<std::ptrdiff_t>(begin));
    return end;
  }

  [[nodiscard]] static bool holds_any(std::span<const printed_word> all,
                                      std::span<const printed_word> wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const printed_word& w) {
      return std::any_of(all.begin(), all.end(),
                         [&](const printed_word& one) { return one.first == w.first; });
    });
  }

  // Heads

  /// Where a column and its head can stand: up to half-way to its neighbors.
  [[nodiscard]] static stretch room_of(const block& b, std::size_t column) {
    const std::vector<stretch>& c = b.columns;
    const auto half = [&](std::size_t left) { return (c[left + 1].left - c[left].right) / 2; };
    const page_length before = column > 0 ? half(column - 1) : half(0);
    const page_length behind = column + 1 < c.size() ? half(column) : half(column - 1);
    return {c[column].left - before, c[column].right + behind};
  }

  /// The column whose head a word is, or in the middle of those it stands over.
  [[nodiscard]] static std::size_t column_of(const block& b, const printed_word& w) {
    std::size_t nearest = 0;
    for (std::size_t c = 1; c < b.columns.size(); ++c) {
      if (room_of(b, c).left <= w.box.middle_x()) nearest = c;
    }
    return nearest;
  }
  [[nodiscard]] static bool is_above_columns(const block& b, const printed_word& w) {
    return w.box.left >= area_of(b) || w.box.middle_x() >= b.columns[0].left;
  }

  /// Where the columns of figures begin, with their heads.
  [[nodiscard]] static page_length area_of(const block& b) {
    return std::max(room_of(b, 0).left, b.labels_end);
  }
  [[nodiscard]] bool has_word_from(const row_of_words& row, page_length left) const {
    const std::vector<printed_word> words = heads_of(page_, row.words);
    return std::any_of(words.begin(), words.end(),
                       [&](const printed_word& w) { return w.box.left >= left; });
  }

  /// The first row of the head above a table; its own first row if it has none.
  [[nodiscard]] std::size_t head_of(const block& b, std::size_t first_item) const {
    constexpr std::size_t most = 12;
    const page_length area = area_of(b);
    std::size_t head = b.first;
    for (std::size_t r = b.first; r-- > 0 && b.first - r <= most;) {
      const row_of_words& row = rows_[r];
      if (row.first_item < first_item || !follows(r + 1)) break;
      bool text = false;
      for (const printed_word& w : heads_of(page_, row.words)) {
        // A sentence leads from the labels over the first column.
        const bool sentence =
            w.box.left < area - page_.height() && w.box.right > room_of(b, 0).right;
        text = text || w.figure || sentence;
      }
      if (text) break;
      if (has_word_from(row, area)) head = r;
    }
    return head;
  }

  /// One word, and longer than the head of a narrow column.
  [[nodiscard]] bool is_over_all(const std::vector<printed_word>& row) const {
    return row.empty() || (row.size() == 1 && row[0].box.width() * 2 > page_.height() * 9);
  }

  /// A column without any figure is known by its head alone, if every other column has one head and
  /// no two share one.
  void add_columns_of_head(std::size_t head, block& b) const {
    std::vector<stretch> heads;  // disjoint, from the left
    bool over_all = true;
    std::vector<std::vector<printed_word>> rows;
    for (std::size_t r = head; r < b.first; ++r) {
      std::vector<printed_word> words;
      for (const printed_word& w : heads_of(page_, rows_[r].words)) {
        if (is_above_columns(b, w)) words.push_back(w);
      }
      over_all = over_all && is_over_all(words);
      if (!over_all) rows.push_back(std::move(words));
    }
    // From the lowest row up: what stands over two heads is none of a column.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      for (const printed_word& w : *row) {
        const auto first = std::partition_point(
            heads.begin(), heads.end(), [&](const stretch& h) { return h.right < w.box.left; });
        const bool over_one = first != heads.end() && first->left <= w.box.right;
        if (!over_one) {
          heads.insert(first, {w.box.left, w.box.right});
        } else if (std::next(first) == heads.end() || std::next(first)->left > w.box.right) {
          first->left = std::min(first->left, w.box.left);
          first->right = std::max(first->right, w.box.right);
        }
      }
    }
    if (heads.size() <= b.columns.size()) return;
    std::vector<bool> taken(heads.size(), false);
    for (const stretch& c : b.columns) {
      const auto first = std::partition_point(heads.begin(), heads.end(),
                                              [&](const stretch& h) { return h.right < c.left; });
      const auto i = static_cast<std::size_t>(first - heads.begin());
      if (first == heads.end() || first->left > c.right || taken[i]) return;
      if (std::next(first) != heads.end() && std::next(first)->left <= c.right) return;
      taken[i] = true;
      first->left = std::min(first->left, c.left);
      first->right = std::max(first->right, c.right);
    }
    if (heads.front().left > b.labels_end) b.columns = std::move(heads);
  }

  // Tables

  [[nodiscard]] aligned_table make(const block& b, std::size_t head) const {
    aligned_table t;
    const bool labels = b.labels_end != INT32_MIN;
    const std::uint32_t first_column = labels ? 1 : 0;
    const auto width = static_cast<std::uint32_t>(b.columns.size()) + first_column;
    add_head(b, head, first_column, width, t);
    const bool open_columns = can_be_fewer(b, t);
    const page_length step = usual_step(b);
    const std::vector<bool> cut = rows_cut_by_lines(b);
    for (std::size_t r = b.first; r < b.last; ++r) {
      const row_of_words& row = rows_[r];
      const auto figures = first_figure(row);
      std::vector<aligned_table::cell> cells;
      if (open_columns || cut[r - b.first] || is_broken(b, step, r)) {
        t.rows.push_back({{{0, width, row.words}}, true});
        continue;
      }
      if (figures != row.words.begin()) {
        cells.push_back({0, 1, in_stacks({row.words.begin(), figures})});
      }
      // A line without figures can be a part of the label above or below it. Between ruling lines
      // it is a row of blanks.
      if (figures != row.words.end() || row.ruled) {
        for (std::size_t c = 0; c < b.columns.size(); ++c) {
          aligned_table::cell cell{first_column + static_cast<std::uint32_t>(c), 1, {}};
          for (auto w = figures; w != row.words.end(); ++w) {
            if (w->box.right >= b.columns[c].left && w->box.left <= b.columns[c].right)
              cell.words.push_back(*w);
          }
          cell.words = in_stacks(std::move(cell.words));
          cells.push_back(std::move(cell));
        }
      }
      t.rows.push_back({std::move(cells), false});
    }
    return t;
  }

  /// Whether two columns can be one whose figures are torn in two: they stand close together
  /// wherever both have one, and have no heads of their own.
  [[nodiscard]] bool can_be_fewer(const block& b, const aligned_table& head) const {
    const page_length close = 2 * column_gap(page_.height());
    std::vector<bool> apart(b.columns.size(), false);   // from the column before
    std::vector<bool> beside(b.columns.size(), false);  // both have a figure somewhere
    for (std::size_t r = b.first; r < b.last; ++r) {
      std::size_t column = 0;
      for (auto w = first_figure(rows_[r]); w != rows_[r].words.end(); ++w) {
        const std::size_t before = column;
        while (b.columns[column].right < w->box.left) ++column;
        if (column != before + 1 || w == first_figure(rows_[r])) continue;
        beside[column] = true;
        apart[column] = apart[column] || w->box.left - std::prev(w)->box.right > close;
      }
    }
    if (!head.rows.empty()) {
      const std::vector<aligned_table::cell>& cells = head.rows.back().cells;
      const std::uint32_t labels = b.labels_end == INT32_MIN ? 0 : 1;
      for (std::size_t i = 1; i < cells.size(); ++i) {
        const bool neighbors = cells[i].column == cells[i - 1].column + 1;
        if (neighbors && cells[i - 1].column >= labels) apart[cells[i].column - labels] = true;
      }
    }
    for (std::size_t c = 0; c < apart.size(); ++c) {
      if (beside[c] && !apart[c]) return true;
    }
    return false;
  }

  /// How far the rows of a table stand apart, if they have figures; half of them stand farther.
  [[nodiscard]] page_length usual_step(const block& b) const {
    std::vector<page_length> steps;
    for (std::size_t r = b.first + 1; r < b.last; ++r) {
      if (has_figures(r - 1) && has_figures(r))
        steps.push_back(middle_of(rows_[r]) - middle_of(rows_[r - 1]));
    }
    if (steps.empty()) return 0;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
  }
  [[nodiscard]] bool has_figures(std::size_t row) const {
    return first_figure(rows_[row]) != rows_[row].words.end();
  }

  /// Whether every figure of a row stands below one that can be its beginning: of several
  /// characters, and as many as its own.
  [[nodiscard]] bool stand_below_figures(std::size_t row) const {
    const row_of_words& above = rows_[row - 1];
    return std::all_of(
        first_figure(rows_[row]), rows_[row].words.end(), [&](const printed_word& w) {
          return std::any_of(
              first_figure(above), above.words.end(), [&](const printed_word& begun) {
                const std::uint32_t length = begun.last - begun.first;
                return begun.box.right > w.box.left && begun.box.left < w.box.right && length > 1 &&
                       length >= w.last - w.first;
              });
        });
  }

  /// Whether a row may be a part of one: figures fewer than there are columns, without a label,
  /// beside another row, or closer to the row above than rows are, can be numbers broken over
  /// lines. Then neither they nor what is near them stands in its column.
  [[nodiscard]] bool is_broken(const block& b, page_length step, std::size_t row) const {
    const page_length near = page_.height() * 3 / 2;
    const page_length beside_one_another = page_.height() * 9 / 10;
    constexpr std::size_t farthest = 8;  // rows
    const auto is_part = [&](std::size_t r) {
      const auto figures = static_cast<std::size_t>(rows_[r].words.end() - first_figure(rows_[r]));
      if (figures == 0 || figures >= b.columns.size()) return false;
      const auto above = [&](std::size_t upper) {  // how far
        return has_figures(upper) ? middle_of(rows_[upper + 1]) - middle_of(rows_[upper])
                                  : INT32_MAX;
      };
      const bool beside = (r > b.first && above(r - 1) < beside_one_another) ||
                          (r + 1 < b.last && has_figures(r + 1) && above(r) < beside_one_another);
      const bool goes_on =
          r > b.first && stand_below_figures(r) && above(r - 1) < step - page_.height() / 4;
      return figures == rows_[r].words.size() || beside || goes_on;
    };
    if (is_part(row)) return true;
    const page_length middle = middle_of(rows_[row]);
    const std::size_t begin = std::max(b.first, row - std::min(row, farthest));
    for (std::size_t r = row; r-- > begin && middle - middle_of(rows_[r]) <= near;) {
      if (is_part(r)) return true;
    }
    const std::size_t end = std::min(b.last, row + 1 + farthest);
    for (std::size_t r = row + 1; r < end && middle_of(rows_[r]) - middle <= near; ++r) {
      if (is_part(r)) return true;
    }
    return false;
  }

  /// Where labels begin with ordinals, a line whose label does not belongs to the row above; its
  /// figures can also be the beginning of those below. Figures of one row in several lines can be
  /// parts of one.
  [[nodiscard]] std::vector<bool> rows_cut_by_lines(const block& b) const {
    std::vector<bool> cut(b.last - b.first, false);
    const page_length near = 2 * page_.height();
    for (std::size_t r = b.first; r < b.last;) {
      const bool begun = begin_row(page_, rows_[r].words);
      std::size_t last = r + 1;
      while (last < b.last && !begin_row(page_, rows_[last].words)) ++last;
      std::vector<std::size_t> figures;
      for (std::size_t i = r; i < last; ++i) {
        if (has_figures(i)) figures.push_back(i);
      }
      page_length closer = INT32_MIN;  // than this the row below can be of the same figures
      if (begun && figures.size() > 1) {
        closer = distance(figures[figures.size() - 2], figures.back());
        for (std::size_t i = r; i < last; ++i) cut[i - b.first] = true;
      } else if (!begun && !figures.empty() && last < b.last &&
                 number_of_figures(figures.back()) < b.columns.size()) {
        closer = near;
      }
      const bool close =
          last < b.last && closer != INT32_MIN && distance(figures.back(), last) <= closer;
      if (close) cut[figures.back() - b.first] = cut[last - b.first] = true;
      r = last;
    }
    return cut;
  }
  [[nodiscard]] std::size_t number_of_figures(std::size_t row) const {
    return static_cast<std::size_t>(rows_[row].words.end() - first_figure(rows_[row]));
  }
  [[nodiscard]] page_length distance(std::size_t above, std::size_t below) const {
    return middle_of(rows_[below]) - middle_of(rows_[above]);
  }

  /// Rows of one word, over the table or many of its columns, and then the heads of the columns,
  /// whose words are broken over several lines.
  void add_head(const block& b, std::size_t head, std::uint32_t first_column, std::uint32_t width,
                aligned_table& t) const {
    std::vector<std::vector<printed_word>> of(b.columns.size());
    std::vector<printed_word> label;
    bool over_all = true;
    for (std::size_t r = head; r < b.first; ++r) {
      std::vector<printed_word> heads;
      for (const printed_word& w : heads_of(page_, rows_[r].words)) {
        (is_above_columns(b, w) ? heads : label).push_back(w);
      }
      over_all = over_all && is_over_all(heads);
      if (over_all && !heads.empty()) {
        t.rows.push_back({{{0, width, std::move(heads)}}, false});
      } else {
        for (const printed_word& w : heads) of[column_of(b, w)].push_back(w);
      }
    }
    std::vector<aligned_table::cell> cells;
    if (first_column != 0 && !label.empty()) cells.push_back({0, 1, in_stacks(std::move(label))});
    for (std::size_t c = 0; c < of.size(); ++c) {
      if (of[c].empty()) continue;
      cells.push_back({first_column + static_cast<std::uint32_t>(c), 1, in_stacks(of[c])});
    }
    if (!cells.empty()) t.rows.push_back({std::move(cells), false});
  }

  const page_layout& page_;
  std::vector<item>& items_;
  std::vector<row_of_words> rows_;
  std::vector<aligned_table> tables_;
};

}  // namespace

std::vector<aligned_table> find_aligned_tables(const page_layout& page, std::vector<item>& items) {
  return table_finder(page, items).run();
}

}  // namespace govreport::detail
