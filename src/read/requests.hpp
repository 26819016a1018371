// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include "govreport/model/request_row.hpp"
#include "read_run.hpp"
#include "row_label.hpp"

namespace govreport::detail {

/// A row of section 3 with the run it was read from; no run where the row is printed without
/// figures.
struct request_reading {
  request_row row{};
  row_label label{};
  std::optional<std::size_t> from;  // index of the run
  row_reading figures;
};

/// Reads section 3. Rows are told by their labels; where a label is torn or gone, by the order of
/// the form, if only one row is left for a run and the form's totals confirm it. Parts of labels
/// can have got as far as the end of `around`.
[[nodiscard]] std::vector<request_reading> read_requests(const document& doc,
                                                         const token_stream& stream,
                                                         const std::vector<run>& runs,
                                                         const std::vector<hit>& hits, zone around);

/// Whether a run has what a row of section 3 takes: cells of a table, or figures, or digits that
/// touch, for every column. A number in a sentence has not.
[[nodiscard]] bool fills_row(const token_stream& stream, const run& r);

/// The rows of 其他处理 that were found.
[[nodiscard]] std::optional<otherwise_layout> printed_otherwise(
    const std::vector<request_reading>& rows);

}  // namespace govreport::detail
