// SPDX-License-Identifier: BSL-1.0
// The rules that look at many numbers at once.
#include <array>

#include "govreport/check/evaluate_document.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::entry;
using samples::number;
using samples::with;

constexpr report zero = samples::zero_report();
constexpr report zero_2019 = samples::zero_report(form::form_2019);
constexpr report of_authority(std::string_view name, const report& base = zero) {
  report r = base;
  r.authority = short_text(name);
  return r;
}

// DIS-19: a government from the county up does something in section 2.
constexpr const rule& dis_19 = *find_rule("DIS-19");
constexpr report of_county(number licenses, number fen, const report& base = zero) {
  const report county = of_authority("某县人民政府", base);
  if (base.edition == form::form_2019)
    return with(county, {{"disclosure.licenses.decisions", licenses}});
  return with(county,
              {{"disclosure.licenses.decisions", licenses}, {"disclosure.fees.amount", fen}});
}
static_assert(evaluate(dis_19, of_county(1, 0)) == verdict::pass);
static_assert(evaluate(dis_19, of_county(0, 1)) == verdict::pass);
static_assert(evaluate(dis_19, of_county(0, 0)) == verdict::fail);
static_assert(evaluate(dis_19, of_county(0, {})) == verdict::undetermined);
static_assert(evaluate(dis_19, of_county(0, 0, zero_2019)) == verdict::fail);
static_assert(evaluate(dis_19, of_county(1, 0, zero_2019)) == verdict::pass);
static_assert(evaluate(dis_19, zero) == verdict::pass);

// REQ-21: no two rows or columns hold the same numbers.
constexpr const rule& req_21 = *find_rule("REQ-21");
constexpr report two_rows(number third) {
  return with(zero, {{"requests.granted.natural_person", 12},
                     {"requests.granted.business", 7},
                     {"requests.granted.other_organization", 3},
                     {"requests.partly_granted.natural_person", 12},
                     {"requests.partly_granted.business", 7},
                     {"requests.partly_granted.other_organization", third}});
}
static_assert(evaluate(req_21, two_rows(2)) == verdict::pass);
static_assert(evaluate(req_21, two_rows(3)) == verdict::fail);
static_assert(evaluate(req_21, two_rows({})) == verdict::undetermined);
// Few or small numbers are equal by chance.
static_assert(evaluate(req_21, with(two_rows(0), {{"requests.granted.other_organization", 0}})) ==
              verdict::pass);
constexpr report two_columns(number refused, applicant second) {
  report r = zero;
  for (applicant a : {applicant::natural_person, second}) {
    set_number(r, cell_of(request_row::granted, a), 9);
    set_number(r, cell_of(request_row::unable_not_held, a), 8);
    set_number(r, cell_of(request_row::refused_state_secret, a), 4);
  }
  set_number(r, cell_of(request_row::refused_state_secret, second), refused);
  return r;
}
static_assert(evaluate(req_21, two_columns(4, applicant::business)) == verdict::fail);
static_assert(evaluate(req_21, two_columns(5, applicant::business)) == verdict::pass);
// The total of a single column is that column.
static_assert(evaluate(req_21, two_columns(4, applicant::total)) == verdict::pass);

// REV-11: the numbers of section 4 stand in their own groups.
constexpr const rule& rev_11 = *find_rule("REV-11");
constexpr report fifteen(std::array<std::int64_t, 15> numbers) {
  report r = zero;
  std::size_t i = 0;
  for (cell c : all_cells) {
    if (c.in == table::reviews) set_number(r, c, numbers[i++]);
  }
  return r;
}
static_assert(evaluate(rev_11, fifteen({5, 2, 1, 4, 12, 3, 0, 2, 1, 6, 1, 1, 0, 0, 2})) ==
              verdict::pass);
static_assert(evaluate(rev_11, fifteen({2, 5, 2, 1, 4, 12, 3, 0, 2, 1, 6, 1, 1, 0, 0})) ==
              verdict::fail);
static_assert(evaluate(rev_11, fifteen({2, 1, 4, 12, 3, 0, 2, 1, 6, 1, 1, 0, 0, 2, 5})) ==
              verdict::fail);
// A wrong total is no shift.
static_assert(evaluate(rev_11, fifteen({5, 2, 1, 4, 13, 3, 0, 2, 1, 6, 1, 1, 0, 0, 2})) ==
              verdict::pass);
static_assert(evaluate(rev_11, with(fifteen({2, 5, 2, 1, 4, 12, 3, 0, 2, 1, 6, 1, 1, 0, 0}),
                                    {{"reviews.reconsideration.upheld", {}}})) ==
              verdict::undetermined);

// CEL-08: the numbers of a row of section 3 stand in their own columns.
constexpr const rule& cel_08 = *find_rule("CEL-08");
using seven_numbers = std::array<std::int64_t, 7>;
constexpr report with_row(report r, request_row row, seven_numbers numbers) {
  for (applicant a : enumerators<applicant>) set_number(r, cell_of(row, a), numbers[index_of(a)]);
  return r;
}
constexpr report received(seven_numbers numbers) {
  report r = with_row(zero, request_row::received, numbers);
  for (request_row row : {request_row::granted, request_row::concluded})
    r = with_row(r, row, {5, 2, 0, 0, 1, 0, 8});
  return r;
}
static_assert(evaluate(cel_08, received({5, 2, 0, 0, 1, 0, 8})) == verdict::pass);
static_assert(evaluate(cel_08, received({0, 5, 2, 0, 0, 1, 0})) == verdict::fail);
static_assert(evaluate(cel_08, received({2, 0, 0, 1, 0, 8, 0})) == verdict::fail);
static_assert(evaluate(cel_08, with(received({0, 5, 2, 0, 0, 1, 0}),
                                    {{"requests.granted.business", {}}})) == verdict::undetermined);
constexpr std::int8_t step_of(const report& r, request_row row) {
  const figures f = figures_of(r);
  const auto rows = detail::rows_out_of_place(f);
  return rows ? rows->step_of(row) : std::int8_t{0};
}
static_assert(step_of(received({0, 5, 2, 0, 0, 1, 0}), request_row::received) == 1);
static_assert(step_of(received({2, 0, 0, 1, 0, 8, 0}), request_row::received) == -1);
static_assert(step_of(received({0, 5, 2, 0, 0, 1, 0}), request_row::granted) == 0);
// Of a number that is wrong by itself the columns say so, and no row is moved for it.
static_assert(evaluate(cel_08, received({5, 2, 0, 0, 1, 0, 0})) == verdict::pass);
static_assert(evaluate(cel_08, received({5, 0, 2, 0, 1, 0, 8})) == verdict::pass);
static_assert(evaluate(cel_08, received({0, 5, 2, 0, 0, 2, 0})) == verdict::pass);
// A column that stays off leaves it open where the row belongs.
static_assert(evaluate(cel_08, with(received({0, 5, 2, 0, 0, 1, 0}),
                                    {{"requests.carried_out.business", 1},
                                     {"requests.carried_out.total", 1}})) == verdict::pass);
// The sums of a row can hold one column over; then nothing in the row says that it is.
static_assert(evaluate(cel_08, received({0, 5, 2, 0, 0, 1, 8})) == verdict::pass);
// One number or two are no row.
static_assert(evaluate(cel_08, with(zero, {{"requests.carried_in.natural_person", 5}})) ==
              verdict::pass);
// Several rows, which only together leave no sum off.
constexpr report two_shifted =
    with_row(received({0, 5, 2, 0, 0, 1, 0}), request_row::granted, {0, 5, 2, 0, 0, 1, 0});
static_assert(samples::findings("CEL-08", severity::warning, two_shifted) == 2);
// The row （七）总计, as it was met.
static_assert(step_of(with_row(received({5, 2, 0, 0, 1, 0, 8}), request_row::concluded,
                               {0, 5, 2, 0, 0, 1, 0}),
                      request_row::concluded) == 1);
// Numbers that count nothing prove nothing.
static_assert(evaluate(cel_08, received({0, 5, 2, 0, 0, 1, -8})) == verdict::pass);
static_assert(evaluate(cel_08, received({0, 5, 2, 0, 0, 1, largest_number})) == verdict::pass);

}  // namespace
}  // namespace govreport
