// SPDX-License-Identifier: BSL-1.0
#include "read_run.hpp"

#include <algorithm>
#include <optional>

#include "govreport/core/characters.hpp"
#include "govreport/read/numerals.hpp"

namespace govreport::detail {
namespace {

using figures = std::vector<figure>;

cell_reading read_figure(const document& doc, const figure& f, cell of) {
  cell_reading c;
  c.of = of;
  c.first = f.first;
  c.last = f.last;
  c.in = f.in;
  if (f.is == figure::kind::blank) {
    c.state = cell_state::blank;
    return c;
  }
  const numeral n =
      parse_numeral(std::u32string_view(doc.text).substr(f.first, f.last - f.first), of);
  c.state = n.state;
  c.value = n.value;
  c.reason = n.reason;
  c.foreign_unit = n.foreign_unit;
  return c;
}

/// Whether the totals among these cells are printed and hold, blanks counting as 0. Rows without
/// totals confirm nothing.
bool totals_confirm(const std::vector<cell_reading>& cells) {
  std::int64_t sum = 0;
  bool any = false;
  for (const cell_reading& c : cells) {
    if (c.state == cell_state::unreadable || c.state == cell_state::ambiguous) return false;
    const std::int64_t value = c.state == cell_state::number ? c.value : 0;
    if (is_row_total(c.of)) {
      if (sum != value || c.state != cell_state::number) return false;
      sum = 0;
      any = true;
    } else {
      sum += value;
    }
  }
  return any;
}

/// What is printed in one place: a cell of a table, or a figure of a line. In a cell spaces can
/// tear a number.
struct slot {
  std::size_t first = 0;  // figures [first, last)
  std::size_t last = 0;
};

std::vector<slot> slots_of(const figures& all, bool structured) {
  std::vector<slot> slots;
  slots.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (structured && !slots.empty() && all[i].in == all[i - 1].in) {
      slots.back().last = i + 1;
    } else {
      slots.push_back({i, i + 1});
    }
  }
  return slots;
}

/// Whether the totals among these cells cannot hold, whatever stands in the blanks.
bool totals_contradict(const std::vector<cell_reading>& cells) {
  std::int64_t sum = 0;
  bool all_known = true;
  for (const cell_reading& c : cells) {
    const bool known = c.state == cell_state::number;
    if (is_row_total(c.of)) {
      if (known && (c.value < sum || (all_known && c.value != sum))) return true;
      sum = 0;
      all_known = true;
    } else {
      sum += known ? c.value : 0;
      all_known = all_known && known;
    }
  }
  return false;
}

class run_reader {
 public:
  run_reader(const document& doc, const token_stream& stream, const run& r,
             const row_columns& columns)
      : doc_(doc), run_(r), columns_(columns), cells_(columns.cells) {
    figures_.reserve(r.size());
    for (std::uint32_t i = r.first; i < r.last; ++i) {
      // Between rows that are joined stand blanks of other rows; between figures of a line there
      // are none.
      if (r.structured || stream.figures[i].is != figure::kind::blank)
        figures_.push_back(stream.figures[i]);
    }
    trim_ordinal(stream);
    has_totals_ = std::any_of(cells_.begin(), cells_.end(), is_row_total);
    slots_ = slots_of(figures_, r.structured);
    if (slots_.size() == 1 && figures_.size() > 1 && columns_.size() > 1)
      slots_ = slots_of(figures_, false);  // a whole row in one cell
  }

  row_reading read() {
    if (columns_.unknown || have_open_columns()) return undecided({});
    if (run_.structured && columns_.starts) return read_from(*columns_.starts);
    if (!run_.structured && figures_meet()) return columns_.extra ? undecided({}) : read_glued();
    if (slots_.size() == columns_.size() && !may_lack_cells()) {
      const row_reading row = as_printed(0, certainty::read);
      // Where figures touch, seven can be eight, two in one; blanks before the first number can be
      // the label's, of a row that lacks its end.
      const bool doubtful = columns_.figures_touch || (run_.structured && is_blank(slots_.front()));
      return doubtful && totals_contradict(row.cells) ? undecided({}) : row;
    }
    if (slots_.size() > columns_.size() || may_lack_cells()) {
      if (run_.structured) return read_window();
      const bool torn = has_totals_ && !columns_.extra;
      return torn ? choose(join_figures(doc_, figures_, cells_)) : undecided({});
    }
    return columns_.extra ? undecided({}) : read_glued();
  }

 private:
  /// "0000002.": the 2 counts the next row.
  void trim_ordinal(const token_stream& stream) {
    if (figures_.empty() || !figures_.back().before_ordinal) return;
    figure& f = figures_.back();
    const char32_t separator = next_mark(f.last);
    const pattern* next = label_index::instance().match(stream.words, f.words);
    const bool counts_next = next != nullptr && next->kind == mark::label &&
                             counts(next->of, fold(doc_.text[f.last - 1]));
    if (separator == U'、' && !counts_next) return;
    --f.last;
    if (f.first == f.last) figures_.pop_back();
  }
  [[nodiscard]] char32_t next_mark(std::size_t i) const {
    while (i < doc_.text.size() && (is_space(doc_.text[i]) || doc_.text[i] == U'\\')) ++i;
    return i < doc_.text.size() ? fold(doc_.text[i]) : U' ';
  }
  static bool counts(label_ref of, char32_t last_digit) {
    const std::string_view ordinal = label_of(of).ordinal;
    return !ordinal.empty() && static_cast<char32_t>(ordinal[0]) == last_digit;
  }

  [[nodiscard]] bool have_open_columns() const {
    return std::any_of(figures_.begin(), figures_.end(),
                       [&](const figure& f) { return doc_.pieces[f.in].open_columns; });
  }

  /// Whether figures follow each other without a space: a sign or a unit cut them apart, and where
  /// else they are to be cut is open.
  [[nodiscard]] bool figures_meet() const {
    for (std::size_t i = 1; i < figures_.size(); ++i) {
      if (figures_[i].attached && figures_[i].in == figures_[i - 1].in) return true;
    }
    return false;
  }

  /// Whether blank cells may be missing at the end of the row, so that its end does not tell where
  /// its columns are.
  [[nodiscard]] bool may_lack_cells() const {
    return run_.structured && doc_.pieces[figures_.back().in].open_ended &&
           (slots_.size() != columns_.size() || is_blank(slots_.front()));
  }

  /// Which slot, counted from the first of the row, holds a cell.
  [[nodiscard]] std::size_t slot_of(std::size_t k) const {
    return columns_.extra && k >= *columns_.extra ? k + 1 : k;
  }

  [[nodiscard]] row_reading as_printed(std::size_t from, certainty certain) const {
    row_reading row;
    row.cells.reserve(cells_.size());
    bool torn = false;
    for (std::size_t k = 0; k < cells_.size(); ++k) {
      if (from + slot_of(k) >= slots_.size()) {
        row.cells.push_back(missing_cell(slots_.back(), cells_[k]));
        continue;
      }
      const slot& s = slots_[from + slot_of(k)];
      row.cells.push_back(s.last - s.first == 1 ? read_figure(doc_, figures_[s.first], cells_[k])
                                                : read_torn(s, cells_[k]));
      row.cells.back().certain = certain;
      torn = torn || s.last - s.first > 1;
    }
    if (torn) mend(row);
    return row;
  }

  /// A blank cell that the row does not print, behind the last that it does.
  [[nodiscard]] cell_reading missing_cell(const slot& last, cell of) const {
    cell_reading c;
    c.of = of;
    c.state = cell_state::blank;
    c.in = figures_[last.first].in;
    c.first = c.last = figures_[last.last - 1].last;
    return c;
  }

  /// A cell in which spaces tear a number, “1 4”: joined, it is a candidate and no more.
  [[nodiscard]] cell_reading read_torn(const slot& s, cell of) const {
    cell_reading c;
    c.of = of;
    c.first = figures_[s.first].first;
    c.last = figures_[s.last - 1].last;
    c.in = figures_[s.first].in;
    std::u32string joined;
    for (std::uint32_t i = c.first; i < c.last; ++i) {
      if (!is_space(doc_.text[i])) joined += doc_.text[i];
    }
    const numeral n = parse_numeral(joined, of);
    if (n.state == cell_state::number) c.candidates.push_back(n.value);
    return c;
  }

  /// Takes the candidates of torn cells as their numbers if the totals of the row then hold, or
  /// else of none.
  static void mend(row_reading& row) {
    row_reading mended = row;
    for (cell_reading& c : mended.cells) {
      if (c.state != cell_state::ambiguous || c.candidates.size() != 1) continue;
      c.state = cell_state::number;
      c.value = c.candidates[0];
      c.certain = certainty::reconstructed;
      c.candidates.clear();
    }
    if (totals_confirm(mended.cells)) row = std::move(mended);
  }

  [[nodiscard]] bool is_blank(const slot& s) const {
    return s.last - s.first == 1 && figures_[s.first].is == figure::kind::blank;
  }

  /// A table row whose numbers begin in known columns. Cells that it lacks at its end are blank
  /// where editors strip them; elsewhere nothing says which are lacking.
  [[nodiscard]] row_reading read_from(const column_starts& starts) const {
    const auto column_of = [&](const slot& s) { return doc_.pieces[figures_[s.first].in].column; };
    row_reading row;
    row.cells.reserve(cells_.size());
    bool torn = false;
    const slot* behind = nullptr;
    for (std::size_t k = 0; k < cells_.size(); ++k) {
      const std::uint16_t wanted = starts[slot_of(k)];
      const auto found = std::find_if(slots_.begin(), slots_.end(),
                                      [&](const slot& s) { return column_of(s) == wanted; });
      if (found != slots_.end()) {
        behind = &*found;
        torn = torn || found->last - found->first > 1;
        row.cells.push_back(found->last - found->first == 1
                                ? read_figure(doc_, figures_[found->first], cells_[k])
                                : read_torn(*found, cells_[k]));
      } else {
        const bool stripped = doc_.pieces[figures_.back().in].open_ended;
        if (behind == nullptr || !stripped) return undecided({});
        row.cells.push_back(missing_cell(*behind, cells_[k]));
      }
    }
    for (const slot& s : slots_) {
      const bool outside = std::find(starts.begin(), starts.end(), column_of(s)) == starts.end();
      if (outside && !is_blank(s)) return undecided({});
    }
    if (torn) mend(row);
    return row;
  }

  /// A table row with more cells than numbers: blanks stand before or behind them.
  [[nodiscard]] row_reading read_window() const {
    const auto printed = [&](const slot& s) { return !is_blank(s); };
    const auto first = std::find_if(slots_.begin(), slots_.end(), printed);
    if (first == slots_.end()) return as_printed(0, certainty::read);
    const auto last = std::find_if(slots_.rbegin(), slots_.rend(), printed).base();
    const auto width = static_cast<std::size_t>(last - first);
    if (width > columns_.size()) return cells_.size() == 1 ? repeated() : undecided({});
    const auto begin = static_cast<std::size_t>(first - slots_.begin());
    const std::size_t end = begin + width;
    std::vector<std::size_t> windows;
    for (std::size_t from = end > columns_.size() ? end - columns_.size() : 0;
         from <= begin && (from + columns_.size() <= slots_.size() || may_lack_cells()); ++from) {
      windows.push_back(from);
    }
    if (!has_totals_) {
      // Nothing but its beginning tells where the row stands: right behind its label.
      return begin == 0 ? as_printed(0, certainty::read) : undecided({});
    }
    if (width == columns_.size()) return as_printed(windows[0], certainty::read);
    // Which cells are the row's own, only its total can tell: it has to contradict every window but
    // one.
    std::vector<row_reading> possible;
    for (std::size_t from : windows) {
      row_reading row = as_printed(from, certainty::reconstructed);
      if (columns_.extra || !totals_contradict(row.cells)) possible.push_back(std::move(row));
    }
    return possible.size() == 1 && totals_confirm(possible[0].cells) ? possible[0] : undecided({});
  }

  /// A cell that spans several columns, written out once for each: the same number throughout.
  [[nodiscard]] row_reading repeated() const {
    const row_reading row = as_printed(0, certainty::read);
    for (const figure& f : figures_) {
      const cell_reading again = read_figure(doc_, f, cells_[0]);
      if (again.state != row.cells[0].state || again.value != row.cells[0].value)
        return undecided({});
    }
    return row;
  }

  [[nodiscard]] row_reading read_glued() const {
    const bool only_numbers = std::all_of(figures_.begin(), figures_.end(), [](const figure& f) {
      return f.is == figure::kind::number;
    });
    // Cells of a table do not touch, and figures on lines of their own do not either: one of them
    // is missing, and nothing says which.
    if (!only_numbers || figures_.empty() || run_.structured ||
        figures_.front().in != figures_.back().in) {
      return undecided({});
    }
    const std::vector<digit> digits = digits_of_figures();
    if (!has_totals_) return read_glued_without_totals(digits);
    row_reading row = undecided({});
    if (columns_.figures_touch || figures_meet()) row = choose(split_digits(digits, cells_, true));
    if (row.ways.empty() && row.cells[0].state == cell_state::ambiguous) {
      const splits any = split_digits(digits, cells_, false);
      if (any.complete) list_candidates(row, any.ways);
    }
    return row;
  }

  /// Without totals a split stands only if it is the one way, and if no blank can be hidden in it:
  /// fewer numbers than cells must be impossible, as in “000” for three cells.
  [[nodiscard]] row_reading read_glued_without_totals(const std::vector<digit>& digits) const {
    const splits found = split_digits(digits, cells_, false);
    row_reading row = undecided(found.complete ? found.ways : std::vector<reading_of_run>{});
    if (!found.complete || found.ways.size() != 1) return row;
    for (std::size_t fewer = 1; fewer < cells_.size(); ++fewer) {
      for (std::size_t skip = 0; skip + fewer <= cells_.size(); ++skip) {
        const std::vector<cell> some(cells_.begin() + static_cast<std::ptrdiff_t>(skip),
                                     cells_.begin() + static_cast<std::ptrdiff_t>(skip + fewer));
        const splits with_blanks = split_digits(digits, some, false);
        if (!with_blanks.complete || !with_blanks.ways.empty()) return row;
      }
    }
    decide(row, found.ways[0]);
    return row;
  }

  [[nodiscard]] std::vector<digit> digits_of_figures() const {
    std::vector<digit> digits;
    for (const figure& f : figures_) {
      bool starts = digits.empty() || !f.attached;
      for (std::uint32_t i = f.first; i < f.last; ++i) {
        if (is_space(doc_.text[i])) continue;
        digits.push_back({fold(doc_.text[i]), i, starts});
        starts = false;
      }
    }
    return digits;
  }

  [[nodiscard]] row_reading choose(const splits& found) const {
    row_reading row = undecided(found.complete ? found.ways : std::vector<reading_of_run>{});
    if (found.complete && found.ways.size() == 1) decide(row, found.ways[0]);
    return row;
  }

  /// All cells of the row ambiguous: they share the whole run.
  [[nodiscard]] row_reading undecided(const std::vector<reading_of_run>& ways) const {
    row_reading row;
    row.cells.reserve(cells_.size());
    for (cell c : cells_) {
      cell_reading one;
      one.of = c;
      if (!figures_.empty()) {
        one.first = figures_.front().first;
        one.last = std::max(figures_.back().last, one.first);
        one.in = figures_.front().in;
      }
      row.cells.push_back(one);
    }
    row.ways = ways;
    list_candidates(row, ways);
    return row;
  }

  static void list_candidates(row_reading& row, const std::vector<reading_of_run>& ways) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      std::vector<std::int64_t>& candidates = row.cells[k].candidates;
      for (const reading_of_run& way : ways) candidates.push_back(way.numbers[k].value);
      std::sort(candidates.begin(), candidates.end());
      candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    }
  }

  const document& doc_;
  const run& run_;
  const row_columns& columns_;
  const std::vector<cell>& cells_;
  figures figures_;
  std::vector<slot> slots_;
  bool has_totals_ = false;
};

/// The cells of a row whose table shares its columns, from the first that is not blank to the last.
std::vector<const piece*> printed_cells(const document& doc, const token_stream& stream,
                                        const run& r) {
  std::vector<const piece*> cells;
  if (!r.structured || r.blank || !doc.pieces[stream.figures[r.first].in].regular) return cells;
  const auto is_blank = [](const figure& f) { return f.is == figure::kind::blank; };
  auto first = stream.figures.begin() + r.first;
  auto last = stream.figures.begin() + r.last;
  while (is_blank(*first)) ++first;
  while (is_blank(*(last - 1))) --last;
  for (auto f = first; f != last; ++f) {
    const piece& p = doc.pieces[f->in];
    if (cells.empty() || &p != cells.back()) cells.push_back(&p);
  }
  return cells;
}

}  // namespace

row_reading read_run(const document& doc, const token_stream& stream, const run& r,
                     const row_columns& columns) {
  return run_reader(doc, stream, r, columns).read();
}

std::optional<column_starts> starts_of_columns(const document& doc, const token_stream& stream,
                                               const run& r, std::size_t columns) {
  const std::vector<const piece*> cells = printed_cells(doc, stream, r);
  if (cells.size() != columns) return std::nullopt;
  column_starts starts{};
  for (std::size_t k = 0; k < columns; ++k) {
    const bool gap = k > 0 && cells[k]->column != cells[k - 1]->column + cells[k - 1]->column_span;
    if (gap) return std::nullopt;
    starts[k] = cells[k]->column;
  }
  return starts;
}

bool has_more_columns(const document& doc, const token_stream& stream, const run& r,
                      std::size_t columns) {
  return printed_cells(doc, stream, r).size() > columns;
}

bool figures_touch(const document& doc, const token_stream& stream, const run& r) {
  std::size_t digits = 0;
  bool touch = false;
  for (std::uint32_t i = r.first; i < r.last; ++i) {
    const figure& f = stream.figures[i];
    if (f.is != figure::kind::number) continue;
    const std::u32string_view text =
        std::u32string_view(doc.text).substr(f.first, f.last - f.first);
    digits += text.size();
    touch = touch || (text.size() > 1 && fold(text[0]) == U'0' && is_digit(fold(text[1])));
  }
  return digits >= enumerator_count<applicant> && (touch || r.size() == 1);
}

void decide(row_reading& row, const reading_of_run& way) {
  for (std::size_t k = 0; k < row.cells.size(); ++k) {
    cell_reading& c = row.cells[k];
    c.state = cell_state::number;
    c.value = way.numbers[k].value;
    c.certain = certainty::reconstructed;
    c.first = way.numbers[k].first;
    c.last = way.numbers[k].last;
    c.candidates.clear();
  }
  row.ways.clear();
}

}  // namespace govreport::detail
