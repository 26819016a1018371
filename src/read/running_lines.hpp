// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "page_layout.hpp"

namespace govreport::detail {

/// Leaves out what is printed again at the head or foot of every page, and page numbers; `items`
/// are those of the pages, in their order.
void drop_running_lines(const std::vector<page_layout>& pages,
                        std::vector<std::vector<page_layout::item>>& items);

}  // namespace govreport::detail
