// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "govreport/core/expected.hpp"
#include "govreport/rules/formula.hpp"
#include "govreport/rules/rule_error.hpp"

namespace govreport {

/// The longest formula that is looked at, in bytes.
inline constexpr std::size_t most_formula_bytes = 4000;

/// A formula in its notation: two sums and how they compare, on conditions or not.
///
///     requests.received.total >= 1
///     requests.carried_in.* == previous.requests.carried_out.*
///     requests.carried_out.total <= 0.35 * requests.received.total when requests.received.total >=
///     20
///
/// A number is written with at most six decimals; “previous.” means last year's report; “*” repeats
/// the formula over all columns of section 3, or over all rows of a section.
[[nodiscard]] expected<rule_formula, formula_error> parse_formula(std::string_view text);

/// The number of one address, with “previous.” and “*” as in a formula.
[[nodiscard]] expected<linear_sum, formula_error> parse_address(std::string_view text);

/// A number with at most six decimals: “0.35”, “-2”.
[[nodiscard]] expected<decimal, formula_error> parse_decimal(std::string_view text);

/// A formula of conditions made otherwise, with the same demands as one that is written.
[[nodiscard]] expected<rule_formula, formula_error> make_formula(
    const condition& then, std::span<const condition> when = {});

/// Why a sum has lost something while it was made; only where it overflows.
[[nodiscard]] formula_error overflow_of(const linear_sum& sum);

/// A formula in its notation; it is parsed as the same formula. Not for thresholds, which only
/// rules of the catalogue have.
[[nodiscard]] std::string notation(const rule_formula& means);
[[nodiscard]] std::string notation(const condition& c);
[[nodiscard]] std::string notation(const linear_sum& sum);

}  // namespace govreport
