// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

namespace govreport {

/// The language of messages.
enum class language : std::uint8_t { zh, en };
BOOST_DESCRIBE_ENUM(language, zh, en)

}  // namespace govreport
