// SPDX-License-Identifier: BSL-1.0
// Any bytes as a web page, whatever they look like.

#include <cstddef>
#include <cstdint>

#include "part_reader.hpp"
#include "read/html.hpp"

using namespace govreport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read_part({reinterpret_cast<const char*>(data), size}, detail::spaces::collapsed,
                  detail::read_html);
  return 0;
}
