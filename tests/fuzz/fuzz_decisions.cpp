// SPDX-License-Identifier: BSL-1.0
// Any bytes as decisions: an error with its line, or decisions that are written and read back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "govreport/write/decisions.hpp"

using namespace govreport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = parse_decisions({reinterpret_cast<const char*>(data), size});
  if (!read) {
    if (read.error().line == 0 || read.error().detail.empty()) std::abort();
    return 0;
  }
  const std::string text = write_decisions(*read);
  const auto again = parse_decisions(text);
  if (!again || !(*again == *read) || write_decisions(*again) != text) std::abort();
  return 0;
}
