// SPDX-License-Identifier: BSL-1.0
#include "series_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

#include "../write/layout.hpp"
#include "cell_words.hpp"
#include "govreport/write/messages.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t gap = 3;          // between columns
constexpr std::string_view dash = "–";  // no such cell in the tables of that year
constexpr std::string_view cut = "│";   // left of a year that does not compare with the one before

struct line {
  cell of{};
  std::string label;
  std::vector<std::string> values;  // one for every year
  std::vector<bool> cut_before;     // where a segment begins that is not the first
};

std::string value_text(const series_year& y, cell of, language in) {
  const std::size_t i = index_of(of);
  if (std::find(y.differing.begin(), y.differing.end(), of) != y.differing.end())
    return say(in, "不一", "differ");
  if (y.numbers.known(i)) return number_text(of, y.numbers.value[i]);
  if (y.numbers.state[i] == cell_state::absent && !covers(y.numbers.printed, of))
    return std::string(dash);
  return std::string(state_text(y.numbers.state[i], in));
}

bool is_worth_a_line(const series& s, cell of) {
  const std::size_t i = index_of(of);
  return std::any_of(s.years.begin(), s.years.end(), [i](const series_year& y) {
    const cell_state state = y.numbers.state[i];
    return state == cell_state::ambiguous || state == cell_state::unreadable ||
           (y.numbers.known(i) && y.numbers.value[i] != 0);
  });
}

line line_of(const series& s, cell of, language in) {
  const auto latest = std::find_if(s.years.rbegin(), s.years.rend(), [of](const series_year& y) {
    return covers(y.numbers.printed, of);
  });
  const form edition =
      (latest == s.years.rend() ? s.years.back() : *latest).numbers.printed.edition;
  line made{of, label_text(of, edition, in), {}, std::vector<bool>(s.years.size())};
  for (const series_year& y : s.years) made.values.push_back(value_text(y, of, in));
  const auto segments = segments_of(s, of);
  for (std::size_t n = 1; n < segments.size(); ++n) {
    // Where the years between do not have the cell, nothing could be taken for one run.
    const bool adjoins = segments[n - 1].last + 1 == segments[n].first;
    made.cut_before[segments[n].first] = adjoins;
  }
  return made;
}

/// Whether in some year the total of a cell's row is blank or 0 though the cell is not: then the
/// total alone would not show what was reported.
bool is_missed_by_total(const series& s, cell of) {
  const std::uint8_t column = of.in == table::requests
                                  ? static_cast<std::uint8_t>(applicant::total)
                                  : static_cast<std::uint8_t>(review_outcome::total);
  const std::size_t total = index_of({of.in, of.row, column});
  const std::size_t i = index_of(of);
  return std::any_of(s.years.begin(), s.years.end(), [&](const series_year& y) {
    const bool told = y.numbers.known(total) && y.numbers.value[total] != 0;
    return !told && y.numbers.known(i) && y.numbers.value[i] != 0;
  });
}

bool is_wanted(const series& s, cell of, bool all) {
  if (all) return !segments_of(s, of).empty();
  if (of.in == table::disclosure) return is_worth_a_line(s, of);
  if (!is_row_total(of)) return is_missed_by_total(s, of);
  return std::any_of(all_cells.begin(), all_cells.end(), [&](cell other) {
    return other.in == of.in && other.row == of.row && is_worth_a_line(s, other);
  });
}

std::vector<line> lines_of(const series& s, const comparison_options& options) {
  std::vector<line> lines;
  for (cell c : all_cells) {
    if (is_wanted(s, c, options.all)) lines.push_back(line_of(s, c, options.show.in));
  }
  // Totals before what adds up to them.
  std::stable_sort(lines.begin(), lines.end(), [](const line& a, const line& b) {
    return std::tuple(a.of.in, a.of.row, a.of.in != table::disclosure && !is_row_total(a.of)) <
           std::tuple(b.of.in, b.of.row, b.of.in != table::disclosure && !is_row_total(b.of));
  });
  return lines;
}

/// How wide everything is.
struct widths {
  std::size_t label = 0;
  std::vector<std::size_t> years;

  widths(const series& s, const std::vector<line>& lines, language in) : years(s.years.size(), 0) {
    for (std::size_t y = 0; y < years.size(); ++y)
      years[y] = std::to_string(s.years[y].year).size();
    for (const line& l : lines) {
      label = std::max({label, columns_of(l.label), columns_of(section_title(l.of.in, in))});
      for (std::size_t y = 0; y < years.size(); ++y)
        years[y] = std::max(years[y], columns_of(l.values[y]));
    }
  }
  /// Behind the last of the years that stand beside `first` on a line.
  [[nodiscard]] std::size_t last_beside(std::size_t first) const {
    std::size_t used = label + gap + years[first];
    std::size_t last = first + 1;
    while (last < years.size() && (used += gap + years[last]) <= line_columns) ++last;
    return last;
  }
};

std::string head_text(const series& s, table in, const widths& w, std::size_t first,
                      std::size_t last, const text_options& options) {
  const std::string title = section_title(in, options.in);
  std::string text = title + padding(w.label, title);
  for (std::size_t y = first; y < last; ++y) {
    const std::string year = std::to_string(s.years[y].year);
    text += padding(w.years[y] + gap, year) + year;
  }
  return "\n" + painted(text, bold, options.color) + "\n";
}

std::string row_text(const line& l, const widths& w, std::size_t first, std::size_t last,
                     const text_options& options) {
  std::string text = l.label + padding(w.label, l.label);
  for (std::size_t y = first; y < last; ++y) {
    const std::string& value = l.values[y];
    text += l.cut_before[y] ? fmt::format(" {} ", painted(cut, dim, options.color)) : "   ";
    text += padding(w.years[y], value);
    text += value == dash ? painted(dash, dim, options.color) : value;
  }
  return text + "\n";
}

}  // namespace

std::string series_table_text(const series& s, const comparison_options& options) {
  const std::vector<line> lines = lines_of(s, options);
  const widths w(s, lines, options.show.in);
  std::string text;
  for (std::size_t first = 0; first < s.years.size();) {
    const std::size_t last = w.last_beside(first);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0 || lines[i].of.in != lines[i - 1].of.in)
        text += head_text(s, lines[i].of.in, w, first, last, options.show);
      text += row_text(lines[i], w, first, last, options.show);
    }
    first = last;
  }
  return text;
}

}  // namespace govreport::writing
