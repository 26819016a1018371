// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string_view>

namespace govreport {

/// What bytes are, told by their content alone.
enum class byte_format : std::uint8_t { text, pdf, zip, ole, image, binary };
BOOST_DESCRIBE_ENUM(byte_format, text, pdf, zip, ole, image, binary)

[[nodiscard]] byte_format detect_format(std::string_view bytes);

}  // namespace govreport
