// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_cells.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>

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

TEST_CASE("CEL-07: every number can be read without what the form says of it") {
  const rule& cel_07 = *find_rule("CEL-07");
  reading read = sample_reading(zero_report());
  const auto reconstruct = [&read](std::string_view address) {
    read.provenance[*cell_at(address)].certain = certainty::reconstructed;
  };
  SUBCASE("pass") { CHECK(evaluate(cel_07, read) == verdict::pass); }
  SUBCASE("fail: one finding for each row, in a document with cells of its own") {
    for (const char* address : {"requests.granted.natural_person", "requests.granted.total",
                                "requests.partly_granted.total", "reviews.reconsideration.total",
                                "disclosure.licenses.decisions"})
      reconstruct(address);
    for (document_format format : {document_format::html, document_format::docx}) {
      read.format = format;
      CHECK(findings("CEL-07", severity::warning, check(read)) == 4);
      CHECK(findings("CEL-07", severity::note, check(read)) == 0);
    }
    CHECK(evaluate(cel_07, read) == verdict::fail);
    // Elsewhere whoever took the text out of the document may have torn it: a note for each table.
    for (document_format format :
         {document_format::text, document_format::markdown, document_format::pdf}) {
      read.format = format;
      CHECK(findings("CEL-07", severity::warning, check(read)) == 0);
      CHECK(findings("CEL-07", severity::note, check(read)) == 3);
    }
  }
  SUBCASE("undetermined: several readings fit") {
    spoil(read, some_cell, cell_state::ambiguous);
    CHECK(evaluate(cel_07, read) == verdict::undetermined);
  }
  SUBCASE("undetermined: a report in memory is printed nowhere") {
    CHECK(evaluate(cel_07, zero_report()) == verdict::undetermined);
  }
}

TEST_CASE("CEL-09: two documents of one report have the same numbers") {
  const rule& cel_09 = *find_rule("CEL-09");
  reading read = sample_reading(zero_report());
  reading other = read;
  check_context context;
  context.also = &other;
  set_number(read.report, *cell_at("disclosure.fees.amount"), 12'300'000);
  set_number(other.report, *cell_at("disclosure.fees.amount"), 12'300'000);
  SUBCASE("pass") { CHECK(evaluate(cel_09, read, context) == verdict::pass); }
  SUBCASE("fail: both numbers are told") {
    set_number(read.report, *cell_at(some_cell), 32);
    set_number(other.report, *cell_at(some_cell), 23);
    set_number(other.report, *cell_at("disclosure.fees.amount"), 12'300'001);
    CHECK(evaluate(cel_09, read, context) == verdict::fail);
    const check_result result = check(read, context);
    CHECK(findings("CEL-09", severity::warning, result) == 2);
    for (const finding& f : result.findings) {
      if (f.broken != &cel_09) continue;
      const bool fees = all_cells[f.where.index] == *cell_at("disclosure.fees.amount");
      CHECK(f.stated == (fees ? 12'300'000 : 32));
      CHECK(f.derived == (fees ? 12'300'001 : 23));
      CHECK(f.residual() == (fees ? 1 : -9));
      CHECK(f.stated_cell() == all_cells[f.where.index]);
    }
    CHECK(evaluate(cel_09, read.report, context) == verdict::fail);
  }
  SUBCASE("undetermined: one of them has no number there") {
    for (cell_state state : {cell_state::blank, cell_state::ambiguous, cell_state::unreadable,
                             cell_state::absent, cell_state::not_applicable}) {
      spoil(other, some_cell, state);
      CHECK(evaluate(cel_09, read, context) == verdict::undetermined);
      CHECK(findings("CEL-09", severity::warning, check(read, context)) == 0);
    }
  }
  SUBCASE("undetermined: one of them does not say in which unit an amount is") {
    set_number(other.report, *cell_at("disclosure.fees.amount"), 1'230);
    other.provenance[*cell_at("disclosure.fees.amount")].unit = unit_doubt::not_printed;
    CHECK(evaluate(cel_09, read, context) == verdict::undetermined);
    std::swap(read, other);
    CHECK(evaluate(cel_09, read, context) == verdict::undetermined);
  }
  SUBCASE("undetermined: there is no other document, or it is of another report") {
    set_number(other.report, *cell_at(some_cell), 23);
    CHECK(evaluate(cel_09, read) == verdict::undetermined);
    other.report.year = 2019;
    CHECK(evaluate(cel_09, read, context) == verdict::undetermined);
    other.report.year = read.report.year;
    other.report.authority = "某县财政局";
    CHECK(evaluate(cel_09, read, context) == verdict::undetermined);
    // What a document does not state contradicts nothing.
    other.report.authority = "";
    CHECK(evaluate(cel_09, read, context) == verdict::fail);
  }
}

TEST_CASE("DIS-18: the procurement amount is printed with its unit") {
  const rule& dis_18 = *find_rule("DIS-18");
  reading read = sample_reading(zero_report(form::form_2019));
  cell_source& amount = read.provenance[*cell_at("disclosure.procurement.amount")];
  SUBCASE("pass") { CHECK(evaluate(dis_18, read) == verdict::pass); }
  SUBCASE("fail: none is printed") {
    amount.unit = unit_doubt::not_printed;
    CHECK(evaluate(dis_18, read) == verdict::fail);
    CHECK(findings("DIS-18", severity::note, check(read)) == 1);
  }
  SUBCASE("fail: one that the form does not have") {
    spoil(read, "disclosure.procurement.amount", cell_state::ambiguous);
    amount.unit = unit_doubt::not_clear;
    CHECK(evaluate(dis_18, read) == verdict::fail);
  }
  SUBCASE("undetermined: the amount is held back for another reason") {
    spoil(read, "disclosure.procurement.amount", cell_state::ambiguous);
    CHECK(evaluate(dis_18, read) == verdict::undetermined);
    CHECK(evaluate(dis_18, zero_report(form::form_2019)) == verdict::undetermined);
  }
  SUBCASE("pass: in form_2021 the head says it") {
    reading later = sample_reading(zero_report());
    later.provenance[*cell_at("disclosure.fees.amount")].unit = unit_doubt::not_printed;
    CHECK(evaluate(dis_18, later) == verdict::pass);
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
