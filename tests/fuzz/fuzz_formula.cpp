// SPDX-License-Identifier: BSL-1.0
// Any bytes as a formula: an error with its place, or a formula that is written and read back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "govreport/rules/formula_notation.hpp"

using namespace govreport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = parse_formula(text);
  if (!read) {
    if (read.error().at > size || read.error().detail.empty()) std::abort();
    return 0;
  }
  if (!is_sound(*read)) std::abort();
  const std::string shown = notation(*read);
  const auto again = parse_formula(shown);
  if (!again || !(*again == *read) || notation(*again) != shown) std::abort();
  return 0;
}
