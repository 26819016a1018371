// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicate_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "panel/text_bands.hpp"
#include "support/random_prose.hpp"

using namespace govreport;

namespace {

/// So many shingles that are nobody else's, and so many of a stock that is shared.
report_sketch sketch(std::uint32_t seed, std::size_t own, std::uint32_t stock, std::size_t shared,
                     std::string numbers = "") {
  std::set<std::uint32_t> made;
  const auto draw = [&made](std::uint32_t from, std::size_t up_to) {
    for (std::uint64_t i = 0; made.size() < up_to; ++i)
      made.insert(static_cast<std::uint32_t>(detail::mixed(std::uint64_t{from} << 32 | i) >> 32));
  };
  draw(stock, shared);
  draw(1'000'000 + seed, shared + own);
  return {std::move(numbers), {made.begin(), made.end()}};
}

report_origin origin(std::string authority, std::int32_t year) {
  return {authority + std::to_string(year) + ".html", authority, year};
}

/// The groups with documents in place of numbers.
std::vector<std::vector<std::string>> documents(const duplicates& found) {
  std::vector<std::vector<std::string>> made;
  for (const duplicate_group& group : found.groups) {
    made.emplace_back();
    for (std::size_t member : group.members) made.back().push_back(found.reports[member].document);
    for (const duplicate_pair& pair : group.pairs) {
      made.back().push_back(
          found.reports[pair.first].document + " " + found.reports[pair.second].document + " " +
          std::string(name_of(pair.what)) + " " + std::to_string(pair.prose.per_mille()));
    }
  }
  return made;
}

}  // namespace

TEST_CASE("duplicates: pairs at and above the threshold, and none below") {
  duplicate_index index;
  for (std::uint32_t i = 0; i < 50; ++i) {
    // 950 of 1000 shingles shared by two: 950 of 1050 either has; 940 of 1060; 10 of 10.
    const std::string name = "局" + std::to_string(i);
    index.add(sketch(3 * i, 50, i, 950), origin(name, 2021));
    index.add(sketch(3 * i + 1, 50, i, 950), origin(name, 2022));
    index.add(sketch(3 * i + 2, 60, i, 940), origin(name, 2023));
  }
  const duplicates found = index.find();
  const std::vector<duplicate_group>& groups = found.groups;
  REQUIRE(groups.size() == 50);
  for (const duplicate_group& group : groups) {
    REQUIRE(group.pairs.size() == 1);
    CHECK(group.all_pairs);
    CHECK(group.pairs[0].prose == similarity{950, 1050});
    CHECK(group.pairs[0].what == repeated::prose);
    CHECK(group.members.size() == 2);
    CHECK(kinship_of(found.reports[group.members[0]], found.reports[group.members[1]]) ==
          kinship::other_year);
  }
  CHECK(index.find({.threshold = 905}).groups.empty());
  CHECK(index.find({.threshold = 850}).groups.front().members.size() == 3);
}

TEST_CASE("duplicates: numbers alone, and both") {
  duplicate_index index;
  index.add(sketch(1, 500, 1, 0, "n"), origin("甲局", 2022));
  index.add(sketch(2, 500, 2, 0, "n"), origin("乙局", 2022));
  index.add(sketch(3, 0, 3, 500, "m"), origin("丙局", 2022));
  index.add(sketch(4, 0, 3, 500, "m"), origin("丙局", 2023));
  index.add({}, origin("丁局", 2023));
  index.add({}, origin("戊局", 2023));
  CHECK(documents(index.find()) ==
        std::vector<std::vector<std::string>>{
            {"丙局2022.html", "丙局2023.html", "丙局2022.html 丙局2023.html both 1000"},
            {"乙局2022.html", "甲局2022.html", "乙局2022.html 甲局2022.html numbers 0"}});
}

TEST_CASE("duplicates: a template of many is one group, held together by few pairs") {
  duplicate_index index;
  for (std::uint32_t i = 0; i < 400; ++i)
    index.add(sketch(i, 20, 7, 980), origin("局" + std::to_string(i), 2022));
  for (std::uint32_t i = 0; i < 400; ++i)
    index.add(sketch(1000 + i, 500, 7, 500), origin("所" + std::to_string(i), 2022));
  const duplicates found = index.find();
  const std::vector<duplicate_group>& groups = found.groups;
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].members.size() == 400);
  CHECK(groups[0].pairs.size() == 399);
  CHECK_FALSE(groups[0].all_pairs);
  for (const duplicate_pair& pair : groups[0].pairs) CHECK(pair.prose.at_least(900));
}

TEST_CASE("duplicates: a hundred thousand identical reports are one group, quickly") {
  duplicate_index index;
  const report_sketch same = sketch(1, 300, 1, 0, "n");
  for (std::int32_t i = 0; i < 100'000; ++i) index.add(same, origin("局", i));
  const duplicates found = index.find();
  const std::vector<duplicate_group>& groups = found.groups;
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].members.size() == 100'000);
  CHECK(groups[0].pairs.size() == 99'999);
}

TEST_CASE("duplicates: the same for any number of threads and any order") {
  std::vector<std::pair<report_sketch, report_origin>> reports;
  samples::numbers next(5);
  for (std::uint32_t i = 0; i < 600; ++i) {
    const std::uint32_t own = next.below(120);
    reports.emplace_back(sketch(i, own, next.below(60), 1000 - own, i % 7 == 0 ? "n" : ""),
                         origin("局" + std::to_string(i), 2020));
  }
  const auto found = [&](std::size_t jobs) {
    duplicate_index index;
    for (const auto& [s, o] : reports) index.add(s, o);
    return documents(index.find({.jobs = jobs}));
  };
  const auto expected = found(1);
  CHECK(expected.size() > 10);
  CHECK(found(2) == expected);
  CHECK(found(5) == expected);
  std::reverse(reports.begin(), reports.end());
  CHECK(found(2) == expected);
  for (std::size_t i = reports.size(); i > 1; --i)
    std::swap(reports[i - 1], reports[next.below(static_cast<std::uint32_t>(i))]);
  CHECK(found(1) == expected);
}

TEST_CASE("duplicates: every pair is verified, and nearly every true one is found") {
  std::vector<report_sketch> all;
  samples::numbers next(6);
  duplicate_index index;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const std::uint32_t own = next.below(100);
    all.push_back(sketch(i, own, i / 2, 1000 - own));
    index.add(all.back(), origin("局" + std::to_string(i), 2020));
  }
  std::size_t found = 0;
  const duplicates groups = index.find();
  for (const duplicate_group& group : groups.groups) {
    for (const duplicate_pair& pair : group.pairs) {
      CHECK(pair.prose == resemblance_of(all[pair.first], all[pair.second]).prose);
      CHECK(pair.prose.at_least(900));
      ++found;
    }
  }
  std::size_t there = 0;
  for (std::size_t i = 0; i < all.size(); i += 2)
    there += resemblance_of(all[i], all[i + 1]).prose.at_least(900);
  CHECK(there > 100);
  CHECK(found == there);
}

TEST_CASE("duplicates: of readings, by the names of their documents") {
  duplicate_index index;
  samples::numbers next(7);
  const std::vector<std::string> prose = samples::random_sentences(next, 30);
  report r = samples::zero_report();
  r.authority = "某市财政局";
  for (std::int32_t year : {2021, 2022}) {
    r.year = year;
    CHECK(index.add(samples::with_prose(r, prose), "document " + std::to_string(year)) + 2021 ==
          static_cast<std::size_t>(year));
  }
  CHECK(documents(index.find()) ==
        std::vector<std::vector<std::string>>{
            {"document 2021", "document 2022", "document 2021 document 2022 prose 1000"}});
}

TEST_CASE("kinship: of two reports, by authority and year") {
  const report_origin a = origin("甲", 2022);
  CHECK(kinship_of(a, a) == kinship::same_report);
  CHECK(kinship_of(a, origin("甲 ", 2022)) == kinship::same_report);
  CHECK(kinship_of(a, origin("甲", 2023)) == kinship::other_year);
  CHECK(kinship_of(a, origin("乙", 2022)) == kinship::other_authority);
  CHECK(kinship_of(a, origin("乙", 2023)) == kinship::other_both);
  CHECK(kinship_of(a, {"x", "乙", {}}) == kinship::unknown);
  CHECK(kinship_of({"x", "", 2022}, a) == kinship::unknown);
}

TEST_CASE("bands: a pair at the threshold misses all of them once in a thousand at most") {
  CHECK(detail::banding_for(1000).rows == 128);
  CHECK(detail::banding_for(950).rows == 12);
  CHECK(detail::banding_for(900).rows == 8);
  CHECK(detail::banding_for(700).rows == 4);
}
