// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <string>

#include "govreport/read/read.hpp"

namespace govreport::test_support {

/// The library that reads PDF, as tests/run.sh names it in the environment; if it names none, PDF
/// cannot be tested.
inline std::string pdfium_library() {
  const char* path = std::getenv("GOVREPORT_PDFIUM");
  return path == nullptr ? "" : path;
}

inline read_options with_pdfium() {
  read_options options;
  options.pdfium = pdfium_library();
  return options;
}

}  // namespace govreport::test_support
