// SPDX-License-Identifier: BSL-1.0
// The rules about cells that a report in memory can break; those that need to know what was printed
// are in tests/unit/check/check_cells_test.cpp.
#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::findings;
using samples::with;
using samples::zero_report;

// CEL-02: no cell is left blank.
constexpr const rule& cel_02 = *find_rule("CEL-02");
static_assert(evaluate(cel_02, zero_report()) == verdict::pass);
static_assert(evaluate(cel_02, with(zero_report(), {{"disclosure.penalties.decisions", {}}})) ==
              verdict::fail);
// How much a blank weighs depends on the form's totals: a note where they hold with it, a warning
// where they do not.
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
constexpr const rule& cel_05 = *find_rule("CEL-05");
static_assert(evaluate(cel_05, zero_report()) == verdict::pass);
static_assert(evaluate(cel_05, with(zero_report(), {{"requests.granted.business", -1}})) ==
              verdict::fail);
// A number that no report can hold may stand for any other.
static_assert(evaluate(cel_05,
                       with(zero_report(), {{"requests.granted.business", -largest_number - 1}})) ==
              verdict::undetermined);
// A blank is no negative number.
static_assert(evaluate(cel_05, samples::blank_report()) == verdict::pass);
// 本年增/减 is the one number of any form that may be.
static_assert(evaluate(cel_05, with(zero_report(form::form_2019),
                                    {{"disclosure.licenses.items_last_year", 9},
                                     {"disclosure.licenses.items_change", -8}})) == verdict::pass);

// CEL-01, CEL-04 and CEL-06 are about what is printed, which a report in memory does not know.
constexpr bool undetermined_in_memory(std::string_view id) {
  return evaluate(*find_rule(id), zero_report()) == verdict::undetermined;
}
static_assert(undetermined_in_memory("CEL-01") && undetermined_in_memory("CEL-04") &&
              undetermined_in_memory("CEL-06"));

}  // namespace
}  // namespace govreport
