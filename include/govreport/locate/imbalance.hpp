// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "govreport/locate/arc_set.hpp"
#include "govreport/locate/explanation.hpp"
#include "govreport/locate/network.hpp"
#include "govreport/model/figures.hpp"

namespace govreport::detail {

/// The network of a form with statements about some of its cells. A statement is an arc in series
/// with its cell, and what is between them is off by their difference: that keeps the network.
class stated_network {
 public:
  constexpr stated_network(const network& form, std::span<const statement> statements)
      : net_(form) {
    for (const statement& s : statements) {
      const std::size_t a = arc_of(s.of);
      if (a == net_.arc_count) continue;  // of a cell that stands in no sum
      if (net_.node_count == most_nodes || net_.arc_count == most_arcs) {
        ++left_out_;
        continue;
      }
      const std::uint8_t between = net_.node_count++;
      const std::uint8_t added = net_.arc_count++;
      net_.tail[added] = between;
      net_.head[added] = net_.head[a];
      net_.head[a] = between;
      net_.cell_of_arc[added] = net_.cell_of_arc[a];
      added_[added] = s;
    }
    net_.index();
  }

  [[nodiscard]] constexpr const network& net() const { return net_; }
  /// The statement behind an arc that is no cell's.
  [[nodiscard]] constexpr const statement& behind(std::size_t arc) const { return added_[arc]; }
  /// How many statements found no room.
  [[nodiscard]] constexpr std::size_t left_out() const { return left_out_; }

 private:
  [[nodiscard]] constexpr std::size_t arc_of(cell c) const {
    const auto* const begin = net_.cell_of_arc.data();
    return static_cast<std::size_t>(
        std::find(begin, begin + net_.arc_count, static_cast<std::uint16_t>(index_of(c))) - begin);
  }

  network net_;
  std::array<statement, most_arcs> added_{};
  std::size_t left_out_ = 0;
};

/// A report's numbers on a network, and by how much each of its equations is off.
struct imbalance {
  const network& net;
  std::array<std::int64_t, most_arcs> value;  // stated, or 0
  arc_set free{};                             // no number is stated: any whole number ≥ 0 will do
  // No count is stated, but a number below 0 or above `largest_located`: wrong whatever the sums
  // say, and any number ≥ 0 will do.
  arc_set negative{};
  std::array<std::int64_t, most_nodes> excess;
  std::uint64_t unbalanced = 0;  // nodes with an excess or, below 0, a lack

  constexpr explicit imbalance(const network& form) : net(form) {  // NOLINT: filled by its makers
    if (std::is_constant_evaluated()) value = {}, excess = {};     // clang 14 copies nothing else
  }

  [[nodiscard]] constexpr bool may_shrink(std::size_t arc) const { return value[arc] > 0; }

  /// The stated number behind an arc of a cell.
  constexpr void take(std::size_t arc, const figures& f) {
    const std::size_t i = net.cell_of_arc[arc];
    const bool known = f.known(i);
    value[arc] = known ? f.value[i] : 0;
    if (!known) free.insert(arc);
  }

  constexpr void take_excess() {
    for (std::size_t n = 0; n < net.node_count; ++n) excess[n] = 0;
    for (std::size_t a = 0; a < net.arc_count; ++a) {
      if (value[a] < 0 || value[a] > largest_located) {
        value[a] = 0;
        negative.insert(a);
      }
      excess[net.head[a]] += value[a];
      excess[net.tail[a]] -= value[a];
    }
    for (std::size_t n = 0; n < net.node_count; ++n) {
      if (excess[n] != 0) unbalanced |= node_bit(n);
    }
  }
};

[[nodiscard]] constexpr imbalance imbalance_of(const network& form, const figures& f) {
  imbalance p(form);
  for (std::size_t a = 0; a < form.arc_count; ++a) p.take(a, f);
  p.take_excess();
  return p;
}

[[nodiscard]] constexpr imbalance imbalance_of(const stated_network& stated, std::size_t cells,
                                               const figures& f) {
  imbalance p(stated.net());
  for (std::size_t a = 0; a < cells; ++a) p.take(a, f);
  for (std::size_t a = cells; a < p.net.arc_count; ++a) p.value[a] = stated.behind(a).value;
  p.take_excess();
  return p;
}

}  // namespace govreport::detail
