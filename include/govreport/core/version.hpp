// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace govreport {

/// The version of the library, “major.minor.patch”; CMake and Python read it from here.
inline constexpr std::string_view version = "0.1.0";

}  // namespace govreport
