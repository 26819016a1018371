// SPDX-License-Identifier: BSL-1.0
#include "printed_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

constexpr char32_t unreadable = 0xFFFD;

/// Turns a place so that what runs in a direction runs to the right.
page_box turned(const page_box& b, text_direction runs) {
  switch (runs) {
    case text_direction::rightward:
      return b;
    case text_direction::downward:
      return {b.top, -b.right, b.bottom, -b.left};
    case text_direction::leftward:
      return {-b.right, -b.bottom, -b.left, -b.top};
    case text_direction::upward:
      return {-b.bottom, b.left, -b.top, b.right};
  }
  return b;
}

page_box moved(const page_box& b, page_length x, page_length y) {
  return {b.left + x, b.top + y, b.right + x, b.bottom + y};
}

bool reads_before(const page_character& a, const page_character& b) {
  const page_box p = turned(a.box, a.runs);
  const page_box q = turned(b.box, b.runs);
  return std::tuple(p.left, p.right, p.top, p.bottom, a.character) <
         std::tuple(q.left, q.right, q.top, q.bottom, b.character);
}

/// Drops what is printed twice and marks what is printed over something else; returns how many
/// characters are left of a line in its order.
std::size_t clear_overprint(std::span<page_character> line) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept > 0) {
      page_character& before = line[kept - 1];
      const page_box a = turned(before.box, before.runs);
      const page_box b = turned(line[i].box, line[i].runs);
      const page_length width = std::min(a.width(), b.width());
      const page_length shared = std::min(a.right, b.right) - b.left;
      const bool same = before.character == line[i].character;
      if (same && b.left - a.left <= a.height() / 7) continue;
      const bool numbers = is_digit(fold(before.character)) || is_digit(fold(line[i].character)) ||
                           before.character == unreadable;
      if (numbers && shared > width / 2) {
        before.character = unreadable;
        before.box.left = std::min(before.box.left, line[i].box.left);
        before.box.right = std::max(before.box.right, line[i].box.right);
        continue;
      }
    }
    line[kept++] = line[i];
  }
  return kept;
}

page_length foot_of(const page_character& c) { return turned(c.box, c.runs).bottom; }

/// Whether a character stands on the line of those from `first` to `last`, which are not lower.
bool stand_level(const page_character& first, const page_character& last, const page_character& c) {
  const page_length height =
      std::min(turned(last.box, last.runs).height(), turned(c.box, c.runs).height());
  return c.runs == first.runs && foot_of(c) - foot_of(last) <= height / 4 &&
         foot_of(c) - foot_of(first) <= height / 2;
}

/// Whether characters above a line are the marks of notes in it: small, and each behind a character
/// of the line or another mark.
bool are_marks(std::span<const page_character> above, std::span<const page_character> line) {
  constexpr std::size_t most = 40;  // a line has few notes
  if (above.size() > most || above[0].runs != text_direction::rightward) return false;
  for (const page_character& mark : above) {
    const auto stands_behind = [&](const page_character& c, bool smaller) {
      const page_length height = c.box.height();
      return std::abs(mark.box.left - c.box.right) <= height * 3 / 10 &&
             mark.box.bottom > c.box.top && mark.box.bottom < c.box.bottom &&
             (!smaller || mark.box.height() * 100 <= height * 86);
    };
    const bool behind_line = std::any_of(line.begin(), line.end(), [&](const page_character& c) {
      return c.runs == mark.runs && stands_behind(c, true);
    });
    const bool behind_mark = std::any_of(above.begin(), above.end(), [&](const page_character& c) {
      return &c != &mark && c.box.left < mark.box.left &&
             std::abs(mark.box.left - c.box.right) <= c.box.height() * 3 / 10;
    });
    if (!behind_line && !behind_mark) return false;
  }
  return true;
}

}  // namespace

void turn_upright(pdf_page& page) {
  std::array<std::size_t, 4> count{};
  for (const page_character& c : page.characters) ++count[static_cast<std::size_t>(c.runs)];
  const auto most =
      static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin());
  if (most == 0) return;
  const auto runs = static_cast<text_direction>(most);
  // Turned about the corner from which the page then begins.
  const page_box whole = turned({0, 0, page.width, page.height}, runs);
  const auto turn = [&](const page_box& b) {
    return moved(turned(b, runs), -whole.left, -whole.top);
  };
  for (page_character& c : page.characters) {
    c.box = turn(c.box);
    c.runs = static_cast<text_direction>((static_cast<std::size_t>(c.runs) + 4 - most) % 4);
  }
  for (page_rule& r : page.rules) {
    const page_box b =
        turn(r.vertical ? page_box{r.at, r.from, r.at, r.to} : page_box{r.from, r.at, r.to, r.at});
    const bool vertical = most % 2 == 0 ? r.vertical : !r.vertical;
    r = vertical ? page_rule{true, b.left, b.top, b.bottom}
                 : page_rule{false, b.top, b.left, b.right};
  }
  for (page_box& b : page.pictures) b = turn(b);
  page.width = whole.width();
  page.height = whole.height();
}

page_length usual_height(std::span<const page_character> characters) {
  constexpr page_length ordinary = 1050;
  constexpr page_length least = point;
  std::vector<page_length> heights;
  heights.reserve(characters.size());
  for (const page_character& c : characters) {
    heights.push_back(turned(c.box, c.runs).height());
  }
  if (heights.empty()) return ordinary;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return std::max(*middle, least);
}

void put_in_lines(std::span<page_character> characters, std::uint32_t first,
                  std::vector<printed_line>& lines) {
  // Text that runs to the right, then what is turned, each from its own top. Characters of any size
  // stand on their line.
  std::sort(characters.begin(), characters.end(),
            [&](const page_character& a, const page_character& b) {
              const auto one = std::pair(a.runs, foot_of(a));
              const auto other = std::pair(b.runs, foot_of(b));
              return one != other ? one < other : reads_before(a, b);
            });
  std::size_t raised = 0;  // characters before those of a line, which may be marks of its notes
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t end = i + 1;
    while (end < characters.size() &&
           stand_level(characters[i], characters[end - 1], characters[end]))
      ++end;
    const std::size_t begin = i - raised;
    if (raised != 0 &&
        are_marks(characters.subspan(begin, raised), characters.subspan(i, end - i))) {
      for (page_character& c : characters.subspan(begin, raised)) c.raised = true;
      lines.pop_back();
      i = begin;
    }
    const std::span<page_character> line = characters.subspan(i, end - i);
    std::sort(line.begin(), line.end(), reads_before);
    const std::size_t kept = clear_overprint(line);
    printed_line& l = lines.emplace_back();
    l.first = first + static_cast<std::uint32_t>(i);
    l.last = l.first + static_cast<std::uint32_t>(kept);
    l.box = line[0].box;
    for (const page_character& c : line.first(kept)) {
      l.box.left = std::min(l.box.left, c.box.left);
      l.box.top = std::min(l.box.top, c.box.top);
      l.box.right = std::max(l.box.right, c.box.right);
      l.box.bottom = std::max(l.box.bottom, c.box.bottom);
    }
    raised = kept == line.size() ? kept : 0;
    i = end;
  }
}

bool is_spaced(const page_character& before, const page_character& after, page_length height) {
  const page_box a = turned(before.box, before.runs);
  const page_box b = turned(after.box, after.runs);
  const page_length size = std::max({a.height(), b.height(), height / 2});
  return b.left - a.right > size / 5;
}

}  // namespace govreport::detail
