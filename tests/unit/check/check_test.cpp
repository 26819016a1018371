// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "../../../examples/hangzhou_2025.hpp"
#include "support/outcome.hpp"
#include "support/random_reports.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

std::vector<std::uint16_t> order_of(const std::vector<finding>& findings) {
  std::vector<std::uint16_t> order;
  for (const finding& f : findings) {
    order.push_back(static_cast<std::uint16_t>(f.broken - catalogue.data()));
  }
  return order;
}

// Applicant a of the permuted report is applicant new_place[a] of the original one.
constexpr std::array<std::uint8_t, 7> new_place{3, 0, 5, 1, 4, 2, 6};

report with_applicants_permuted(const report& original) {
  report permuted = original;
  for (request_row row : enumerators<request_row>) {
    for (applicant a : enumerators<applicant>) {
      permuted.requests[row][enumerators<applicant>[new_place[index_of(a)]]] =
          original.requests[row][a];
    }
  }
  return permuted;
}

report with_numbers_times(report r, std::int64_t factor) {
  for (cell c : all_cells) {
    if (const auto n = number_at(r, c)) set_number(r, c, *n * factor);
  }
  return r;
}

struct where_and_what {
  std::string_view rule;
  place where;
  verdict outcome;
  severity level;
  std::optional<std::int64_t> residual;
  friend bool operator==(const where_and_what&, const where_and_what&) = default;
};

/// What the sums of the form say; formulas and patterns have thresholds, which do not scale.
std::vector<where_and_what> described(const std::vector<finding>& findings) {
  std::vector<where_and_what> all;
  for (const finding& f : findings) {
    if (f.said != nullptr || looks_for_pattern(f.broken->holds)) continue;
    all.push_back({f.broken->id, f.where, f.outcome, f.level, f.residual()});
  }
  return all;
}

bool same_but_for_order(std::vector<where_and_what> a, std::vector<where_and_what> b) {
  return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

TEST_CASE("check: findings come in the order of the catalogue") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const check_result result = check(random_report(seed));
    const auto order = order_of(result.findings);
    CHECK(std::is_sorted(order.begin(), order.end()));
  }
}

TEST_CASE("check: the same report gives the same result") {
  const report r = random_report(7);
  CHECK(check(r).findings == check(r).findings);
  CHECK(check(r).undetermined == check(r).undetermined);
  CHECK(check(r).forced == check(r).forced);
}

TEST_CASE("check: permuting the applicants permutes the findings") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const report r = random_report(seed);
    auto expected = described(check(r).findings);
    for (where_and_what& f : expected) {
      if (f.where.kind == place_kind::applicant) f.where.index = new_place[f.where.index];
    }
    CHECK(same_but_for_order(expected, described(check(with_applicants_permuted(r)).findings)));
  }
}

TEST_CASE("check: scaling all numbers keeps every verdict and scales the residuals") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    for (std::int64_t factor : {2, 1000, 1'000'000}) {
      CAPTURE(seed);
      CAPTURE(factor);
      const report r = random_report(seed);
      auto expected = described(check(r).findings);
      for (where_and_what& f : expected)
        if (f.residual) *f.residual *= factor;
      CHECK(same_but_for_order(expected, described(check(with_numbers_times(r, factor)).findings)));
    }
  }
}

TEST_CASE("check: one wrong number in a sound report is always found") {
  for (cell c : all_cells) {
    if (c.in == table::disclosure || !covers(standard_layout(form::form_2021), c)) continue;
    CAPTURE(address_of(c));
    report r = examples::hangzhou_2025;
    set_number(r, c, *number_at(r, c) + 1);
    CHECK(check(r).verdict == consistency::inconsistent);
  }
}

TEST_CASE("check: one blank in a sound report is forced to what stood there") {
  for (cell c : all_cells) {
    if (c.in == table::disclosure || !covers(standard_layout(form::form_2021), c)) continue;
    CAPTURE(address_of(c));
    report r = examples::hangzhou_2025;
    set_number(r, c, {});
    const check_result result = check(r);
    CHECK(result.verdict == consistency::consistent);
    REQUIRE(result.forced.size() == 1);
    CHECK(result.forced[0] == forced_cell{c, *number_at(examples::hangzhou_2025, c)});
  }
}

TEST_CASE("check: blanks never make a sound report inconsistent") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = examples::hangzhou_2025;
    for (cell c : all_cells) {
      if (next.below(3) == 0) set_number(r, c, {});
    }
    const check_result result = check(r);
    CHECK(result.count_of(severity::error) == 0);
    for (const forced_cell& f : result.forced) {
      CHECK(f.value == number_at(examples::hangzhou_2025, f.of));
    }
  }
}

TEST_CASE("check: a channel of section 4 that is blank throughout states nothing") {
  CHECK(check(shanghai_2019).verdict == consistency::consistent);
  CHECK(check(shanghai_2019).count_of(severity::note) > 0);
  // Something is printed there, but not a number: that leaves the sum open.
  for (cell_state state : {cell_state::ambiguous, cell_state::unreadable}) {
    CAPTURE(name_of(state));
    reading read = reading_of(zero_report());
    for (review_outcome o : enumerators<review_outcome>) {
      spoil(read, address_of(cell_of(review_channel::litigation_direct, o)), state,
            unreadable_because::not_a_number);
    }
    CHECK(outcome("REV-02", check(read)) == verdict::undetermined);
  }
}

TEST_CASE("check: equations that contradict each other through blanks come to an end") {
  // 自然人 must be both 5 (its row) and at most 1 (its column).
  report r = blank_report();
  for (request_row row : enumerators<request_row>) {
    r.requests[row][applicant::total] = 5;
    for (applicant a : enumerators<applicant>) {
      if (a != applicant::natural_person && a != applicant::total) r.requests[row][a] = 0;
    }
  }
  r.requests[request_row::concluded][applicant::natural_person] = 1;
  CHECK(check(r).verdict == consistency::inconsistent);

  // Two blanks that push each other up for ever: x = y + 1 by one sum, y = x + 1 by another.
  report spiral = zero_report();
  const auto set = [&spiral](request_row row, applicant a, number n) {
    set_number(spiral, cell_of(row, a), n);
  };
  set(request_row::received, applicant::natural_person, {});
  set(request_row::concluded, applicant::natural_person, {});
  set(request_row::granted, applicant::natural_person, {});
  set(request_row::carried_in, applicant::natural_person, 1);
  set(request_row::received, applicant::total, {});
  set(request_row::concluded, applicant::total, {});
  set(request_row::granted, applicant::total, {});
  set(request_row::carried_out, applicant::total, 1);
  CHECK(check(spiral).verdict == consistency::inconsistent);
}

TEST_CASE("check: numbers at the limit add up exactly, beyond it they count as unreadable") {
  constexpr std::int64_t largest = largest_number;
  report r = zero_report();
  set_number(r, *cell_at("reviews.reconsideration.upheld"), largest);
  set_number(r, *cell_at("reviews.reconsideration.corrected"), largest);
  set_number(r, *cell_at("reviews.reconsideration.total"), largest);
  const check_result at_the_limit = check(r);
  REQUIRE(findings("REV-01", severity::error, at_the_limit) == 1);
  CHECK(at_the_limit.findings[0].derived == 2 * largest);
  CHECK(at_the_limit.findings[0].residual() == largest);

  for (std::int64_t n : {largest + 1, std::int64_t{1'000'000'000'000'000'000},
                         std::int64_t{-1'000'000'000'000'000'000}, INT64_MAX, INT64_MIN}) {
    CAPTURE(n);
    report beyond = zero_report();
    for (cell c : all_cells) set_number(beyond, c, n);
    CHECK(check(beyond).count_of(severity::error) == 0);
    CHECK(check(beyond).verdict == consistency::undetermined);
  }
}

TEST_CASE("check: a reading and its report in memory agree where the document has no defect") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const reading read = sample_reading(random_report(seed));
    CHECK(described(check(read).findings) == described(check(read.report).findings));
  }
}

TEST_CASE("check: a table without any number is undetermined once for every rule") {
  const check_result blank = check(blank_report());
  CHECK(blank.verdict == consistency::undetermined);
  CHECK(blank.undetermined.size() == 9);  // six rules on section 3, three on section 4
  reading touching = sample_reading(zero_report());
  for (cell c : all_cells) {
    if (c.in == table::requests && covers(touching.printed, c))
      spoil(touching, address_of(c), cell_state::ambiguous);
  }
  CHECK(check(touching).verdict == consistency::undetermined);
  CHECK(check(touching).undetermined.size() == 6);
  CHECK(evaluate(*find_rule("REQ-03"), touching) == verdict::undetermined);
}
