// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/evaluate.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::column;
using samples::outcome;
using samples::row;
using samples::with;

constexpr applicant person = applicant::natural_person;
constexpr request_row granted = request_row::granted;

// REQ-01: what came in equals what went out.
constexpr const rule& req_01 = *find_rule("REQ-01");
static_assert(evaluate(req_01, column(5, 2, 6, 1), person) == verdict::pass);
static_assert(evaluate(req_01, column(5, 2, 6, 0), person) == verdict::fail);
static_assert(evaluate(req_01, column(5, {}, 6, {}), person) == verdict::undetermined);
// A single blank is forced: to 2, to 0; and to nothing where none would do.
static_assert(evaluate(req_01, column(5, {}, 6, 1), person) == verdict::pass);
static_assert(evaluate(req_01, column(5, {}, 4, 1), person) == verdict::pass);
static_assert(evaluate(req_01, column(5, {}, 3, 1), person) == verdict::fail);
// Two blanks on one side cannot be less than nothing.
static_assert(evaluate(req_01, column({}, {}, 0, 0), person) == verdict::pass);
static_assert(evaluate(req_01, column(5, 2, 9, {}), person) == verdict::fail);

// REQ-02: the outcomes add up to （七）总计.
constexpr const rule& req_02 = *find_rule("REQ-02");
constexpr report outcomes(samples::number granted_ones, samples::number refused,
                          samples::number concluded) {
  return with(samples::zero_report(), {{"requests.granted.natural_person", granted_ones},
                                       {"requests.refused_state_secret.natural_person", refused},
                                       {"requests.concluded.natural_person", concluded}});
}
static_assert(evaluate(req_02, outcomes(3, 2, 5), person) == verdict::pass);
static_assert(evaluate(req_02, outcomes(3, 2, 4), person) == verdict::fail);
static_assert(evaluate(req_02, samples::blank_report(), person) == verdict::undetermined);
// The blank refusal is 2, the blank total is 5, and 3 without it cannot be part of 2.
static_assert(evaluate(req_02,
                       with(column({}, {}, 5, {}), {{"requests.granted.natural_person", 5}}),
                       person) == verdict::pass);
static_assert(evaluate(req_02,
                       with(column({}, {}, 4, {}), {{"requests.granted.natural_person", 5}}),
                       person) == verdict::fail);
static_assert(evaluate(req_02,
                       with(column({}, {}, 6, {}), {{"requests.granted.natural_person", 5}}),
                       person) == verdict::undetermined);
// 其他处理 counts once, in whichever of its two layouts it is printed.
static_assert(evaluate(req_02,
                       with(samples::zero_report(form::form_2019),
                            {{"requests.otherwise_closed.natural_person", 2},
                             {"requests.concluded.natural_person", 2}}),
                       person) == verdict::pass);

// REQ-03: the applicants add up to 总计.
constexpr const rule& req_03 = *find_rule("REQ-03");
static_assert(evaluate(req_03, row(granted, {3, 1, 0, 0, 1, 0, 5}), granted) == verdict::pass);
static_assert(evaluate(req_03, row(granted, {3, 1, 0, 0, 1, 0, 6}), granted) == verdict::fail);
static_assert(evaluate(req_03, row(granted, {3, 1, {}, 0, 1, 0, {}}), granted) ==
              verdict::undetermined);
static_assert(evaluate(req_03, row(granted, {3, 1, {}, 0, 1, 0, 5}), granted) == verdict::pass);
static_assert(evaluate(req_03, row(granted, {3, 1, {}, 0, 1, 0, 7}), granted) == verdict::pass);
static_assert(evaluate(req_03, row(granted, {3, 1, {}, 0, 1, 0, 4}), granted) == verdict::fail);
static_assert(evaluate(req_03, row(granted, {3, 1, {}, {}, 1, 0, 6}), granted) ==
              verdict::undetermined);

// REQ-11: no more is carried out than came in.
constexpr const rule& req_11 = *find_rule("REQ-11");
static_assert(evaluate(req_11, column(5, 2, {}, 7), person) == verdict::pass);
static_assert(evaluate(req_11, column(5, 2, {}, 8), person) == verdict::fail);
static_assert(evaluate(req_11, column(5, {}, {}, {}), person) == verdict::undetermined);
// What is carried in is at least what REQ-01 asks of it.
static_assert(evaluate(req_11, column(5, {}, {}, 8), person) == verdict::pass);

// REQ-19: nothing came in, nothing went out.
constexpr const rule& req_19 = *find_rule("REQ-19");
static_assert(evaluate(req_19, column(0, 0, 0, 0), person) == verdict::pass);
static_assert(evaluate(req_19, column(4, 0, 1, 0), person) == verdict::pass);
static_assert(evaluate(req_19, column(0, 0, 1, 0), person) == verdict::fail);
static_assert(evaluate(req_19, column(0, 0, {}, 1), person) == verdict::fail);
static_assert(evaluate(req_19, column(0, {}, {}, {}), person) == verdict::undetermined);

// REQ-20: parts that are all zero have a total of zero.
constexpr const rule& req_20 = *find_rule("REQ-20");
static_assert(evaluate(req_20, row(granted, {0, 0, 0, 0, 0, 0, 0}), granted) == verdict::pass);
static_assert(evaluate(req_20, row(granted, {1, 0, 0, 0, 0, 0, 3}), granted) == verdict::pass);
static_assert(evaluate(req_20, row(granted, {0, 0, 0, 0, 0, 0, 1}), granted) == verdict::fail);
static_assert(evaluate(req_20, row(granted, {0, 0, 0, 0, 0, {}, {}}), granted) ==
              verdict::undetermined);
static_assert(evaluate(req_20, outcomes(0, 0, 1), person) == verdict::fail);
// A total that is left blank beside parts that are not zero makes a note, and no more.
constexpr report total_left_blank =
    with(outcomes(3, 0, 3), {{"requests.granted.total", {}}, {"requests.concluded.total", 3}});
static_assert(evaluate(req_20, total_left_blank, granted) == verdict::pass);
static_assert(samples::findings("REQ-20", severity::note, total_left_blank) == 1);
static_assert(samples::findings("REQ-20", severity::error, total_left_blank) == 0);

}  // namespace
}  // namespace govreport
