// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "govreport/check/check_formula.hpp"
#include "govreport/check/context.hpp"
#include "govreport/locate/locate.hpp"
#include "govreport/locate/locate_linear.hpp"
#include "govreport/locate/previous.hpp"

namespace govreport {

/// What last year's report, if there is one that the report follows, states about its cells.
[[nodiscard]] inline std::vector<statement> statements_of(const check_context& context,
                                                          const report& current) {
  if (context.previous == nullptr || !detail::may_follow(current, context.previous->report))
    return {};
  const carried_over said(figures_of(*context.previous));
  return {said.statements().begin(), said.statements().end()};
}

namespace detail {

/// Makes linear relations of a formula that is an equation or an inequality without conditions.
/// Last year's numbers are numbers of their own, which can be as wrong as this year's.
class formula_relations {
 public:
  formula_relations(linear_system& system, const formula_input& input, const figures* before)
      : system_(system), input_(input), before_(before) {}

  void add(const rule_formula& means) {
    if (means.conditions != 0 || means.then.compared == sign::not_equal) return;
    for (std::size_t p = 0; p < place_count(means); ++p) {
      if (!govreport::applies(means, input_, p)) continue;
      if (auto made = relation_of(means.then, p)) system_.add(*std::move(made));
    }
  }

 private:
  struct wide_term {
    std::uint16_t variable;
    wide_integer coefficient;
  };

  /// Whose number a cell of last year's report is: what it carries out is stated about what this
  /// one carries in. Nothing where no address tells it from that.
  [[nodiscard]] static std::optional<stated_number> number_of_last_year(cell c) {
    if (c.in == table::requests && c.row == index_of(request_row::carried_in)) return std::nullopt;
    if (c.in == table::requests && c.row == index_of(request_row::carried_out))
      c.row = static_cast<std::uint8_t>(request_row::carried_in);
    return stated_number{static_cast<std::uint16_t>(index_of(c)), stated_by::previous};
  }

  [[nodiscard]] std::optional<std::uint16_t> variable_of(cell c, report_of year) {
    const auto i = static_cast<std::uint16_t>(index_of(c));
    if (year == report_of::this_year) return i;
    const auto whose = number_of_last_year(c);
    if (!whose || before_ == nullptr) return std::nullopt;
    return system_.variable_of({*whose,
                                before_->known(i) ? std::optional(before_->value[i]) : std::nullopt,
                                may_be_negative(c)});
  }

  bool add_side(const linear_sum& side, std::size_t place, bool is_left,
                std::vector<wide_term>& terms) {
    for (const formula_term& t : side) {
      const cell c = t.at(place);
      if (!coverage_of(bounds_for(input_, t.year)->printed)[index_of(c)]) continue;
      const auto factor = factor_of(t, input_);
      const auto variable = variable_of(c, t.year);
      if (!factor || !variable) return false;
      const wide_integer times =
          static_cast<wide_integer>(*factor) * millionths_of(unit_of(c)) * (is_left ? 1 : -1);
      const auto same = std::find_if(terms.begin(), terms.end(), [&](const wide_term& other) {
        return other.variable == *variable;
      });
      if (same == terms.end()) {
        terms.push_back({*variable, times});
      } else {
        same->coefficient += times;
      }
    }
    return true;
  }

  [[nodiscard]] static wide_integer common_divisor(wide_integer a, wide_integer b) {
    if (a < 0) a = -a;
    if (b < 0) b = -b;
    while (b != 0) a = std::exchange(b, a % b);
    return a;
  }
  [[nodiscard]] static wide_integer rounded_down(wide_integer n, wide_integer by) {
    return n / by - (n % by != 0 && n < 0 ? 1 : 0);
  }

  /// The terms on the left, the constants on the right, in whole numbers as small as can be.
  /// Nothing where 64 bits do not hold them.
  [[nodiscard]] std::optional<linear_relation> relation_of(const condition& c, std::size_t place) {
    std::vector<wide_term> terms;
    if (!add_side(c.left, place, true, terms) || !add_side(c.right, place, false, terms))
      return std::nullopt;
    std::erase_if(terms, [](const wide_term& t) { return t.coefficient == 0; });
    wide_integer constant =
        (static_cast<wide_integer>(c.right.constant().millionths) - c.left.constant().millionths) *
        decimal::one;
    wide_integer divisor = 0;
    for (const wide_term& t : terms) divisor = common_divisor(divisor, t.coefficient);
    if (divisor == 0) return std::nullopt;  // says nothing of any number
    linear_relation made;
    switch (c.compared) {
      case sign::equal:
      case sign::not_equal:
        divisor = common_divisor(divisor, constant);
        constant /= divisor;
        break;
      case sign::less:
        --constant;
        [[fallthrough]];
      case sign::at_most:
        made.holds = sign::at_most;
        constant = rounded_down(constant, divisor);
        break;
      case sign::more:
        ++constant;
        [[fallthrough]];
      case sign::at_least:
        made.holds = sign::at_least;
        constant = -rounded_down(-constant, divisor);
        break;
    }
    const auto fits = [](wide_integer n) { return n <= largest_number && n >= -largest_number; };
    if (!fits(constant)) return std::nullopt;
    made.constant = static_cast<std::int64_t>(constant);
    for (const wide_term& t : terms) {
      const wide_integer times = t.coefficient / divisor;
      if (!fits(times)) return std::nullopt;
      made.terms.push_back({t.variable, static_cast<std::int64_t>(times)});
    }
    return made;
  }

  linear_system& system_;
  const formula_input& input_;
  const figures* before_;
};

/// Whether a rule of the user says which numbers go together: wherever it fails, one of them has to
/// be wrong.
[[nodiscard]] inline bool helps_to_locate(const rule& r, const rulebook& rules) {
  return r.level == severity::error && rules.applies(r) && r.means[0].conditions == 0 &&
         r.means[0].then.compared != sign::not_equal;
}

/// Whether a rule of the catalogue is one of the form's equations, which are a network.
[[nodiscard]] constexpr bool is_of_network(const rule& r) { return r.holds == relation::equal; }

/// Whether the network of the form's equations is all there is to satisfy.
[[nodiscard]] inline bool network_suffices(const rulebook* rules) {
  if (rules == nullptr) return true;
  for (const rule& r : catalogue) {
    if (is_of_network(r) && r.is_on_by_default() != rules->applies(r)) return false;
  }
  for (const auto& own : rules->own()) {
    if (helps_to_locate(own->row(), *rules)) return false;
  }
  return true;
}

/// Whether any numbers at all satisfy a system, whatever is stated.
[[nodiscard]] inline bool can_be_satisfied(const linear_system& system, std::size_t most_steps) {
  relaxed_system nothing_stated(system);
  for (std::size_t v = 0; v < system.variables().size(); ++v)
    nothing_stated.free(v, system.variables()[v]);
  return whole_numbers(system, most_steps).look(nothing_stated) != whole_numbers::answer::none;
}

/// What the rules of a check demand of a report's numbers. Rules of the user that no numbers
/// satisfy are left out, and counted.
[[nodiscard]] inline linear_system system_of(const figures& f, const check_context& context,
                                             std::size_t most_steps, std::size_t& left_out) {
  linear_system system(f);
  for (const rule& r : catalogue) {
    if (is_of_network(r) && context.rules->applies(r)) system.add(r);
  }
  const bounds now = bounds_of(f);
  std::optional<figures> numbers_before;
  std::optional<bounds> before;
  if (context.previous != nullptr) {
    numbers_before = figures_of(*context.previous);
    before = bounds_of(*numbers_before);
  }
  for (const auto& own : context.rules->own()) {
    if (!helps_to_locate(own->row(), *context.rules)) continue;
    const formula_input input =
        input_of(own->row(), now, before ? &*before : nullptr, context.rules);
    linear_system with_it = system;
    formula_relations(with_it, input, numbers_before ? &*numbers_before : nullptr)
        .add(own->means());
    if (can_be_satisfied(with_it, most_steps)) {
      system = std::move(with_it);
    } else {
      ++left_out;
    }
  }
  return system;
}

}  // namespace detail

/// Where a report's numbers contradict what a check demands of them: the form's equations, as far
/// as their rules are on, what last year's report states, and the user's own rules of severity
/// error that are equations or inequalities without conditions. Without such rules it is as fast as
/// the network of the form's equations.
[[nodiscard]] inline location locate_report(const figures& f, const report& current,
                                            const check_context& context,
                                            const locate_options& options = {}) {
  check_context of_this_year = context;
  if (context.previous != nullptr && !detail::may_follow(current, context.previous->report))
    of_this_year.previous = nullptr;
  const std::vector<statement> statements = statements_of(of_this_year, current);
  if (detail::network_suffices(context.rules)) return locate(f, statements, options);
  std::size_t left_out = 0;
  linear_system system = detail::system_of(f, of_this_year, options.most_steps, left_out);
  for (const statement& s : statements) system.add(s);
  location out = locate(system, options);
  out.rules_left_out = left_out;
  return out;
}

}  // namespace govreport
