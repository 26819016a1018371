// SPDX-License-Identifier: BSL-1.0
#include "head_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "column_order.hpp"

namespace govreport::detail {
namespace {

/// A head in its cell.
struct head {
  const piece* in = nullptr;
  int column = 0;  // of the form
};

/// Heads over figures, and how they repeat: 自然人 to 总计 once, 结果维持 to 总计 three times.
struct head_pattern {
  std::size_t width = 0;
  std::size_t cycle = 0;
};

head_pattern pattern_of(table of) {
  if (of == table::requests) return {enumerator_count<applicant>, enumerator_count<applicant>};
  return {review_cell_count, enumerator_count<review_outcome>};
}

/// The heads that stand side by side over the columns of the form, from `first` on, or none.
std::vector<head> heads_from(const std::vector<head>& heads, std::uint32_t first,
                             head_pattern wanted) {
  std::vector<head> found;
  for (std::size_t k = 0; k < wanted.width; ++k) {
    const auto over = std::find_if(heads.begin(), heads.end(), [&](const head& h) {
      return h.in->column == first && h.column == static_cast<int>(k % wanted.cycle);
    });
    if (over == heads.end()) return {};
    found.push_back(*over);
    first += over->in->column_span;
  }
  return found;
}

/// Whether every row of a table has a label at most, and then a cell below each of the heads, which
/// stand in one row.
bool is_explicit(const document& doc, const token_stream& stream, const std::vector<head>& heads) {
  const piece& first = *heads.front().in;
  const piece& last = *heads.back().in;
  const bool one_row = std::all_of(heads.begin(), heads.end(),
                                   [&](const head& h) { return h.in->row == first.row; });
  if (!one_row || first.column > 2) return false;
  const auto has_words = [&](const piece& p) {
    const auto word = std::lower_bound(stream.word_at.begin(), stream.word_at.end(), p.first);
    return word != stream.word_at.end() && *word < p.last;
  };
  std::map<std::uint32_t, std::uint32_t> cells;  // by row
  for (const piece& p : doc.pieces) {
    if (p.table != first.table) continue;
    ++cells[p.row];
    if (p.row > first.row && p.column >= first.column && has_words(p)) return false;
  }
  return std::all_of(cells.begin(), cells.end(),
                     [&](const auto& row) { return row.second == last.column; });
}

}  // namespace

head_columns::head_columns(const document& doc, const token_stream& stream,
                           const std::vector<hit>& hits, table of) {
  std::map<std::uint32_t, std::vector<head>> by_table;
  for (const hit& h : hits) {
    const int column = column_of_head(h, of);
    const piece& in = doc.pieces[stream.piece_of(doc, h.first)];
    if (column >= 0 && in.is_cell()) by_table[in.table].push_back({&in, column});
  }
  const head_pattern wanted = pattern_of(of);
  for (const auto& [number, heads] : by_table) {
    std::set<std::uint32_t> tried;
    std::vector<std::vector<head>> rows;
    for (const head& h : heads) {
      if (h.column != 0 || !tried.insert(h.in->column).second) continue;
      auto found = heads_from(heads, h.in->column, wanted);
      if (!found.empty()) rows.push_back(std::move(found));
    }
    if (rows.size() != 1) continue;
    if (!rows[0][0].in->regular && !is_explicit(doc, stream, rows[0])) continue;
    std::transform(rows[0].begin(), rows[0].end(), starts_[number].begin(),
                   [](const head& h) { return h.in->column; });
  }
}

std::optional<column_starts> head_columns::of(std::uint32_t table_number) const {
  const auto found = starts_.find(table_number);
  return found == starts_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace govreport::detail
