// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/rules/catalogue.hpp"
#include "unit/write/sample_reading.hpp"

namespace govreport {

namespace {

using namespace samples;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The lines from one that holds `first` to one that holds `last`.
std::string lines_between(const std::string& text, std::string_view first, std::string_view last) {
  const std::size_t begin = text.rfind('\n', text.find(first)) + 1;
  const std::size_t end = text.find('\n', text.find(last, begin) + last.size());
  return text.substr(begin, end - begin);
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

reading described_reading() {
  report r = orderly_report();
  r.signed_on = calendar_date{2022, 1, 15};
  r.period = reporting_period{{2021, 1, 1}, {2021, 12, 31}};
  reading read = sample_reading(r);
  read.narrative.title.text = "某市人民政府2021年政府信息公开工作年度报告";
  read.narrative.period.text = "2021年1月1日至12月31日";
  return read;
}

}  // namespace

TEST_CASE("a reading begins with what identifies it") {
  CHECK(lines_between(read_json("a.md", described_reading()), "{", "\"cells\"") ==
        R"({
 "document": "a.md",
 "format": "markdown",
 "form": "form_2021",
 "authority": "某市人民政府",
 "year": 2021,
 "signed_on": "2022-01-15",
 "title": "某市人民政府2021年政府信息公开工作年度报告",
 "period": {"first": "2021-01-01", "last": "2021-12-31", "text": "2021年1月1日至12月31日"},
 "cells": {)");
}

TEST_CASE("what a document does not say is null") {
  CHECK(lines_between(read_json("", sample_reading(zero_report())), "{", "\"period\"") == R"({
 "document": "",
 "format": "markdown",
 "form": "form_2021",
 "authority": null,
 "year": null,
 "signed_on": null,
 "title": null,
 "period": null,)");
}

TEST_CASE("every state of a cell has its own shape") {
  reading read = described_reading();
  cell_source& total = read.provenance[*cell_at("requests.received.total")];
  total.where = {4711, 4712, 93, 2, 4, 11};
  total.certain = certainty::reconstructed;
  set_number(read.report, *cell_at("disclosure.fees.amount"), 12'300'000);
  read.provenance[*cell_at("disclosure.fees.amount")].foreign_unit = true;
  print_instead(read, "disclosure.procurement.amount", cell_state::number, "152790");
  read.provenance[*cell_at("disclosure.procurement.amount")].unit = unit_doubt::not_printed;
  set_number(read.report, *cell_at("disclosure.procurement.amount"), 15'279'000);
  print_instead(read, "requests.granted.business", cell_state::ambiguous, "1 1");
  print_instead(read, "requests.granted.total", cell_state::blank, "");
  print_instead(read, "requests.partly_granted.total", cell_state::not_applicable, "/");
  print_instead(read, "requests.refused_state_secret.total", cell_state::unreadable, "若干",
                unreadable_because::not_a_number);
  print_instead(read, "requests.carried_in.total", cell_state::absent, "");
  read.provenance.candidates = {{*cell_at("requests.granted.business"), 1},
                                {*cell_at("requests.granted.business"), 11}};
  const std::string json = read_json("a", read);
  const std::string_view lines[] = {
      R"("requests.received.total": {"state": "number", "value": 0, "certainty": "reconstructed", "text": "0", "where": {"bytes": [4711, 4712], "line": 93, "table": 2, "row": 4, "column": 11}},)",
      R"("disclosure.fees.amount": {"state": "number", "value": "12.3", "certainty": "read", "text": "0", "foreign_unit": true, "where": null},)",
      R"("disclosure.procurement.amount": {"state": "number", "value": "152790", "certainty": "read", "text": "152790", "unit_doubt": "not_printed", "where": null},)",
      R"("requests.granted.business": {"state": "ambiguous", "candidates": [1, 11], "text": "1 1", "where": null},)",
      R"("requests.granted.total": {"state": "blank", "text": "", "where": null},)",
      R"("requests.partly_granted.total": {"state": "not_applicable", "text": "/", "where": null},)",
      R"("requests.refused_state_secret.total": {"state": "unreadable", "reason": "not_a_number", "text": "若干", "where": null},)",
      R"("requests.carried_in.total": {"state": "absent"},)",
  };
  for (std::string_view line : lines) {
    CAPTURE(line);
    CHECK(holds(json, line));
  }
}

TEST_CASE("the cells are those of the printed layout and those that the document has besides") {
  reading read = described_reading();
  CHECK(occurrences(read_json("a", read), "{\"state\"") == 200);
  CHECK_FALSE(holds(read_json("a", read), "otherwise_closed"));
  read.provenance[*cell_at("requests.otherwise_closed.total")].state = cell_state::blank;
  CHECK(occurrences(read_json("a", read), "{\"state\"") == 201);
}

TEST_CASE("sections and unplaced numbers end a reading") {
  reading read = described_reading();
  read.narrative.sections.resize(1);
  read.narrative.sections[0].body.text = "第一段。\n第二段。";
  read.provenance.unplaced = {{"12", {5, 7, 80, 0, 0, 0}}};
  CHECK(lines_between(read_json("a", read), "\"sections\"", "\n}") == R"( "sections": [
  {"number": 1, "title": "一、总体情况", "text": "第一段。\n第二段。"}
 ],
 "unplaced": [
  {"text": "12", "where": {"bytes": [5, 7], "line": 80, "table": null, "row": null, "column": null}}
 ]
})");
}

TEST_CASE("text is escaped, and bytes that are no UTF-8 become U+FFFD") {
  struct example {
    std::string_view text;
    std::string_view json;
  };
  const example examples[] = {
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\b\f\n\r\t\x01\x1f\x7f", R"("\b\f\n\r\t\u0001\u001f\u007f")"},
      {"政府😀", "\"政府😀\""},
      {"\xff.md", "\"\uFFFD.md\""},
      {"\xc0\xaf", "\"\uFFFD\uFFFD\""},                      // overlong
      {"\xed\xa0\x80", "\"\uFFFD\uFFFD\uFFFD\""},            // surrogate
      {"\xe6\x94", "\"\uFFFD\uFFFD\""},                      // cut off
      {"\xf4\x90\x80\x80", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},  // above U+10FFFF
  };
  for (const example& e : examples) {
    CAPTURE(e.json);
    CHECK(holds(read_json(std::string(e.text), described_reading()),
                "\"document\": " + std::string(e.json) + ","));
  }
}

TEST_CASE("a finding has its arithmetic, both messages and its places") {
  reading read = sample_reading(with(orderly_report(), {{"reviews.litigation_direct.total", 1}}));
  read.provenance[*cell_at("reviews.litigation_direct.total")].where = {10, 11, 57, 3, 3, 10};
  const std::vector documents{checked("a", read)};
  CHECK(lines_between(check_json(documents), "   \"verdict\"", "\n}") ==
        R"(   "verdict": "inconsistent",
   "explanations": [
    {
     "suspects": ["reviews.litigation_direct.upheld"],
     "values": {
      "reviews.litigation_direct.upheld": {"stated": 0, "implied": 1, "slip": "one off"}
     },
     "slip": "one off",
     "smallest": true
    },
    {
     "suspects": ["reviews.litigation_direct.corrected"],
     "values": {
      "reviews.litigation_direct.corrected": {"stated": 0, "implied": 1, "slip": "one off"}
     },
     "slip": "one off",
     "smallest": true
    },
    {
     "suspects": ["reviews.litigation_direct.other"],
     "values": {
      "reviews.litigation_direct.other": {"stated": 0, "implied": 1, "slip": "one off"}
     },
     "slip": "one off",
     "smallest": true
    },
    {
     "suspects": ["reviews.litigation_direct.pending"],
     "values": {
      "reviews.litigation_direct.pending": {"stated": 0, "implied": 1, "slip": "one off"}
     },
     "slip": "one off",
     "smallest": true
    },
    {
     "suspects": ["reviews.litigation_direct.total"],
     "values": {
      "reviews.litigation_direct.total": {"stated": 1, "implied": 0, "slip": "one off"}
     },
     "slip": "one off",
     "smallest": true
    }
   ],
   "certain": [],
   "possible": ["reviews.litigation_direct.upheld", "reviews.litigation_direct.corrected", "reviews.litigation_direct.other", "reviews.litigation_direct.pending", "reviews.litigation_direct.total"],
   "located": {"proof": "complete", "least": 1, "count": 5, "shifted_rows": false},
   "findings": [
    {
     "rule": "REV-02",
     "severity": "error",
     "verdict": "fail",
     "place": "litigation_direct",
     "cells": ["reviews.litigation_direct.upheld", "reviews.litigation_direct.corrected", "reviews.litigation_direct.other", "reviews.litigation_direct.pending", "reviews.litigation_direct.total"],
     "stated": 1,
     "derived": 0,
     "residual": -1,
     "message": {
      "zh": "REV-02 (四, 未经复议直接起诉): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0 ≠ 总计 1; 相差 -1",
      "en": "REV-02 (section 4, direct litigation): upheld 0 + corrected 0 + other result 0 + pending 0 = 0 ≠ total 1; residual -1"
     },
     "basis": "国办公开办函〔2019〕60号、〔2021〕30号第四部分“总计”列",
     "where": [
      {"bytes": [10, 11], "line": 57, "table": 3, "row": 3, "column": 10}
     ],
     "fingerprint": "41ec18ccdca7bbfc"
    }
   ],
   "undetermined": [],
   "forced": [],
   "open": []
  }
 ],
 "errors": [],
 "summary": {
  "documents": 1,
  "consistent": 0,
  "inconsistent": 1,
  "undetermined": 0,
  "failed": 0,
  "findings": {"error": 1, "warning": 0, "note": 0}
 }
})");
}

TEST_CASE("a side that blanks leave open has no number in JSON, and neither has a blank total") {
  const auto arithmetic = [](const report& r) {
    return lines_between(check_json(std::vector{checked("a", sample_reading(r))}), "\"stated\"",
                         "\"residual\"");
  };
  CHECK(arithmetic(blank_report()) == R"(     "stated": null,
     "derived": null,
     "residual": null,)");
  const report blank_total = with(orderly_report(), {{"reviews.reconsideration.pending", 2},
                                                     {"reviews.reconsideration.upheld", {}},
                                                     {"reviews.reconsideration.total", {}}});
  const std::string json = check_json(std::vector{checked("a", sample_reading(blank_total))});
  CHECK(holds(json, R"("undetermined": [
    {
     "rule": "REV-01",
     "severity": "error",
     "verdict": "undetermined",
     "place": "reconsideration",)"));
  const report too_much = with(orderly_report(), {{"reviews.reconsideration.pending", 2},
                                                  {"reviews.reconsideration.upheld", {}},
                                                  {"reviews.reconsideration.total", 1}});
  const std::string failed = check_json(std::vector{checked("a", sample_reading(too_much))});
  CHECK(holds(failed, R"("stated": 1,
     "derived": 2,
     "residual": 1,)"));
}

TEST_CASE("money is a decimal string, and has no residual to a count") {
  const report r =
      with(orderly_report(form::form_2019), {{"disclosure.procurement.amount", 1'234'550}});
  const std::string json = check_json(std::vector{checked("a", sample_reading(r))});
  CHECK(holds(json, R"("stated": "12345.5",
     "derived": 0,
     "residual": null,)"));
}

TEST_CASE("forced cells are listed with their value") {
  const report r = with(orderly_report(), {{"reviews.reconsideration.pending", 2},
                                           {"reviews.reconsideration.total", {}}});
  CHECK(holds(check_json(std::vector{checked("a", sample_reading(r))}), R"("forced": [
    {"cell": "reviews.reconsideration.total", "value": 2}
   ])"));
}

TEST_CASE("a document that cannot be read is an error beside the reports of the others") {
  const std::vector<checked_document> documents{
      checked("good", described_reading()),
      {"bad", {}, {}, read_error{read_errc::too_complex, {1, 2, 3, 0, 0, 0}, "Too many cells."}}};
  const std::string json = check_json(documents);
  CHECK(holds(json, R"( "errors": [
  {"document": "bad", "code": "too_complex", "where": {"bytes": [1, 2], "line": 3, "table": null, "row": null, "column": null}, "detail": "Too many cells."}
 ],
 "summary": {
  "documents": 2,
  "consistent": 1,
  "inconsistent": 0,
  "undetermined": 0,
  "failed": 1,
  "findings": {"error": 0, "warning": 0, "note": 0}
 }
})"));
  CHECK_FALSE(holds(json, "\"cells\""));
  CHECK(holds(check_json(documents, true), "\"cells\": {"));
}

TEST_CASE("no documents make a valid answer") {
  CHECK(check_json({}) == R"({
 "tool": {"name": "govreport", "version": "0.1.0"},
 "reports": [],
 "errors": [],
 "summary": {
  "documents": 0,
  "consistent": 0,
  "inconsistent": 0,
  "undetermined": 0,
  "failed": 0,
  "findings": {"error": 0, "warning": 0, "note": 0}
 }
}
)");
}

TEST_CASE("the same reading gives the same bytes") {
  const std::vector documents{checked("a", sample_reading(shanghai_2019))};
  CHECK(check_json(documents, true) == check_json(documents, true));
}

TEST_CASE("the catalogue lists every rule of an edition") {
  const auto rules_for = [](form edition) {
    return static_cast<std::size_t>(
        std::count_if(catalogue.begin(), catalogue.end(),
                      [edition](const rule& r) { return r.forms.contain(edition); }));
  };
  CHECK(rules_for(form::form_2019) < catalogue.size());
  CHECK(occurrences(rules_json(), "\"id\": ") == catalogue.size());
  CHECK(occurrences(rules_json(form::form_2019), "\"id\": ") == rules_for(form::form_2019));
  CHECK(occurrences(rules_json(form::form_2021), "\"id\": ") == rules_for(form::form_2021));
  CHECK(holds(rules_json(), R"(  {
   "id": "CEL-02",
   "severity": "warning",
   "milder": {"severity": "note", "when": {"zh": "空白按格式的合计关系成立", "en": "the form's totals hold with the blanks"}},
   "title": {"zh": "应填数字处不留空白", "en": "no cell is left blank"},
   "relation": "not_blank",
   "formula": {"zh": "应填数字处不留空白", "en": "no cell is left blank"},
   "thresholds": [],
   "off_because": null,
   "forms": ["form_2019", "form_2021"],
   "basis": {"document": "国办公开办函〔2019〕60号、〔2021〕30号", "clause": "表格各项", "evidence": "inferred"}
  })"));
}

}  // namespace govreport
