// SPDX-License-Identifier: BSL-1.0
#include "column_order.hpp"

#include <algorithm>
#include <cstddef>

namespace govreport::detail {
namespace {

constexpr int no_column = -1;
constexpr int spanning_head = -2;  // over several columns, perhaps with its neighbours below it

/// Two wordings also name rows of section 3, and stand in the index as these.
bool is_wording_of(const hit& h, request_row r) {
  return h.what->kind == mark::label && h.what->of.kind == labelled::request_row &&
         h.what->of.index == index_of(r);
}

}  // namespace

int column_of_head(const hit& h, table of) {
  const auto heads = [&](labelled kind) {
    return h.what->kind == mark::label && h.what->of.kind == kind;
  };
  const bool total = is_wording_of(h, request_row::concluded);
  switch (of) {
    case table::disclosure:
      return heads(labelled::disclosure_column) ? h.what->of.index : no_column;
    case table::requests:
      if (h.what->kind == mark::organizations) return spanning_head;
      if (total) return index_of(applicant::total);
      if (is_wording_of(h, request_row::otherwise_other))
        return index_of(applicant::other_organization);
      return heads(labelled::applicant) ? h.what->of.index : no_column;
    case table::reviews:
      if (total) return index_of(review_outcome::total);
      return heads(labelled::review_outcome) ? h.what->of.index : no_column;
  }
  return no_column;
}

namespace {

/// Heads that follow one another in print. Where one of them spans others, the heads beside it come
/// before those below it, 总计 among them.
bool is_in_order(std::vector<int> columns, table of) {
  const bool nested = std::erase(columns, spanning_head) != 0;
  if (nested) std::erase(columns, static_cast<int>(index_of(applicant::total)));
  if (of != table::reviews) return std::is_sorted(columns.begin(), columns.end());
  // 结果维持 to 总计, three times over.
  constexpr std::size_t whole_head = enumerator_count<review_outcome>;
  if (columns.size() < whole_head) return true;
  if (columns[0] == static_cast<int>(index_of(review_outcome::total))) return false;
  return std::adjacent_find(columns.begin(), columns.end(), [](int a, int b) {
           return b < a && (b != 0 || a + 2 < static_cast<int>(whole_head));
         }) == columns.end();
}

/// Cuts the heads into those that stand side by side, and asks about each.
template <class ColumnOf, class InOrder>
bool all_in_order(const token_stream& stream, const std::vector<hit>& hits, ColumnOf column_of,
                  InOrder is_in_order) {
  constexpr std::uint32_t longest_gap = 2;  // a unit behind a head
  std::vector<int> columns;
  std::uint32_t end = 0;
  const auto number_between = [&](std::uint32_t first, std::uint32_t last) {
    auto f = std::partition_point(stream.figures.begin(), stream.figures.end(),
                                  [&](const figure& one) { return one.words < first; });
    while (f != stream.figures.end() && f->words <= last && f->is == figure::kind::blank) ++f;
    return f != stream.figures.end() && f->words <= last;
  };
  for (const hit& h : hits) {
    const int column = column_of(h);
    if (column == no_column) continue;
    const bool beside =
        !columns.empty() && h.first - end <= longest_gap && !number_between(end, h.first);
    if (!beside) {
      if (!is_in_order(columns)) return false;
      columns.clear();
    }
    columns.push_back(column);
    end = h.last;
  }
  return is_in_order(columns);
}

}  // namespace

bool heads_in_order(const token_stream& stream, const std::vector<hit>& hits, table of) {
  const auto columns_of_table = [&](const hit& h) { return column_of_head(h, of); };
  const auto channels = [](const hit& h) {
    const bool is_channel =
        h.what->kind == mark::label && h.what->of.kind == labelled::review_channel;
    return is_channel ? static_cast<int>(h.what->of.index) : no_column;
  };
  return all_in_order(stream, hits, columns_of_table,
                      [&](std::vector<int> c) { return is_in_order(std::move(c), of); }) &&
         (of != table::reviews ||
          all_in_order(stream, hits, channels, [](const std::vector<int>& c) {
            return std::is_sorted(c.begin(), c.end());
          }));
}

}  // namespace govreport::detail
