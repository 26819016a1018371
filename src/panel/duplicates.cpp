// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicates.hpp"

#include <algorithm>

#include "govreport/panel/authority_name.hpp"

namespace govreport {

kinship kinship_of(const report_origin& a, const report_origin& b) {
  if (a.authority.empty() || b.authority.empty() || !a.year || !b.year) return kinship::unknown;
  if (plain_name(a.authority) == plain_name(b.authority))
    return a.year == b.year ? kinship::same_report : kinship::other_year;
  return a.year == b.year ? kinship::other_authority : kinship::other_both;
}

bool repeats_another(const duplicates& found) {
  const auto is_another = [&found](const duplicate_pair& p) {
    return kinship_of(found.reports[p.first], found.reports[p.second]) != kinship::same_report;
  };
  return std::any_of(found.groups.begin(), found.groups.end(), [&](const duplicate_group& g) {
    return std::any_of(g.pairs.begin(), g.pairs.end(), is_another);
  });
}

}  // namespace govreport
