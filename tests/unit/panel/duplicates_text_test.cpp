// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicates_text.hpp"

#include <doctest/doctest.h>

#include "govreport/panel/duplicates_json.hpp"

using namespace govreport;

namespace {

duplicates sample() {
  duplicates found;
  found.reports = {{"b.html", "乙局", 2022},
                   {"a.html", "甲局", 2022},
                   {"c.md", "甲局", 2023},
                   {"d.pdf", "", {}}};
  found.with_prose = 3;
  found.with_numbers = 2;
  found.groups = {
      {{1, 0, 2}, {{1, 0, repeated::both, {9629, 10000}}, {1, 2, repeated::prose, {9, 10}}}, true}};
  return found;
}

}  // namespace

TEST_CASE("duplicates_text: the reports of a group, then its pairs by their numbers") {
  CHECK(duplicates_text(sample(), {language::en, false}) ==
        "3 reports\n"
        "    1. 甲局 · 2022 · a.html\n"
        "    2. 乙局 · 2022 · b.html\n"
        "    3. 甲局 · 2023 · c.md\n"
        "  1–2 all numbers of sections 2 to 4 are equal, and the prose is 96.2 % the same (two "
        "authorities,\n"
        "       one year)\n"
        "  1–3 the prose is 90.0 % the same (one authority, two years)\n"
        "\n"
        "Of 4 reports, 3 repeat another, in groups: 1.\n"
        "Prose counts as repeated from 90.0 % on; 3 have enough prose to be compared, 2 enough "
        "numbers.\n");
  CHECK(duplicates_text(sample(), {language::zh, false}) ==
        "3 份报告\n"
        "    1. 甲局 · 2022 · a.html\n"
        "    2. 乙局 · 2022 · b.html\n"
        "    3. 甲局 · 2023 · c.md\n"
        "  1–2 第二至四部分数字全部相同，文字相似度 96.2%（不同机关，同一年度）\n"
        "  1–3 文字相似度 90.0%（同一机关，不同年度）\n"
        "\n"
        "4 份报告中，3 份雷同，分为 1 组。\n"
        "文字相似度达到 90.0% 的算作雷同；有 3 份的文字、2 份的数字足以比较。\n");
}

TEST_CASE("duplicates_text: nothing found, names unknown, groups too large for all pairs") {
  duplicates none = sample();
  none.groups.clear();
  CHECK(duplicates_text(none) ==
        "No report of 4 repeats another.\n"
        "Prose counts as repeated from 90.0 % on; 3 have enough prose to be compared, 2 enough "
        "numbers.\n");
  duplicates large = sample();
  large.groups = {{{2, 3}, {{2, 3, repeated::numbers, {}}}, false}};
  CHECK(duplicates_text(large) ==
        "2 reports\n"
        "    1. 甲局 · 2023 · c.md\n"
        "    2. authority unknown · year unknown · d.pdf\n"
        "  1–2 all numbers of sections 2 to 4 are equal (authority or year unknown)\n"
        "  Only as many pairs as connect all reports are listed.\n"
        "\n"
        "Of 4 reports, 2 repeat another, in groups: 1.\n"
        "Prose counts as repeated from 90.0 % on; 3 have enough prose to be compared, 2 enough "
        "numbers.\n");
}

TEST_CASE("duplicates_json: groups with their reports and pairs") {
  duplicates found = sample();
  found.groups = {{{1, 3}, {{1, 3, repeated::numbers, {}}}, true}};
  CHECK(duplicates_json(found) == R"json({
 "tool": {"name": "govreport", "version": "0.1.0"},
 "threshold_per_mille": 900,
 "reports": 4,
 "with_prose": 3,
 "with_numbers": 2,
 "groups": [
  {
   "reports": [
    {"document": "a.html", "authority": "甲局", "year": 2022},
    {"document": "d.pdf", "authority": null, "year": null}
   ],
   "all_pairs": true,
   "pairs": [
    {
     "documents": ["a.html", "d.pdf"],
     "same": "numbers",
     "kinship": "unknown",
     "shingles": null,
     "message": {
      "zh": "第二至四部分数字全部相同（机关或年度不明）",
      "en": "all numbers of sections 2 to 4 are equal (authority or year unknown)"
     }
    }
   ]
  }
 ]
}
)json");
}

TEST_CASE("repeats_another: two documents of one report are no defect of it") {
  duplicates found = sample();
  CHECK(repeats_another(found));
  found.reports[2].year = 2022;
  found.groups = {{{1, 2}, {{1, 2, repeated::both, {1, 1}}}, true}};
  CHECK_FALSE(repeats_another(found));
}
