// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/rule_example.hpp"

#include <doctest/doctest.h>

#include <string>

#include "govreport/check/check.hpp"
#include "govreport/read/read.hpp"

using namespace govreport;

TEST_CASE("every rule has an example that breaks it") {
  for (const rule& r : catalogue) {
    CAPTURE(r.id);
    CHECK(example_message(r, language::zh).starts_with(r.id));
    CHECK(example_message(r, language::en).starts_with(r.id));
  }
  CHECK(rule_examples().size() == catalogue.size());
}

TEST_CASE("without its changes an example breaks no rule") {
  for (std::string_view changes : {"", "form = form_2019"}) {
    CAPTURE(changes);
    const example_documents made = documents_of({"", changes});
    const auto read = read_report(made.document);
    REQUIRE(read.has_value());
    for (const finding& f : check(*read).findings) FAIL_CHECK(f.broken->id);
  }
}

TEST_CASE("an example says what it is made of") {
  CHECK(example_message(*find_rule("REQ-12"), language::zh) ==
        "REQ-12 (三, 结转下年度继续办理·总计): 结转下年度继续办理·总计 60 > 35 = 0.35 × "
        "本年新收·总计 100; 适用于 结转下年度继续办理·总计 60 ≥ 20");
  CHECK(example_message(*find_rule("YOY-01"), language::en) ==
        "YOY-01 (section 3, businesses): carried in from last year 4 ≠ last year's carried out to "
        "next year 3; residual 1");
}
