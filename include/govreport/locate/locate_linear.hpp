// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "govreport/locate/conflict_search.hpp"
#include "govreport/locate/find_shifted_rows.hpp"
#include "govreport/locate/linear_system.hpp"
#include "govreport/locate/locate.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/locate/weight.hpp"
#include "govreport/locate/whole_numbers.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

namespace detail {

/// Makes explanations of the sets of variables that a search has found.
class linear_explainer {
 public:
  linear_explainer(const linear_system& system, const conflict_search& s, std::size_t most_steps)
      : system_(system), search_(s), numbers_(system, most_steps) {
    order_.resize(system.variables().size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    // What is said of a cell behind the cell.
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return variable(a).whose.cell_index < variable(b).whose.cell_index;
    });
  }

  void explain(location& out) {
    for (const auto& set : search_.found()) out.insert(explanation_of(set), comes_first);
    list(search_.in_all(), out.certain);
    list(search_.in_any(), out.possible);
  }

 private:
  [[nodiscard]] const linear_variable& variable(std::size_t v) const {
    return system_.variables()[v];
  }

  [[nodiscard]] std::vector<bool> with_forbidden(std::vector<bool> wrong) const {
    for (std::size_t v : search_.forbidden()) wrong[v] = true;
    return wrong;
  }

  [[nodiscard]] explanation explanation_of(const conflict_search::found_set& set) {
    std::vector<bool> wrong(order_.size());
    for (std::size_t v : set.variables) wrong[v] = true;
    wrong = with_forbidden(std::move(wrong));
    relaxed_system rest = search_.without(set.variables);
    static_cast<void>(numbers_.look(rest));  // from there the others are near
    explanation e;
    for (std::size_t v : order_) {
      if (!wrong[v]) continue;
      const linear_variable& x = variable(v);
      const std::int64_t n = set.numbers[v];
      e.push_back(
          {x.whose.cell_index, x.whose.by, slip::none, is_settled(rest, v, n), *x.stated, n});
    }
    slip_finder(system_.numbers(), e).name_slips();
    return e;
  }

  /// Whether no other number is possible, neither a smaller nor a greater one.
  [[nodiscard]] bool is_settled(const relaxed_system& rest, std::size_t v, std::int64_t n) {
    const auto is_none = [&](limits to) {
      relaxed_system other = rest;
      other.numbers.limit(v, to);
      return numbers_.look(other) == whole_numbers::answer::none;
    };
    const limits now = rest.numbers.of(v);
    if (n == most_exact || n == -most_exact) return false;  // beside it is no room to look
    return (now.low == n || is_none({now.low, n - 1})) && is_none({n + 1, now.high});
  }

  void list(const std::vector<bool>& variables, stated_numbers& to) const {
    const std::vector<bool> all = with_forbidden(variables);
    for (std::size_t v : order_) {
      if (all[v]) to.push_back(variable(v).whose);
    }
  }

  const linear_system& system_;
  const conflict_search& search_;
  whole_numbers numbers_;
  std::vector<std::size_t> order_;  // of the form
};

/// Whether nothing that is stated has to be wrong.
[[nodiscard]] inline bool holds(const linear_system& system, std::size_t most_steps) {
  for (const linear_variable& x : system.variables()) {
    if (x.stated && !x.allows(*x.stated)) return false;
  }
  relaxed_system as_stated(system);
  return whole_numbers(system, most_steps).look(as_stated) == whole_numbers::answer::exist;
}

}  // namespace detail

/// Where numbers contradict linear relations: the same answer as for the form's equations alone,
/// with the same proof, for relations of any kind; milliseconds instead of microseconds. Where
/// steps or 64 bits do not suffice, it says `unproved`.
[[nodiscard]] inline location locate(const linear_system& system,
                                     const locate_options& options = {}) {
  location out;
  out.statements_left_out = system.statements_left_out();
  detail::conflict_search s(system, options.most_steps);
  s.run();
  detail::judge(s, s.forbidden().size(), out);
  if (out.proved == proof::complete || out.proved == proof::smallest) {
    detail::linear_explainer(system, s, options.most_steps).explain(out);
  } else if (out.proved == proof::unproved) {
    detail::find_shifted_rows(system.numbers(), out, [&](const figures& moved) {
      return detail::holds(system.with(moved), options.most_steps);
    });
  }
  return out;
}

/// The same for the rules that compare sums, and what is stated about cells in them.
[[nodiscard]] inline location locate(const figures& f, std::span<const rule> rules,
                                     std::span<const statement> statements = {},
                                     const locate_options& options = {}) {
  linear_system system = system_of(f, rules);
  for (const statement& s : statements) system.add(s);
  return locate(system, options);
}

}  // namespace govreport
