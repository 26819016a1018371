// SPDX-License-Identifier: BSL-1.0
// expect: a rule without title, basis or terms
#define review_rules sound_review_rules
#include "govreport/rules/reviews.hpp"
#undef review_rules

namespace govreport {

inline constexpr auto review_rules = [] {
  auto rules = sound_review_rules;
#ifdef GOVREPORT_MUST_FAIL
  rules[2].basis = {};
#endif
  return rules;
}();

}  // namespace govreport

#include "govreport/rules/catalogue.hpp"
