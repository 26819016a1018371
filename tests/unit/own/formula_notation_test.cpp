// SPDX-License-Identifier: BSL-1.0
#include "govreport/rules/formula_notation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "govreport/rules/catalogue.hpp"

using namespace govreport;

namespace {

std::string why_not(std::string_view text) {
  const auto parsed = parse_formula(text);
  if (parsed) return "parsed";
  return std::string(name_of(parsed.error().code)) + " " + std::to_string(parsed.error().at) +
         ": " + parsed.error().detail;
}

std::string again(std::string_view text) {
  const auto parsed = parse_formula(text);
  if (!parsed) return why_not(text);
  const auto twice = parse_formula(notation(*parsed));
  if (!twice || !(*twice == *parsed)) return "not the same formula: " + notation(*parsed);
  return notation(*parsed);
}

}  // namespace

TEST_CASE("formula_notation: what is written is what the algebra says") {
  const linear_sum received = in_total(request_row::received);
  CHECK(*parse_formula("requests.received.total >= 1") == always(received >= linear_sum(1)));
  CHECK(*parse_formula("requests.carried_in.* == previous.requests.carried_out.*") ==
        always(equals(in_each(request_row::carried_in),
                      in_each(request_row::carried_out, report_of::last_year)),
               dimension::each_applicant));
  CHECK(
      *parse_formula("requests.carried_out.total <= 0.35*requests.received.total when "
                     "requests.received.total>=20 and requests.granted.total > 0") ==
      only_when(received >= linear_sum(20), in_total(request_row::granted) > linear_sum(0),
                in_total(request_row::carried_out) <= decimal::of_millionths(350'000) * received));
}

TEST_CASE("formula_notation: signs, parentheses, factors and repetitions") {
  struct example {
    std::string_view text;
    std::string_view shown;
  };
  for (const example& e : {
           example{"-requests.received.total + 2 <= 3", "-requests.received.total + 2 <= 3"},
           example{"2 * (requests.received.* - 3*requests.granted.*) != 0.50",
                   "2 * requests.received.* - 6 * requests.granted.* != 0.5"},
           example{"5 - (requests.received.total - -1) < 0", "-requests.received.total + 4 < 0"},
           example{"requests.*.total > requests.*.natural_person * 2",
                   "requests.*.total > 2 * requests.*.natural_person"},
           example{"reviews.*.total>=reviews.*.pending", "reviews.*.total >= reviews.*.pending"},
           example{"disclosure.*.decisions >= 0 when disclosure.fees.amount > 1.5",
                   "disclosure.*.decisions >= 0 when disclosure.fees.amount > 1.5"},
           example{"0 * requests.received.total == 0", "0 * requests.received.total == 0"},
           example{"((((requests.received.total)))) == 1000000000000",
                   "requests.received.total == 1000000000000"},
       }) {
    CAPTURE(e.text);
    CHECK(again(e.text) == e.shown);
  }
}

TEST_CASE(
    "formula_notation: every formula of the catalogue without thresholds is one in notation") {
  std::size_t shown = 0;
  for (const rule& r : catalogue) {
    for (const rule_formula& means : r.means) {
      bool has_threshold = false;
      const auto look = [&](const condition& c) {
        has_threshold =
            has_threshold || c.left.constant_threshold() >= 0 || c.right.constant_threshold() >= 0;
      };
      look(means.then);
      for (std::size_t i = 0; i < means.conditions; ++i) look(means.when[i]);
      detail::for_each_term(
          means, [&](const formula_term& t) { has_threshold = has_threshold || t.threshold >= 0; });
      if (has_threshold) continue;
      const auto parsed = parse_formula(notation(means));
      CAPTURE(r.id);
      CAPTURE(notation(means));
      REQUIRE(parsed);
      CHECK(notation(*parsed) == notation(means));
      ++shown;
    }
  }
  CHECK(shown > 10);
}

TEST_CASE("formula_notation: errors say where, and what to do") {
  struct example {
    std::string_view text;
    std::string_view error;
  };
  for (const example& e : {
           example{"requests.recieved.total >= 1",
                   "unknown_address 0: No form has a cell “requests.recieved.total”; did you mean "
                   "requests.received.total?"},
           example{"1 <= previous.requests.received.totl",
                   "unknown_address 5: No form has a cell “requests.received.totl”; did you mean "
                   "requests.received.total?"},
           example{"everything >= 1",
                   "unknown_address 0: No form has a cell “everything”; addresses look like "
                   "requests.received.total."},
           example{"requests.recived.* >= 1",
                   "unknown_address 0: No form has a cell “requests.recived.*”; did you mean "
                   "requests.received.*?"},
           example{"requests.received.* == reviews.*.total",
                   "wrong_repetition 0: “*” stands for the columns of section 3 and for the rows "
                   "of section 4 in one formula; make two rules of it."},
           example{"reviews.reconsideration.* >= 0",
                   "wrong_repetition 0: “reviews.reconsideration.*”: “*” stands for the columns of "
                   "section 3, or for the rows of a section, and not for the columns of this one."},
           example{"requests.received.total * requests.granted.total > 1",
                   "product_of_cells 24: Cells are multiplied by numbers only, not by each other."},
           example{"requests.received.total / 2 > 1",
                   "malformed_formula 24: Nothing is divided in a formula: multiply by a decimal, "
                   "like 0.5, or multiply the other side."},
           example{"requests.received.total > 0.1234567",
                   "inexact_number 26: 0.1234567 has more than six decimals, or is too large: "
                   "factors go up to 1000000, other numbers up to 1000000000000."},
           example{"0.001 * 0.0005 * requests.received.total > 1",
                   "inexact_number 6: The product has more than six decimals, or is too large: "
                   "factors go up to 1000000, other numbers up to 1000000000000."},
           example{"1000001 * requests.received.total > 1",
                   "inexact_number 0: A factor has more than six decimals, or is too large: "
                   "factors go up to 1000000, other numbers up to 1000000000000."},
           example{"1 <= requests.received.total <= 5",
                   "malformed_formula 29: A formula compares once: make two rules of it, or write "
                   "one comparison behind “when”."},
           example{"requests.received.total = 5",
                   "malformed_formula 24: Equality is written “==”."},
           example{"requests.received.total",
                   "malformed_formula 23: A comparison (==, !=, <=, <, >= or >) is missing before "
                   "the end of the formula."},
           example{"requests.received.total ≥ 1",
                   "malformed_formula 24: A comparison (==, !=, <=, <, >= or >) is missing before "
                   "“≥”."},
           example{"requests.received.total >=",
                   "malformed_formula 26: A number or the address of a cell, like "
                   "requests.received.total, is missing before the end of the formula."},
           example{"(requests.received.total >= 1",
                   "malformed_formula 25: “)” is missing before “>”."},
           example{"requests.received.total) >= 1",
                   "malformed_formula 23: There is no “(” for this “)”."},
           example{"requests.received.total >= 1 or 2",
                   "malformed_formula 29: “o” is not expected here: a formula is two sums compared "
                   "by ==, !=, <=, <, >= or >, and conditions behind “when”, joined by “and”."},
           example{"requests.received.total >= 1 when 1 < 2 and 1 < 2 and 1 < 2",
                   "too_long 0: A formula has 2 conditions at most behind “when”; make several "
                   "rules of it."},
           example{"1 < 2 when requests.received.total > 1",
                   "nothing_compared 0: A rule compares a number of this year's report: name one "
                   "by its address, like requests.received.total."},
           example{"previous.requests.received.total > 1",
                   "nothing_compared 0: A rule compares a number of this year's report: name one "
                   "by its address, like requests.received.total."},
       }) {
    CAPTURE(e.text);
    CHECK(why_not(e.text) == e.error);
  }
}

TEST_CASE("formula_notation: length and depth are bounded") {
  CHECK(why_not(std::string(5000, '(')) == "too_long 4000: A formula has 4000 bytes at most.");
  CHECK(why_not(std::string(2000, '(')) ==
        "too_long 16: Parentheses stand in each other 16 deep at most.");
  CHECK(why_not(std::string(3000, '-') + "requests.received.total > 1") == "parsed");
  std::string sum = "requests.received.total";
  for (int i = 0; i < 24; ++i) sum += " + requests.granted.total";
  CHECK(why_not(sum + " > 1") == "too_long 599: A sum has 24 cells at most.");
}

TEST_CASE("formula_notation: numbers are exact") {
  CHECK(parse_decimal("0.35")->millionths == 350'000);
  CHECK(parse_decimal("-2.50000000")->millionths == -2'500'000);
  CHECK(parse_decimal("1000000000000")->millionths == decimal::most);
  for (std::string_view wrong : {"", "-", "1.", ".5", "1e3", "1,000", "１", "1000000000000.1",
                                 "0.0000001", "99999999999999999999999999"}) {
    CAPTURE(wrong);
    CHECK(!parse_decimal(wrong));
  }
}
