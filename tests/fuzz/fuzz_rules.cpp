// SPDX-License-Identifier: BSL-1.0
// Any bytes as a file of rules: an error that says what to do, or rules that can be checked with.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/locate/locate_report.hpp"
#include "govreport/rules/rule_file.hpp"
#include "support/reports.hpp"

using namespace govreport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto rules = parse_rules({reinterpret_cast<const char*>(data), size});
  if (!rules) {
    if (rules.error().detail.empty()) std::abort();
    return 0;
  }
  const report r = samples::zero_report();
  const check_context context{nullptr, &*rules};
  if (check(r, context).findings.size() > 10'000) std::abort();
  if (rules->own().size() <= 4) static_cast<void>(locate_report(figures_of(r), r, context, {2000}));
  return 0;
}
