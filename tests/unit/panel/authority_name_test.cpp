// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/authority_name.hpp"

#include <doctest/doctest.h>

namespace govreport {

TEST_CASE("plain_name: spaces and width change no name") {
  CHECK(plain_name("某 市　财政局") == "某市财政局");
  CHECK(plain_name("某市（Ａ１）") == "某市(A1)");
  CHECK(plain_name("某市财政局") != plain_name("某市税务局"));
  CHECK(plain_name("某市人民政府") != plain_name("某市"));
  CHECK(plain_name("").empty());
}

}  // namespace govreport
