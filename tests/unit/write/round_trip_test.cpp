// SPDX-License-Identifier: BSL-1.0
// A report that is written in its statutory form and read back is the same report, cell by cell.

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/read/read.hpp"
#include "govreport/write/docx.hpp"
#include "govreport/write/html.hpp"
#include "govreport/write/markdown.hpp"
#include "govreport/write/messages.hpp"
#include "support/random_reports.hpp"

namespace govreport {

namespace {

struct output {
  std::string_view name;
  document_format format;
  expected<std::string, write_error> (*write)(const report&, const section_prose&);
};
constexpr std::array outputs {
  output{"Markdown", document_format::markdown, &write_markdown},
      output{"HTML", document_format::html, &write_html},
#if GOVREPORT_WITH_DOCX
      output{"DOCX", document_format::docx, &write_docx},
#endif
};

std::string identity_of(const report& r) {
  const auto day = [](const calendar_date& d) {
    return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
  };
  return std::string(name_of(r.edition)) + " of “" + std::string(r.authority.view()) + "” for " +
         (r.year ? std::to_string(*r.year) : "no year") + ", " +
         (r.period ? day(r.period->first) + " to " + day(r.period->last) : "no period") + ", " +
         (r.signed_on ? day(*r.signed_on) : "not signed");
}

/// What a cell holds and how sure that is: “7, number, read”.
std::string content_of(const report& r, cell c, cell_state state, certainty certain) {
  const auto n = number_at(r, c);
  return (n ? number_text(c, *n) : std::string("none")) + ", " + std::string(name_of(state)) +
         ", " + std::string(name_of(certain));
}

/// What is not read back as it was written; nothing if all is.
std::string difference(const report& written, const std::string& bytes) {
  const auto read = read_report(bytes);
  if (!read) return read.error().detail;
  std::string out;
  const figures wanted = figures_of(written);
  for (std::size_t i = 0; i < cell_count; ++i) {
    const cell c = all_cells[i];
    const cell_source& source = read->provenance[c];
    const std::string before = content_of(written, c, wanted.state[i], certainty::read);
    const std::string after = content_of(read->report, c, source.state, source.certain);
    if (before != after)
      out += std::string(address_of(c)) + ": " + before + "; read as " + after + "\n";
  }
  if (!(read->report == written))
    out += identity_of(written) + "; read as " + identity_of(read->report) + "\n";
  for (const printed_text& number : read->provenance.unplaced)
    out += "in no cell: " + number.text + "\n";
  for (const misprinted_label& label : read->narrative.misprinted_labels)
    out += "misprinted: " + label.printed.text + "\n";
  if (read->narrative.sections.size() != section_labels.size()) out += "a section is missing\n";
  return out;
}

void is_read_back(const report& r, const section_prose& prose = {}) {
  for (const output& o : outputs) {
    CAPTURE(o.name);
    const auto bytes = o.write(r, prose);
    REQUIRE(bytes.has_value());
    CHECK(difference(r, *bytes) == "");
    CHECK(read_report(*bytes)->format == o.format);
  }
}

/// Numbers under 自然人 and nowhere else in section 3, not even in a total.
bool only_natural_persons(const report& r) {
  bool any = false;
  for (request_row row : enumerators<request_row>) {
    any = any || r.requests[row][applicant::natural_person];
    for (applicant a : enumerators<applicant>) {
      if (a != applicant::natural_person && r.requests[row][a]) return false;
    }
  }
  return any;
}

}  // namespace

TEST_CASE("any report that is written is read back") {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const report r = samples::any_report(seed);
    if (only_natural_persons(r)) continue;  // below
    CAPTURE(seed);
    is_read_back(r);
  }
}

TEST_CASE("a form of blanks, and a form of zeros") {
  for (form f : enumerators<form>) {
    report blank = samples::blank_report(f);
    blank.year = 2025;
    is_read_back(blank);
    report zeros = samples::zero_report(f);
    zeros.year = 2025;
    is_read_back(zeros);
  }
}

TEST_CASE("one number, and every other cell blank") {
  for (otherwise_layout otherwise : enumerators<otherwise_layout>) {
    for (cell c : all_cells) {
      if (!covers(layout{form::form_2021, otherwise}, c)) continue;
      report r = samples::blank_report();
      r.year = 2025;
      set_number(r, c, 7);
      CAPTURE(address_of(c));
      is_read_back(r);
    }
  }
}

TEST_CASE("the largest numbers and the smallest amounts") {
  for (form f : enumerators<form>) {
    for (std::int64_t n : {largest_number - 1, 1 - largest_number, std::int64_t{1}}) {
      report r = samples::zero_report(f);
      r.year = 2025;
      for (cell c : all_cells) {
        if (covers(standard_layout(f), c)) set_number(r, c, n);
      }
      is_read_back(r);
    }
  }
}

TEST_CASE("text around the tables changes none of their numbers") {
  const section_prose prose{
      "2025年，全市新收申请15件。\n（一）主动公开。规章 3 件，<b>现行有效</b> 12 件 | 废止 4 件 | "
      "其他\n"
      "# 1. 主动公开情况\n- 予以公开 | 5 | 6 | 7 "
      "|\n<table><tr><td>一、本年新收</td></tr>",
      "1. 解读偏少，全年只有2篇；\n2) *栏目* 更新慢。\n\t&nbsp;3、人手紧 & 经费少",
      "依照规定，2025年收取信息处理费400元。\n\n一、本年新收政府信息公开申请数量 1 2 3 4 5 6 7"};
  for (std::uint32_t seed = 1000; seed < 1050; ++seed) {
    const report r = samples::any_report(seed);
    if (only_natural_persons(r)) continue;
    CAPTURE(seed);
    is_read_back(r, prose);
  }
}

TEST_CASE("the text of a section is read back, and no more of the signature than was written") {
  report r = samples::zero_report();
  r.authority = "示范市交通运输局";
  r.year = 2025;
  r.signed_on = calendar_date{2026, 1, 20};
  for (std::string_view signature :
       {"", "\n示范市交通运输局\n2026年1月20日", "\n示范市交通运输局 2026年01月20日\n",
        "\n\n  示范市交通运输局\n\n2026-01-20"}) {
    const section_prose prose{"（一）主动公开。\n（二）依申请公开。", "解读偏少。",
                              "没有收取信息处理费。" + std::string(signature)};
    for (const output& o : outputs) {
      CAPTURE(o.name);
      CAPTURE(signature);
      const reading read = read_report(*o.write(r, prose)).value();
      CHECK(read.report == r);
      const auto text_of = [&](int section) { return read.narrative.section(section)->body.text; };
      CHECK(text_of(1) == prose.overview);
      CHECK(text_of(5) == prose.problems);
      CHECK(text_of(6) == "没有收取信息处理费。\n示范市交通运输局\n2026年1月20日");
    }
  }
}

TEST_CASE("a report of the statutory form has no finding about its form") {
  report r = samples::zero_report();
  r.authority = "示范市财政局";
  r.year = 2025;
  r.period = {{2025, 1, 1}, {2025, 12, 31}};
  r.signed_on = calendar_date{2026, 1, 20};
  const section_prose prose{
      "（一）主动公开。及时公开财政预决算。\n（二）依申请公开。规范受理和答复程序。\n"
      "（三）政府信息管理。执行公开前审查制度。\n（四）政府信息公开平台建设。维护网站专栏。\n"
      "（五）监督保障。加强培训和检查。",
      "存在的主要问题：解读形式较少。\n改进情况：已安排专人丰富解读形式，定期维护专栏内容。",
      "本年度未收取信息处理费。"};
  for (const output& o : outputs) {
    CAPTURE(o.name);
    const check_result result = check(read_report(*o.write(r, prose)).value());
    CHECK(result.verdict == consistency::consistent);
    CHECK(result.findings.empty());
  }
}

TEST_CASE("numbers under 自然人 alone can be those of merged columns: they are held back") {
  report r = samples::blank_report();
  r.year = 2025;
  for (request_row row : {request_row::received, request_row::granted, request_row::concluded})
    set_number(r, cell_of(row, applicant::natural_person), 4);
  for (const output& o : outputs) {
    CAPTURE(o.name);
    const reading read = read_report(*o.write(r, {})).value();
    const cell c = cell_of(request_row::granted, applicant::natural_person);
    CHECK(read.provenance[c].state == cell_state::ambiguous);
    REQUIRE(read.provenance.candidates.size() == 3);
    CHECK(read.provenance.candidates[1] == candidate{c, 4});
  }
}

TEST_CASE("the same report gives the same bytes") {
  for (const output& o : outputs)
    CHECK(*o.write(samples::any_report(7), {}) == *o.write(samples::any_report(7), {}));
}

}  // namespace govreport
