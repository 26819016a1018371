// SPDX-License-Identifier: BSL-1.0
// Any bytes, by the front door.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/read/read.hpp"
#include "soundness.hpp"
#include "support/pdfium.hpp"

using namespace govreport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const read_options options = test_support::with_pdfium();
  fuzz::require_sound_twice([&] { return read_report(bytes, options); }, size);
  return 0;
}
