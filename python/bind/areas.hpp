// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <vector>

#include "held.hpp"

namespace govreport::python {

/// Puts readings to the members of a list; ValueError if there is no year to look for.
[[nodiscard]] std::shared_ptr<const held_area> matched_area(const reading& area,
                                                            const member_list& list,
                                                            std::vector<held_reading> documents);

}  // namespace govreport::python
