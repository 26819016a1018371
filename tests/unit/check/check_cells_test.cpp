// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_cells.hpp"

#include <doctest/doctest.h>

#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

constexpr const char* some_cell = "requests.granted.business";

}  // namespace

TEST_CASE("CEL-01: every cell holds a number") {
  reading read = sample_reading(zero_report());
  SUBCASE("pass") { CHECK(evaluate(*find_rule("CEL-01"), read) == verdict::pass); }
  SUBCASE("fail: words, or a number that no report can hold") {
    spoil(read, some_cell, cell_state::unreadable, unreadable_because::not_a_number);
    spoil(read, "requests.granted.total", cell_state::unreadable, unreadable_because::too_large);
    CHECK(findings("CEL-01", severity::warning, check(read)) == 2);
    CHECK(evaluate(*find_rule("CEL-01"), read) == verdict::fail);
    CHECK(check(read).verdict == consistency::undetermined);
  }
  SUBCASE("undetermined: several readings fit") {
    spoil(read, some_cell, cell_state::ambiguous);
    CHECK(evaluate(*find_rule("CEL-01"), read) == verdict::undetermined);
  }
}

TEST_CASE("CEL-02: a blank in a table without totals is a warning, elsewhere it may be a note") {
  reading read = sample_reading(zero_report());
  spoil(read, "disclosure.penalties.decisions", cell_state::blank);
  spoil(read, some_cell, cell_state::blank);
  CHECK(findings("CEL-02", severity::warning, check(read)) == 1);
  CHECK(findings("CEL-02", severity::note, check(read)) == 1);
  // Where figures touch, a blank may hide among them.
  reading touching = sample_reading(zero_report());
  spoil(touching, some_cell, cell_state::ambiguous);
  CHECK(evaluate(*find_rule("CEL-02"), touching) == verdict::undetermined);
}

TEST_CASE("CEL-03: no cell holds “/”, “-” or 无") {
  reading read = sample_reading(zero_report());
  SUBCASE("pass") { CHECK(evaluate(*find_rule("CEL-03"), read) == verdict::pass); }
  SUBCASE("fail: one finding for the table") {
    spoil(read, some_cell, cell_state::not_applicable);
    spoil(read, "requests.granted.total", cell_state::not_applicable);
    CHECK(evaluate(*find_rule("CEL-03"), read) == verdict::fail);
    CHECK(findings("CEL-03", severity::warning, check(read)) == 1);
    CHECK(evaluate(*find_rule("CEL-02"), read) == verdict::pass);
  }
  SUBCASE("pass: a blank is no such mark") {
    spoil(read, some_cell, cell_state::blank);
    CHECK(evaluate(*find_rule("CEL-03"), read) == verdict::pass);
  }
  SUBCASE("undetermined: several readings fit") {
    spoil(read, some_cell, cell_state::ambiguous);
    CHECK(evaluate(*find_rule("CEL-03"), read) == verdict::undetermined);
  }
}

TEST_CASE("CEL-04: counts are whole") {
  reading read = sample_reading(zero_report());
  SUBCASE("pass") { CHECK(evaluate(*find_rule("CEL-04"), read) == verdict::pass); }
  SUBCASE("fail: decimals; they are not also words") {
    spoil(read, some_cell, cell_state::unreadable, unreadable_because::not_whole);
    CHECK(evaluate(*find_rule("CEL-04"), read) == verdict::fail);
    CHECK(findings("CEL-04", severity::warning, check(read)) == 1);
    CHECK(evaluate(*find_rule("CEL-01"), read) == verdict::pass);
  }
  SUBCASE("pass: a blank has no decimals") {
    spoil(read, some_cell, cell_state::blank);
    CHECK(evaluate(*find_rule("CEL-04"), read) == verdict::pass);
  }
  SUBCASE("undetermined: several readings fit") {
    spoil(read, some_cell, cell_state::ambiguous);
    CHECK(evaluate(*find_rule("CEL-04"), read) == verdict::undetermined);
  }
}

TEST_CASE("CEL-05: a negative count is found in a document too") {
  const report r = with(zero_report(), {{some_cell, -3}});
  CHECK(findings("CEL-05", severity::warning, check(sample_reading(r))) == 1);
}

TEST_CASE("CEL-06: a unit in a cell is that of its column") {
  reading read = sample_reading(zero_report());
  SUBCASE("pass") { CHECK(evaluate(*find_rule("CEL-06"), read) == verdict::pass); }
  SUBCASE("fail: 元 under 万元") {
    read.provenance[*cell_at("disclosure.fees.amount")].foreign_unit = true;
    CHECK(evaluate(*find_rule("CEL-06"), read) == verdict::fail);
    CHECK(findings("CEL-06", severity::warning, check(read)) == 1);
  }
  SUBCASE("pass: a blank has no unit") {
    spoil(read, "disclosure.fees.amount", cell_state::blank);
    CHECK(evaluate(*find_rule("CEL-06"), read) == verdict::pass);
  }
  SUBCASE("undetermined: several readings fit") {
    spoil(read, "disclosure.fees.amount", cell_state::ambiguous);
    CHECK(evaluate(*find_rule("CEL-06"), read) == verdict::undetermined);
    CHECK(check(read).verdict == consistency::consistent);
  }
}

TEST_CASE("a cell that is no number leaves its sums open") {
  for (cell_state state : {cell_state::blank, cell_state::not_applicable, cell_state::ambiguous,
                           cell_state::unreadable}) {
    CAPTURE(name_of(state));
    reading read = sample_reading(zero_report());
    spoil(read, "requests.granted.business", state, unreadable_because::not_a_number);
    spoil(read, "requests.granted.total", state, unreadable_because::not_a_number);
    spoil(read, "requests.concluded.business", state, unreadable_because::not_a_number);
    spoil(read, "requests.concluded.total", state, unreadable_because::not_a_number);
    spoil(read, "requests.carried_out.business", state, unreadable_because::not_a_number);
    spoil(read, "requests.carried_out.total", state, unreadable_because::not_a_number);
    spoil(read, "requests.received.business", state, unreadable_because::not_a_number);
    spoil(read, "requests.received.total", state, unreadable_because::not_a_number);
    CHECK(outcome("REQ-01", check(read)) == verdict::undetermined);
    CHECK(outcome("REQ-02", check(read)) == verdict::undetermined);
    CHECK(outcome("REQ-03", check(read)) == verdict::undetermined);
  }
}
