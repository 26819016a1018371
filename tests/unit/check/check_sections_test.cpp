// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_sections.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/readings.hpp"
#include "support/sections.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

verdict says(std::string_view id, const reading& read, const check_context& context = {}) {
  return evaluate(*find_rule(id), read, context);
}

}  // namespace

TEST_CASE("a report that says what it has to has no finding") {
  CHECK(check(full_reading()).findings.empty());
  CHECK(check(full_reading("某县人民政府")).count_of(severity::error) == 0);
  CHECK(check(full_reading("某县人民政府")).count_of(severity::warning) == 0);
}

TEST_CASE("SEC-01: section 1 treats five topics") {
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-01"), read) == verdict::pass);
  body_of(read, 1) = "全年主动公开政府信息，\n依申 请公开办理及时，政府信息管理有序。";
  CHECK(evaluate(*find_rule("SEC-01"), read) == verdict::fail);
  body_of(read, 1) = "通过网站和公众号发布信息，答复申请，审核把关，开展培训。";
  CHECK(evaluate(*find_rule("SEC-01"), read) == verdict::pass);
  body_of(read, 1).clear();
  CHECK(evaluate(*find_rule("SEC-01"), read) == verdict::undetermined);
  read.narrative.sections[0].body.text = "略";
  read.narrative.sections[0].has_table = true;
  CHECK(evaluate(*find_rule("SEC-01"), read) == verdict::undetermined);
}

TEST_CASE("SEC-02: the report of a government tells of assessment, of the public and of blame") {
  reading read = full_reading("某县某镇人民政府");
  CHECK(evaluate(*find_rule("SEC-02"), read) == verdict::pass);
  body_of(read, 1) = "主动公开政府信息，办理申请，管理信息，建设平台。";
  body_of(read, 5) = "问题是解读材料单一，已经补充图解，下一步继续完善各栏目的公开内容。";
  CHECK(evaluate(*find_rule("SEC-02"), read) == verdict::fail);
  CHECK(findings("SEC-02", severity::error, check(read)) == 1);
  body_of(read, 1) += "纳入年度考核，群众满意。";
  CHECK(findings("SEC-02", severity::warning, check(read)) == 1);
  CHECK(findings("SEC-02", severity::error, check(read)) == 0);
  body_of(read, 5) += "没有需要追究责任的情形。";
  CHECK(evaluate(*find_rule("SEC-02"), read) == verdict::pass);
  body_of(read, 1).clear();
  CHECK(evaluate(*find_rule("SEC-02"), read) == verdict::undetermined);
  reading department = full_reading();
  body_of(department, 1) = "主动公开政府信息，办理申请，管理信息，建设平台，监督有力。";
  CHECK(says("SEC-02", department) == verdict::pass);
}

TEST_CASE("SEC-03: section 1 is no longer than a thousand characters, where that is asked for") {
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-03"), read) == verdict::pass);
  std::string body;
  for (int i = 0; i < 501; ++i) body += "公开";
  body_of(read, 1) = body;
  CHECK(evaluate(*find_rule("SEC-03"), read) == verdict::fail);
  CHECK(findings("SEC-03", severity::note, check(read)) == 0);
  rulebook book;
  book.turn("SEC-03", true);
  CHECK(findings("SEC-03", severity::note, check(read, {nullptr, &book})) == 1);
  book.set("SEC-03", "characters", 1002);
  CHECK(findings("SEC-03", severity::note, check(read, {nullptr, &book})) == 0);
  body_of(read, 1).clear();
  CHECK(evaluate(*find_rule("SEC-03"), read) == verdict::undetermined);
}

TEST_CASE("SEC-04: section 5 says something") {
  reading read = full_reading();
  read.format = document_format::html;
  SUBCASE("pass") { CHECK(evaluate(*find_rule("SEC-04"), read) == verdict::pass); }
  SUBCASE("fail: 无") {
    for (const char* nothing : {"无", "无。", " 暂无 ", "没有"}) {
      CAPTURE(nothing);
      body_of(read, 5) = nothing;
      CHECK(evaluate(*find_rule("SEC-04"), read) == verdict::fail);
      CHECK(findings("SEC-04", severity::error, check(read)) == 1);
    }
  }
  SUBCASE("fail: empty") {
    body_of(read, 5).clear();
    CHECK(findings("SEC-04", severity::error, check(read)) == 1);
  }
  SUBCASE("fail, milder: empty where a picture would not show") {
    body_of(read, 5).clear();
    read.format = document_format::pdf;
    CHECK(findings("SEC-04", severity::note, check(read)) == 1);
    CHECK(findings("SEC-04", severity::error, check(read)) == 0);
  }
  SUBCASE("fail, milder: a few words") {
    body_of(read, 5) = "问题：力量薄弱。改进：加强培训。";
    CHECK(findings("SEC-04", severity::note, check(read)) == 1);
    CHECK(findings("SEC-04", severity::error, check(read)) == 0);
  }
  SUBCASE("undetermined: a picture, a table, no text anywhere, no section") {
    body_of(read, 5).clear();
    reading pictured = read;
    pictured.narrative.sections[4].has_picture = true;
    CHECK(evaluate(*find_rule("SEC-04"), pictured) == verdict::undetermined);
    reading tabled = read;
    tabled.narrative.sections[4].has_table = true;
    CHECK(says("SEC-04", tabled) == verdict::undetermined);
    reading bare = read;
    body_of(bare, 1).clear();
    CHECK(says("SEC-04", bare) == verdict::undetermined);
    read.narrative.sections.erase(read.narrative.sections.begin() + 4);
    CHECK(says("SEC-04", read) == verdict::undetermined);
    CHECK(says("SEC-04", read) == verdict::undetermined);
    CHECK(check(pictured).verdict == consistency::consistent);
  }
}

TEST_CASE("SEC-05: section 5 names problems and improvements") {
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-05"), read) == verdict::pass);
  body_of(read, 5) =
      "本年度各项工作均如期完成，公开内容丰富，渠道畅通，群众反映良好，各科室配合密切。";
  CHECK(evaluate(*find_rule("SEC-05"), read) == verdict::fail);
  body_of(read, 5) = "人手紧张的问题较为突出，个别栏目内容陈旧，解读材料形式单一。";
  CHECK(evaluate(*find_rule("SEC-05"), read) == verdict::fail);
  body_of(read, 5) += "将给每份重要文件配一张图。";
  CHECK(evaluate(*find_rule("SEC-05"), read) == verdict::pass);
  body_of(read, 5) = "无";
  CHECK(evaluate(*find_rule("SEC-05"), read) == verdict::undetermined);
  SUBCASE("a title that runs on into the text") {
    read.narrative.sections[4].title.text = "五、存在的主要问题及改进情况 下一步";
    body_of(read, 5) = "：把栏目不够全的补上，给经办人员排好培训，年底前轮训一遍，逐月查栏目。";
    CHECK(says("SEC-05", read) == verdict::pass);
  }
}

TEST_CASE("SEC-06: the report says whether a processing fee was charged") {
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-06"), read) == verdict::pass);
  body_of(read, 6) = "没有其他事项。";
  CHECK(evaluate(*find_rule("SEC-06"), read) == verdict::fail);
  CHECK(findings("SEC-06", severity::note, check(read)) == 1);
  body_of(read, 1) += "本年行政事业性收费按规定公示。";
  CHECK(says("SEC-06", read) == verdict::fail);
  body_of(read, 1) += "未收取任何信息处理费。";
  CHECK(says("SEC-06", read) == verdict::pass);
  body_of(read, 6).clear();
  CHECK(evaluate(*find_rule("SEC-06"), read) == verdict::undetermined);
  reading old = sample_reading(zero_report(form::form_2019));
  CHECK(says("SEC-06", old) == verdict::pass);
}

TEST_CASE("SEC-07: section 6 is not 无 where the text states a fee") {
  reading read = full_reading();
  read.narrative.claims = {fee_claim(40000, 1)};
  CHECK(evaluate(*find_rule("SEC-07"), read) == verdict::pass);
  body_of(read, 6) = "无\n某市财政局\n2023年1月15日";
  CHECK(evaluate(*find_rule("SEC-07"), read) == verdict::fail);
  CHECK(findings("SEC-07", severity::warning, check(read)) == 1);
  read.narrative.claims[0].scope = claim_scope::other_time;
  CHECK(evaluate(*find_rule("SEC-07"), read) == verdict::undetermined);
}

TEST_CASE("SEC-08: a fee is a multiple of ten yuan") {
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-08"), read) == verdict::undetermined);
  read.narrative.claims = {fee_claim(40000, 6)};
  CHECK(evaluate(*find_rule("SEC-08"), read) == verdict::pass);
  read.narrative.claims = {fee_claim(40550, 6)};
  CHECK(evaluate(*find_rule("SEC-08"), read) == verdict::fail);
  read.narrative.claims[0].stated.how = exactness::about;
  CHECK(says("SEC-08", read) == verdict::undetermined);
  SUBCASE("万元 with decimals") {
    claim c = fee_claim(0, 6);
    c.stated.unit = quantity_unit::wan_yuan;
    c.stated.value = 125;
    c.stated.decimals = 2;
    CHECK(detail::fee_in_fen(c) == 1'250'000);
    read.narrative.claims = {c};
    CHECK(says("SEC-08", read) == verdict::pass);
  }
}

TEST_CASE("SEC-09: a fee in 元 is not copied as 万元") {
  reading read = full_reading();
  const cell fees = *cell_at("disclosure.fees.amount");
  CHECK(evaluate(*find_rule("SEC-09"), read) == verdict::undetermined);
  read.narrative.claims = {fee_claim(40000, 6)};
  set_number(read.report, fees, 4'000'000);
  CHECK(evaluate(*find_rule("SEC-09"), read) == verdict::pass);
  set_number(read.report, fees, 400'000'000);
  CHECK(evaluate(*find_rule("SEC-09"), read) == verdict::fail);
  set_number(read.report, fees, {});
  CHECK(says("SEC-09", read) == verdict::pass);
}

TEST_CASE("SEC-10: disclosure is the rule") {
  struct example {
    const char* said;
    verdict outcome;
  };
  const example examples[] = {
      {"坚持“公开是常态，公开是例外”的要求。", verdict::fail},
      {"以公开为常态、以公开为例外", verdict::fail},
      {"坚持以公开为常态、不公开为例外。", verdict::pass},
      {"推动由“公开为例外”向“公开为常态”转变", verdict::pass},
      {"公开是常态，不予公开是例外", verdict::pass},
      {"并无例外", verdict::pass},
  };
  for (const example& e : examples) {
    CAPTURE(e.said);
    reading read = full_reading();
    body_of(read, 1) += e.said;
    CHECK(says("SEC-10", read) == e.outcome);
  }
  reading read = full_reading();
  CHECK(evaluate(*find_rule("SEC-10"), read) == verdict::pass);
  body_of(read, 5) += "公开是常态、公开是例外";
  CHECK(evaluate(*find_rule("SEC-10"), read) == verdict::fail);
  CHECK(evaluate(*find_rule("SEC-10"), zero_report()) == verdict::undetermined);
}

TEST_CASE("REQ-16: where a fee was not paid the report speaks of it") {
  reading read = full_reading();
  const cell unpaid = *cell_at("requests.otherwise_fee_unpaid.total");
  set_number(read.report, unpaid, 2);
  CHECK(evaluate(*find_rule("REQ-16"), read) == verdict::pass);
  body_of(read, 6) = "没有其他事项。";
  CHECK(evaluate(*find_rule("REQ-16"), read) == verdict::fail);
  body_of(read, 6).clear();
  CHECK(evaluate(*find_rule("REQ-16"), read) == verdict::undetermined);
  set_number(read.report, unpaid, 0);
  CHECK(says("REQ-16", read) == verdict::pass);
}

TEST_CASE("REV-08: where a result was corrected section 5 speaks of disputes") {
  reading read = full_reading();
  set_number(read.report, *cell_at("reviews.reconsideration.corrected"), 3);
  CHECK(evaluate(*find_rule("REV-08"), read) == verdict::fail);
  body_of(read, 5) += "答复不规范导致被纠正。";
  CHECK(evaluate(*find_rule("REV-08"), read) == verdict::pass);
  body_of(read, 5).clear();
  CHECK(evaluate(*find_rule("REV-08"), read) == verdict::undetermined);
}

TEST_CASE("YOY-09: the report does not repeat last year's") {
  reading previous = full_reading();
  previous.report.year = 2021;
  reading read = full_reading();
  CHECK(evaluate(*find_rule("YOY-09"), read) == verdict::undetermined);
  const check_context context{&previous, nullptr};
  CHECK(evaluate(*find_rule("YOY-09"), read, context) == verdict::undetermined);
  for (reading* of : {&previous, &read}) {
    set_number(of->report, *cell_at("disclosure.licenses.decisions"), 4711);
    set_number(of->report, *cell_at("disclosure.penalties.decisions"), 815);
    set_number(of->report, *cell_at("disclosure.coercion.decisions"), 333);
  }
  CHECK(evaluate(*find_rule("YOY-09"), read, context) == verdict::fail);
  CHECK(findings("YOY-09", severity::warning, check(read, context)) == 1);
  set_number(read.report, *cell_at("disclosure.coercion.decisions"), 334);
  CHECK(evaluate(*find_rule("YOY-09"), read, context) == verdict::pass);
  SUBCASE("milder: only the text") {
    body_of(read, 1) = body_of(previous, 1) = long_prose(1);
    CHECK(findings("YOY-09", severity::note, check(read, context)) == 1);
    body_of(read, 1) = long_prose(2);
    CHECK(says("YOY-09", read, context) == verdict::pass);
  }
}

TEST_CASE("YOY-10: problems are not last year's, word for word") {
  reading previous = full_reading();
  previous.report.year = 2021;
  reading read = full_reading();
  const check_context context{&previous, nullptr};
  body_of(read, 5) = body_of(previous, 5) = "问题较少。";
  CHECK(evaluate(*find_rule("YOY-10"), read, context) == verdict::undetermined);
  body_of(read, 5) = long_prose(3) + "2022年";
  body_of(previous, 5) = long_prose(3) + "2021年";
  CHECK(evaluate(*find_rule("YOY-10"), read, context) == verdict::fail);
  body_of(previous, 5) = long_prose(4);
  CHECK(evaluate(*find_rule("YOY-10"), read, context) == verdict::pass);
  CHECK(says("YOY-10", read) == verdict::undetermined);
}
