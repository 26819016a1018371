// SPDX-License-Identifier: BSL-1.0
#include "running_lines.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <tuple>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

using item = page_layout::item;

/// The line at the edge of a page, with its numbers taken out.
struct edge_line {
  std::size_t page = 0;
  std::u32string words;  // "#" for every number
  std::vector<std::int64_t> numbers;
  page_length distance = 0;     // from the edge of the page
  bool says_something = false;  // more than numbers and marks
};

constexpr std::size_t longest_line = 200;

std::optional<edge_line> read_edge_line(const page_layout& page, std::size_t index, const item& i,
                                        bool at_foot) {
  constexpr std::int64_t largest = 1'000'000'000;
  if (i.is != page_layout::kind::line) return std::nullopt;
  const printed_line& line = page.line(i.index);
  if (line.last - line.first > longest_line) return std::nullopt;
  edge_line e;
  e.page = index;
  e.distance = at_foot ? page.page().height - line.box.bottom : line.box.top;
  bool in_number = false;
  for (const page_character& c : page.characters(line)) {
    const char32_t f = fold(c.character);
    if (!is_digit(f)) {
      e.words += f;
      e.says_something = e.says_something || is_word(f);
    } else if (in_number) {
      std::int64_t& n = e.numbers.back();
      n = std::min(n * 10 + static_cast<std::int64_t>(f - U'0'), largest);
    } else {
      e.words += U'#';
      e.numbers.push_back(static_cast<std::int64_t>(f - U'0'));
    }
    in_number = is_digit(f);
  }
  return e;
}

/// Whether a line comes again on another page: the same words in the same place, and numbers that
/// stay the same or count the pages. Numbers alone have to count the pages.
bool comes_again(const edge_line& a, const edge_line& b) {
  constexpr page_length near = 2 * point;
  if (a.words != b.words || a.page == b.page || std::abs(a.distance - b.distance) > near)
    return false;
  const auto pages = static_cast<std::int64_t>(b.page) - static_cast<std::int64_t>(a.page);
  bool counts = false;
  for (std::size_t k = 0; k < a.numbers.size(); ++k) {
    const std::int64_t step = b.numbers[k] - a.numbers[k];
    if (step != 0 && step != pages) return false;
    counts = counts || step == pages;
  }
  return counts || a.says_something;
}

/// Takes away one line from the edge of every page where it is repeated; whether there was one.
bool drop_edge(const std::vector<page_layout>& pages, std::vector<std::vector<item>>& items,
               bool at_foot) {
  std::vector<edge_line> found;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::vector<item>& all = items[p];
    if (all.empty()) continue;
    const item& edge = at_foot ? all.back() : all.front();
    const item* next = all.size() < 2 ? nullptr : at_foot ? &all[all.size() - 2] : &all[1];
    const page_length gap = next == nullptr ? pages[p].height()
                            : at_foot       ? edge.top - next->bottom
                                            : next->top - edge.bottom;
    if (gap < pages[p].height() / 2) continue;
    if (auto line = read_edge_line(pages[p], p, edge, at_foot)) found.push_back(std::move(*line));
  }
  std::sort(found.begin(), found.end(), [](const edge_line& a, const edge_line& b) {
    return std::tie(a.words, a.page) < std::tie(b.words, b.page);
  });
  bool any = false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const edge_line& e = found[i];
    // Left and right pages can differ: the page before and the one before that.
    bool repeated = false;
    for (std::size_t k = i - std::min<std::size_t>(i, 2); k < std::min(i + 3, found.size()); ++k) {
      repeated = repeated || comes_again(e, found[k]);
    }
    const bool counts_page =
        at_foot && e.words == U"#" && e.numbers[0] == static_cast<std::int64_t>(e.page) + 1;
    if (!repeated && !counts_page) continue;
    std::vector<item>& all = items[e.page];
    all.erase(at_foot ? all.end() - 1 : all.begin());
    any = true;
  }
  return any;
}

}  // namespace

void drop_running_lines(const std::vector<page_layout>& pages,
                        std::vector<std::vector<item>>& items) {
  constexpr int most_lines = 3;
  for (bool at_foot : {false, true}) {
    for (int i = 0; i < most_lines && drop_edge(pages, items, at_foot); ++i) {
    }
  }
}

}  // namespace govreport::detail
