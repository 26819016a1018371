// SPDX-License-Identifier: BSL-1.0
// The rules of sections 2 to 4 that are formulas: what is unusual, not what is impossible.
#include "govreport/check/evaluate_document.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::entry;
using samples::number;
using samples::with;

constexpr report zero = samples::zero_report();
constexpr report blank = samples::blank_report();
constexpr report zero_2019 = samples::zero_report(form::form_2019);
constexpr verdict says(std::string_view id, std::initializer_list<entry> cells,
                       const report& base = zero) {
  return evaluate(*find_rule(id), with(base, cells));
}
constexpr report of_authority(std::string_view name, const report& base = zero) {
  report r = base;
  r.authority = short_text(name);
  return r;
}

// Section 2

constexpr report documents(number issued, number repealed, number in_force) {
  return with(zero, {{"disclosure.normative_documents.issued", issued},
                     {"disclosure.normative_documents.repealed", repealed},
                     {"disclosure.normative_documents.in_force", in_force}});
}

// DIS-01: what was issued and not repealed is in force.
constexpr const rule& dis_01 = *find_rule("DIS-01");
static_assert(evaluate(dis_01, documents(5, 2, 3)) == verdict::pass);
static_assert(evaluate(dis_01, documents(5, 2, 2)) == verdict::fail);
static_assert(evaluate(dis_01, documents(5, {}, 2)) == verdict::undetermined);
static_assert(evaluate(dis_01, with(zero_2019, {{"disclosure.regulations.made", 5}})) ==
              verdict::pass);

// DIS-03: counties, townships and local departments make no 规章.
constexpr const rule& dis_03 = *find_rule("DIS-03");
constexpr report with_regulations(std::string_view authority, number in_force) {
  return with(of_authority(authority), {{"disclosure.regulations.in_force", in_force}});
}
static_assert(evaluate(dis_03, with_regulations("某县人民政府", 0)) == verdict::pass);
static_assert(evaluate(dis_03, with_regulations("某县人民政府", 3)) == verdict::fail);
static_assert(evaluate(dis_03, with_regulations("某市财政局", 3)) == verdict::fail);
static_assert(evaluate(dis_03, with_regulations("某县某镇人民政府", {})) == verdict::undetermined);
// A government of a city may be that of a city with districts, and a name may say nothing.
static_assert(evaluate(dis_03, with_regulations("某市人民政府", 15)) == verdict::pass);
static_assert(evaluate(dis_03, with_regulations("", 3)) == verdict::pass);
static_assert(evaluate(dis_03, with(of_authority("某市财政局", zero_2019),
                                    {{"disclosure.regulations.made", 22}})) == verdict::fail);

// DIS-04: what was issued in the year is as a rule in force at its end.
constexpr const rule& dis_04 = *find_rule("DIS-04");
static_assert(evaluate(dis_04, documents(5, 0, 5)) == verdict::pass);
static_assert(evaluate(dis_04, documents(5, 2, 3)) == verdict::fail);
static_assert(evaluate(dis_04, documents(5, 2, {})) == verdict::undetermined);

// DIS-06: a department that enforces laws decides something.
constexpr const rule& dis_06 = *find_rule("DIS-06");
constexpr report decisions(number licenses, number penalties) {
  return with(of_authority("某县公安局"), {{"disclosure.licenses.decisions", licenses},
                                           {"disclosure.penalties.decisions", penalties}});
}
static_assert(evaluate(dis_06, decisions(0, 120)) == verdict::pass);
static_assert(evaluate(dis_06, decisions(0, 0)) == verdict::fail);
static_assert(evaluate(dis_06, decisions(0, {})) == verdict::undetermined);
static_assert(evaluate(dis_06, zero) == verdict::pass);

// DIS-08: fees of a county or township above a hundred million yuan are in another unit.
constexpr const rule& dis_08 = *find_rule("DIS-08");
constexpr report fees(number fen) {
  return with(of_authority("某县人民政府"), {{"disclosure.fees.amount", fen}});
}
static_assert(evaluate(dis_08, fees(9'999'999'999)) == verdict::pass);
static_assert(evaluate(dis_08, fees(10'000'000'000)) == verdict::fail);
static_assert(evaluate(dis_08, fees({})) == verdict::undetermined);

// DIS-13: as a rule no more is newly disclosed than was newly made.
constexpr const rule& dis_13 = *find_rule("DIS-13");
constexpr report disclosed(number made, number newly_disclosed) {
  return with(zero_2019, {{"disclosure.normative_documents.made", made},
                          {"disclosure.normative_documents.newly_disclosed", newly_disclosed}});
}
static_assert(evaluate(dis_13, disclosed(54, 34)) == verdict::pass);
static_assert(evaluate(dis_13, disclosed(34, 54)) == verdict::fail);
static_assert(evaluate(dis_13, disclosed({}, 54)) == verdict::undetermined);

// Section 3

constexpr report requests(number received, number carried_out) {
  return with(blank,
              {{"requests.received.total", received}, {"requests.carried_out.total", carried_out}});
}

// REQ-12: no more is carried out than the time for an answer leaves open.
constexpr const rule& req_12 = *find_rule("REQ-12");
static_assert(evaluate(req_12, requests(100, 35)) == verdict::pass);
static_assert(evaluate(req_12, requests(100, 36)) == verdict::fail);
static_assert(evaluate(req_12, requests(10, 19)) == verdict::pass);
static_assert(evaluate(req_12, requests({}, 36)) == verdict::undetermined);

// REQ-13: of many requests some are open at the end of the year.
constexpr const rule& req_13 = *find_rule("REQ-13");
static_assert(evaluate(req_13, requests(500, 1)) == verdict::pass);
static_assert(evaluate(req_13, requests(499, 0)) == verdict::pass);
static_assert(evaluate(req_13, requests(500, 0)) == verdict::fail);
static_assert(evaluate(req_13, requests(500, {})) == verdict::undetermined);

// REQ-15: where requests are excessive there are more than a few.
constexpr const rule& req_15 = *find_rule("REQ-15");
constexpr report excessive(number received, number requests_too_many) {
  return with(blank, {{"requests.received.total", received},
                      {"requests.carried_in.total", 0},
                      {"requests.not_processed_excessive.total", requests_too_many}});
}
static_assert(evaluate(req_15, excessive(10, 4)) == verdict::pass);
static_assert(evaluate(req_15, excessive(9, 4)) == verdict::fail);
static_assert(evaluate(req_15, excessive({}, 4)) == verdict::undetermined);

// REQ-17: a fee that was not paid is due for more requests than are free, or for pages.
constexpr const rule& req_17 = *find_rule("REQ-17");
constexpr report unpaid(number received, number fees_unpaid) {
  return with(blank, {{"requests.received.total", received},
                      {"requests.carried_in.total", 0},
                      {"requests.otherwise_fee_unpaid.total", fees_unpaid}});
}
static_assert(evaluate(req_17, unpaid(11, 1)) == verdict::pass);
static_assert(evaluate(req_17, unpaid(3, 0)) == verdict::pass);
static_assert(evaluate(req_17, unpaid(10, 1)) == verdict::fail);
static_assert(evaluate(req_17, unpaid(10, {})) == verdict::undetermined);

// REQ-18: “其他” under 其他处理 is what is left over, and not a large share.
constexpr const rule& req_18 = *find_rule("REQ-18");
constexpr report others(number other, number concluded) {
  return with(blank,
              {{"requests.otherwise_other.total", other}, {"requests.concluded.total", concluded}});
}
static_assert(evaluate(req_18, others(20, 100)) == verdict::pass);
static_assert(evaluate(req_18, others(19, 19)) == verdict::pass);
static_assert(evaluate(req_18, others(21, 100)) == verdict::fail);
static_assert(evaluate(req_18, others({}, 100)) == verdict::undetermined);

// REQ-22: a township has as a rule no secrets of state.
constexpr const rule& req_22 = *find_rule("REQ-22");
constexpr report secrets(std::string_view authority, number refused) {
  return with(of_authority(authority, blank), {{"requests.refused_state_secret.total", refused}});
}
static_assert(evaluate(req_22, secrets("某区某街道办事处", 0)) == verdict::pass);
static_assert(evaluate(req_22, secrets("某区某街道办事处", 1)) == verdict::fail);
static_assert(evaluate(req_22, secrets("某区某街道办事处", {})) == verdict::undetermined);
static_assert(evaluate(req_22, secrets("某省人民政府", 1)) == verdict::pass);

// Section 4

// REV-06: as a rule there are no more disputes than requests.
constexpr const rule& rev_06 = *find_rule("REV-06");
constexpr report disputed(number received, number concluded, number reconsiderations) {
  return with(blank, {{"requests.received.total", received},
                      {"requests.concluded.total", concluded},
                      {"requests.carried_in.total", 0},
                      {"requests.carried_out.total", {}},
                      {"reviews.litigation_direct.total", 0},
                      {"reviews.reconsideration.total", reconsiderations}});
}
static_assert(evaluate(rev_06, disputed(3, 3, 3)) == verdict::pass);
static_assert(evaluate(rev_06, disputed(3, 3, 4)) == verdict::fail);
static_assert(evaluate(rev_06, disputed(3, {}, 4)) == verdict::undetermined);

// REV-09: of several reconsiderations not all are pending.
constexpr const rule& rev_09 = *find_rule("REV-09");
constexpr report pending(number open, number total) {
  return with(
      blank, {{"reviews.reconsideration.pending", open}, {"reviews.reconsideration.total", total}});
}
static_assert(evaluate(rev_09, pending(5, 6)) == verdict::pass);
static_assert(evaluate(rev_09, pending(4, 4)) == verdict::pass);
static_assert(evaluate(rev_09, pending(5, 5)) == verdict::fail);
static_assert(evaluate(rev_09, pending({}, 5)) == verdict::undetermined);

// What a formula names and the report does not print, it is not about.
static_assert(says("REQ-17", {{"requests.otherwise_fee_unpaid.total", 1}}, zero_2019) ==
              verdict::pass);

}  // namespace
}  // namespace govreport
