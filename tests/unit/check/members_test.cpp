// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/check/evaluate_document.hpp"
#include "support/areas.hpp"
#include "support/random_reports.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

verdict evaluate(std::string_view id, const reading& area, const area_members& members) {
  return evaluate(*find_rule(id), area, {.members = &members});
}
verdict evaluate(std::string_view id, const county& c) { return evaluate(id, c.area, c.members()); }

/// The rules about members that fail, with how much they weigh and how many cells they name.
std::vector<std::string> told(const reading& area, const area_members& members) {
  std::vector<std::string> list;
  for (const finding& f : check(area, {.members = &members}).findings) {
    if (!looks_at_members(f.broken->holds)) continue;
    list.push_back(std::string(f.broken->id) + " " + std::string(name_of(f.level)) + " " +
                   std::to_string(f.differing.size()));
  }
  return list;
}
using list = std::vector<std::string>;

constexpr std::string_view after = "reviews.litigation_after_reconsideration.total";

/// A county in which the office, which reconsiders, and a department count suits.
county with_suits(number area, number office, number department) {
  county c = sample_county();
  state(c.reports[0], after, office);
  state(c.reports[0], "reviews.litigation_after_reconsideration.upheld", office);
  state(c.reports[1], after, department);
  state(c.reports[1], "reviews.litigation_after_reconsideration.upheld", department);
  state(c.area, after, area);
  state(c.area, "reviews.litigation_after_reconsideration.upheld", area);
  return c;
}

}  // namespace

TEST_CASE("AGG-01: an area states what its members state together") {
  county c = sample_county();
  CHECK(evaluate("AGG-01", c) == verdict::pass);
  CHECK(told(c.area, c.members()).empty());
  state(c.area, "requests.granted.natural_person", 87);
  CHECK(evaluate("AGG-01", c) == verdict::fail);
  CHECK(evaluate("AGG-01", c.area, c.members({2})) == verdict::undetermined);
  CHECK(told(c.area, c.members()) == list{"AGG-01 warning 1"});
}

TEST_CASE("AGG-01: a blank is some number, and what is not read can be any") {
  county c = sample_county();
  state(c.reports[1], "requests.granted.business", {});
  // 予以公开 adds up in the department's own report: nothing is left for the blank.
  CHECK(evaluate("AGG-01", c) == verdict::pass);
  state(c.reports[1], "disclosure.licenses.decisions", {});
  CHECK(evaluate("AGG-01", c) == verdict::undetermined);
  CHECK(told(c.area, c.members()).empty());
  // One that states more than the area leaves no room for a blank, which is no less than 0.
  state(c.reports[2], "disclosure.licenses.decisions", 4);
  CHECK(evaluate("AGG-01", c) == verdict::fail);
  spoil(c.area, "disclosure.licenses.decisions", cell_state::unreadable);
  CHECK(evaluate("AGG-01", c) == verdict::undetermined);
}

TEST_CASE("AGG-01: without a declared area, or of another year, nothing is said") {
  county c = sample_county({5, 40, 20, 9, 3, 1});
  state(c.area, "requests.received.total", 1);
  CHECK(evaluate(*find_rule("AGG-01"), c.area) == verdict::undetermined);
  CHECK(evaluate("AGG-01", c.area, c.members({}, report_scope::organ)) == verdict::undetermined);
  CHECK(told(c.area, c.members({}, report_scope::organ)).empty());
  c.area.report.year = 2022;
  CHECK(evaluate("AGG-01", c) == verdict::undetermined);
  CHECK(told(c.area, c.members()).empty());
}

TEST_CASE("AGG-01: amounts are added up as they were rounded") {
  county c = sample_county();
  // 1.24, 2.33 and 0.92 in 万元, of which the area has 4.5: it rounds, and 4.4 it does not.
  state(c.reports[1], "disclosure.fees.amount", 1'240'000);
  state(c.reports[2], "disclosure.fees.amount", 2'330'000);
  state(c.reports[3], "disclosure.fees.amount", 920'000);
  state(c.area, "disclosure.fees.amount", 4'500'000);
  CHECK(evaluate("AGG-01", c) == verdict::pass);
  state(c.area, "disclosure.fees.amount", 4'400'000);
  CHECK(evaluate("AGG-01", c) == verdict::fail);
}

TEST_CASE("AGG-01: entries of lists that authorities share do not add up") {
  county c = sample_county();
  c.area = report_for("云岭县人民政府", {{"disclosure.licenses.items_last_year", 10}},
                      year_of_areas, form::form_2019);
  c.reports.assign(2, report_for("云岭县教育局", {{"disclosure.licenses.items_last_year", 10}},
                                 year_of_areas, form::form_2019));
  CHECK(evaluate("AGG-01", c) == verdict::pass);
}

TEST_CASE("AGG-01: documents issued jointly are counted by each of their authorities") {
  county c = sample_county();
  state(c.reports[1], "disclosure.normative_documents.issued", 2);
  state(c.reports[2], "disclosure.normative_documents.issued", 2);
  state(c.area, "disclosure.normative_documents.issued", 3);
  CHECK(told(c.area, c.members()) == list{"AGG-01 note 1"});
  state(c.area, "disclosure.normative_documents.issued", 5);
  CHECK(told(c.area, c.members()) == list{"AGG-01 warning 1"});
}

TEST_CASE("AGG-01: of members with the other form only sections 3 and 4 are compared") {
  county c = sample_county();
  c.reports[4] = report_for(names_of_county[4],
                            {{"requests.received.natural_person", 3},
                             {"requests.received.total", 3},
                             {"requests.otherwise_closed.natural_person", 3},
                             {"requests.otherwise_closed.total", 3},
                             {"requests.concluded.natural_person", 3},
                             {"requests.concluded.total", 3},
                             {"disclosure.normative_documents.disclosed_total", 7}},
                            year_of_areas, form::form_2019);
  state(c.area, "requests.granted.natural_person", 75);
  state(c.area, "requests.granted.total", 75);
  state(c.area, "requests.otherwise_other.natural_person", 3);
  state(c.area, "requests.otherwise_other.total", 3);
  // Its one row 其他处理 may be any of the area's three, and section 2 may be anything.
  CHECK(evaluate("AGG-01", c) == verdict::undetermined);
  CHECK(told(c.area, c.members()).empty());
  state(c.area, "requests.otherwise_other.total", 4);
  CHECK(told(c.area, c.members()) == list{"AGG-01 warning 1"});
}

TEST_CASE("AGG-02: an area states no less than any of its members") {
  county c = sample_county();
  CHECK(evaluate("AGG-02", c) == verdict::pass);
  state(c.area, "requests.granted.total", 39);
  CHECK(evaluate("AGG-02", c) == verdict::fail);
  // It has to hold with members missing.
  CHECK(evaluate("AGG-02", c.area, c.members({0, 2, 3, 4, 5})) == verdict::fail);
  CHECK(evaluate("AGG-02", c.area, c.members({1})) == verdict::pass);
  // The same is not said again.
  CHECK(told(c.area, c.members()) == list{"AGG-02 warning 1"});
  state(c.area, "requests.granted.total", {});
  spoil(c.area, "requests.granted.total", cell_state::unreadable);
  CHECK(evaluate("AGG-02", c) == verdict::undetermined);
  const area_members members = c.members();
  CHECK(check(c.area, {.members = &members}).verdict == check(c.area).verdict);
}

TEST_CASE("AGG-02: only an area's report has to") {
  county c = sample_county();
  state(c.area, "requests.granted.total", 39);
  CHECK(told(c.area, c.members({}, report_scope::organ)).empty());
}

TEST_CASE("AGG-03: with members missing, an area states no less than the others together") {
  county c = sample_county();
  CHECK(evaluate("AGG-03", c.area, c.members({5})) == verdict::pass);
  state(c.area, "requests.granted.total", 70);
  CHECK(evaluate("AGG-03", c.area, c.members({5})) == verdict::fail);
  CHECK(told(c.area, c.members({5})) == list{"AGG-03 warning 1", "AGG-07 note 0"});
  // With all of them there it is for AGG-01 to say.
  CHECK(told(c.area, c.members()) == list{"AGG-01 warning 1"});
  spoil(c.reports[1], "requests.granted.total", cell_state::unreadable);
  state(c.area, "requests.granted.total", 38);
  CHECK(evaluate("AGG-03", c.area, c.members({5})) == verdict::undetermined);
}

TEST_CASE("AGG-04: an area carries in what its members carried out") {
  county c = sample_county();
  for (std::size_t i = 0; i < c.reports.size(); ++i) {
    c.previous.push_back(
        report_for(names_of_county[i], {{"requests.carried_out.business", i == 1 ? 2 : 0}}, 2022));
  }
  state(c.reports[1], "requests.carried_in.business", 2);
  state(c.area, "requests.carried_in.business", 2);
  CHECK(evaluate("AGG-04", c) == verdict::pass);
  state(c.previous[3], "requests.carried_out.business", 1);
  CHECK(evaluate("AGG-04", c) == verdict::fail);
  CHECK(told(c.area, c.members()) == list{"AGG-04 warning 1"});
  // Where the area does not add up in the first place, that is said.
  state(c.area, "requests.carried_in.business", 9);
  CHECK(told(c.area, c.members()) == list{"AGG-01 warning 1"});
  c.previous.pop_back();
  CHECK(evaluate("AGG-04", c) == verdict::undetermined);
}

TEST_CASE("AGG-05: members' reports do not repeat each other") {
  const county c = sample_county();
  area_members members = c.members();
  CHECK(evaluate("AGG-05", c.area, members) == verdict::undetermined);
  members.set_repetitions({});
  CHECK(evaluate("AGG-05", c.area, members) == verdict::pass);
  members.set_repetitions({{1, 2, {true, {}}}});
  CHECK(evaluate("AGG-05", c.area, members) == verdict::fail);
}

TEST_CASE("AGG-06: the report of one office is not that of its area") {
  county c = sample_county();
  state(c.reports[1], "disclosure.licenses.decisions", 300);
  add_up(c);
  CHECK(evaluate("AGG-06", c) == verdict::pass);
  CHECK(evaluate("AGG-06", c.area, c.members({0, 1, 2, 3, 4, 5})) == verdict::undetermined);
  c.area.report.disclosure = c.reports[0].report.disclosure;
  c.area.report.requests = c.reports[0].report.requests;
  CHECK(evaluate("AGG-06", c) == verdict::fail);
  CHECK(told(c.area, c.members()) ==
        list{"AGG-02 warning 1", "AGG-02 warning 6", "AGG-06 warning 3"});
}

TEST_CASE("AGG-07: every member has a report") {
  const county c = sample_county();
  CHECK(evaluate("AGG-07", c) == verdict::pass);
  CHECK(evaluate("AGG-07", c.area, c.members({3})) == verdict::fail);
  CHECK(told(c.area, c.members({3, 4})) == list{"AGG-07 warning 0"});
  CHECK(told(c.area, c.members({4, 5})) == list{"AGG-07 note 0"});
  const area_members nobody(report_scope::area, year_of_areas, {});
  CHECK(evaluate("AGG-07", c.area, nobody) == verdict::undetermined);
}

TEST_CASE("REV-10: suits in which the reconsidering authority is a co-defendant count once") {
  CHECK(evaluate("REV-10", with_suits(10, 4, 6)) == verdict::pass);
  const county once = with_suits(7, 4, 6);
  CHECK(evaluate("REV-10", once) == verdict::fail);
  CHECK(evaluate("AGG-01", once) == verdict::pass);
  CHECK(told(once.area, once.members()) == list{"REV-10 note 2"});
  CHECK(evaluate("REV-10", once.area, once.members({2})) == verdict::undetermined);
  // More than the office counts: no co-defendant explains it; nor a number that is too large.
  for (number area : {5, 11}) {
    const county c = with_suits(area, 4, 6);
    CHECK(evaluate("REV-10", c) == verdict::pass);
    CHECK(told(c.area, c.members()) == list{"AGG-01 warning 2"});
  }
  // It may have less than a member that reconsiders: no error.
  CHECK(told(with_suits(4, 6, 4).area, with_suits(4, 6, 4).members()).size() == 1);
}

TEST_CASE("members whose order changes are the same members, and a slip of one is found anywhere") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    numbers next(seed);
    county c;
    const form edition = next.below(2) == 0 ? form::form_2019 : form::form_2021;
    for (std::string_view name : names_of_county) {
      report r = zero_report(edition);
      r.authority = short_text(name);
      r.year = year_of_areas;
      for (cell at : all_cells) {
        if (covers(layout_of(r), at)) set_number(r, at, next.below(50));
      }
      c.reports.push_back(sample_reading(r));
    }
    c.area = report_for("云岭县人民政府", {}, year_of_areas, edition);
    add_up(c);
    CHECK(evaluate("AGG-01", c) == verdict::pass);
    CHECK(told(c.area, c.members()).empty());

    cell at = all_cells[next.below(static_cast<std::uint32_t>(cell_count))];
    while (!covers(c.area.printed, at) || additivity_of(at) == additivity::not_additive ||
           unit_of(at) != cell_unit::pieces)
      at = all_cells[next.below(static_cast<std::uint32_t>(cell_count))];
    set_number(c.area.report, at, number_at(c.area.report, at).value() + 1);
    const area_members members = c.members();
    const check_result found = check(c.area, {.members = &members});
    CHECK(evaluate("AGG-01", c) == verdict::fail);
    CHECK(std::any_of(found.findings.begin(), found.findings.end(), [&](const finding& f) {
      return f.broken->id == "AGG-01" && f.differing.contains(at) && f.decisive == at &&
             f.residual() == -1;
    }));

    county turned = c;
    std::rotate(turned.reports.begin(),
                turned.reports.begin() + static_cast<std::ptrdiff_t>(1 + next.below(5)),
                turned.reports.end());
    CHECK(told(turned.area, turned.members()) == told(c.area, c.members()));
    CHECK(evaluate("AGG-01", c.area, c.members({next.below(6)})) == verdict::undetermined);
  }
}
