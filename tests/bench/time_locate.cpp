// SPDX-License-Identifier: BSL-1.0
// Times `locate` on tables from standard input, one a line: how many of its numbers are wrong, its
// form, and its cells as ADDRESS=NUMBER, or ADDRESS= for a blank. Prints, by how many are wrong:
// tables, then microseconds on average and at worst. compare_locate.py makes the tables.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "govreport/locate/locate.hpp"

using namespace govreport;

namespace {

/// The shortest of several runs is the one that nothing else has disturbed.
constexpr int runs = 9;

figures figures_in(std::istringstream& line, form edition) {
  report r;
  r.edition = edition;
  for (std::string field; line >> field;) {
    const std::size_t equals = field.find('=');
    const auto at = cell_at(std::string_view(field).substr(0, equals));
    if (!at) throw std::invalid_argument("no cell has the address of " + field);
    std::int64_t n = 0;
    const char* const end = field.data() + field.size();
    if (std::from_chars(field.data() + equals + 1, end, n).ptr != field.data() + equals + 1)
      set_number(r, *at, n);
  }
  figures f = figures_of(r);
  f.printed = standard_layout(edition);
  return f;
}

double microseconds(const figures& f) {
  using clock = std::chrono::steady_clock;
  // Several calls at once, for the clock is no finer than a call takes.
  constexpr int calls = 16;
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const auto begin = clock::now();
    for (int call = 0; call < calls; ++call) {
      const location found = locate(f);
      const auto* volatile kept = &found;  // NOLINT: so that the call is not left out
      (void)kept;
    }
    const std::chrono::duration<double, std::micro> took = clock::now() - begin;
    best = std::min(best, took.count() / calls);
    if (best > 10'000) break;
  }
  return best;
}

}  // namespace

int main() {
  std::map<int, std::vector<double>> times;
  for (std::string text; std::getline(std::cin, text);) {
    std::istringstream line(text);
    int wrong = 0;
    std::string name;
    line >> wrong >> name;
    const auto edition = enumerator_named<form>(name);
    if (!edition) throw std::invalid_argument("no form has the name " + name);
    times[wrong].push_back(microseconds(figures_in(line, *edition)));
  }
  for (const auto& [wrong, all] : times) {
    double sum = 0;
    for (double t : all) sum += t;
    std::printf("%d %zu %.3f %.3f\n", wrong, all.size(), sum / static_cast<double>(all.size()),
                *std::max_element(all.begin(), all.end()));
  }
}
