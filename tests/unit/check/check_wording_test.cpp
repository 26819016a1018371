// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_wording.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "govreport/check/check.hpp"
#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

reading sound() { return sample_reading(zero_report()); }

void say_in_section(reading& read, int number, std::string words) {
  read.narrative.sections[static_cast<std::size_t>(number - 1)].body.text = std::move(words);
}

reading with_preface(std::string words, int year = 2022) {
  report r = zero_report(form_for(year));
  r.year = year;
  reading read = sample_reading(r);
  read.narrative.preface.text = std::move(words);
  return read;
}

}  // namespace

TEST_CASE("FRM-10: the notice that is cited is that of the year") {
  const rule& it = *find_rule("FRM-10");
  constexpr const char* of_2019 = "按照国办公开办函〔2019〕60号的格式编制本报告。";
  constexpr const char* of_2021 = "按照国办公开办函〔2021〕30 号的格式编制本报告。";
  SUBCASE("pass") {
    CHECK(evaluate(it, with_preface(of_2021, 2021)) == verdict::pass);
    CHECK(evaluate(it, with_preface(of_2019, 2020)) == verdict::pass);
    CHECK(evaluate(it, with_preface(std::string(of_2019) + of_2021, 2023)) == verdict::pass);
  }
  SUBCASE("fail: that of other years, whatever its brackets and width") {
    CHECK(evaluate(it, with_preface(of_2019, 2021)) == verdict::fail);
    CHECK(evaluate(it, with_preface(of_2021, 2020)) == verdict::fail);
    CHECK(evaluate(it, with_preface("依据国办公开办函[2019]60号文件", 2022)) == verdict::fail);
    CHECK(evaluate(it, with_preface("依据国办公开办函（２０１９）６０号文件", 2022)) ==
          verdict::fail);
    CHECK(evaluate(it, with_preface("依据《政府信息公开工作年度报告格式（试行）》编制。", 2023)) ==
          verdict::fail);
  }
  SUBCASE("fail: in section 1") {
    reading read = sound();
    say_in_section(read, 1, of_2019);
    CHECK(evaluate(it, read) == verdict::fail);
  }
  SUBCASE("undetermined: no notice is cited, or another, or the year is not stated") {
    CHECK(evaluate(it, with_preface("")) == verdict::undetermined);
    CHECK(evaluate(it, with_preface("按照国办公开办函〔2019〕6号的要求")) == verdict::undetermined);
    CHECK(evaluate(it, with_preface("按照国办函〔2020〕109号收费")) == verdict::undetermined);
    reading read = sound();
    read.narrative.preface.text = of_2019;
    read.report.year.reset();
    CHECK(evaluate(it, read) == verdict::undetermined);
    CHECK(evaluate(it, zero_report()) == verdict::undetermined);
  }
}

TEST_CASE("FRM-13: the authority of the title signs the report") {
  const rule& it = *find_rule("FRM-13");
  const auto signed_by = [](const char* author, const char* signer) {
    report r = zero_report();
    r.authority = author;
    reading read = sample_reading(r);
    read.narrative.signed_by.text = signer;
    return read;
  };
  SUBCASE("pass") { CHECK(evaluate(it, signed_by("某市财政局", "某市财政局")) == verdict::pass); }
  SUBCASE("pass: names that may be of one body") {
    CHECK(evaluate(it, signed_by("某市人民政府", "某市人民政府办公室")) == verdict::pass);
    CHECK(evaluate(it, signed_by("甲县人民政府", "某市甲县人民政府")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某市文化和旅游局", "某市文旅局")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某市住房和城乡建设局", "市住建局")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某市行政审批局", "某市政务服务局")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某市甲县教育局", "甲县教体局")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某市人民政府", "某市大数据局")) == verdict::pass);
    CHECK(evaluate(it, signed_by("某高新区管理委员会", "某市发展和改革委员会")) == verdict::pass);
  }
  SUBCASE("fail: another place, or another task") {
    CHECK(evaluate(it, signed_by("甲镇人民政府", "乙镇人民政府")) == verdict::fail);
    CHECK(evaluate(it, signed_by("某市甲县人民政府", "某市乙县人民政府")) == verdict::fail);
    CHECK(evaluate(it, signed_by("某市甲县教育局", "某市乙县教育局")) == verdict::fail);
    CHECK(evaluate(it, signed_by("某市财政局", "某市教育局")) == verdict::fail);
    CHECK(evaluate(it, signed_by("甲街道办事处", "乙街道办事处")) == verdict::fail);
  }
  SUBCASE("undetermined: no name under the report, or none in its title") {
    CHECK(evaluate(it, signed_by("某市财政局", "")) == verdict::undetermined);
    reading read = sound();
    read.narrative.signed_by.text = "某市财政局";
    read.report.authority = "";
    CHECK(evaluate(it, read) == verdict::undetermined);
  }
}

TEST_CASE("FRM-14: the preface announces as many parts as it lists and as there are") {
  const rule& it = *find_rule("FRM-14");
  constexpr const char* five =
      "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开被申请行政复议"
      "、"
      "提起行政诉讼情况、存在的主要问题及改进情况";
  SUBCASE("pass") {
    CHECK(evaluate(it, with_preface(std::string("报告由") + five +
                                    "、其他需要报告的事项六部分组成。")) == verdict::pass);
    CHECK(evaluate(it, with_preface(std::string("报告由") + five +
                                    "和其他需要报告的事项等6个部分组成。")) == verdict::pass);
    CHECK(evaluate(it, with_preface(std::string("报告由") + five + "和其它报告事项六部分组成。")) ==
          verdict::pass);
    CHECK(evaluate(it, with_preface(std::string("本报告共分六个部分：") + five +
                                    "以及其他需要报告的事项。")) == verdict::pass);
    CHECK(evaluate(it, with_preface(std::string("报告由") + five +
                                    "、需说明的情况等六部分组成。")) == verdict::pass);
    CHECK(evaluate(it, with_preface("本报告由六部分组成。")) == verdict::pass);
    CHECK(evaluate(it, with_preface("全文共8个部分，含附件。")) == verdict::pass);
  }
  SUBCASE("fail: it lists fewer, or names more") {
    CHECK(evaluate(it, with_preface(std::string("报告由") + five + "等六部分组成。")) ==
          verdict::fail);
    CHECK(evaluate(it, with_preface(std::string("报告包括六个部分：") + five + "。")) ==
          verdict::fail);
  }
  SUBCASE("fail: the report has more") {
    CHECK(evaluate(it, with_preface("本报告由五部分组成。")) == verdict::fail);
    CHECK(evaluate(it, with_preface(std::string("报告由") + five + "五部分组成。")) ==
          verdict::fail);
  }
  SUBCASE("undetermined: nothing is announced, or something else has parts") {
    CHECK(evaluate(it, with_preface("")) == verdict::undetermined);
    CHECK(evaluate(it, with_preface("本报告第一部分为总体情况。")) == verdict::undetermined);
    CHECK(evaluate(it, with_preface("公开工作要点共三部分。")) == verdict::undetermined);
    CHECK(evaluate(it, with_preface("各部门报告分为十二部分。")) == verdict::undetermined);
  }
}

TEST_CASE("FRM-15: nothing of a template is left to be filled in") {
  const rule& it = *find_rule("FRM-15");
  const auto in_section = [](const char* words) {
    reading read = sound();
    say_in_section(read, 1, words);
    return read;
  };
  SUBCASE("pass") {
    CHECK(evaluate(it, sound()) == verdict::pass);
    CHECK(evaluate(it, in_section("申请人张××不服答复，就××路项目提起诉讼。")) == verdict::pass);
    CHECK(evaluate(it, in_section("公开信息12件，发布XML数据3次。面积3×4米。")) == verdict::pass);
    CHECK(evaluate(it, in_section("WPS及XLSX文件5件，PPTX条目8个。")) == verdict::pass);
  }
  SUBCASE("fail: a number, a year or a name is left open") {
    CHECK(evaluate(it, in_section("全年公开信息XX件。")) == verdict::fail);
    CHECK(evaluate(it, in_section("全年公开信息××条。")) == verdict::fail);
    CHECK(evaluate(it, in_section("ＸＸ年度，我局……")) == verdict::fail);
    CHECK(evaluate(it, in_section("202X年，公开目录更新。")) == verdict::fail);
    CHECK(evaluate(it, in_section("统计至×月×日。")) == verdict::fail);
    CHECK(evaluate(it, in_section("（单位名称）高度重视。")) == verdict::fail);
  }
  SUBCASE("fail: around the sections") {
    reading read = sound();
    read.narrative.preface.text = "根据要求，XX局编制本报告。";
    CHECK(evaluate(it, read) == verdict::fail);
  }
  SUBCASE("fail, milder: a department speaks of others") {
    reading read = sound();
    say_in_section(read, 5, "主要问题是部分地区公开不够及时，个别部门重视不足。今后加强指导改进。");
    CHECK(findings("FRM-15", severity::note, check(read)) == 1);
    read.report.authority = "某市人民政府";
    CHECK(findings("FRM-15", severity::note, check(read)) == 0);
  }
  SUBCASE("undetermined: a report in memory has no text") {
    CHECK(evaluate(it, reading{}) == verdict::undetermined);
    CHECK(evaluate(it, zero_report()) == verdict::undetermined);
  }
}
