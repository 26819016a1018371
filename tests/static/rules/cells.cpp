// SPDX-License-Identifier: BSL-1.0
// The rules about cells that a report in memory can break; those that need to know what was printed
// are in tests/unit/check/check_cells_test.cpp.
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::findings;
using samples::outcome;
using samples::with;
using samples::zero_report;

// CEL-02: no cell is left blank.
static_assert(outcome("CEL-02", zero_report()) == verdict::pass);
static_assert(outcome("CEL-02", with(zero_report(), {{"disclosure.penalties.decisions", {}}})) ==
              verdict::fail);
// It is never undetermined: what is not in a number's place is blank. How much it weighs depends on
// the form's totals: a note where they hold with the blank, a warning where they do not.
constexpr report blank_zero = with(zero_report(), {{"requests.granted.business", {}}});
constexpr report blank_and_wrong =
    with(zero_report(), {{"requests.granted.business", {}}, {"requests.granted.total", 1}});
static_assert(findings("CEL-02", severity::note, blank_zero) == 1);
static_assert(findings("CEL-02", severity::warning, blank_and_wrong) == 1);
static_assert(check(blank_zero).forced.size() == 1);
static_assert(check(blank_zero).forced[0] == forced_cell{*cell_at("requests.granted.business"), 0});
// One finding for all blanks of a table, not one for each.
static_assert(findings("CEL-02", severity::note, samples::blank_report()) == 2);
static_assert(findings("CEL-02", severity::warning, samples::blank_report()) == 1);

// CEL-05: counts are not negative.
static_assert(outcome("CEL-05", zero_report()) == verdict::pass);
static_assert(outcome("CEL-05", with(zero_report(), {{"requests.granted.business", -1}})) ==
              verdict::fail);
// undetermined: a blank is no negative number, so there is no finding.
static_assert(outcome("CEL-05", samples::blank_report()) == verdict::pass);
// 本年增/减 is the one number of any form that may be.
static_assert(outcome("CEL-05", with(zero_report(form::form_2019),
                                     {{"disclosure.licenses.items_last_year", 9},
                                      {"disclosure.licenses.items_change", -8}})) == verdict::pass);

}  // namespace
}  // namespace govreport
