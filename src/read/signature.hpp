// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>

#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"
#include "headings.hpp"

namespace govreport::detail {

/// Finds the date under the report and who signs there, and puts them into the reading.
void read_signature(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                    reading& out);

}  // namespace govreport::detail
