// SPDX-License-Identifier: BSL-1.0
#include "govreport/model/provenance.hpp"

#include <doctest/doctest.h>

#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

TEST_CASE("provenance: every cell has its own source") {
  provenance p;
  std::uint64_t next = 1;
  for (cell c : all_cells) p[c].where.begin = next++;
  next = 1;
  for (cell c : all_cells) CHECK(p[c].where.begin == next++);
}

TEST_CASE("narrative: a section is found by its number, or not at all") {
  reading read = sample_reading(zero_report());
  read.narrative.sections.erase(read.narrative.sections.begin() + 3);
  REQUIRE(read.narrative.section(5) != nullptr);
  CHECK(read.narrative.section(5)->title.text == "五、存在的主要问题及改进情况");
  CHECK(read.narrative.section(4) == nullptr);
  CHECK(read.narrative.section(0) == nullptr);
  CHECK(read.narrative.section(7) == nullptr);
}

TEST_CASE("reading: two readings are equal only if text and sources are") {
  const reading a = sample_reading(zero_report());
  reading b = a;
  CHECK(a == b);
  b.provenance[*cell_at("requests.granted.total")].certain = certainty::reconstructed;
  CHECK_FALSE(a == b);
}
