// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/evaluate.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "govreport/rules/catalogue.hpp"
#include "support/reports.hpp"

using namespace govreport;

namespace {

bool holds(relation r, std::int64_t left, std::int64_t right) {
  switch (r) {
    case relation::equal:
      return left == right;
    case relation::at_most:
      return left <= right;
    case relation::not_negative:
      return left >= 0;
    case relation::zero_if_zero:
      return left != 0 || right == 0;
    case relation::zero_together:
      return (left == 0) == (right == 0);
    default:
      return left != right || left == 0;
  }
}

// What the definition says: look at every pair of numbers.
verdict by_trying_all(relation r, interval left, interval right) {
  bool some_hold = false;
  bool some_fail = false;
  for (std::int64_t a = left.low; a <= left.high; ++a) {
    for (std::int64_t b = right.low; b <= right.high; ++b) {
      (holds(r, a, b) ? some_hold : some_fail) = true;
    }
  }
  if (some_hold && some_fail) return verdict::undetermined;
  return some_hold ? verdict::pass : verdict::fail;
}

}  // namespace

TEST_CASE("evaluate: agrees with trying every number of small intervals") {
  std::vector<interval> intervals;
  for (std::int64_t low = -2; low <= 2; ++low) {
    for (std::int64_t high = low; high <= 3; ++high) intervals.push_back({low, high});
  }
  for (relation r : enumerators<relation>) {
    if (!compares_sums(r)) continue;
    CAPTURE(name_of(r));
    for (const interval& left : intervals) {
      for (const interval& right : intervals) {
        CAPTURE(left.low);
        CAPTURE(left.high);
        CAPTURE(right.low);
        CAPTURE(right.high);
        const verdict found = evaluate(r, left, right);
        CHECK(found == by_trying_all(r, left, right));
      }
    }
  }
}

TEST_CASE("evaluate: a rule says nothing where it has no clause") {
  const report r = samples::zero_report();
  CHECK(evaluate(*find_rule("REQ-01"), r, request_row::granted) == verdict::undetermined);
  CHECK(evaluate(*find_rule("REV-01"), r, applicant::total) == verdict::undetermined);
  CHECK(evaluate(*find_rule("REQ-03"), r, request_row::otherwise_closed) == verdict::undetermined);
  CHECK(evaluate(*find_rule("FRM-01"), r, applicant::total) == verdict::undetermined);
}
