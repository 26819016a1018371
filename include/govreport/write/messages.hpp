// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// A finding as one sentence, in the form's own words and with its arithmetic:
/// “REQ-01 (三, 自然人): 本年新收 5 + 上年结转 2 = 7 ≠ 6 = 总计 6 + 结转下年度继续办理 0; residual
/// 1”.
/// The context is the one of the check that found it.
[[nodiscard]] std::string message(const finding& found, const reading& read, language in,
                                  const check_context& context = {});

/// The formula of a rule in the form's own words, “本年新收 + 上年结转 = 总计 +
/// 结转下年度继续办理”; for a rule that compares no sums, its title.
/// Thresholds are those of the rulebook, or else the rule's own.
[[nodiscard]] std::string formula(const rule& r, language in, const rulebook* rules = nullptr);

/// The text a rule rests on, in one line: document and clause.
[[nodiscard]] std::string basis_text(const legal_basis& basis);

/// The number of a cell as text: a whole number, or an amount in the unit of its address without
/// needless zeros.
[[nodiscard]] std::string number_text(cell c, std::int64_t value);

/// The short name of a cell in the form's own words, “三、予以公开·自然人”.
[[nodiscard]] std::string cell_text(cell c, language in);

/// Whose number it is, as an address: “requests.granted.total”; of last year's report
/// “previous.requests.carried_out.total”, of the text “narrative.requests.received.total”.
[[nodiscard]] std::string address_text(const stated_number& number);

/// The name of a slip in words: “swapped digits”.
[[nodiscard]] std::string_view slip_text(slip s, language in);

/// An explanation as one line: “予以公开·自然人 6 → 0（与相邻格的数相同）”.
[[nodiscard]] std::string message(const explanation& e, language in);

/// What is proved, as one sentence: “At least 2 numbers are wrong; there are 2 explanations.”
[[nodiscard]] std::string message(const location& located, language in);

/// What identifies a finding from one run to the next: rule, place and stated numbers, hashed to 16
/// hexadecimal digits. It changes when a number changes.
[[nodiscard]] std::string fingerprint(const finding& found, const reading& read,
                                      const check_context& context = {});

}  // namespace govreport
