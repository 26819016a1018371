// SPDX-License-Identifier: BSL-1.0
#include "govreport/rules/rule_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "govreport/rules/formula_notation.hpp"

using namespace govreport;

namespace {

std::string why_not(std::string_view text) {
  const auto read = parse_rules(text);
  if (read) return "read";
  const rule_error& e = read.error();
  return std::string(name_of(e.code)) + " " + std::to_string(e.line) + " " + e.key + ": " +
         e.detail;
}

constexpr std::string_view yaml = R"(# comments are allowed
thresholds: {REQ-12: {share: 0.40}}
ignore: [REV, "YOY-02"]
rules:
  - id: LOCAL-01
    formula: requests.received.total >= 1
    severity: error
    title: {zh: 应有申请, en: some requests}
    basis: {document: 某通知, clause: 第三条}
  - id: LOCAL-02
    formula: requests.granted.*
             <= requests.received.* when requests.received.* > 0
    title: 一个标题
)";

constexpr std::string_view json =
    "{\n\t\"rules\": [\n"
    "\t\t{\"id\": \"LOCAL-01\", \"formula\": \"requests.received.total >= 1\", \"severity\": "
    "\"error\",\n"
    "\t\t \"title\": {\"zh\": \"\\u5e94\\u6709\\u7533\\u8bf7\", \"en\": \"some requests\"},\n"
    "\t\t \"basis\": {\"document\": \"某通知\", \"clause\": \"第三条\"}},\n"
    "\t\t{\"id\": \"LOCAL-02\", \"formula\": \"requests.granted.* <= requests.received.* when "
    "requests.received.* > 0\", \"title\": \"一个标题\"}\n"
    "\t],\n\t\"ignore\": [\"REV\", \"YOY-02\"],\n\t\"thresholds\": {\"REQ-12\": {\"share\": "
    "\"0.4\"}}\n}\n";

}  // namespace

TEST_CASE("rule_file: rules, selection and thresholds, in YAML and in JSON") {
  const auto read = parse_rules(yaml);
  REQUIRE(read);
  REQUIRE(read->own().size() == 2);
  const own_rule_text& first = read->own()[0]->text();
  CHECK(first == own_rule_text{"LOCAL-01", severity::error, "应有申请", "some requests", "某通知",
                               "第三条"});
  CHECK(read->own()[1]->text().level == severity::warning);
  CHECK(read->own()[1]->text().title_en == "一个标题");
  CHECK(notation(read->own()[1]->means()) ==
        "requests.granted.* <= requests.received.* when requests.received.* > 0");
  CHECK(!read->applies(*find_rule("REV-01")));
  CHECK(!read->applies(*find_rule("YOY-02")));
  CHECK(read->applies(*find_rule("REQ-01")));
  CHECK(read->value_of(*find_rule("REQ-12"), 0).millionths == 400'000);
  const auto same = parse_rules(json);
  CAPTURE(why_not(json));
  REQUIRE(same);
  CHECK(*same == *read);
}

TEST_CASE("rule_file: only what is selected") {
  const auto read = parse_rules("select: [REQ, default, all]\nignore: [all]\nrules:\n");
  REQUIRE(read);
  CHECK(!read->applies(*find_rule("REQ-01")));
  const auto off = parse_rules("{\"select\": [\"YOY-05\"]}");
  REQUIRE(off);
  CHECK(off->applies(*find_rule("YOY-05")));
  CHECK(!off->applies(*find_rule("REQ-01")));
}

TEST_CASE("rule_file: characters beyond 16 bits in JSON, which are two escapes") {
  const auto read = parse_rules(
      R"({"rules": [{"id": "A", "formula": "requests.received.total > 0", "title": "\ud867\ude3d \\ud867"}]})");
  REQUIRE(read);
  CHECK(read->own()[0]->text().title_zh == "𩸽 \\ud867");
}

TEST_CASE("rule_file: errors name line and key, and say what to do") {
  struct example {
    std::string_view text;
    std::string_view error;
  };
  for (const example& e : {
           example{"",
                   "malformed_file 0 : A file of rules is a map with the keys rules, select, "
                   "ignore and thresholds, of which any may be left out."},
           example{"- REQ",
                   "malformed_file 1 : A file of rules is a map with the keys rules, "
                   "select, ignore and thresholds, of which any may be left out."},
           example{"rules:\n  - id: A\n    formla: x",
                   "unknown_key 3 rules[0].formla: There is no such key; did you mean formula?"},
           example{"ruls: []", "unknown_key 1 ruls: There is no such key; did you mean rules?"},
           example{"zzz: []",
                   "unknown_key 1 zzz: There is no such key; there are rules, select, "
                   "ignore, thresholds."},
           example{"ignore: [REQ]\nignore: [REV]",
                   "repeated_key 2 ignore: The key stands in line 1 already."},
           example{"rules:\n  - id: A",
                   "missing_key 2 rules[0].formula: A rule has the key "
                   "formula."},
           example{"rules:\n  - id: A\n    formula: 1 < requests.received.totel",
                   "unknown_address 3 rules[0].formula: No form has a cell "
                   "“requests.received.totel”; did you mean requests.received.total? (behind “1 < "
                   "”)"},
           example{"rules:\n  - {id: A, formula: requests.received.total > 0}\n  - {id: A, "
                   "formula: requests.received.total > 1}",
                   "repeated_id 3 rules[1].id: Two rules are called “A”."},
           example{"rules:\n  - id: REQ-01\n    formula: requests.received.total > 0",
                   "wrong_id 2 rules[0].id: “REQ-01” is a name of the catalogue; call the rule "
                   "something else, like LOCAL-01."},
           example{"rules:\n  - id: A\n    severity: fatal\n    formula: requests.received.total > "
                   "0",
                   "wrong_value 3 rules[0].severity: A severity is error, warning or note."},
           example{"rules:\n  - id: A\n    title: [x]\n    formula: requests.received.total > 0",
                   "wrong_value 3 rules[0].title: This is a text, or a map with the keys zh and "
                   "en."},
           example{
               "rules:\n  - id: A\n    title: {de: x}\n    formula: requests.received.total > 0",
               "unknown_key 3 rules[0].title.de: There is no such key; there are zh, en."},
           example{"rules: {id: A}",
                   "wrong_value 1 rules: Rules are a list: “- id: LOCAL-01” and so on, or […]."},
           example{"select: REQ",
                   "wrong_value 1 select: Rules are named in a list, like [REQ, YOY-02]."},
           example{"select:\n- RQE",
                   "unknown_rule 2 select[0]: No rule is called “RQE”; name an id like REQ-01, a "
                   "family like REQ, default or all. The command `govreport rules` lists them."},
           example{"thresholds:\n  REQ-12:\n    part: 1",
                   "unknown_threshold 3 thresholds.REQ-12.part: REQ-12 has no threshold “part”; it "
                   "has: share, least."},
           example{"thresholds: {REQ-12: {share: much}}",
                   "malformed_formula 1 thresholds.REQ-12.share: “much” is no number; write it "
                   "like 2 or 0.35."},
           example{"thresholds: {REQ-12: 0.4}",
                   "wrong_value 1 thresholds.REQ-12: Thresholds are maps, like {REQ-12: {share: "
                   "0.4}}."},
           example{"rules:\n  - id: &x A\n    formula: *x",
                   "malformed_file 2 : Anchors (&), aliases (*) and tags (!) have no meaning here; "
                   "write the value itself, in quotation marks if it begins with one of these "
                   "signs."},
           example{"rules: [1, 2",
                   "malformed_file 1 : It is neither YAML nor JSON: end of sequence flow not "
                   "found."},
           example{"ignore: []\n---\nignore: []",
                   "malformed_file 3 : Something stands behind the end; a file of rules is one "
                   "map."},
           example{"ignore: []\n# \xff",
                   "malformed_file 2 : The file is no text in UTF-8; save it "
                   "in this encoding."},
           example{"rules: [[[[[[[[[[1]]]]]]]]]]",
                   "malformed_file 1 : Lists and maps stand too deep in each other."},
       }) {
    CAPTURE(e.text);
    CHECK(why_not(e.text) == e.error);
  }
}

TEST_CASE("rule_file: size is bounded") {
  CHECK(why_not(std::string(most_rule_file_bytes + 1, ' ')) ==
        "too_long 0 : A file of rules has 1048576 bytes at most.");
  std::string many = "rules:\n";
  for (std::size_t i = 0; i <= most_own_rules; ++i)
    many += "- {id: L" + std::to_string(i) + ", formula: requests.received.total > 0}\n";
  CHECK(why_not(many) == "too_long 1002 rules[1000]: A file has 1000 rules at most.");
}

TEST_CASE("rule_file: the example is one") {
  std::ifstream file(GOVREPORT_SOURCE_DIR "/examples/local_rules.yaml", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  CHECK(why_not(text) == "read");
  CHECK(parse_rules(text)->own().size() == 3);
}
