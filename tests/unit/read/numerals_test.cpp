// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/numerals.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

namespace govreport {

namespace {

constexpr cell count_cell = cell_of(request_row::received, applicant::total);

std::optional<std::int64_t> number_in(std::u32string_view text) {
  const numeral n = parse_numeral(text, count_cell);
  return n.state == cell_state::number ? std::optional(n.value) : std::nullopt;
}

}  // namespace

TEST_CASE("numerals of ideographs are read where they mean one number") {
  CHECK(number_in(U"十二") == 12);
  CHECK(number_in(U"二十") == 20);
  CHECK(number_in(U"一百零五") == 105);
  CHECK(number_in(U"一百一十") == 110);
  CHECK(number_in(U"两千零一十二") == 2012);
  CHECK(number_in(U"二〇") == 20);
  CHECK(number_in(U"零") == 0);
  for (std::u32string_view said : {U"二百五", U"一千三", U"三二十", U"十五二", U"十十", U"零十",
                                   U"千", U"百二", U"一百二百"}) {
    CHECK_FALSE(number_in(said).has_value());
  }
}

TEST_CASE("separators stand where thousands are") {
  CHECK(number_in(U"1,234") == 1234);
  CHECK(number_in(U"１，２３４") == 1234);
  CHECK(number_in(U"12,345,678") == 12'345'678);
  for (std::u32string_view torn :
       {U"0,123", U"1,23", U"1,2345", U"1,234,5", U"1234,567", U"1.295", U"1 295"}) {
    CHECK_FALSE(number_in(torn).has_value());
  }
}

TEST_CASE("a share is no count") {
  for (std::u32string_view share : {U"12%", U"12％", U"3/5", U"1:2"})
    CHECK_FALSE(number_in(share).has_value());
}

}  // namespace govreport
