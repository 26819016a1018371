// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include "govreport/model/claim.hpp"
#include "govreport/rules/narrative.hpp"

namespace govreport::detail {

/// The number of a rule in its family: of TXT-05 it is 5.
[[nodiscard]] constexpr int number_in_family(std::string_view id) {
  int n = 0;
  for (char c : id) n = c >= '0' && c <= '9' ? 10 * n + (c - '0') : 0;
  return n;
}

/// The rules that compare each fact with the tables, by their numbers: where the text gives one,
/// and where it says that there was none.
struct rules_of_a_fact {
  int number = 0;
  int none = 0;
};
inline constexpr auto rules_by_fact = [] {
  std::array<rules_of_a_fact, enumerator_count<claim_fact>> all{};
  for (const rule_of_fact& r : rules_of_facts) {
    for (std::size_t f = index_of(r.first); f <= index_of(r.last); ++f)
      all[f] = {number_in_family(r.number), number_in_family(r.none)};
  }
  return all;
}();

/// The number of the rule that compares a claim with the tables; 0 if none does.
[[nodiscard]] inline int rule_number_of(const claim& c) {
  constexpr int rule_of_rates = number_in_family("TXT-18");
  if (c.about.empty()) return 0;
  const claim_fact fact = c.about.front().fact;
  if (fact == claim_fact::disclosure_rate) return c.kind == claim_kind::share ? rule_of_rates : 0;
  const rules_of_a_fact& rules = rules_by_fact[index_of(fact)];
  return c.kind == claim_kind::number ? rules.number : c.kind == claim_kind::none ? rules.none : 0;
}

}  // namespace govreport::detail
