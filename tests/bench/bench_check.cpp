// SPDX-License-Identifier: BSL-1.0
#include <benchmark/benchmark.h>

#include "../../examples/hangzhou_2025.hpp"
#include "govreport/check/check.hpp"
#include "support/reports.hpp"

using namespace govreport;

namespace {

void check_report(benchmark::State& state, const report& r) {
  for (auto _ : state) {
    const report* given = &r;
    benchmark::DoNotOptimize(given);
    benchmark::DoNotOptimize(check(*given));
  }
}

/// Every rule, those that are off as well, with last year's report beside.
void check_with_every_rule(benchmark::State& state, const report& r) {
  const reading now = reading_of(r);
  reading last = now;
  if (last.report.year) --*last.report.year;
  rulebook every;
  every.turn("all", true);
  const check_context context{&last, &every};
  for (auto _ : state) {
    const reading* given = &now;
    benchmark::DoNotOptimize(given);
    benchmark::DoNotOptimize(check(*given, context));
  }
}

}  // namespace

BENCHMARK_CAPTURE(check_report, fuxin_2020_with_findings, samples::fuxin_2020);
BENCHMARK_CAPTURE(check_report, hangzhou_2025_all_sums_hold, examples::hangzhou_2025);
BENCHMARK_CAPTURE(check_report, shanghai_2019_with_blanks, samples::shanghai_2019);
BENCHMARK_CAPTURE(check_with_every_rule, fuxin_2020_with_findings, samples::fuxin_2020);
BENCHMARK_CAPTURE(check_with_every_rule, hangzhou_2025_all_sums_hold, examples::hangzhou_2025);
BENCHMARK_CAPTURE(check_with_every_rule, shanghai_2019_with_blanks, samples::shanghai_2019);
