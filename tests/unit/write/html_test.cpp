// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/reports.hpp"

namespace govreport {

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

report sample() {
  report r = samples::zero_report();
  r.authority = "示范市<A|B & \"C\">局";
  r.year = 2025;
  return r;
}

}  // namespace

TEST_CASE("write_html: a page that needs nothing else, around the tables") {
  report r = sample();
  r.signed_on = calendar_date{2026, 1, 20};
  const std::string page = write_html(r, {"一段 <b>。\n又一段。", "", ""}).value();
  constexpr std::string_view name = "示范市&lt;A|B &amp; &quot;C&quot;&gt;局";
  CHECK(page.starts_with(
      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"));
  CHECK(holds(page, "<title>" + std::string(name) + "2025年政府信息公开工作年度报告</title>"));
  CHECK(
      holds(page, "<h1>" + std::string(name) +
                      "<span>2025年政府信息公开工作年度报告</span></h1>\n"
                      "<h2>一、总体情况</h2>\n<p>一段 &lt;b&gt;。</p>\n<p>又一段。</p>\n<h2>二、"));
  CHECK(holds(
      page,
      "<h2>五、存在的主要问题及改进情况</h2>\n<p></p>\n<h2>六、其他需要报告的事项</h2>\n<p></p>\n"
      "<p class=\"signature\">" +
          std::string(name) + "</p>\n<p class=\"signature\">2026年1月20日</p>\n"));
  for (std::string_view outside : {"http", "src=", "href=", "<script", "url("})
    CHECK_FALSE(holds(page, outside));
}

TEST_CASE("write_html: the tables have the spans of the form") {
  const std::string page = write_html(sample()).value();
  CHECK(count_of(page, "<table>") == 3);
  CHECK(count_of(page, "</tr>") == 14 + 3 + 25 + 3 + 1);
  CHECK(count_of(page, "<td") == 10 + 25 * 7 + 15);
  CHECK(holds(
      page,
      "<tr><th colspan=\"4\">第二十条第（八）项</th></tr>\n<tr class=\"head\"><th>信息内容</th>"
      "<th colspan=\"3\">本年收费金额（单位：万元）</th></tr>\n"
      "<tr><th>行政事业性收费</th><td colspan=\"3\">0</td></tr>\n"));
  CHECK(holds(
      page,
      "<tr><th rowspan=\"3\" "
      "colspan=\"3\">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th>"
      "<th colspan=\"7\">申请人情况</th></tr>\n"
      "<tr><th rowspan=\"2\">自然人</th><th colspan=\"5\">法人或其他组织</th><th "
      "rowspan=\"2\">总计</th></tr>\n"
      "<tr><th>商业企业</th><th>科研机构</th><th>社会公益组织</th><th>法律服务机构</th><th>其他</"
      "th></tr>\n"));
  CHECK(holds(page, "<tr><th colspan=\"3\">二、上年结转政府信息公开申请数量</th>"));
  CHECK(holds(
      page, "<tr><th rowspan=\"22\">三、本年度办理结果</th><th colspan=\"2\">（一）予以公开</th>"));
  CHECK(holds(page, "<tr><th rowspan=\"8\">（三）不予公开</th><th>1.属于国家秘密</th>"));
  CHECK(holds(page,
              "<tr><th "
              "rowspan=\"3\">（六）其他处理</"
              "th><th>1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请</th>"));
  CHECK(holds(page, "<tr><th>3.其他</th><td>0</td>"));
  CHECK(holds(page, "<tr><th colspan=\"2\">（七）总计</th>"));
  CHECK(holds(page, "<tr><th colspan=\"3\">四、结转下年度继续办理</th>"));
  CHECK(holds(page,
              "<tr><th colspan=\"5\">行政复议</th><th colspan=\"10\">行政诉讼</th></tr>\n"
              "<tr><th rowspan=\"2\">结果维持</th>"));
  CHECK(holds(page,
              "<th colspan=\"5\">未经复议直接起诉</th><th "
              "colspan=\"5\">复议后起诉</th></tr>\n<tr><th>结果维持</th>"));
}

TEST_CASE("write_html: 其他处理 as one row; blanks are blank") {
  const report r = samples::with(samples::blank_report(), {{"requests.otherwise_closed.total", 3}});
  const std::string page = write_html(r).value();
  CHECK(holds(page, "<th rowspan=\"20\">三、本年度办理结果</th>"));
  CHECK(holds(page,
              "<tr><th "
              "colspan=\"2\">（六）其他处理</th><td></td><td></td><td></td><td></td><td></td><td></"
              "td><td>3</td></tr>\n"));
  CHECK(count_of(page, "<td>") == count_of(page, "<td></td>") + 1);
  CHECK(count_of(page, "<td colspan=\"3\"></td>") == 4);
}

TEST_CASE("write_html: the form of 2019") {
  const std::string page = write_html(samples::zero_report(form::form_2019)).value();
  CHECK(count_of(page, "<td") == 22 + 23 * 7 + 15);
  CHECK(holds(page,
              "<tr class=\"head\"><th>信息内容</th><th>上一年项目数量</th><th "
              "colspan=\"2\">本年增/减</th></tr>\n"
              "<tr><th>行政事业性收费</th><td>0</td><td colspan=\"2\">0</td></tr>\n"));
  CHECK(holds(page, "<th>其他对外管理服务事项</th>"));
}

}  // namespace govreport
