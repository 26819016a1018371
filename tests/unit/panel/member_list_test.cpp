// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/member_list.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace govreport;

namespace {

std::string failure(std::string_view text) {
  const auto made = parse_member_list(text);
  REQUIRE(!made);
  return std::string(name_of(made.error().code)) + " " + std::to_string(made.error().line) + ": " +
         made.error().detail;
}

}  // namespace

TEST_CASE("a list of members") {
  const auto made = parse_member_list(
      "\xEF\xBB\xBF# 云岭县\r\nscope: area\r\nyear：2023\n\n　云岭县教育局 # own\n云岭县司法局\n"
      "reconsidering: 云岭县司法局");
  REQUIRE(made);
  CHECK(*made ==
        member_list{report_scope::area, 2023, {"云岭县教育局", "云岭县司法局"}, {"云岭县司法局"}});
  CHECK(parse_member_list("scope:organ\nA")->scope == report_scope::organ);
}

TEST_CASE("what is wrong with a list is said with its line") {
  CHECK(failure("") ==
        "no_scope 0: Nothing says whom the report speaks for. Add a line “scope: area”, or “scope: "
        "organ” for a report of one authority alone.");
  CHECK(failure("scope: area\n# 云岭县\n") ==
        "no_members 0: The list names no member. Add their names, one a line.");
  CHECK(failure("scope: county\n云岭县教育局") ==
        "wrong_value 1: The scope is area or organ, not “county”.");
  CHECK(failure("scope: area\nscope: organ\n云岭县教育局") ==
        "repeated_key 2: The key “scope” stands here again.");
  CHECK(failure("scope: area\nyear: 23\nA") ==
        "wrong_value 2: The year is a number like 2024, not “23”.");
  CHECK(failure("year: 2023\nyear: 2023\nA") ==
        "repeated_key 2: The key “year” stands here again.");
  CHECK(failure("scope: area\nmembers: A") ==
        "unknown_key 2: There is no key “members”; the keys are scope, year and reconsidering, and "
        "the name of a member has no colon.");
  CHECK(failure("scope: area\n云岭县教育局\n云岭县 教育局") ==
        "repeated_name 3: “云岭县 教育局” stands in the list twice. Leave one of the lines out.");
  CHECK(failure("scope: area\nreconsidering: 云岭县司法局\n云岭县教育局") ==
        "not_a_member 2: “云岭县司法局” is no member of the list. Add a line with its name.");
  CHECK(failure("scope: area\n\xB0\xA1") ==
        "not_utf8 2: The line is no UTF-8. Save the list in this encoding.");
}
