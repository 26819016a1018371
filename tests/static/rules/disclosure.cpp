// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/evaluate.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::number;
using samples::outcome;
using samples::with;

constexpr report form_2019 = samples::blank_report(form::form_2019);

// DIS-12: newly disclosed documents are part of those disclosed in total.
constexpr const rule& dis_12 = *find_rule("DIS-12");
constexpr report documents(number newly_disclosed, number disclosed_total) {
  return with(form_2019, {{"disclosure.regulations.newly_disclosed", newly_disclosed},
                          {"disclosure.regulations.disclosed_total", disclosed_total}});
}
constexpr disclosure_row regulations = disclosure_row::regulations;
static_assert(evaluate(dis_12, documents(5, 5), regulations) == verdict::pass);
static_assert(evaluate(dis_12, documents(6, 5), regulations) == verdict::fail);
static_assert(evaluate(dis_12, documents({}, 5), regulations) == verdict::undetermined);
static_assert(evaluate(dis_12, documents(0, {}), regulations) == verdict::pass);

// DIS-14: last year's items and their change do not fall below zero.
constexpr const rule& dis_14 = *find_rule("DIS-14");
constexpr report licenses(number items_last_year, number items_change, number decisions) {
  return with(form_2019, {{"disclosure.licenses.items_last_year", items_last_year},
                          {"disclosure.licenses.items_change", items_change},
                          {"disclosure.licenses.decisions", decisions}});
}
constexpr disclosure_row license_row = disclosure_row::licenses;
static_assert(evaluate(dis_14, licenses(8, -8, {}), license_row) == verdict::pass);
static_assert(evaluate(dis_14, licenses(8, -9, {}), license_row) == verdict::fail);
static_assert(evaluate(dis_14, licenses(8, {}, {}), license_row) == verdict::undetermined);
static_assert(evaluate(dis_14, licenses({}, 1, {}), license_row) == verdict::pass);

// DIS-15: no item, no decision.
constexpr const rule& dis_15 = *find_rule("DIS-15");
static_assert(evaluate(dis_15, licenses(3, -3, 0), license_row) == verdict::pass);
static_assert(evaluate(dis_15, licenses(3, -2, 7), license_row) == verdict::pass);
static_assert(evaluate(dis_15, licenses(3, -3, 7), license_row) == verdict::fail);
static_assert(evaluate(dis_15, licenses({}, 0, 7), license_row) == verdict::undetermined);
static_assert(evaluate(dis_15, licenses(0, 0, {}), license_row) == verdict::undetermined);

// DIS-16: the change of items is not the number of decisions.
constexpr const rule& dis_16 = *find_rule("DIS-16");
static_assert(evaluate(dis_16, licenses(0, 3, 32), license_row) == verdict::pass);
static_assert(evaluate(dis_16, licenses(0, 0, 0), license_row) == verdict::pass);
static_assert(evaluate(dis_16, licenses(0, 32, 32), license_row) == verdict::fail);
static_assert(evaluate(dis_16, licenses(0, {}, 32), license_row) == verdict::undetermined);

// DIS-17: procurement projects and amount are zero together.
constexpr const rule& dis_17 = *find_rule("DIS-17");
constexpr report procured(number projects, number fen) {
  return with(form_2019, {{"disclosure.procurement.projects", projects},
                          {"disclosure.procurement.amount", fen}});
}
constexpr disclosure_row procurement = disclosure_row::procurement;
static_assert(evaluate(dis_17, procured(0, 0), procurement) == verdict::pass);
static_assert(evaluate(dis_17, procured(2, 25'100'000), procurement) == verdict::pass);
static_assert(evaluate(dis_17, procured(0, 25'100'000), procurement) == verdict::fail);
static_assert(evaluate(dis_17, procured(2, 0), procurement) == verdict::fail);
static_assert(evaluate(dis_17, procured(2, {}), procurement) == verdict::undetermined);

// form_2021 has none of these columns.
static_assert(outcome("DIS-16", with(samples::zero_report(),
                                     {{"disclosure.licenses.decisions", 32},
                                      {"disclosure.licenses.items_change", 32}})) == verdict::pass);

}  // namespace
}  // namespace govreport
