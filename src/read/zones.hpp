// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "headings.hpp"
#include "runs.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// Sections 2, 3 and 4 as zones of words: from the heading, or from the first words of their
/// tables.
[[nodiscard]] std::array<zone, 3> find_zones(const token_stream& stream,
                                             const std::array<std::optional<heading>, 6>& headings,
                                             const std::vector<hit>& hits);

}  // namespace govreport::detail
