// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "held.hpp"

namespace govreport::python {

/// Checks what a result is of, with what it says that it is checked with.
[[nodiscard]] held_result checked(held_result of);

}  // namespace govreport::python
