// SPDX-License-Identifier: BSL-1.0
// What is said of the order and the wording around the tables.

#include <doctest/doctest.h>

#include <string>

#include "govreport/check/check.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/messages.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

reading sound() { return sample_reading(zero_report()); }

finding only_finding(const reading& read) {
  const check_result result = check(read);
  REQUIRE(result.findings.size() == 1);
  return result.findings[0];
}
std::string text_of(const reading& read, language in) {
  return message(only_finding(read), read, in);
}

source_span in_table(std::uint32_t row, std::uint32_t column) {
  source_span where;
  where.line = where.row = row;
  where.table = 1;
  where.column = column;
  return where;
}

}  // namespace

TEST_CASE("messages: a section out of its order") {
  reading read = sound();
  read.narrative.sections[5].title.text.replace(0, std::string("六").size(), "七");
  CHECK(text_of(read, language::zh) == "FRM-02 (六): 序号印为“七”，依次应为“六”");
  CHECK(text_of(read, language::en) == "FRM-02 (section 6): is numbered “七” where “六” is due");
}

TEST_CASE("messages: the notice of another year") {
  reading read = sound();
  read.narrative.preface.text = "按照国办公开办函〔2019〕60号的格式编制本报告。";
  CHECK(
      text_of(read, language::zh) ==
      "FRM-10: 引用 国办公开办函〔2019〕60号 的格式，2022 年度的报告适用 国办公开办函〔2021〕30号");
  CHECK(text_of(read, language::en) ==
        "FRM-10: cites the form of 国办公开办函〔2019〕60号; a report for 2022 is due in that of "
        "国办公开办函〔2021〕30号");
}

TEST_CASE("messages: rows and columns that the form has not") {
  reading read = sound();
  read.provenance[cell_at("disclosure.regulations.issued").value()].where = in_table(2, 2);
  read.provenance.unplaced = {{"31", in_table(4, 2)}, {"5", in_table(2, 5)}};
  CHECK(text_of(read, language::zh) ==
        "FRM-12: 表格有格式以外的行或列，有 2 个数字未归入任何单元格：31、5");
  CHECK(text_of(read, language::en) ==
        "FRM-12: the tables have rows or columns that the form has not; put into no cell: 31, 5");
  CHECK(places_of(only_finding(read), read).size() == 2);
}

TEST_CASE("messages: another body's signature") {
  reading read = sound();
  read.narrative.signed_by.text = "某市教育局";
  CHECK(text_of(read, language::zh) == "FRM-13: 标题机关为“某市财政局”，落款机关为“某市教育局”");
  CHECK(text_of(read, language::en) ==
        "FRM-13: the title names “某市财政局”, but it is signed by “某市教育局”");
}

TEST_CASE("messages: parts that are announced") {
  reading read = sound();
  const std::string five =
      "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开被申请行政复议"
      "、"
      "提起行政诉讼情况、存在的主要问题及改进情况";
  read.narrative.preface.text = "报告由" + five + "等六部分组成。";
  CHECK(text_of(read, language::zh) == "FRM-14: 前言称报告有 6 个部分，列出 5 个");
  CHECK(text_of(read, language::en) == "FRM-14: the preface announces 6 parts, lists 5");
  read.narrative.preface.text = "报告由" + five + "五部分组成。";
  CHECK(text_of(read, language::zh) == "FRM-14: 前言称报告有 5 个部分，文中有 6 个");
  CHECK(text_of(read, language::en) == "FRM-14: the preface announces 5 parts, and there are 6");
}

TEST_CASE("messages: what is left of a template") {
  reading read = sound();
  SUBCASE("around the sections") {
    read.narrative.preface.text = "根据要求，XX局编制本报告。";
    CHECK(text_of(read, language::zh) == "FRM-15: 标题、前言或落款中有未填写的“XX局”");
    CHECK(text_of(read, language::en) ==
          "FRM-15: title, preface or signature have “XX局” left to be filled in");
  }
  SUBCASE("in a section") {
    read.narrative.sections[1].body.text = "公布目录××条。";
    CHECK(text_of(read, language::zh) == "FRM-15 (二): 有未填写的“××条”");
    CHECK(text_of(read, language::en) == "FRM-15 (section 2): “××条” is left to be filled in");
  }
  SUBCASE("of others") {
    read.narrative.sections[4].body.text =
        "主要问题是个别部门公开不够及时，解读形式较少，目录更新偏慢。今后将加强培训，改进解读，按月"
        "检查。";
    CHECK(text_of(read, language::zh) == "FRM-15 (五): 说到“个别部门”，而报告只涉及本机关");
    CHECK(text_of(read, language::en) ==
          "FRM-15 (section 5): speaks of “个别部门”, though the report is one body's");
  }
}

TEST_CASE("fingerprint: a finding about the wording comes back when the wording changes") {
  reading read = sound();
  read.narrative.signed_by.text = "某市教育局";
  const std::string first = fingerprint(only_finding(read), read, {});
  read.narrative.preface.text = "根据要求编制。";
  CHECK(fingerprint(only_finding(read), read, {}) == first);
  read.narrative.signed_by.text = "某市水利局";
  CHECK(fingerprint(only_finding(read), read, {}) != first);
}
