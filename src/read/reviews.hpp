// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "read_run.hpp"
#include "runs.hpp"

namespace govreport::detail {

/// A table of section 4 with the runs it was read from.
struct review_reading {
  std::vector<run> runs;
  row_reading figures;
};

/// Reads section 4: a row of fifteen figures, three rows of five, or figures that stand together
/// without a table. A whole table comes first, or else the first figures there; whole tables behind
/// it under the same heads follow.
[[nodiscard]] std::vector<review_reading> read_reviews(const document& doc,
                                                       const token_stream& stream,
                                                       const std::vector<run>& runs,
                                                       const std::vector<hit>& hits);

}  // namespace govreport::detail
