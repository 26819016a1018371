// SPDX-License-Identifier: BSL-1.0
// What PDFium would need for any bytes is reckoned without a crash, and the same again; a file that
// goes on behind its end never seems to need less than nothing.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read/pdf_demand.hpp"
#include "require.hpp"

using namespace govreport;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const detail::pdf_demand once = detail::demand_of_pdf(bytes);
  const detail::pdf_demand again = detail::demand_of_pdf(bytes);
  require(once.bounded == again.bounded && once.together == again.together &&
          once.largest == again.largest && once.listed == again.listed);
  require(once.of_pages(once.listed) >= once.together);
  require(once.of_pages(UINT64_MAX) >= once.of_pages(1));
  static_cast<void>(detail::demand_of_pdf(bytes, detail::pdf_protection::taken_off));
  return 0;
}
