// SPDX-License-Identifier: BSL-1.0
// The rules about dates that a report in memory can break; those that need the document are in
// tests/unit/check/check_form_test.cpp.
#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::findings;
using samples::outcome;

constexpr report of_2021 = [] {
  report r = samples::zero_report();
  r.authority = "某市财政局";
  r.year = 2021;
  return r;
}();

// What is not stated leaves a rule undetermined, and the report as consistent as it was.
static_assert(check(of_2021).findings.empty());
static_assert(check(of_2021).verdict == consistency::consistent);

// FRM-01, FRM-03, FRM-04 and FRM-06 are about the document, which a report in memory has not.
constexpr bool undetermined_in_memory(std::string_view id) {
  return evaluate(*find_rule(id), of_2021) == verdict::undetermined;
}
static_assert(undetermined_in_memory("FRM-01") && undetermined_in_memory("FRM-03") &&
              undetermined_in_memory("FRM-04") && undetermined_in_memory("FRM-06"));

// FRM-05: the figures cover 1 January to 31 December of the year of report.
constexpr const rule& frm_05 = *find_rule("FRM-05");
constexpr report covering(calendar_date first, calendar_date last) {
  report r = of_2021;
  r.period = reporting_period{first, last};
  return r;
}
static_assert(evaluate(frm_05, covering({2021, 1, 1}, {2021, 12, 31})) == verdict::pass);
static_assert(evaluate(frm_05, covering({2020, 1, 1}, {2020, 12, 31})) == verdict::fail);
static_assert(evaluate(frm_05, of_2021) == verdict::undetermined);
// Another year is an error, other days of the right year are a warning.
static_assert(findings("FRM-05", severity::error, covering({2021, 1, 1}, {2022, 12, 31})) == 1);
static_assert(findings("FRM-05", severity::warning, covering({2021, 1, 1}, {2021, 12, 30})) == 1);
static_assert(findings("FRM-05", severity::warning, covering({2021, 3, 1}, {2021, 12, 31})) == 1);
// So are days that no calendar has, whatever their year.
static_assert(findings("FRM-05", severity::warning, covering({2021, 1, 1}, {2021, 45, 31})) == 1);
static_assert(findings("FRM-05", severity::warning, covering({2020, 2, 30}, {2022, 12, 31})) == 1);
static_assert(findings("FRM-05", severity::error, covering({2020, 2, 30}, {2022, 12, 31})) == 0);

// FRM-07: published by the legal deadline.
constexpr const rule& frm_07 = *find_rule("FRM-07");
constexpr report signed_on(calendar_date day, short_text authority = "某市财政局") {
  report r = of_2021;
  r.authority = authority;
  r.signed_on = day;
  return r;
}
constexpr report published_on(calendar_date day) {
  report r = of_2021;
  r.published_on = day;
  return r;
}
static_assert(evaluate(frm_07, published_on({2022, 1, 31})) == verdict::pass);
static_assert(evaluate(frm_07, published_on({2022, 2, 1})) == verdict::fail);
static_assert(evaluate(frm_07, of_2021) == verdict::undetermined);
static_assert(evaluate(frm_07, signed_on({2023, 2, 30})) == verdict::undetermined);
static_assert(evaluate(frm_07, signed_on({2022, 45, 1})) == verdict::undetermined);
static_assert(evaluate(frm_07, published_on({2022, 2, 29})) == verdict::undetermined);
// Only the day of publication makes an error; a government has until March.
static_assert(findings("FRM-07", severity::error, published_on({2022, 2, 1})) == 1);
static_assert(findings("FRM-07", severity::warning, signed_on({2022, 2, 1})) == 1);
static_assert(evaluate(frm_07, signed_on({2022, 3, 31}, "某市人民政府")) == verdict::pass);
static_assert(evaluate(frm_07, signed_on({2022, 4, 1}, "某市人民政府")) == verdict::fail);
// Article 49 dates the reports of departments, and of governments from the county up.
constexpr report late_report_of(short_text authority) {
  report r = published_on({2022, 6, 1});
  r.authority = authority;
  return r;
}
static_assert(findings("FRM-07", severity::error, late_report_of("某市人民政府")) == 1);
static_assert(findings("FRM-07", severity::warning, late_report_of("某镇人民政府")) == 1);
static_assert(findings("FRM-07", severity::warning, late_report_of("某交通执法支队")) == 1);

// FRM-08: signed in the year after the year of report.
constexpr const rule& frm_08 = *find_rule("FRM-08");
static_assert(evaluate(frm_08, signed_on({2022, 1, 15})) == verdict::pass);
static_assert(evaluate(frm_08, signed_on({2023, 1, 15})) == verdict::fail);
static_assert(evaluate(frm_08, signed_on({2021, 12, 31})) == verdict::fail);
static_assert(evaluate(frm_08, of_2021) == verdict::undetermined);
static_assert(evaluate(frm_08, signed_on({2023, 2, 30})) == verdict::undetermined);

// FRM-09: the tables are those of the year of report.
constexpr const rule& frm_09 = *find_rule("FRM-09");
constexpr report in_form(form f, std::optional<std::int32_t> year) {
  report r = samples::zero_report(f);
  r.year = year;
  return r;
}
static_assert(evaluate(frm_09, in_form(form::form_2021, 2021)) == verdict::pass);
static_assert(evaluate(frm_09, in_form(form::form_2019, 2020)) == verdict::pass);
static_assert(evaluate(frm_09, in_form(form::form_2019, 2021)) == verdict::fail);
static_assert(evaluate(frm_09, in_form(form::form_2019, {})) == verdict::undetermined);
// Old tables in a new year are an error, new tables in an old year a warning.
static_assert(findings("FRM-09", severity::error, in_form(form::form_2019, 2023)) == 1);
static_assert(findings("FRM-09", severity::warning, in_form(form::form_2021, 2020)) == 1);

// FRM-11: numbers in cells that the form does not have; the labels are the document's.
constexpr const rule& frm_11 = *find_rule("FRM-11");
constexpr report foreign_cell = samples::with(of_2021, {{"disclosure.regulations.made", 7}});
constexpr report one_row_beside_three =
    samples::with(of_2021, {{"requests.otherwise_closed.total", 1}});
static_assert(evaluate(frm_11, foreign_cell) == verdict::fail);
static_assert(evaluate(frm_11, of_2021) == verdict::undetermined);
static_assert(findings("FRM-11", severity::warning, foreign_cell) == 1);
static_assert(findings("FRM-11", severity::warning, one_row_beside_three) == 1);
static_assert(check(foreign_cell).verdict == consistency::consistent);

// A year that no report can be about counts as not stated, and overflows nothing.
constexpr bool says_nothing_of(std::int32_t year) {
  report r = covering({2021, 1, 1}, {2021, 12, 31});
  r.year = year;
  r.signed_on = calendar_date{2022, 1, 15};
  r.published_on = calendar_date{2022, 1, 15};
  for (const rule* dated : {&frm_07, &frm_08, &frm_09}) {
    if (evaluate(*dated, r) != verdict::undetermined) return false;
  }
  return evaluate(frm_05, r) == verdict::pass;
}
static_assert(says_nothing_of(2'147'483'647) && says_nothing_of(-5) && says_nothing_of(1999) &&
              says_nothing_of(3000) && !says_nothing_of(2000) && !says_nothing_of(2999));

}  // namespace
}  // namespace govreport
