// SPDX-License-Identifier: BSL-1.0
#include "read/pdf_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/pages.hpp"

namespace govreport {
namespace {

using detail::page_character;
using detail::pdf_page;
using detail::text_direction;
using test_support::page_drawing;
using test_support::shown;

/// Two rows of a label and two numbers.
page_drawing small_table() {
  page_drawing d;
  d.text(50, 90, U"二、主动公开");
  d.grid({50, 150, 200, 250}, {100, 120, 140});
  d.text(55, 115, U"行政许可").text(160, 115, U"12").text(210, 115, U"3");
  d.text(55, 135, U"行政处罚").text(160, 135, U"0");
  d.text(50, 160, U"三、收到");
  return d;
}

}  // namespace

TEST_CASE("pdf_layout: cells of a ruled table, blank ones too, between the lines around it") {
  CHECK(shown({small_table()}) ==
        "二、主动公开\n"
        "table\n1,1 行政许可\n1,2 12\n1,3 3\n2,1 行政处罚\n2,2 0\n2,3\n"
        "三、收到\n");
}

TEST_CASE("pdf_layout: the raised mark of a note is no digit of the number before it") {
  page_drawing d;
  d.grid({50, 150, 200}, {100, 120});
  d.text(55, 115, U"行政许可").text(160, 115, U"12").text(170, 111.6, U"[1]", 6);
  CHECK(shown({d}) == "table\n1,1 行政许可\n1,2 12[¹]\n");
}

TEST_CASE("pdf_layout: the order of characters and of lines has no meaning") {
  const std::string as_drawn = shown({small_table()});
  for (unsigned seed = 0; seed < 20; ++seed) {
    pdf_page page = small_table();
    std::mt19937 random(seed);
    std::shuffle(page.characters.begin(), page.characters.end(), random);
    std::shuffle(page.rules.begin(), page.rules.end(), random);
    CHECK(shown({page}) == as_drawn);
  }
}

TEST_CASE("pdf_layout: labels of several lines, merged cells, and a label written downwards") {
  page_drawing d;
  d.across(100, 50, 200).across(130, 70, 200).across(160, 50, 200);
  d.down(50, 100, 160).down(70, 100, 160).down(150, 100, 160).down(200, 100, 160);
  d.text(55, 115, U"办").text(55, 128, U"理").text(55, 141, U"结").text(55, 154, U"果");
  d.text(72, 112, U"（一）予以").text(72, 125, U"公开").text(160, 118, U"5");
  d.text(72, 148, U"（二）部分公开").text(160, 148, U"6");
  CHECK(shown({d}) ==
        "table\n1,1 办|理|结|果\n1,2 （一）予以|公开\n1,3 5\n2,2 （二）部分公开\n2,3 6\n");
}

TEST_CASE(
    "pdf_layout: a table that goes on over the end of a page stays one, its columns counted over "
    "both") {
  page_drawing first;
  first.text(50, 90, U"三、收到");
  first.grid({50, 200, 250}, {100, 120, 140}).text(55, 115, U"一、").text(210, 115, U"1");
  first.text(55, 135, U"二、").text(210, 135, U"2");
  first.text(290, 800, U"- 1 -");
  page_drawing second;
  second.text(290, 800, U"- 2 -");
  second.across(50, 50, 250).across(70, 50, 250).across(90, 50, 250);
  second.down(50, 50, 90).down(100, 50, 90).down(200, 50, 90).down(250, 50, 90);
  second.text(110, 65, U"（一）").text(210, 65, U"3").text(110, 85, U"（二）").text(210, 85, U"4");
  second.text(50, 110, U"四、");
  CHECK(shown({first, second}) ==
        "三、收到\n"
        "table\n1,1+2 一、\n1,3 1\n2,1+2 二、\n2,3 2\n"
        "3,1\n3,2 （一）\n3,3 3\n4,1\n4,2 （二）\n4,3 4\n"
        "四、\n");
}

TEST_CASE(
    "pdf_layout: a table of other columns on the next page is another one, and so is one below "
    "text") {
  page_drawing first;
  first.grid({50, 200, 250}, {100, 120, 140}).text(55, 115, U"甲").text(210, 115, U"1");
  page_drawing wider;
  wider.grid({50, 200, 350}, {100, 120, 140}).text(55, 115, U"乙").text(210, 115, U"2");
  CHECK(shown({first, wider}) ==
        "table\n1,1 甲\n1,2 1\n2,1\n2,2\ntable\n1,1 乙\n1,2 2\n2,1\n2,2\n");
  page_drawing below;
  below.text(50, 60, U"四、情况");
  below.grid({50, 200, 250}, {100, 120, 140}).text(55, 115, U"乙").text(210, 115, U"2");
  CHECK(shown({first, below}) ==
        "table\n1,1 甲\n1,2 1\n2,1\n2,2\n四、情况\ntable\n1,1 乙\n1,2 2\n2,1\n2,2\n");
}

TEST_CASE(
    "pdf_layout: a head that is printed again on the next page is left out, blank rows are not") {
  const auto page = [](std::u32string_view label, std::u32string_view number) {
    page_drawing d;
    d.grid({50, 200, 250}, {100, 120, 140, 160});
    d.text(55, 115, U"信息内容").text(205, 115, U"数量");
    d.text(55, 135, label).text(210, 135, number).text(55, 155, U"其他").text(210, 155, U"0");
    return d;
  };
  CHECK(shown({page(U"许可", U"1"), page(U"处罚", U"2")}) ==
        "table\n1,1 信息内容\n1,2 数量\n2,1 许可\n2,2 1\n3,1 其他\n3,2 0\n"
        "4,1 处罚\n4,2 2\n5,1 其他\n5,2 0\n");
}

TEST_CASE(
    "pdf_layout: a row cut in two by the end of a page is one if no cell has text in both parts") {
  const auto page = [](std::u32string_view label, std::u32string_view a, std::u32string_view b) {
    page_drawing d;
    d.grid({50, 200, 250, 300}, {100, 120});
    d.text(55, 115, label).text(210, 115, a).text(260, 115, b);
    return d;
  };
  CHECK(shown({page(U"四、结转", U"", U""), page(U"", U"1", U"2")}) ==
        "table\n1,1 四、结转\n1,2 1\n1,3 2\n");
  // What a third page adds stays a row of its own: nothing is lost.
  CHECK(shown({page(U"四、结转", U"", U""), page(U"", U"1", U""), page(U"", U"", U"2")}) ==
        "table\n1,1 四、结转\n1,2 1\n1,3\n3,1\n3,2\n3,3 2\n");
  // Two rows, or a label and a number broken over pages: neither is joined.
  CHECK(shown({page(U"三、总计", U"1", U""), page(U"四、结转", U"", U"2")}) ==
        "table\n1,1 三、总计\n1,2 1\n1,3\n2,1 四、结转\n2,2\n2,3 2\n");
  // A row of blanks, or the rest of a label: its cells are not said to be blank.
  CHECK(shown({page(U"四、", U"1", U"2"), page(U"结转", U"", U"")}) ==
        "table\n1,1 四、\n1,2 1\n1,3 2\n2,1 结转\n");
  CHECK(shown({page(U"四、", U"", U""), page(U"结转", U"1", U"2")}) ==
        "table\n1,1 四、\n2,1 结转\n2,2 1\n2,3 2\n");
}

TEST_CASE("pdf_layout: figures in both parts of a row that a page end cuts can be one number") {
  const auto page = [](std::u32string_view label, std::u32string_view a, std::u32string_view b) {
    page_drawing d;
    d.grid({50, 200, 230, 260}, {100, 120});
    d.text(55, 115, label).text(205, 115, a).text(235, 115, b);
    return d;
  };
  const auto open = [&](const page_drawing& above, const page_drawing& below) {
    const document doc = test_support::laid_out({above, below});
    const auto is_open = [](const piece& p) { return p.open_columns; };
    const auto count = std::count_if(doc.pieces.begin(), doc.pieces.end(), is_open);
    CHECK((count == 0 || count == static_cast<std::ptrdiff_t>(doc.pieces.size())));
    return count != 0;
  };
  CHECK(open(page(U"（一）予以", U"10", U"3"), page(U"公开", U"24", U"")));
  CHECK(open(page(U"（一）予以", U"10", U""), page(U"公开", U"", U"3")));
  CHECK(open(page(U"（一）予以公开", U"10", U"3"), page(U"", U"24", U"")));
  CHECK_FALSE(open(page(U"（一）予以公开", U"10", U"3"), page(U"（二）部分", U"24", U"0")));
  // Where no label has an ordinal, only a number that fills its cell can go on below.
  CHECK_FALSE(open(page(U"行政许可", U"1", U""), page(U"行政处罚", U"24", U"")));
  CHECK_FALSE(open(page(U"行政许可", U"1024", U"1"), page(U"行政处罚", U"24", U"0")));
  CHECK(open(page(U"规章（设区", U"1024", U""), page(U"的市）", U"8", U"")));
}

TEST_CASE("pdf_layout: rows of figures that come again are no repeated head") {
  page_drawing d;
  d.grid({50, 100, 150}, {100, 120}).text(60, 115, U"0").text(110, 115, U"0");
  CHECK(shown({d, d}) == "table\n1,1 0\n1,2 0\n2,1 0\n2,2 0\n");
}

TEST_CASE("pdf_layout: heads and feet of pages are left out, however they are numbered") {
  std::vector<pdf_page> pages;
  for (int i = 0; i < 3; ++i) {
    page_drawing d;
    d.text(50, 40, U"某局年度报告");
    d.text(50, 100, U"第" + std::u32string(1, U'一' + static_cast<char32_t>(i)) + U"段");
    d.text(290, 800, std::u32string(1, U'3' + static_cast<char32_t>(i)));
    pages.push_back(d);
  }
  CHECK(shown(pages) == "第一段\n第丁段\n第丂段\n");
}

TEST_CASE("pdf_layout: a lone number is left out at the foot of its page only, if it counts it") {
  page_drawing d;
  d.text(50, 100, U"正文").text(290, 400, U"1").text(50, 500, U"正文").text(290, 800, U"1");
  CHECK(shown({d}) == "正文\n1\n正文\n");
  page_drawing other;
  other.text(50, 100, U"正文").text(290, 800, U"7");
  CHECK(shown({other}) == "正文\n7\n");
  page_drawing first;  // the same on every page counts none
  first.text(50, 100, U"一").text(290, 800, U"0");
  page_drawing second;
  second.text(50, 100, U"二").text(290, 800, U"0");
  CHECK(shown({first, second}) == "一\n0\n二\n0\n");
}

TEST_CASE("pdf_layout: digits that lead out of their cell are nobody's") {
  page_drawing d;
  d.grid({50, 100, 150}, {100, 120, 140});
  d.text(80, 115, U"12345678").text(55, 135, U"1").text(105, 135, U"2");
  CHECK(shown({d}) == "table\n1,1 123\uFFFD\n1,2 \uFFFD678\n2,1 1\n2,2 2\n");
  page_drawing on_line;  // between two rows, and between two columns
  on_line.grid({50, 100, 150}, {100, 120, 140});
  on_line.text(60, 124, U"7").text(97.5, 135, U"8").text(120, 114, U"9");
  CHECK(shown({on_line}) == "table\n1,1 \uFFFD\n1,2 9\n2,1\n2,2 \uFFFD\n");
  page_drawing outwards;
  outwards.grid({50, 100, 150}, {100, 120, 140});
  outwards.text(138, 115, U"12345").text(55, 115, U"1").text(55, 135, U"1").text(105, 135, U"2");
  CHECK(shown({outwards}) == "table\n1,1 1\n1,2 12\uFFFD\n2,1 1\n2,2 2\n\uFFFD5\n");
}

TEST_CASE("pdf_layout: a number that reaches an edge may lack the digits behind it") {
  const auto table = [](double x, std::u32string_view number) {
    page_drawing d;
    d.grid({50, 100, 130}, {100, 120, 140});
    d.text(55, 115, U"许可").text(x, 115, number).text(55, 135, U"处罚").text(105, 135, U"2");
    return shown({d});
  };
  const auto printed = [](const char* number) {
    return "table\n1,1 许可\n1,2 " + std::string(number) + "\n2,1 处罚\n2,2 2\n";
  };
  CHECK(table(105, U"1024") == printed("1024"));
  CHECK(table(110, U"1024") == printed("102\uFFFD"));
  CHECK(table(111, U"1024") == printed("102\uFFFD"));
  page_drawing spaced;  // a further digit would have a gap before it
  spaced.grid({50, 100, 130}, {100, 120});
  spaced.text(55, 115, U"许可").text(110, 115, U"1").text(116, 115, U"0").text(122, 115, U"2");
  CHECK(shown({spaced}) == "table\n1,1 许可\n1,2 102\n");
  spaced = page_drawing();
  spaced.grid({50, 100, 130}, {100, 120});
  spaced.text(55, 115, U"许可").text(111, 115, U"1").text(117.5, 115, U"0").text(124, 115, U"2");
  CHECK(shown({spaced}) == "table\n1,1 许可\n1,2 10\uFFFD\n");
  page_drawing page;  // at the edge of the paper
  page.text(500, 110, U"5").text(580, 110, U"123").text(50, 110, U"一、新收");
  const document doc = test_support::laid_out({page});
  CHECK(std::all_of(doc.pieces.begin(), doc.pieces.end(),
                    [](const piece& p) { return p.open_columns; }));
}

TEST_CASE(
    "pdf_layout: a number broken over two lines of a cell is not glued to what is beside it") {
  page_drawing d;
  d.grid({50, 70, 90}, {100, 130});
  d.text(52, 112, U"242").text(52, 124, U"7").text(72, 118, U"5");
  CHECK(shown({d}) == "table\n1,1 242|7\n1,2 5\n");
}

TEST_CASE("pdf_layout: a frame around the page and tables in cells are layout") {
  page_drawing d;
  d.grid({20, 575}, {20, 820});
  d.text(50, 60, U"标题");
  d.grid({50, 300, 500}, {100, 200});
  d.grid({310, 350, 400}, {120, 140, 160}).text(315, 135, U"甲").text(360, 135, U"1");
  d.text(60, 150, U"左");
  CHECK(shown({d}) == "标题\ntable\n1,1 左\ntable\n1,1 甲\n1,2 1\n2,1\n2,2\n");
}

TEST_CASE("pdf_layout: a table that is drawn on its side") {
  page_drawing d(842, 595);
  // A table drawn on its side: its rows lead from right to left of the paper.
  d.page().width = 595 * detail::point;
  d.page().height = 842 * detail::point;
  const auto put = [&](double x, double y, std::u32string_view s) {
    d.text(x, y, s, 10, text_direction::downward);
  };
  d.grid({300, 320, 340}, {100, 200, 250});
  put(325, 105, U"甲");
  put(325, 210, U"1");
  put(305, 105, U"乙");
  put(305, 210, U"2");
  CHECK(shown({d}) == "table\n1,1 甲\n1,2 1\n2,1 乙\n2,2 2\n");
}

TEST_CASE("pdf_layout: pictures as wide as a table are noted, stamps are not") {
  page_drawing d;
  d.text(50, 60, U"二、").picture(50, 100, 545, 400).text(50, 500, U"三、");
  d.picture(400, 600, 480, 680);
  CHECK(shown({d}) == "二、\n[picture]\n三、\n");
}

TEST_CASE("pdf_layout: columns without lines, told by figures; blanks are known by their place") {
  page_drawing d;
  d.text(50, 60, U"三、收到和处理");
  d.text(200, 80, U"自然人").text(260, 74, U"商业").text(260, 86, U"企业").text(320, 80, U"总计");
  d.text(50, 110, U"一、新收").text(210, 110, U"5").text(270, 110, U"0").text(330, 110, U"5");
  d.text(50, 130, U"二、结转").text(270, 130, U"12").text(330, 130, U"12");
  d.text(50, 150, U"（一）予以").text(210, 157, U"1").text(330, 157, U"1").text(50, 164, U"公开");
  d.text(50, 200, U"四、行政复议的情况见下面的说明，本行比表格更长更长更长更长");
  CHECK(shown({d}) ==
        "三、收到和处理\n"
        "table\n1,2 自然人\n1,3 商业|企业\n1,4 总计\n"
        "2,1 一、新收\n2,2 5\n2,3 0\n2,4 5\n"
        "3,1 二、结转\n3,2\n3,3 12\n3,4 12\n"
        "4,1 （一）予以|公开\n4,2 1\n4,3\n4,4 1\n"
        "四、行政复议的情况见下面的说明，本行比表格更长更长更长更长\n");
}

TEST_CASE("pdf_layout: a column without figures is known by its head") {
  page_drawing d;
  d.text(200, 60, U"申请人情况");
  d.text(195, 80, U"自然人").text(255, 74, U"商业").text(255, 86, U"企业").text(315, 80, U"总计");
  d.text(50, 110, U"一、新收").text(210, 110, U"5").text(325, 110, U"5");
  d.text(50, 130, U"二、结转").text(210, 130, U"12").text(325, 130, U"12");
  CHECK(shown({d}) ==
        "table\n1,1+4 申请人情况\n2,2 自然人\n2,3 商业|企业\n2,4 总计\n"
        "3,1 一、新收\n3,2 5\n3,3\n3,4 5\n4,1 二、结转\n4,2 12\n4,3\n4,4 12\n");
}

TEST_CASE("pdf_layout: a text broken in two is not torn by what is centered beside it") {
  page_drawing d;
  d.text(50, 107, U"标题：").text(100, 100, U"某局政府信息公开").text(100, 114, U"工作年度报告");
  CHECK(shown({d}) == "某局政府信息公开\n工作年度报告\n标题：\n");
  page_drawing columns;  // one of them printed a little lower: nothing is broken
  for (int i = 0; i < 3; ++i) {
    columns.text(50, 100 + 14 * i, U"左").text(100, 107 + 14 * i, U"右");
  }
  CHECK(shown({columns}) == "左\n右\n左\n右\n左\n右\n");
}

TEST_CASE("pdf_layout: lines across alone make rows") {
  page_drawing d;
  for (double y : {90.0, 120.0, 150.0, 180.0}) d.across(y, 50, 400);
  d.text(55, 110, U"一、").text(210, 110, U"5").text(270, 110, U"0");
  d.text(55, 132, U"二、很长的").text(55, 146, U"标签").text(210, 139, U"7").text(270, 139, U"8");
  d.text(55, 170, U"三、空白");
  d.text(55, 200, U"正文");
  CHECK(shown({d}) ==
        "table\n1,1 一、\n1,2 5\n1,3 0\n2,1 二、很长的|标签\n2,2 7\n2,3 8\n三、空白\n正文\n");
}

TEST_CASE("pdf_layout: without columns beyond doubt lines stay lines") {
  page_drawing overlapping;
  overlapping.text(50, 100, U"甲").text(200, 100, U"12345").text(240, 100, U"1");
  overlapping.text(50, 115, U"乙").text(215, 115, U"12345").text(260, 115, U"1");
  CHECK(shown({overlapping}).find("table") == std::string::npos);
  page_drawing prose;
  prose.text(50, 100, U"2023 年 1 月 1 日").text(50, 115, U"共 12 件，其中 3 件");
  CHECK(shown({prose}).find("table") == std::string::npos);
}

TEST_CASE("pdf_layout: a page of nothing has nothing") { CHECK(shown({page_drawing()}).empty()); }

}  // namespace govreport
