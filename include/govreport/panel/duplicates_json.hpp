// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/panel/duplicates.hpp"

namespace govreport {

/// Which reports of a collection repeat each other, as JSON.
[[nodiscard]] std::string duplicates_json(const duplicates& found);

}  // namespace govreport
