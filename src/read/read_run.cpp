// SPDX-License-Identifier: BSL-1.0
#include "read_run.hpp"

#include <algorithm>
#include <optional>

#include "characters.hpp"
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
  const numeral n = parse_numeral(std::u32string_view(doc.text).substr(f.first, f.last - f.first), of);
  c.state = n.state;
  c.value = n.value;
  c.reason = n.reason;
  c.foreign_unit = n.foreign_unit;
  return c;
}

bool is_total(cell c) {
  return (c.in == table::requests && c.column == index_of(applicant::total)) ||
         (c.in == table::reviews && c.column == index_of(review_outcome::total));
}

/// Whether the totals among these cells hold, blanks counting as 0. Rows without totals have nothing to say.
bool totals_confirm(const std::vector<cell_reading>& cells) {
  std::int64_t sum = 0;
  bool any = false;
  for (const cell_reading& c : cells) {
    if (c.state == cell_state::unreadable || c.state == cell_state::ambiguous) return false;
    const std::int64_t value = c.state == cell_state::number ? c.value : 0;
    if (is_total(c.of)) {
      if (sum != value) return false;
      sum = 0;
      any = true;
    } else {
      sum += value;
    }
  }
  return any;
}

class run_reader {
 public:
  run_reader(const document& doc, const token_stream& stream, const run& r, const std::vector<cell>& cells)
      : doc_(doc), run_(r), cells_(cells) {
    for (std::uint32_t i = r.first; i < r.last; ++i) figures_.push_back(stream.figures[i]);
    trim_ordinal(stream);
    has_totals_ = std::any_of(cells.begin(), cells.end(), is_total);
  }

  row_reading read() {
    if (figures_.size() == cells_.size()) return as_printed(0, certainty_of_print());
    if (run_.structured && figures_.size() > cells_.size()) {
      if (auto row = read_window()) return *row;
    }
    if (figures_.size() > cells_.size()) {
      return has_totals_ ? choose(join_figures(doc_, figures_, cells_)) : undecided({});
    }
    return read_glued();
  }

 private:
  /// "0000002.": the 2 counts the next row.
  void trim_ordinal(const token_stream& stream) {
    if (figures_.empty() || !figures_.back().before_ordinal) return;
    figure& f = figures_.back();
    const char32_t separator = next_mark(f.last);
    const pattern* next = label_index::instance().match(stream.words, f.words);
    const bool counts_next = next != nullptr && next->kind == mark::label && counts(next->of, fold(doc_.text[f.last - 1]));
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

  /// Figures that touch were cut apart by us, at a sign.
  [[nodiscard]] certainty certainty_of_print() const {
    for (std::size_t i = 1; i < figures_.size(); ++i) {
      if (figures_[i].attached && figures_[i].in == figures_[i - 1].in) return certainty::reconstructed;
    }
    return certainty::read;
  }

  row_reading as_printed(std::size_t from, certainty certain) const {
    row_reading row;
    for (std::size_t k = 0; k < cells_.size(); ++k) {
      row.cells.push_back(read_figure(doc_, figures_[from + k], cells_[k]));
      row.cells.back().certain = certain;
    }
    return row;
  }

  /// A table row with more cells than numbers: blanks stand before or behind them.
  [[nodiscard]] std::optional<row_reading> read_window() const {
    const auto printed = [](const figure& f) { return f.is != figure::kind::blank; };
    const auto first = std::find_if(figures_.begin(), figures_.end(), printed);
    if (first == figures_.end()) return as_printed(0, certainty::read);
    const auto last = std::find_if(figures_.rbegin(), figures_.rend(), printed).base();
    const auto width = static_cast<std::size_t>(last - first);
    if (width > cells_.size()) return repeated();
    const auto begin = static_cast<std::size_t>(first - figures_.begin());
    const std::size_t end = begin + width;
    std::vector<std::size_t> windows;
    for (std::size_t from = end > cells_.size() ? end - cells_.size() : 0;
         from <= begin && from + cells_.size() <= figures_.size(); ++from) {
      windows.push_back(from);
    }
    if (windows.size() == 1) return as_printed(windows[0], certainty::read);
    std::vector<row_reading> confirmed;
    for (std::size_t from : windows) {
      row_reading row = as_printed(from, certainty::reconstructed);
      if (totals_confirm(row.cells)) confirmed.push_back(std::move(row));
    }
    if (confirmed.size() == 1) return confirmed[0];
    return undecided({});
  }

  /// A cell that spans several columns, written out once for each: the same number throughout.
  [[nodiscard]] std::optional<row_reading> repeated() const {
    if (cells_.size() != 1) return std::nullopt;
    const row_reading row = as_printed(0, certainty::read);
    for (const figure& f : figures_) {
      const cell_reading again = read_figure(doc_, f, cells_[0]);
      if (again.state != row.cells[0].state || again.value != row.cells[0].value) return undecided({});
    }
    return row;
  }

  [[nodiscard]] row_reading read_glued() const {
    const bool only_numbers =
        std::all_of(figures_.begin(), figures_.end(), [](const figure& f) { return f.is == figure::kind::number; });
    // Cells of a table do not touch: with fewer of them than the row has, only its totals could tell which are missing.
    if (!only_numbers || figures_.empty() || (run_.structured && !has_totals_)) return undecided({});
    const std::vector<digit> digits = digits_of_figures();
    row_reading row = choose(split_digits(digits, cells_, has_totals_));
    if (row.ways.empty() && has_totals_ && row.cells[0].state == cell_state::ambiguous) {
      const splits any = split_digits(digits, cells_, false);
      if (any.complete) list_candidates(row, any.ways);
    }
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
    for (cell c : cells_) {
      cell_reading one;
      one.of = c;
      if (!figures_.empty()) {
        one.first = figures_.front().first;
        one.in = figures_.front().in;
        std::size_t k = figures_.size();
        while (k > 1 && figures_[k - 1].in != one.in) --k;
        one.last = figures_[k - 1].last;
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
  const std::vector<cell>& cells_;
  figures figures_;
  bool has_totals_ = false;
};

}  // namespace

row_reading read_run(const document& doc, const token_stream& stream, const run& r, const std::vector<cell>& cells) {
  return run_reader(doc, stream, r, cells).read();
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
