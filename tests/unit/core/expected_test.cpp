// SPDX-License-Identifier: BSL-1.0
#include "govreport/core/expected.hpp"

#include <doctest/doctest.h>

#include <string>

#include "govreport/core/read_error.hpp"

using namespace govreport;

TEST_CASE("expected: holds a value or the reason why there is none") {
  const expected<std::string, read_error> value = std::string("text");
  CHECK(value.has_value());
  CHECK(*value == "text");
  CHECK(value->size() == 4);
  CHECK_THROWS_AS((void)value.error(), std::bad_variant_access);

  const expected<std::string, read_error> failed =
      read_error{read_errc::empty, {}, "The document is empty."};
  CHECK_FALSE(failed);
  CHECK(failed.error().code == read_errc::empty);
  CHECK_THROWS_AS((void)failed.value(), std::bad_variant_access);
}

TEST_CASE("expected: a value can be moved out") {
  expected<std::string, int> value = std::string(100, 'x');
  const std::string taken = std::move(value).value();
  CHECK(taken.size() == 100);
}

TEST_CASE("expected: value and reason may be of one type") {
  CHECK(expected<std::string, read_error>(std::string("a")).has_value());
  CHECK_FALSE(expected<int, read_error>(read_error{}).has_value());
}
