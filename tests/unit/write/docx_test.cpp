// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/docx.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/random_reports.hpp"

namespace govreport {

#if GOVREPORT_WITH_DOCX

TEST_CASE("write_docx: the same report gives the same bytes, whenever it is written") {
  const report r = samples::any_report(3);
  const std::string bytes = write_docx(r, {"概况。", "", ""}).value();
  CHECK(bytes == write_docx(r, {"概况。", "", ""}).value());
  CHECK(bytes != write_docx(samples::any_report(4)).value());
  // Every local header of the archive: 00:00 on 1 January 1980.
  std::size_t parts = 0;
  for (std::size_t at = bytes.find("PK\3\4"); at != std::string::npos;
       at = bytes.find("PK\3\4", at + 4)) {
    CHECK(bytes.substr(at + 10, 4) == std::string_view("\0\0\x21\0", 4));
    ++parts;
  }
  CHECK(parts == 6);
  CHECK(bytes.find("[Content_Types].xml") == 30);  // first, as its readers want it
}

#else

TEST_CASE("write_docx: a build without libzip says so") {
  const auto refused = write_docx(samples::any_report(3));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == write_errc::without_docx);
  CHECK(refused.error().detail ==
        "This build writes no DOCX: it was made without libzip. Build it with "
        "GOVREPORT_WITH_DOCX=ON (Debian: libzip-dev), or write HTML, which Word opens too.");
}

#endif

}  // namespace govreport
