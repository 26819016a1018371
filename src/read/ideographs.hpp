// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace govreport::detail {

/// 十二 is 12, 一百零五 is 105, 二〇 is 20; -1 where the text is no such numeral, or one that is
/// said in two ways: 二百五 is 250 in speech and 205 to a reader of digits.
[[nodiscard]] std::int64_t parse_ideographs(std::u32string_view text);

}  // namespace govreport::detail
