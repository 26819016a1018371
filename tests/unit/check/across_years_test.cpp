// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/check/evaluate_document.hpp"
#include "govreport/write/language.hpp"
#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

/// A year of one authority: zeros but for a few cells.
reading year_of(std::int32_t year, std::initializer_list<entry> cells) {
  report r = with(zero_report(year < 2021 ? form::form_2019 : form::form_2021), cells);
  r.year = year;
  return sample_reading(r);
}

/// A year with something in a cell that cannot be read, so that no sum says what it is.
reading unreadable(reading year, std::string_view address) {
  spoil(year, address, cell_state::unreadable);
  return year;
}

verdict evaluate(std::string_view id, const reading& now, const reading& before) {
  return evaluate(*find_rule(id), now, {.previous = &before});
}

reading carried_in(number n) { return year_of(2023, {{"requests.carried_in.business", n}}); }
reading carried_out(std::int32_t year, number n) {
  return year_of(year, {{"requests.carried_out.business", n}});
}

reading documents(std::int32_t year, number issued, number repealed, number in_force) {
  return year_of(year, {{"disclosure.normative_documents.issued", issued},
                        {"disclosure.normative_documents.repealed", repealed},
                        {"disclosure.normative_documents.in_force", in_force},
                        {"disclosure.regulations.issued", issued},
                        {"disclosure.regulations.repealed", repealed},
                        {"disclosure.regulations.in_force", in_force}});
}

reading received(std::int32_t year, number n) {
  return year_of(year, {{"requests.received.total", n}});
}

severity level_of(std::string_view id, const reading& now, const reading& before) {
  for (const finding& f : check(now, {.previous = &before}).findings) {
    if (f.broken->id == id) return f.level;
  }
  FAIL("no finding");
  return severity::note;
}

}  // namespace

TEST_CASE("YOY-01: what is carried in is what last year's report carried out") {
  CHECK(evaluate("YOY-01", carried_in(4), carried_out(2022, 4)) == verdict::pass);
  CHECK(evaluate("YOY-01", carried_in(4), carried_out(2022, 3)) == verdict::fail);
  CHECK(evaluate("YOY-01", unreadable(carried_in(4), "requests.carried_in.business"),
                 carried_out(2022, 3)) == verdict::undetermined);
  CHECK(evaluate("YOY-01", carried_in(4),
                 unreadable(carried_out(2022, 4), "requests.carried_out.business")) ==
        verdict::undetermined);
  // Without last year's report there is nothing to say; nor with that of another year.
  CHECK(evaluate(*find_rule("YOY-01"), carried_in(4)) == verdict::undetermined);
  CHECK(evaluate("YOY-01", carried_in(4), carried_out(2021, 3)) == verdict::undetermined);
}

TEST_CASE("YOY-01: across the change of form sections 3 and 4 are the same") {
  const reading now = year_of(2021, {{"requests.carried_in.natural_person", 2}});
  CHECK(evaluate("YOY-01", now, year_of(2020, {{"requests.carried_out.natural_person", 2}})) ==
        verdict::pass);
  CHECK(evaluate("YOY-01", now, year_of(2020, {{"requests.carried_out.natural_person", 3}})) ==
        verdict::fail);
}

TEST_CASE("YOY-01: a report that says why is warned of") {
  reading now = carried_in(4);
  CHECK(level_of("YOY-01", now, carried_out(2022, 3)) == severity::error);
  now.narrative.sections[5].body.text = "因机构改革，统计范围有变化。";
  CHECK(level_of("YOY-01", now, carried_out(2022, 3)) == severity::warning);
}

TEST_CASE("YOY-02: regulations in force are those of last year with the changes") {
  CHECK(evaluate("YOY-02", documents(2023, 3, 1, 12), documents(2022, 0, 0, 10)) == verdict::pass);
  CHECK(evaluate("YOY-02", documents(2023, 3, 1, 13), documents(2022, 0, 0, 10)) == verdict::fail);
  CHECK(evaluate("YOY-02", documents(2023, 3, {}, 12), documents(2022, 0, 0, 10)) ==
        verdict::undetermined);
}

TEST_CASE("YOY-03: normative documents in force are those of last year with the changes") {
  CHECK(evaluate("YOY-03", documents(2023, 88, 55, 698), documents(2022, 0, 0, 665)) ==
        verdict::pass);
  CHECK(evaluate("YOY-03", documents(2023, 88, 55, 643), documents(2022, 0, 0, 665)) ==
        verdict::fail);
  CHECK(evaluate("YOY-03", documents(2023, 88, 55, 698), documents(2022, 0, 0, {})) ==
        verdict::undetermined);
  // 对外公开总数量 of 2020 is no 现行有效件数.
  const reading last = year_of(2020, {{"disclosure.normative_documents.disclosed_total", 166}});
  CHECK(evaluate("YOY-03", documents(2021, 1, 0, 665), last) == verdict::pass);

  reading now = documents(2023, 88, 55, 643);
  CHECK(level_of("YOY-03", now, documents(2022, 0, 0, 665)) == severity::warning);
  now.narrative.sections[0].body.text = "现行有效件数根据清理结果作了变动。";
  CHECK(level_of("YOY-03", now, documents(2022, 0, 0, 665)) == severity::note);
}

TEST_CASE("YOY-04: last year's items are those of last year's report with their change") {
  const auto items = [](std::int32_t year, number last, number change) {
    return year_of(year, {{"disclosure.licenses.items_last_year", last},
                          {"disclosure.licenses.items_change", change}});
  };
  CHECK(evaluate("YOY-04", items(2020, 13, 0), items(2019, 10, 3)) == verdict::pass);
  CHECK(evaluate("YOY-04", items(2020, 14, 0), items(2019, 10, 3)) == verdict::fail);
  CHECK(evaluate("YOY-04", items(2020, 14, 0), items(2019, 10, {})) == verdict::undetermined);
}

TEST_CASE("YOY-05: documents disclosed in total do not become fewer, off by default") {
  const auto disclosed = [](std::int32_t year, number n) {
    return year_of(year, {{"disclosure.normative_documents.disclosed_total", n}});
  };
  CHECK(evaluate("YOY-05", disclosed(2020, 34), disclosed(2019, 34)) == verdict::pass);
  CHECK(evaluate("YOY-05", disclosed(2020, 33), disclosed(2019, 34)) == verdict::fail);
  CHECK(evaluate("YOY-05", disclosed(2020, {}), disclosed(2019, 34)) == verdict::undetermined);
  CHECK_FALSE(find_rule("YOY-05")->is_on_by_default());
  const reading last = disclosed(2019, 34);
  CHECK(check(disclosed(2020, 33), {.previous = &last}).findings.empty());
  rulebook with_it;
  CHECK(with_it.turn("YOY-05", true));
  CHECK(check(disclosed(2020, 33), {.previous = &last, .rules = &with_it}).findings.size() == 1);
}

TEST_CASE("YOY-06: what was pending last year is counted this year, off by default") {
  const auto reviews = [](std::int32_t year, number pending, number total) {
    return year_of(year, {{"reviews.reconsideration.pending", pending},
                          {"reviews.reconsideration.total", total}});
  };
  CHECK(evaluate("YOY-06", reviews(2023, 0, 3), reviews(2022, 3, 3)) == verdict::pass);
  CHECK(evaluate("YOY-06", reviews(2023, 0, 2), reviews(2022, 3, 3)) == verdict::fail);
  CHECK(evaluate("YOY-06", unreadable(reviews(2023, 0, 3), "reviews.reconsideration.total"),
                 reviews(2022, 3, 3)) == verdict::undetermined);
}

TEST_CASE("YOY-07: no total is five times, or a fifth of, last year's") {
  CHECK(evaluate("YOY-07", received(2023, 100), received(2022, 20)) == verdict::pass);
  CHECK(evaluate("YOY-07", received(2023, 101), received(2022, 20)) == verdict::fail);
  CHECK(evaluate("YOY-07", received(2023, 20), received(2022, 101)) == verdict::fail);
  CHECK(evaluate("YOY-07", received(2023, 101), received(2022, 19)) == verdict::pass);
  CHECK(evaluate("YOY-07", unreadable(received(2023, 1), "requests.received.total"),
                 received(2022, 20)) == verdict::undetermined);
  rulebook strict;
  CHECK(strict.set("YOY-07", "times", 2));
  const reading last = received(2022, 20);
  CHECK(evaluate(*find_rule("YOY-07"), received(2023, 41), {.previous = &last}) == verdict::pass);
  CHECK(evaluate(*find_rule("YOY-07"), received(2023, 41), {.previous = &last, .rules = &strict}) ==
        verdict::fail);
}

TEST_CASE("YOY-08: no year without any request beside one with many") {
  CHECK(evaluate("YOY-08", received(2023, 1), received(2022, 20)) == verdict::pass);
  CHECK(evaluate("YOY-08", received(2023, 0), received(2022, 20)) == verdict::fail);
  CHECK(evaluate("YOY-08", received(2023, 20), received(2022, 0)) == verdict::fail);
  CHECK(evaluate("YOY-08", received(2023, 0), received(2022, 19)) == verdict::pass);
  CHECK(evaluate("YOY-08", unreadable(received(2023, 1), "requests.received.total"),
                 received(2022, 20)) == verdict::undetermined);
}

TEST_CASE("YOY-13: fees of about ten thousand times last year's are in another unit") {
  const auto fees = [](std::int32_t year, number fen) {
    return year_of(year, {{"disclosure.fees.amount", fen}});
  };
  CHECK(evaluate("YOY-13", fees(2023, 50'000), fees(2022, 40'000)) == verdict::pass);
  CHECK(evaluate("YOY-13", fees(2023, 400'000'000), fees(2022, 40'000)) == verdict::fail);
  CHECK(evaluate("YOY-13", fees(2023, 40'000), fees(2022, 400'000'000)) == verdict::fail);
  CHECK(evaluate("YOY-13", fees(2023, 400'000'000), fees(2022, 4'000)) == verdict::pass);
  CHECK(evaluate("YOY-13", fees(2023, {}), fees(2022, 4'000)) == verdict::undetermined);
}

TEST_CASE("DIS-02: what is repealed was in force, or issued, before") {
  CHECK(evaluate("DIS-02", documents(2023, 1, 11, 0), documents(2022, 0, 0, 10)) == verdict::pass);
  CHECK(evaluate("DIS-02", documents(2023, 1, 12, 0), documents(2022, 0, 0, 10)) == verdict::fail);
  CHECK(evaluate("DIS-02", documents(2023, {}, 12, 0), documents(2022, 0, 0, 10)) ==
        verdict::undetermined);
}

TEST_CASE("REQ-14: a repeated request repeats another one") {
  const auto repeated = [](number n, number again) {
    return year_of(
        2023, {{"requests.received.total", n}, {"requests.not_processed_repeated.total", again}});
  };
  CHECK(evaluate("REQ-14", repeated(2, 1), received(2022, 0)) == verdict::pass);
  CHECK(evaluate("REQ-14", repeated(1, 1), received(2022, 1)) == verdict::pass);
  CHECK(evaluate("REQ-14", repeated(1, 1), received(2022, 0)) == verdict::fail);
  CHECK(evaluate("REQ-14", unreadable(repeated(1, 1), "requests.not_processed_repeated.total"),
                 received(2022, 0)) == verdict::undetermined);
}

TEST_CASE("REV-04: litigation after reconsideration follows reconsideration") {
  const auto reviews = [](std::int32_t year, number reconsiderations, number litigation) {
    return year_of(year, {{"reviews.reconsideration.total", reconsiderations},
                          {"reviews.litigation_after_reconsideration.total", litigation}});
  };
  CHECK(evaluate("REV-04", reviews(2023, 2, 5), reviews(2022, 3, 0)) == verdict::pass);
  CHECK(evaluate("REV-04", reviews(2023, 2, 6), reviews(2022, 3, 0)) == verdict::fail);
  CHECK(evaluate("REV-04", reviews(2023, 2, 6),
                 unreadable(reviews(2022, 2, 0), "reviews.reconsideration.total")) ==
        verdict::undetermined);
}

TEST_CASE("REV-05: since 2024 direct litigation does not grow") {
  const auto direct = [](std::int32_t year, number n) {
    return year_of(year, {{"reviews.litigation_direct.total", n}});
  };
  CHECK(evaluate("REV-05", direct(2024, 5), direct(2023, 5)) == verdict::pass);
  CHECK(evaluate("REV-05", direct(2024, 6), direct(2023, 5)) == verdict::fail);
  CHECK(evaluate("REV-05", direct(2023, 6), direct(2022, 5)) == verdict::pass);
  CHECK(evaluate("REV-05", direct(2024, 6),
                 unreadable(direct(2023, 5), "reviews.litigation_direct.total")) ==
        verdict::undetermined);
}

TEST_CASE("REV-07: no disputes where there were no requests for two years") {
  const auto disputes = [](number n) {
    return year_of(2023, {{"reviews.litigation_direct.total", n}});
  };
  CHECK(evaluate("REV-07", disputes(0), received(2022, 0)) == verdict::pass);
  CHECK(evaluate("REV-07", disputes(1), received(2022, 1)) == verdict::pass);
  CHECK(evaluate("REV-07", disputes(1), received(2022, 0)) == verdict::fail);
  CHECK(evaluate("REV-07", unreadable(disputes(0), "reviews.litigation_direct.total"),
                 received(2022, 0)) == verdict::undetermined);
}
