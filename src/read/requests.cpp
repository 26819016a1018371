// SPDX-License-Identifier: BSL-1.0
#include "requests.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "head_columns.hpp"

namespace govreport::detail {
namespace {

constexpr std::size_t shortest_label = 4;  // words; 其他 and 总计 also head columns
constexpr std::size_t row_count = enumerator_count<request_row>;
constexpr int never = -1'000'000;

std::vector<cell> cells_of(request_row r) {
  std::vector<cell> cells;
  for (applicant a : enumerators<applicant>) cells.push_back(cell_of(r, a));
  return cells;
}

/// Where a column 小计 stands, which only some authorities print: before 商业企业 or behind 其他.
/// Its neighbours in the head tell; heads in several lines can leave it open.
struct subtotal_column {
  bool printed = false;
  std::optional<std::size_t> before;  // the column of the form that it stands before
};

subtotal_column find_subtotal(const std::vector<hit>& hits) {
  subtotal_column found;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (hits[i].what->kind != mark::subtotal) continue;
    found.printed = true;
    const auto heads = [&](std::size_t k, applicant a) {
      return hits[k].what->words == words_of(applicant_labels[index_of(a)].text);
    };
    if (i + 1 < hits.size() && hits[i + 1].first == hits[i].last &&
        heads(i + 1, applicant::business)) {
      found.before = index_of(applicant::business);
    } else if (i > 0 && hits[i - 1].last == hits[i].first &&
               heads(i - 1, applicant::other_organization)) {
      found.before = index_of(applicant::total);
    }
    return found;
  }
  return found;
}

/// In which columns of a table the numbers of its rows begin. Where rows share their columns, those
/// that print their first and their last number tell, for rows whose label ends in the same column;
/// else the heads tell, if no row contradicts them. Markdown has no tables whose rows share their
/// columns: converters start rows anywhere.
class table_columns {
 public:
  table_columns(const document& doc, const token_stream& stream, const std::vector<run>& runs,
                std::size_t columns, head_columns heads)
      : doc_(doc), stream_(stream), heads_(std::move(heads)) {
    for (const run& r : runs) {
      const piece& p = first_piece(r);
      const auto starts = starts_of_columns(doc, stream, r, columns);
      if (!starts && has_more_columns(doc, stream, r, columns)) wider_.insert(p.table);
      if (!starts) continue;
      note(by_start_[{p.table, p.column}], *starts);
      if (starts != heads_.of(p.table)) contradicted_.insert(p.table);
    }
  }
  [[nodiscard]] std::optional<column_starts> of(const run& r) const {
    if (!r.structured) return std::nullopt;
    const piece& p = first_piece(r);
    const auto same = by_start_.find({p.table, p.column});
    if (same != by_start_.end()) return same->second.agreed();
    return contradicted_.contains(p.table) ? std::nullopt : heads_.of(p.table);
  }
  /// Whether rows of its table have more numbers than the form has columns: one column has no head
  /// that we know, and which it is only the heads of all others tell.
  [[nodiscard]] bool are_open(const run& r) const {
    const std::uint32_t table = first_piece(r).table;
    return r.structured && wider_.contains(table) && !heads_.of(table);
  }

 private:
  struct opinion {
    column_starts columns{};
    bool split = false;
    [[nodiscard]] std::optional<column_starts> agreed() const {
      return split ? std::nullopt : std::optional(columns);
    }
  };
  static void note(opinion& o, const column_starts& columns) {
    o.split = o.split || (o.columns[0] != 0 && o.columns != columns);
    o.columns = columns;
  }
  [[nodiscard]] const piece& first_piece(const run& r) const {
    return doc_.pieces[stream_.figures[r.first].in];
  }

  const document& doc_;
  const token_stream& stream_;
  head_columns heads_;
  std::set<std::uint32_t> contradicted_;  // tables with a row that begins elsewhere
  std::set<std::uint32_t> wider_;         // tables with a row of too many numbers
  std::map<std::pair<std::uint32_t, std::uint32_t>, opinion> by_start_;
};

/// Labels above two runs of figures, the second without a label of its own: which label is whose
/// run's, only the form's order and totals can tell. Such a run can be any row from the last sure
/// one to the one whose label stands over it.
void doubt_crossed_labels(const document& doc, const token_stream& stream,
                          const std::vector<run>& runs, const std::vector<std::size_t>& used,
                          std::vector<row_label>& labels) {
  std::vector<bool> doubtful(labels.size(), false);
  for (std::size_t k = labels.size(); k-- > 0;) {
    const row_label& l = labels[k];
    if (l.match < label_match::fragment || k + 1 == labels.size()) continue;
    if (labels[k + 1].match != label_match::none && !doubtful[k + 1]) continue;
    const piece& label_piece = doc.pieces[stream.piece_of(doc, l.last - 1)];
    const piece& figure_piece = doc.pieces[stream.figures[runs[used[k]].first].in];
    const bool same_row = label_piece.is_cell() && label_piece.table == figure_piece.table &&
                          label_piece.row == figure_piece.row;
    doubtful[k] = &label_piece != &figure_piece && !same_row;
  }
  std::uint32_t done = 0;  // all rows up to the last sure one
  for (std::size_t k = 0; k < labels.size(); ++k) {
    row_label& l = labels[k];
    if (l.rows == 0) continue;
    const std::uint32_t up_to = (std::bit_floor(l.rows) << 1) - 1;
    if (doubtful[k]) {
      l.rows = up_to & ~done;
      l.match = label_match::fragment;
    } else {
      done = up_to;
    }
  }
}

/// The pieces in which figures touch: there, digits may be cut apart.
std::set<std::uint32_t> pieces_that_touch(const document& doc, const token_stream& stream,
                                          const std::vector<run>& runs) {
  std::set<std::uint32_t> touching;
  for (const run& r : runs) {
    if (!r.structured && figures_touch(doc, stream, r)) touching.insert(stream.figures[r.first].in);
  }
  return touching;
}

constexpr std::uint32_t bit(request_row r) { return 1u << index_of(r); }
constexpr std::uint32_t three_rows = bit(request_row::otherwise_not_corrected) |
                                     bit(request_row::otherwise_fee_unpaid) |
                                     bit(request_row::otherwise_other);

/// Assigns runs to rows, both in their order, so that the labels fit best.
class alignment {
 public:
  alignment(const std::vector<row_label>& labels, const std::vector<bool>& full,
            std::uint32_t excluded)
      : labels_(labels), full_(full), excluded_(excluded), runs_(labels.size()) {
    in_order_ = named_in_order();
    if (in_order_) return;
    forward_.assign((runs_ + 1) * (row_count + 1), 0);
    backward_ = forward_;
    for (std::size_t i = 1; i <= runs_; ++i) {
      for (std::size_t j = 1; j <= row_count; ++j) {
        forward_[at(i, j)] = std::max({forward_[at(i - 1, j)], forward_[at(i, j - 1)],
                                       forward_[at(i - 1, j - 1)] + score(i - 1, j - 1)});
      }
    }
    for (std::size_t i = runs_; i-- > 0;) {
      for (std::size_t j = row_count; j-- > 0;) {
        backward_[at(i, j)] = std::max({backward_[at(i + 1, j)], backward_[at(i, j + 1)],
                                        backward_[at(i + 1, j + 1)] + score(i, j)});
      }
    }
  }

  /// The row of a run, if every best assignment gives it the same one.
  [[nodiscard]] std::optional<request_row> row_of(std::size_t i) const {
    if (in_order_) return enumerators<request_row>[row_bit(labels_[i])];
    const int best = forward_[at(runs_, row_count)];
    int without = never;
    for (std::size_t j = 0; j <= row_count; ++j) {
      without = std::max(without, forward_[at(i, j)] + backward_[at(i + 1, j)]);
    }
    std::optional<request_row> only;
    if (without >= best) return only;
    for (std::size_t j = 0; j < row_count; ++j) {
      if (forward_[at(i, j)] + score(i, j) + backward_[at(i + 1, j + 1)] != best) continue;
      if (only) return std::nullopt;
      only = enumerators<request_row>[j];
    }
    return only;
  }

 private:
  static std::size_t row_bit(const row_label& l) {
    return static_cast<std::size_t>(std::countr_zero(l.rows));
  }

  /// Every run is named for sure and they stand in the form's order, as in most reports: the one
  /// best assignment is what the labels say.
  [[nodiscard]] bool named_in_order() const {
    std::uint32_t before = 0;
    for (const row_label& l : labels_) {
      const bool one = std::has_single_bit(l.rows);
      if (l.match != label_match::exact || !one || l.rows <= before) return false;
      before = l.rows;
    }
    return true;
  }

  [[nodiscard]] int score(std::size_t i, std::size_t j) const {
    const row_label& l = labels_[i];
    switch (l.match) {
      case label_match::exact:
        return (l.rows >> j & 1) == 0 ? never : full_[i] ? 100 : 70;
      case label_match::near:
        return (l.rows >> j & 1) != 0 ? 80 : never;
      case label_match::fragment:
        return (l.rows >> j & 1) != 0 ? 60 : never;
      case label_match::none:
      case label_match::noise:
        return (excluded_ >> j & 1) != 0 ? never : 10;
      case label_match::foreign:
        return never;
    }
    return never;
  }

  static std::size_t at(std::size_t i, std::size_t j) { return i * (row_count + 1) + j; }

  const std::vector<row_label>& labels_;
  const std::vector<bool>& full_;
  std::uint32_t excluded_;
  std::size_t runs_;
  bool in_order_ = false;
  std::vector<int> forward_;
  std::vector<int> backward_;
};

/// The form's equations over columns, evaluated on the rows read so far.
class column_totals {
 public:
  explicit column_totals(const std::vector<request_reading>& rows) {
    for (const request_reading& r : rows) of_[index_of(r.row)] = &r;
    otherwise_one_row_ = of_[index_of(request_row::otherwise_closed)] != nullptr &&
                         of_[index_of(request_row::otherwise_not_corrected)] == nullptr &&
                         of_[index_of(request_row::otherwise_fee_unpaid)] == nullptr &&
                         of_[index_of(request_row::otherwise_other)] == nullptr;
  }

  enum class outcome { holds, fails, open };

  /// Whether the equations of a column in which a row takes part hold; open where a term has no
  /// number.
  [[nodiscard]] outcome with(request_row r, std::size_t column) const {
    const bool is_outcome = contains(outcome_rows, r);
    outcome result = outcome::open;
    if (is_outcome || r == request_row::concluded) {
      result = combine(result, equation(requests_concluded, column));
    }
    if (!is_outcome) result = combine(result, equation(requests_balance, column));
    return result;
  }

  [[nodiscard]] outcome with(request_row r) const {
    outcome result = outcome::open;
    for (std::size_t column = 0; column < enumerator_count<applicant>; ++column) {
      const outcome one = with(r, column);
      if (one == outcome::open) return one;
      result = combine(result, one);
    }
    return result;
  }

 private:
  static outcome combine(outcome a, outcome b) {
    if (a == outcome::fails || b == outcome::fails) return outcome::fails;
    return a == outcome::holds || b == outcome::holds ? outcome::holds : outcome::open;
  }
  static bool contains(const terms& list, request_row r) {
    return std::find(list.begin(), list.end(), static_cast<std::uint8_t>(r)) != list.end();
  }
  [[nodiscard]] outcome equation(const form_equation& e, std::size_t column) const {
    std::int64_t left = 0;
    std::int64_t right = 0;
    if (!add(e.left, column, left) || !add(e.right, column, right)) return outcome::open;
    return left == right ? outcome::holds : outcome::fails;
  }
  [[nodiscard]] bool add(const terms& list, std::size_t column, std::int64_t& sum) const {
    for (auto t : list) {
      const request_row r = enumerators<request_row>[t];
      const layout printed{form::form_2021, otherwise_one_row_ ? otherwise_layout::one_row
                                                               : otherwise_layout::three_rows};
      if (!covers(printed, r)) continue;
      if (of_[t] == nullptr) return false;
      const cell_reading& c = of_[t]->figures.cells[column];
      if (c.state != cell_state::number) return false;
      sum += c.value;
    }
    return true;
  }

  std::array<const request_reading*, row_count> of_{};
  bool otherwise_one_row_ = false;
};

/// Where a row can be read in several ways, the columns may leave one of them.
void decide_by_columns(std::vector<request_reading>& rows) {
  bool moved = true;
  while (moved) {
    moved = false;
    for (request_reading& r : rows) {
      if (r.figures.ways.size() < 2) continue;
      const row_reading before = r.figures;
      std::vector<reading_of_run> holding;
      for (const reading_of_run& way : before.ways) {
        decide(r.figures, way);
        if (column_totals(rows).with(r.row) == column_totals::outcome::holds)
          holding.push_back(way);
      }
      r.figures = before;
      if (holding.size() != 1) continue;
      decide(r.figures, holding[0]);
      moved = true;
    }
  }
}

/// A number in the first column of every row and in no other, not even 总计: the columns were one
/// cell, and whose number it is, nothing says.
void doubt_merged_columns(std::vector<request_reading>& rows) {
  constexpr std::size_t fewest = 3;
  std::size_t alone = 0;
  for (const request_reading& r : rows) {
    const std::vector<cell_reading>& cells = r.figures.cells;
    const auto says_something = [](const cell_reading& c) { return c.state != cell_state::blank; };
    if (std::any_of(cells.begin() + 1, cells.end(), says_something)) return;
    alone += cells[0].state == cell_state::number;
  }
  if (alone < fewest) return;
  for (request_reading& r : rows) {
    cell_reading& first = r.figures.cells[0];
    if (first.state != cell_state::number) continue;
    first.state = cell_state::ambiguous;
    first.candidates = {first.value};
  }
}

/// Whether the label leaves no doubt; the order of the form decided otherwise.
bool labelled_surely(const row_label& l) {
  const bool one = (l.rows & (l.rows - 1)) == 0;
  return l.match == label_match::exact ||
         (one && (l.match == label_match::near || l.match == label_match::fragment));
}

/// Runs of section 3 that can be rows, with what their text says.
struct candidates {
  std::vector<row_label> labels;
  std::vector<std::size_t> runs;  // index of each
  std::vector<bool> full;         // enough figures for a row: a number in a sentence is no rival
};

candidates find_candidates(const document& doc, const token_stream& stream,
                           const std::vector<run>& runs, const std::vector<hit>& hits) {
  candidates found;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const run& r = runs[i];
    const row_label l = read_row_label(doc, stream, hits, r, labelled::request_row);
    const bool may_be_row =
        l.match == label_match::exact || (l.match == label_match::none && r.structured);
    if (r.blank && (!may_be_row || r.size() < enumerator_count<applicant>)) continue;
    found.labels.push_back(l);
    found.runs.push_back(i);
    found.full.push_back(fills_row(stream, r));
  }
  return found;
}

constexpr std::size_t length_of_part = 4;  // words; a narrow column has no more in a line

using label_parts = std::set<std::u32string, std::less<>>;

/// What stands in the labels of the three rows of 其他处理 and in no other.
const label_parts& parts_of_three_rows() {
  static const label_parts parts = [] {
    const auto of_three = [](const pattern& p) {
      return p.kind == mark::label && p.of.kind == labelled::request_row &&
             ((1u << p.of.index) & three_rows) != 0 && p.words.size() > shortest_label;
    };
    const auto for_each = [](const pattern& p, auto visit) {
      for (std::size_t at = 0; at + length_of_part <= p.words.size(); ++at) {
        visit(p.words.substr(at, length_of_part));
      }
    };
    label_parts found;
    const std::vector<pattern>& all = label_index::instance().patterns();
    for (const pattern& p : all) {
      if (of_three(p)) for_each(p, [&](std::u32string part) { found.insert(std::move(part)); });
    }
    for (const pattern& p : all) {
      if (!of_three(p)) for_each(p, [&](const std::u32string& part) { found.erase(part); });
    }
    return found;
  }();
  return parts;
}

bool holds_part_of_three_rows(const token_stream& stream, zone in) {
  const std::u32string_view words(stream.words);
  for (std::size_t at = in.first; at + length_of_part <= in.last; ++at) {
    if (parts_of_three_rows().contains(words.substr(at, length_of_part))) return true;
  }
  return false;
}

/// 其他处理 is one row or three: once the one is named, the other is not waiting for a run without
/// a name. A row named by its group, where the group's rows have names of their own, is their sum
/// or one of them that lost its name. Where those names are torn, it is no row of the form for
/// sure.
std::uint32_t exclude_other_layout(const token_stream& stream, zone around,
                                   const std::vector<hit>& hits, std::vector<row_label>& labels) {
  std::uint32_t named = 0;
  for (const hit& h : hits) {  // printed, perhaps without figures
    const bool of_three = is(h, labelled::request_row) && h.what->words.size() > shortest_label;
    if (of_three) named |= (1u << h.what->of.index) & three_rows;
  }
  for (const row_label& l : labels) {
    if (l.match >= label_match::fragment) named |= l.rows;
  }
  const std::uint32_t one_row = bit(request_row::otherwise_closed);
  const bool torn = (named & three_rows) == 0 && holds_part_of_three_rows(stream, around);
  if ((named & three_rows) == 0 && !torn) return (named & one_row) != 0 ? three_rows : 0;
  for (row_label& l : labels) {
    if (l.rows == one_row) l = {torn ? label_match::foreign : label_match::noise};
  }
  return torn ? one_row | three_rows : one_row;
}

/// Keeps the rows that their label names, or else the form's totals confirm; says whether all were.
bool keep_sure_rows(std::vector<request_reading>& rows) {
  const auto named = [](const request_reading& r) { return labelled_surely(r.label); };
  if (std::all_of(rows.begin(), rows.end(), named)) return true;
  const column_totals totals(rows);
  std::vector<bool> sure(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool by_label = named(rows[i]);
    sure[i] = by_label || totals.with(rows[i].row) == column_totals::outcome::holds;
    for (cell_reading& c : rows[i].figures.cells) {
      if (!by_label) c.certain = certainty::reconstructed;
    }
  }
  std::size_t i = 0;
  return std::erase_if(rows, [&](const request_reading&) { return !sure[i++]; }) == 0;
}

std::uint32_t rows_of(const std::vector<request_reading>& rows) {
  std::uint32_t present = 0;
  for (const request_reading& r : rows) present |= bit(r.row);
  return present;
}

/// A row that its label names, but that found no place in the order of the form, is printed: its
/// cells are open, not absent.
void add_rows_left_open(const document& doc, const token_stream& stream,
                        const std::vector<run>& runs, const candidates& all,
                        std::vector<request_reading>& rows) {
  std::uint32_t present = rows_of(rows);
  for (std::size_t k = 0; k < all.runs.size(); ++k) {
    const row_label& l = all.labels[k];
    const bool one = l.rows != 0 && (l.rows & (l.rows - 1)) == 0;
    if (l.match != label_match::exact || !one || !all.full[k] || (present & l.rows) != 0) continue;
    present |= l.rows;
    const request_row row =
        enumerators<request_row>[static_cast<std::size_t>(std::countr_zero(l.rows))];
    row_columns columns{cells_of(row), {}, {}, false};
    columns.unknown = true;
    rows.push_back({row, l, all.runs[k], read_run(doc, stream, runs[all.runs[k]], columns)});
  }
}

/// With every figure at home, a label without figures is a row that is printed empty.
void add_empty_rows(const document& doc, const token_stream& stream, const std::vector<hit>& hits,
                    std::uint32_t excluded, std::vector<request_reading>& rows) {
  std::uint32_t present = rows_of(rows);
  for (const hit& h : hits) {
    if (h.what->kind != mark::label || h.what->of.kind != labelled::request_row) continue;
    if (h.what->words.size() < shortest_label) continue;
    const request_row row = enumerators<request_row>[h.what->of.index];
    const bool heading = row == request_row::otherwise_closed &&
                         ((present & three_rows) != 0 || (excluded & bit(row)) != 0);
    if ((present & bit(row)) != 0 || heading) continue;
    present |= bit(row);
    request_reading empty{
        row, {label_match::exact, bit(row), h.first, h.last, h.what}, std::nullopt, {}};
    for (cell c : cells_of(row)) {
      cell_reading one;
      one.of = c;
      one.state = cell_state::blank;
      one.first = one.last = stream.word_at[h.last - 1] + 1;
      one.in = stream.piece_of(doc, h.last - 1);
      empty.figures.cells.push_back(one);
    }
    rows.push_back(empty);
  }
}

}  // namespace

bool fills_row(const token_stream& stream, const run& r) {
  std::size_t digits = 0;
  for (std::uint32_t k = r.first; k < r.last; ++k) {
    digits += stream.figures[k].last - stream.figures[k].first;
  }
  return r.structured || std::max(r.size(), digits) >= enumerator_count<applicant>;
}

std::optional<otherwise_layout> printed_otherwise(const std::vector<request_reading>& rows) {
  bool one = false;
  for (const request_reading& r : rows) {
    if ((three_rows & bit(r.row)) != 0) return otherwise_layout::three_rows;
    one = one || r.row == request_row::otherwise_closed;
  }
  return one ? std::optional(otherwise_layout::one_row) : std::nullopt;
}

std::vector<request_reading> read_requests(const document& doc, const token_stream& stream,
                                           const std::vector<run>& runs,
                                           const std::vector<hit>& hits, zone around) {
  candidates all = find_candidates(doc, stream, runs, hits);
  doubt_crossed_labels(doc, stream, runs, all.runs, all.labels);
  const std::uint32_t excluded = exclude_other_layout(stream, around, hits, all.labels);
  const alignment order(all.labels, all.full, excluded);
  const subtotal_column subtotal = find_subtotal(hits);
  const std::set<std::uint32_t> touching = pieces_that_touch(doc, stream, runs);
  const table_columns tables(doc, stream, runs,
                             enumerator_count<applicant> + (subtotal.printed ? 1 : 0),
                             head_columns(doc, stream, hits, table::requests));
  std::vector<request_reading> rows;
  rows.reserve(all.runs.size());
  bool every_run_is_a_row = true;
  for (std::size_t k = 0; k < all.runs.size(); ++k) {
    const auto row = order.row_of(k);
    every_run_is_a_row = every_run_is_a_row && row;
    if (!row) continue;
    const run& r = runs[all.runs[k]];
    const row_columns columns{cells_of(*row), subtotal.before, tables.of(r),
                              touching.contains(stream.figures[r.first].in),
                              (subtotal.printed && !subtotal.before) || tables.are_open(r)};
    rows.push_back({*row, all.labels[k], all.runs[k], read_run(doc, stream, r, columns)});
  }
  // Above its three rows （六）其他处理 is their subtotal, and no row of the form.
  if ((rows_of(rows) & three_rows) != 0) {
    const auto subtotals = std::erase_if(
        rows, [](const request_reading& r) { return r.row == request_row::otherwise_closed; });
    every_run_is_a_row = every_run_is_a_row && subtotals == 0;
  }
  decide_by_columns(rows);
  doubt_merged_columns(rows);
  const bool all_sure = keep_sure_rows(rows);
  if (every_run_is_a_row && all_sure) {
    add_empty_rows(doc, stream, hits, excluded, rows);
  } else {
    add_rows_left_open(doc, stream, runs, all, rows);
  }
  return rows;
}

}  // namespace govreport::detail
