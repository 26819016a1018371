// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/conflict_search.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "govreport/locate/locate_linear.hpp"
#include "support/random_reports.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

constexpr std::int64_t farthest = 5;
constexpr std::size_t few = 4;
using few_numbers = std::array<std::int64_t, few>;

/// Four cells, of which the last may be below 0.
const std::array<cell, few> cells{
    *cell_at("reviews.reconsideration.upheld"), *cell_at("reviews.reconsideration.corrected"),
    *cell_at("requests.granted.business"), *cell_at("disclosure.licenses.items_change")};

bool holds(const linear_relation& r, const few_numbers& x) {
  std::int64_t sum = 0;
  for (const linear_term& t : r.terms) {
    for (std::size_t i = 0; i < few; ++i) {
      if (index_of(cells[i]) == t.variable) sum += t.coefficient * x[i];
    }
  }
  switch (r.holds) {
    case sign::equal:
      return sum == r.constant;
    case sign::at_most:
      return sum <= r.constant;
    case sign::at_least:
      return sum >= r.constant;
    default:
      return false;  // no relation of a linear system
  }
}

/// Relations with small coefficients, and that no number is far from 0.
std::vector<linear_relation> random_relations(numbers& next) {
  std::vector<linear_relation> relations;
  for (cell c : cells) {
    relations.push_back({{times(1, c)}, sign::at_most, farthest});
    relations.push_back({{times(1, c)}, sign::at_least, may_be_negative(c) ? -farthest : 0});
  }
  for (std::uint32_t i = 1 + next.below(3); i > 0; --i) {
    linear_relation r;
    for (cell c : cells) {
      if (next.below(3) != 0) r.terms.push_back(times(next.below(9) - std::int64_t{4}, c));
    }
    r.holds = std::array{sign::equal, sign::at_most, sign::at_least}[next.below(3)];
    r.constant = next.below(25) - std::int64_t{8};
    relations.push_back(r);
  }
  return relations;
}

/// By trying all numbers: which sets of stated ones can be changed so that everything holds, the
/// smallest only, with what each of the four can be then.
std::map<std::set<std::size_t>, std::array<std::set<std::int64_t>, few>> tried(
    const std::vector<linear_relation>& relations, const few_numbers& stated,
    const std::array<bool, few>& known) {
  std::map<std::set<std::size_t>, std::array<std::set<std::int64_t>, few>> sets;
  std::size_t least = few + 1;
  few_numbers x{};
  const auto try_from = [&](const auto& self, std::size_t i) -> void {
    if (i < few) {
      for (x[i] = may_be_negative(cells[i]) ? -farthest : 0; x[i] <= farthest; ++x[i])
        self(self, i + 1);
      return;
    }
    std::set<std::size_t> changed;
    for (std::size_t k = 0; k < few; ++k) {
      if (known[k] && x[k] != stated[k]) changed.insert(k);
    }
    if (changed.size() > least) return;
    for (const linear_relation& r : relations) {
      if (!holds(r, x)) return;
    }
    if (changed.size() < least) sets.clear();
    least = changed.size();
    for (std::size_t k = 0; k < few; ++k) sets[changed][k].insert(x[k]);
  };
  try_from(try_from, 0);
  return sets;
}

}  // namespace

TEST_CASE("conflict_search: what trying all numbers finds, and nothing else") {
  std::size_t sizes[few + 2] = {};
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    const std::vector<linear_relation> relations = random_relations(next);
    few_numbers stated{};
    std::array<bool, few> known{};
    report r;
    r.edition = form::form_2019;
    for (std::size_t k = 0; k < few; ++k) {
      stated[k] = next.below(8) - std::int64_t{next.below(6) == 0 || k == few - 1 ? 3 : 0};
      known[k] = next.below(4) != 0;
      if (known[k]) set_number(r, cells[k], stated[k]);
    }
    linear_system system(figures_of(r));
    for (const linear_relation& relation : relations) system.add(relation);
    const location l = locate(system);
    const auto sets = tried(relations, stated, known);
    if (sets.empty()) {
      CHECK(l.proved == proof::unproved);
      CHECK(l.least > most_suspects);
      ++sizes[few + 1];
      continue;
    }
    const std::size_t least = sets.begin()->first.size();
    ++sizes[least];
    CHECK(l.proved == (least == 0 ? proof::consistent : proof::complete));
    CHECK(l.least == least);
    REQUIRE(l.size() == (least == 0 ? 0 : sets.size()));
    for (const explanation& e : l) {
      std::set<std::size_t> changed;
      for (const suspect& s : e) {
        for (std::size_t k = 0; k < few; ++k) {
          if (cells[k] == s.of()) changed.insert(k);
        }
      }
      const auto found = sets.find(changed);
      REQUIRE(found != sets.end());
      for (const suspect& s : e) {
        for (std::size_t k : changed) {
          if (cells[k] != s.of()) continue;
          CHECK(found->second[k].contains(s.other));
          CHECK(s.settled == (found->second[k].size() == 1));
        }
      }
    }
  }
  for (std::size_t met : sizes) CHECK(met > 10);  // every case, often
}
