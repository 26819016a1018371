// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "govreport/read/document.hpp"
#include "runs.hpp"

namespace govreport::detail {

/// How surely the text before a run names its row.
enum class label_match : std::uint8_t {
  none,      // no text at all
  noise,     // text that is no label
  foreign,   // a label that heads no row of figures
  fragment,  // a part of one or of several labels
  near,      // a label with a slip
  exact,
};

/// The rows that a run can be, by the text before it.
struct row_label {
  label_match match = label_match::none;
  std::uint32_t rows = 0;   // bit k: the k-th row of the table
  std::uint32_t first = 0;  // words [first, last): the label as printed
  std::uint32_t last = 0;
  const pattern* what = nullptr;  // for exact and near
};

/// Reads the label of a run: what its row is called, by the text that ends where its figures begin.
[[nodiscard]] row_label read_row_label(const document& doc, const token_stream& stream,
                                       const std::vector<hit>& hits, const run& r, labelled rows);

}  // namespace govreport::detail
