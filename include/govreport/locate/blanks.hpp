// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "govreport/check/check.hpp"
#include "govreport/locate/imbalance.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/locate/routing.hpp"
#include "govreport/model/figures.hpp"

namespace govreport {

/// Cells that are printed without a number and can only be one, in the order of the form.
class proved_blanks {
 public:
  constexpr proved_blanks() {}  // NOLINT: room that is not used is not touched
  constexpr void push_back(const forced_cell& c) { cells_[size_++] = c; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr const forced_cell& operator[](std::size_t i) const { return cells_[i]; }
  [[nodiscard]] constexpr const forced_cell* begin() const { return cells_.data(); }
  [[nodiscard]] constexpr const forced_cell* end() const { return cells_.data() + size_; }

 private:
  std::array<forced_cell, detail::most_arcs> cells_;
  std::uint8_t size_ = 0;
};

namespace detail {

/// The blanks of a balanced network that have no other value: no cycle of what may change goes
/// through them.
class blank_prover {
 public:
  blank_prover(const blank_prover&) = delete;
  blank_prover& operator=(const blank_prover&) = delete;
  constexpr blank_prover(const imbalance& p, const arc_set& may_change)
      : p_(p), route_(p, may_change) {}

  constexpr void prove(const figures& f, proved_blanks& out) {
    if (!route_.run()) return;
    p_.free.for_each([&](std::size_t a) {
      const std::size_t i = p_.net.cell_of_arc[a];
      const bool blank =
          f.state[i] == cell_state::blank || f.state[i] == cell_state::not_applicable;
      if (blank && is_settled(a)) out.push_back({all_cells[i], route_.change(a)});
    });
  }

 private:
  /// One that is 0 can only grow, and what its head reaches does not depend on it.
  [[nodiscard]] constexpr bool is_settled(std::size_t arc) {
    if (route_.change(arc) != 0) return route_.is_settled(arc);
    const std::size_t head = p_.net.head[arc];
    if ((asked_ & node_bit(head)) == 0) {
      asked_ |= node_bit(head);
      reached_[head] = route_.reached_from(head);
    }
    return (reached_[head] & node_bit(p_.net.tail[arc])) == 0;
  }

  const imbalance& p_;
  routing route_;
  std::uint64_t asked_ = 0;
  std::array<std::uint64_t, most_nodes> reached_{};
};

}  // namespace detail

/// Which blanks can only be one number, whichever explanation of the report's contradictions is the
/// right one: by the sums of the form together, each blank being a whole number ≥ 0. Nothing is
/// proved where not all explanations are known.
[[nodiscard]] constexpr proved_blanks prove_blanks(const figures& f, const location& located) {
  proved_blanks out;
  if (located.proved != proof::consistent && located.proved != proof::complete) return out;
  const detail::imbalance p = detail::imbalance_of(detail::network_of(f.printed), f);
  if (p.free.empty()) return out;
  detail::arc_set may_change = p.free;
  may_change |= p.negative;
  for (std::size_t a = 0; a < p.net.arc_count; ++a) {
    for (const stated_number& n : located.possible) {
      if (n.by == stated_by::cell && n.cell_index == p.net.cell_of_arc[a]) may_change.insert(a);
    }
  }
  detail::blank_prover(p, may_change).prove(f, out);
  return out;
}

/// Puts what all sums together prove of the blanks in the place of what single sums prove.
constexpr void prove_blanks(const figures& f, const location& located, check_result& result) {
  if (located.proved != proof::consistent && located.proved != proof::complete) return;
  const proved_blanks all = prove_blanks(f, located);
  result.forced.assign(all.begin(), all.end());
}

/// Calls f(cell) for every blank of sections 3 and 4 that none of the proofs decides.
template <class F>
constexpr void for_each_open_blank(const figures& f, std::span<const forced_cell> proved,
                                   F&& call) {
  for (std::size_t i = disclosure_cell_count; i < cell_count; ++i) {
    const bool blank = f.state[i] == cell_state::blank || f.state[i] == cell_state::not_applicable;
    if (!blank || !coverage_of(f.printed)[i]) continue;
    bool decided = false;
    for (const forced_cell& one : proved) decided = decided || one.of == all_cells[i];
    if (!decided) call(all_cells[i]);
  }
}

}  // namespace govreport
