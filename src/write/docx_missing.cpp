// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/docx.hpp"

// Built in the place of docx.cpp where there is no libzip.
namespace govreport {

expected<std::string, write_error> write_docx(const report& /*r*/, const section_prose& /*prose*/) {
  return write_error{
      write_errc::without_docx,
      {},
      "This build writes no DOCX: it was made without libzip. Build it with GOVREPORT_WITH_DOCX=ON "
      "(Debian: libzip-dev), or write HTML, which Word opens too."};
}

}  // namespace govreport
