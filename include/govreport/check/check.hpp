// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>
#include <vector>

#include "govreport/check/check_cells.hpp"
#include "govreport/check/check_form.hpp"
#include "govreport/check/evaluate.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/rules/catalogue.hpp"

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
  std::vector<forced_cell> forced;    // in the order of the form

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

/// Whether a clause has nothing printed at one place, in a table that has numbers: an empty group
/// of section 4 beside two that are filled in. Nothing is stated there that blanks could leave
/// open; CEL-02 speaks of the blanks.
constexpr bool states_nothing(const clause& c, const figures& f, std::size_t place) {
  const cells_of_place cells = cells_at(c.over, place);
  const auto printed = [&](std::size_t i) {
    return f.state[i] == cell_state::number || f.state[i] == cell_state::ambiguous ||
           f.state[i] == cell_state::unreadable;
  };
  for (auto t : c.left) {
    if (printed(cells[t])) return false;
  }
  for (auto t : c.right) {
    if (printed(cells[t])) return false;
  }
  const table in = all_cells[cells[*c.left.begin()]].in;
  for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
    if (f.known(i)) return true;
  }
  return false;
}

/// A finding with as much of its arithmetic as blanks leave.
constexpr finding compared(const rule& r, verdict outcome, const clause& c, std::size_t place,
                           interval left, interval right) {
  finding found{&r, outcome, r.level, place_of(c.over, place), &c, {}, {}};
  const bool too_large = outcome == verdict::fail && left.low > right.high;
  if (right.is_point()) found.stated = right.low;
  if (left.is_point() || too_large) found.derived = left.low;
  return found;
}

constexpr void check_sums(check_result& result, const rule& r, const figures& f, const bounds& b) {
  for (const clause& c : r.clauses) {
    for (std::size_t place = c.first; place <= c.last; ++place) {
      if (!applies(c, b.printed, place)) continue;
      const interval right = b.sum(c.over, place, c.right);
      if (r.holds == relation::zero_if_zero && right == interval{0, 0}) continue;
      const interval left = b.sum(c.over, place, c.left);
      const verdict outcome = evaluate(r.holds, left, right);
      if (outcome == verdict::undetermined && states_nothing(c, f, place)) continue;
      if (outcome != verdict::pass) {
        add(result, compared(r, outcome, c, place, left, right));
        continue;
      }
      // A total that is left blank beside parts that are not zero: right as far as it goes, but not
      // filled in.
      if (r.holds != relation::zero_if_zero || r.milder == r.level || left.low == 0) continue;
      const std::size_t total = index_of(cell_of(c.over, place, *c.right.begin()));
      if (f.state[total] == cell_state::blank) {
        add(result,
            {&r, verdict::fail, r.milder, place_of(c.over, place), &c, std::nullopt, left.low});
      }
    }
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

template <class CheckForm>
constexpr check_result check(const figures& f, CheckForm check_document) {
  check_result result;
  bounds narrowed = bounds_of(f);
  narrow(narrowed);
  const auto report_it = [&result](const finding& found) { add(result, found); };
  for (const rule& r : catalogue) {
    if (!r.forms.contain(f.printed.edition)) continue;
    if (compares_sums(r.holds)) {
      check_sums(result, r, f, narrowed);
    } else if (looks_at_cells(r.holds)) {
      check_cells(r, f, narrowed, report_it);
    }
    check_document(r, report_it);
  }
  return finish(std::move(result), f, narrowed);
}

}  // namespace detail

/// Checks the numbers of a report in memory: every rule that needs no document. Cannot fail.
[[nodiscard]] constexpr check_result check(const report& r) {
  return detail::check(figures_of(r), [&](const rule& one, const auto& report_it) {
    detail::check_dates(one, r, report_it);
  });
}

/// Checks a report as read: the numbers, and the document around them. Cannot fail.
[[nodiscard]] inline check_result check(const reading& r) {
  return detail::check(figures_of(r), [&](const rule& one, const auto& report_it) {
    detail::check_dates(one, r.report, report_it);
    detail::check_document(one, r, report_it);
    if (looks_at_cells(one.holds)) detail::check_printed_cells(one, r, report_it);
  });
}

}  // namespace govreport
