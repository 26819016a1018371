// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/core/expected.hpp"
#include "govreport/model/report.hpp"
#include "govreport/write/section_prose.hpp"
#include "govreport/write/write_error.hpp"

namespace govreport {

/// A report in its statutory form as Markdown: title, period, six sections, the tables of sections
/// 2 to 4, signature. Pipe tables know no cells that span others, so what spans stands in the first
/// row and column that it covers. A cell without a number is blank, never 0. Fails if a number
/// stands in a cell that the form of the report does not print: none is left out.
[[nodiscard]] expected<std::string, write_error> write_markdown(const report& r,
                                                                const section_prose& prose = {});

}  // namespace govreport
