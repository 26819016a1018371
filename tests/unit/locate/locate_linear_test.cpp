// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/locate_linear.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <optional>
#include <vector>

#include "../../../examples/hangzhou_2025.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/locations.hpp"
#include "support/random_tables.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

/// The rules of the form's equations, which are a network.
std::vector<rule> equations() {
  std::vector<rule> equal;
  for (const rule& r : catalogue) {
    if (r.holds == relation::equal) equal.push_back(r);
  }
  return equal;
}

cell at(std::string_view address) { return *cell_at(address); }

linear_system system_of(const report& r, std::initializer_list<linear_relation> relations) {
  linear_system system(figures_of(r));
  for (const linear_relation& relation : relations) system.add(relation);
  return system;
}

/// The same answer from the network and from any linear relations; says whether both have one.
bool agree(const report& r, const std::vector<rule>& rules,
           const std::vector<statement>& statements = {}) {
  const location network = locate(r, statements);
  const location general = locate(figures_of(r), rules, statements);
  const auto is_whole = [](const location& l) {
    return l.proved == proof::complete || l.proved == proof::consistent;
  };
  if (!is_whole(network) || !is_whole(general)) return false;  // steps were too few
  CHECK(network.proved == general.proved);
  CHECK(network.least == general.least);
  CHECK(network.count == general.count);
  CHECK(shown(network.certain) == shown(general.certain));
  CHECK(shown(network.possible) == shown(general.possible));
  // Of more than are kept, the two keep different ones.
  if (network.count <= detail::most_found) CHECK(shown(network) == shown(general));
  return true;
}

const cell upheld = at("reviews.reconsideration.upheld");
const cell corrected = at("reviews.reconsideration.corrected");
const cell other = at("reviews.reconsideration.other");

}  // namespace

TEST_CASE("locate_linear: the form's rules give what the network gives") {
  // More tables: GOVREPORT_TABLES=20000.
  const char* const wanted = std::getenv("GOVREPORT_TABLES");
  const auto tables = static_cast<std::uint32_t>(wanted != nullptr ? std::atoi(wanted) : 600);
  const std::vector<rule> rules = equations();
  std::size_t without_answer = 0;
  for (std::uint32_t seed = 1; seed <= tables; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, enumerators<form>[next.below(2)]);
    const std::vector<cell> wrong = put_wrong(next, r, 1 + next.below(3), true);
    if (next.below(8) == 0) set_number(r, wrong[0], -1 - table_number(next));
    const std::uint32_t blanks[] = {0, 0, 30, 10, 5, 2};
    if (const std::uint32_t one_in = blanks[next.below(6)]; one_in != 0)
      put_blanks(next, r, one_in);
    std::vector<statement> statements;
    if (next.below(3) == 0) {
      for (cell c : cells_of_sums(standard_layout(r.edition), true)) {
        if (next.below(40) != 0 || statements.size() == 6) continue;
        const auto n = number_at(r, c);
        statements.push_back({c, enumerators<stated_by>[1 + next.below(2)],
                              next.below(3) == 0 ? table_number(next) : n.value_or(0)});
      }
    }
    without_answer += !agree(r, rules, statements);
  }
  CHECK(without_answer <= tables / 50);
}

TEST_CASE("locate_linear: rules that follow from others change nothing") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, form::form_2021);
    put_wrong(next, r, 1 + next.below(2), true);
    const figures f = figures_of(r);
    CHECK(shown(locate(f, equations())) == shown(locate(f, catalogue)));
  }
}

TEST_CASE("locate_linear: where everything holds, nothing has to be wrong") {
  const location l = locate(figures_of(examples::hangzhou_2025), catalogue);
  CHECK(l.proved == proof::consistent);
  CHECK(l.empty());
}

TEST_CASE("locate_linear: a row one column over is told as the network tells it") {
  const std::int64_t row[] = {0, 100, 130, 190, 280, 400, 1100};
  report r = zero_report();
  for (applicant a : enumerators<applicant>) {
    for (request_row way : {request_row::received, request_row::granted, request_row::concluded})
      set_number(r, cell_of(way, a), row[index_of(a)]);
  }
  report over = r;
  for (applicant a : enumerators<applicant>) {
    const std::size_t next = index_of(a) + 1;
    set_number(over, cell_of(request_row::granted, a), next < std::size(row) ? row[next] : 0);
  }
  CHECK(shown(locate(over)) == shown(locate(figures_of(over), equations())));
  // Where no steps are left to prove it, the row is listed for itself.
  const locate_options few{.most_steps = 1};
  const location network = locate(over, {}, few);
  const location general = locate(figures_of(over), equations(), {}, few);
  CHECK(network.shifted_rows);
  CHECK(general.shifted_rows);
  CHECK(shown(network) == shown(general));
}

TEST_CASE("locate_linear: REQ-11 alone") {
  const rule only[] = {*find_rule("REQ-11")};
  const report r = with(zero_report(), {{"requests.received.business", 1},
                                        {"requests.carried_in.business", 2},
                                        {"requests.carried_out.business", 5}});
  const location l = locate(figures_of(r), only);
  CHECK(l.proved == proof::complete);
  CHECK(shown(l) ==
        "requests.received.business 1→?\n"
        "requests.carried_in.business 2→?\n"
        "requests.carried_out.business 5→?\n");
  const report open = with(r, {{"requests.carried_in.business", {}}});
  CHECK(locate(figures_of(open), only).proved == proof::consistent);
}

TEST_CASE("locate_linear: DIS-14, where the change may be below 0") {
  const rule only[] = {*find_rule("DIS-14")};
  const auto licenses = [&](std::int64_t last_year, std::int64_t change) {
    const report r =
        with(zero_report(form::form_2019), {{"disclosure.licenses.items_last_year", last_year},
                                            {"disclosure.licenses.items_change", change}});
    return locate(figures_of(r), only);
  };
  CHECK(licenses(3, -3).proved == proof::consistent);
  CHECK(shown(licenses(3, -5)) ==
        "disclosure.licenses.items_last_year 3→?\n"
        "disclosure.licenses.items_change -5→?\n");
  // Below 0 the items themselves cannot be, and then the change can be right.
  CHECK(shown(licenses(-3, 5)) == "disclosure.licenses.items_last_year -3→?\n");
  // Another form has no such cells.
  CHECK(locate(figures_of(zero_report()), only).proved == proof::consistent);
}

TEST_CASE("locate_linear: a user's rule joins those of the form") {
  // Some request must have come in: then it was carried out, for all that was concluded is 0.
  linear_system system = govreport::system_of(figures_of(zero_report()), equations());
  system.add({{times(1, at("requests.received.total"))}, sign::at_least, 1});
  const location l = locate(system);
  CHECK(l.proved == proof::complete);
  CHECK(l.least == 4);
  CHECK(l.count == 6);
  CHECK(shown(l.certain) == "requests.received.total\nrequests.carried_out.total\n");
  CHECK(l.possible.size() == 14);
  CHECK_FALSE(l[0][0].implied());
}

TEST_CASE("locate_linear: coefficients") {
  const report r = with(zero_report(), {{"reviews.reconsideration.upheld", 5},
                                        {"reviews.reconsideration.corrected", 4},
                                        {"reviews.reconsideration.other", 9}});
  // upheld + 2 corrected = 15, and other is at least both together.
  const location l = locate(system_of(
      r, {{{times(1, upheld), times(2, corrected)}, sign::equal, 15},
          {{times(1, other), times(-1, upheld), times(-1, corrected)}, sign::at_least, 0}}));
  CHECK(l.proved == proof::complete);
  CHECK(shown(l) ==
        "reviews.reconsideration.corrected 4→5 (off_by_one), reviews.reconsideration.other 9→?\n"
        "reviews.reconsideration.upheld 5→?, reviews.reconsideration.corrected 4→?\n"
        "reviews.reconsideration.upheld 5→7, reviews.reconsideration.other 9→?\n");
}

TEST_CASE("locate_linear: only whole numbers are numbers") {
  const report r = with(zero_report(), {{"reviews.reconsideration.upheld", 5},
                                        {"reviews.reconsideration.corrected", 4}});
  // 2 upheld = 3 corrected: 4 may be right, but not 5.
  CHECK(shown(locate(system_of(r, {{{times(2, upheld), times(-3, corrected)}, sign::equal, 0}}))) ==
        "reviews.reconsideration.upheld 5→6 (off_by_one)\n");
  // 2 upheld + corrected = 13: half of 9 is no number.
  CHECK(shown(locate(system_of(r, {{{times(2, upheld), times(1, corrected)}, sign::equal, 13}}))) ==
        "reviews.reconsideration.corrected 4→3 (off_by_one)\n");
  // 5 ≤ 2 other ≤ 5, as inequalities: rounding has to find out.
  const location none = locate(system_of(
      r, {{{times(2, other)}, sign::at_least, 5}, {{times(2, other)}, sign::at_most, 5}}));
  CHECK(none.proved == proof::unproved);
  CHECK(none.least > most_suspects);
  const location odd =
      locate(system_of(r, {{{times(2, upheld), times(-2, corrected)}, sign::equal, 1}}));
  CHECK(odd.proved == proof::unproved);
  CHECK(odd.least > most_suspects);
}

TEST_CASE("locate_linear: where nothing can be proved, nothing is said") {
  const report blank = with(zero_report(), {{"reviews.reconsideration.upheld", {}},
                                            {"reviews.reconsideration.corrected", {}},
                                            {"reviews.reconsideration.other", {}}});
  SUBCASE("branching has no end: upheld and other would have to be half a number apart") {
    const location l = locate(system_of(
        blank, {{{times(1, upheld), times(1, corrected), times(-2, other)}, sign::equal, 0},
                {{times(1, upheld), times(-1, corrected)}, sign::equal, 1}}));
    CHECK(l.proved == proof::unproved);
    CHECK(l.least == 0);
  }
  SUBCASE("64 bits do not hold the sum") {
    const report large =
        with(zero_report(), {{"reviews.reconsideration.upheld", detail::largest_located}});
    const location l =
        locate(system_of(large, {{{times(10000, upheld), times(-1, other)}, sign::equal, 0}}));
    CHECK(l.proved == proof::unproved);
    CHECK(l.least == 0);
    CHECK(l.empty());
  }
  SUBCASE("64 bits do not hold a fraction") {
    const std::int64_t p = 3'037'000'493;
    const location l = locate(system_of(
        blank,
        {{{times(p, upheld), times(p + 2, corrected), times(1, other)}, sign::equal, 1},
         {{times(p - 2, upheld), times(p, corrected), times(p + 1, other)}, sign::equal, 2},
         {{times(p - 6, upheld), times(p + 6, corrected), times(p + 4, other)}, sign::equal, 3}}));
    CHECK(l.proved == proof::unproved);
    CHECK(l.empty());
  }
}

TEST_CASE("locate_linear: numbers at the ends of 64 bits") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const rule only[] = {*find_rule("REV-01")};
  for (const std::int64_t n : {most, -most, -most - 1}) {
    CAPTURE(n);
    for (const char* address : {"reviews.reconsideration.total", "reviews.reconsideration.other"}) {
      const statement text[] = {{at(address), stated_by::narrative, n}};
      const location l = locate(figures_of(zero_report()), only, text);
      CHECK(l.proved != proof::consistent);
    }
    linear_system system(figures_of(zero_report()));
    system.add({{times(n, upheld), times(1, corrected)}, sign::equal, n});
    system.add({{times(1, upheld), times(n, corrected)}, sign::at_least, n});
    CHECK(locate(system).proved != proof::smallest);
  }
}

TEST_CASE("locate_linear: a limit of steps leaves open what it does not reach") {
  numbers next(7);
  report r = consistent_report(next, form::form_2021);
  put_wrong(next, r, 3, true);
  const location all = locate(figures_of(r), equations());
  REQUIRE(all.proved == proof::complete);
  bool reached = false;
  for (std::size_t steps = 0; steps < 400; ++steps) {
    CAPTURE(steps);
    const location l = locate(figures_of(r), equations(), {}, {.most_steps = steps});
    CHECK(l.least <= all.least);
    CHECK(l.count <= all.count);
    if (l.proved == proof::complete) CHECK(l.count == all.count);
    CHECK((l.proved == proof::unproved) == (l.count == 0));
    CHECK((!reached || l.proved == proof::complete));
    reached = l.proved == proof::complete;
  }
  CHECK(reached);
}

TEST_CASE("locate_linear: a report that is wrong all over is said to be") {
  numbers next(5);
  report r = consistent_report(next, form::form_2021);
  put_wrong(next, r, 40, true);
  const location l = locate(figures_of(r), equations());
  CHECK(l.proved == proof::unproved);
  CHECK(l.empty());
  CHECK(l.least > most_suspects);
}
