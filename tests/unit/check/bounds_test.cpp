// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/bounds.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "../../../examples/hangzhou_2025.hpp"
#include "support/random_reports.hpp"

using namespace govreport;
using namespace govreport::samples;

TEST_CASE("bounds: narrowing only ever narrows") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const bounds wide = bounds_of(figures_of(random_report(seed)));
    bounds narrowed = wide;
    narrow(narrowed);
    bool inside = true;
    for (std::size_t i = 0; i < cell_count; ++i) {
      inside = inside && narrowed.low[i] >= wide.low[i] && narrowed.high[i] <= wide.high[i];
    }
    CHECK(inside);
  }
}

TEST_CASE("bounds: narrowing never excludes a number that solves all equations") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = examples::hangzhou_2025;
    const std::uint32_t one_in = 2 + next.below(8);
    for (cell c : all_cells) {
      if (next.below(one_in) == 0) set_number(r, c, {});
    }
    bounds b = bounds_of(figures_of(r));
    narrow(b);
    for (std::size_t i = 0; i < cell_count; ++i) {
      const auto truth = number_at(examples::hangzhou_2025, all_cells[i]);
      if (!truth) continue;
      CAPTURE(address_of(all_cells[i]));
      CHECK(b.of(i).contains(*truth));
    }
  }
}

TEST_CASE("bounds: without blanks there is nothing to narrow") {
  bounds b = bounds_of(figures_of(examples::hangzhou_2025));
  CHECK_FALSE(b.any_unknown);
  const auto before = b.low;
  narrow(b);
  CHECK(b.low == before);
  CHECK(b.high == before);
}

TEST_CASE("bounds: a number outside the report's layout is no term of any sum") {
  // Both layouts of 其他处理 at once: the form decides, and the other row adds nothing.
  const report r = with(zero_report(), {{"requests.otherwise_closed.business", 9}});
  const bounds b = bounds_of(figures_of(r));
  CHECK(b.sum(dimension::each_applicant, index_of(applicant::business), outcome_rows) ==
        interval{0, 0});
}
