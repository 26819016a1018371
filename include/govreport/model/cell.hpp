// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "govreport/core/enumerators.hpp"
#include "govreport/model/form.hpp"

namespace govreport {

/// The sections of the form that hold numbers; the names are the first word of every address.
enum class table : std::uint8_t { disclosure, requests, reviews };
BOOST_DESCRIBE_ENUM(table, disclosure, requests, reviews)

/// The number that the form prints before the title of the section that holds the table: 二, 三,
/// 四.
[[nodiscard]] constexpr int section_number(table t) { return static_cast<int>(t) + 2; }

/// What a cell counts, and the unit of the number behind its address.
enum class cell_unit : std::uint8_t {
  pieces,    // 件, a count
  yuan,      // 元, an amount
  wan_yuan,  // 万元, an amount
};
BOOST_DESCRIBE_ENUM(cell_unit, pieces, yuan, wan_yuan)

/// The address of one number of the form: table, row and column. Cells of both forms share one
/// order, the order in which the forms print them.
struct cell {
  table in = table::disclosure;
  std::uint8_t row = 0;
  std::uint8_t column = 0;

  friend constexpr bool operator==(const cell&, const cell&) = default;
};
BOOST_DESCRIBE_STRUCT(cell, (), (in, row, column))

[[nodiscard]] constexpr cell cell_of(disclosure_row r, disclosure_column c) {
  return {table::disclosure, static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(c)};
}
[[nodiscard]] constexpr cell cell_of(request_row r, applicant a) {
  return {table::requests, static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(a)};
}
[[nodiscard]] constexpr cell cell_of(review_channel c, review_outcome o) {
  return {table::reviews, static_cast<std::uint8_t>(c), static_cast<std::uint8_t>(o)};
}

namespace detail {

[[nodiscard]] constexpr bool is_cell_of_any_form(disclosure_row r, disclosure_column c) {
  return covers(form::form_2019, r, c) || covers(form::form_2021, r, c);
}
constexpr std::size_t count_disclosure_cells() {
  std::size_t n = 0;
  for (auto r : enumerators<disclosure_row>) {
    for (auto c : enumerators<disclosure_column>) n += is_cell_of_any_form(r, c);
  }
  return n;
}

}  // namespace detail

inline constexpr std::size_t disclosure_cell_count = detail::count_disclosure_cells();
inline constexpr std::size_t request_cell_count =
    enumerator_count<request_row> * enumerator_count<applicant>;
inline constexpr std::size_t review_cell_count =
    enumerator_count<review_channel> * enumerator_count<review_outcome>;
/// How many numbers the two forms know between them.
inline constexpr std::size_t cell_count =
    disclosure_cell_count + request_cell_count + review_cell_count;

namespace detail {

constexpr std::array<cell, cell_count> list_cells() {
  std::array<cell, cell_count> list{};
  std::size_t n = 0;
  for (auto r : enumerators<disclosure_row>) {
    for (auto c : enumerators<disclosure_column>) {
      if (is_cell_of_any_form(r, c)) list[n++] = cell_of(r, c);
    }
  }
  for (auto r : enumerators<request_row>) {
    for (auto a : enumerators<applicant>) list[n++] = cell_of(r, a);
  }
  for (auto c : enumerators<review_channel>) {
    for (auto o : enumerators<review_outcome>) list[n++] = cell_of(c, o);
  }
  return list;
}

}  // namespace detail

/// All cells of both forms, in the order of the form.
inline constexpr std::array<cell, cell_count> all_cells = detail::list_cells();

namespace detail {

inline constexpr std::size_t no_cell = cell_count;

constexpr auto index_disclosure_cells() {
  std::array<std::array<std::uint16_t, enumerator_count<disclosure_column>>,
             enumerator_count<disclosure_row>>
      at{};
  for (auto& row : at) row.fill(static_cast<std::uint16_t>(no_cell));
  for (std::size_t i = 0; i < disclosure_cell_count; ++i) {
    at[all_cells[i].row][all_cells[i].column] = static_cast<std::uint16_t>(i);
  }
  return at;
}
inline constexpr auto disclosure_index = index_disclosure_cells();

}  // namespace detail

/// Where a cell stands in `all_cells`; `cell_count` for a pair of row and column that no form
/// prints.
[[nodiscard]] constexpr std::size_t index_of(cell c) {
  switch (c.in) {
    case table::disclosure:
      return detail::disclosure_index[c.row][c.column];
    case table::requests:
      return disclosure_cell_count + c.row * enumerator_count<applicant> + c.column;
    case table::reviews:
      return disclosure_cell_count + request_cell_count + c.row * enumerator_count<review_outcome> +
             c.column;
  }
  return detail::no_cell;
}

/// Whether a report with that layout prints the cell.
[[nodiscard]] constexpr bool covers(layout l, cell c) {
  switch (c.in) {
    case table::disclosure:
      return covers(l.edition, enumerators<disclosure_row>[c.row],
                    enumerators<disclosure_column>[c.column]);
    case table::requests:
      return covers(l, enumerators<request_row>[c.row]);
    case table::reviews:
      return true;
  }
  return false;
}

namespace detail {

constexpr auto list_coverage() {
  std::array<std::array<bool, cell_count>, 4> covered{};
  for (std::size_t l = 0; l < 4; ++l) {
    const layout printed{enumerators<form>[l / 2], enumerators<otherwise_layout>[l % 2]};
    for (std::size_t i = 0; i < cell_count; ++i) covered[l][i] = covers(printed, all_cells[i]);
  }
  return covered;
}
inline constexpr auto coverage = list_coverage();

}  // namespace detail

/// For every cell in the order of `all_cells`: whether a report with that layout prints it.
[[nodiscard]] constexpr const std::array<bool, cell_count>& coverage_of(layout l) {
  return detail::coverage[index_of(l.edition) * 2 + index_of(l.otherwise)];
}

/// Whether a cell is the total of its row: 总计 of sections 3 and 4.
[[nodiscard]] constexpr bool is_row_total(cell c) {
  return (c.in == table::requests && c.column == index_of(applicant::total)) ||
         (c.in == table::reviews && c.column == index_of(review_outcome::total));
}

[[nodiscard]] constexpr bool may_be_negative(cell c) {
  return c.in == table::disclosure && c.column == index_of(disclosure_column::items_change);
}

[[nodiscard]] constexpr cell_unit unit_of(cell c) {
  if (c.in != table::disclosure || c.column != index_of(disclosure_column::amount))
    return cell_unit::pieces;
  return c.row == index_of(disclosure_row::fees) ? cell_unit::wan_yuan : cell_unit::yuan;
}

[[nodiscard]] constexpr std::string_view row_name(cell c) {
  switch (c.in) {
    case table::disclosure:
      return enumerator_names<disclosure_row>[c.row];
    case table::requests:
      return enumerator_names<request_row>[c.row];
    case table::reviews:
      return enumerator_names<review_channel>[c.row];
  }
  return {};
}
[[nodiscard]] constexpr std::string_view column_name(cell c) {
  switch (c.in) {
    case table::disclosure:
      return enumerator_names<disclosure_column>[c.column];
    case table::requests:
      return enumerator_names<applicant>[c.column];
    case table::reviews:
      return enumerator_names<review_outcome>[c.column];
  }
  return {};
}

namespace detail {

struct address_text {
  std::array<char, 72> bytes{};
  std::uint8_t size = 0;
  constexpr void append(std::string_view s) {
    for (char c : s) bytes[size++] = c;
  }
};
constexpr std::array<address_text, cell_count> write_addresses() {
  std::array<address_text, cell_count> all{};
  for (std::size_t i = 0; i < cell_count; ++i) {
    all[i].append(name_of(all_cells[i].in));
    all[i].append(".");
    all[i].append(row_name(all_cells[i]));
    all[i].append(".");
    all[i].append(column_name(all_cells[i]));
  }
  return all;
}
inline constexpr std::array<address_text, cell_count> addresses = write_addresses();

}  // namespace detail

/// "requests.granted.total": section, row and column by the names of their enumerators.
[[nodiscard]] constexpr std::string_view address_of(cell c) {
  const std::size_t i = index_of(c);
  if (i == detail::no_cell) return {};
  return {detail::addresses[i].bytes.data(), detail::addresses[i].size};
}

/// The cell of that address, or nothing.
[[nodiscard]] constexpr std::optional<cell> cell_at(std::string_view address) {
  for (cell c : all_cells) {
    if (address_of(c) == address) return c;
  }
  return std::nullopt;
}

}  // namespace govreport
