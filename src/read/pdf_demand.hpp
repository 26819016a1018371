// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

namespace govreport::detail {

/// What PDFium will need for a PDF, reckoned before it sees the file: once it has begun to unpack
/// and to draw a page it can neither be stopped nor told a limit. In bytes of memory, rather too
/// much than too little.
struct pdf_demand {
  bool bounded = true;         // the document and each page stay below `most_pdf_memory`
  bool is_protected = false;   // only opening and copying it is reckoned, its data are encrypted
  std::uint64_t listed = 0;    // pages, as often as lists of pages name them
  std::uint64_t together = 0;  // what those need one after the other
  std::uint64_t largest = 0;   // what one page needs at most

  /// For so many pages as PDFium finds.
  [[nodiscard]] std::uint64_t of_pages(std::uint64_t count) const {
    const std::uint64_t others = count > listed ? count - listed : 0;
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max() - together;
    return together + (largest == 0 ? 0 : std::min(others, most / largest) * largest);
  }
};

enum class pdf_protection { looked_for, taken_off };

[[nodiscard]] pdf_demand demand_of_pdf(std::string_view bytes,
                                       pdf_protection protection = pdf_protection::looked_for);

}  // namespace govreport::detail
