// SPDX-License-Identifier: BSL-1.0
// A report that is checked while this program is compiled: had a sum been wrong, it would not have
// been built. Figures that a program carries with it, say in a dashboard, can be proven so.

#include <cstdio>

#include "govreport/check/check.hpp"
#include "hangzhou_2025.hpp"

using namespace govreport;
using examples::hangzhou_2025;

// Every rule holds, among them 42 sums: two in each of 7 columns, one in each of 25 rows and in
// each of 3 channels of review.
static_assert(check(hangzhou_2025).verdict == consistency::consistent);
static_assert(check(hangzhou_2025).findings.empty());

// One of 14,069 requests is lost between two columns …
constexpr report with_a_slip = [] {
  report r = hangzhou_2025;
  r.requests[request_row::received][applicant::natural_person] = 13611;
  return r;
}();

// … and two sums notice: the column no longer balances, and the row misses its total.
static_assert(check(with_a_slip).verdict == consistency::inconsistent);
static_assert(check(with_a_slip).findings.size() == 2);
static_assert(check(with_a_slip).findings[0].broken->id == "REQ-01");
static_assert(check(with_a_slip).findings[0].residual() == -1);
static_assert(check(with_a_slip).findings[1].broken->id == "REQ-03");

// A cell that is left blank is no zero: the sums around it say what must have stood there.
constexpr report with_a_blank = [] {
  report r = hangzhou_2025;
  r.requests[request_row::granted][applicant::business] = {};
  return r;
}();
static_assert(check(with_a_blank).verdict == consistency::consistent);
static_assert(check(with_a_blank).forced[0].value == 129);

int main() {
  const auto granted = hangzhou_2025.requests[request_row::granted][applicant::total];
  const auto concluded = hangzhou_2025.requests[request_row::concluded][applicant::total];
  std::printf("Hangzhou 2025: %lld of %lld requests granted in full; all sums hold.\n",
              static_cast<long long>(granted->value), static_cast<long long>(concluded->value));
}
