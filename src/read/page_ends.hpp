// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "aligned_table.hpp"
#include "page_layout.hpp"

namespace govreport::detail {

/// Lines by their page and number.
using page_lines = std::set<std::pair<std::size_t, std::uint32_t>>;

/// Where a page can begin with the rest of figures that the page before ends with, nobody knows
/// the numbers of either row: it opens the columns of those in tables, and returns those that are
/// lines.
[[nodiscard]] page_lines open_rows_over_pages(
    const std::vector<page_layout>& pages, const std::vector<std::vector<page_layout::item>>& items,
    std::vector<std::vector<aligned_table>>& tables);

}  // namespace govreport::detail
