// SPDX-License-Identifier: BSL-1.0
#include "ruled_table.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace govreport::detail {
namespace {

/// No report's page has more: beyond these it is a drawing.
constexpr std::size_t most_touches = std::size_t{1} << 21;
constexpr std::size_t most_boxes_of_table = std::size_t{1} << 15;
constexpr std::size_t most_boxes_of_page = std::size_t{1} << 18;
constexpr std::size_t most_tables_of_page = 256;

constexpr page_length shortest_rule = 3 * point;

/// Sets that grow together.
class disjoint_sets {
 public:
  explicit disjoint_sets(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

auto key(const page_rule& r) { return std::tuple(r.vertical, r.at, r.from, r.to); }

/// Whether two pieces of one line belong together: they meet, or both are dots or dashes.
bool continues(page_length gap, page_length before, page_length after) {
  constexpr page_length nothing = 2 * point;
  constexpr page_length longest_dash = 15 * point;
  constexpr page_length widest_gap = 10 * point;
  if (gap <= nothing) return true;
  return std::max(before, after) <= longest_dash && gap <= widest_gap &&
         gap <= std::max(before, after) * 3 / 2;
}

using lines = std::vector<std::vector<page_rule>>;

/// Rules that touch one another, each set in the order of `key`.
lines connected(const std::vector<page_rule>& rules, page_length snap) {
  std::vector<std::uint32_t> across;
  std::vector<std::uint32_t> down;
  for (std::uint32_t i = 0; i < rules.size(); ++i) (rules[i].vertical ? down : across).push_back(i);
  std::sort(across.begin(), across.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(rules[a].at, a) < std::pair(rules[b].at, b);
  });
  std::sort(down.begin(), down.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(rules[a].from, a) < std::pair(rules[b].from, b);
  });
  using placed = std::pair<page_length, std::uint32_t>;
  std::set<placed> beside;  // vertical rules at the height of the sweep, from the left
  std::priority_queue<placed, std::vector<placed>, std::greater<>> ends;
  disjoint_sets sets(rules.size());
  std::size_t touches = 0;
  auto next = down.begin();
  for (std::uint32_t h : across) {
    const page_rule& rule = rules[h];
    for (; next != down.end() && rules[*next].from - snap <= rule.at; ++next) {
      beside.emplace(rules[*next].at, *next);
      ends.emplace(rules[*next].to, *next);
    }
    for (; !ends.empty() && ends.top().first + snap < rule.at; ends.pop()) {
      beside.erase({rules[ends.top().second].at, ends.top().second});
    }
    for (auto v = beside.lower_bound({rule.from - snap, 0});
         v != beside.end() && v->first <= rule.to + snap; ++v) {
      if (++touches > most_touches) return {};
      sets.unite(h, v->second);
    }
  }
  std::map<std::uint32_t, std::vector<page_rule>> by_set;
  for (std::uint32_t i = 0; i < rules.size(); ++i) by_set[sets.find(i)].push_back(rules[i]);
  lines all;
  for (auto& [first, set] : by_set) all.push_back(std::move(set));
  return all;
}

/// For every edge, and every stretch between the edges across it, whether a line is drawn there.
std::vector<bool> drawn(const std::vector<page_rule>& rules, bool vertical,
                        const std::vector<page_length>& along,
                        const std::vector<page_length>& places, page_length snap) {
  const std::size_t stretches = places.size() - 1;
  std::vector<std::vector<page_rule>> of(along.size());
  for (const page_rule& r : rules) {
    if (r.vertical == vertical) of[nearest_place(along, r.at)].push_back(r);
  }
  std::vector<bool> result(of.size() * stretches, false);
  for (std::size_t edge = 0; edge < of.size(); ++edge) {
    std::vector<page_rule>& here = of[edge];
    std::sort(here.begin(), here.end(), [](const page_rule& a, const page_rule& b) {
      return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    std::vector<page_length> covered(stretches, 0);
    page_length done = places.front();
    for (const page_rule& r : here) {
      const page_length from = std::max(r.from, done);
      if (r.to <= from) continue;
      done = r.to;
      const auto first = std::upper_bound(places.begin(), places.end(), from) - places.begin();
      for (auto s = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - 1, 0));
           s < stretches && places[s] < r.to; ++s) {
        covered[s] += std::min(r.to, places[s + 1]) - std::max(from, places[s]);
      }
    }
    for (std::size_t s = 0; s < stretches; ++s) {
      const page_length length = places[s + 1] - places[s];
      result[edge * stretches + s] = length - covered[s] <= std::min(2 * snap, length / 2);
    }
  }
  return result;
}

/// Makes a table of lines that touch.
class table_maker {
 public:
  table_maker(const std::vector<page_rule>& rules, page_length snap)
      : xs_(distinct_places(places(rules, true), snap)),
        ys_(distinct_places(places(rules, false), snap)) {
    page_box all{INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN};
    for (const page_rule& r : rules) {
      page_length& from = r.vertical ? all.top : all.left;
      page_length& to = r.vertical ? all.bottom : all.right;
      from = std::min(from, r.from);
      to = std::max(to, r.to);
    }
    widen(xs_, all.left, all.right, snap);
    widen(ys_, all.top, all.bottom, snap);
    columns_ = xs_.size() - 1;
    rows_ = ys_.size() - 1;
    if (boxes() < 2 || boxes() > most_boxes_of_table) return;
    across_ = drawn(rules, false, ys_, xs_, snap);
    down_ = drawn(rules, true, xs_, ys_, snap);
  }

  [[nodiscard]] std::size_t boxes() const { return rows_ * columns_; }

  [[nodiscard]] std::optional<ruled_table> make() && {
    if (across_.empty()) return std::nullopt;
    join_boxes();
    find_open_sides();
    ruled_table t;
    t.cell_of_box.assign(boxes(), ruled_table::outside);
    // In every row the boxes of one area that stand side by side; those of the row above that are
    // as wide go on. An area that is no rectangle, for want of a line, falls apart between rows.
    std::vector<ruled_cell> open;
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_;) {
        const std::uint32_t area = area_of_[at(r, c)];
        std::size_t end = c + 1;
        while (end < columns_ && area_of_[at(r, end)] == area) ++end;
        if (!is_outside(area)) add(t, area, r, c, end);
        c = end;
      }
    }
    if (t.cells.size() < 2) return std::nullopt;
    t.xs = std::move(xs_);
    t.ys = std::move(ys_);
    return t;
  }

 private:
  static std::vector<page_length> places(const std::vector<page_rule>& rules, bool vertical) {
    std::vector<page_length> found;
    for (const page_rule& r : rules) {
      if (r.vertical == vertical) found.push_back(r.at);
    }
    return found;
  }

  /// Lines that lead on beyond the last one across them: the table is open there.
  static void widen(std::vector<page_length>& edges, page_length from, page_length to,
                    page_length snap) {
    if (from < edges.front() - snap) edges.insert(edges.begin(), from);
    if (to > edges.back() + snap) edges.push_back(to);
  }

  [[nodiscard]] std::size_t at(std::size_t r, std::size_t c) const { return r * columns_ + c; }
  [[nodiscard]] bool line_above(std::size_t r, std::size_t c) const {
    return across_[r * columns_ + c];
  }
  [[nodiscard]] bool line_left(std::size_t r, std::size_t c) const { return down_[c * rows_ + r]; }

  void join_boxes() {
    disjoint_sets sets(boxes());
    const auto box = [&](std::size_t r, std::size_t c) {
      return static_cast<std::uint32_t>(at(r, c));
    };
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        if (r > 0 && !line_above(r, c)) sets.unite(box(r, c), box(r - 1, c));
        if (c > 0 && !line_left(r, c)) sets.unite(box(r, c), box(r, c - 1));
      }
    }
    area_of_.resize(boxes());
    for (std::uint32_t i = 0; i < area_of_.size(); ++i) area_of_[i] = sets.find(i);
  }

  enum side : unsigned { top = 1, right = 2, bottom = 4, left = 8 };

  void find_open_sides() {
    open_.assign(boxes(), 0);
    unsigned closed_somewhere = 0;
    const auto look = [&](bool line, std::size_t r, std::size_t c, unsigned s) {
      if (line)
        closed_somewhere |= s;
      else
        open_[area_of_[at(r, c)]] |= s;
    };
    for (std::size_t c = 0; c < columns_; ++c) {
      look(line_above(0, c), 0, c, top);
      look(line_above(rows_, c), rows_ - 1, c, bottom);
    }
    for (std::size_t r = 0; r < rows_; ++r) {
      look(line_left(r, 0), r, 0, left);
      look(line_left(r, columns_), r, columns_ - 1, right);
    }
    open_throughout_ = ~closed_somewhere;
  }

  /// What is open at a corner is no cell, unless the whole table is open on both sides. A side
  /// alone is left open by the style of a table, or by the end of a page.
  [[nodiscard]] bool is_outside(std::uint32_t area) const {
    const unsigned open = open_[area];
    for (unsigned corner : {top | right, right | bottom, bottom | left, left | top}) {
      if ((open & corner) == corner && (open_throughout_ & corner) != corner) return true;
    }
    return false;
  }

  void add(ruled_table& t, std::uint32_t area, std::size_t r, std::size_t c, std::size_t end) {
    std::uint32_t cell = static_cast<std::uint32_t>(t.cells.size());
    const std::uint32_t above = r == 0 ? ruled_table::outside : t.cell_of_box[at(r - 1, c)];
    const bool goes_on = above != ruled_table::outside && area_of_[at(r - 1, c)] == area &&
                         t.cells[above].column == c && t.cells[above].column_span == end - c;
    if (goes_on) {
      cell = above;
      ++t.cells[cell].row_span;
    } else {
      t.cells.push_back({static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(c), 1,
                         static_cast<std::uint32_t>(end - c)});
    }
    for (; c < end; ++c) t.cell_of_box[at(r, c)] = cell;
  }

  std::vector<page_length> xs_;
  std::vector<page_length> ys_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<bool> across_;  // by edge and column
  std::vector<bool> down_;    // by edge and row
  std::vector<std::uint32_t> area_of_;
  std::vector<unsigned> open_;  // by area: its sides without a line, at the edge of the table
  unsigned open_throughout_ = 0;
};

std::optional<std::size_t> stretch_at(const std::vector<page_length>& places, page_length place) {
  if (place < places.front() || place >= places.back()) return std::nullopt;
  return static_cast<std::size_t>(std::upper_bound(places.begin(), places.end(), place) -
                                  places.begin() - 1);
}

/// Whether print fits between the lines; it is smaller than usual in some tables. Hatching has
/// none.
bool has_room(const ruled_table& t, page_length character_height) {
  const page_length least = character_height * 2 / 5;
  const page_box box = t.box();
  return box.width() / static_cast<page_length>(t.columns()) >= least &&
         box.height() / static_cast<page_length>(t.rows()) >= least;
}

}  // namespace

void join_rules(std::vector<page_rule>& rules) {
  constexpr page_length same_line = 60;
  std::sort(rules.begin(), rules.end(),
            [](const page_rule& a, const page_rule& b) { return key(a) < key(b); });
  std::size_t kept = 0;
  for (std::size_t first = 0; first < rules.size();) {
    std::size_t last = first + 1;
    while (last < rules.size() && rules[last].vertical == rules[first].vertical &&
           rules[last].at - rules[first].at <= same_line) {
      ++last;
    }
    std::sort(rules.begin() + static_cast<std::ptrdiff_t>(first),
              rules.begin() + static_cast<std::ptrdiff_t>(last),
              [](const page_rule& a, const page_rule& b) {
                return std::tuple(a.from, a.to, a.at) < std::tuple(b.from, b.to, b.at);
              });
    page_rule line = rules[first];
    page_length lowest = line.at;
    page_length highest = line.at;
    page_length piece = line.to - line.from;
    const auto finish = [&] {
      line.at = lowest + (highest - lowest) / 2;
      rules[kept++] = line;
    };
    for (std::size_t i = first + 1; i < last; ++i) {
      const page_rule next = rules[i];
      if (continues(next.from - line.to, piece, next.to - next.from)) {
        line.to = std::max(line.to, next.to);
        lowest = std::min(lowest, next.at);
        highest = std::max(highest, next.at);
      } else {
        finish();
        line = next;
        lowest = highest = next.at;
      }
      piece = next.to - next.from;
    }
    finish();
    first = last;
  }
  rules.resize(kept);
}

std::vector<page_length> distinct_places(std::vector<page_length> places, page_length snap) {
  std::sort(places.begin(), places.end());
  std::vector<page_length> distinct;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t last = i;
    while (last + 1 < places.size() && places[last + 1] - places[i] <= snap) ++last;
    distinct.push_back(places[i] + (places[last] - places[i]) / 2);
    i = last + 1;
  }
  return distinct;
}

std::size_t nearest_place(const std::vector<page_length>& places, page_length place) {
  const auto past = std::lower_bound(places.begin(), places.end(), place);
  if (past == places.begin()) return 0;
  const auto i = static_cast<std::size_t>(past - places.begin());
  return past == places.end() || place - places[i - 1] <= places[i] - place ? i - 1 : i;
}

page_length snap_distance(page_length character_height) {
  return std::max(3 * point, character_height / 4);
}

std::optional<std::uint32_t> ruled_table::cell_at(page_length x, page_length y) const {
  const auto column = stretch_at(xs, x);
  const auto row = stretch_at(ys, y);
  if (!column || !row) return std::nullopt;
  const std::uint32_t cell = cell_of_box[*row * columns() + *column];
  return cell == outside ? std::nullopt : std::optional(cell);
}

std::vector<ruled_table> find_ruled_tables(std::vector<page_rule> rules,
                                           page_length character_height) {
  const page_length snap = snap_distance(character_height);
  join_rules(rules);
  std::erase_if(rules, [](const page_rule& r) { return r.to - r.from < shortest_rule; });
  std::vector<ruled_table> tables;
  std::size_t boxes = 0;
  for (const std::vector<page_rule>& set : connected(rules, snap)) {
    constexpr std::size_t fewest = 3;
    if (set.size() < fewest) continue;
    table_maker maker(set, snap);
    if (maker.boxes() > most_boxes_of_table) continue;
    boxes += maker.boxes();
    if (boxes > most_boxes_of_page) break;
    auto table = std::move(maker).make();
    if (table && has_room(*table, character_height)) tables.push_back(std::move(*table));
    if (tables.size() == most_tables_of_page) break;
  }
  std::sort(tables.begin(), tables.end(), [](const ruled_table& a, const ruled_table& b) {
    const page_box p = a.box();
    const page_box q = b.box();
    return std::tuple(p.top, p.left, p.bottom, p.right) <
           std::tuple(q.top, q.left, q.bottom, q.right);
  });
  return tables;
}

}  // namespace govreport::detail
