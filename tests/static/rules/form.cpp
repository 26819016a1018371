// SPDX-License-Identifier: BSL-1.0
// The rules about dates that a report in memory can break; those that need the document are in
// tests/unit/check/check_form_test.cpp.
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

// FRM-05: the figures cover 1 January to 31 December of the year of report.
constexpr report covering(calendar_date first, calendar_date last) {
  report r = of_2021;
  r.period = reporting_period{first, last};
  return r;
}
static_assert(outcome("FRM-05", covering({2021, 1, 1}, {2021, 12, 31})) == verdict::pass);
static_assert(outcome("FRM-05", covering({2020, 1, 1}, {2020, 12, 31})) == verdict::fail);
// undetermined: no period is stated, so there is no finding.
static_assert(outcome("FRM-05", of_2021) == verdict::pass);
// Another year is an error, other days of the right year are a warning.
static_assert(findings("FRM-05", severity::error, covering({2021, 1, 1}, {2022, 12, 31})) == 1);
static_assert(findings("FRM-05", severity::warning, covering({2021, 1, 1}, {2021, 12, 30})) == 1);
static_assert(findings("FRM-05", severity::warning, covering({2021, 3, 1}, {2021, 12, 31})) == 1);

// FRM-07: published by the legal deadline.
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
static_assert(outcome("FRM-07", published_on({2022, 1, 31})) == verdict::pass);
static_assert(outcome("FRM-07", published_on({2022, 2, 1})) == verdict::fail);
// undetermined: no date is known, so there is no finding.
static_assert(outcome("FRM-07", of_2021) == verdict::pass);
// Only the day of publication makes an error; a government has until March.
static_assert(findings("FRM-07", severity::error, published_on({2022, 2, 1})) == 1);
static_assert(findings("FRM-07", severity::warning, signed_on({2022, 2, 1})) == 1);
// Article 49 dates the reports of departments, and of governments from the county up.
constexpr report late_report_of(short_text authority) {
  report r = published_on({2022, 6, 1});
  r.authority = authority;
  return r;
}
static_assert(findings("FRM-07", severity::error, late_report_of("某市人民政府")) == 1);
static_assert(findings("FRM-07", severity::warning, late_report_of("某镇人民政府")) == 1);
static_assert(findings("FRM-07", severity::warning, late_report_of("某交通执法支队")) == 1);
static_assert(outcome("FRM-07", signed_on({2022, 3, 31}, "某市人民政府")) == verdict::pass);
static_assert(outcome("FRM-07", signed_on({2022, 4, 1}, "某市人民政府")) == verdict::fail);

// FRM-08: signed in the year after the year of report.
static_assert(outcome("FRM-08", signed_on({2022, 1, 15})) == verdict::pass);
static_assert(outcome("FRM-08", signed_on({2023, 1, 15})) == verdict::fail);
static_assert(outcome("FRM-08", signed_on({2021, 12, 31})) == verdict::fail);
// undetermined: no date is stated, so there is no finding.
static_assert(outcome("FRM-08", of_2021) == verdict::pass);

// FRM-09: the tables are those of the year of report.
constexpr report in_form(form f, std::optional<std::int32_t> year) {
  report r = samples::zero_report(f);
  r.year = year;
  return r;
}
static_assert(outcome("FRM-09", in_form(form::form_2021, 2021)) == verdict::pass);
static_assert(outcome("FRM-09", in_form(form::form_2019, 2020)) == verdict::pass);
static_assert(outcome("FRM-09", in_form(form::form_2019, 2021)) == verdict::fail);
// undetermined: no year is stated, so there is no finding.
static_assert(outcome("FRM-09", in_form(form::form_2019, {})) == verdict::pass);
// Old tables in a new year are an error, new tables in an old year a warning.
static_assert(findings("FRM-09", severity::error, in_form(form::form_2019, 2023)) == 1);
static_assert(findings("FRM-09", severity::warning, in_form(form::form_2021, 2020)) == 1);

}  // namespace
}  // namespace govreport
