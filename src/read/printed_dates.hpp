// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "govreport/core/calendar_date.hpp"

// Years and dates in folded text without spaces. Each function moves `i` behind what it takes, and
// leaves it where there is nothing to take.
namespace govreport::detail {

/// A year, 2020 or 二〇二〇.
[[nodiscard]] std::optional<std::int32_t> take_year(std::u32string_view text, std::size_t& i);

/// A word.
bool take(std::u32string_view text, std::size_t& i, std::u32string_view word);

/// 2022年1月15日, 二〇二一年三月一日, 2022-01-15, 2022.1.15; without a year where one is given.
[[nodiscard]] std::optional<calendar_date> take_date(
    std::u32string_view text, std::size_t& i,
    std::optional<std::int32_t> known_year = std::nullopt);

}  // namespace govreport::detail
