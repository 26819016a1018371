// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include "formula_text.hpp"
#include "govreport/write/messages.hpp"
#include "subject.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::size_t terms_of_a_formula = 4;

std::string formula_side(const clause& c, const terms& side, form edition, language in) {
  std::string text;
  std::size_t n = 0;
  for (auto t : side) {
    ++n;
    const bool shown = side.size() <= terms_of_a_formula || n <= 2 || n == side.size();
    if (shown) append(text, " + ", term_name(c.over, cell_of(c.over, c.first, t), edition, in));
    if (!shown && n == 3) text += " + …";
  }
  return text;
}

std::string clause_formula(const rule& r, const clause& c, language in) {
  const form edition = r.forms.form_2021 ? form::form_2021 : form::form_2019;
  const std::string left = formula_side(c, c.left, edition, in);
  const std::string right = formula_side(c, c.right, edition, in);
  switch (r.holds) {
    case relation::at_most:
      return fmt::format("{} ≤ {}", left, right);
    case relation::not_negative:
      return fmt::format("{} ≥ 0", left);
    case relation::zero_if_zero:
      return fmt::format("{} = 0 ⇒ {} = 0", left, right);
    case relation::zero_together:
      return fmt::format("{} = 0 ⇔ {} = 0", left, right);
    case relation::different_unless_zero:
      return say(in, "{} ≠ {} (均为 0 除外)", "{} ≠ {} (unless both are 0)", left, right);
    default:
      return fmt::format("{} = {}", left, right);
  }
}

}  // namespace

std::string formula(const rule& r, language in, const rulebook* rules) {
  std::string text;
  for (const rule_formula& means : r.means) append(text, "; ", formula_text(means, r, rules, in));
  for (const clause& c : r.clauses) {
    if (!c.left.empty()) append(text, "; ", clause_formula(r, c, in));
  }
  return text.empty() ? std::string(word(r.title, in)) : text;
}

}  // namespace govreport
