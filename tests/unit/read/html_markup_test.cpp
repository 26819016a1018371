// SPDX-License-Identifier: BSL-1.0
// What is left out of a page before it is parsed: attributes that nobody asks for, and nothing
// else.

#include "read/html_markup.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "read/html.hpp"
#include "support/shape.hpp"

namespace govreport {
namespace {

/// The page as it is parsed.
std::string parsed(std::string_view page) {
  std::string without = detail::without_idle_markup(page);
  return without.empty() ? std::string(page) : without;
}

document read_page(std::string_view html) {
  document doc;
  doc.size = html.size();
  const read_options options;
  detail::document_builder builder(doc, options, detail::spaces::collapsed);
  detail::read_html(html, doc, builder);
  builder.finish();
  CHECK_FALSE(builder.error().has_value());
  return doc;
}

TEST_CASE("html markup: attributes that nobody asks for are blanks") {
  CHECK(parsed("<p class=\"a b\" lang='zh' align=left>一</p>") ==
        "<p                                 >一</p>");
  CHECK(parsed("<TD STYLE=\"color:red\" ROWSPAN=2>") == "<TD                   ROWSPAN=2>");
  CHECK(parsed("<br clear=\"all\" />") == "<br             />");
  CHECK(parsed("<p data-x=\"a\nb\">") == "<p          \n  >");
}

TEST_CASE("html markup: what the reader asks for stays") {
  for (std::string_view page :
       {"<td rowspan=\"2\" colspan='3'>", "<td hidden>", "<tr hidden=\"\">", "<a href=\"x.pdf\">",
        "<iframe src='x.pdf'>", "<object data='x.pdf'>", "<embed src=x.pdf>",
        "<img width=\"20\" height=20>", "<span style=\"DISPLAY : none\">",
        "<span style='x:1;display:none'>", "<span style='displa&#121;:none'>"}) {
    CAPTURE(page);
    CHECK(parsed(page) == page);
  }
  CHECK(parsed("<td width=\"20\">") == "<td           >");
  CHECK(parsed("<img src=\"a.png\">") == "<img            >");
  CHECK(parsed("<span style=\"font-family:y\">") == "<span                      >");
}

TEST_CASE("html markup: what is not well-formed is left to the parser") {
  for (std::string_view page :
       {"<p class=\"a>一</p><p id='1'", "<p class=\"a<b\">", "<p class=\"a\"id=\"b\">",
        "<p class=>", "<p =\"a\">", "<p 一=\"a\">", "<p class = \"a\">", "<p class=\"a",
        "< p class=\"a\">", "<p/class=\"a\">", "<p class=a\"b>"}) {
    CAPTURE(page);
    CHECK(parsed(page) == page);
  }
  // An end that is missing swallows no tag that follows.
  CHECK(parsed("<p class=\"a>一<b lang=\"zh\">") == "<p class=\"a>一<b          >");
}

TEST_CASE("html markup: comments and programs keep what they hold, conditions mean nothing") {
  CHECK(parsed("<!-- <p class=\"a\"> -->一") == "<!-- <p class=\"a\"> -->一");
  CHECK(parsed("<![if !x]>一<![endif]>") == "</x      >一</x      >");
  CHECK(parsed("<![if !x") == "<![if !x");
  CHECK(read_page("<u><span style='display:none'>9<![endif]>8</span></u>7").text == U"7\n");
  CHECK(samples::shape(read_page("<script>x = '<td class=\"'; y = '\">9</td>';</script>一")) ==
        "一\n");
}

TEST_CASE("html markup: a page with idle attributes is the page without, byte by byte") {
  const std::string_view attributes[] = {" class=\"MsoNormal\"",
                                         " style=\"text-align:center;\n mso-x: 'y'\"",
                                         " align=center",
                                         " lang='EN-US'",
                                         " data-a:b=\"1 2 &amp; 3\"",
                                         "\n width=72"};
  const std::string_view rows =
      "<div@><p@>一、总体@情况</p@>\n<table@>\n<tr@><td@ rowspan=2>规章<td@>\n 3<td@> &nbsp;\n"
      "<tr@><td@ colspan='2'><span@><font@>1</font><b@>2</b></span></table></div>";
  for (std::size_t first = 0; first < std::size(attributes); ++first) {
    std::string with;
    std::string without;
    std::size_t next = first;
    for (char c : rows) {
      if (c != '@') {
        with += c;
        without += c;
        continue;
      }
      const bool in_tag = with.rfind('<') > with.rfind('>') || with.rfind('>') == std::string::npos;
      const bool end_tag = in_tag && with[with.rfind('<') + 1] == '/';
      if (!in_tag || end_tag) continue;
      for (std::size_t k = 0; k <= next % 2; ++k) {
        const std::string_view a = attributes[(next + k) % std::size(attributes)];
        with += a;
        for (char of : a) without += of == '\n' ? '\n' : ' ';
      }
      ++next;
    }
    CAPTURE(with);
    CHECK(parsed(with) == without);
    const document one = read_page(with);
    const document two = read_page(without);
    CHECK(samples::shape(one) == samples::shape(two));
    CHECK(one.offset == two.offset);
    for (const piece& p : one.pieces) {
      const source_span where = one.where(p, p.first, p.last);
      CHECK(where.line == 1 + std::count(with.begin(),
                                         with.begin() + static_cast<std::ptrdiff_t>(where.begin),
                                         '\n'));
    }
  }
}

}  // namespace
}  // namespace govreport
