// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "govreport/locate/imbalance.hpp"

namespace govreport::detail {

/// Tries to balance a network by changing some of its arcs and no others, none below 0: a maximum
/// flow by shortest augmenting paths (Edmonds and Karp 1972). Where that fails, a cut proves it.
class routing {
 public:
  constexpr routing(const imbalance& p, const arc_set& usable) : p_(p) {
    usable.for_each([&](std::size_t a) {
      arcs_[arc_count_++] = static_cast<std::uint8_t>(a);
      change_[a] = 0;
    });
    for (std::size_t n = 0; n < p.net.node_count; ++n) left_[n] = p.excess[n];
  }

  /// Whether all is balanced.
  constexpr bool run() {
    bool all = true;
    for_each_node(p_.unbalanced, [&](std::size_t n) {
      while (left_[n] > 0 && send_from(n)) {
      }
      all = all && left_[n] <= 0;
    });
    return all;
  }

  [[nodiscard]] constexpr std::int64_t change(std::size_t arc) const { return change_[arc]; }

  /// Why not all is balanced: sets of nodes out of which more has to be moved than can be. Those of
  /// `too_much` hold what their excess can reach; the others what can reach their lack, and into
  /// them more has to be moved. Sets of one kind are disjoint, so that each needs an arc of its own
  /// more. Calls f(nodes) for each and returns how many there are.
  template <class F>
  constexpr std::size_t for_each_cut(bool too_much, F&& f) {
    std::array<std::uint64_t, most_nodes> cuts{};
    std::size_t count = 0;
    for_each_node(p_.unbalanced, [&](std::size_t n) {
      if (too_much ? left_[n] <= 0 : left_[n] >= 0) return;
      std::uint64_t cut = reach(n, too_much ? way::onward : way::back, no_arc);
      for (std::size_t i = 0; i < count;) {
        if ((cuts[i] & cut) == 0) {
          ++i;
          continue;
        }
        cut |= cuts[i];
        cuts[i] = cuts[--count];
      }
      cuts[count++] = cut;
    });
    for (std::size_t i = 0; i < count; ++i) f(cuts[i]);
    return count;
  }

  /// The nodes that something more at a node can be moved to.
  [[nodiscard]] constexpr std::uint64_t reached_from(std::size_t node) {
    return reach(node, way::onward, no_arc);
  }

  /// Whether the arcs close a cycle, along which more or less could be sent. Smallest sets of arcs
  /// do not, unless each of the cycle is kept from being as stated by another that would fall
  /// below 0.
  [[nodiscard]] constexpr bool has_cycle() const {
    std::array<std::uint64_t, most_nodes> trees;
    std::size_t count = 0;
    for (std::size_t i = 0; i < arc_count_; ++i) {
      const std::uint64_t ends = node_bit(p_.net.tail[arcs_[i]]) | node_bit(p_.net.head[arcs_[i]]);
      std::uint64_t tree = ends;
      for (std::size_t t = 0; t < count;) {
        if ((trees[t] & ends) == ends) return true;
        if ((trees[t] & ends) == 0) {
          ++t;
        } else {
          tree |= trees[t];
          trees[t] = trees[--count];
        }
      }
      trees[count++] = tree;
    }
    return false;
  }

  /// Whether the arc can have no other value: no cycle of what can change goes through it.
  [[nodiscard]] constexpr bool is_settled(std::size_t arc) {
    const std::uint64_t tail = node_bit(p_.net.tail[arc]);
    const std::uint64_t head = node_bit(p_.net.head[arc]);
    if ((reach(p_.net.head[arc], way::onward, arc) & tail) != 0) return false;
    return p_.value[arc] + change_[arc] == 0 ||
           (reach(p_.net.tail[arc], way::onward, arc) & head) == 0;
  }

 private:
  static constexpr std::size_t no_arc = most_arcs;

  enum class way : std::uint8_t { onward, to_first_lack, back };

  /// The nodes that an excess at `from` can be moved to, or those that it can be moved from.
  constexpr std::uint64_t reach(std::size_t from, way which, std::size_t without) {
    const auto& tails = which == way::back ? p_.net.head : p_.net.tail;
    const auto& heads = which == way::back ? p_.net.tail : p_.net.head;
    std::uint64_t reached = node_bit(from);
    std::uint64_t edge = reached;
    while (edge != 0) {
      std::uint64_t next = 0;
      for (std::size_t i = 0; i < arc_count_; ++i) {
        const std::size_t a = arcs_[i];
        const std::uint64_t tail = node_bit(tails[a]);
        const std::uint64_t head = node_bit(heads[a]);
        if (a == without) continue;
        if ((edge & tail) != 0 && ((reached | next) & head) == 0) {
          next |= head;
          came_by_[heads[a]] = static_cast<std::uint8_t>(a);
        } else if ((edge & head) != 0 && ((reached | next) & tail) == 0 &&
                   p_.value[a] + change_[a] > 0) {
          next |= tail;
          came_by_[tails[a]] = static_cast<std::uint8_t>(a);
        }
      }
      reached |= next;
      edge = next;
      if (which == way::to_first_lack && lacking(next) != no_node) break;
    }
    return reached;
  }

  static constexpr std::size_t no_node = most_nodes;

  [[nodiscard]] constexpr std::size_t lacking(std::uint64_t nodes) const {
    for (nodes &= p_.unbalanced; nodes != 0; nodes &= nodes - 1) {
      const auto n = static_cast<std::size_t>(std::countr_zero(nodes));
      if (left_[n] < 0) return n;
    }
    return no_node;
  }

  /// Moves as much as goes from a node to the nearest that lacks something.
  constexpr bool send_from(std::size_t from) {
    const std::size_t to = lacking(reach(from, way::to_first_lack, no_arc));
    if (to == no_node) return false;
    std::int64_t amount = std::min(left_[from], -left_[to]);
    for (std::size_t n = to; n != from; n = before(n)) {
      const std::size_t a = came_by_[n];
      if (p_.net.tail[a] == n) amount = std::min(amount, p_.value[a] + change_[a]);
    }
    for (std::size_t n = to, at = 0; n != from; n = at) {
      at = before(n);
      const std::size_t a = came_by_[n];
      change_[a] += p_.net.head[a] == n ? amount : -amount;
    }
    left_[from] -= amount;
    left_[to] += amount;
    return true;
  }
  [[nodiscard]] constexpr std::size_t before(std::size_t node) const {
    return p_.net.other_end(came_by_[node], node);
  }

  const imbalance& p_;
  std::array<std::uint8_t, most_arcs> arcs_;
  std::size_t arc_count_ = 0;
  std::array<std::int64_t, most_arcs> change_;
  std::array<std::int64_t, most_nodes> left_;
  std::array<std::uint8_t, most_nodes> came_by_;
};

}  // namespace govreport::detail
