// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "govreport/panel/comparison_messages.hpp"
#include "support/readings.hpp"
#include "support/reports.hpp"

namespace govreport {

namespace {

using samples::entry;
using samples::sample_reading;
using samples::with;
using samples::zero_report;

report report_of(std::int32_t year, std::initializer_list<entry> entries = {}) {
  report r = with(zero_report(form_for(year)), entries);
  r.authority = "某市财政局";
  r.year = year;
  return r;
}

compared_cell at(const comparison& in, std::string_view address) {
  const auto found =
      std::find_if(in.cells.begin(), in.cells.end(),
                   [address](const compared_cell& c) { return address_of(c.of) == address; });
  REQUIRE(found != in.cells.end());
  return *found;
}

year_balance link_to(const comparison& in, std::string_view address) {
  const auto found = std::find_if(
      in.balances.begin(), in.balances.end(),
      [address](const year_balance& b) { return address_of(b.link.right()) == address; });
  REQUIRE(found != in.balances.end());
  return *found;
}

/// A report of any form with numbers, blanks and cells that are not there.
report random_report(std::mt19937& random) {
  report r;
  r.edition = enumerators<form>[random() % 2];
  r.year = 2019 + static_cast<std::int32_t>(random() % 4);
  r.authority = random() % 4 == 0 ? "某县" : "某市";
  layout printed{r.edition, enumerators<otherwise_layout>[random() % 2]};
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (coverage_of(printed)[i] && random() % 5 != 0)
      set_number(r, all_cells[i], static_cast<std::int64_t>(random() % 9));
  }
  return r;
}

}  // namespace

TEST_CASE("comparison: differences where both print a number, and a blank is none") {
  const comparison c = compare(report_of(2022, {{"requests.received.total", 5},
                                                {"requests.granted.total", 3},
                                                {"disclosure.fees.amount", 1'500'000}}),
                               report_of(2023, {{"requests.received.total", 2},
                                                {"requests.granted.total", {}},
                                                {"disclosure.fees.amount", 2'000'000}}));
  CHECK(at(c, "requests.received.total").difference() == -3);
  CHECK(at(c, "disclosure.fees.amount").difference() == 500'000);
  CHECK(at(c, "requests.granted.total").difference() == std::nullopt);
  CHECK(at(c, "requests.granted.total").recent.state == cell_state::blank);
  CHECK(c.remarks.empty());
}

TEST_CASE("comparison: across the change of form sections 3 and 4 compare, section 2 does not") {
  const comparison c =
      compare(report_of(2020, {{"disclosure.normative_documents.disclosed_total", 166},
                               {"disclosure.licenses.decisions", 7},
                               {"requests.received.total", 4},
                               {"reviews.reconsideration.total", 1}}),
              report_of(2021, {{"disclosure.normative_documents.in_force", 665},
                               {"disclosure.licenses.decisions", 9},
                               {"requests.received.total", 6},
                               {"reviews.reconsideration.total", 3}}));
  CHECK(c.remarks == std::vector{comparison_remark::form_changed});
  CHECK(at(c, "disclosure.normative_documents.in_force").difference() == std::nullopt);
  CHECK(at(c, "disclosure.licenses.decisions").how == comparability::other_form);
  CHECK(at(c, "disclosure.licenses.decisions").difference() == std::nullopt);
  CHECK(at(c, "requests.received.total").difference() == 2);
  CHECK(at(c, "reviews.reconsideration.total").difference() == 2);
}

TEST_CASE("comparison: 其他处理 in one row compares with the sum of its three rows") {
  const report one = report_of(2020, {{"requests.otherwise_closed.total", 4}});
  const report three = report_of(
      2021, {{"requests.otherwise_not_corrected.total", 1}, {"requests.otherwise_other.total", 2}});
  const compared_cell forth = at(compare(one, three), "requests.otherwise_closed.total");
  CHECK(forth.how == comparability::as_sum);
  CHECK(forth.recent == compared_number{cell_state::number, 3, true});
  CHECK(forth.difference() == -1);
  CHECK(at(compare(three, one), "requests.otherwise_closed.total").difference() == 1);
  const compared_cell part = at(compare(one, three), "requests.otherwise_other.total");
  CHECK(part.how == comparability::within_sum);
  CHECK(part.difference() == std::nullopt);

  SUBCASE("one of the three is blank: there is no sum") {
    const comparison c = compare(one, with(three, {{"requests.otherwise_fee_unpaid.total", {}}}));
    const compared_cell open = at(c, "requests.otherwise_closed.total");
    CHECK(open.recent == compared_number{cell_state::blank, std::nullopt, true});
    CHECK(open.difference() == std::nullopt);
  }
  SUBCASE("the group prints its sum as well") {
    reading printed = sample_reading(three);
    const cell group = *cell_at("requests.otherwise_closed.total");
    set_number(printed.report, group, 3);
    printed.provenance[group].state = cell_state::number;
    const comparison c = compare(sample_reading(one), printed);
    CHECK(at(c, "requests.otherwise_closed.total").how == comparability::same);
    CHECK(at(c, "requests.otherwise_closed.total").difference() == -1);
  }
}

TEST_CASE("comparison: what is carried out has to be carried in, in every column") {
  const comparison c = compare(report_of(2022, {{"requests.carried_out.natural_person", 3},
                                                {"requests.carried_out.business", {}},
                                                {"requests.carried_out.other_organization", {}},
                                                {"requests.carried_out.total", 3}}),
                               report_of(2023, {{"requests.carried_in.natural_person", 5},
                                                {"requests.carried_in.total", 5}}));
  CHECK(c.balances.size() == 9);
  const year_balance broken = link_to(c, "requests.carried_in.natural_person");
  CHECK(broken.outcome == verdict::fail);
  CHECK(broken.residual() == -2);
  CHECK(severity_of(broken, c) == severity::error);
  CHECK(message(broken, 2023, language::zh) ==
        "三, 自然人: 结转下年度继续办理(2022年) 3 ≠ 上年结转(2023年) 5; 相差 -2");
  CHECK(message(broken, 2023, language::en) ==
        "section 3, natural persons: carried out to next year (2022) 3 ≠ carried in from last year "
        "(2023) 5; residual -2");
  // 3 + blank + blank = 3 leaves the blanks no other number.
  const year_balance forced = link_to(c, "requests.carried_in.business");
  CHECK(forced.outcome == verdict::pass);
  CHECK(message(forced, 2023, language::en) ==
        "section 3, businesses: carried out to next year (2022) blank (can only be 0) = carried in "
        "from last year (2023) 0");
  CHECK(worst_of(c) == severity::error);
}

TEST_CASE("comparison: blanks that stay open decide no link") {
  const comparison c = compare(report_of(2022, {{"requests.carried_out.natural_person", {}},
                                                {"requests.carried_out.total", {}},
                                                {"requests.received.natural_person", {}},
                                                {"requests.received.total", {}}}),
                               report_of(2023));
  const year_balance open = link_to(c, "requests.carried_in.natural_person");
  CHECK(open.outcome == verdict::undetermined);
  CHECK(open.residual() == std::nullopt);
  CHECK(message(open, 2023, language::zh) ==
        "三, 自然人: 结转下年度继续办理(2022年) 空白 = 上年结转(2023年) 0; 无法判定");
  CHECK(worst_of(c) == std::nullopt);
}

TEST_CASE("comparison: stock of documents and lists of items") {
  const comparison documents =
      compare(report_of(2022, {{"disclosure.normative_documents.in_force", 420}}),
              report_of(2023, {{"disclosure.normative_documents.issued", 61},
                               {"disclosure.normative_documents.repealed", 59},
                               {"disclosure.normative_documents.in_force", 440}}));
  const year_balance stock = link_to(documents, "disclosure.normative_documents.in_force");
  CHECK(stock.outcome == verdict::fail);
  CHECK(severity_of(stock, documents) == severity::warning);
  CHECK(message(stock, 2023, language::en) ==
        "section 2, normative documents: in force (2022) 420 + issued this year (2023) 61 - "
        "repealed this year (2023) 59 = 422 ≠ in force (2023) 440; residual -18");
  CHECK(worst_of(documents) == severity::warning);

  const comparison items = compare(report_of(2019, {{"disclosure.licenses.items_last_year", 30},
                                                    {"disclosure.licenses.items_change", -2}}),
                                   report_of(2020, {{"disclosure.licenses.items_last_year", 28}}));
  CHECK(link_to(items, "disclosure.licenses.items_last_year").outcome == verdict::pass);
  CHECK(message(link_to(items, "disclosure.licenses.items_last_year"), 2020, language::zh) ==
        "二, 行政许可: 上一年项目数量(2019年) 30 + 本年增/减(2019年) -2 = 28 = "
        "上一年项目数量(2020年) 28");

  // However many were issued, less than what was in force cannot remain if nothing was repealed.
  const comparison open =
      compare(report_of(2022, {{"disclosure.normative_documents.in_force", 20}}),
              report_of(2023, {{"disclosure.normative_documents.issued", {}},
                               {"disclosure.normative_documents.in_force", 12}}));
  CHECK(message(link_to(open, "disclosure.normative_documents.in_force"), 2023, language::zh) ==
        "二, 行政规范性文件: 现行有效件数(2022年) 20 + 本年制发件数(2023年) 空白 - "
        "本年废止件数(2023年) 0 ≥ 20 ≠ 现行有效件数(2023年) 12");
}

TEST_CASE("comparison: what the two reports are to each other is said") {
  const auto remarks = [](report old, report recent) { return compare(old, recent).remarks; };
  using enum comparison_remark;
  report other = report_of(2023);
  other.authority = "某市税务局";
  report spaced = report_of(2023);
  spaced.authority = "某市 财政局";
  report nameless = report_of(2023);
  nameless.authority = "";
  report undated = report_of(2023);
  undated.year.reset();
  CHECK(remarks(report_of(2022), spaced).empty());
  CHECK(remarks(report_of(2022), other) == std::vector{other_authority});
  CHECK(remarks(report_of(2022), nameless) == std::vector{authority_unknown});
  CHECK(remarks(report_of(2022), undated) == std::vector{year_unknown});
  CHECK(remarks(report_of(2022), report_of(2022)) == std::vector{same_year});
  CHECK(remarks(report_of(2023), report_of(2022)) == std::vector{years_reversed});
  CHECK(remarks(report_of(2022), report_of(2024)) == std::vector{years_apart});
  CHECK(remarks(report_of(2019), report_of(2022)) == std::vector{years_apart, form_changed});
  for (const comparison& c :
       {compare(report_of(2022), undated), compare(undated, report_of(2022)),
        compare(report_of(2023), report_of(2022)), compare(report_of(2022), report_of(2024))})
    CHECK(c.balances.empty());

  // Of another name it may still be the same authority, or its successor: no error.
  set_number(other, *cell_at("requests.carried_in.total"), 1);
  const comparison renamed = compare(report_of(2022), other);
  CHECK(severity_of(link_to(renamed, "requests.carried_in.total"), renamed) == severity::warning);
}

TEST_CASE("comparison: every printed cell once, and none differs from itself") {
  std::mt19937 random(20);
  for (int i = 0; i < 200; ++i) {
    const report a = random_report(random);
    const report b = random_report(random);
    const comparison forth = compare(a, b);
    const comparison back = compare(b, a);
    std::set<std::string_view> seen;
    for (const compared_cell& c : forth.cells) CHECK(seen.insert(address_of(c.of)).second);
    const figures fa = figures_of(a);
    const figures fb = figures_of(b);
    for (std::size_t n = 0; n < cell_count; ++n) {
      const bool printed = fa.state[n] != cell_state::absent || fb.state[n] != cell_state::absent;
      CHECK(seen.contains(address_of(all_cells[n])) == printed);
    }
    REQUIRE(forth.cells.size() == back.cells.size());
    for (std::size_t n = 0; n < forth.cells.size(); ++n) {
      CHECK(forth.cells[n].of == back.cells[n].of);
      CHECK(forth.cells[n].how == back.cells[n].how);
      CHECK(forth.cells[n].old == back.cells[n].recent);
      const auto d = forth.cells[n].difference();
      CHECK(back.cells[n].difference() == (d ? std::optional(-*d) : std::nullopt));
    }
    for (const compared_cell& c : compare(a, a).cells) CHECK(c.difference().value_or(0) == 0);
  }
}

}  // namespace govreport
