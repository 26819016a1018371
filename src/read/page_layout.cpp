// SPDX-License-Identifier: BSL-1.0
#include "page_layout.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

constexpr char32_t unreadable = 0xFFFD;

std::int64_t size_of(const page_box& b) { return std::int64_t{b.width()} * b.height(); }

bool holds(const page_box& outer, const page_box& inner, page_length snap) {
  return outer.left - snap <= inner.left && outer.top - snap <= inner.top &&
         inner.right <= outer.right + snap && inner.bottom <= outer.bottom + snap;
}

bool is_numeric(char32_t c) {
  const char32_t f = fold(c);
  return is_digit(f) || f == U'.' || f == U',' || f == unreadable;
}

/// A stamp or a letterhead is no table.
bool can_be_table(const page_box& picture, const pdf_page& page, page_length height) {
  return picture.width() > page.width / 3 && picture.height() > 3 * height;
}

}  // namespace

page_layout::page_layout(pdf_page page) : page_(std::move(page)) {
  turn_upright(page_);
  height_ = usual_height(page_.characters);
  tables_ = find_ruled_tables(page_.rules, height_);
  areas_.emplace_back();
  for (const ruled_table& t : tables_) {
    first_area_.push_back(static_cast<std::uint32_t>(areas_.size()));
    areas_.resize(areas_.size() + t.cells.size());
  }
  nest_tables();
  sort_characters();
  hold_back_overflow();
  mark_edges();
}

void page_layout::nest_tables() {
  const page_length snap = snap_distance(height_);
  for (std::uint32_t t = 0; t < tables_.size(); ++t) {
    const page_box box = tables_[t].box();
    std::uint32_t in = 0;
    std::int64_t smallest = INT64_MAX;
    for (std::uint32_t u = 0; u < tables_.size(); ++u) {
      const page_box outer = tables_[u].box();
      if (size_of(outer) <= size_of(box) || size_of(outer) >= smallest) continue;
      const auto cell = tables_[u].cell_at(box.middle_x(), box.middle_y());
      if (!cell || !holds(tables_[u].box_of(tables_[u].cells[*cell]), box, snap)) continue;
      in = first_area_[u] + *cell;
      smallest = size_of(outer);
    }
    areas_[in].tables.push_back(t);
  }
}

std::uint32_t page_layout::area_at(page_length x, page_length y) const {
  std::uint32_t found = 0;
  std::int64_t smallest = INT64_MAX;
  for (std::uint32_t t = 0; t < tables_.size(); ++t) {
    const page_box box = tables_[t].box();
    if (box.top > y) break;  // they stand in the order of their tops
    const auto cell = tables_[t].cell_at(x, y);
    if (!cell || size_of(box) >= smallest) continue;
    found = first_area_[t] + *cell;
    smallest = size_of(box);
  }
  return found;
}

/// By the middle, except that what leads out of its table only in part is still of its cell.
std::uint32_t page_layout::area_of_character(const page_box& b) const {
  const page_length y = b.middle_y();
  const page_length part = b.width() / 4;
  for (page_length x : {b.middle_x(), b.left + part, b.right - part}) {
    if (const std::uint32_t found = area_at(x, y); found != 0) return found;
  }
  return 0;
}

void page_layout::sort_characters() {
  std::vector<page_character>& all = page_.characters;
  std::vector<std::uint32_t> area_of(all.size());
  std::vector<std::uint32_t> begin(areas_.size() + 1, 0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    area_of[i] = area_of_character(all[i].box);
    ++begin[area_of[i] + 1];
  }
  for (std::size_t a = 0; a < areas_.size(); ++a) begin[a + 1] += begin[a];
  std::vector<page_character> sorted(all.size());
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  for (std::size_t i = 0; i < all.size(); ++i) sorted[next[area_of[i]]++] = all[i];
  all = std::move(sorted);
  for (std::size_t a = 0; a < areas_.size(); ++a) {
    areas_[a].first_line = static_cast<std::uint32_t>(lines_.size());
    put_in_lines(std::span(all).subspan(begin[a], begin[a + 1] - begin[a]), begin[a], lines_);
    areas_[a].last_line = static_cast<std::uint32_t>(lines_.size());
  }
}

/// A number that is wider than its cell leads over the line into the next one, or out of the table.
/// Which digits are whose, nothing tells: no number is read there, nor where one stands on a line.
void page_layout::hold_back_overflow() {
  const page_length touching = height_ / 10;
  for (std::uint32_t a = 0; a < areas_.size(); ++a) {
    for (std::uint32_t i = areas_[a].first_line; i < areas_[a].last_line; ++i) {
      for (std::uint32_t k = lines_[i].first; k < lines_[i].last; ++k) {
        page_character& c = page_.characters[k];
        if (!is_numeric(c.character) || c.runs != text_direction::rightward) continue;
        if (stands_on_line(c.box)) c.character = unreadable;
        const std::uint32_t next = area_at(c.box.right + touching, c.box.middle_y());
        if (next == a) continue;
        page_character* beside = touching_at(areas_[next], c.box);
        if (beside == nullptr || !is_numeric(beside->character)) continue;
        c.character = unreadable;
        beside->character = unreadable;
      }
    }
  }
}

/// What would stand beyond the edge of the page, or of the part of it that holds the text, browsers
/// leave out: of a number too wide for the last column the last digits. The next would be as far
/// from a digit as this is from the one before.
void page_layout::mark_edges() {
  constexpr page_length same_edge = point / 10;
  for (std::uint32_t a = 0; a < areas_.size(); ++a) {
    for (std::uint32_t i = areas_[a].first_line; i < areas_[a].last_line; ++i) {
      const printed_line& l = lines_[i];
      page_character& c = page_.characters[l.last - 1];
      if (c.runs != text_direction::rightward || !is_numeric(c.character)) continue;
      page_length step = c.box.width();
      if (l.last - l.first > 1) {
        const page_box& before = page_.characters[l.last - 2].box;
        if (c.box.left - before.right < height_) step = std::max(step, c.box.left - before.left);
      }
      const page_length next = c.box.left + step + same_edge;
      const bool beside_table = a != 0 && area_at(next, c.box.middle_y()) == 0;
      c.at_edge = beside_table || next >= page_.width;
    }
  }
}

/// Whether the line between two cells goes through the middle of a box.
bool page_layout::stands_on_line(const page_box& b) const {
  const page_length x = b.width() * 3 / 10;
  const page_length y = b.height() * 3 / 10;
  const auto parted = [&](page_length x1, page_length y1, page_length x2, page_length y2) {
    const std::uint32_t one = area_at(x1, y1);
    const std::uint32_t other = area_at(x2, y2);
    return one != other && one != 0 && other != 0;
  };
  return parted(b.left + x, b.middle_y(), b.right - x, b.middle_y()) ||
         parted(b.middle_x(), b.top + y, b.middle_x(), b.bottom - y);
}

/// The character of an area that stands right behind a box, on its level.
page_character* page_layout::touching_at(const area& in, const page_box& box) {
  const page_length touching = height_ / 10;
  const page_length level = height_ * 3 / 10;
  const auto begin = lines_.begin() + in.first_line;
  const auto end = lines_.begin() + in.last_line;
  auto line = std::partition_point(begin, end, [&](const printed_line& l) {
    const page_character& c = page_.characters[l.first];
    return c.runs == text_direction::rightward && c.box.bottom < box.bottom - level;
  });
  constexpr int most_lines = 16;
  for (int i = 0; i < most_lines && line != end &&
                  page_.characters[line->first].box.bottom <= box.bottom + level;
       ++i, ++line) {
    const auto first = page_.characters.begin() + line->first;
    const auto last = page_.characters.begin() + line->last;
    const auto beside = std::partition_point(
        first, last, [&](const page_character& c) { return c.box.left < box.middle_x(); });
    if (beside != last && beside->box.left <= box.right + touching) return &*beside;
  }
  return nullptr;
}

/// Whether no characters of two lines stand above one another.
bool page_layout::stand_apart(const item& a, const item& b) const {
  const auto one = characters(line(a.index));
  const auto other = characters(line(b.index));
  std::size_t k = 0;
  for (const page_character& c : one) {
    while (k < other.size() && other[k].box.right <= c.box.left) ++k;
    if (k < other.size() && other[k].box.left < c.box.right) return false;
  }
  return true;
}

bool page_layout::share_height(const item& above, const item& below) const {
  return below.top < above.bottom - height_ / 5;
}

void page_layout::put_behind_broken_text(std::vector<item>& items) const {
  for (std::size_t i = 2; i < items.size(); ++i) {
    item& above = items[i - 2];
    item& beside = items[i - 1];
    item& below = items[i];
    const bool lines = above.is == kind::line && beside.is == kind::line && below.is == kind::line;
    if (!lines || !share_height(above, beside) || !share_height(beside, below)) continue;
    // Lines that go on like this are two columns, one a little lower than the other.
    if (i > 2 && share_height(items[i - 3], above)) continue;
    if (i + 1 < items.size() && share_height(below, items[i + 1])) continue;
    if (stand_apart(above, beside) && stand_apart(beside, below) && !stand_apart(above, below))
      std::swap(beside, below);
  }
}

std::vector<page_layout::item> page_layout::items(const area& of) const {
  std::vector<item> all;
  for (std::uint32_t i = of.first_line; i < of.last_line; ++i) {
    all.push_back({kind::line, i, lines_[i].box.top, lines_[i].box.bottom});
  }
  for (std::uint32_t t : of.tables) {
    all.push_back({kind::table, t, tables_[t].ys.front(), tables_[t].ys.back()});
  }
  if (&of == &body()) {
    for (std::uint32_t p = 0; p < page_.pictures.size(); ++p) {
      const page_box& box = page_.pictures[p];
      if (can_be_table(box, page_, height_)) all.push_back({kind::picture, p, box.top, box.bottom});
    }
  }
  // Lines keep their order; a table comes before the first line whose middle is below its top.
  const auto place = [](const item& i) {
    return i.is == kind::line ? i.top + (i.bottom - i.top) / 2 : i.top;
  };
  if (all.size() != of.last_line - of.first_line) {
    std::stable_sort(all.begin(), all.end(), [&](const item& a, const item& b) {
      return std::pair(place(a), a.is) < std::pair(place(b), b.is);
    });
  }
  if (&of == &body()) put_behind_broken_text(all);
  return all;
}

}  // namespace govreport::detail
