// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>

namespace govreport::fuzz {

/// Ends the program where something does not hold, for the fuzzer to see.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace govreport::fuzz
