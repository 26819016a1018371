// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/slip.hpp"

#include <doctest/doctest.h>

#include "govreport/locate/locate.hpp"
#include "govreport/model/figures.hpp"
#include "support/reports.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

constexpr cell granted_business = cell_of(request_row::granted, applicant::business);

struct example {
  std::string_view name;
  std::int64_t stated;
  std::int64_t implied;
  slip likely;
};

}  // namespace

TEST_CASE("slip: what the fingers or the eyes did to a number") {
  constexpr example examples[] = {
      {"two digits the wrong way round", 21, 12, slip::swapped_digits},
      {"the same at the end of a long number", 12354, 12345, slip::swapped_digits},
      {"at its beginning, with a zero", 1034, 1304, slip::swapped_digits},
      {"two pairs at once are none", 2143, 1234, slip::none},
      {"a zero too many", 120, 12, slip::times_ten},
      {"a zero too few", 12, 120, slip::times_ten},
      {"a digit twice", 1223, 123, slip::doubled_digit},
      {"a digit lost", 13, 123, slip::lost_digit},
      {"the last digit lost", 12, 123, slip::lost_digit},
      {"of a number of one digit none can be lost", 0, 7, slip::none},
      {"one off", 6, 7, slip::off_by_one},
      {"one off over a ten", 10, 9, slip::off_by_one},
      {"nothing of the kind", 58, 7, slip::none},
      {"below 0 it is no slip of digits", -6, 7, slip::none},
  };
  const figures zeros = figures_of(zero_report());
  for (const example& e : examples) {
    CAPTURE(e.name);
    CHECK(detail::slip_of(zeros, granted_business, e.stated, e.implied) == e.likely);
  }
}

TEST_CASE("slip: a total of 0 was left out, a part of 0 was not") {
  const figures zeros = figures_of(zero_report());
  CHECK(detail::slip_of(zeros, cell_of(request_row::granted, applicant::total), 0, 7) ==
        slip::total_left_out);
  CHECK(detail::slip_of(zeros, cell_of(request_row::concluded, applicant::business), 0, 7) ==
        slip::total_left_out);
  CHECK(detail::slip_of(zeros, cell_of(review_channel::reconsideration, review_outcome::total), 0,
                        7) == slip::total_left_out);
  CHECK(detail::slip_of(zeros, granted_business, 0, 7) == slip::none);
}

TEST_CASE("slip: the number of a neighbor, left, right, above or below as the layout prints it") {
  for (std::string_view neighbor :
       {"requests.granted.natural_person", "requests.granted.research_institution",
        "requests.carried_in.business", "requests.partly_granted.business"}) {
    CAPTURE(neighbor);
    const figures f = figures_of(with(zero_report(), {{neighbor, 58}}));
    CHECK(detail::slip_of(f, granted_business, 58, 7) == slip::neighbor);
  }
  // Below the last row of 不予处理 the form of 2021 prints the first of three rows.
  const figures f =
      figures_of(with(zero_report(), {{"requests.otherwise_not_corrected.business", 58}}));
  const cell last = cell_of(request_row::not_processed_confirmation, applicant::business);
  CHECK(detail::slip_of(f, last, 58, 7) == slip::neighbor);
}

TEST_CASE("slip: one number in two cells is told by what its cells have to be") {
  // 12 stands as 1 and 2.
  const report r = with(zero_report(), {{"requests.received.natural_person", 12},
                                        {"requests.received.total", 12},
                                        {"requests.granted.natural_person", 1},
                                        {"requests.granted.business", 2},
                                        {"requests.granted.total", 12},
                                        {"requests.concluded.natural_person", 12},
                                        {"requests.concluded.total", 12}});
  const location l = locate(r);
  REQUIRE(l.size() != 0);
  REQUIRE(l[0].size() == 2);
  CHECK(l[0][0].likely == slip::split_number);
  CHECK(l[0][1].likely == slip::split_number);
  CHECK(l[0][0].implied() == 12);
  CHECK(l[0][1].implied() == 0);
}

TEST_CASE(
    "slip: of explanations of one size the likelier comes first, then the order of the form") {
  // 21 for 12 in the total, or a part that no slip explains.
  const location l = locate(with(zero_report(), {{"reviews.reconsideration.upheld", 12},
                                                 {"reviews.reconsideration.total", 21}}));
  REQUIRE(l.size() == 5);
  CHECK(l[0][0].likely == slip::swapped_digits);
  CHECK(l[1][0].likely == slip::swapped_digits);
  CHECK(address_of(l[0][0].of()) == "reviews.reconsideration.upheld");
  CHECK(address_of(l[1][0].of()) == "reviews.reconsideration.total");
  CHECK(address_of(l[2][0].of()) == "reviews.reconsideration.corrected");
}
