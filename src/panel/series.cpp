// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "govreport/panel/authority_name.hpp"

namespace govreport {

namespace {

struct member {
  std::size_t position = 0;
  const named_reading* document = nullptr;
  figures numbers;
};

bool same_at(const figures& a, const figures& b, std::size_t i) {
  return a.state[i] == b.state[i] && (!a.known(i) || a.value[i] == b.value[i]);
}

bool same(const figures& a, const figures& b) {
  if (a.printed != b.printed) return false;
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!same_at(a, b, i)) return false;
  }
  return true;
}

/// By name, and where names are the same by what is printed: whatever the order of the input, the
/// documents of a year come in one.
bool comes_before(const member& a, const member& b) {
  const auto key = [](const member& m) {
    return std::tie(m.document->name, m.numbers.printed.edition, m.numbers.printed.otherwise,
                    m.numbers.state, m.numbers.value);
  };
  return key(a) < key(b);
}

/// What documents of one year agree on. Where one has no such cell, the others speak for it.
series_year merged(std::int32_t year, std::vector<member>& documents) {
  std::sort(documents.begin(), documents.end(), comes_before);
  series_year made{year, {}, true, {}, documents.front().numbers};
  for (const member& m : documents) {
    made.documents.push_back(m.position);
    made.identical = made.identical && same(m.numbers, documents.front().numbers);
  }
  for (std::size_t i = 0; i < cell_count; ++i) {
    const figures* speaks = nullptr;
    bool agree = true;
    for (const member& m : documents) {
      if (m.numbers.state[i] == cell_state::absent) continue;
      agree = agree && (speaks == nullptr || same_at(*speaks, m.numbers, i));
      if (speaks == nullptr) speaks = &m.numbers;
    }
    if (speaks != nullptr) {
      made.numbers.state[i] = agree ? speaks->state[i] : cell_state::ambiguous;
      made.numbers.value[i] = speaks->value[i];
    }
    if (!agree) made.differing.push_back(all_cells[i]);
  }
  return made;
}

void link_years(series& s) {
  for (std::size_t i = 1; i < s.years.size(); ++i) {
    const series_year& before = s.years[i - 1];
    const series_year& now = s.years[i];
    if (std::int64_t{before.year} + 1 != now.year) {
      s.gaps.push_back({before.year + 1, now.year - 1});
      continue;
    }
    for (year_balance& b : balances_between(before.numbers, now.numbers))
      s.links.push_back({now.year, std::move(b)});
  }
}

}  // namespace

series_set series_of(std::span<const named_reading> documents, std::string_view authority) {
  series_set made;
  std::map<std::string, std::map<std::int32_t, std::vector<member>>> by_authority;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const report& r = documents[i].read->report;
    const std::string name = plain_name(authority.empty() ? r.authority.view() : authority);
    if (!r.year) made.without_year.push_back(i);
    if (name.empty()) made.without_authority.push_back(i);
    if (!r.year || name.empty()) continue;
    by_authority[name][*r.year].push_back({i, &documents[i], figures_of(*documents[i].read)});
  }
  for (auto& [name, by_year] : by_authority) {
    series s;
    for (auto& [year, members] : by_year) s.years.push_back(merged(year, members));
    const std::size_t latest = s.years.back().documents.front();
    s.authority = authority.empty() ? documents[latest].read->report.authority.view() : authority;
    link_years(s);
    made.all.push_back(std::move(s));
  }
  const auto by_name = [&documents](std::size_t a, std::size_t b) {
    return documents[a].name < documents[b].name;
  };
  std::stable_sort(made.without_year.begin(), made.without_year.end(), by_name);
  std::stable_sort(made.without_authority.begin(), made.without_authority.end(), by_name);
  return made;
}

std::vector<std::optional<std::int64_t>> numbers_of(const series& all, cell of) {
  std::vector<std::optional<std::int64_t>> numbers;
  const std::size_t i = index_of(of);
  for (const series_year& y : all.years)
    numbers.push_back(y.numbers.known(i) ? std::optional(y.numbers.value[i]) : std::nullopt);
  return numbers;
}

std::vector<series_segment> segments_of(const series& all, cell of) {
  std::vector<series_segment> segments;
  const std::size_t i = index_of(of);
  bool goes_on = false;
  for (std::size_t y = 0; y < all.years.size(); ++y) {
    const figures& now = all.years[y].numbers;
    if (now.state[i] == cell_state::absent && !covers(now.printed, of)) {
      goes_on = false;
      continue;
    }
    goes_on = goes_on && comparability_of(all.years[y - 1].numbers.printed, now.printed, of) ==
                             comparability::same;
    if (goes_on) {
      segments.back().last = y;
    } else {
      segments.push_back({y, y});
    }
    goes_on = true;
  }
  return segments;
}

std::optional<severity> worst_of(const series& all) {
  std::optional<severity> worst;
  for (const series_link& l : all.links) {
    if (l.balance.outcome == verdict::fail)
      worst = std::max(worst, std::optional(severity_of(l.balance.link.kind())));
  }
  return worst;
}

}  // namespace govreport
