// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "govreport/core/calendar_date.hpp"
#include "govreport/core/short_text.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/disclosure.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/requests_table.hpp"
#include "govreport/model/reviews.hpp"

namespace govreport {

/// The days that the figures cover, as stated (“统计期限自…起至…止”).
struct reporting_period {
  calendar_date first;
  calendar_date last;
  friend constexpr bool operator==(const reporting_period&, const reporting_period&) = default;
};
BOOST_DESCRIBE_STRUCT(reporting_period, (), (first, last))

/// One authority's annual report for one year: who and when, and every number of sections 2 to 4.
/// It holds what a document says, right or wrong; nothing here judges. A literal type.
struct report {
  form edition = form::form_2021;
  short_text authority;                       // the body that reports, as its title names it
  std::optional<std::int32_t> year;           // the year reported on
  std::optional<reporting_period> period;     // as stated
  std::optional<calendar_date> signed_on;     // the date under the report
  std::optional<calendar_date> published_on;  // known from elsewhere; no reader sets it
  govreport::disclosure disclosure;
  requests_table requests;
  govreport::reviews reviews;

  friend constexpr bool operator==(const report&, const report&) = default;
};
BOOST_DESCRIBE_STRUCT(report, (),
                      (edition, authority, year, period, signed_on, published_on, disclosure,
                       requests, reviews))

namespace detail {

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public>;

/// Calls f(number) for every number of section 2, in the order of the form.
template <class Disclosure, class F>
constexpr void visit_disclosure(Disclosure& d, F&& f) {
  boost::mp11::mp_for_each<members_of<disclosure>>([&](auto row) {
    auto& figures = d.*row.pointer;
    boost::mp11::mp_for_each<members_of<std::remove_cvref_t<decltype(figures)>>>(
        [&](auto column) { f(figures.*column.pointer); });
  });
}

/// Calls f(number) for every number of section 4, in the order of the form.
template <class Reviews, class F>
constexpr void visit_reviews(Reviews& r, F&& f) {
  boost::mp11::mp_for_each<members_of<reviews>>([&](auto channel) {
    auto& results = r.*channel.pointer;
    boost::mp11::mp_for_each<members_of<review_results>>(
        [&](auto outcome) { f(results.*outcome.pointer); });
  });
}

/// Calls f(number) for every number of both forms, in the order of `all_cells`; each is an
/// optional<count>& or an optional<amount>&.
template <class Report, class F>
constexpr void visit_numbers(Report& r, F&& f) {
  visit_disclosure(r.disclosure, f);
  for (auto& row : r.requests.rows) {
    for (auto& number : row.by) f(number);
  }
  visit_reviews(r.reviews, f);
}

/// Calls f(number) for the number of one cell.
template <class Report, class F>
constexpr void visit_number(Report& r, cell c, F&& f) {
  if (c.in == table::requests) return f(r.requests.rows[c.row].by[c.column]);
  const std::size_t wanted = index_of(c);
  std::size_t i = c.in == table::disclosure ? 0 : disclosure_cell_count + request_cell_count;
  const auto pick = [&](auto& number) {
    if (i++ == wanted) f(number);
  };
  c.in == table::disclosure ? visit_disclosure(r.disclosure, pick) : visit_reviews(r.reviews, pick);
}

[[nodiscard]] constexpr std::int64_t raw(const count& n) { return n.value; }
[[nodiscard]] constexpr std::int64_t raw(const amount& n) { return n.fen; }

/// Whether the members of section 2 and of section 4 are the cells of the form, in its order:
/// visiting by index rests on it.
constexpr bool members_match_cells() {
  std::size_t i = 0;
  bool same = true;
  const auto compare = [&](table in, std::string_view row, std::string_view column) {
    same = same && i < cell_count && all_cells[i].in == in && row_name(all_cells[i]) == row &&
           column_name(all_cells[i]) == column;
    ++i;
  };
  boost::mp11::mp_for_each<members_of<disclosure>>([&](auto row) {
    using figures = std::remove_cvref_t<decltype(disclosure{}.*row.pointer)>;
    boost::mp11::mp_for_each<members_of<figures>>(
        [&](auto column) { compare(table::disclosure, row.name, column.name); });
  });
  i += request_cell_count;
  boost::mp11::mp_for_each<members_of<reviews>>([&](auto channel) {
    boost::mp11::mp_for_each<members_of<review_results>>(
        [&](auto outcome) { compare(table::reviews, channel.name, outcome.name); });
  });
  return same && i == cell_count;
}
static_assert(members_match_cells(), "a member without a cell, or a cell without a member");

}  // namespace detail

/// The number in a cell: a count, or an amount in 分; nothing where the report has no number.
[[nodiscard]] constexpr std::optional<std::int64_t> number_at(const report& r, cell wanted) {
  std::optional<std::int64_t> found;
  detail::visit_number(r, wanted, [&](const auto& number) {
    if (number) found = detail::raw(*number);
  });
  return found;
}

/// Puts a number, or none, into a cell; amounts in 分.
constexpr void set_number(report& r, cell wanted, std::optional<std::int64_t> value) {
  detail::visit_number(r, wanted, [&](auto& number) {
    if (value) {
      number = typename std::remove_cvref_t<decltype(number)>::value_type{*value};
    } else {
      number = std::remove_cvref_t<decltype(number)>{};
    }
  });
}

/// The tables this report prints, told by its form and by which rows of 其他处理 hold numbers.
[[nodiscard]] constexpr layout layout_of(const report& r) {
  layout l = standard_layout(r.edition);
  const auto any = [&](request_row row) {
    for (const auto& number : r.requests[row].by) {
      if (number) return true;
    }
    return false;
  };
  const bool one = any(request_row::otherwise_closed);
  const bool three = any(request_row::otherwise_not_corrected) ||
                     any(request_row::otherwise_fee_unpaid) || any(request_row::otherwise_other);
  if (one != three) l.otherwise = one ? otherwise_layout::one_row : otherwise_layout::three_rows;
  return l;
}

}  // namespace govreport
