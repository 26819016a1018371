// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include "govreport/panel/comparison_text.hpp"
#include "govreport/panel/series.hpp"

namespace govreport {

/// Series for people: for each, its totals over the years, then gaps, duplicates and what does not
/// carry over; with `all`, every cell. The documents are those the series were made of.
[[nodiscard]] std::string series_text(const series_set& made,
                                      std::span<const named_reading> documents,
                                      const comparison_options& options = {});

}  // namespace govreport
