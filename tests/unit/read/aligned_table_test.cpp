// SPDX-License-Identifier: BSL-1.0
// Section 3 printed without ruling lines, and what is read of it.
#include "read/aligned_table.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govreport/model/provenance.hpp"
#include "govreport/read/recognize.hpp"
#include "support/pages.hpp"

namespace govreport {
namespace {

using test_support::laid_out;
using test_support::page_drawing;
using test_support::shown;

constexpr std::array<double, 7> columns{200, 245, 290, 335, 380, 425, 470};

using row_of_figures = std::array<std::u32string_view, 7>;

page_drawing& put(page_drawing& d, double y, const row_of_figures& figures) {
  for (std::size_t k = 0; k < columns.size(); ++k) d.text(columns[k], y, figures[k]);
  return d;
}

page_drawing section_3() {
  page_drawing d;
  d.text(150, 40, U"某局2023年政府信息公开工作年度报告");
  d.text(50, 60, U"三、收到和处理政府信息公开申请情况");
  put(d, 80, {U"自然人", U"企业", U"科研", U"公益", U"法律", U"其他", U"总计"});
  d.text(50, 110, U"一、本年新收数量");
  put(d, 110, {U"5", U"0", U"0", U"0", U"0", U"0", U"5"});
  d.text(50, 130, U"二、上年结转数量");
  return put(d, 130, {U"0", U"12", U"0", U"0", U"0", U"0", U"12"});
}

/// What is read of a row, from 自然人 to 总计: a number, "-" for a blank, "?" for what is held
/// back.
std::string read(std::vector<detail::pdf_page> pages, request_row row) {
  const auto result = recognize(laid_out(std::move(pages)));
  REQUIRE(result.has_value());
  std::string all;
  for (applicant a : enumerators<applicant>) {
    const cell c = cell_of(row, a);
    const cell_source& s = result->provenance[c];
    all += all.empty() ? "" : " ";
    all += s.state == cell_state::number  ? std::to_string(*number_at(result->report, c))
           : s.state == cell_state::blank ? "-"
                                          : "?";
  }
  return all;
}
std::string read(const detail::pdf_page& page, request_row row) {
  return read(std::vector{page}, row);
}

}  // namespace

TEST_CASE("aligned_table: a figure in two parts beside a blank is not two figures") {
  page_drawing d = section_3();
  d.text(50, 153, U"（二）部分公开（区分处理的，").text(50, 167, U"只计这一情形）");
  put(d, 160, {U"0", U"79 2", U"", U"92", U"4", U"8", U"0"});
  CHECK(read(d, request_row::partly_granted) == "0 ? - 92 4 8 0");
}

TEST_CASE("aligned_table: a figure broken over lines of a whole row is not cut short") {
  page_drawing d = section_3();
  d.text(50, 150, U"（一）予以公开");
  put(d, 150, {U"242", U"0", U"0", U"0", U"0", U"0", U"242"}).text(200, 162, U"7");
  CHECK(read(d, request_row::granted) == "? ? ? ? ? ? ?");
}

TEST_CASE("aligned_table: parts of figures that no other row parts are no columns") {
  page_drawing d;
  d.text(50, 60, U"三、收到和处理政府信息公开申请情况");
  d.text(50, 110, U"一、本年新收政府信息公开申请数量");
  for (double x : {240.0, 300.0, 360.0, 480.0, 540.0}) d.text(x, 110, U"0");
  d.text(420, 110, U"12").text(440, 110, U"4");
  CHECK(read(d, request_row::received) == "? ? ? ? ? ? ?");
}

TEST_CASE("aligned_table: a label that goes on does not make a figure that goes on another row's") {
  page_drawing d = section_3();
  d.text(50, 150, U"2.其他法律行政法规禁止公").text(50, 162, U"开");
  put(d, 150, {U"216", U"0", U"0", U"6", U"0", U"0", U"222"}).text(200, 162, U"4");
  d.text(50, 182, U"3.危及“三安全一稳定”");
  put(d, 182, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
  CHECK(read(d, request_row::refused_forbidden_by_law) == "? ? ? ? ? ? ?");
  CHECK(read(d, request_row::refused_security_stability) == "0 0 0 0 0 0 0");
}

TEST_CASE("aligned_table: a figure broken around a letter of the side makes no rows") {
  page_drawing d = section_3();
  d.text(50, 150, U"（二）部分公开（区分处理").text(50, 162, U"的，只计这一情形）");
  d.text(20, 156, U"本").text(20, 169, U"年");
  put(d, 150, {U"221", U"", U"", U"", U"", U"", U"240"});
  put(d, 156, {U"", U"0", U"82", U"16", U"87", U"0", U""});
  put(d, 162, {U"5", U"", U"", U"", U"", U"", U"0"});
  CHECK(read(d, request_row::partly_granted) == "? ? ? ? ? ? ?");
}

TEST_CASE("aligned_table: with one more column than heads no row tells its columns") {
  page_drawing d = section_3();
  for (double y : {110.0, 130.0}) d.text(515, y, U"1");
  d.text(50, 150, U"（一）予以公开");
  put(d, 150, {U"1", U"", U"0", U"0", U"", U"", U"0"});
  CHECK(read(d, request_row::granted) == "? ? ? ? ? ? ?");
}

TEST_CASE("aligned_table: a label without figures is no explanation of the next one") {
  page_drawing d = section_3();
  d.text(50, 150, U"1.本机关不掌握相关政府信息").text(20, 163, U"（四）无法");
  d.text(50, 176, U"2.没有现成信息需另制");
  put(d, 176, {U"1", U"0", U"0", U"0", U"0", U"0", U"1"});
  CHECK(read(d, request_row::unable_not_held) == "? ? ? ? ? ? ?");
}

TEST_CASE(
    "aligned_table: lines of labels are joined beside their figures, also at a table's edge") {
  page_drawing d;
  d.text(50, 60, U"三、收到和处理政府信息公开申请情况");
  d.text(50, 85, U"2.没有现成信息需要");
  put(d, 92, {U"1", U"2", U"", U"", U"", U"0", U"3"});
  d.text(50, 99, U"另行制作").text(20, 108, U"结").text(50, 115, U"3.补正后申请内容仍不明确");
  put(d, 115, {U"4", U"0", U"0", U"0", U"0", U"0", U"4"});
  d.text(20, 123, U"果").text(50, 131, U"1.信访举报投").text(50, 142, U"诉类申请");
  put(d, 136.5, {U"0", U"0", U"5", U"0", U"0", U"0", U"5"});
  const std::string joined = shown({d});
  CHECK(joined.find("1,1 2.没有现成信息需要|另行制作\n1,2 1\n") != std::string::npos);
  CHECK(joined.find("2,1 结|3.补正后申请内容仍不明确\n2,2 4\n") != std::string::npos);
  CHECK(joined.find("3,1 果|1.信访举报投|诉类申请\n3,2 0\n") != std::string::npos);
  CHECK(read(d, request_row::unable_needs_creation) == "1 2 - - - 0 3");
}

TEST_CASE("aligned_table: rows of blanks around a row are no lines of its label") {
  page_drawing d = section_3();
  d.text(50, 150, U"1.本机关不掌握相关政府信息").text(50, 170, U"2.没有现成信息需要另行制作");
  d.text(50, 190, U"3.补正后申请内容仍不明确");
  put(d, 170, {U"1", U"0", U"0", U"0", U"0", U"0", U"1"});
  d.text(50, 210, U"1.信访举报投诉类申请");
  put(d, 210, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
  CHECK(read(d, request_row::unable_needs_creation) == "1 0 0 0 0 0 1");
  CHECK(shown({d}).find("息|2.") == std::string::npos);
}

TEST_CASE("aligned_table: on a line between columns a figure in two parts is not two") {
  page_drawing d;
  d.text(150, 40, U"某局2019年政府信息公开工作年度报告");
  d.text(50, 60, U"二、主动公开政府信息情况").text(50, 80, U"第二十条第（八）项");
  d.text(50, 95, U"信息内容").text(200, 95, U"上一年项目数量").text(350, 95, U"本年增/减");
  d.text(50, 110, U"行政事业性收费").text(225, 110, U"546 06");
  const auto result = recognize(laid_out({d}));
  REQUIRE(result.has_value());
  const cell items = cell_at("disclosure.fees.items_last_year").value();
  CHECK(result->provenance[items].state == cell_state::ambiguous);
}

TEST_CASE("aligned_table: on a line between columns a unit apart from its number is its unit") {
  page_drawing d;
  d.text(150, 40, U"某局2022年政府信息公开工作年度报告");
  d.text(50, 60, U"二、主动公开政府信息情况").text(50, 80, U"第二十条第（八）项");
  d.text(50, 95, U"信息内容").text(300, 95, U"本年收费金额（单位：万元）");
  d.text(50, 110, U"行政事业性收费").text(300, 110, U"49540000").text(345, 110, U"元");
  const auto result = recognize(laid_out({d}));
  REQUIRE(result.has_value());
  const cell fees = cell_at("disclosure.fees.amount").value();
  CHECK(number_at(result->report, fees) == 4'954'000'000);
}

TEST_CASE("aligned_table: a figure broken over the end of a page is not cut short") {
  const row_of_figures first{U"274", U"0", U"0", U"0", U"0", U"0", U"274"};
  page_drawing above = section_3();
  put(above.text(50, 150, U"2.其他法律行政法规禁止公开"), 150, first);
  const auto next = [](bool head) {
    page_drawing d;
    if (head) put(d, 50, {U"自然人", U"企业", U"科研", U"公益", U"法律", U"其他", U"总计"});
    d.text(200, 70, U"6").text(470, 70, U"6").text(50, 90, U"3.危及“三安全一稳定”");
    put(d, 90, {U"284", U"0", U"0", U"0", U"0", U"1", U"285"});
    put(d.text(50, 110, U"4.保护第三方合法权益"), 110, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
    return d;
  };
  for (bool head : {true, false}) {
    CAPTURE(head);
    CHECK(read({above, next(head)}, request_row::refused_forbidden_by_law) == "? ? ? ? ? ? ?");
  }
  // A comma begins no number, and a label without an ordinal no row.
  page_drawing narrow = section_3();
  put(narrow.text(50, 150, U"（二）部分公开（区分"), 150, {U"3", U"", U"0", U"7", U"", U"0", U""});
  page_drawing rest;
  rest.text(50, 50, U"处理的，只计这一情").text(50, 62, U"形）").text(200, 74, U",864");
  page_drawing labelled;
  put(labelled.text(50, 50, U"处理的，只计这一情形）"), 50, {U"8", U"", U"", U"", U"", U"", U"6"});
  for (page_drawing* last : {&rest, &labelled}) {
    last->text(50, 100, U"1.属于国家秘密").text(50, 120, U"3.危及“三安全一稳定”");
    put(*last, 100, {U"36", U"0", U"0", U"0", U"0", U"1", U"37"});
    put(*last, 120, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
    CHECK(read({narrow, *last}, request_row::partly_granted) == "? ? ? ? ? ? ?");
    CHECK(read({narrow, *last}, request_row::refused_state_secret) == "36 0 0 0 0 1 37");
  }
  // Rows that are whole are rows of their own.
  page_drawing whole;
  put(whole.text(50, 70, U"3.危及“三安全一稳定”"), 70,
      {U"284", U"0", U"0", U"0", U"0", U"1", U"285"});
  put(whole.text(50, 90, U"4.保护第三方合法权益"), 90, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
  CHECK(read({above, whole}, request_row::refused_forbidden_by_law) == "274 0 0 0 0 0 274");
}

TEST_CASE("aligned_table: a label that goes on leaves the figures beside it to the row above") {
  page_drawing d = section_3();
  d.text(50, 150, U"（一）予以公开");
  put(d, 150, {U"1", U"0", U"0", U"0", U"0", U"0", U"1"});
  d.text(50, 180, U"2.其他法律行政法规").text(50, 197, U"禁止公开");
  put(d, 180, {U"", U"", U"", U"", U"", U"", U"25"});
  put(d, 197, {U"18", U"0", U"0", U"7", U"0", U"0", U"3"});
  d.text(50, 227, U"3.危及“三安全一稳定”");
  put(d, 227, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
  CHECK(read(d, request_row::granted) == "1 0 0 0 0 0 1");
  CHECK(read(d, request_row::refused_forbidden_by_law) == "? ? ? ? ? ? ?");
  CHECK(read(d, request_row::refused_security_stability) == "0 0 0 0 0 0 0");
}

TEST_CASE("aligned_table: a figure that begins above its row is not cut short") {
  page_drawing d = section_3();
  d.text(50, 150, U"（一）予以公开");
  put(d, 150, {U"1", U"0", U"0", U"0", U"0", U"0", U"1"});
  d.text(20, 183, U"结").text(470, 183, U"16").text(20, 200, U"果").text(50, 200, U"（七）总计");
  put(d, 200, {U"66", U"32", U"29", U"0", U"27", U"15", U"9"});
  d.text(50, 230, U"四、结转下年度继续办理");
  put(d, 230, {U"0", U"0", U"0", U"0", U"0", U"0", U"0"});
  CHECK(read(d, request_row::concluded) == "? ? ? ? ? ? ?");
  CHECK(read(d, request_row::carried_out) == "0 0 0 0 0 0 0");
}

TEST_CASE("aligned_table: the beginning of the next label is no end of a label") {
  page_drawing d = section_3();
  d.text(50, 150, U"2.其").text(290, 161, U"0").text(425, 161, U"0");
  d.text(50, 164, U"他法律行政法规禁止公开");
  d.text(50, 180, U"3.危").text(290, 180, U"0").text(335, 180, U"0");
  d.text(50, 192, U"及“三安全一稳定”").text(50, 210, U"4.保护第三方合法权益");
  put(d, 210, {U"1", U"0", U"0", U"0", U"0", U"0", U"1"});
  CHECK(read(d, request_row::refused_forbidden_by_law) == "? ? ? ? ? ? ?");
}

}  // namespace govreport
