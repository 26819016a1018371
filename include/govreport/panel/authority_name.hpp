// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace govreport {

/// An authority's name without what changes nothing about it: white space is left out, and of
/// characters that look alike one stands for all. Two authorities are the same if these names are;
/// no other likeness of names proves anything.
[[nodiscard]] std::string plain_name(std::string_view authority);

}  // namespace govreport
