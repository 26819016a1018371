// SPDX-License-Identifier: BSL-1.0
// Documents made to be slow or large: reading them ends soon, and what it returns is no larger than
// they are.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/figures.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/read/read.hpp"
#include "govreport/write/json.hpp"

namespace govreport {

namespace {

constexpr std::size_t size = 40'000;

std::string filled(std::string_view with, std::size_t bytes = size) {
  std::string text;
  text.reserve(bytes + with.size());
  while (text.size() < bytes) text += with;
  return text;
}
std::string in_section(std::string_view title, const std::string& text) {
  return std::string(title) + "\n" + text;
}

constexpr std::string_view second = "二、主动公开政府信息情况";
constexpr std::string_view third = "三、收到和处理政府信息公开申请情况";
constexpr std::string_view fourth = "四、政府信息公开行政复议、行政诉讼情况";
const std::string received = "一、本年新收政府信息公开申请数量";
const std::string review_heads = "结果维持结果纠正其他结果尚未审结总计";

/// Reads a document; what is written about it stays in proportion to it.
void read_hostile(const std::string& text) {
  const auto read = read_report(text);
  if (read) {
    CHECK(read_json("document", *read).size() < 1'000'000 + 100 * text.size());
  } else {
    CHECK_FALSE(read.error().detail.empty());
    CHECK(read.error().where.end <= text.size());
  }
}

}  // namespace

TEST_CASE("one thing over and over") {
  for (std::string_view with : {"情",
                                "1",
                                "0 ",
                                " ",
                                "\t",
                                "\n",
                                "\r\n",
                                "|",
                                "\\|",
                                "a\n",
                                "1\n",
                                "- ",
                                "-",
                                "- 1 -\n",
                                "。",
                                "一、",
                                "一、总体情况",
                                "一、总体情况\n",
                                "四、行政复议",
                                "第二十条第（一）项",
                                "总计",
                                "计量单位",
                                "1 . ",
                                "1\\\\",
                                "2020年政府信息公开",
                                "自2023年1月1日起",
                                "![\n",
                                "<",
                                "<!",
                                "<!--",
                                "<a '",
                                "<a ",
                                "<table>",
                                "<table></table>",
                                "<table><tr><td>",
                                "<td rowspan",
                                "&",
                                "&#",
                                "|||\n",
                                "|1|2|3|\n",
                                "a\t1\t2\n"}) {
    CAPTURE(with);
    const std::string text = filled(with);
    read_hostile(text);
    read_hostile("<html>" + text);
    read_hostile("<table><tr><td>" + text);
    read_hostile(in_section(second, text));
    read_hostile(in_section(third, received + text));
    read_hostile(in_section(fourth, review_heads + text));
  }
}

TEST_CASE("tags that never end") {
  read_hostile("<table><td " + filled("rowspan "));
  read_hostile("<table>" + filled("<td rowspan='1 "));
  read_hostile("<table>" + filled("<td " + filled("colspan ", 8000) + ">"));
  read_hostile("<html>" + filled("<script>") + filled("<style>"));
  read_hostile("<html>" + filled("<!" + std::string(600, 'x')));
}

TEST_CASE("spans that cover everything") {
  read_hostile("<table>" + filled("<tr><td rowspan=65534 colspan=4000>1"));
  read_hostile("<table>" + filled("<tr><td rowspan=65534>1"));
  read_hostile("<table>" + filled("<tr><td colspan=4095>1"));
  read_hostile(filled("<table><tr><td colspan=4095>1</table>"));
  read_hostile("<table><tr><td rowspan=99999999999999999999 colspan=-1>1" +
               filled("<td rowspan=0>1"));
}

TEST_CASE("ordinals behind much that is no word") {
  read_hostile(filled("。") + filled("一、"));
  read_hostile(filled(" ") + "1" + filled("一、"));
  read_hostile(filled("一" + std::string(1000, ' ')));
}

TEST_CASE("rows whose digits can be cut apart in many ways") {
  const std::string glued(31, '1');
  std::string all = std::string(third) + "\n";
  for (const label& l : request_row_labels)
    all += std::string(l.ordinal) + std::string(l.text) + glued + "\n";
  read_hostile(all);
  read_hostile(in_section(third, filled(received + glued + "\n", 30'000)));
  read_hostile(in_section(second, "第二十条第（一）项\n" + filled("规章" + glued + "\n", 30'000)));
  read_hostile(in_section(fourth, review_heads + std::string(60, '1') + "\n"));
}

TEST_CASE("labels and rows without number") {
  read_hostile(in_section(third, filled(received)));
  read_hostile(in_section(third, filled(received + "1")));
  read_hostile(in_section(third, filled(received + " 1 2 3 4 5 6 21\n")));
  read_hostile(in_section(third, filled("关公开申请数 1\n")));
  read_hostile(in_section(fourth, filled("行政复议") + filled("行政复议 1\n", 60'000)));
}

TEST_CASE("lines and cells past every limit are refused with a place") {
  for (std::string_view row : {"1\n", "|||\n"}) {
    const auto read = read_report(in_section(third, filled(row, 5 << 20)));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == read_errc::too_complex);
    CHECK(read.error().where.line > 1000);
  }
  const auto numbers = read_report(in_section(third, filled("1 ", 9 << 20)));
  REQUIRE_FALSE(numbers.has_value());
  CHECK(numbers.error().code == read_errc::too_complex);
}

TEST_CASE("a long run is quoted by its beginning") {
  const auto read = read_report(in_section(third, received + filled("7")));
  REQUIRE(read.has_value());
  const cell_source& source = read->provenance[cell_of(request_row::received, applicant::total)];
  CHECK(source.state == cell_state::ambiguous);
  CHECK(source.text.size() <= 1000);
  CHECK(source.where.end - source.where.begin >= size);
}

TEST_CASE("damaged encodings") {
  const std::string text = in_section(third, received + " 1 2 3 4 5 6 21\n");
  for (std::string_view damage : {"\xC0\x80", "\xED\xA0\x80", "\xF8\x88\x80\x80\x80", "\xFF",
                                  "\xE4\xB8", "\xF4\x90\x80\x80"}) {
    read_hostile(text + std::string(damage));
    read_hostile(std::string(damage) + text);
    read_hostile(filled(damage));
  }
  read_hostile("\xFF\xFE" + filled(std::string_view("\x00\xD8", 2)));
  read_hostile("\xFF\xFE" + filled(std::string_view("\x00\x4E", 2)) + "x");
  read_hostile("\xFE\xFF" + filled(std::string_view("\xDC\x00", 2)));
  read_hostile(text + filled(std::string_view("\0", 1)));
  read_hostile(filled("\xD5\xFE\xB8\xAE") + "\x81");  // GB18030, cut
  read_hostile(filled("\x81\x30\x81\x30") + "\x81\x30");
}

TEST_CASE("a tag's attributes are what they are called") {
  const auto read = read_report(
      in_section(third, "<table><tr><td data-colspan=\"3\" title=\"rowspan=9\">" + received +
                            "</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</"
                            "td><td>21</td></tr></table>"));
  REQUIRE(read.has_value());
  CHECK(number_at(read->report, cell_of(request_row::received, applicant::total)) == 21);
  CHECK(read->provenance[cell_of(request_row::received, applicant::total)].where.column == 8);
}

}  // namespace govreport
