// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>

#include "govreport/panel/comparison.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// A link between a year and the one before as one sentence, in the form's own words and with its
/// arithmetic: “三, 自然人: 结转下年度继续办理(2023年) 3 ≠ 上年结转(2024年) 5; 相差 -2”.
[[nodiscard]] std::string message(const year_balance& balance, std::int32_t year, language in);

/// What a remark says of the two reports: “The reports are of 2019 and 2024: …”.
[[nodiscard]] std::string message(comparison_remark remark, const comparison& on, language in);

}  // namespace govreport
