// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "xml_parser.hpp"
#include "zip_archive.hpp"

namespace govreport::detail {

/// Where in a DOCX the parts are that are read.
struct docx_package {
  zip_archive::entry body = 0;
  std::optional<zip_archive::entry> styles;
  std::optional<zip_archive::entry> numbering;
};

/// Follows the relationships of an office document to the body of its text. An archive that is
/// anything else is `unsupported_format`, and the error says what it is and what to do.
[[nodiscard]] expected<docx_package, read_error> find_parts(zip_archive& archive,
                                                            std::uint64_t size);

/// Unpacks and parses one part.
[[nodiscard]] std::optional<read_error> parse_part(zip_archive& archive, zip_archive::entry part,
                                                   std::uint64_t size, xml_handler& handler);

}  // namespace govreport::detail
