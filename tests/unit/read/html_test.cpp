// SPDX-License-Identifier: BSL-1.0
// What a web page becomes: lines of text and cells of tables, in reading order.

#include "read/html.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

#include "govreport/read/read.hpp"
#include "read/text_source.hpp"
#include "support/sanitized.hpp"
#include "support/shape.hpp"

namespace govreport {
namespace {

using samples::shape;

struct page {
  document doc;
  std::optional<read_error> error;
};

page read_page(std::string_view html) {
  page p;
  p.doc.size = html.size();
  const read_options options;
  detail::document_builder builder(p.doc, options, detail::spaces::collapsed);
  detail::read_html(html, p.doc, builder);
  builder.finish();
  p.error = builder.error();
  return p;
}

std::string shape_of(std::string_view html) {
  const page p = read_page(html);
  CHECK_FALSE(p.error.has_value());
  return shape(p.doc);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The error of reading, which took less than a second of the processor's time.
read_error fails_soon(const std::string& html) {
  const std::clock_t begin = std::clock();
  const auto read = read_report(html);
  [[maybe_unused]] const std::clock_t took = std::clock() - begin;
#if defined(NDEBUG) && !defined(GOVREPORT_TEST_SANITIZED)
  CHECK(took < CLOCKS_PER_SEC);
#endif
  REQUIRE_FALSE(read.has_value());
  return read.error();
}

}  // namespace

TEST_CASE("html: elements that are blocks begin lines, others stand inside them") {
  CHECK(shape_of(
            "<p>一<b>二</b><span> 三</span></p><div>四<br>五</div><h1>六</h1><ul><li>七<li>八") ==
        "一二 三\n四\n五\n六\n七\n八\n");
}

TEST_CASE("html: spaces are one space, at edges none") {
  CHECK(shape_of("<p>  一 \n\t 二&nbsp;&nbsp;三　</p>") == "一 二\u00A0三\n");
  CHECK(shape_of("<table><tr><td>&nbsp;</td><td> \n </td><td>&ensp;7&#12288;</td>") ==
        "1:1.1\n1:1.2\n1:1.3 7\n");
}

TEST_CASE("html: lines of preformatted text stay lines") {
  CHECK(shape_of("<pre>一\n二</pre>三\n四") == "一\n二\n三 四\n");
}

TEST_CASE("html: programs, styles, deleted and hidden text are not the page's") {
  CHECK(shape_of("<head><title>题</title><style>p{}</style><script>if (1<2) document.write("
                 "'<td>9</td>');</script></head><body>一<!-- 8 --><noscript>7</noscript>"
                 "<del>6</del><span style=\"color:red; DISPLAY : none\">5</span>二"
                 "<template>4</template><select><option>3</select>") == "题\n一二\n");
  CHECK(read_page("<script>var a;</script>").doc.has_scripts);
  // A row that only carries the widths of the columns, as WPS writes it.
  CHECK(shape_of("<table><tr height=0 style='display:none'><td width=72></td></tr>"
                 "<tr><td>1</td></tr></table>") == "1:1.1 1\n");
  CHECK(shape_of("<table><tr hidden><td>9</td></tr><tr><td hidden>8</td>"
                 "<td>1<span hidden=\"\">7</span></td></tr></table>") == "1:1.1 1\n");
  // What a program shows later is not left out.
  CHECK(shape_of("<div style='display:none'>一</div>") == "一\n");
}

TEST_CASE("html: what Word adds to a page is not text") {
  CHECK(shape_of("<p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>"
                 "<span lang=EN-US>20</span><span>23<o:p></o:p></span>"
                 "<!--[if gte mso 9]><xml><w:Count>99</w:Count></xml><![endif]--></p>") ==
        "一、2023\n");
}

TEST_CASE("html: a condition in a comment hides nothing but itself") {
  CHECK(shape_of("<!--[if gte mso 9]><xml><w:Count>99</w:Count></xml><![endif]--><p>一</p>"
                 "<!--[if !mso]><!-->二<!--<![endif]--><![if !vml]>三<![endif]>四") ==
        "一\n二三四\n");
}

TEST_CASE("html: the raised mark of a note is no digit of the number before it") {
  CHECK(shape_of("<table><tr><td>12<sup>1</sup></td><td>0<sup>[2]</sup></td></tr></table>") ==
        "1:1.1 12¹\n1:1.2 0[²]\n");
  const auto marked = [](std::string_view mark) {
    return shape_of("<table><tr><td>12" + std::string(mark) + "</td></tr></table>");
  };
  CHECK(marked("<sup>&#49;</sup>") == "1:1.1 12¹\n");
  CHECK(marked("<sup>１</sup>") == "1:1.1 12¹\n");
  CHECK(marked("<sub>3</sub>") == "1:1.1 12₃\n");
  CHECK(marked("<span style='vertical-align:super'>1</span>") == "1:1.1 12¹\n");
  CHECK(marked("<span style='font-size:8pt; VERTICAL-ALIGN : Sub'>1</span>") == "1:1.1 12₁\n");
  CHECK(marked("<span style='mso-text-raise:4.0pt'>1</span>") == "1:1.1 12¹\n");
  CHECK(marked("<span style='vertical-align:middle'>1</span>") == "1:1.1 121\n");
}

TEST_CASE("html: cells span rows and columns by the rules of HTML") {
  CHECK(shape_of("<table>"
                 "<tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr>"
                 "<tr><td>2</td></tr>"
                 "<tr><td>乙</td><td rowspan='2'>丙</td><td>3</td></tr>"
                 "<tr><td>丁<td>4"
                 "</table>") ==
        "1:1.1+2 甲\n1:1.3 1\n1:2.3 2\n1:3.1 乙\n1:3.2 丙\n1:3.3 3\n1:4.1 丁\n1:4.3 4\n");
  // Nonsense is 1; a row span of 0 reaches to the end of the table.
  CHECK(shape_of("<table><tr><td rowspan=x colspan=-3>一<td>二<tr><td rowspan=0>三<td>四"
                 "<tr><td>五<tr><td>六</table>") ==
        "1:1.1 一\n1:1.2 二\n1:2.1 三\n1:2.2 四\n1:3.2 五\n1:4.2 六\n");
}

TEST_CASE("html: a cell that holds a table is layout: its text is running text, in its place") {
  CHECK(shape_of("<table><tr><td>栏</td><td><p>前</p><table><tr><td>1<td>2</table>后</td></tr>"
                 "</table>末") == "1:1.1 栏\n前\n2:1.1 1\n2:1.2 2\n后\n末\n");
}

TEST_CASE("html: a cell of many lines and much text is layout, a label of several lines is not") {
  const std::string line = "<p>" + repeated("文", 200) + "</p>";
  CHECK(shape_of("<table><tr><td>" + line + line + line + "</table>") ==
        repeated(repeated("文", 200) + "\n", 3));
  CHECK(shape_of("<table><tr><td><p>本年新</p><p>制作</p><p>数量</p><td>1</table>") ==
        "1:1.1 本年新\n制作\n数量\n1:1.2 1\n");
}

TEST_CASE("html: text between the cells of a table stands before the next of them") {
  CHECK(shape_of("<table>甲<tr>乙<td>1</td>丙</tr></table>丁") == "甲\n乙\n1:1.1 1\n丙\n丁\n");
}

TEST_CASE("html: a page number between dashes is no line") {
  CHECK(shape_of("<p>一</p><p>- 3 -</p><p>第 4 页 共 9 页</p><p>- 3</p>") == "一\n- 3\n");
}

TEST_CASE("html: pictures are noted, icons are not") {
  CHECK(shape_of(
            "<p>一<img src=a.png></p><p><img src=b.png></p><img width=16 height=16 src=c.gif>") ==
        "一<picture>\n<picture>\n");
}

TEST_CASE("html: characters keep the bytes of the source they come from") {
  const std::string html = "<p>年&#50;0</p>\n<table><tr><td> 7&nbsp;</td><td></td></tr></table>";
  const document doc = read_page(html).doc;
  REQUIRE(doc.pieces.size() == 3);
  const auto source = [&](const piece& p, std::uint32_t first, std::uint32_t last) {
    const source_span where = doc.where(p, first, last);
    return html.substr(where.begin, where.end - where.begin);
  };
  const piece& text = doc.pieces[0];
  CHECK(source(text, text.first, text.last) == "年&#50;0");
  CHECK(source(text, text.first + 1, text.first + 2) == "&#50;");
  const piece& seven = doc.pieces[1];
  CHECK(source(seven, seven.first, seven.last) == "7");
  CHECK(doc.where(seven, seven.first, seven.last).line == 2);
  CHECK(source(doc.pieces[2], doc.pieces[2].first, doc.pieces[2].last).empty());
}

TEST_CASE("html: an ampersand that begins no reference is one byte, and bytes never fall") {
  const std::string html = "<p>甲&refused_x 乙&amp;丙&;&</p>";
  const document doc = read_page(html).doc;
  CHECK(shape(doc) == "甲&refused_x 乙&丙&;&\n");
  CHECK(std::is_sorted(doc.offset.begin(), doc.offset.end()));
  CHECK(html.substr(doc.offset[2], 9) == "refused_x");
}

TEST_CASE("html: a long text keeps its bytes, whatever parts the parser hands over") {
  const std::string text = repeated("政府信息公开1234，", 900);
  const document doc = read_page("<p>" + text + "</p>").doc;
  REQUIRE(doc.pieces.size() == 1);
  REQUIRE(doc.utf8(doc.pieces[0].first, doc.pieces[0].last) == text);
  for (std::size_t i = 0, byte = 3; i < doc.pieces[0].last; ++i) {
    REQUIRE(doc.offset[i] == byte);
    byte += doc.utf8(i, i + 1).size();
  }
}

TEST_CASE("html: bytes decide the encoding, not what the page says of it") {
  const std::string said_wrong =
      "<html><meta charset=gb2312><body><p>\u7532\u4E59</p></body></html>";
  CHECK(shape_of(said_wrong) == "\u7532\u4E59\n");
  const std::string gbk = "<html><meta charset=utf-8><body><p>\xBC\xD7\xD2\xD2 7</p>";
  const auto text = detail::decode(gbk);
  REQUIRE(text.has_value());
  document doc = read_page(text->utf8()).doc;
  CHECK(shape(doc) == "\u7532\u4E59 7\n");
  text->to_source_bytes(doc.offset);
  const source_span seven = doc.where(doc.pieces[0], 3, 4);
  CHECK(gbk.substr(seven.begin, seven.end - seven.begin) == "7");
}

TEST_CASE("html: pages of pictures, pages that a program fills, pages that link the report") {
  const auto why = [](std::string_view html) {
    const auto read = read_report(html);
    REQUIRE_FALSE(read.has_value());
    return read.error();
  };
  const std::string title =
      "<!doctype html><title>t</title><h1>某局2023年政府信息公开工作年度报告</h1>";
  const read_error picture = why(title + "<p><img src='1.png' width=700></p>");
  CHECK(picture.code == read_errc::picture_only);
  CHECK(picture.detail ==
        "The tables of the report are shown as pictures; numbers are not read from pictures. "
        "Recognize their text first (OCR).");
  const read_error script =
      why("<!doctype html><img src=logo.png><div id=app></div><p>某市</p>"
          "<script src=app.js></script>");
  CHECK(script.code == read_errc::script_only);
  CHECK(script.detail ==
        "The page holds no report: a program loads it once the page is shown. Save the page from a "
        "browser that shows it, or read the document that the program loads.");
  const read_error linked = why(title + "<a href='./P02024.PDF?v=1'>附件</a><a href=a.css>x</a>");
  CHECK(linked.code == read_errc::no_tables);
  CHECK(linked.detail ==
        "None of the form's tables (sections 2 to 4) was found. The page links “./P02024.PDF?v=1”: "
        "read that.");
}

TEST_CASE("html: hostile pages end soon, in an error that says why") {
  const std::string head = "<!doctype html><body>";
  struct hostile {
    std::string_view what;
    std::string html;
    std::string_view detail;
  };
  const std::size_t deep = 10'000'000;
  const std::vector<hostile> pages{
      {"ten million elements deep", head + repeated("<div>", deep),
       "Elements are nested more than 256 deep; browsers do not show such pages either."},
      {"inline, too", head + repeated("<i>", deep),
       "Elements are nested more than 256 deep; browsers do not show such pages either."},
      {"tables in tables", head + repeated("<table><tr><td>", 1'000'000),
       "Tables are nested more than 32 deep; no report has such tables."},
      {"a cell across everything", head + "<table><tr><td colspan=4000000000>1</table>",
       "A table row has more than 4096 columns; no report has such a table."},
      {"cells that cover much each",
       head + "<table><tr>" + repeated("<td colspan=1000>", 1'000'000),
       "A table row has more than 4096 columns; no report has such a table."},
      {"attributes without end", head + "<p " + repeated("a1 ", 5'000'000),
       "A tag has more than 256 attributes; no page has such tags."},
      {"markup that is all errors", head + repeated("&", 20'000'000),
       "The page has more than 1266385 errors in its markup; no page of a report is so broken."},
  };
  for (const hostile& h : pages) {
    CAPTURE(h.what);
    const read_error error = fails_soon(h.html);
    CHECK(error.code == read_errc::too_complex);
    CHECK(error.detail == h.detail);
  }
}

TEST_CASE("html: many attributes in a long tag are no hostile page") {
  CHECK(shape_of("<p data-uri='" + repeated("A B=", 100'000) + "'>一</p>") == "一\n");
}

}  // namespace govreport
