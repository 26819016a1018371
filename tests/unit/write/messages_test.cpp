// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/messages.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "govreport/rules/catalogue.hpp"
#include "unit/write/sample_reading.hpp"

namespace govreport {

namespace {

using namespace samples;

struct example {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};

void check_messages(const reading& read, std::initializer_list<example> examples) {
  for (const example& e : examples) {
    CAPTURE(e.id);
    CHECK(message_of(e.id, read, language::zh) == e.zh);
    CHECK(message_of(e.id, read, language::en) == e.en);
  }
}

reading orderly(form f = form::form_2021) { return sample_reading(orderly_report(f)); }
reading orderly_with(std::initializer_list<entry> entries, form f = form::form_2021) {
  return sample_reading(with(orderly_report(f), entries));
}

}  // namespace

TEST_CASE("a message of sums names the terms, both sums and the residual") {
  check_messages(
      orderly_with({{"requests.received.natural_person", 5},
                    {"requests.carried_in.natural_person", 2},
                    {"requests.granted.natural_person", 4},
                    {"requests.partly_granted.natural_person", 1},
                    {"requests.concluded.natural_person", 6}}),
      {{"REQ-01",
        "REQ-01 (三, 自然人): 本年新收 5 + 上年结转 2 = 7 ≠ 6 = 总计 6 + 结转下年度继续办理 0; "
        "相差 1",
        "REQ-01 (section 3, natural persons): received this year 5 + carried in from last year 2 = "
        "7 ≠ 6 = concluded 6 + carried out to next year 0; residual 1"},
       {"REQ-02",
        "REQ-02 (三, 自然人): 予以公开 4 + 部分公开 1 (其余 19 项为 0) = 5 ≠ 总计 6; 相差 -1",
        "REQ-02 (section 3, natural persons): granted 4 + partly granted 1 (19 others are 0) = 5 ≠ "
        "concluded 6; residual -1"},
       {"REQ-03", "REQ-03 (三, 本年新收): 自然人 5 (其余 5 项为 0) = 5 ≠ 总计 0; 相差 5",
        "REQ-03 (section 3, received this year): natural persons 5 (5 others are 0) = 5 ≠ total 0; "
        "residual 5"}});
}

TEST_CASE("a message of sums that are all zero says so instead of listing them") {
  check_messages(
      orderly_with({{"requests.concluded.total", 3}}),
      {{"REQ-02", "REQ-02 (三, 总计): 各项之和 0 (21 项均为 0) ≠ 总计 3; 相差 -3",
        "REQ-02 (section 3, total): sum of the parts 0 (all 21 are 0) ≠ concluded 3; residual -3"},
       {"REQ-03", "REQ-03 (三, （七）总计): 各项之和 0 (6 项均为 0) ≠ 总计 3; 相差 -3",
        "REQ-03 (section 3, concluded): sum of the parts 0 (all 6 are 0) ≠ total 3; residual -3"},
       {"REQ-19",
        "REQ-19 (三, 总计): 本年新收 0 + 上年结转 0 = 0, 而总计 3 + 结转下年度继续办理 0 = 3",
        "REQ-19 (section 3, total): received this year 0 + carried in from last year 0 = 0, yet "
        "concluded 3 + carried out to next year 0 = 3"},
       {"REQ-20", "REQ-20 (三, （七）总计): 各项之和 0 (6 项均为 0), 而总计 3",
        "REQ-20 (section 3, concluded): sum of the parts 0 (all 6 are 0), yet total 3"}});
}

TEST_CASE("a message of sums with blanks says how far they are apart at least") {
  check_messages(
      orderly_with({{"requests.received.business", 5},
                    {"requests.carried_in.business", {}},
                    {"requests.carried_in.natural_person", {}},
                    {"requests.carried_in.total", {}},
                    {"requests.carried_out.natural_person", {}},
                    {"requests.carried_out.total", {}},
                    {"requests.granted.business", 3},
                    {"requests.concluded.business", 3}}),
      {{"REQ-01",
        "REQ-01 (三, 商业企业): 本年新收 5 + 上年结转 空白 = 至少 5 > 3 = 总计 3 + "
        "结转下年度继续办理 0; 相差至少 2",
        "REQ-01 (section 3, businesses): received this year 5 + carried in from last year blank = "
        "at least 5 > 3 = concluded 3 + carried out to next year 0; residual at least 2"}});
  check_messages(
      orderly_with({{"requests.received.natural_person", {}},
                    {"requests.received.total", {}},
                    {"requests.carried_in.natural_person", {}},
                    {"requests.carried_in.total", 5},
                    {"requests.granted.natural_person", 2},
                    {"requests.granted.total", 2},
                    {"requests.concluded.natural_person", 2},
                    {"requests.concluded.total", 2}}),
      {{"REQ-03",
        "REQ-03 (三, 上年结转): 自然人 空白 (其余 5 项为 0) = 至多 2 < 总计 5; 相差至多 -3",
        "REQ-03 (section 3, carried in from last year): natural persons blank (5 others are 0) = "
        "at most 2 < total 5; residual at most -3"}});
}

TEST_CASE("a message of sums says what a blank must be, and what is printed in a held-back cell") {
  reading read = orderly_with({{"requests.received.business", {}},
                               {"requests.carried_in.business", 9},
                               {"requests.concluded.business", 3}});
  print_instead(read, "requests.granted.business", cell_state::unreadable, "若干",
                unreadable_because::not_a_number);
  print_instead(read, "requests.partly_granted.business", cell_state::not_applicable, " / ");
  print_instead(read, "requests.granted.total", cell_state::ambiguous, "1 1");
  print_instead(read, "requests.partly_granted.total", cell_state::absent, "");
  read.provenance.candidates = {{*cell_at("requests.granted.total"), 1},
                                {*cell_at("requests.granted.total"), 11}};
  check_messages(
      read, {{"REQ-01",
              "REQ-01 (三, 商业企业): 本年新收 空白 (只能是 0) + 上年结转 9 = 9 ≠ 3 = 总计 3 + "
              "结转下年度继续办理 0; 相差 6",
              "REQ-01 (section 3, businesses): received this year blank (can only be 0) + carried "
              "in from last year 9 = 9 ≠ 3 = concluded 3 + carried out to next year 0; residual 6"},
             {"CEL-01", "CEL-01 (三, 予以公开·商业企业): 印为“若干”，不是数字",
              "CEL-01 (section 3, granted · businesses): “若干” is printed: not a number"}});
}

TEST_CASE("a finding that blanks leave open says what is known of both sides") {
  const reading read =
      orderly_with({{"requests.granted.natural_person", {}}, {"requests.granted.total", {}}});
  CHECK(message_of("REV-01",
                   orderly_with({{"reviews.reconsideration.upheld", {}},
                                 {"reviews.reconsideration.pending", 2},
                                 {"reviews.reconsideration.total", {}}}),
                   language::zh) ==
        "REV-01 (四, 行政复议): 无法判定: 结果维持 空白 + 结果纠正 0 + 其他结果 0 + 尚未审结 2 = "
        "至少 2, 对照 总计 空白");
  CHECK(
      message_of("REV-01",
                 orderly_with({{"reviews.reconsideration.upheld", {}},
                               {"reviews.reconsideration.pending", 2},
                               {"reviews.reconsideration.total", {}}}),
                 language::en) ==
      "REV-01 (section 4, reconsideration): cannot be decided: upheld blank + corrected 0 + other "
      "result 0 + pending 2 = at least 2, against total blank");
  CHECK(message_of("REQ-02", read, language::zh).empty());

  const reading blank = sample_reading(blank_report());
  CHECK(message_of("REQ-02", blank, language::zh) ==
        "REQ-02 (三, 自然人): 无法判定: 各项之和 至少 0 (21 项空白), 对照 总计 空白");
  CHECK(message_of("REQ-02", blank, language::en) ==
        "REQ-02 (section 3, natural persons): cannot be decided: sum of the parts at least 0 (21 "
        "are blank), against concluded blank");
}

TEST_CASE("REQ-11, REV-01, REV-02, REV-03 and the total left blank") {
  check_messages(
      orderly_with({{"requests.received.natural_person", 1},
                    {"requests.carried_out.natural_person", 4},
                    {"requests.granted.legal_service_organization", 2},
                    {"requests.granted.total", {}},
                    {"requests.concluded.total", 2},
                    {"reviews.reconsideration.upheld", 5},
                    {"reviews.reconsideration.total", 7},
                    {"reviews.litigation_direct.total", 1},
                    {"reviews.litigation_after_reconsideration.pending", 1}}),
      {{"REQ-11", "REQ-11 (三, 自然人): 结转下年度继续办理 4 > 1 = 本年新收 1 + 上年结转 0; 相差 3",
        "REQ-11 (section 3, natural persons): carried out to next year 4 > 1 = received this year "
        "1 "
        "+ carried in from last year 0; residual 3"},
       {"REQ-20",
        "REQ-20 (三, 予以公开): 法律服务机构 2 (其余 5 项为 0) = 2, 而总计 空白 (只能是 2)",
        "REQ-20 (section 3, granted): legal service organizations 2 (5 others are 0) = 2, yet "
        "total "
        "blank (can only be 2)"},
       {"REV-01",
        "REV-01 (四, 行政复议): 结果维持 5 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 5 ≠ 总计 7; "
        "相差 -2",
        "REV-01 (section 4, reconsideration): upheld 5 + corrected 0 + other result 0 + pending 0 "
        "= "
        "5 ≠ total 7; residual -2"},
       {"REV-02",
        "REV-02 (四, 未经复议直接起诉): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0 ≠ "
        "总计 1; 相差 -1",
        "REV-02 (section 4, direct litigation): upheld 0 + corrected 0 + other result 0 + pending "
        "0 "
        "= 0 ≠ total 1; residual -1"},
       {"REV-03",
        "REV-03 (四, 复议后起诉): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 = 1 ≠ 总计 0; "
        "相差 1",
        "REV-03 (section 4, litigation after reconsideration): upheld 0 + corrected 0 + other "
        "result 0 + pending 1 = 1 ≠ total 0; residual 1"}});
}

TEST_CASE("DIS-12 to DIS-17: section 2, with money in its unit") {
  check_messages(
      orderly_with({{"disclosure.normative_documents.newly_disclosed", 5},
                    {"disclosure.normative_documents.disclosed_total", 3},
                    {"disclosure.fees.items_last_year", 1},
                    {"disclosure.fees.items_change", -4},
                    {"disclosure.penalties.decisions", 7},
                    {"disclosure.licenses.items_last_year", 1},
                    {"disclosure.licenses.items_change", 32},
                    {"disclosure.licenses.decisions", 32},
                    {"disclosure.procurement.amount", 1234550}},
                   form::form_2019),
      {{"DIS-12", "DIS-12 (二, 规范性文件): 本年新公开数量 5 > 对外公开总数量 3; 相差 2",
        "DIS-12 (section 2, normative documents): newly disclosed this year 5 > disclosed in total "
        "3; residual 2"},
       {"DIS-14", "DIS-14 (二, 行政事业性收费): 上一年项目数量 1 + 本年增/减 -4 = -3 < 0",
        "DIS-14 (section 2, fees): items last year 1 + change of items -4 = -3 < 0"},
       {"DIS-15", "DIS-15 (二, 行政处罚): 上一年项目数量 0 + 本年增/减 0 = 0, 而处理决定数量 7",
        "DIS-15 (section 2, penalties): items last year 0 + change of items 0 = 0, yet decisions "
        "7"},
       {"DIS-16",
        "DIS-16 (二, 行政许可): 本年增/减 32 = 处理决定数量 32, 前者是项目的增减, 后者是办理的件数",
        "DIS-16 (section 2, licenses): change of items 32 = decisions 32, though the one counts "
        "items and the other cases"},
       {"DIS-17", "DIS-17 (二, 政府集中采购): 采购项目数量 0, 而采购总金额 12345.5 元",
        "DIS-17 (section 2, central procurement): procurement projects 0, yet amount 12345.5 "
        "yuan"}});
}

TEST_CASE("CEL-02 and CEL-03: cells without a number, table by table") {
  reading read = orderly_with({{"requests.received.business", {}},
                               {"requests.granted.total", {}},
                               {"requests.granted.business", {}},
                               {"disclosure.fees.amount", {}}});
  check_messages(read, {{"CEL-02", "CEL-02 (二): 1 个单元格空白（行政事业性收费·收费金额）",
                         "CEL-02 (section 2): 1 cell is blank (fees · amount)"}});
  CHECK(message_of("CEL-02", read, language::zh, 1) ==
        "CEL-02 (三): 3 个单元格空白（本年新收·商业企业、予以公开·商业企业、予以公开·总计），"
        "按合计关系都只能是 0；空白按格式的合计关系成立");
  CHECK(message_of("CEL-02", read, language::en, 1) ==
        "CEL-02 (section 3): 3 cells are blank (received this year · businesses, granted · "
        "businesses, granted · total), all of which by the form's totals can only be 0; the form's "
        "totals hold with the blanks");

  check_messages(sample_reading(blank_report()), {{"CEL-02", "CEL-02 (二): 全部 10 个单元格空白",
                                                   "CEL-02 (section 2): all 10 cells are blank"}});
  CHECK(message_of("CEL-02", sample_reading(shanghai_2019), language::zh) ==
        "CEL-02 (三): 126 个单元格空白，其中 115 个按合计关系只能是 0，11 "
        "个按合计关系只能是某个非零的数；空白按格式的合计关系成立");
  CHECK(message_of("CEL-02", sample_reading(shanghai_2019), language::en) ==
        "CEL-02 (section 3): 126 cells are blank, 115 of which by the form's totals can only be 0, "
        "11 of which by the form's totals can only be one number, not 0; the form's totals hold "
        "with the blanks");

  reading slashes = orderly();
  print_instead(slashes, "reviews.reconsideration.total", cell_state::not_applicable, "/");
  print_instead(slashes, "reviews.reconsideration.upheld", cell_state::not_applicable, "无");
  print_instead(slashes, "reviews.litigation_direct.total", cell_state::not_applicable, "/");
  check_messages(
      slashes,
      {{"CEL-03",
        "CEL-03 (四): 3 "
        "个单元格填“无”“/”（行政复议·结果维持、行政复议·总计、未经复议直接起诉·总计），其中 1 "
        "个按合计关系只能是 0",
        "CEL-03 (section 4): 3 cells hold “无”, “/” (reconsideration · upheld, reconsideration · "
        "total, direct litigation · total), 1 of which by the form's totals can only be 0"}});
}

TEST_CASE("CEL-01, CEL-04, CEL-05 and CEL-06: what is printed in a cell") {
  reading read = orderly_with({{"requests.granted.business", -2}});
  print_instead(read, "requests.granted.natural_person", cell_state::unreadable, "3.5",
                unreadable_because::not_whole);
  print_instead(read, "disclosure.fees.amount", cell_state::unreadable, "0.00000001",
                unreadable_because::too_fine);
  const cell decisions = *cell_at("disclosure.licenses.decisions");
  read.provenance[decisions].foreign_unit = true;
  read.provenance[decisions].text = "0万件";
  check_messages(
      read,
      {{"CEL-01", "CEL-01 (二, 行政事业性收费·收费金额): 印为“0.00000001”，金额细于一分",
        "CEL-01 (section 2, fees · amount): “0.00000001” is printed: money finer than one 分"},
       {"CEL-04", "CEL-04 (三, 予以公开·自然人): 印为“3.5”，不是整数",
        "CEL-04 (section 3, granted · natural persons): “3.5” is printed: not a whole number"},
       {"CEL-05", "CEL-05 (三, 予以公开·商业企业): -2 < 0，件数不能为负",
        "CEL-05 (section 3, granted · businesses): -2 < 0, and no count is negative"},
       {"CEL-06",
        "CEL-06 (二, 行政许可·本年处理决定数量): "
        "印为“0万件”，所带单位与表头的单位不一致；读作 0",
        "CEL-06 (section 2, licenses · decisions): “0万件” is printed, with a unit other than that "
        "of the column's head; read as 0"}});
}

TEST_CASE("CEL-07: what is printed, and what the form tells that it is") {
  reading read = orderly_with({{"requests.granted.natural_person", 4},
                               {"requests.granted.business", 25},
                               {"requests.granted.total", 29}});
  std::uint64_t at = 100;
  for (const char* address :
       {"requests.granted.natural_person", "requests.granted.business", "requests.granted.total"}) {
    cell_source& source = read.provenance[*cell_at(address)];
    source.certain = certainty::reconstructed;
    source.text = std::string(address).ends_with("natural_person") ? "4"
                  : std::string(address).ends_with("business")     ? "2 5"
                                                                   : "29";
    source.where = {at, at + source.text.size()};
    at += source.text.size() + std::string(address).ends_with("business");
  }
  read.format = document_format::html;
  check_messages(read, {{"CEL-07",
                         "CEL-07 (三, 予以公开): 印为“42 5 29”，只有按格式才能读作：自然人 4，"
                         "商业企业 25，总计 29",
                         "CEL-07 (section 3, granted): “42 5 29” is printed, and only the form "
                         "tells that it is: natural persons 4, businesses 25, total 29"}});
  read.format = document_format::pdf;
  check_messages(read, {{"CEL-07",
                         "CEL-07 (三): 3 个数字相连，或其行名残缺，只有按格式才能读出；"
                         "文档为文本、Markdown或PDF，单元格可能在提取时丢失",
                         "CEL-07 (section 3): 3 numbers touch others or have no whole label, and "
                         "only the form tells what they are; the document is text, Markdown or "
                         "PDF, whose cells may have been lost on the way"}});
}

TEST_CASE("CEL-09: both documents are told") {
  reading read = orderly_with({{"requests.granted.business", 32}});
  set_number(read.report, *cell_at("disclosure.fees.amount"), 12'300'000);
  reading other = orderly_with({{"requests.granted.business", 23}});
  check_context context;
  context.also = &other;
  const auto messages = [&] {
    std::string all;
    for (const finding& f : check(read, context).findings) {
      if (f.broken->id != "CEL-09") continue;
      all += message(f, read, language::zh, context) + "\n" +
             message(f, read, language::en, context) + "\n";
    }
    return all;
  };
  CHECK(messages() ==
        "CEL-09 (二, 行政事业性收费·收费金额): 12.3 万元 ≠ 0 万元，同一报告的另一份文档为后者\n"
        "CEL-09 (section 2, fees · amount): 12.3 ten thousand yuan ≠ 0 ten thousand yuan, which "
        "another document of the same report has\n"
        "CEL-09 (三, 予以公开·商业企业): 32 ≠ 23，同一报告的另一份文档为后者\n"
        "CEL-09 (section 3, granted · businesses): 32 ≠ 23, which another document of the same "
        "report has\n");
  // Another number in either document is another finding.
  const auto last_fingerprint = [&] {
    const check_result result = check(read, context);
    std::string last;
    for (const finding& f : result.findings) {
      if (f.broken->id == "CEL-09") last = fingerprint(f, read, context);
    }
    return last;
  };
  const std::string before = last_fingerprint();
  CHECK(before == last_fingerprint());
  set_number(other.report, *cell_at("requests.granted.business"), 24);
  CHECK(before != last_fingerprint());
  set_number(other.report, *cell_at("requests.granted.business"), 23);
  CHECK(before == last_fingerprint());
  set_number(read.report, *cell_at("requests.granted.business"), 33);
  CHECK(before != last_fingerprint());
}

TEST_CASE("DIS-18: what is printed, and how it is read") {
  reading read = orderly(form::form_2019);
  const cell amount = *cell_at("disclosure.procurement.amount");
  set_number(read.report, amount, 15'279'000);
  read.provenance[amount].text = "152790";
  read.provenance[amount].unit = unit_doubt::not_printed;
  check_messages(read, {{"DIS-18",
                         "DIS-18 (二, 政府集中采购·采购总金额): 印为“152790”，没有印单位；读作 "
                         "152790 元",
                         "DIS-18 (section 2, central procurement · amount): “152790” is printed "
                         "without a unit; read as 152790 yuan"}});
  print_instead(read, "disclosure.procurement.amount", cell_state::ambiguous, "152790千元");
  read.provenance[amount].unit = unit_doubt::not_clear;
  check_messages(read,
                 {{"DIS-18",
                   "DIS-18 (二, 政府集中采购·采购总金额): 印为“152790千元”，单位不是元或万元，"
                   "或前后不一，没有读作数字",
                   "DIS-18 (section 2, central procurement · amount): “152790千元” is "
                   "printed, in a unit that is neither 元 nor 万元 or not one only, so it "
                   "is not read as a number"}});
}

TEST_CASE("FRM-01 and FRM-03: sections and tables that are missing") {
  reading read = orderly();
  std::erase_if(read.narrative.sections,
                [](const section_text& s) { return s.number == 4 || s.number == 6; });
  CHECK(message_of("FRM-01", read, language::zh) ==
        "FRM-01 (四): 缺少标题“四、政府信息公开行政复议、行政诉讼情况”，但这一部分的内容在文中");
  CHECK(message_of("FRM-01", read, language::en) ==
        "FRM-01 (section 4): the heading “四、政府信息公开行政复议、行政诉讼情况” (reconsideration "
        "and litigation) is missing, though its content is there");
  CHECK(message_of("FRM-01", read, language::zh, 1) ==
        "FRM-01 (六): 缺少第六部分“其他需要报告的事项”");
  CHECK(message_of("FRM-01", read, language::en, 1) ==
        "FRM-01 (section 6): section “其他需要报告的事项” (other matters) is missing");

  reading old = orderly(form::form_2019);
  std::erase_if(old.narrative.sections, [](const section_text& s) { return s.number == 1; });
  check_messages(old, {{"FRM-01", "FRM-01 (一): 缺少第一部分“总体情况”",
                        "FRM-01 (section 1): section “总体情况” (overview) is missing"}});

  reading bare = orderly();
  for (cell c : all_cells) {
    if (c.in == table::reviews) print_instead(bare, address_of(c), cell_state::absent, "");
  }
  check_messages(bare, {{"FRM-03", "FRM-03 (四): 缺少“政府信息公开行政复议、行政诉讼情况”的表格",
                         "FRM-03 (section 4): the table of “政府信息公开行政复议、行政诉讼情况” "
                         "(reconsideration and litigation) is missing"}});
  bare.narrative.sections[3].has_picture = true;
  check_messages(
      bare, {{"FRM-03", "FRM-03 (四): “政府信息公开行政复议、行政诉讼情况”的表格只有图片，没有文字",
              "FRM-03 (section 4): the table of “政府信息公开行政复议、行政诉讼情况” "
              "(reconsideration and "
              "litigation) is only a picture, without text"}});
  bare.narrative.sections[3].has_picture = false;
  bare.provenance.unplaced = {{"3", {}}};
  check_messages(bare,
                 {{"FRM-03",
                   "FRM-03 (四): 无法判定: 未认出“政府信息公开行政复议、行政诉讼情况”"
                   "的表格，但有 1 个数字未能归入任何单元格",
                   "FRM-03 (section 4): cannot be decided: the table of "
                   "“政府信息公开行政复议、行政诉讼情况” (reconsideration and litigation) was "
                   "not recognized, but 1 number was put into no cell"}});
}

TEST_CASE("FRM-04, FRM-05 and FRM-06: title, period and years") {
  reading read = orderly();
  read.narrative.title.text = "某市2021年  信息公开报告";
  read.narrative.title_year = 2021;
  read.report.period = reporting_period{{2020, 1, 1}, {2020, 11, 31}};
  read.narrative.opening_year = 2021;
  check_messages(
      read,
      {{"FRM-04",
        "FRM-04: "
        "标题为“某市2021年 信息公开报告”，格式为“某市人民政府2021年政府信息公开工作年度报告”",
        "FRM-04: the title is “某市2021年 信息公开报告”, the form has "
        "“某市人民政府2021年政府信息公开工作年度报告”"},
       {"FRM-05",
        "FRM-05: 统计期限为2020年1月1日至2020年11月31日（日历上没有2020年11月31日），"
        "应为2021年1月1日至2021年12月31日",
        "FRM-05: the figures cover 2020-01-01 to 2020-11-31 (the calendar has no 2020-11-31), not "
        "2021-01-01 to 2021-12-31"},
       {"FRM-06", "FRM-06: 年度不一致：标题为 2021 年，统计期限为 2020 年，第一部分开头为 2021 年",
        "FRM-06: the years differ: title 2021, period 2020, beginning of section 1 2021"}});

  read.report.period.reset();
  read.narrative.period.text = "自2021年1月至今";
  check_messages(read, {{"FRM-05", "FRM-05: 统计期限为“自2021年1月至今”，从中读不出起止日期",
                         "FRM-05: the period is given as “自2021年1月至今”, in which no first and "
                         "last day can be read"}});
}

TEST_CASE("FRM-07 and FRM-08: dates") {
  reading read = orderly();
  read.report.signed_on = calendar_date{2022, 4, 1};
  check_messages(
      read,
      {{"FRM-07",
        "FRM-07: "
        "落款日期为2022年4月1日，晚于2022年3月31日（政府的期限），迟 1 天；只知落款日期",
        "FRM-07: signed on 2022-04-01, after 2022-03-31 (the deadline for governments), 1 day "
        "late; only the date of signature is known"}});
  read.report.authority = "某市水务局";
  read.report.published_on = calendar_date{2023, 2, 1};
  read.report.signed_on = calendar_date{2023, 1, 31};
  check_messages(
      read,
      {{"FRM-07", "FRM-07: 公布于2023年2月1日，晚于2022年1月31日（政府部门的期限），迟 366 天",
        "FRM-07: published on 2023-02-01, after 2022-01-31 (the deadline for departments), 366 "
        "days "
        "late"},
       {"FRM-08", "FRM-08: 落款日期为2023年1月31日，2021 年度的报告应在 2022 年落款",
        "FRM-08: signed on 2023-01-31, but a report for 2021 is due in 2022"}});
  read.report.authority = "某经济开发区管委会";
  CHECK(message_of("FRM-07", read, language::en) ==
        "FRM-07: published on 2023-02-01, after 2022-03-31 (the deadline for governments, as the "
        "name does not show a department), 307 days late");
  read.report.authority = "某县某镇人民政府";
  CHECK(message_of("FRM-07", read, language::en) ==
        "FRM-07: published on 2023-02-01, after 2022-03-31 (the deadline for governments from the "
        "county up), 307 days late");
}

TEST_CASE("dates and years that cannot be are named, and no other date is made of them") {
  reading read = orderly();
  read.report.year = 2'147'483'647;
  read.report.period = reporting_period{{2021, 1, 1}, {2021, 45, 30}};
  check_messages(
      read,
      {{"FRM-05", "FRM-05: 统计期限为2021年1月1日至2021年45月30日（日历上没有2021年45月30日）",
        "FRM-05: the figures cover 2021-01-01 to 2021-45-30 (the calendar has no "
        "2021-45-30)"}});
}

TEST_CASE("FRM-09: tables of another year") {
  reading read = orderly(form::form_2019);
  read.report.year = 2022;
  check_messages(
      read,
      {{"FRM-09",
        "FRM-09: 2022 年度的报告使用 国办公开办函〔2019〕60号 的表格，应为 "
        "国办公开办函〔2021〕30号 的表格",
        "FRM-09: the report for 2022 uses the tables of 国办公开办函〔2019〕60号, not those of "
        "国办公开办函〔2021〕30号"}});
  reading early = orderly();
  early.report.year = 2018;
  check_messages(
      early, {{"FRM-09",
               "FRM-09: 2018 年度的报告使用 国办公开办函〔2021〕30号 的表格，2019 "
               "年以前没有统一格式",
               "FRM-09: the report for 2018 uses the tables of 国办公开办函〔2021〕30号; no form "
               "was prescribed before 2019"}});
}

TEST_CASE("FRM-11: labels, rows printed as one, and rows that are missing") {
  reading read = orderly();
  read.narrative.misprinted_labels = {{{labelled::applicant, 3}, {"社会组织", {}}}};
  check_messages(read,
                 {{"FRM-11", "FRM-11 (三, 社会公益组织): 印为“社会组织”，格式为“社会公益组织”",
                   "FRM-11 (section 3, public-interest organizations): “社会组织” is printed "
                   "where the form has “社会公益组织”"}});

  reading one_row = orderly();
  one_row.printed.otherwise = otherwise_layout::one_row;
  for (applicant a : enumerators<applicant>)
    one_row.provenance[cell_of(request_row::otherwise_closed, a)].state = cell_state::blank;
  check_messages(one_row,
                 {{"FRM-11", "FRM-11 (三, 其他处理): “（六）其他处理”印为一行，格式为三行",
                   "FRM-11 (section 3, otherwise closed): “（六）其他处理” is printed as one row, "
                   "the form has three"}});

  reading missing = orderly();
  for (applicant a : enumerators<applicant>)
    print_instead(missing, address_of(cell_of(request_row::granted, a)), cell_state::absent, "");
  check_messages(missing, {{"FRM-11", "FRM-11 (三, 予以公开): 缺少“（一）予以公开”一行",
                            "FRM-11 (section 3, granted): the row “（一）予以公开” is missing"}});
}

TEST_CASE("FRM-11: a number in a cell that the form does not have") {
  check_messages(orderly_with({{"disclosure.regulations.made", 7}}),
                 {{"FRM-11", "FRM-11 (二, 规章·本年新制作数量): 填有 7，但格式没有这一单元格",
                   "FRM-11 (section 2, regulations · made this year): holds 7, but the form has no "
                   "such cell"}});
}

TEST_CASE("every rule of the catalogue has a formula in both languages") {
  for (const rule& r : catalogue) {
    CAPTURE(r.id);
    CHECK_FALSE(formula(r, language::zh).empty());
    CHECK_FALSE(formula(r, language::en).empty());
  }
  const auto zh = [](std::string_view id) { return formula(*find_rule(id), language::zh); };
  CHECK(zh("REQ-01") == "本年新收 + 上年结转 = 总计 + 结转下年度继续办理");
  CHECK(zh("REQ-02") == "予以公开 + 部分公开 + … + 其他处理·其他 = 总计");
  CHECK(zh("REQ-11") == "结转下年度继续办理 ≤ 本年新收 + 上年结转");
  CHECK(zh("REQ-20") ==
        "自然人 + 商业企业 + … + 其他 = 0 ⇒ 总计 = 0; "
        "予以公开 + 部分公开 + … + 其他处理·其他 = 0 ⇒ 总计 = 0");
  CHECK(zh("DIS-14") == "上一年项目数量 + 本年增/减 ≥ 0");
  CHECK(zh("DIS-15") == "上一年项目数量 + 本年增/减 = 0 ⇒ 处理决定数量 = 0");
  CHECK(zh("DIS-16") == "本年增/减 ≠ 处理决定数量 (均为 0 除外)");
  CHECK(zh("DIS-17") == "采购项目数量 = 0 ⇔ 采购总金额 = 0");
  CHECK(zh("FRM-01") == "六个部分齐全");
  CHECK(formula(*find_rule("REQ-01"), language::en) ==
        "received this year + carried in from last year = concluded + carried out to next year");
}

TEST_CASE("of many readings of an ambiguous cell, a message shows the first and counts them") {
  reading read = orderly();
  const cell total = *cell_at("reviews.reconsideration.total");
  print_instead(read, address_of(total), cell_state::ambiguous, "123456");
  const cell part = *cell_at("reviews.reconsideration.upheld");
  print_instead(read, address_of(part), cell_state::ambiguous, "2 3");
  for (std::int64_t n = 1; n <= 6; ++n) read.provenance.candidates.push_back({total, n});
  read.provenance.candidates.push_back({part, 23});
  CHECK(message_of("REV-01", read, language::zh) ==
        "REV-01 (四, 行政复议): 无法判定: 结果维持 存疑 (23) + 结果纠正 0 + 其他结果 0 + 尚未审结 "
        "0 = 至少 0, 对照 总计 存疑 (1 或 2 或 3 或 4 或 5 等 6 种)");
  CHECK(message_of("REV-01", read, language::en) ==
        "REV-01 (section 4, reconsideration): cannot be decided: upheld ambiguous (23) + corrected "
        "0 + other result 0 + pending 0 = at least 0, against total ambiguous (1 or 2 or 3 or 4 or "
        "5 … of 6 readings)");
}

TEST_CASE("an ambiguous cell whose readings are not listed is quoted") {
  reading read = orderly_with({{"reviews.reconsideration.upheld", 2}});
  print_instead(read, "reviews.reconsideration.corrected", cell_state::ambiguous, "1 1");
  print_instead(read, "reviews.reconsideration.other", cell_state::blank, "");
  CHECK(message_of("REV-01", read, language::en) ==
        "REV-01 (section 4, reconsideration): upheld 2 + corrected ambiguous “1 1” + other result "
        "blank + pending 0 = at least 2 > total 0; residual at least 2");
}

TEST_CASE("a blank total beside parts that are not all known") {
  const reading read = orderly_with({{"requests.granted.business", 2},
                                     {"requests.granted.natural_person", {}},
                                     {"requests.granted.total", {}},
                                     {"requests.concluded.business", 2},
                                     {"requests.concluded.natural_person", {}},
                                     {"requests.concluded.total", {}},
                                     {"requests.received.business", 2},
                                     {"requests.received.natural_person", {}},
                                     {"requests.received.total", {}}});
  CHECK(message_of("REQ-20", read, language::zh) ==
        "REQ-20 (三, 本年新收): 自然人 空白 + 商业企业 2 (其余 4 项为 0) = 至少 2, 而总计 空白");
  CHECK(
      message_of("REQ-20", read, language::en) ==
      "REQ-20 (section 3, received this year): natural persons blank + businesses 2 (4 others are "
      "0) = at least 2, yet total blank");
}

TEST_CASE("numbers are exact and without needless zeros") {
  const cell pieces = *cell_at("requests.granted.total");
  const cell fees = *cell_at("disclosure.fees.amount");
  const cell procurement = *cell_at("disclosure.procurement.amount");
  CHECK(number_text(pieces, -12) == "-12");
  CHECK(number_text(fees, 0) == "0");
  CHECK(number_text(fees, 1) == "0.000001");
  CHECK(number_text(fees, -12'300'000) == "-12.3");
  CHECK(number_text(fees, 10'000'000) == "10");
  CHECK(number_text(procurement, 100'005) == "1000.05");
  CHECK(number_text(procurement, 100'050) == "1000.5");
  CHECK(number_text(procurement, INT64_MIN) == "-92233720368547758.08");
}

TEST_CASE("a cell is named by section, row and column") {
  CHECK(cell_text(*cell_at("requests.granted.natural_person"), language::zh) ==
        "三、予以公开·自然人");
  CHECK(cell_text(*cell_at("requests.granted.natural_person"), language::en) ==
        "section 3, granted · natural persons");
  CHECK(cell_text(*cell_at("disclosure.procurement.amount"), language::zh) ==
        "二、政府集中采购·采购总金额");
  CHECK(cell_text(*cell_at("reviews.litigation_direct.pending"), language::zh) ==
        "四、未经复议直接起诉·尚未审结");
}

TEST_CASE("a fingerprint is stable, and changes with the numbers of its finding alone") {
  const auto first = [](const reading& read) {
    return fingerprint(check(read).findings.front(), read);
  };
  const reading a = orderly_with({{"reviews.reconsideration.total", 1}});
  const reading elsewhere =
      orderly_with({{"reviews.reconsideration.total", 1}, {"disclosure.fees.amount", 5}});
  const reading changed = orderly_with({{"reviews.reconsideration.total", 2}});
  const reading other_place = orderly_with({{"reviews.litigation_direct.total", 1}});
  CHECK(first(a) == "61a7f2656a1ee067");
  CHECK(first(a) == first(elsewhere));
  CHECK(first(a) != first(changed));
  CHECK(first(a) != first(other_place));
}

TEST_CASE("an unprintable or endless text of the document is fit to show in a message") {
  reading read = orderly();
  print_instead(read, "requests.granted.business", cell_state::unreadable,
                "a\x1b[31m\xff\n b" + std::string(100, 'x'), unreadable_because::not_a_number);
  CHECK(message_of("CEL-01", read, language::en) ==
        "CEL-01 (section 3, granted · businesses): “a�[31m� b" + std::string(70, 'x') +
            "…” is printed: not a number");
}

}  // namespace govreport
