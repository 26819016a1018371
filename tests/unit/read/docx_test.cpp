// SPDX-License-Identifier: BSL-1.0
#include "read/docx.hpp"

#include <doctest/doctest.h>

#include <string>

#include "govreport/read/read.hpp"

namespace govreport {

TEST_CASE("docx: an archive is damaged, or is not read by a build without libzip and libxml2") {
  const std::string cut_short = "PK\x03\x04 and no more";
  const auto read = read_report(cut_short);
  REQUIRE_FALSE(read);
  if (GOVREPORT_WITH_DOCX) {
    CHECK(read.error().code == read_errc::damaged_file);
  } else {
    CHECK(read.error().code == read_errc::reader_missing);
    CHECK(read.error().detail ==
          "This is an office document or an archive (ZIP), and this build of govreport was made "
          "without libzip and libxml2, which read DOCX. Build it with -DGOVREPORT_WITH_DOCX=ON, or "
          "save the report as text or HTML.");
  }
}

}  // namespace govreport
