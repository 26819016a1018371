// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "inflater.hpp"

namespace govreport::detail {

/// What it takes PDFium to make objects of the instructions that draw a page or a form, in bytes of
/// memory, rather too much than too little.
struct content_cost {
  std::uint64_t own = 0;
  /// Forms and pictures by their names: how often. No name stands for any.
  std::map<std::string, std::uint64_t> draws{};
};

[[nodiscard]] content_cost cost_of_content(std::string_view content, inflater& inflates);

}  // namespace govreport::detail
