// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/read/document.hpp"

namespace govreport {

/// Finds the report in a document: every number by the labels of its row and column, never by its
/// position on the page. What cannot be decided is held back as ambiguous, what fits no cell is
/// listed as unplaced.
[[nodiscard]] expected<reading, read_error> recognize(const document& doc);

}  // namespace govreport
