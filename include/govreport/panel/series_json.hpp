// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include "govreport/panel/series.hpp"

namespace govreport {

/// Series as `govreport series --format json` prints them.
[[nodiscard]] std::string series_json(const series_set& made,
                                      std::span<const named_reading> documents);

}  // namespace govreport
