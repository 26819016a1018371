// SPDX-License-Identifier: BSL-1.0
#include "govreport/core/edit_distance.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace govreport;

TEST_CASE("edit_distance: texts of any length") {
  for (const std::size_t length : {1u, 63u, 64u, 65u, 66u, 300u}) {
    CAPTURE(length);
    const std::string text(length, 'a');
    std::string other = text;
    other[length / 2] = 'b';
    CHECK(detail::edit_distance<char>(text, text) == 0);
    CHECK(detail::edit_distance<char>(text, other) == 1);
    CHECK(detail::edit_distance<char>(text, "b" + other) == 2);
    CHECK(detail::edit_distance<char>("b" + other, text) == 2);
    CHECK(detail::edit_distance<char>("b" + other, text, 1) == 2);
    CHECK(detail::edit_distance<char>(text, std::string(length, 'c'), 0) == 1);
  }
}
