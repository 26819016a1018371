// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/fraction.hpp"

#include <doctest/doctest.h>

using namespace govreport::detail;

TEST_CASE("fraction: lowest terms") {
  CHECK(fraction(1) / 2 + fraction(1) / 3 == fraction(5) / 6);
  CHECK(fraction(1) / 2 - fraction(1) / 2 == 0);
  CHECK(fraction(6) / -4 == fraction(-3) / 2);
  CHECK(fraction(2) / 3 * (fraction(9) / 4) == fraction(3) / 2);
  CHECK((fraction(1) / 6 + fraction(1) / 3).is_whole() == false);
  CHECK((fraction(2) / 6 + fraction(2) / 3).is_whole());
}

TEST_CASE("fraction: rounded down and up") {
  struct example {
    std::int64_t above, below, floor, ceiling;
  };
  for (const example& e : {example{7, 2, 3, 4},
                           {-7, 2, -4, -3},
                           {6, 2, 3, 3},
                           {-6, 2, -3, -3},
                           {1, 3, 0, 1},
                           {-1, 3, -1, 0},
                           {0, 5, 0, 0}}) {
    const fraction f = fraction(e.above) / e.below;
    CHECK(f.floor() == e.floor);
    CHECK(f.ceiling() == e.ceiling);
  }
}

TEST_CASE("fraction: what 64 bits do not hold is not exact, nor what follows from it") {
  const fraction most = most_exact;
  CHECK(most.is_exact());
  CHECK((-most).is_exact());
  CHECK_FALSE((most + 1).is_exact());
  CHECK_FALSE((-most - 1).is_exact());
  CHECK_FALSE((most * 2).is_exact());
  CHECK_FALSE((most * -2).is_exact());
  CHECK((most * -1).is_exact());
  CHECK((most / 2 * 2) == most);
  CHECK_FALSE((fraction(1) / most + fraction(1) / (most - 1)).is_exact());
  CHECK_FALSE(((most + 1) * 0).is_exact());
  CHECK_FALSE((fraction(0) + (most + 1)).is_exact());
  CHECK_FALSE((fraction(1) / (most + 1)).is_exact());
  CHECK_FALSE(fraction(-most_exact - 1).is_exact());
  CHECK_FALSE((most + 1).is_zero());
}

TEST_CASE("product_of, sum_of: at the ends of 64 bits") {
  const std::int64_t root = 3'037'000'499;  // its square is the last that fits
  CHECK(product_of(root, root) == root * root);
  CHECK_FALSE(product_of(root + 1, root + 1));
  CHECK_FALSE(product_of(-root - 1, root + 1));
  CHECK(product_of(most_exact, -1) == -most_exact);
  CHECK(product_of(0, most_exact) == 0);
  CHECK(product_of(most_exact, 0) == 0);
  CHECK(sum_of(most_exact, -most_exact) == 0);
  CHECK_FALSE(sum_of(most_exact, 1));
  CHECK_FALSE(sum_of(-most_exact, -1));
}
