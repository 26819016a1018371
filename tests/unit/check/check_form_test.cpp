// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_form.hpp"

#include <doctest/doctest.h>

#include "govreport/check/evaluate_document.hpp"
#include "support/outcome.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

reading sound() { return sample_reading(zero_report()); }

void drop_section(reading& from, int number) {
  auto& sections = from.narrative.sections;
  sections.erase(sections.begin() + number - 1);
}

}  // namespace

TEST_CASE("a document without any defect has no finding") {
  CHECK(check(sound()).findings.empty());
  CHECK(check(sound()).verdict == consistency::consistent);
  CHECK(check(sample_reading(zero_report(form::form_2019))).findings.empty());
}

TEST_CASE("FRM-01: all six sections are present") {
  reading read = sound();
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-01"), read) == verdict::pass); }
  SUBCASE("fail: no heading and nothing of its content") {
    drop_section(read, 6);
    CHECK(evaluate(*find_rule("FRM-01"), read) == verdict::fail);
    CHECK(findings("FRM-01", severity::error, check(read)) == 1);
    CHECK(check(read).findings[0].where == place{place_kind::section, 6});
  }
  SUBCASE("fail, milder: the heading is missing but its table is there") {
    drop_section(read, 3);
    CHECK(findings("FRM-01", severity::warning, check(read)) == 1);
    CHECK(findings("FRM-01", severity::error, check(read)) == 0);
  }
  SUBCASE("fail, milder: the heading of section 5 is missing but problems are named") {
    drop_section(read, 5);
    CHECK(findings("FRM-01", severity::warning, check(read)) == 1);
  }
  SUBCASE("fail: section 5 is missing and no problem is named") {
    drop_section(read, 5);
    read.narrative.names_problems = false;
    CHECK(findings("FRM-01", severity::error, check(read)) == 1);
  }
  SUBCASE("fail: section 1, which the notice of 2021 names") {
    drop_section(read, 1);
    CHECK(findings("FRM-01", severity::error, check(read)) == 1);
  }
  SUBCASE("fail, milder: section 1 in a report for a year before that notice") {
    reading old = sample_reading(zero_report(form::form_2019));
    drop_section(old, 1);
    CHECK(findings("FRM-01", severity::warning, check(old)) == 1);
    CHECK(check(old).verdict == consistency::consistent);
    drop_section(read, 1);
    read.report.year = 2020;
    CHECK(findings("FRM-01", severity::warning, check(read)) == 1);
    drop_section(old, 5);
    CHECK(findings("FRM-01", severity::error, check(old)) == 1);
  }
  SUBCASE("undetermined: a report in memory has no sections") {
    CHECK(evaluate(*find_rule("FRM-01"), zero_report()) == verdict::undetermined);
    CHECK(check(zero_report()).verdict == consistency::consistent);
  }
}

TEST_CASE("FRM-02: the sections are numbered in their order") {
  reading read = sound();
  const auto number = [&read](int section, const char* ordinal) {
    std::string& title = read.narrative.sections[static_cast<std::size_t>(section - 1)].title.text;
    title.replace(0, std::string("一").size(), ordinal);
  };
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-02"), read) == verdict::pass); }
  SUBCASE("pass: a section that is missing leaves a gap") {
    drop_section(read, 5);
    CHECK(evaluate(*find_rule("FRM-02"), read) == verdict::pass);
  }
  SUBCASE("fail: a number occurs twice; those behind it follow, and are no further finding") {
    number(5, "四");
    number(6, "五");
    CHECK(evaluate(*find_rule("FRM-02"), read) == verdict::fail);
    CHECK(findings("FRM-02", severity::warning, check(read)) == 1);
    CHECK(check(read).findings[0].where == place{place_kind::section, 5});
  }
  SUBCASE("fail: a number is skipped, or a single one is wrong") {
    number(6, "七");
    CHECK(findings("FRM-02", severity::warning, check(read)) == 1);
    number(6, "六");
    number(2, "三");
    CHECK(findings("FRM-02", severity::warning, check(read)) == 2);  // 三, and 三 again
  }
  SUBCASE("pass: a paragraph with a number of its own") {
    number(5, "一");
    CHECK(evaluate(*find_rule("FRM-02"), read) == verdict::pass);
  }
  SUBCASE("undetermined: no section was found") {
    read.narrative.sections.clear();
    CHECK(evaluate(*find_rule("FRM-02"), read) == verdict::undetermined);
    CHECK(evaluate(*find_rule("FRM-02"), zero_report()) == verdict::undetermined);
  }
}

TEST_CASE("FRM-03: the tables of sections 2, 3 and 4 are present") {
  reading read = sound();
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-03"), read) == verdict::pass); }
  SUBCASE("fail: a heading with nothing under it") {
    drop_table(read, table::requests);
    CHECK(evaluate(*find_rule("FRM-03"), read) == verdict::fail);
    CHECK(findings("FRM-03", severity::error, check(read)) == 1);
    CHECK(check(read).verdict == consistency::inconsistent);
  }
  SUBCASE("fail, milder: only a picture") {
    drop_table(read, table::requests);
    read.narrative.sections[2].has_picture = true;
    CHECK(findings("FRM-03", severity::warning, check(read)) == 1);
    CHECK(findings("FRM-03", severity::error, check(read)) == 0);
  }
  SUBCASE("undetermined: numbers are left over that may be the table's own") {
    drop_table(read, table::reviews);
    read.provenance.unplaced.push_back({"7", {}});
    CHECK(evaluate(*find_rule("FRM-03"), read) == verdict::undetermined);
    CHECK(check(read).verdict == consistency::undetermined);
  }
}

TEST_CASE("FRM-04: the title names the authority, the year and the form") {
  struct example {
    const char* title;
    bool as_form;
  };
  const example examples[] = {
      {"某市财政局2022年政府信息公开工作年度报告", true},
      {"某市财政局 2022 年　政府信息公开工作年度报告", true},
      {"某市财政局2022年\u00a0政府信息公开工作年度报告", true},
      {"某市财政局2022年度政府信息公开工作年度报告", false},
      {"某市财政局2022年政府信息公开工作报告", false},
      {"某市财政局2022年政务信息公开年度报告", false},
      {"某市财政局政府信息公开工作年度报告", false},
      {"2022年政府信息公开工作年度报告", false},
      {"政府信息公开", false},
  };
  SUBCASE("pass and fail") {
    for (const example& e : examples) {
      CAPTURE(e.title);
      reading read = sound();
      read.narrative.title.text = e.title;
      CHECK(evaluate(*find_rule("FRM-04"), read) == (e.as_form ? verdict::pass : verdict::fail));
    }
  }
  SUBCASE("undetermined: without a title there is nothing to say") {
    reading read = sound();
    read.narrative.title.text.clear();
    CHECK(evaluate(*find_rule("FRM-04"), read) == verdict::undetermined);
    CHECK(check(read).findings.empty());
    CHECK(check(read).verdict == consistency::consistent);
  }
}

TEST_CASE("FRM-05: a period that is stated but malformed is a warning") {
  reading read = sound();
  read.report.period.reset();
  CHECK(findings("FRM-05", severity::warning, check(read)) == 1);
  CHECK(evaluate(*find_rule("FRM-05"), read) == verdict::fail);
  read.narrative.period.text.clear();
  CHECK(evaluate(*find_rule("FRM-05"), read) == verdict::undetermined);
  CHECK(check(read).findings.empty());
}

TEST_CASE("FRM-06: title, period and text name the same year") {
  reading read = sound();
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-06"), read) == verdict::pass); }
  SUBCASE("fail: the title has another year") {
    read.narrative.title_year = 2021;
    CHECK(evaluate(*find_rule("FRM-06"), read) == verdict::fail);
    CHECK(findings("FRM-06", severity::warning, check(read)) == 1);
  }
  SUBCASE("fail: section 1 speaks of another year") {
    read.narrative.opening_year = 2021;
    CHECK(findings("FRM-06", severity::warning, check(read)) == 1);
  }
  SUBCASE("fail: the period is of another year") {
    read.report.period = reporting_period{{2021, 1, 1}, {2021, 12, 31}};
    CHECK(findings("FRM-06", severity::warning, check(read)) == 1);
  }
  SUBCASE("pass: a year that cannot be counts as not stated") {
    read.narrative.title_year = 20222;
    CHECK(evaluate(*find_rule("FRM-06"), read) == verdict::pass);
  }
  SUBCASE("undetermined: only one of the three is stated") {
    read.narrative.title_year = 2021;
    read.narrative.opening_year.reset();
    read.report.period.reset();
    CHECK(evaluate(*find_rule("FRM-06"), read) == verdict::undetermined);
  }
}

TEST_CASE("FRM-11: every row and column is there, in the form's wording") {
  reading read = sound();
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-11"), read) == verdict::pass); }
  SUBCASE("fail, milder: a misprint") {
    read.narrative.misprinted_labels.push_back(
        {{labelled::applicant, index_of(applicant::public_interest_organization)},
         {"社会组织", {}}});
    CHECK(findings("FRM-11", severity::warning, check(read)) == 1);
    CHECK(check(read).findings[0].where == place{place_kind::label, 0});
  }
  SUBCASE("fail, milder: three rows printed as one") {
    report r = zero_report();
    for (applicant a : enumerators<applicant>) {
      set_number(r, cell_of(request_row::otherwise_not_corrected, a), {});
      set_number(r, cell_of(request_row::otherwise_fee_unpaid, a), {});
      set_number(r, cell_of(request_row::otherwise_other, a), {});
      set_number(r, cell_of(request_row::otherwise_closed, a), 0);
    }
    CHECK(findings("FRM-11", severity::warning, check(sample_reading(r))) == 1);
    CHECK(findings("FRM-11", severity::error, check(sample_reading(r))) == 0);
  }
  const auto drop_row = [&read](request_row row) {
    for (applicant a : enumerators<applicant>) {
      read.provenance[cell_of(row, a)] = {};
      set_number(read.report, cell_of(row, a), {});
    }
  };
  SUBCASE("fail, milder: a number in a cell that the form does not have") {
    const cell made = *cell_at("disclosure.regulations.made");
    set_number(read.report, made, 7);
    read.provenance[made].state = cell_state::number;
    CHECK(findings("FRM-11", severity::warning, check(read)) == 1);
    CHECK(check(read).findings[0].where ==
          place{place_kind::cell, static_cast<std::uint16_t>(index_of(made))});
    CHECK(check(read).verdict == consistency::consistent);
  }
  SUBCASE("fail: a row is missing") {
    drop_row(request_row::not_processed_repeated);
    CHECK(evaluate(*find_rule("FRM-11"), read) == verdict::fail);
    CHECK(findings("FRM-11", severity::error, check(read)) == 1);
    CHECK(check(read).findings[0].where ==
          place{place_kind::request_row,
                static_cast<std::uint16_t>(request_row::not_processed_repeated)});
  }
  SUBCASE("undetermined: a row is missing, but numbers are left over that may be its own") {
    drop_row(request_row::not_processed_repeated);
    read.provenance.unplaced.push_back({"0", {}});
    CHECK(evaluate(*find_rule("FRM-11"), read) == verdict::undetermined);
    CHECK(check(read).verdict == consistency::undetermined);
  }
}

TEST_CASE("FRM-12: the tables have no rows or columns of their own") {
  reading read = sound();
  const auto put = [](std::uint32_t table, std::uint32_t row, std::uint32_t column) {
    source_span where;
    where.line = row;
    where.table = table;
    where.row = row;
    where.column = column;
    return where;
  };
  cell_source& made = read.provenance[cell_at("disclosure.regulations.issued").value()];
  made.where = put(1, 2, 2);
  SUBCASE("pass") { CHECK(evaluate(*find_rule("FRM-12"), read) == verdict::pass); }
  SUBCASE("pass: a number in the text, or a second one in the cell of the form") {
    read.provenance.unplaced = {{"2024", {}}, {"16", put(1, 2, 2)}};
    CHECK(evaluate(*find_rule("FRM-12"), read) == verdict::pass);
  }
  SUBCASE("pass: in another table of the page") {
    read.provenance.unplaced = {{"2024", put(7, 1, 1)}};
    CHECK(evaluate(*find_rule("FRM-12"), read) == verdict::pass);
  }
  SUBCASE("fail: a row or a column beside") {
    read.provenance.unplaced = {{"31", put(1, 4, 2)}, {"5", put(1, 2, 5)}};
    CHECK(evaluate(*find_rule("FRM-12"), read) == verdict::fail);
    CHECK(findings("FRM-12", severity::note, check(read)) == 1);
  }
  SUBCASE("undetermined: cells are not told apart in the document") {
    made.where = {};
    CHECK(evaluate(*find_rule("FRM-12"), read) == verdict::undetermined);
    CHECK(evaluate(*find_rule("FRM-12"), zero_report()) == verdict::undetermined);
  }
}
