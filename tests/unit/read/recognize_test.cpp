// SPDX-License-Identifier: BSL-1.0
// One defect each, put into a document that is otherwise read whole.

#include "govreport/read/recognize.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/read/read.hpp"

namespace govreport {

namespace {

std::string bytes_of(std::string_view path) {
  std::ifstream in(std::string(GOVREPORT_SOURCE_DIR) + "/" + std::string(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
std::string fuxin() { return bytes_of("examples/data/fuxin-2020.md"); }
std::string hongze() { return bytes_of("tests/golden/hongze-2023-layout/document.txt"); }

/// The document with its first `what` replaced.
std::string with(std::string document, std::string_view what, std::string_view by) {
  const std::size_t at = document.find(what);
  if (at == std::string::npos)
    throw std::runtime_error("not in the document: " + std::string(what));
  return document.replace(at, what.size(), by);
}

reading read(const std::string& document) { return read_report(document).value(); }

constexpr cell granted_person = cell_of(request_row::granted, applicant::natural_person);
constexpr cell granted_business = cell_of(request_row::granted, applicant::business);
constexpr std::string_view granted_row = "| (一) 予以公开 | 0 | 0 |";

/// What is read where the first two numbers of 予以公开 are printed so.
reading granted(std::string_view person, std::string_view business = "0") {
  return read(
      with(fuxin(), granted_row,
           "| (一) 予以公开 | " + std::string(person) + " | " + std::string(business) + " |"));
}

/// The document with a sentence before section 1.
reading with_sentence(std::string_view words) {
  return read(
      with(fuxin(), "一、总体情况\n", "本报告" + std::string(words) + "。\n\n一、总体情况\n"));
}

/// How often a report's period is found fault with.
std::ptrdiff_t findings_of_period(const reading& r) {
  const check_result result = check(r);
  return std::count_if(result.findings.begin(), result.findings.end(),
                       [](const finding& f) { return f.broken->id == "FRM-05"; });
}

}  // namespace

TEST_CASE("recognize: an amount is read in the unit of its head") {
  const cell fees = cell_of(disclosure_row::fees, disclosure_column::amount);
  CHECK(number_at(read(hongze()).report, fees) == 7'730'280'000);
  const reading in_yuan = read(with(hongze(), "（单位：万元）", "（单位：元）"));
  CHECK(number_at(in_yuan.report, fees) == 773'028);
  REQUIRE(in_yuan.narrative.misprinted_labels.size() > 0);

  const cell procurement = cell_of(disclosure_row::procurement, disclosure_column::amount);
  const std::string some = with(fuxin(), "政府集中采购\n\n0\n\n0", "政府集中采购\n\n3\n\n25.1");
  CHECK(number_at(read(some).report, procurement) == 2'510);
  CHECK(number_at(read(with(some, "采购总金额", "采购总金额（万元）")).report, procurement) ==
        25'100'000);
  // The form prints none: what the document does not say either is said to be open.
  const auto doubt = [&](std::string_view label, std::string_view number) {
    const std::string printed = with(with(fuxin(), "采购总金额", label), "政府集中采购\n\n0\n\n0",
                                     "政府集中采购\n\n3\n\n" + std::string(number));
    return read(printed).provenance[procurement].unit;
  };
  CHECK(doubt("采购总金额", "25.1") == unit_doubt::not_printed);
  CHECK(doubt("采购总金额", "0") == unit_doubt::no_doubt);
  CHECK(doubt("采购总金额", "25.1万元") == unit_doubt::no_doubt);
  CHECK(doubt("采购总金额", "25.1元") == unit_doubt::no_doubt);
  CHECK(doubt("采购总金额（万元）", "25.1") == unit_doubt::no_doubt);
  CHECK(doubt("采购总金额（元）", "25.1") == unit_doubt::no_doubt);
  CHECK(doubt("采购总金额（千元）", "25.1") == unit_doubt::not_clear);
  CHECK(doubt("采购总金额", "￥25.1") == unit_doubt::not_clear);
}

TEST_CASE("recognize: an amount is read in the unit beside it, however far that stands") {
  const cell fees = cell_of(disclosure_row::fees, disclosure_column::amount);
  const auto fees_of = [&](std::string_view printed, std::string_view head = "（单位：万元）") {
    const std::string headed = with(hongze(), "（单位：万元）", head);
    const reading r = read(with(
        headed, "行政事业性收费                                                 7730.28", printed));
    const auto number = number_at(r.report, fees);
    return number ? std::to_string(*number) : "?";
  };
  CHECK(fees_of("行政事业性收费  7730.28 万元") == "7730280000");
  CHECK(fees_of("行政事业性收费  7730.28 元") == "773028");
  CHECK(fees_of("行政事业性收费  7730.28\n万元") == "7730280000");
  CHECK(fees_of("行政事业性收费（元）  7730.28", "") == "773028");
  CHECK(fees_of("行政事业性收费  7730.28", "（单位：人民币元）") == "773028");
  CHECK(fees_of("行政事业性收费  7730.28", "\n（计量单位：元）") == "773028");
  for (std::string_view printed : {"行政事业性收费  7730.28\n元", "行政事业性收费  7730.28 千元",
                                   "行政事业性收费  7730.28千元", "行政事业性收费  7730.28 亿",
                                   "行政事业性收费（元）  7730.28", "行政事业性收费 ￥7730.28",
                                   "行政事业性收费 7730.28（元）"}) {
    CAPTURE(printed);
    CHECK(fees_of(printed) == "?");
  }
  for (std::string_view head : {"（单位：千元）", "（单位：百万元）", "（单位：亿元）",
                                "（万元）\n单位：元", "（单位：万美元）"}) {
    CAPTURE(head);
    CHECK(fees_of("行政事业性收费  7730.28", head) == "?");
    CHECK(fees_of("行政事业性收费  7730.28元", head) == "773028");
    CHECK(fees_of("行政事业性收费  0", head) == "0");
  }
}

TEST_CASE("recognize: a head that is torn still says the unit of its amounts") {
  const cell fees = cell_of(disclosure_row::fees, disclosure_column::amount);
  const std::string torn =
      with(hongze(), "信息内容                                     本年收费金额（单位：万元）",
           "本年收\n信息内容\n费金额（单位：元）");
  const auto number = number_at(read(torn).report, fees);
  CHECK((!number || *number == 773'028));
}

TEST_CASE("recognize: the subtotal of three rows is no row, even where their labels are torn") {
  const std::string row = "| | (六) 其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
  const cell other = cell_of(request_row::otherwise_closed, applicant::natural_person);
  CHECK(number_at(read(fuxin()).report, other) == 0);
  const std::string torn =
      "| | 1.申请人无正当理由逾期不补 | | | | | | | |\n| | 3.其他 | | | | | | | |\n";
  CHECK_FALSE(number_at(read(with(fuxin(), row, row + torn)).report, other));
  // Layout can carry them away from the table.
  const std::string heading = "四、政府信息公开行政复议、行政诉讼情况\n";
  const reading behind =
      read(with(fuxin(), heading, heading + "\n2.申请人逾期\n\n未按收费通\n\n知要求\n"));
  CHECK_FALSE(number_at(behind.report, other));
}

TEST_CASE("recognize: the years of a plan are no period of the report") {
  const std::string plan = "一、总体情况\n\n规划（时间自2021年1月1日至2025年12月31日）已经印发。\n";
  CHECK_FALSE(read(with(fuxin(), "一、总体情况\n", plan)).report.period);
  const std::string period =
      "本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。\n\n一、总体情况\n";
  CHECK(read(with(fuxin(), "一、总体情况\n", period)).report.period);
}

TEST_CASE("recognize: the period is read in whatever way it is worded") {
  for (std::string_view words : {
           "统计期限自2020年1月1日起至2020年12月31日止",
           "统计期限从2020年1月1日起,到2020年12月31日止",
           "统计时间从2020年1月1日算起，到2020年12月31日止，共分六个部分",
           "统计期限自2020年1月1日开始，截至2020年12月31日",
           "统计期限自2020年1月1日起，2020年12月31日止",
           "统计时段为2020年1月1日至12月31日",
           "统计期限为2020年1月1日起至同年12月31日止",
           "统计时间：2020年1月1日——2020年12月31日",
           "统计时间为2020年1月1日～2020年12月31日",
           "统计期限：2020.1.1-2020.12.31",
           "所列数据的统计期限自二〇二〇年一月一日起至二〇二〇年十二月三十一日止",
       }) {
    CAPTURE(words);
    const reading r = with_sentence(words);
    REQUIRE(r.report.period);
    CHECK(*r.report.period == reporting_period{{2020, 1, 1}, {2020, 12, 31}});
    CHECK(findings_of_period(r) == 0);
  }
}

TEST_CASE("recognize: a period that is not the year of report is found in whatever words") {
  for (std::string_view words : {
           "统计时间从2019年1月1日算起，到2020年12月31日止",
           "统计期限自2020年1月1日开始，截至2020年11月30日",
           "统计时段为2020年1月1日——2020年13月31日",
       }) {
    CAPTURE(words);
    const reading r = with_sentence(words);
    CHECK(r.report.period);
    CHECK(findings_of_period(r) == 1);
  }
}

TEST_CASE("recognize: days that are none of the calendar's are no period, and said to be none") {
  for (std::string_view words : {
           "统计期限自2020年1月1日起至202020年12月31日止",
           "统计期限自202020年1月1日起至2020年12月31日止",
           "统计时间从2020年1月1日算起，到2020年12月311日止",
       }) {
    CAPTURE(words);
    const reading r = with_sentence(words);
    CHECK_FALSE(r.report.period);
    CHECK(findings_of_period(r) == 1);
  }
}

TEST_CASE("recognize: a period in words that are not known is not said to be wrong") {
  for (std::string_view words : {
           "统计期限自2020年1月1日零时起至2020年12月31日24时止",
           "统计期限为1月1日至12月31日",
           "统计期限为2020年1月至12月，比上年早5日编成",
           "统计时间的截止日为2020年12月31日",
       }) {
    CAPTURE(words);
    const reading r = with_sentence(words);
    CHECK_FALSE(r.report.period);
    CHECK(findings_of_period(r) == 0);
  }
}

TEST_CASE("recognize: a table of section 3 before that of section 2 costs section 2 nothing") {
  const std::string heading = "二、主动公开政府信息情况\n";
  const std::string old =
      "\n| 三、收到和处理政府信息公开申请情况 | 申请人情况 | | | | | | "
      "|\n|---|---|---|---|---|---|---|---|\n"
      "| 一、本年新收政府信息公开申请数量 | 5 | 6 | 7 | 8 | 9 | 10 | 11 |\n"
      "| （七）总计 | 5 | 6 | 7 | 8 | 9 | 10 | 12 |\n";
  const reading r = read(with(fuxin(), heading, heading + old));
  const reading whole = read(fuxin());
  CHECK(r.report.edition == whole.report.edition);
  CHECK(r.report.disclosure == whole.report.disclosure);
  CHECK(r.report.reviews == whole.report.reviews);
  REQUIRE(r.narrative.section(3) != nullptr);
  CHECK(r.narrative.section(3)->title.where.begin ==
        whole.narrative.section(3)->title.where.begin + old.size());
  // Which of two tables of section 3 is the report's, no position tells.
  CHECK(r.provenance[granted_person].state == cell_state::number);
  CHECK(r.provenance[cell_of(request_row::received, applicant::total)].state ==
        cell_state::ambiguous);
  CHECK(r.provenance[cell_of(request_row::concluded, applicant::total)].state ==
        cell_state::ambiguous);
}

TEST_CASE("recognize: a second report lends the first no section 2") {
  const std::string document = fuxin();
  const std::size_t second = document.find("二、主动公开政府信息情况\n");
  const std::size_t third = document.find("三、收到和处理政府信息公开申请情况\n");
  const std::size_t fourth = document.find("四、政府信息公开");
  REQUIRE((second < third && third < fourth && fourth != document.npos));
  const std::string requests = document.substr(third, fourth - third);
  const std::string whole = document.substr(second);
  // The first report has a picture for section 2, and perhaps no heading before section 3.
  const std::string opening = document.substr(0, second) + "二、主动公开政府信息情况\n\n";
  for (const std::string& first : {requests, requests.substr(requests.find('|')),
                                   requests + "四、政府信息公开行政复议、行政诉讼情况\n\n"}) {
    CHECK(read(opening + first + whole).report.disclosure == disclosure{});
  }
}

TEST_CASE("recognize: a cell is a number as a whole, or none") {
  for (std::string_view spoiled : {"10%", "<8", "约3", "3万元", "8/", "八8"}) {
    CAPTURE(spoiled);
    const reading r = granted(spoiled);
    CHECK(r.provenance[granted_person].state == cell_state::unreadable);
    CHECK(r.provenance[granted_person].text == spoiled);
    CHECK(number_at(r.report, granted_business) == 0);
  }
}

TEST_CASE("recognize: a word among figures costs its own cell and no other") {
  const reading r = granted("0", "同上");
  CHECK(r.provenance[granted_business].state == cell_state::unreadable);
  CHECK(number_at(r.report, granted_person) == 0);
  CHECK(number_at(r.report, cell_of(request_row::granted, applicant::total)) == 0);
}

TEST_CASE("recognize: what Markdown borrows from HTML is read as what it stands for") {
  CHECK(number_at(granted("&#56;").report, granted_person) == 8);
  CHECK(number_at(granted("8<br>").report, granted_person) == 8);
  CHECK(granted("0", "&nbsp;").provenance[granted_business].state == cell_state::blank);
}

TEST_CASE("recognize: a number in a sentence is no rival of a row") {
  const std::string sentence =
      "三、收到和处理政府信息公开申请情况\n\n本年新收政府信息公开申请数量 15 件，（一）予以公开 9 "
      "件。\n";
  const reading r = read(with(fuxin(), "三、收到和处理政府信息公开申请情况\n", sentence));
  CHECK(number_at(r.report, granted_person) == 0);
  CHECK(number_at(r.report, cell_of(request_row::received, applicant::total)) == 0);
  CHECK(r.provenance.unplaced.size() == 2);
}

TEST_CASE("recognize: a column that covers several of the table is one column") {
  const auto row = [](std::string_view label, std::initializer_list<const char*> numbers) {
    std::string html = "<tr><td>" + std::string(label) + "</td>";
    int span = 0;  // word processors draw a line wherever a cell of any row ends
    for (const char* n : numbers) {
      html += "<td colspan=" + std::to_string(++span % 3 + 1) + ">" + n + "</td>";
    }
    return html + "</tr>";
  };
  const reading wide =
      read("<html><body><p>三、收到和处理政府信息公开申请情况</p><table>" +
           row("一、本年新收政府信息公开申请数量", {"5", "3", "0", "2", "0", "0", "10"}) +
           row("二、上年结转政府信息公开申请数量", {"", "", "", "", "", "", ""}) +
           row("（一）予以公开", {"5", "3", "", "2", "", "", ""}) +
           row("（七）总计", {"5", "3", "0", "2", "0", "0", "10"}) + "</table></body></html>");
  CHECK(number_at(wide.report, granted_business) == 3);
  CHECK(number_at(wide.report, granted_person) == 5);
  CHECK(wide.provenance[cell_of(request_row::granted, applicant::total)].state ==
        cell_state::blank);
}

TEST_CASE("recognize: what stands before year and name in the form's own title is the authority") {
  const auto authority = [](std::string_view title) {
    const std::string line = "阜新市文化旅游和广播电视局 2020 年度 政府信息公开工作报告";
    return std::string(read(with(fuxin(), line, title)).report.authority.view());
  };
  CHECK(authority("# 某海关2020年政府信息公开工作年度报告") == "某海关");
  CHECK(authority("# 某海关2020年度政府信息公开工作报告") == "某海关");
  CHECK(authority("# 某市信息公开办公室2020年政府信息公开工作年度报告") == "某市信息公开办公室");
  CHECK(authority("# 某税务局（本级）2020年政府信息公开工作年度报告") == "某税务局（本级）");
  CHECK(authority("# 2022年冬奥会筹备办公室2020年政府信息公开工作年度报告") ==
        "2022年冬奥会筹备办公室");
  CHECK(authority("# 某局&#124;某办&#124;&lt;A&gt;2020年政府信息公开工作年度报告") ==
        "某局|某办|<A>");
  CHECK(authority("# 某局关于2020年政府信息公开工作的年度报告") == "某局");
  CHECK(authority("# 关于某局2020年政府信息公开工作年度报告") == "某局");
  CHECK(authority("# 2020年某镇人民政府信息公开工作年度报告") == "某镇人民政府");
  // The page has a title of its own, above that of the document.
  CHECK(authority("2020年政府信息公开工作年度报告\n某镇人民政府\n2020年政府信息公开工作年度报告") ==
        "某镇人民政府");
  CHECK(authority("2020年政府信息公开工作年度报告\n某镇人民政府2020年政府信息公开工作年度报告") ==
        "某镇人民政府");
  CHECK(authority("2020年政府信息公开工作年度报告\n某镇人民政府2019年政府信息公开工作年度报告") ==
        "");
  CHECK(authority("2020年某市政府信息公开工作年度报告\n某镇2020年政府信息公开工作年度报告") ==
        "某市");
  CHECK(authority("# ⽂化局2020年政府信息公开工作年度报告") == "文化局");
  CHECK(authority("首页 > 政务公开 > 某局2020年政府信息公开工作年度报告") != "首页>政务公开>某局");
}

TEST_CASE("recognize: the year of a running line above the title is not that of the report") {
  constexpr std::string_view line = "阜新市文化旅游和广播电视局 2020 年度 政府信息公开工作报告";
  for (const std::string title :
       {"某局2019年度政府信息公开工作年报", "某局\n2019年度政府信息公开工作年报",
        "某局2019年政府信息公开工作年度报告"}) {
    for (const std::string above : {"某局 2020 年第 1 期\n", "某局 2020 年第 1 期\n\n第 3 号\n"}) {
      const reading r = read(with(fuxin(), line, above + title));
      CHECK(r.report.year == 2019);
      CHECK(r.report.authority.view() == "某局");
    }
  }
}

TEST_CASE("recognize: the dates in a list of other reports are no date of signature") {
  const auto signed_on = read(hongze()).report.signed_on;
  REQUIRE(signed_on.has_value());
  for (std::string_view list : {"某局2022年政府信息公开工作年度报告2023-03-20",
                                "某局2024年政府信息公开年报 [2025-01-22]"}) {
    CHECK(read(hongze() + "\n" + std::string(list) + "\n").report.signed_on == signed_on);
  }
}

TEST_CASE("recognize: a year at the beginning of a heading") {
  const std::string plain = read(hongze()).narrative.section(1)->title.text;
  const reading r = read(with(hongze(), plain, "一、2023年政务公开总体情况"));
  REQUIRE(r.narrative.section(1) != nullptr);
  CHECK(r.narrative.section(1)->title.text.ends_with("2023年政务公开总体情况"));
  CHECK(read(with(hongze(), plain, "一、公开21条，总体情况良好")).narrative.section(1) == nullptr);
}

TEST_CASE("recognize: the marks before a heading are no text of the section above") {
  const std::string document = bytes_of("tests/golden/shanghai-2019-blanks/document.md");
  REQUIRE(document.find("\n## 二、") != std::string::npos);
  const reading r = read(document);
  CHECK(r.narrative.section(1)->body.text.ends_with("。"));
  CHECK(r.narrative.section(2)->body.text.empty());
}

TEST_CASE("recognize: a head repeated above 其他处理 does not make it 3.其他") {
  const std::string heads = "||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|";
  const reading one_row = read("三、收到和处理政府信息公开申请情况\n" + heads +
                               "总计|\n|一、本年新收政府信息公开申请数量||5|0|0|0|0|0|5|\n"
                               "|二、上年结转政府信息公开申请数量||0|0|0|0|0|0|0|\n"
                               "|（一）予以公开||3|0|0|0|0|0|3|\n\n" +
                               heads +
                               "\n|（六）其他处理||2|0|0|0|0|0|2|\n"
                               "|（七）总计||5|0|0|0|0|0|5|\n"
                               "|四、结转下年度继续办理||0|0|0|0|0|0|0|\n");
  const auto in = [&](request_row row) {
    return number_at(one_row.report, cell_of(row, applicant::natural_person));
  };
  CHECK(in(request_row::otherwise_closed) == 2);
  CHECK_FALSE(in(request_row::otherwise_other));
}

TEST_CASE("recognize: what was not read leaves the report undetermined") {
  const reading sound = read(fuxin());
  CHECK(check(sound).verdict == consistency::consistent);
  CHECK(check(granted("1 1", "0")).verdict != consistency::consistent);
  CHECK(check(granted("约3", "0")).verdict != consistency::consistent);
}

}  // namespace govreport
