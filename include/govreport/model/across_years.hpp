// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "govreport/model/cell.hpp"

namespace govreport {

/// Whether the numbers of one cell in two reports count the same thing.
enum class comparability : std::uint8_t {
  same,        // the same row and column of the same form, or of tables that both forms have
  as_sum,      // 其他处理 in one row, against the sum of its three rows
  within_sum,  // one of those three rows: it has a counterpart only as a part of the sum
  other_form,  // section 2 of the other form, which counts other things under other names
};
BOOST_DESCRIBE_ENUM(comparability, same, as_sum, within_sum, other_form)
static_assert(detail::counts_from_zero<comparability>());

/// The three rows of form_2021 that form_2019 prints as the one row otherwise_closed.
inline constexpr std::array otherwise_rows{request_row::otherwise_not_corrected,
                                           request_row::otherwise_fee_unpaid,
                                           request_row::otherwise_other};

/// How a cell compares between reports with these tables. Across a change of form only sections 3
/// and 4 do: 对外公开总数量 is no 现行有效件数.
[[nodiscard]] constexpr comparability comparability_of(layout a, layout b, cell c) {
  if (c.in == table::disclosure) {
    return a.edition == b.edition ? comparability::same : comparability::other_form;
  }
  if (c.in == table::reviews || a.otherwise == b.otherwise) return comparability::same;
  if (c.row == index_of(request_row::otherwise_closed)) return comparability::as_sum;
  for (request_row r : otherwise_rows) {
    if (c.row == index_of(r)) return comparability::within_sum;
  }
  return comparability::same;
}

/// What ties the report of a year to that of the year before.
enum class year_link_kind : std::uint8_t {
  carried_over,  // 结转下年度继续办理 of the year before = 上年结转
  in_force,  // 现行有效件数 of the year before + 本年制发件数 − 本年废止件数 = 现行有效件数
  items,  // 上一年项目数量 + 本年增/减, both of the year before = 上一年项目数量
};
BOOST_DESCRIBE_ENUM(year_link_kind, carried_over, in_force, items)
static_assert(detail::counts_from_zero<year_link_kind>());

/// A cell of this year's report, or of the one before, that is added or subtracted.
struct link_term {
  cell of{};
  bool previous = false;
  bool subtracted = false;
  friend constexpr bool operator==(const link_term&, const link_term&) = default;
};
BOOST_DESCRIBE_STRUCT(link_term, (), (of, previous, subtracted))

/// One equation between two years: the terms on the left yield one cell of this year's report.
class year_link {
 public:
  constexpr year_link() = default;
  constexpr year_link(year_link_kind kind, std::initializer_list<link_term> left, cell right)
      : kind_(kind), right_(right) {
    for (const link_term& term : left) left_[size_++] = term;
  }
  [[nodiscard]] constexpr year_link_kind kind() const { return kind_; }
  [[nodiscard]] constexpr const link_term* begin() const { return left_.data(); }
  [[nodiscard]] constexpr const link_term* end() const { return left_.data() + size_; }
  [[nodiscard]] constexpr cell right() const { return right_; }
  friend constexpr bool operator==(const year_link&, const year_link&) = default;

 private:
  year_link_kind kind_ = year_link_kind::carried_over;
  std::array<link_term, 3> left_{};
  std::uint8_t size_ = 0;
  cell right_{};
};

namespace detail {

inline constexpr std::size_t year_link_count = enumerator_count<applicant> + 2 + 5;

constexpr std::array<year_link, year_link_count> list_year_links() {
  using enum disclosure_column;
  std::array<year_link, year_link_count> links{};
  std::size_t n = 0;
  for (applicant a : enumerators<applicant>) {
    links[n++] = {year_link_kind::carried_over,
                  {{cell_of(request_row::carried_out, a), true}},
                  cell_of(request_row::carried_in, a)};
  }
  for (disclosure_row r : {disclosure_row::regulations, disclosure_row::normative_documents}) {
    links[n++] = {
        year_link_kind::in_force,
        {{cell_of(r, in_force), true}, {cell_of(r, issued)}, {cell_of(r, repealed), false, true}},
        cell_of(r, in_force)};
  }
  for (disclosure_row r :
       {disclosure_row::licenses, disclosure_row::other_services, disclosure_row::penalties,
        disclosure_row::coercion, disclosure_row::fees}) {
    links[n++] = {year_link_kind::items,
                  {{cell_of(r, items_last_year), true}, {cell_of(r, items_change), true}},
                  cell_of(r, items_last_year)};
  }
  return links;
}

}  // namespace detail

/// All equations between two years.
inline constexpr auto year_links = detail::list_year_links();

/// Whether two reports with these tables, of a year and of the one before, print all cells of a
/// link.
[[nodiscard]] constexpr bool applies(const year_link& link, layout previous, layout current) {
  for (const link_term& term : link) {
    if (!covers(term.previous ? previous : current, term.of)) return false;
  }
  return covers(current, link.right());
}

}  // namespace govreport
