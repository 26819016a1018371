// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>

#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"
#include "headings.hpp"

namespace govreport::detail {

/// Finds who reports on which year: title, period and date of signature, and puts them into the
/// reading.
void read_identity(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                   reading& out);

}  // namespace govreport::detail
