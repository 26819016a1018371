// SPDX-License-Identifier: BSL-1.0
#include "read/document_builder.hpp"

#include <doctest/doctest.h>

#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"

namespace govreport {

TEST_CASE("document_builder: columns that are left out are counted without end, and not round") {
  document doc;
  doc.size = 1000;
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::collapsed);
  to.begin_table();
  to.begin_row();
  constexpr std::uint32_t round = 1u << 20;  // so many times 4096 are 2³²
  for (std::uint32_t i = 0; i < round; ++i) to.skip_columns(options.max_columns);
  to.begin_cell();
  REQUIRE(to.error());
  CHECK(to.error()->code == read_errc::too_complex);
  CHECK(to.error()->where.column == options.max_columns);
}

TEST_CASE("document_builder: a cell behind columns that are left out stands in its own") {
  document doc;
  doc.size = 1000;
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::collapsed);
  to.begin_table();
  to.begin_row();
  to.skip_columns(options.max_columns - 1);
  to.begin_cell();
  to.finish();
  CHECK_FALSE(to.error());
  REQUIRE(doc.pieces.size() == 1);
  CHECK(doc.pieces[0].column == options.max_columns);
}

}  // namespace govreport
