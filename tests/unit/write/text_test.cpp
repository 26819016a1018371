// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/rules/catalogue.hpp"
#include "unit/write/sample_reading.hpp"

namespace govreport {

namespace {

using namespace samples;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A reading with an error on lines 57 to 59 and 61, a warning, an ambiguous cell and a number left
/// over.
checked_document troubled_document() {
  reading read = sample_reading(with(orderly_report(), {{"reviews.litigation_direct.total", 1}}));
  read.report.signed_on = calendar_date{2022, 4, 12};
  const std::uint32_t lines[] = {58, 57, 59, 61, 61};
  std::size_t i = 0;
  for (review_outcome o : enumerators<review_outcome>)
    read.provenance[cell_of(review_channel::litigation_direct, o)].where.line = lines[i++];
  print_instead(read, "requests.granted.business", cell_state::ambiguous, "1 1");
  read.provenance[*cell_at("requests.granted.business")].where = {1, 2, 0, 2, 4, 3};
  read.provenance.candidates = {{*cell_at("requests.granted.business"), 1},
                                {*cell_at("requests.granted.business"), 11}};
  read.provenance.unplaced = {{"12", {5, 7, 80, 0, 0, 0}}};
  read.provenance[*cell_at("requests.received.total")].certain = certainty::reconstructed;
  return checked("dir/a.md", read);
}

}  // namespace

TEST_CASE("a checked document, in English") {
  CHECK(check_text(troubled_document()) ==
        R"(某市人民政府 · 2021 · form_2021 (国办公开办函〔2021〕30号)
dir/a.md
inconsistent: 1 error, 1 warning, 1 note, 2 undetermined, 1 cell not read with certainty, 1 number in no cell

  at least 1 number is wrong; 5 explanations are as small as that
    1. section 4, direct litigation · upheld 0 → 1 (one off) · line 58
    2. section 4, direct litigation · corrected 0 → 1 (one off) · line 57
    3. section 4, direct litigation · other result 0 → 1 (one off) · line 59
    4. section 4, direct litigation · pending 0 → 1 (one off) · line 61
    5. section 4, direct litigation · total 1 → 0 (one off) · line 61

  error     REV-02 (section 4, direct litigation): upheld 0 + corrected 0 + other result 0
              + pending 0 = 0 ≠ total 1; residual -1 · lines 57–59, 61
            rule: the results of direct litigation add up to 总计

  warning   FRM-07: signed on 2022-04-12, after 2022-03-31 (the deadline for governments), 12 days
              late; only the date of signature is known
            rule: published by the legal deadline

  note      CEL-07 (section 3): 1 number touches others or has no whole label, and only the form
              tells what they are; the document is text, Markdown or PDF, whose cells may have been
              lost on the way
            rule: every number can be read without what the form says of it

  Undetermined:
    REQ-02 (section 3, businesses): cannot be decided: granted ambiguous (1 or 11) (20 others are 0)
      = at least 0, against concluded 0
    REQ-03 (section 3, granted): cannot be decided: businesses ambiguous (1 or 11) (5 others are 0)
      = at least 0, against total 0

  Cells that could not be read with certainty:
    section 3, granted · businesses: “1 1”, may be 1 or 11 (table 2, row 4)

  Numbers that were put into no cell:
    “12” (line 80)

  Reconstructed, where figures touch or a label is torn and one reading is left:
    section 3: 1 number
)");
}

TEST_CASE("a checked document, in Chinese") {
  CHECK(check_text(troubled_document(), {.in = language::zh}) ==
        R"(某市人民政府 · 2021年度 · form_2021 (国办公开办函〔2021〕30号)
dir/a.md
不一致：错误 1 项，警告 1 项，提示 1 项，无法判定 2 项，1 个单元格未能确定，1 个数字未能归入单元格

  至少 1 个数字有误，这样小的解释有 5 种
    1. 四、未经复议直接起诉·结果维持 0 → 1（差一） · 第 58 行
    2. 四、未经复议直接起诉·结果纠正 0 → 1（差一） · 第 57 行
    3. 四、未经复议直接起诉·其他结果 0 → 1（差一） · 第 59 行
    4. 四、未经复议直接起诉·尚未审结 0 → 1（差一） · 第 61 行
    5. 四、未经复议直接起诉·总计 1 → 0（差一） · 第 61 行

  错误      REV-02 (四, 未经复议直接起诉): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0
              ≠ 总计 1; 相差 -1 · 第 57–59、61 行
            规则：未经复议直接起诉四种结果之和等于总计

  警告      FRM-07: 落款日期为2022年4月12日，晚于2022年3月31日（政府的期限），迟 12 天；只知落款日期
            规则：在法定期限内公布

  提示      CEL-07 (三): 1 个数字相连，或其行名残缺，只有按格式才能读出；文档为文本、Markdown或PDF，
              单元格可能在提取时丢失
            规则：各数字不靠格式推断即可读出

  无法判定的规则：
    REQ-02 (三, 商业企业): 无法判定: 予以公开 存疑 (1 或 11) (其余 20 项为 0) = 至少 0, 对照 总计 0
    REQ-03 (三, 予以公开): 无法判定: 商业企业 存疑 (1 或 11) (其余 5 项为 0) = 至少 0, 对照 总计 0

  未能确定而留空的单元格：
    三、予以公开·商业企业：“1 1”，可读作 1 或 11（表 2 第 4 行）

  未能归入单元格的数字：
    “12”（第 80 行）

  数字相连或行名残缺、仅有一种读法而据以还原的数字：
    三、1 个数字
)");
}

TEST_CASE("an orderly document takes three lines") {
  CHECK(check_text(checked("a", sample_reading(orderly_report()))) ==
        "某市人民政府 · 2021 · form_2021 (国办公开办函〔2021〕30号)\n"
        "a\n"
        "consistent: no findings\n");
  CHECK(check_text(checked("a", sample_reading(zero_report())), {.in = language::zh}) ==
        "机关名称不明 · 年度不明 · form_2021 (国办公开办函〔2021〕30号)\n"
        "a\n"
        "一致：没有发现问题\n");
}

TEST_CASE("findings of one rule stand together, and long lists are cut with a count") {
  const std::string text = check_text(checked("a", sample_reading(blank_report())));
  CHECK(holds(text, R"(undetermined: 1 warning, 2 notes, 9 undetermined

  warning   CEL-02 (section 2): all 10 cells are blank
            rule: no cell is left blank

  note      CEL-02 (section 3): all 175 cells are blank; the form's totals hold with the blanks
            CEL-02 (section 4): all 15 cells are blank; the form's totals hold with the blanks
            rule: no cell is left blank

  Undetermined:
    REQ-01 (section 3, natural persons): cannot be decided: received this year blank + carried in
      from last year blank = at least 0, against at least 0 = concluded blank + carried out to next
      year blank
)"));
  report one_column = blank_report();
  for (request_row row : enumerators<request_row>) {
    if (covers(layout_of(one_column), row)) one_column.requests[row][applicant::business] = 0;
  }
  CHECK(holds(check_text(checked("a", sample_reading(one_column))), "\n    and 43 more\n"));
}

TEST_CASE("a document that cannot be read is one block") {
  const checked_document document{
      "x\x1b[2J.pdf",
      {},
      {},
      read_error{read_errc::too_complex, {1, 2, 12, 0, 0, 0}, "A row has 5000 cells."}};
  CHECK(check_text(document) ==
        "x\uFFFD[2J.pdf\n"
        "  not read: the document has more cells or pieces than any report (too_complex), line 12\n"
        "  A row has 5000 cells.\n");
  CHECK(check_text(document, {.in = language::zh}) ==
        "x\uFFFD[2J.pdf\n"
        "  未能读取：表格过于复杂（too_complex），第 12 行\n"
        "  A row has 5000 cells.\n");
}

TEST_CASE("colors only where they are asked for, and nothing but colors is added by them") {
  const std::string plain = check_text(troubled_document());
  std::string colored = check_text(troubled_document(), {.color = true});
  CHECK_FALSE(holds(plain, "\x1b"));
  CHECK(holds(colored, "\x1b[31merror\x1b[0m     REV-02"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b'))
    colored.erase(at, colored.find('m', at) + 1 - at);
  CHECK(colored == plain);
}

TEST_CASE("the summary counts documents by verdict and findings by severity") {
  const std::vector<checked_document> documents{
      troubled_document(),
      checked("a", sample_reading(orderly_report())),
      checked("b", sample_reading(orderly_report())),
      {"bad", {}, {}, read_error{read_errc::empty, {}, ""}}};
  CHECK(summary_text(documents) ==
        "4 documents: 2 consistent, 1 inconsistent, 1 not read; 1 error, 1 warning, 1 note\n");
  CHECK(summary_text(documents, {.in = language::zh}) ==
        "共 4 份文档：一致 2 份，不一致 1 份，未能读取 1 份；错误 1 项，警告 1 项，提示 1 项\n");
  CHECK(summary_text({&documents[1], 1}) == "1 document: 1 consistent; no findings\n");
  CHECK(summary_text({&documents[3], 1}) == "1 document: 1 not read\n");
  CHECK(summary_text({}) == "no documents\n");
}

TEST_CASE("no line is wider than 100 columns") {
  for (const language in : enumerators<language>) {
    const std::string text = check_text(checked("a", sample_reading(shanghai_2019)), {.in = in}) +
                             rules_text(std::nullopt, {.in = in});
    std::size_t columns = 0;
    std::size_t widest = 0;
    for (char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      // A character of three bytes takes two columns, save for punctuation such as “ and ≠.
      if ((byte & 0xC0) != 0x80) columns += byte >= 0xE3 && byte <= 0xE9 ? 2 : 1;
      widest = std::max(widest, columns);
      if (c == '\n') columns = 0;
    }
    CHECK(widest <= 101);  // with the line feed
  }
}

TEST_CASE("the catalogue as text") {
  CHECK(holds(
      rules_text(),
      R"(REQ-20  parts that are all zero have a total of zero, and other parts a total that is printed
        natural persons + businesses + … + other organizations = 0 ⇒ total = 0; granted + partly
        granted + … + otherwise closed: other = 0 ⇒ concluded = 0
        error; note if the total is blank
        form_2019, form_2021
        国办公开办函〔2019〕60号、〔2021〕30号第三部分“总计”列和“（七）总计” (verified)
)"));
  CHECK(holds(rules_text(form::form_2021, {.in = language::zh}),
              R"(REV-01  行政复议四种结果之和等于总计
        结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计
        错误
        form_2019, form_2021
        国办公开办函〔2019〕60号、〔2021〕30号第四部分“总计”列（已核对原文）
)"));
  CHECK(holds(rules_text(), "DIS-12"));
  CHECK_FALSE(holds(rules_text(form::form_2021), "DIS-12"));
}

TEST_CASE("the catalogue as Markdown has a heading and a table for every rule") {
  const std::string markdown = rules_markdown();
  for (const rule& r : catalogue) {
    CAPTURE(r.id);
    CHECK(holds(markdown, "\n### " + std::string(r.id) + "\n\n| "));
  }
  CHECK(markdown.starts_with("# 规则目录 · Catalogue of rules\n"));
  CHECK(
      rules_markdown(form::form_2021).starts_with("# 规则目录 · Catalogue of rules (form_2021)\n"));
  CHECK(holds(markdown, R"(### DIS-17

|  | 采购项目数量与采购总金额同时为零或同时不为零 | procurement projects and amount are zero together |
|---|---|---|
| 公式 formula | 采购项目数量 = 0 ⇔ 采购总金额 = 0 | procurement projects = 0 ⇔ amount = 0 |
| 级别 severity | 警告 | warning |
| 格式 forms | form_2019 | form_2019 |
| 依据 basis | 国办公开办函〔2019〕60号第二部分列名 | 国办公开办函〔2019〕60号第二部分列名 |
| 证据 evidence | 推断 | inferred |
)"));
}

}  // namespace govreport
