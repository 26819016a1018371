// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/resemblance.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/random_prose.hpp"

using namespace govreport;

namespace {

report report_of(std::string_view authority, std::int32_t year) {
  report r = samples::zero_report();
  r.authority = authority;
  r.year = year;
  return r;
}

std::vector<std::string> prose(std::uint32_t seed, std::size_t sentences = 30) {
  samples::numbers next(seed);
  return samples::random_sentences(next, sentences);
}

reading sample(std::uint32_t seed) {
  return samples::with_prose(report_of("某市财政局", 2022), prose(seed));
}

bool same_numbers(const report& a, const report& b) {
  return resemblance_of(samples::sample_reading(a), samples::sample_reading(b)).numbers;
}

/// Three numbers of three figures: nobody has them by chance.
report telling() {
  return samples::with(samples::zero_report(), {{"disclosure.licenses.decisions", 1234},
                                                {"disclosure.penalties.decisions", 567},
                                                {"requests.granted.natural_person", 89},
                                                {"requests.granted.total", 89}});
}

}  // namespace

TEST_CASE("prose: years, dates, numerals and the authority's name do not count") {
  const std::string line = "二是{}年全局收到群众来信{}封，{}逐封登记，于{}办结并归入案卷。";
  const auto filled = [&](std::string_view year, std::string_view number, std::string_view name,
                          std::string_view day) {
    std::string made = line;
    for (std::string_view part : {year, number, name, day}) made.replace(made.find("{}"), 2, part);
    return made;
  };
  std::vector<std::string> old = prose(1);
  std::vector<std::string> current = old;
  old.push_back(filled("2021", "1,270", "某市财政局", "2022年1月5日"));
  current.push_back(filled("二〇二二", "四十二", "某县林业和草原局", "２０２３年１１月 30日"));
  const resemblance found =
      resemblance_of(samples::with_prose(report_of("某市财政局", 2021), old),
                     samples::with_prose(report_of("某县林业和草原局", 2022), current));
  CHECK(found.prose.shared > 1000);
  CHECK(found.prose.shared == found.prose.either);
}

TEST_CASE("prose: punctuation, spaces and line ends do not count") {
  reading same = sample(2);
  std::string& body = same.narrative.sections[0].body.text;
  for (std::size_t at = 0; (at = body.find("，", at)) != body.npos;) body.replace(at, 3, " ,\n");
  CHECK(resemblance_of(sample(2), same).prose.per_mille() == 1000);
}

TEST_CASE("prose: one sentence in thirty replaced is near-identical, half of them are not") {
  std::vector<std::string> one = prose(3);
  std::vector<std::string> half = one;
  one[4] = prose(4)[0];
  for (std::size_t i = 0; i < half.size(); i += 2) half[i] = prose(4)[i];
  const auto compared = [](const std::vector<std::string>& with) {
    return resemblance_of(sample(3), samples::with_prose(report_of("某市财政局", 2023), with))
        .prose;
  };
  CHECK(compared(one).at_least(near_identical));
  CHECK_FALSE(compared(half).at_least(500));
  CHECK(compared(half).per_mille() > 250);
}

TEST_CASE("prose: the same words of the same office about other things are not alike") {
  CHECK(resemblance_of(sample(5), sample(6)).prose.per_mille() < 200);
}

TEST_CASE("prose: a paragraph is too short, and so is what form and law prescribe") {
  const auto shingles = [](const std::string& body) {
    reading r = samples::sample_reading(report_of("某市财政局", 2022));
    r.narrative.sections[0].body.text = body;
    return sketch_of(r).shingles.size();
  };
  CHECK(shingles("") == 0);
  CHECK(shingles(prose(7)[0] + prose(7)[1]) == 0);
  std::string prescribed;
  visit_fixed_wording([&prescribed](std::string_view text) { (prescribed += text) += "。\n"; });
  CHECK(prescribed.size() > 2000);
  CHECK(shingles(prescribed) == 0);
  CHECK(shingles(std::string(2'000, '7') + std::string(10'000, ' ')) == 0);
}

TEST_CASE("prose: what a web page prints below the signature does not count") {
  reading own = sample(8);
  reading other = sample(8);
  std::string footer;
  for (const std::string& s : prose(9)) footer += s;
  own.narrative.sections[5].body.text += "\n" + footer;
  CHECK(sketch_of(own) == sketch_of(other));
  other.narrative.sections[5].body.text = footer;  // unsigned: no telling where section 6 ends
  CHECK(sketch_of(own) == sketch_of(other));
}

TEST_CASE("prose: longer than any report, it is not compared, and takes no memory") {
  reading r = sample(10);
  std::string& body = r.narrative.sections[0].body.text;
  while (body.size() < 400'000) body += body;
  CHECK(sketch_of(r).shingles.empty());
}

TEST_CASE("prose: bytes that are no UTF-8 are taken as they come") {
  reading r = sample(11);
  for (char c : {'\x80', '\xFF', '\xF0', '\xE4'}) r.narrative.sections[0].body.text += c;
  CHECK(resemblance_of(r, sample(11)).prose.at_least(990));
}

TEST_CASE("prose: the same hashes on every machine") {
  CHECK(detail::shingle_at(U"信息公开") == 3'128'400'233);
  CHECK(detail::plain("Ａ1．二〇二三年度，ｂ（三）10月信息") == U"ab信息");
}

TEST_CASE("similarity: exact at the threshold") {
  static_assert(similarity{9, 10}.at_least(900));
  static_assert(!similarity{8999, 10000}.at_least(900));
  static_assert(similarity{8999, 10000}.per_mille() == 899);
  static_assert(!similarity{}.at_least(0));
  CHECK(similarity_of({1, 2, 3, 5}, {2, 3, 4}) == similarity{2, 5});
  CHECK(similarity_of({}, {1}) == similarity{});
}

TEST_CASE("numbers: equal ones count if nobody has them by chance") {
  const report r = telling();
  CHECK(same_numbers(r, r));
  CHECK_FALSE(same_numbers(r, samples::with(r, {{"requests.granted.total", 90}})));
  CHECK_FALSE(same_numbers(r, samples::with(r, {{"disclosure.coercion.decisions", {}}})));
  CHECK(sketch_of(samples::sample_reading(r)).numbers.size() < 60);
}

TEST_CASE("numbers: a few small ones, round ones, stocks and totals prove nothing") {
  struct example {
    std::string_view name;
    std::initializer_list<samples::entry> entries;
  };
  const example examples[] = {
      {"none", {}},
      {"two",
       {{"disclosure.licenses.decisions", 123'457}, {"disclosure.penalties.decisions", 56'789}}},
      {"one request",
       {{"requests.received.natural_person", 1},
        {"requests.received.total", 1},
        {"requests.granted.natural_person", 1},
        {"requests.granted.total", 1},
        {"requests.concluded.natural_person", 1},
        {"requests.concluded.total", 1}}},
      {"round",
       {{"disclosure.fees.amount", 1'000'000'000},
        {"disclosure.licenses.decisions", 2000},
        {"disclosure.penalties.decisions", 100}}},
      {"stocks",
       {{"disclosure.regulations.in_force", 1234},
        {"disclosure.normative_documents.in_force", 5678},
        {"disclosure.licenses.decisions", 9}}},
      {"totals",
       {{"requests.received.total", 4321},
        {"requests.concluded.total", 4321},
        {"reviews.reconsideration.total", 765}}},
  };
  for (const example& e : examples) {
    CAPTURE(e.name);
    const report r = samples::with(samples::zero_report(), e.entries);
    CHECK_FALSE(same_numbers(r, r));
  }
}

TEST_CASE("numbers: what a cell holds must be decided") {
  reading r = samples::sample_reading(telling());
  CHECK_FALSE(sketch_of(r).numbers.empty());
  samples::spoil(r, "reviews.reconsideration.upheld", cell_state::ambiguous);
  CHECK(sketch_of(r).numbers.empty());
}
