// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "govreport/model/cell.hpp"
#include "label_index.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// The column of the form's table that a wording heads; negative for none, and for a head over
/// several.
[[nodiscard]] int column_of_head(const hit& h, table of);

/// Whether the heads of a table's columns stand in the order of the form wherever several of them
/// stand side by side. Rows are read by that order: a table with another one is not.
[[nodiscard]] bool heads_in_order(const token_stream& stream, const std::vector<hit>& hits,
                                  table of);

}  // namespace govreport::detail
