// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/messages.hpp"
#include "support/sections.hpp"

namespace govreport {

namespace {

using namespace samples;

void check_message(std::string_view id, const reading& read, std::string_view zh,
                   std::string_view en, const check_context& given = {}) {
  CAPTURE(id);
  rulebook book;
  book.turn(id, true);
  const check_context context{given.previous, &book};
  const check_result result = check(read, context);
  std::string in_zh;
  std::string in_en;
  for (const finding& found : result.findings) {
    if (found.broken->id != id || !in_zh.empty()) continue;
    in_zh = message(found, read, language::zh, context);
    in_en = message(found, read, language::en, context);
    CHECK(fingerprint(found, read, context).size() == 16);
  }
  CHECK(in_zh == zh);
  CHECK(in_en == en);
}

reading with_body(int section, std::string_view text, std::string_view authority = "某市财政局") {
  reading read = full_reading(authority);
  body_of(read, section) = text;
  read.format = document_format::html;
  return read;
}

}  // namespace

TEST_CASE("messages about section 1 name what is missing") {
  check_message("SEC-01", with_body(1, "主动公开及时，申请均已答复，审核到位。"),
                "SEC-01 (一): 没有写到“政府信息公开平台建设”、“监督保障”",
                "SEC-01 (section 1): says nothing of platforms (“政府信息公开平台建设”), "
                "supervision and support (“监督保障”)");
  check_message("SEC-02", with_body(1, "主动公开及时，年度考核良好。", "某县人民政府"),
                "SEC-02: 政府的报告没有写到“社会评议”、“责任追究”",
                "SEC-02: the report of a government says nothing of what the public says of it "
                "(“社会评议”), who was held responsible (“责任追究”)");
  std::string longer;
  for (int i = 0; i < 600; ++i) longer += "公开";
  check_message("SEC-03", with_body(1, longer), "SEC-03 (一): 总体情况有 1200 个字，超过 1000 个字",
                "SEC-03 (section 1): has 1200 characters, more than 1000");
}

TEST_CASE("messages about section 5 say what stands there") {
  check_message("SEC-04", with_body(5, "无。"), "SEC-04 (五): 只写“无。”",
                "SEC-04 (section 5): says nothing but “无。”");
  check_message("SEC-04", with_body(5, ""), "SEC-04 (五): 没有文字",
                "SEC-04 (section 5): has no text");
  reading printed = with_body(5, "");
  printed.format = document_format::pdf;
  check_message("SEC-04", printed, "SEC-04 (五): 没有文字，但文档格式看不出是否有图片",
                "SEC-04 (section 5): has no text, but the kind of document does not show pictures");
  check_message("SEC-04", with_body(5, "问题：解读少。改进：增加。"),
                "SEC-04 (五): 只有 13 个字：“问题：解读少。改进：增加。”",
                "SEC-04 (section 5): has only 13 characters: “问题：解读少。改进：增加。”");
  check_message("SEC-05", with_body(5, "主要问题是解读材料形式单一，图解偏少，栏目内容陈旧。"),
                "SEC-05 (五): 没有写到“改进情况”",
                "SEC-05 (section 5): says nothing of improvements (“改进情况”)");
  reading lost = full_reading();
  set_number(lost.report, *cell_at("reviews.reconsideration.corrected"), 2);
  set_number(lost.report, *cell_at("reviews.litigation_direct.corrected"), 1);
  check_message("REV-08", lost,
                "REV-08 (五): 复议、诉讼结果纠正共 3 件，这一部分没有写到复议、诉讼或答复",
                "REV-08 (section 5): 3 results of disputes were corrected, and the section says "
                "nothing of disputes or replies");
}

TEST_CASE("messages about the processing fee name it with its sentence") {
  reading silent = with_body(6, "没有其他事项。");
  check_message("SEC-06", silent, "SEC-06 (六): 报告没有写明是否收取信息处理费",
                "SEC-06 (section 6): the report does not say whether a processing fee was charged");
  set_number(silent.report, *cell_at("requests.otherwise_fee_unpaid.total"), 2);
  check_message("REQ-16", silent, "REQ-16 (六): 逾期未缴费的申请有 2 件，报告没有写到信息处理费",
                "REQ-16 (section 6): 2 requests ended because a fee was not paid, and the report "
                "says nothing of the processing fee");
  reading denied = with_body(6, "无");
  denied.narrative.claims = {fee_claim(40000, 1)};
  check_message("SEC-07", denied,
                "SEC-07 (六): 写“无”，而正文写有信息处理费 400 元：“收取信息处理费”",
                "SEC-07 (section 6): says 无, while the text states a processing fee of 400 元: "
                "“收取信息处理费”");
  reading odd = full_reading();
  odd.narrative.claims = {fee_claim(40550, 6)};
  check_message("SEC-08", odd,
                "SEC-08 (六): 信息处理费 405.5 元不是 10 元的整数倍：“收取信息处理费”",
                "SEC-08 (section 6): a processing fee of 405.5 元 is no multiple of 10 元: "
                "“收取信息处理费”");
  reading copied = full_reading();
  copied.narrative.claims = {fee_claim(40000, 6)};
  set_number(copied.report, *cell_at("disclosure.fees.amount"), 400'000'000);
  check_message(
      "SEC-09", copied,
      "SEC-09 (六): 信息处理费为 400 元，第二部分的行政事业性收费为 400 万元，数字相同而单"
      "位不同：“收取信息处理费”",
      "SEC-09 (section 6): the processing fee is 400 元 and the fees of section 2 are 400 "
      "万元, the same number in another unit: “收取信息处理费”");
}

TEST_CASE("a message quotes a principle that is turned round") {
  check_message("SEC-10", with_body(1, "落实“公开是常态，公开是例外”，做好申请答复。"),
                "SEC-10 (一): “公开是常态公开是例外”：第五条为“以公开为常态、不公开为例外”",
                "SEC-10 (section 1): “公开是常态公开是例外”: article 5 has "
                "以公开为常态、不公开为例外");
}

TEST_CASE("messages about patterns name the original, or the shift") {
  reading copied = full_reading();
  for (const char* row : {"granted", "partly_granted"}) {
    set_number(copied.report, *cell_at(std::string("requests.") + row + ".natural_person"), 12);
    set_number(copied.report, *cell_at(std::string("requests.") + row + ".business"), 7);
    set_number(copied.report, *cell_at(std::string("requests.") + row + ".other_organization"), 3);
  }
  check_message("REQ-21", copied,
                "REQ-21 (三, 部分公开): 各项与“予以公开”完全相同：自然人 12，商业企业 7，其他 3",
                "REQ-21 (section 3, partly granted): every number is that of “granted”: natural "
                "persons 12, businesses 7, other organizations 3");
  reading shifted = full_reading();
  const std::int64_t numbers[] = {2, 5, 2, 1, 4, 12, 3, 0, 2, 1, 6, 1, 1, 0, 0};
  std::size_t i = 0;
  for (cell c : all_cells) {
    if (c.in == table::reviews) set_number(shifted.report, c, numbers[i++]);
  }
  check_message("REV-11", shifted,
                "REV-11 (四): 15 个数字依次前移 1 格后，三处总计均等于各自四种结果之和",
                "REV-11 (section 4): moved back by 1 cell, the 15 numbers meet all three totals");
}

TEST_CASE("messages about rows one column over say what they are once they are moved") {
  reading read = full_reading();
  const auto print_row = [&read](request_row row, std::initializer_list<std::int64_t> numbers) {
    std::size_t column = 0;
    for (std::int64_t n : numbers)
      set_number(read.report, cell_of(row, enumerators<applicant>[column++]), n);
  };
  print_row(request_row::received, {5, 2, 0, 0, 1, 0, 8});
  print_row(request_row::granted, {5, 2, 0, 0, 1, 0, 8});
  print_row(request_row::concluded, {0, 5, 2, 0, 0, 1, 0});
  check_message(
      "CEL-08", read,
      "CEL-08 (三, （七）总计): 向左移 1 列，空出的“总计”按合计补足，则为 5、2、0、0、1、0、8；"
      "第三部分各行、各列之和全部成立",
      "CEL-08 (section 3, concluded): moved one column to the left, with “total” as the "
      "sum then has it, the row is 5, 2, 0, 0, 1, 0, 8; every sum of section 3 then "
      "holds");
  print_row(request_row::granted, {2, 0, 0, 1, 0, 8, 0});
  check_message("CEL-08", read,
                "CEL-08 (三, 予以公开): 向右移 1 列，空出的“自然人”按合计补足，则为 "
                "5、2、0、0、1、0、8；连同另外 1 行移列，第三部分各行、各列之和全部成立",
                "CEL-08 (section 3, granted): moved one column to the right, with “natural "
                "persons” as the sum then has it, the row is 5, 2, 0, 0, 1, 0, 8; with 1 other "
                "row moved likewise every sum of section 3 then holds");
}

TEST_CASE("messages about repetition say how much is the same") {
  reading previous = full_reading();
  previous.report.year = 2021;
  reading read = full_reading();
  for (reading* of : {&previous, &read}) {
    set_number(of->report, *cell_at("disclosure.licenses.decisions"), 4711);
    set_number(of->report, *cell_at("disclosure.penalties.decisions"), 815);
    set_number(of->report, *cell_at("disclosure.coercion.decisions"), 333);
    body_of(*of, 5) = long_prose(1);
  }
  const check_context context{&previous, nullptr};
  check_message(
      "YOY-09", read, "YOY-09: 第二至四部分的数字与上年报告完全相同，文字有 100.0% 与上年报告相同",
      "YOY-09: all numbers of sections 2 to 4 are those of last year's report, and 100.0% "
      "of the text is that of last year's report",
      context);
  check_message("YOY-10", read, "YOY-10 (五): 文字有 100.0% 与上年报告相同",
                "YOY-10 (section 5): 100.0% of its text is that of last year's report", context);
}

TEST_CASE("a finding about a fee points to its sentence, one about a section to its heading") {
  reading read = full_reading();
  read.narrative.claims = {fee_claim(40550, 6)};
  read.narrative.claims[0].clause.where = {10, 20, 3};
  set_number(read.report, *cell_at("disclosure.fees.amount"), 40550);
  body_of(read, 5) = "无";
  read.narrative.sections[4].title.where = {30, 40, 5};
  for (const finding& found : check(read).findings) {
    if (found.broken->id == "SEC-08")
      CHECK(places_of(found, read) == std::vector<source_span>{{10, 20, 3}});
    if (found.broken->id == "SEC-04")
      CHECK(places_of(found, read) == std::vector<source_span>{{30, 40, 5}});
  }
  CHECK(check(read).findings.size() == 2);
}

}  // namespace govreport
