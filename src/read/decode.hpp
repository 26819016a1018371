// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include "govreport/core/read_error.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// Decodes UTF-8, UTF-16 with a byte order mark, or GB18030 into `doc.text`, with the byte of every
/// character.
[[nodiscard]] std::optional<read_error> decode(std::string_view bytes, document& doc);

/// UTF-8 that was taken for GBK and saved again, told by its characters; to be asked where no label
/// is found.
[[nodiscard]] std::optional<read_error> find_mojibake(const document& doc, std::uint64_t size);

}  // namespace govreport::detail
