// SPDX-License-Identifier: BSL-1.0
// In place of docx.cpp where the library is built without libzip and libxml2.
#include "docx.hpp"

namespace govreport::detail {

void read_docx(std::string_view, const read_options&, document& doc, document_builder& to) {
  doc.format = document_format::docx;
  to.fail(read_errc::reader_missing,
          "This is an office document or an archive (ZIP), and this build of govreport was made "
          "without libzip and libxml2, which read DOCX. Build it with -DGOVREPORT_WITH_DOCX=ON, or "
          "save the report as text or HTML.");
}

}  // namespace govreport::detail
