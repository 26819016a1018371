// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/check_text.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "govreport/check/check.hpp"

namespace govreport {
namespace {

using enum claim_fact;

/// A report of 74 requests received and 1 carried in: 60 concluded and 15 carried out.
report sample() {
  report r;
  r.edition = form::form_2021;
  r.authority = "某市卫生健康局";
  r.year = 2023;
  for (cell c : all_cells) {
    if (covers(standard_layout(r.edition), c)) set_number(r, c, 0);
  }
  const auto set = [&r](request_row row, std::int64_t n) {
    set_number(r, cell_of(row, applicant::natural_person), n);
    set_number(r, cell_of(row, applicant::total), n);
  };
  set(request_row::received, 74);
  set(request_row::carried_in, 1);
  set(request_row::granted, 20);
  set(request_row::partly_granted, 7);
  set(request_row::refused_state_secret, 3);
  set(request_row::unable_not_held, 26);
  set(request_row::not_processed_petition, 2);
  set(request_row::otherwise_other, 2);
  set(request_row::concluded, 60);
  set(request_row::carried_out, 15);
  set_number(r, cell_of(review_channel::reconsideration, review_outcome::upheld), 5);
  set_number(r, cell_of(review_channel::reconsideration, review_outcome::pending), 2);
  set_number(r, cell_of(review_channel::reconsideration, review_outcome::total), 7);
  set_number(r, cell_of(review_channel::litigation_direct, review_outcome::total), 1);
  set_number(r, cell_of(review_channel::litigation_after_reconsideration, review_outcome::total),
             8);
  set_number(r, cell_of(disclosure_row::normative_documents, disclosure_column::issued), 5);
  set_number(r, cell_of(disclosure_row::licenses, disclosure_column::decisions), 550);
  set_number(r, cell_of(disclosure_row::fees, disclosure_column::amount), 40'000);  // 0.04 万元
  return r;
}

quantity pieces(std::int64_t n, exactness how = exactness::exact) {
  quantity q;
  q.value = q.highest = n;
  q.unit = quantity_unit::pieces;
  q.measure = "件";
  q.how = how;
  // Where it stands tells one number of a text from another.
  static std::uint64_t place = 0;
  q.printed.where.begin = ++place;
  return q;
}
quantity percent(std::int64_t n, std::uint8_t decimals) {
  quantity q;
  q.value = q.highest = n;
  q.decimals = decimals;
  q.unit = quantity_unit::percent;
  return q;
}

claim about(claim_fact fact, std::int64_t n, claim_scope scope = claim_scope::unsaid) {
  claim c;
  c.about = {{fact, {}, {}}};
  c.stated = pieces(n);
  c.scope = scope;
  return c;
}
claim none(std::initializer_list<claim_fact> facts) {
  claim c;
  c.kind = claim_kind::none;
  for (claim_fact fact : facts) c.about.push_back({fact, {}, {}});
  return c;
}
claim list(std::int64_t whole, std::initializer_list<std::int64_t> parts,
           const std::string& last_label = "微信") {
  claim c;
  c.kind = claim_kind::list;
  c.stated = pieces(whole);
  c.wholes = {c.stated};
  for (std::int64_t n : parts) c.parts.push_back({"网站", pieces(n), {}});
  c.parts.back().label = last_label;
  return c;
}
claim share(std::int64_t part, quantity stated, std::initializer_list<std::int64_t> wholes,
            std::vector<claim_subject> subjects = {}) {
  claim c;
  c.kind = claim_kind::share;
  c.about = std::move(subjects);
  c.of = pieces(part);
  c.stated = std::move(stated);
  for (std::int64_t n : wholes) c.wholes.push_back(pieces(n));
  return c;
}

reading saying(std::vector<claim> claims, const report& of = sample()) {
  reading r;
  r.report = of;
  r.printed = standard_layout(of.edition);
  for (cell c : all_cells) {
    if (!covers(r.printed, c)) continue;
    r.provenance[c].state = number_at(of, c) ? cell_state::number : cell_state::blank;
  }
  r.narrative.claims = std::move(claims);
  return r;
}

verdict of(std::string_view id, std::vector<claim> claims, const report& r = sample()) {
  return evaluate(*find_rule(id), saying(std::move(claims), r));
}

/// How severe the one finding of a rule is.
severity level_of(std::string_view id, claim c) {
  const check_result result = check(saying({std::move(c)}));
  for (const finding& f : result.findings) {
    if (f.broken->id == id) return f.level;
  }
  throw std::logic_error("the rule finds nothing");
}

/// The table with one number left blank beside another that could explain anything.
report with_blank(request_row row) {
  report r = sample();
  for (applicant a : enumerators<applicant>) set_number(r, cell_of(row, a), std::nullopt);
  set_number(r, cell_of(request_row::granted, applicant::total), std::nullopt);
  set_number(r, cell_of(request_row::granted, applicant::natural_person), std::nullopt);
  set_number(r, cell_of(request_row::concluded, applicant::total), std::nullopt);
  set_number(r, cell_of(request_row::concluded, applicant::natural_person), std::nullopt);
  set_number(r, cell_of(request_row::carried_out, applicant::total), std::nullopt);
  set_number(r, cell_of(request_row::carried_out, applicant::natural_person), std::nullopt);
  return r;
}

}  // namespace

TEST_CASE("TXT-01: a verb that can mean two numbers fits either of them") {
  const rule& txt_01 = *find_rule("TXT-01");
  CHECK(evaluate(txt_01, saying({about(received, 74)})) == verdict::pass);
  CHECK(evaluate(txt_01, saying({about(received, 75)})) == verdict::pass);
  CHECK(evaluate(txt_01, saying({about(received, 76)})) == verdict::fail);
  CHECK(evaluate(txt_01, saying({about(handled, 60)})) == verdict::pass);
  CHECK(evaluate(txt_01, saying({about(received, 60)})) == verdict::fail);
  CHECK(evaluate(txt_01, sample()) == verdict::undetermined);
  claim new_ones = about(received, 75);
  new_ones.only_new = true;
  CHECK(evaluate(txt_01, saying({new_ones})) == verdict::fail);
}

TEST_CASE("TXT-01: numbers that are not exact are compared as such") {
  claim c = about(received, 70);
  for (const auto& [how, n, outcome] : {std::tuple{exactness::at_least, 70, verdict::pass},
                                        std::tuple{exactness::at_least, 80, verdict::fail},
                                        std::tuple{exactness::at_most, 80, verdict::pass},
                                        std::tuple{exactness::at_most, 70, verdict::fail},
                                        std::tuple{exactness::about, 20, verdict::pass}}) {
    c.stated = pieces(n, how);
    CHECK(of("TXT-01", {c}) == outcome);
  }
}

TEST_CASE("TXT-01: a sentence about others is not compared") {
  for (claim_scope scope : {claim_scope::area, claim_scope::other_body, claim_scope::part_of_year,
                            claim_scope::other_time}) {
    CHECK(of("TXT-01", {about(received, 5, scope)}) == verdict::pass);
  }
  CHECK(of("TXT-01", {about(received, 5, claim_scope::own_body)}) == verdict::fail);
  report area = sample();
  area.authority = "某市人民政府";
  CHECK(of("TXT-01", {about(received, 5, claim_scope::area)}, area) == verdict::fail);
  CHECK(of("TXT-01", {about(received, 5, claim_scope::office)}, area) == verdict::pass);
}

TEST_CASE("TXT-02: carried in") {
  const rule& txt_02 = *find_rule("TXT-02");
  CHECK(evaluate(txt_02, saying({about(carried_in, 1)})) == verdict::pass);
  CHECK(evaluate(txt_02, saying({about(carried_in, 2)})) == verdict::fail);
  CHECK(evaluate(txt_02, saying({about(carried_in, 2)}, with_blank(request_row::carried_in))) ==
        verdict::undetermined);
}

TEST_CASE("TXT-03: concluded, and answered with or without what was otherwise closed") {
  const rule& txt_03 = *find_rule("TXT-03");
  CHECK(evaluate(txt_03, saying({about(concluded, 60), about(replied, 58)})) == verdict::pass);
  CHECK(evaluate(txt_03, saying({about(concluded, 58)})) == verdict::fail);
  CHECK(evaluate(txt_03, sample()) == verdict::undetermined);
  claim parts = list(75, {58, 15, 2});
  claim answered = about(replied, 34);
  parts.parts[0] = {"答复", answered.stated, answered.about};
  parts.parts[1].about = {{unable, {}, {}}};
  CHECK(evaluate(txt_03, saying({answered, parts})) == verdict::pass);
  // Answers beside other outcomes are some of them; a number of its parts is compared.
  CHECK(evaluate(txt_03, saying({about(replied, 34), about(unable, 26)})) == verdict::pass);
  CHECK(evaluate(txt_03, saying({about(replied, 46), about(granted, 20), about(unable, 26)})) ==
        verdict::fail);
}

TEST_CASE("TXT-04: carried out") {
  const rule& txt_04 = *find_rule("TXT-04");
  CHECK(evaluate(txt_04, saying({about(carried_out, 15)})) == verdict::pass);
  CHECK(evaluate(txt_04, saying({about(carried_out, 14)})) == verdict::fail);
  CHECK(evaluate(txt_04, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-05: groups of outcomes, sums of them, and single rows") {
  const rule& txt_05 = *find_rule("TXT-05");
  claim both = about(granted, 27);
  both.about.push_back({partly_granted, {}, {}});
  claim one_row = about(row, 26);
  one_row.about.front().row = request_row::unable_not_held;
  CHECK(evaluate(txt_05, saying({about(granted, 20), both, one_row, about(unable, 26),
                                 about(refused, 3), about(otherwise, 2)})) == verdict::pass);
  CHECK(evaluate(txt_05, saying({about(granted, 27)})) == verdict::pass);  // both together
  CHECK(evaluate(txt_05, saying({about(unable, 25)})) == verdict::fail);
  both.stated = pieces(20);
  CHECK(evaluate(txt_05, saying({both})) == verdict::fail);
  CHECK(evaluate(txt_05, saying({about(granted, 20)}, with_blank(request_row::granted))) ==
        verdict::undetermined);
}

TEST_CASE("TXT-06: no request") {
  const rule& txt_06 = *find_rule("TXT-06");
  report empty = sample();
  for (request_row r : enumerators<request_row>) {
    if (!covers(standard_layout(empty.edition), r)) continue;
    for (applicant a : enumerators<applicant>) set_number(empty, cell_of(r, a), 0);
  }
  CHECK(evaluate(txt_06, saying({none({received})}, empty)) == verdict::pass);
  CHECK(evaluate(txt_06, saying({none({received})})) == verdict::fail);
  CHECK(evaluate(txt_06, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-07: reconsideration, as a whole and by outcome") {
  const rule& txt_07 = *find_rule("TXT-07");
  claim upheld = about(reconsideration, 5);
  upheld.about.front().outcome = review_outcome::upheld;
  CHECK(evaluate(txt_07, saying({about(reconsideration, 7), upheld})) == verdict::pass);
  upheld.stated = pieces(7);
  CHECK(evaluate(txt_07, saying({upheld})) == verdict::fail);
  CHECK(evaluate(txt_07, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-08: litigation of both kinds") {
  const rule& txt_08 = *find_rule("TXT-08");
  CHECK(evaluate(txt_08, saying({about(litigation, 9), about(litigation_direct, 1),
                                 about(litigation_after_reconsideration, 8)})) == verdict::pass);
  CHECK(evaluate(txt_08, saying({about(litigation, 8)})) == verdict::fail);
  CHECK(evaluate(txt_08, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-09: no reviews") {
  const rule& txt_09 = *find_rule("TXT-09");
  report quiet = sample();
  for (review_channel c : enumerators<review_channel>) {
    for (review_outcome o : enumerators<review_outcome>) set_number(quiet, cell_of(c, o), 0);
  }
  CHECK(evaluate(txt_09, saying({none({reconsideration, litigation})}, quiet)) == verdict::pass);
  CHECK(evaluate(txt_09, saying({none({reconsideration, litigation})})) == verdict::fail);
  CHECK(evaluate(txt_09, sample()) == verdict::undetermined);
  claim lost = none({reconsideration, litigation});
  for (claim_subject& s : lost.about) s.outcome = review_outcome::corrected;
  CHECK(evaluate(txt_09, saying({lost})) == verdict::pass);
}

TEST_CASE("TXT-10: normative documents, in the form that counts them") {
  const rule& txt_10 = *find_rule("TXT-10");
  CHECK(evaluate(txt_10, saying({about(normative_documents_issued, 5)})) == verdict::pass);
  CHECK(evaluate(txt_10, saying({about(normative_documents_in_force, 5)})) == verdict::fail);
  CHECK(evaluate(txt_10, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-11: decisions") {
  const rule& txt_11 = *find_rule("TXT-11");
  CHECK(evaluate(txt_11, saying({about(licenses, 550)})) == verdict::pass);
  CHECK(evaluate(txt_11, saying({about(penalties, 550)})) == verdict::fail);
  CHECK(evaluate(txt_11, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-12: the processing fee is one of the fees") {
  const rule& txt_12 = *find_rule("TXT-12");
  claim fee = about(processing_fee, 400);
  fee.stated.unit = quantity_unit::yuan;
  CHECK(evaluate(txt_12, saying({fee})) == verdict::pass);
  fee.stated.value = 401;
  CHECK(evaluate(txt_12, saying({fee})) == verdict::fail);
  CHECK(evaluate(txt_12, sample()) == verdict::undetermined);
  fee.stated.unit = quantity_unit::wan_yuan;
  fee.stated.value = 4;
  fee.stated.decimals = 2;  // 0.04万元
  CHECK(evaluate(txt_12, saying({fee})) == verdict::pass);
}

TEST_CASE("TXT-13: parts and their whole") {
  const rule& txt_13 = *find_rule("TXT-13");
  CHECK(evaluate(txt_13, saying({list(1270, {748, 512, 10})})) == verdict::pass);
  CHECK(evaluate(txt_13, saying({list(2602, {1549, 1054})})) == verdict::fail);
  CHECK(evaluate(txt_13, sample()) == verdict::undetermined);
  // What follows parts that are whole already is another statement.
  CHECK(evaluate(txt_13, saying({list(9, {5, 4, 20})})) == verdict::pass);
  claim open = list(313, {14, 93});
  open.open = true;
  CHECK(evaluate(txt_13, saying({open})) == verdict::pass);
  CHECK(level_of("TXT-13", list(2599, {1600, 933}, "其他")) == severity::warning);
  CHECK(level_of("TXT-13", list(16887, {5881, 10600})) == severity::note);
  // 其中 can name examples.
  CHECK(evaluate(txt_13, saying({list(1464, {15, 10, 1, 5, 2})})) == verdict::pass);
  CHECK(evaluate(txt_13, saying({list(29, {3, 2})})) == verdict::pass);
  CHECK(level_of("TXT-13", list(29, {25, 2})) == severity::note);
  CHECK(evaluate(txt_13, saying({list(2599, {600, 133}, "其他")})) == verdict::fail);
  // The same things on three channels.
  CHECK(evaluate(txt_13, saying({list(73, {73, 73, 73})})) == verdict::pass);
  // Parts of those received and those carried in, together.
  claim two_wholes = list(1, {5, 5});
  two_wholes.wholes.push_back(pieces(9));
  CHECK(evaluate(txt_13, saying({two_wholes})) == verdict::pass);
  two_wholes.parts.back().amount = pieces(6);
  CHECK(evaluate(txt_13, saying({two_wholes})) == verdict::fail);
  claim two_divisions = list(61, {54, 7, 40});
  two_divisions.parts[0].about = {{concluded, {}, {}}};
  CHECK(evaluate(txt_13, saying({two_divisions})) == verdict::pass);
}

TEST_CASE("TXT-14: shares, of what the sentence or the table has for a whole") {
  const rule& txt_14 = *find_rule("TXT-14");
  CHECK(evaluate(txt_14, saying({share(673, percent(9519, 2), {707})})) == verdict::pass);
  CHECK(evaluate(txt_14, saying({share(673, percent(9619, 2), {707})})) == verdict::fail);
  CHECK(evaluate(txt_14, sample()) == verdict::undetermined);
  CHECK(level_of("TXT-14", share(35, percent(434, 2), {805})) == severity::note);
  CHECK(level_of("TXT-14", share(258, percent(339, 1), {805})) == severity::warning);
  const std::vector<claim_subject> answers{{unable, {}, {}}};
  CHECK(of("TXT-14", {share(26, percent(433, 1), {}, answers)}) == verdict::pass);
}

TEST_CASE("TXT-15: growth since last year's report") {
  const rule& txt_15 = *find_rule("TXT-15");
  report last = sample();
  last.year = 2022;
  set_number(last, cell_of(request_row::received, applicant::total), 80);
  const reading before = saying({}, last);
  const check_context context{&before};
  claim c = about(received, 74);
  c.kind = claim_kind::growth;
  c.of = pieces(74);
  c.stated = percent(-75, 1);
  CHECK(evaluate(txt_15, saying({c}), context) == verdict::pass);
  c.stated = percent(-85, 1);
  CHECK(evaluate(txt_15, saying({c}), context) == verdict::fail);
  CHECK(evaluate(txt_15, saying({c})) == verdict::undetermined);
}

TEST_CASE("TXT-16: one sentence balances, whether last year's are in its first number or not") {
  const rule& txt_16 = *find_rule("TXT-16");
  CHECK(evaluate(txt_16, saying({about(handled, 61), about(concluded, 54),
                                 about(carried_out, 7)})) == verdict::pass);
  CHECK(evaluate(txt_16, saying({about(received, 859), about(carried_in, 18), about(replied, 805),
                                 about(carried_out, 72)})) == verdict::pass);
  CHECK(evaluate(txt_16, saying({about(received, 859), about(carried_in, 18), about(replied, 800),
                                 about(carried_out, 72)})) == verdict::fail);
  CHECK(evaluate(txt_16, sample()) == verdict::undetermined);
  CHECK(evaluate(txt_16, saying({about(received, 74), about(concluded, 60)})) == verdict::pass);
}

TEST_CASE("TXT-16: answers beside other outcomes are not all that went out") {
  const rule& txt_16 = *find_rule("TXT-16");
  const std::vector<claim> sentence{about(received, 75), about(replied, 34), about(unable, 26),
                                    about(carried_out, 15)};
  CHECK(evaluate(txt_16, saying(sentence)) == verdict::pass);
}

TEST_CASE("TXT-17: one number for one fact") {
  const rule& txt_17 = *find_rule("TXT-17");
  claim again = about(carried_out, 15);
  again.sentence = 7;
  CHECK(evaluate(txt_17, saying({about(carried_out, 15), again})) == verdict::pass);
  again.stated = pieces(16);
  CHECK(evaluate(txt_17, saying({about(carried_out, 15), again})) == verdict::fail);
  CHECK(evaluate(txt_17, sample()) == verdict::undetermined);
}

TEST_CASE("TXT-18: the rate of disclosure") {
  const rule& txt_18 = *find_rule("TXT-18");
  claim c = about(disclosure_rate, 0);
  c.kind = claim_kind::share;
  c.stated = percent(450, 1);
  CHECK(evaluate(txt_18, saying({c})) == verdict::pass);
  c.stated = percent(950, 1);
  CHECK(evaluate(txt_18, saying({c})) == verdict::fail);
  CHECK(evaluate(txt_18, saying({c}, with_blank(request_row::granted))) == verdict::undetermined);
}

}  // namespace govreport
