// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/markdown.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/reports.hpp"

namespace govreport {

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string written(const report& r, const section_prose& prose = {}) {
  return write_markdown(r, prose).value();
}

report sample() {
  report r = samples::zero_report();
  r.authority = "示范市交通运输局";
  r.year = 2025;
  return r;
}

}  // namespace

TEST_CASE("write_markdown: around the tables") {
  report r = sample();
  r.period = {{2025, 1, 1}, {2025, 12, 31}};
  r.signed_on = calendar_date{2026, 1, 20};
  const std::string text = written(r, {"一段。\n\n　　又一段。\r\n", "", "无。"});
  CHECK(
      text.starts_with("# 示范市交通运输局2025年政府信息公开工作年度报告\n\n"
                       "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。\n\n"
                       "## 一、总体情况\n\n一段。\n\n又一段。\n\n## "
                       "二、主动公开政府信息情况\n\n第二十条第（一）项\n\n"));
  CHECK(
      text.ends_with("\n## 五、存在的主要问题及改进情况\n\n## "
                     "六、其他需要报告的事项\n\n无。\n\n示范市交通运输局\n\n"
                     "2026年1月20日\n"));
}

TEST_CASE("write_markdown: what is not known is not written") {
  const std::string text = written(samples::blank_report());
  CHECK(text.starts_with("# 　　年政府信息公开工作年度报告\n\n## 一、总体情况\n\n## 二、"));
  CHECK(text.ends_with("\n## 六、其他需要报告的事项\n"));
  CHECK(text.find_first_of("0123456789") == text.find("1.属于国家秘密"));
}

TEST_CASE("write_markdown: a row is its labels in one cell, then its figures") {
  const report r = samples::with(sample(), {{"requests.refused_state_secret.business", 12345},
                                            {"requests.granted.natural_person", {}},
                                            {"requests.otherwise_other.total", {}}});
  const std::string text = written(r);
  CHECK(
      holds(text,
            "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | "
            "申请人情况<br>自然人 | "
            "法人或其他组织<br>商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
            "| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"));
  CHECK(holds(text, "\n| 三、本年度办理结果<br>（一）予以公开 | | 0 | 0 | 0 | 0 | 0 | 0 |\n"));
  CHECK(holds(text,
              "\n| （三）不予公开<br>1.属于国家秘密 | 0 | 12345 | 0 | 0 | 0 | 0 | 0 |\n"
              "| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"));
  CHECK(holds(text, "\n| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | |\n| （七）总计 | "));
  CHECK(holds(text,
              "| 行政复议<br>结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | "
              "行政诉讼<br>未经复议直接起诉<br>结果维持 | 结果纠正 |"));
}

TEST_CASE("write_markdown: the form of 2019, amounts and changes") {
  const report r = samples::with(
      samples::blank_report(form::form_2019),
      {{"disclosure.licenses.items_change", -8}, {"disclosure.procurement.amount", 25'100'005}});
  const std::string text = written(r);
  CHECK(holds(
      text,
      "第二十条第（五）项\n\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
      "| --- | ---: | ---: | ---: |\n| 行政许可 | | -8 | |\n| 其他对外管理服务事项 | | | |\n"));
  CHECK(holds(text,
              "| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | ---: | ---: |\n"
              "| 政府集中采购 | | 251000.05 |\n"));
  CHECK(holds(text, "\n| （六）其他处理 | | | | | | | |\n"));
  CHECK(holds(text, "\n| 规范性文件 | | | |\n"));
  const std::string later = written(samples::with(sample(), {{"disclosure.fees.amount", 1}}));
  CHECK(holds(later,
              "| 信息内容 | 本年收费金额（单位：万元） |\n| --- | ---: |\n"
              "| 行政事业性收费 | 0.000001 |\n"));
}

TEST_CASE("write_markdown: text is never markup") {
  report r = sample();
  r.authority = "A|*B*_<c>&lt;`[x](y)局";
  CHECK(holds(written(r), "# A&#124;&#42;B&#42;&#95;&lt;c&gt;&amp;lt;&#96;&#91;x&#93;(y)局2025年"));
  const std::string text = written(r, {"# 一\n- 二\n1. 三\n10) 四\n1.五\n-六\n---\n#七", "", ""});
  CHECK(holds(
      text,
      "\n\n&#35; 一\n\n&#45; 二\n\n1&#46; 三\n\n10&#41; 四\n\n1.五\n\n-六\n\n&#45;--\n\n#七\n"));
  r.authority = "某局\n## 二、\x01 \xFF";
  CHECK(holds(written(r), "# 某局 ## 二、\uFFFD \uFFFD2025年"));
}

TEST_CASE("a number that the form does not print is not left out: nothing is written") {
  const report both = samples::with(
      samples::blank_report(),
      {{"requests.otherwise_closed.total", 2}, {"requests.otherwise_other.total", 1}});
  const auto refused = write_markdown(both);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == write_errc::outside_the_form);
  CHECK(refused.error().cells ==
        std::vector{cell_of(request_row::otherwise_closed, applicant::total)});
  CHECK(refused.error().detail ==
        "form_2021 with （六）其他处理 as three rows has no place for the numbers in "
        "requests.otherwise_closed.total. Take them out, or change the form: a report is written "
        "with all its numbers or not at all.");

  report of_another_form = samples::zero_report(form::form_2019);
  of_another_form.edition = form::form_2021;
  CHECK(write_markdown(of_another_form).error().cells.size() == 19);
  CHECK(write_markdown(of_another_form)
            .error()
            .detail.find(
                "form_2021 with （六）其他处理 as one row has no place for the numbers in "
                "disclosure.regulations.made, disclosure.regulations.newly_disclosed, "
                "disclosure.regulations.disclosed_total, disclosure.normative_documents.made, "
                "disclosure.normative_documents.newly_disclosed and 14 more. ") == 0);
}

}  // namespace govreport
