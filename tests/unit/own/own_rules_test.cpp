// SPDX-License-Identifier: BSL-1.0
// Rules of the user: what the rulebook takes, and that they are checked and located like those of
// the catalogue.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/rules/formula_notation.hpp"
#include "govreport/rules/rulebook.hpp"
#include "govreport/write/checked_document.hpp"
#include "govreport/write/messages.hpp"
#include "support/locations.hpp"
#include "support/random_tables.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

std::shared_ptr<const own_rule> own(std::string id, std::string_view formula,
                                    severity level = severity::error) {
  return std::make_shared<const own_rule>(
      own_rule_text{std::move(id), level, "", "a title", "a notice", ""},
      parse_formula(formula).value());
}

std::shared_ptr<rulebook> book(std::initializer_list<std::string_view> formulas) {
  auto made = std::make_shared<rulebook>();
  int n = 0;
  for (std::string_view formula : formulas)
    REQUIRE(made->add(own("LOCAL-" + std::to_string(++n), formula)));
  return made;
}

checked_document checked(const report& r, std::shared_ptr<const rulebook> rules,
                         std::shared_ptr<const reading> previous = {}) {
  return check_document("", sample_reading(r), std::move(previous), std::move(rules));
}

std::string why(const rulebook::outcome& done) {
  return done ? std::string()
              : std::string(name_of(done.error().code)) + ": " + done.error().detail;
}

/// Place, verdict, stated and derived of the findings of one rule.
std::string said_by(std::string_view id, const check_result& result, const reading& read) {
  std::string text;
  for (const auto* list : {&result.findings, &result.undetermined}) {
    for (const finding& f : *list) {
      if (f.broken->id != id) continue;
      text += std::string(name_of(f.outcome)) + " " + std::to_string(index_of(f.where.kind)) + "." +
              std::to_string(f.where.index) + " ";
      text += f.stated ? std::to_string(*f.stated) : "-";
      text += f.derived ? " " + std::to_string(*f.derived) : " -";
      text += "\n";
    }
  }
  static_cast<void>(read);
  return text;
}

constexpr std::string_view balance =
    "requests.received.* + requests.carried_in.* == requests.concluded.* + requests.carried_out.*";
constexpr std::string_view review_total =
    "reviews.*.upheld + reviews.*.corrected + reviews.*.other + reviews.*.pending == "
    "reviews.*.total";

}  // namespace

TEST_CASE("rulebook: what cannot be done says why") {
  rulebook rules;
  CHECK(why(rules.turn("REQ", false)).empty());
  CHECK(why(rules.turn("default", true)).empty());
  CHECK(why(rules.turn("RQE", false)) ==
        "unknown_rule: No rule is called “RQE”; name an id like REQ-01, a family like REQ, default "
        "or all. The command `govreport rules` lists them.");
  CHECK(why(rules.set("REQ-12", "share", 1)).empty());
  CHECK(why(rules.set("REQ-12", "part", 1)) ==
        "unknown_threshold: REQ-12 has no threshold “part”; it has: share, least.");
  CHECK(why(rules.set("REQ-01", "share", 1)) ==
        "unknown_threshold: REQ-01 has no threshold that could be set.");
  CHECK(why(rules.set("REQ-12", "share", -1)) ==
        "wrong_value: The threshold share of REQ-12 is a number from 0 to 1000000.");
  CHECK(why(rules.set("LOCAL-01", "share", 1)) ==
        "unknown_rule: No rule of the catalogue is called “LOCAL-01”. The command `govreport "
        "rules` lists them.");
  CHECK(why(rules.add(own("LOCAL-01", "requests.received.total > 0"))).empty());
  CHECK(why(rules.add(own("LOCAL-01", "requests.granted.total > 0"))) ==
        "repeated_id: Two rules are called “LOCAL-01”.");
  for (std::string_view id : {"REQ-01", "REQ-local", "all", "default"}) {
    CAPTURE(id);
    CHECK(why(rules.add(own(std::string(id), "requests.received.total > 0"))) ==
          "wrong_id: “" + std::string(id) +
              "” is a name of the catalogue; call the rule something else, like LOCAL-01.");
  }
  for (std::string_view id : {"", "1", "LOCAL 1", "a,b", "本地"}) {
    CAPTURE(id);
    CHECK(
        why(rules.add(own(std::string(id), "requests.received.total > 0"))) ==
        "wrong_id: The id of a rule is 1 to 40 letters, digits, “-”, “_” or “.” and begins with a "
        "letter, like LOCAL-01.");
  }
}

TEST_CASE("rulebook: a rule of the user is on unless it is turned off") {
  rulebook rules;
  REQUIRE(rules.add(own("LOCAL-01", "requests.received.total >= 1")));
  const rulebook before = rules;
  CHECK(rules == before);
  rules.turn_catalogue_off();
  CHECK(rules.applies(rules.own()[0]->row()));
  CHECK(!rules.applies(catalogue[0]));
  CHECK(!(rules == before));
  const reading empty = sample_reading(zero_report());
  CHECK(check(empty, {nullptr, &rules}).findings.size() == 1);
  CHECK(rules.turn("LOCAL", false));
  CHECK(check(empty, {nullptr, &rules}).findings.empty());
  CHECK(rules.turn("LOCAL-01", true));
  CHECK(check(empty, {nullptr, &rules}).findings.size() == 1);
}

TEST_CASE("own rules: a rule of the catalogue written once more says the same") {
  std::size_t said = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, enumerators<form>[next.below(2)]);
    put_wrong(next, r, next.below(4), true);
    if (const std::uint32_t one_in = next.below(3); one_in != 0)
      put_blanks(next, r, 4 + 10 * one_in);
    const checked_document both = checked(r, book({balance, review_total}));
    const checked_document built_in = checked(r, {});
    const std::string of_balance = said_by("REQ-01", *both.result, *both.read);
    CHECK(of_balance == said_by("LOCAL-1", *both.result, *both.read));
    CHECK(said_by("REV-01", *both.result, *both.read) +
              said_by("REV-02", *both.result, *both.read) +
              said_by("REV-03", *both.result, *both.read) ==
          said_by("LOCAL-2", *both.result, *both.read));
    CHECK(both.result->verdict == built_in.result->verdict);
    said += !of_balance.empty();
    if (both.located->proved != proof::complete || built_in.located->proved != proof::complete) {
      continue;  // steps were too few, or nothing is wrong
    }
    CHECK(both.located->least == built_in.located->least);
    CHECK(both.located->count == built_in.located->count);
    CHECK(shown(both.located->certain) == shown(built_in.located->certain));
    CHECK(shown(both.located->possible) == shown(built_in.located->possible));
    if (both.located->count <= detail::most_found)
      CHECK(shown(*both.located) == shown(*built_in.located));
  }
  CHECK(said > 30);
}

TEST_CASE("own rules: what last year's report states can be as wrong as this year's") {
  report r = zero_report();
  set_number(r, *cell_at("reviews.reconsideration.upheld"), 3);
  set_number(r, *cell_at("reviews.reconsideration.total"), 3);
  report last = zero_report();
  last.year = 2021;
  set_number(last, *cell_at("reviews.reconsideration.pending"), 4);
  set_number(last, *cell_at("reviews.reconsideration.total"), 4);
  const auto previous = std::make_shared<const reading>(sample_reading(last));
  const auto rules = book({"reviews.*.total >= previous.reviews.*.pending"});
  const checked_document document = checked(r, rules, previous);
  CHECK(said_by("LOCAL-1", *document.result, *document.read) == "fail 5.0 4 3\n");
  CHECK(document.located->proved == proof::complete);
  CHECK(shown(document.located->possible) ==
        "previous reviews.reconsideration.pending\n");  // or two numbers of this year
  CHECK(checked(r, rules).located->proved == proof::consistent);
}

TEST_CASE("own rules: what last year hands on is one number, whoever speaks of it") {
  report r = zero_report();
  report last = zero_report();
  last.year = 2021;
  for (std::string_view row : {"received", "carried_out"}) {
    for (std::string_view column : {"natural_person", "total"})
      set_number(last, *cell_at("requests." + std::string(row) + "." + std::string(column)), 2);
  }
  const auto previous = std::make_shared<const reading>(sample_reading(last));
  const auto rules = book({"requests.carried_in.* == previous.requests.carried_out.*"});
  const checked_document with_rule = checked(r, rules, previous);
  const checked_document without = checked(r, {}, previous);
  CHECK(without.located->proved == proof::complete);
  CHECK(shown(*with_rule.located) == shown(*without.located));
  CHECK(said_by("LOCAL-1", *with_rule.result, *with_rule.read) ==
        said_by("YOY-01", *with_rule.result, *with_rule.read));
}

TEST_CASE("own rules: those that no numbers satisfy are left out of the search, and counted") {
  report r = zero_report();
  const checked_document odd = checked(r, book({"2 * requests.received.total == 5"}));
  CHECK(said_by("LOCAL-1", *odd.result, *odd.read) ==
        "fail 7." + std::to_string(index_of(*cell_at("requests.received.total"))) + " 5 0\n");
  CHECK(odd.located->proved == proof::consistent);
  CHECK(message(*odd.located, language::en) ==
        "1 rule of your own was left out of the search, as no numbers satisfy it");
  CHECK(message(*odd.located, language::zh) == "有 1 条自定规则任何数字都不能满足，查找时未计入");

  set_number(r, *cell_at("reviews.reconsideration.total"), 1);
  const checked_document two =
      checked(r, book({"requests.received.total >= 1", "requests.received.total <= 0",
                       "requests.received.total < 1 + -1"}));
  CHECK(two.located->rules_left_out == 2);
  CHECK(two.located->least == 5);
  CHECK(message(*two.located, language::en)
            .ends_with(
                "; 2 rules of your own were left out of the search, as no numbers satisfy them"));
}

TEST_CASE("own rules: amounts and factors are located exactly") {
  report r = zero_report();
  set_number(r, *cell_at("disclosure.fees.amount"), 12'345'600);  // 1.23456 万元
  const checked_document document =
      checked(r, book({"2.5 * disclosure.fees.amount == 5 + requests.received.total"}));
  CHECK(document.located->proved == proof::complete);
  CHECK(message((*document.located)[0], language::en) == "section 2, fees · amount 12.3456 → 2");
}

TEST_CASE("own rules: a number that no report can hold is wrong to both searches") {
  report r = zero_report();
  set_number(r, *cell_at("requests.received.total"), 20'000'000'000'000'000);
  const checked_document document = checked(r, book({"requests.granted.total >= 0"}));
  CHECK(shown(document.located->certain) == shown(checked(r, {}).located->certain));
}

TEST_CASE("own rules: what is turned off takes no part in the search") {
  report r = zero_report();
  set_number(r, *cell_at("reviews.reconsideration.total"), 1);
  CHECK(checked(r, {}).located->least == 1);
  const auto rules = book({});
  REQUIRE(rules->turn("REV", false));
  CHECK(checked(r, rules).located->proved == proof::consistent);
}
