// SPDX-License-Identifier: BSL-1.0
// What stands around the sections: the preface and the signature.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/panel/rule_example.hpp"
#include "govreport/read/read.hpp"

using namespace govreport;

namespace {

std::string sound() { return documents_of({"", "year = 2023"}).document; }

std::string with(std::string document, std::string_view what, std::string_view by) {
  const std::size_t at = document.find(what);
  REQUIRE(at != std::string::npos);
  return document.replace(at, what.size(), by);
}

narrative read(const std::string& document) { return read_report(document).value().narrative; }

std::string signer(std::string_view printed) {
  return read(with(sound(), "示范县财政局\n\n2024年1月20日", printed)).signed_by.text;
}

bool finds(std::string_view id, const std::string& document) {
  for (const finding& found : check(read_report(document).value()).findings) {
    if (found.broken->id == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("recognize: the preface is what stands between title and section 1") {
  const std::string document = sound();
  CHECK(read(document).preface.text ==
        "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。");
  CHECK(read(document).preface.where.line == 3);
  const std::string two = with(document, "本报告所列", "依据规定编制。\n\n本报告所列");
  CHECK(read(two).preface.text ==
        "依据规定编制。\n本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。");
  const std::string untitled = with(document, "# 示范县财政局2023年政府信息公开工作年度报告", "");
  CHECK(read(untitled).preface.text == read(document).preface.text);
}

TEST_CASE("recognize: who signs stands above the date, or before it") {
  CHECK(read(sound()).signed_by.text == "示范县财政局");
  CHECK(signer("示范县财政局\n\n（盖章）\n\n2024年1月20日") == "示范县财政局");
  CHECK(signer("示范县财政局（公章）\n\n2024年1月20日") == "示范县财政局");
  CHECK(signer("示范县财政局 2024年1月20日") == "示范县财政局");
  CHECK(signer("示范县人民政府办公室\n\n二〇二四年一月二十日") == "示范县人民政府办公室");
}

TEST_CASE("recognize: words above a date are no name, unless they are of a body") {
  CHECK(signer("2024年1月20日").empty());
  CHECK(signer("特此报告。\n\n2024年1月20日").empty());
  CHECK(signer("联系人张某\n\n2024年1月20日").empty());
  CHECK(signer("政府信息公开办公室\n\n2024年1月20日").empty());
}

TEST_CASE("recognize: a row or a column beside those of the form is left aside, and said to be") {
  const std::string document = sound();
  const std::string row = "| 行政规范性文件 | 0 | 0 | 0 |\n";
  REQUIRE_FALSE(finds("FRM-12", document));
  CHECK(finds("FRM-12", with(document, row, row + "| 其他主动公开文件 | 3 | 1 | 7 |\n")));
}
