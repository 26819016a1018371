// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// Limits of reading.
struct read_options {
  std::uint64_t max_bytes = 64ull << 20;  // a longer document is `too_large`; what an office
                                          // document unpacks to counts too
  std::uint32_t max_columns = 4096;       // a table row with more cells is `too_complex`
  std::string pdfium;  // the library that reads PDF, a path; if empty, the system's libpdfium
};

/// Reads the bytes of one document. The format is told by its content, never by a name. Fails with
/// a place and a sentence that says what to do; a report with unreadable cells is no failure.
[[nodiscard]] expected<reading, read_error> read_report(std::string_view bytes,
                                                        const read_options& options = {});

}  // namespace govreport
