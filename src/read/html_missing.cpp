// SPDX-License-Identifier: BSL-1.0
// In place of html.cpp where the library is built without libxml2.
#include "html.hpp"

namespace govreport::detail {

void read_html(std::string_view, document&, document_builder& to) {
  to.fail(read_errc::reader_missing,
          "This is HTML, and this build of govreport was made without libxml2, which reads it. "
          "Build it with -DGOVREPORT_WITH_HTML=ON, or save the page as text.");
}

void read_html_part(std::string_view utf8, std::uint32_t, std::uint32_t, document& doc,
                    document_builder& to) {
  read_html(utf8, doc, to);
}

}  // namespace govreport::detail
