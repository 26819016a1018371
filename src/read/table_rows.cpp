// SPDX-License-Identifier: BSL-1.0
#include "table_rows.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace govreport::detail {
namespace {

/// Of lines that end below one another at the right, three or more, as those of a table do.
std::vector<page_length> heights_of_rules(const page_layout& page) {
  constexpr std::size_t fewest = 3;
  const page_length snap = snap_distance(page.height());
  std::vector<page_rule> across;
  for (const page_rule& r : page.page().rules) {
    if (!r.vertical && r.to - r.from > 10 * page.height()) across.push_back(r);
  }
  std::sort(across.begin(), across.end(), [](const page_rule& a, const page_rule& b) {
    return std::tie(a.to, a.at, a.from) < std::tie(b.to, b.at, b.from);
  });
  std::vector<page_length> heights;
  for (std::size_t i = 0; i < across.size();) {
    std::size_t last = i + 1;
    while (last < across.size() && across[last].to - across[i].to <= snap) ++last;
    for (std::size_t k = i; k < last && last - i >= fewest; ++k) heights.push_back(across[k].at);
    i = last;
  }
  return distinct_places(std::move(heights), snap);
}

/// Two labels with figures beside them, or two lines of several figures: a number that is broken
/// over lines leaves a line with few.
bool holds_several_rows(std::span<const row_of_words> lines) {
  constexpr std::ptrdiff_t several = 3;
  int labelled = 0;
  int unlabelled = 0;
  for (const row_of_words& line : lines) {
    const auto figure = first_figure(line);
    const std::ptrdiff_t figures = line.words.end() - figure;
    const bool label = figure != line.words.begin();
    labelled += label && figures > 0;
    unlabelled += !label && figures >= several;
  }
  return labelled > 1 || unlabelled > 1;
}

row_of_words join(std::span<const row_of_words> lines) {
  row_of_words all = lines[0];
  all.ruled = true;
  for (const row_of_words& line : lines.subspan(1)) {
    all.last_item = line.last_item;
    all.bottom = std::max(all.bottom, line.bottom);
    all.words.insert(all.words.end(), line.words.begin(), line.words.end());
  }
  std::sort(all.words.begin(), all.words.end(), [](const printed_word& a, const printed_word& b) {
    return std::tie(a.box.left, a.first) < std::tie(b.box.left, b.first);
  });
  return all;
}

/// Lines of text between two ruling lines that lead across the table are one row, unless several
/// of them look like one.
std::vector<row_of_words> join_between_lines(std::vector<row_of_words> rows,
                                             const std::vector<page_length>& heights) {
  std::vector<row_of_words> joined;
  for (std::size_t r = 0; r < rows.size();) {
    const auto below = std::upper_bound(heights.begin(), heights.end(), middle_of(rows[r]));
    const bool between = below != heights.begin() && below != heights.end();
    std::size_t last = r + 1;
    while (between && last < rows.size() && rows[last].first_item == rows[last - 1].last_item &&
           middle_of(rows[last]) < *below)
      ++last;
    const std::span<const row_of_words> lines(rows.begin() + static_cast<std::ptrdiff_t>(r),
                                              last - r);
    if (between && !holds_several_rows(lines)) {
      joined.push_back(join(lines));
    } else {
      for (std::size_t i = r; i < last; ++i) joined.push_back(std::move(rows[i]));
    }
    r = last;
  }
  return joined;
}

}  // namespace

std::vector<printed_word>::const_iterator first_figure(const row_of_words& row) {
  auto first = row.words.end();
  while (first != row.words.begin() && std::prev(first)->figure) --first;
  return first;
}

std::vector<row_of_words> find_rows(const page_layout& page,
                                    const std::vector<page_layout::item>& items) {
  std::vector<row_of_words> rows;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].is != page_layout::kind::line) continue;
    const printed_line& line = page.line(items[i].index);
    if (page.characters(line).front().runs != text_direction::rightward) continue;
    rows.push_back({i, i + 1, line.box.top, line.box.bottom, false, words_of(page, line)});
  }
  const std::vector<page_length> heights = heights_of_rules(page);
  return heights.empty() ? rows : join_between_lines(std::move(rows), heights);
}

}  // namespace govreport::detail
