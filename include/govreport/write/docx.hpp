// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/core/expected.hpp"
#include "govreport/model/report.hpp"
#include "govreport/write/section_prose.hpp"
#include "govreport/write/write_error.hpp"

namespace govreport {

/// A report in its statutory form as a DOCX document for A4: title, period, six sections, the
/// tables of sections 2 to 4 as the form prints them, signature. A cell without a number is blank,
/// never 0. The same report gives the same bytes. Fails if a number stands in a cell that the form
/// of the report does not print, or if the library was built without libzip (GOVREPORT_WITH_DOCX).
[[nodiscard]] expected<std::string, write_error> write_docx(const report& r,
                                                            const section_prose& prose = {});

}  // namespace govreport
