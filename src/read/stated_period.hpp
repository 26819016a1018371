// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>

#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"
#include "headings.hpp"

namespace govreport::detail {

/// Finds the period that the figures cover, “统计期限自2023年1月1日起至2023年12月31日止”, before
/// section 2, and puts it into the reading.
void read_period(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                 reading& out);

}  // namespace govreport::detail
