// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include "govreport/check/check.hpp"

namespace govreport::samples {

/// What a check says of one rule as a whole: fail if a finding names it, undetermined if blanks
/// leave it open somewhere, else pass.
[[nodiscard]] constexpr verdict outcome(std::string_view id, const check_result& result) {
  for (const finding& f : result.findings) {
    if (f.broken->id == id) return verdict::fail;
  }
  for (const finding& f : result.undetermined) {
    if (f.broken->id == id) return verdict::undetermined;
  }
  return verdict::pass;
}
[[nodiscard]] constexpr verdict outcome(std::string_view id, const report& r) {
  return outcome(id, check(r));
}

/// How many findings name a rule with that severity.
[[nodiscard]] constexpr std::size_t findings(std::string_view id, severity level,
                                             const check_result& result) {
  std::size_t n = 0;
  for (const finding& f : result.findings) n += f.broken->id == id && f.level == level;
  return n;
}
[[nodiscard]] constexpr std::size_t findings(std::string_view id, severity level, const report& r) {
  return findings(id, level, check(r));
}

}  // namespace govreport::samples
