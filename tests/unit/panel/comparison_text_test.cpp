// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "govreport/panel/comparison_json.hpp"
#include "support/reports.hpp"

namespace govreport {

namespace {

using samples::with;
using samples::zero_report;

report of_year(report r, std::int32_t year) {
  r.authority = "某市财政局";
  r.year = year;
  return r;
}

const report last = of_year(with(zero_report(), {{"disclosure.normative_documents.in_force", 420},
                                                 {"disclosure.fees.amount", 1'500'000},
                                                 {"requests.received.natural_person", 12},
                                                 {"requests.received.total", 12},
                                                 {"requests.granted.natural_person", 9},
                                                 {"requests.granted.total", 9},
                                                 {"requests.concluded.natural_person", 9},
                                                 {"requests.concluded.total", 9},
                                                 {"requests.carried_out.natural_person", 3},
                                                 {"requests.carried_out.total", 3}}),
                            2022);
const report current =
    of_year(with(zero_report(), {{"disclosure.normative_documents.issued", 61},
                                 {"disclosure.normative_documents.repealed", 59},
                                 {"disclosure.normative_documents.in_force", 422},
                                 {"disclosure.fees.amount", 1'500'000},
                                 {"requests.received.natural_person", 4},
                                 {"requests.received.total", 4},
                                 {"requests.carried_in.natural_person", 5},
                                 {"requests.carried_in.total", {}},
                                 {"requests.granted.natural_person", 9},
                                 {"requests.granted.total", 9},
                                 {"requests.concluded.natural_person", 9},
                                 {"requests.concluded.total", 9},
                                 {"reviews.reconsideration.upheld", 1},
                                 {"reviews.reconsideration.total", 1}}),
            2023);

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a comparison, in Chinese") {
  CHECK(comparison_text(compare(last, current), "a.md", "b.md", {{language::zh}}) ==
        R"(某市财政局 · 2022 → 2023
a.md · 2022 年 · form_2021
b.md · 2023 年 · form_2021

二、主动公开政府信息情况                 2022   2023   增减
  行政规范性文件·本年制发件数               0     61    +61
  行政规范性文件·本年废止件数               0     59    +59
  行政规范性文件·现行有效件数             420    422     +2
  行政事业性收费·收费金额（万元）         1.5    1.5      0

三、收到和处理政府信息公开申请情况       2022   2023   增减
  本年新收                                 12      4     -8
      自然人                               12      4     -8
  上年结转                                  0   空白
      自然人                                0      5     +5
  予以公开                                  9      9      0
      自然人                                9      9      0
  （七）总计                                9      9      0
      自然人                                9      9      0
  结转下年度继续办理                        3      0     -3
      自然人                                3      0     -3

四、政府信息公开行政复议、行政诉讼情况   2022   2023   增减
  行政复议                                  0      1     +1
      结果维持                              0      1     +1

另有 184 个单元格两年均为零或空白，未列出。

年度之间的衔接
  错误          三, 自然人: 结转下年度继续办理(2022年) 3 ≠ 上年结转(2023年) 5; 相差 -2
  错误          三, 总计: 结转下年度继续办理(2022年) 3 ≠ 上年结转(2023年) 空白(只能是 5); 相差 -2
  相符          上年结转（商业企业、科研机构、社会公益组织、法律服务机构、其他）；现行有效件数（全
                  部 2 处）
)");
}

TEST_CASE("a comparison, in English") {
  CHECK(comparison_text(compare(last, current), "a.md", "b.md") == R"(某市财政局 · 2022 → 2023
a.md · 2022 · form_2021
b.md · 2023 · form_2021

Section 2: proactive disclosure              2022    2023   change
  normative documents · issued this year        0      61      +61
  normative documents · repealed this year      0      59      +59
  normative documents · in force              420     422       +2
  fees · amount (10,000 yuan)                 1.5     1.5        0

Section 3: requests received and processed   2022    2023   change
  received this year                           12       4       -8
      natural persons                          12       4       -8
  carried in from last year                     0   blank
      natural persons                           0       5       +5
  granted                                       9       9        0
      natural persons                           9       9        0
  concluded                                     9       9        0
      natural persons                           9       9        0
  carried out to next year                      3       0       -3
      natural persons                           3       0       -3

Section 4: reconsideration and litigation    2022    2023   change
  reconsideration                               0       1       +1
      upheld                                    0       1       +1

184 more cells are zero or blank in both years.

From year to year
  error         section 3, natural persons: carried out to next year (2022) 3 ≠ carried in from last
                  year (2023) 5; residual -2
  error         section 3, total: carried out to next year (2022) 3 ≠ carried in from last year
                  (2023) blank (can only be 5); residual -2
  holds         requests carried over (businesses, research institutions, public-interest
                  organizations, legal service organizations, other organizations); documents in
                  force (all 2)
)");
}

TEST_CASE("a comparison with every row has every cell once") {
  const std::string text = comparison_text(compare(last, last), "a.md", "b.md", {{}, true});
  CHECK(std::count(text.begin(), text.end(), '\n') == 4 + 3 * 2 + 10 + 175 + 15);
  CHECK_FALSE(holds(text, "more cells"));
}

TEST_CASE("a comparison with colors says the same") {
  const comparison made = compare(last, current);
  const std::string plain = comparison_text(made, "a.md", "b.md");
  std::string colored = comparison_text(made, "a.md", "b.md", {{language::en, true}});
  for (std::size_t at = 0; (at = colored.find("\x1b[")) != std::string::npos;)
    colored.erase(at, colored.find('m', at) + 1 - at);
  CHECK(colored == plain);
}

TEST_CASE("a comparison of forms, of years in reverse, of another authority says so") {
  report early =
      of_year(with(zero_report(form::form_2019),
                   {{"requests.granted.total", 4}, {"requests.otherwise_closed.total", 2}}),
              2020);
  early.authority = "某市税务局";
  const report late = with(current, {{"requests.otherwise_other.total", 3}});
  const std::string text = comparison_text(compare(late, early), "a.md", "b.md", {{language::zh}});
  CHECK(holds(text, "某市财政局 → 某市税务局 · 2023 → 2020\n"));
  CHECK(holds(text, "警告：两份报告的机关名称不同：某市财政局 与 某市税务局。\n"));
  CHECK(holds(text,
              "警告：先后颠倒：前一份是 2023 年的，后一份是 2020 年的，不核对年度之间的衔接。\n"));
  CHECK(holds(
      text,
      "提示：两份报告使用的表格不同（form_2021 与 form_2019），只有第三、四部分可以比较。\n"));
  CHECK(holds(text, "其他处理"));
  CHECK(holds(text, "Σ3"));
  CHECK_FALSE(holds(text, "年度之间的衔接\n"));
}

TEST_CASE("a comparison as JSON") {
  const std::string text = comparison_json(compare(last, current), "a.md", "b.md");
  CHECK(holds(
      text,
      R"("old": {"document": "a.md", "form": "form_2021", "authority": "某市财政局", "year": 2022})"));
  CHECK(holds(
      text,
      R"("requests.received.total": {"comparability": "same", "old": {"state": "number", "value": 12}, "new": {"state": "number", "value": 4}, "difference": -8})"));
  CHECK(holds(
      text,
      R"("requests.carried_in.total": {"comparability": "same", "old": {"state": "number", "value": 0}, "new": {"state": "blank", "value": null}, "difference": null})"));
  CHECK(holds(
      text,
      R"("disclosure.fees.amount": {"comparability": "same", "old": {"state": "number", "value": "1.5"}, "new": {"state": "number", "value": "1.5"}, "difference": "0"})"));
  CHECK(holds(text, R"("link": "carried_over",
   "year": 2023,
   "verdict": "fail",
   "severity": "error",
   "cells": ["previous.requests.carried_out.natural_person", "requests.carried_in.natural_person"],
   "stated": 5,
   "derived": 3,
   "residual": -2,)"));
}

}  // namespace govreport
