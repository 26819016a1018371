// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>
#include <vector>

#include "govreport/check/context.hpp"
#include "govreport/check/evaluate_document.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/rules/rulebook.hpp"

namespace govreport {

/// A cell without a number that the form's equations force to one; amounts in 分.
struct forced_cell {
  cell of;
  std::int64_t value = 0;
  friend constexpr bool operator==(const forced_cell&, const forced_cell&) = default;
};

/// What the rules say of a report.
struct check_result {
  consistency verdict = consistency::consistent;
  std::vector<finding> findings;  // rules that fail, in the order of the catalogue and of the form
  std::vector<finding> undetermined;  // rules of severity error that blanks leave open
  std::vector<forced_cell> forced;    // by one sum after another; locate/blanks.hpp proves all

  [[nodiscard]] constexpr std::size_t count_of(severity level) const {
    std::size_t n = 0;
    for (const finding& f : findings) n += f.level == level;
    return n;
  }
};

namespace detail {

constexpr void add(check_result& result, const finding& found) {
  if (found.outcome == verdict::fail) {
    result.findings.push_back(found);
  } else if (found.outcome == verdict::undetermined && found.level == severity::error) {
    result.undetermined.push_back(found);
  }
}

constexpr check_result finish(check_result result, const figures& f, const bounds& narrowed) {
  if (narrowed.any_unknown) {
    for (std::size_t i = 0; i < cell_count; ++i) {
      const interval x = narrowed.of(i);
      if (!f.known(i) && x.is_point() && coverage_of(f.printed)[i])
        result.forced.push_back({all_cells[i], x.low});
    }
  }
  // What a failing equation forces a blank to is no better than the equation.
  for (const finding& failed : result.findings) {
    if (failed.compared == nullptr || failed.broken->holds != relation::equal) continue;
    for_each_term(failed, narrowed.printed, [&](cell term, bool) {
      std::erase_if(result.forced, [&](const forced_cell& forced) { return forced.of == term; });
    });
  }
  if (result.count_of(severity::error) != 0) {
    result.verdict = consistency::inconsistent;
  } else if (!result.undetermined.empty()) {
    result.verdict = consistency::undetermined;
  }
  return result;
}

template <class Whole>
constexpr check_result check(const Whole& whole, const check_context& context) {
  check_result result;
  numbers_of_check n(whole, report_in(whole), context);
  n.says_once = true;
  text_of_check<Whole> words(whole);
  const auto collect = [&result](const finding& found) { add(result, found); };
  for (const rule& r : catalogue) {
    if (!r.forms.contain(n.f.printed.edition) || !applies(context.rules, r) ||
        !speaks_of(r, report_in(whole)))
      continue;
    check_rule(r, whole, n, words, context, collect);
  }
  if (context.rules != nullptr) {
    for (const auto& own : context.rules->own()) {
      if (applies(context.rules, own->row()))
        check_rule(own->row(), whole, n, words, context, collect);
    }
  }
  return finish(std::move(result), n.f, n.b);
}

}  // namespace detail

/// Checks the numbers of a report in memory: every rule that needs no document. Cannot fail.
[[nodiscard]] constexpr check_result check(const report& r, const check_context& context = {}) {
  return detail::check(r, context);
}

/// Checks a report as read: the numbers, and the document around them. Cannot fail.
[[nodiscard]] inline check_result check(const reading& r, const check_context& context = {}) {
  return detail::check(r, context);
}

}  // namespace govreport
