// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "govreport/locate/find_shifted_rows.hpp"
#include "govreport/locate/imbalance.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/locate/routing.hpp"
#include "govreport/locate/search.hpp"
#include "govreport/locate/weight.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/model/report.hpp"

namespace govreport {

namespace detail {

/// Makes explanations of the sets of arcs that a search has found.
class explainer {
 public:
  constexpr explainer(const figures& f, const imbalance& p, const stated_network* stated,
                      std::size_t cells)
      : f_(f), p_(p), stated_(stated), cells_(cells) {}

  constexpr void explain(const search& s, location& out) const {
    for (std::size_t i = 0; i < s.kept(); ++i) out.insert(explanation_of(s[i]), comes_first);
    list(s.in_all(), out.certain);
    list(s.in_any(), out.possible);
  }

 private:
  [[nodiscard]] constexpr stated_by by(std::size_t arc) const {
    return arc < cells_ ? stated_by::cell : stated_->behind(arc).by;
  }
  [[nodiscard]] constexpr std::int64_t stated(std::size_t arc) const {
    return arc < cells_ ? f_.value[p_.net.cell_of_arc[arc]] : stated_->behind(arc).value;
  }

  /// In the order of the form, what is said of a cell behind the cell. Its uses come later, or
  /// clang 14 could not locate while it compiles.
  template <class F>
  constexpr void for_each_in_order(const arc_set& arcs, F&& f) const {
    std::array<std::uint8_t, most_arcs> order{};
    std::size_t size = 0;
    arcs.for_each([&](std::size_t a) { order[size++] = static_cast<std::uint8_t>(a); });
    if (stated_ != nullptr) {
      std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(size),
                [&](std::uint8_t a, std::uint8_t b) {
                  const auto& cells = p_.net.cell_of_arc;
                  return cells[a] != cells[b] ? cells[a] < cells[b] : a < b;
                });
    }
    for (std::size_t i = 0; i < size; ++i) f(order[i]);
  }

  [[nodiscard]] constexpr explanation explanation_of(const search::found_set& set) const {
    arc_set wrong = p_.negative;
    for (std::size_t i = 0; i < set.size; ++i) wrong.insert(set.arcs[i]);
    arc_set usable = p_.free;
    usable |= wrong;
    routing r(p_, usable);
    r.run();
    const bool all_settled = !r.has_cycle();
    explanation e;
    for_each_in_order(wrong, [&](std::size_t a) {
      if (e.size() == most_suspects) return;
      const bool settled = all_settled || r.is_settled(a);
      e.push_back({p_.net.cell_of_arc[a], by(a), slip::none, settled, stated(a),
                   p_.value[a] + r.change(a)});
    });
    slip_finder(f_, e).name_slips();
    return e;
  }

  constexpr void list(arc_set arcs, stated_numbers& to) const {
    arcs |= p_.negative;
    for_each_in_order(arcs, [&](std::size_t a) { to.push_back({p_.net.cell_of_arc[a], by(a)}); });
  }

  const figures& f_;
  const imbalance& p_;
  const stated_network* stated_;
  std::size_t cells_;
};

/// What a search says, beside numbers that are wrong whatever else is.
template <class Search>
constexpr void judge(const Search& s, std::size_t wrong_anyway, location& out) {
  out.least = s.lower_bound() + wrong_anyway;  // fewer suspects do not do
  out.count = s.count();
  if (s.count() == 0 || out.least > most_suspects) {
    out.proved = proof::unproved;
    out.count = 0;
  } else if (out.least == 0) {
    out.count = 0;  // blanks can be what the sums need
  } else {
    out.proved = s.complete() ? proof::complete : proof::smallest;
  }
}

constexpr void locate(const figures& f, const imbalance& p, const stated_network* stated,
                      std::size_t cells, std::size_t most_steps, location& out) {
  if (p.unbalanced == 0 && p.negative.empty()) return;
  search s(p, most_steps);
  s.run();
  std::size_t negative = 0;
  p.negative.for_each([&](std::size_t) { ++negative; });
  judge(s, negative, out);
  if (out.proved == proof::consistent) return;
  if (out.proved != proof::unproved) return explainer(f, p, stated, cells).explain(s, out);
  find_shifted_rows(f, out, [](const figures& moved) {
    const imbalance back = imbalance_of(network_of(moved.printed), moved);
    return back.unbalanced == 0 && back.negative.empty();
  });
}

}  // namespace detail

/// How far to look.
struct locate_options {
  /// Steps of the search; a bound on its time that depends on nothing but the numbers. Enough for
  /// all but tables with many blanks and many errors.
  std::size_t most_steps = 200'000;
};

/// Where the numbers of sections 3 and 4 contradict the form's sums, each other, and what is stated
/// about them from outside: all smallest sets of numbers of which every one has to be wrong, with
/// proof. Blanks may be any whole number ≥ 0. Changes nothing, allocates nothing, cannot fail.
[[nodiscard]] constexpr location locate(const figures& f,
                                        std::span<const statement> statements = {},
                                        const locate_options& options = {}) {
  location out;
  const detail::network& form = detail::network_of(f.printed);
  if (statements.empty()) {
    const detail::imbalance p = detail::imbalance_of(form, f);
    detail::locate(f, p, nullptr, form.arc_count, options.most_steps, out);
  } else {
    const detail::stated_network stated(form, statements);
    const detail::imbalance p = detail::imbalance_of(stated, form.arc_count, f);
    out.statements_left_out = stated.left_out();
    detail::locate(f, p, &stated, form.arc_count, options.most_steps, out);
  }
  return out;
}

/// The same for a report in memory, or as read.
template <class Whole>
[[nodiscard]] constexpr location locate(const Whole& whole,
                                        std::span<const statement> statements = {},
                                        const locate_options& options = {}) {
  return locate(figures_of(whole), statements, options);
}

}  // namespace govreport
