// SPDX-License-Identifier: BSL-1.0
// The rules across years say what the links between two years say, on which the views of years
// rest.
#include "govreport/model/across_years.hpp"

#include "govreport/rules/catalogue.hpp"

namespace govreport {
namespace {

/// How often a formula counts a cell of this year or of last, all on its left side.
constexpr std::int64_t times_of(const rule_formula& means, std::size_t place, cell c,
                                report_of year) {
  std::int64_t n = 0;
  for (const formula_term& t : means.then.left) {
    if (t.year == year && t.at(place) == c) n += t.times.millionths;
  }
  for (const formula_term& t : means.then.right) {
    if (t.year == year && t.at(place) == c) n -= t.times.millionths;
  }
  return n / decimal::one;
}

/// The same of a link: its right side less its left.
constexpr std::int64_t times_of(const year_link& link, cell c, report_of year) {
  std::int64_t n = year == report_of::this_year && link.right() == c ? 1 : 0;
  for (const link_term& t : link) {
    if (t.previous == (year == report_of::last_year) && t.of == c) n -= t.subtracted ? -1 : 1;
  }
  return n;
}

constexpr bool same(const rule_formula& means, std::size_t place, const year_link& link) {
  if (means.then.compared != sign::equal || means.conditions != 0) return false;
  for (cell c : all_cells) {
    for (report_of year : enumerators<report_of>) {
      if (times_of(means, place, c, year) != times_of(link, c, year)) return false;
    }
  }
  return true;
}

constexpr bool is_a_rule(const year_link& link) {
  for (const rule& r : across_years_rules) {
    for (const rule_formula& means : r.means) {
      const std::size_t places = means.over ? place_count(*means.over) : 1;
      for (std::size_t p = 0; p < places; ++p) {
        if (same(means, p, link)) return true;
      }
    }
  }
  return false;
}

constexpr bool every_link_is_a_rule() {
  for (const year_link& link : year_links) {
    if (!is_a_rule(link)) return false;
  }
  return true;
}
static_assert(every_link_is_a_rule());

}  // namespace
}  // namespace govreport
