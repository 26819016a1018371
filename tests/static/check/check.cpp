// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check.hpp"

#include "../../../examples/hangzhou_2025.hpp"
#include "support/outcome.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::outcome;
using samples::with;

// Real reports whose sums hold.
static_assert(check(examples::hangzhou_2025).verdict == consistency::consistent);
static_assert(check(examples::hangzhou_2025).findings.empty());
static_assert(check(samples::zero_report()).findings.empty());
static_assert(check(samples::zero_report(form::form_2019)).findings.empty());

// Fuxin 2020: its sums hold, its dates and two of its rows are odd.
static_assert(check(samples::fuxin_2020).verdict == consistency::consistent);
static_assert(samples::findings("FRM-07", severity::warning, samples::fuxin_2020) == 1);
static_assert(samples::findings("FRM-08", severity::warning, samples::fuxin_2020) == 1);
static_assert(samples::findings("DIS-16", severity::warning, samples::fuxin_2020) == 2);
static_assert(samples::findings("DIS-03", severity::warning, samples::fuxin_2020) == 1);
static_assert(check(samples::fuxin_2020).findings.size() == 5);

// Shanghai 2019: every blank of section 3 is forced, and its sums hold, with notes.
static_assert(outcome("REQ-01", samples::shanghai_2019) == verdict::pass);
static_assert(outcome("REQ-02", samples::shanghai_2019) == verdict::pass);
static_assert(outcome("REQ-03", samples::shanghai_2019) == verdict::pass);
static_assert(outcome("REV-01", samples::shanghai_2019) == verdict::pass);
static_assert(outcome("REV-02", samples::shanghai_2019) == verdict::pass);
static_assert(check(samples::shanghai_2019).count_of(severity::error) == 0);
static_assert(check(samples::shanghai_2019).count_of(severity::warning) == 0);
static_assert(samples::findings("CEL-02", severity::note, samples::shanghai_2019) == 2);
constexpr std::int64_t forced_at(const report& r, std::string_view address) {
  for (const forced_cell& f : check(r).forced) {
    if (f.of == cell_at(address)) return f.value;
  }
  return -1;
}
static_assert(forced_at(samples::shanghai_2019, "requests.unable_not_held.total") == 265);
static_assert(forced_at(samples::shanghai_2019, "requests.granted.research_institution") == 0);
static_assert(forced_at(samples::shanghai_2019, "reviews.litigation_direct.corrected") == 0);

// The wrong number spoils its own sums and no others.
constexpr report one_wrong = with(samples::zero_report(), {{"requests.granted.business", 1}});
static_assert(check(one_wrong).verdict == consistency::inconsistent);
static_assert(samples::findings("REQ-02", severity::error, one_wrong) == 1);
static_assert(samples::findings("REQ-03", severity::error, one_wrong) == 1);
static_assert(outcome("REQ-01", one_wrong) == verdict::pass);

// A finding carries its arithmetic.
constexpr finding first_finding(const report& r) { return check(r).findings[0]; }
constexpr finding unbalanced = first_finding(samples::column(5, 2, 6, 0));
static_assert(!unbalanced.residual());  // CEL-02: blanks are compared with nothing
constexpr finding req_01_of(const report& r) {
  for (const finding& f : check(r).findings) {
    if (f.broken->id == "REQ-01") return f;
  }
  return {};
}
constexpr finding column_finding = req_01_of(samples::column(5, 2, 6, 0));
static_assert(column_finding.derived == 7 && column_finding.stated == 6);
static_assert(column_finding.residual() == 1);
static_assert(column_finding.where == place{place_kind::applicant, 0});
static_assert(column_finding.outcome == verdict::fail && column_finding.level == severity::error);

// Numbers that no report can hold are unreadable: they overflow nothing and prove nothing.
constexpr std::int64_t huge = 1'000'000'000'000'000'000;
static_assert(outcome("REQ-03", with(samples::zero_report(),
                                     {{"requests.granted.business", huge},
                                      {"requests.granted.total", -huge}})) != verdict::fail);
static_assert(check(with(samples::zero_report(), {{"requests.granted.business", huge}})).verdict ==
              consistency::undetermined);
// The largest numbers that count still add up exactly: 22 outcomes of them are no total of 1.
constexpr report largest_everywhere = [] {
  report r = samples::zero_report();
  for (cell c : all_cells) {
    if (covers(standard_layout(r.edition), c)) set_number(r, c, largest_number);
  }
  return r;
}();
static_assert(samples::findings("REQ-02", severity::error, largest_everywhere) == 7);
static_assert(samples::findings("REQ-03", severity::error, largest_everywhere) == 25);
static_assert(samples::findings("REQ-01", severity::error, largest_everywhere) == 0);

// bounds: narrowing finds the one solution where the equations leave one …
constexpr interval bounds_at(const report& r, std::string_view address) {
  bounds b = bounds_of(figures_of(r));
  narrow(b);
  return b.of(index_of(*cell_at(address)));
}
static_assert(bounds_at(samples::column(5, {}, 6, 1), "requests.carried_in.natural_person") ==
              interval{2, 2});
// … and limits a blank where they do not.
static_assert(bounds_at(samples::column(5, {}, {}, 1), "requests.carried_in.natural_person").low ==
              0);
static_assert(bounds_at(samples::column({}, {}, 5, 2), "requests.received.natural_person") ==
              interval{0, 7});
// 本年增/减 can be any number, and no equation of the form limits it.
static_assert(bounds_at(samples::blank_report(form::form_2019), "disclosure.licenses.items_change")
                  .low == -interval::unlimited);

}  // namespace
}  // namespace govreport
