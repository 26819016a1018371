// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/locate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../../examples/hangzhou_2025.hpp"
#include "govreport/check/check.hpp"
#include "support/locations.hpp"
#include "support/random_tables.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

/// The report with the numbers that an explanation implies.
report mended(report r, const explanation& e) {
  for (const suspect& s : e) {
    if (s.by == stated_by::cell) set_number(r, s.of(), s.other);
  }
  return r;
}

bool has_failed_sums(const report& r) {
  const check_result result = check(r);
  return std::any_of(result.findings.begin(), result.findings.end(), [](const finding& f) {
    return f.broken->holds == relation::equal && f.outcome == verdict::fail;
  });
}

}  // namespace

TEST_CASE("locate: where all sums hold, nothing has to be wrong") {
  const location l = locate(examples::hangzhou_2025);
  CHECK(l.proved == proof::consistent);
  CHECK(l.empty());
  CHECK(l.certain.size() == 0);
  CHECK(l.possible.size() == 0);
}

TEST_CASE("locate: one wrong number is named, with what it has to be") {
  // 1 for 13612: thirty cells stand in the sums that fail.
  const location l =
      locate(with(examples::hangzhou_2025, {{"requests.received.natural_person", 1}}));
  CHECK(shown(l) == "requests.received.natural_person 1→13612\n");
  CHECK(l.proved == proof::complete);
  CHECK(l.least == 1);
  CHECK(l.count == 1);
}

TEST_CASE("locate: six requests counted twice can be in either row (Pingtan 2020)") {
  const location l =
      locate(with(zero_report(form::form_2019), {{"requests.received.natural_person", 20},
                                                 {"requests.received.total", 21},
                                                 {"requests.received.business", 1},
                                                 {"requests.granted.natural_person", 6},
                                                 {"requests.granted.business", 1},
                                                 {"requests.granted.total", 7},
                                                 {"requests.partly_granted.natural_person", 6},
                                                 {"requests.partly_granted.total", 6},
                                                 {"requests.unable_not_held.natural_person", 14},
                                                 {"requests.unable_not_held.total", 14},
                                                 {"requests.concluded.natural_person", 20},
                                                 {"requests.concluded.business", 1},
                                                 {"requests.concluded.total", 21}}));
  CHECK(l.proved == proof::complete);
  CHECK(l.least == 2);
  CHECK(shown(l.certain).empty());
}

TEST_CASE("locate: totals left at 0 come before other explanations (Hongze 2023)") {
  const location l =
      locate(with(zero_report(), {{"reviews.reconsideration.upheld", 10},
                                  {"reviews.reconsideration.corrected", 1},
                                  {"reviews.litigation_after_reconsideration.upheld", 5}}));
  CHECK(shown(l) ==
        "reviews.reconsideration.total 0→11 (total_left_out), "
        "reviews.litigation_after_reconsideration.total 0→5 (total_left_out)\n"
        "reviews.reconsideration.total 0→11 (total_left_out), "
        "reviews.litigation_after_reconsideration.upheld 5→0\n");
  CHECK(shown(l.certain) == "reviews.reconsideration.total\n");
  CHECK(l.possible.size() == 3);
}

TEST_CASE("locate: no number is implied to be below 0") {
  // The one part of a total of 0: only that part, or the total, can be wrong. With a second part,
  // only the total can.
  const location one = locate(with(zero_report(), {{"reviews.reconsideration.upheld", 3}}));
  CHECK(one.count == 2);
  const location two = locate(with(zero_report(), {{"reviews.reconsideration.upheld", 3},
                                                   {"reviews.reconsideration.other", 4}}));
  CHECK(shown(two) == "reviews.reconsideration.total 0→7 (total_left_out)\n");
}

TEST_CASE("locate: a number below 0 is wrong whatever the sums say") {
  const location l = locate(with(zero_report(), {{"requests.granted.business", -2},
                                                 {"requests.concluded.business", -2},
                                                 {"requests.granted.total", -2},
                                                 {"requests.concluded.total", -2},
                                                 {"requests.received.business", -2},
                                                 {"requests.received.total", -2}}));
  CHECK(l.proved == proof::complete);
  CHECK(l.least == 6);
  CHECK(l.certain.size() == 6);
}

TEST_CASE("locate: a number that no count can be is wrong, and sums of such stay exact") {
  report r = zero_report();
  for (request_row row : enumerators<request_row>) {
    if (!covers(standard_layout(r.edition), row)) continue;
    set_number(r, cell_of(row, applicant::business), largest_number);
  }
  CHECK(locate(r).proved == proof::unproved);
  CHECK(locate(r).least > most_suspects);
  const location one =
      locate(with(zero_report(), {{"requests.received.business", largest_number}}));
  CHECK(shown(one) == "requests.received.business 100000000000000000→0\n");
}

TEST_CASE("locate: a blank may be any number, and leaves open what depends on it") {
  // 新收 9 with both outcomes blank: nothing contradicts.
  const report open = with(zero_report(), {{"requests.received.business", 9},
                                           {"requests.received.total", 9},
                                           {"requests.granted.business", {}},
                                           {"requests.granted.total", {}},
                                           {"requests.concluded.business", {}},
                                           {"requests.concluded.total", {}}});
  CHECK(locate(open).proved == proof::consistent);
  // The total that is printed contradicts: it, or one of two numbers and what follows from it.
  const location l = locate(with(open, {{"requests.received.total", 8}}));
  CHECK(l.least == 1);
  CHECK(l.count == 2);
  // Two columns of blanks take what the parts leave, so that the part can be several numbers.
  const report loose = with(zero_report(), {{"requests.received.total", 5},
                                            {"requests.granted.total", 7},
                                            {"requests.concluded.total", 5},
                                            {"requests.received.business", {}},
                                            {"requests.received.natural_person", {}},
                                            {"requests.granted.business", {}},
                                            {"requests.granted.natural_person", {}},
                                            {"requests.concluded.business", {}},
                                            {"requests.concluded.natural_person", {}}});
  const location m = locate(loose);
  CHECK(m.least == 1);
  CHECK(shown(m) == "requests.granted.total 7→5\n");
}

TEST_CASE("locate: last year's report and the text can be wrong, too") {
  const report r = with(zero_report(), {{"requests.carried_in.business", 4},
                                        {"requests.carried_in.total", 4},
                                        {"requests.granted.business", 4},
                                        {"requests.granted.total", 4},
                                        {"requests.concluded.business", 4},
                                        {"requests.concluded.total", 4}});
  const auto at = [](std::string_view address) { return *cell_at(address); };
  const statement last[] = {{at("requests.carried_in.business"), stated_by::previous, 5},
                            {at("requests.carried_in.total"), stated_by::previous, 5}};
  const location l = locate(r, last);
  CHECK(l.least == 2);
  CHECK(shown(l) ==
        "previous requests.carried_in.business 5→4, "
        "previous requests.carried_in.total 5→4\n");
  const statement same[] = {{at("requests.carried_in.business"), stated_by::previous, 4},
                            {at("requests.carried_in.total"), stated_by::narrative, 4}};
  CHECK(locate(r, same).proved == proof::consistent);
  // Of a cell that stands in no sum nothing follows.
  const statement aside[] = {{at("disclosure.licenses.decisions"), stated_by::narrative, 4}};
  CHECK(locate(r, aside).proved == proof::consistent);
}

TEST_CASE("locate: what speaks for a number saves it") {
  // The total or a part: the text decides against a part alone, but not for it.
  const report r = with(zero_report(), {{"reviews.reconsideration.upheld", 3}});
  const statement text[] = {{*cell_at("reviews.reconsideration.upheld"), stated_by::narrative, 3}};
  CHECK(shown(locate(r, text)) == "reviews.reconsideration.total 0→3 (total_left_out)\n");
}

TEST_CASE("locate: two parts that could not take all of it alone leave open who takes how much") {
  // The total and the text, or both parts, as 4 is less than either: 0 and 4, 1 and 3, …
  const report r = with(zero_report(), {{"reviews.reconsideration.upheld", 8},
                                        {"reviews.reconsideration.corrected", 9},
                                        {"reviews.reconsideration.total", 4}});
  const statement text[] = {{*cell_at("reviews.reconsideration.total"), stated_by::narrative, 4}};
  CHECK(shown(locate(r, text)) ==
        "reviews.reconsideration.upheld 8→?, reviews.reconsideration.corrected 9→?\n"
        "reviews.reconsideration.total 4→17, narrative reviews.reconsideration.total 4→17\n");
}

TEST_CASE("locate: explanations are smallest, and each leaves no sum that fails") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, enumerators<form>[next.below(2)]);
    const std::size_t wrong = 1 + next.below(5);
    put_wrong(next, r, wrong, true);
    const location l = locate(r);
    REQUIRE(l.proved == proof::complete);
    CHECK(l.least <= wrong);
    CHECK(l.size() == std::min(l.count, most_explanations));
    for (const explanation& e : l) {
      CHECK(e.size() == l.least);
      for (const suspect& s : e) {
        CHECK(s.other >= 0);
        CHECK(s.other != s.stated);
      }
      CHECK_FALSE(has_failed_sums(mended(r, e)));
    }
  }
}

TEST_CASE("locate: permuted applicants give permuted answers, scaled numbers scaled ones") {
  const auto applicants = enumerators<applicant>;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, form::form_2021);
    put_wrong(next, r, 1 + next.below(4), true);
    std::vector<applicant> order(applicants.begin(), applicants.end() - 1);
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[next.below(static_cast<std::uint32_t>(i))]);
    order.push_back(applicant::total);
    report permuted = r;
    report scaled = r;
    for (cell c : all_cells) {
      const auto n = number_at(r, c);
      if (c.in == table::requests)
        set_number(permuted, cell_of(enumerators<request_row>[c.row], order[c.column]), n);
      if (n && c.in != table::disclosure) set_number(scaled, c, *n * 7);
    }
    const location one = locate(r);
    const location two = locate(permuted);
    const location three = locate(scaled);
    REQUIRE(one.count <= most_explanations);
    CHECK(one.least == two.least);
    CHECK(one.count == two.count);
    CHECK(one.least == three.least);
    CHECK(one.count == three.count);
    const auto sets = [&](const location& l, bool turn, std::int64_t factor) {
      std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> all;
      for (const explanation& e : l) {
        auto& set = all.emplace_back();
        for (const suspect& s : e) {
          cell c = s.of();
          if (turn && c.in == table::requests)
            c = cell_of(enumerators<request_row>[c.row], order[c.column]);
          set.emplace_back(index_of(c), s.other * factor);
        }
        std::sort(set.begin(), set.end());
      }
      std::sort(all.begin(), all.end());
      return all;
    };
    CHECK(sets(one, true, 1) == sets(two, false, 1));
    CHECK(sets(one, false, 7) == sets(three, false, 1));
  }
}

namespace {

/// A report whose rows are full of numbers that differ, and whose sums hold.
report full_report(numbers& next) {
  report r = consistent_report(next, form::form_2021);
  const auto add = [&r](request_row row, applicant a, std::int64_t n) {
    for (applicant where : {a, applicant::total}) {
      const cell c = cell_of(row, where);
      set_number(r, c, *number_at(r, c) + n);
    }
  };
  for (request_row row : {request_row::granted, request_row::partly_granted,
                          request_row::unable_not_held, request_row::not_processed_petition}) {
    for (std::size_t c = 0; c < 6; ++c) {
      const auto n = static_cast<std::int64_t>(100 + next.below(900));
      for (request_row way : {row, request_row::concluded, request_row::received})
        add(way, enumerators<applicant>[c], n);
    }
  }
  return r;
}

/// The row with every number one column to the right; the last is lost, the first 0.
report one_column_over(report r, request_row row) {
  for (std::size_t c = 7; c-- > 0;) {
    const cell to = cell_of(row, enumerators<applicant>[c]);
    set_number(r, to, c == 0 ? 0 : number_at(r, cell_of(row, enumerators<applicant>[c - 1])));
  }
  return r;
}

}  // namespace

TEST_CASE("locate: a row one column over is told, however many sums it upsets") {
  numbers next(3);
  const report r = full_report(next);
  CHECK(locate(r).proved == proof::consistent);
  const location l = locate(one_column_over(r, request_row::granted));
  REQUIRE(l.proved == proof::complete);
  CAPTURE(shown(l));
  for (const suspect& s : l[0]) {
    CHECK(s.of().row == index_of(request_row::granted));
    CHECK(s.likely == slip::shifted_row);
    CHECK(s.implied() == number_at(r, s.of()));
  }
}

TEST_CASE("locate: several rows one column over are moved back before all is given up") {
  numbers next(4);
  const report r = full_report(next);
  report over = one_column_over(r, request_row::granted);
  over = one_column_over(over, request_row::unable_not_held);
  over = one_column_over(over, request_row::not_processed_petition);
  const location l = locate(over);
  CHECK(l.proved == proof::unproved);
  CHECK(l.least >= 5);
  CHECK(l.shifted_rows);
  REQUIRE(l.size() == 3);
  for (const explanation& e : l) {
    CHECK(e.size() == 7);
    for (const suspect& s : e) CHECK(s.implied() == number_at(r, s.of()));
  }
}

TEST_CASE("locate: a report that is wrong all over is said to be, with how much at least") {
  numbers next(5);
  report r = consistent_report(next, form::form_2021);
  put_wrong(next, r, 40, true);
  const location l = locate(r);
  CHECK(l.proved == proof::unproved);
  CHECK(l.empty());
  CHECK(l.least >= 8);
}
