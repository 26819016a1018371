// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/blanks.hpp"

#include <doctest/doctest.h>

#include <string>

#include "govreport/check/check.hpp"
#include "govreport/locate/locate.hpp"
#include "support/random_tables.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

std::string proved(const report& r) {
  std::string text;
  for (const forced_cell& c : prove_blanks(figures_of(r), locate(r)))
    text += std::string(address_of(c.of)) + " " + std::to_string(c.value) + "\n";
  return text;
}

}  // namespace

TEST_CASE("blanks: parts of a total of 0 are 0, a lone part is what is left") {
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", {}},
                                    {"reviews.reconsideration.other", {}}})) ==
        "reviews.reconsideration.upheld 0\nreviews.reconsideration.other 0\n");
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", {}},
                                    {"reviews.reconsideration.corrected", 2},
                                    {"reviews.reconsideration.total", 5}})) ==
        "reviews.reconsideration.upheld 3\n");
}

TEST_CASE("blanks: what several numbers could be stays open") {
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", {}},
                                    {"reviews.reconsideration.other", {}},
                                    {"reviews.reconsideration.total", 5}}))
            .empty());
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", {}},
                                    {"reviews.reconsideration.total", {}}}))
            .empty());
}

TEST_CASE("blanks: sums prove together what none of them proves alone") {
  // Two rows and two columns: each sum leaves both of its blanks open, but their parts are 0 + 0.
  const report r = with(zero_report(), {{"requests.received.natural_person", 3},
                                        {"requests.received.business", 0},
                                        {"requests.received.total", 3},
                                        {"requests.granted.natural_person", {}},
                                        {"requests.granted.business", {}},
                                        {"requests.granted.total", {}},
                                        {"requests.partly_granted.natural_person", {}},
                                        {"requests.partly_granted.business", {}},
                                        {"requests.partly_granted.total", 1},
                                        {"requests.concluded.natural_person", 3},
                                        {"requests.concluded.total", 3}});
  CHECK(proved(r) ==
        "requests.granted.natural_person 2\nrequests.granted.business 0\nrequests.granted.total 2\n"
        "requests.partly_granted.natural_person 1\nrequests.partly_granted.business 0\n");
}

TEST_CASE("blanks: under a contradiction only what every explanation proves") {
  // REV-01 fails, and each of its numbers may be the wrong one: its blank proves nothing.
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", 4},
                                    {"reviews.reconsideration.other", {}},
                                    {"reviews.reconsideration.total", 3}}))
            .empty());
  // Elsewhere all is as before.
  CHECK(proved(with(zero_report(), {{"reviews.reconsideration.upheld", 4},
                                    {"reviews.litigation_direct.other", {}}})) ==
        "reviews.litigation_direct.other 0\n");
}

TEST_CASE("blanks: what is proved is right, and holds all that narrowing finds") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    const report whole = consistent_report(next, enumerators<form>[next.below(2)]);
    report r = whole;
    put_blanks(next, r, 2 + next.below(12));
    const proved_blanks found = prove_blanks(figures_of(r), locate(r));
    for (const forced_cell& c : found) CHECK(number_at(whole, c.of) == c.value);
    for (const forced_cell& c : check(r).forced) {
      if (c.of.in == table::disclosure) continue;
      bool both = false;
      for (const forced_cell& f : found) both = both || f == c;
      CHECK(both);
    }
  }
}
