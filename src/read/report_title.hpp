// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"
#include "headings.hpp"

namespace govreport::detail {

/// Finds the title and puts it, its year and the authority that it names into the reading.
void read_title(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                reading& out);

/// Whether a line can be the first of a title that goes on: the name of a body, or a title cut by
/// the end of its line.
[[nodiscard]] bool names_authority(std::u32string_view line);

}  // namespace govreport::detail
