// SPDX-License-Identifier: BSL-1.0
// What is said of numbers that cannot be right.

#include <doctest/doctest.h>

#include "govreport/locate/locate.hpp"
#include "govreport/write/messages.hpp"
#include "support/reports.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

location located(proof proved, std::size_t least, std::size_t count) {
  location l;
  l.proved = proved;
  l.least = least;
  l.count = count;
  return l;
}

struct example {
  location of;
  std::string_view zh;
  std::string_view en;
};

}  // namespace

TEST_CASE("explanations: what is proved is said, and no more") {
  const example examples[] = {
      {located(proof::consistent, 0, 0), "", ""},
      {located(proof::complete, 1, 1), "至少 1 个数字有误，这样小的解释只有一种",
       "at least 1 number is wrong; one explanation is as small as that"},
      {located(proof::complete, 2, 3), "至少 2 个数字有误，这样小的解释有 3 种",
       "at least 2 numbers are wrong; 3 explanations are as small as that"},
      {located(proof::smallest, 2, 900), "至少 2 个数字有误，这样小的解释至少有 900 种",
       "at least 2 numbers are wrong; at least 900 explanations are as small as that"},
      {located(proof::unproved, 9, 0), "至少 9 个数字有误，多到无法指出是哪些，请核对整张表",
       "at least 9 numbers are wrong, too many to say which; check the whole table"},
  };
  for (const example& e : examples) {
    CHECK(message(e.of, language::zh) == e.zh);
    CHECK(message(e.of, language::en) == e.en);
  }
}

TEST_CASE("explanations: numbers with where they stand, what they have to be, and their slip") {
  const location l = locate(with(zero_report(), {{"reviews.reconsideration.upheld", 10},
                                                 {"reviews.reconsideration.corrected", 1}}));
  REQUIRE(l.size() == 1);
  CHECK(message(l[0], language::zh) == "四、行政复议·总计 0 → 11（总计漏填）");
  CHECK(message(l[0], language::en) ==
        "section 4, reconsideration · total 0 → 11 (a total left at 0)");
}

TEST_CASE("explanations: last year's report and the text are named before what they state") {
  const auto number = [](std::string_view address, stated_by by) {
    return stated_number{static_cast<std::uint16_t>(index_of(*cell_at(address))), by};
  };
  CHECK(address_text(number("requests.carried_in.total", stated_by::cell)) ==
        "requests.carried_in.total");
  CHECK(address_text(number("requests.carried_in.total", stated_by::previous)) ==
        "previous.requests.carried_out.total");
  CHECK(address_text(number("requests.received.total", stated_by::narrative)) ==
        "narrative.requests.received.total");
}
