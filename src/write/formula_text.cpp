// SPDX-License-Identifier: BSL-1.0
#include "formula_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "govreport/write/messages.hpp"
#include "wording.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t decimals_of_wide = 12;
constexpr std::size_t decimals_of_decimal = 6;

bool speaks_of_several_tables(const rule_formula& means) {
  bool several = false;
  std::optional<table> first;
  detail::for_each_term(means, [&](const formula_term& t) {
    several = several || (first && *first != t.in);
    first = t.in;
  });
  return several;
}

std::string name_of_term(const formula_term& t, const rule_formula& means, form edition,
                         std::size_t place, language in) {
  const cell c = t.at(place);
  if (means.over && t.is_repeated()) return std::string(term_name(*means.over, c, edition, in));
  return speaks_of_several_tables(means) ? cell_text(c, in) : cell_name(c, edition, in);
}

decimal magnitude(decimal d) { return d.millionths < 0 ? *d.times(-1) : d; }

std::string condition_text(const condition& c, const rule_formula& means, const rule& r,
                           const rulebook* rules, form edition, language in) {
  const auto side = [&](const linear_sum& sum) {
    std::string text;
    for (const formula_term& t : sum) {
      const std::string_view before = sign_before(t, text.empty());
      text += before;
      text += term_text(t, means, r, rules, edition, 0, in);
    }
    return text + constant_text(sum, r, rules, text.empty());
  };
  return fmt::format("{} {} {}", side(c.left), sign_text(c.compared), side(c.right));
}

}  // namespace

std::string scaled_text(wide_integer n, std::size_t decimals) {
  const bool negative = n < 0;
  std::string digits;
  for (wide_integer rest = negative ? -n : n; rest != 0 || digits.size() <= decimals; rest /= 10)
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  std::reverse(digits.begin(), digits.end());
  std::string after = digits.substr(digits.size() - decimals);
  after.erase(after.find_last_not_of('0') + 1);
  return (negative ? "-" : "") + digits.substr(0, digits.size() - decimals) +
         (after.empty() ? "" : "." + after);
}

std::string decimal_text(decimal d) { return scaled_text(d.millionths, decimals_of_decimal); }
std::string wide_text(wide_integer n) { return scaled_text(n, decimals_of_wide); }

std::string_view sign_text(sign s) {
  constexpr std::array<std::string_view, enumerator_count<sign>> signs{"=", "≠", "≤",
                                                                       "<", "≥", ">"};
  return signs[index_of(s)];
}

std::string term_text(const formula_term& t, const rule_formula& means, const rule& r,
                      const rulebook* rules, form edition, std::size_t place, language in) {
  std::string name = name_of_term(t, means, edition, place, in);
  if (t.year == report_of::last_year) name = say(in, "上年报告的{}", "last year's {}", name);
  if (t.threshold >= 0) {
    const decimal value = threshold_of(rules, r, static_cast<std::size_t>(t.threshold));
    name = fmt::format("{} × {}", decimal_text(value), name);
  }
  if (magnitude(t.times) != decimal(1))
    name = fmt::format("{} × {}", decimal_text(magnitude(t.times)), name);
  return name;
}

std::string_view sign_before(const formula_term& t, bool first) {
  if (t.times.millionths < 0) return first ? "-" : " - ";
  return first ? "" : " + ";
}

std::string constant_text(const linear_sum& sum, const rule& r, const rulebook* rules, bool alone) {
  decimal constant = sum.constant();
  if (sum.constant_threshold() >= 0) {
    const auto set = threshold_of(rules, r, static_cast<std::size_t>(sum.constant_threshold()));
    constant = constant.plus(set).value_or(constant);
  }
  if (alone) return decimal_text(constant);
  if (constant == decimal(0)) return {};
  return fmt::format("{}{}", constant.millionths < 0 ? " - " : " + ",
                     decimal_text(magnitude(constant)));
}

std::string unit_after(const linear_sum& sum, std::size_t place, language in) {
  if (sum.size() == 0) return {};
  const std::string_view unit = unit_text(unit_of(sum.begin()->at(place)), in);
  return unit.empty() ? std::string() : fmt::format(" {}", unit);
}

std::string formula_text(const rule_formula& means, const rule& r, const rulebook* rules,
                         language in) {
  const form edition = r.forms.form_2021 ? form::form_2021 : form::form_2019;
  std::string text = condition_text(means.then, means, r, rules, edition, in);
  for (std::size_t i = 0; i < means.conditions; ++i) {
    const std::string when = condition_text(means.when[i], means, r, rules, edition, in);
    text += i == 0 ? say(in, " (若 {}", " (if {}", when) : say(in, " 且 {}", " and {}", when);
  }
  return means.conditions == 0 ? text : text + ")";
}

}  // namespace govreport::writing
