// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/check/evaluate_formula.hpp"
#include "govreport/rules/rulebook.hpp"
#include "govreport/write/language.hpp"

/// Formulas in the form's own words: what the catalogue and the messages share.
namespace govreport::writing {

/// A scaled integer as a decimal without needless zeros.
[[nodiscard]] std::string scaled_text(wide_integer n, std::size_t decimals);
/// “0.35”, “-2”: a number without needless zeros.
[[nodiscard]] std::string decimal_text(decimal d);
/// A sum in units of 10^-12 as a decimal without needless zeros.
[[nodiscard]] std::string wide_text(wide_integer n);

/// “≤”
[[nodiscard]] std::string_view sign_text(sign s);

/// “0.35 × 本年新收·总计”, without the sign before it.
[[nodiscard]] std::string term_text(const formula_term& t, const rule_formula& means, const rule& r,
                                    const rulebook* rules, form edition, std::size_t place,
                                    language in);
/// “ + ” or “ - ”; before the first term nothing or “-”.
[[nodiscard]] std::string_view sign_before(const formula_term& t, bool first);
/// The constant of a sum with the sign before it; nothing where there is none, but “0” alone.
[[nodiscard]] std::string constant_text(const linear_sum& sum, const rule& r, const rulebook* rules,
                                        bool alone);
/// The unit of a sum, where that is money: “ 万元”.
[[nodiscard]] std::string unit_after(const linear_sum& sum, std::size_t place, language in);

[[nodiscard]] constexpr bool has_constant(const linear_sum& sum) {
  return sum.constant() != decimal(0) || sum.constant_threshold() >= 0;
}
/// Whether a term is a number of a cell, once.
[[nodiscard]] constexpr bool is_plain(const formula_term& t) {
  return t.times == decimal(1) && t.threshold < 0;
}

/// One formula of a rule, “结转下年度继续办理·总计 ≤ 0.35 × 本年新收·总计 (若 …)”.
[[nodiscard]] std::string formula_text(const rule_formula& means, const rule& r,
                                       const rulebook* rules, language in);

}  // namespace govreport::writing
