// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "govreport/locate/imbalance.hpp"
#include "govreport/locate/routing.hpp"

namespace govreport::detail {

/// More nodes off than this, and the table is unreliable as a whole.
inline constexpr std::size_t most_unbalanced = 14;

/// How many smallest sets are kept to be compared.
inline constexpr std::size_t most_found = 128;

/// Nodes that are joined by what may change, with the sum of what they are off by.
struct joined_nodes {
  std::array<std::uint8_t, most_nodes> group;   // of each node, named after one of its nodes
  std::array<std::uint64_t, most_nodes> nodes;  // of each group
  std::array<std::int64_t, most_nodes> excess;  // of each group
  std::uint64_t unbalanced = 0;                 // groups with an excess or a lack
  std::uint64_t settled = 0;                    // groups of unbalanced ones that sum to 0

  constexpr joined_nodes() {  // NOLINT: arrays are filled as far as they are used
    if (std::is_constant_evaluated()) group = {}, nodes = {}, excess = {};  // for clang 14 to copy
  }

  constexpr void join(std::size_t a, std::size_t b) {
    const std::size_t to = group[a];
    const std::size_t from = group[b];
    if (to == from) return;
    const std::uint64_t either = node_bit(to) | node_bit(from);
    const bool any = ((unbalanced | settled) & either) != 0;
    for_each_node(nodes[from], [&](std::size_t n) { group[n] = static_cast<std::uint8_t>(to); });
    nodes[to] |= nodes[from];
    excess[to] += excess[from];
    unbalanced &= ~either;
    settled &= ~either;
    if (any) (excess[to] != 0 ? unbalanced : settled) |= node_bit(to);
  }
};

/// Finds every smallest set of stated numbers that must be wrong: whose change, and that of no
/// other stated number, can balance the network.
///
/// The sets are built arc by arc (depth first, the size allowed growing by one from a lower bound,
/// so that what is found first is smallest, and its size proved). A group of nodes that is off as a
/// whole needs one more arc that leaves it; a cut that too little can cross needs one more arc
/// across it. Each step takes the group or cut with the fewest such arcs and tries one after the
/// other, leaving out for good the ones tried before: no set is met twice, and none is missed.
class search {
 public:
  struct found_set {
    std::array<std::uint8_t, most_suspects> arcs;
    std::uint8_t size;
  };

  constexpr search(const imbalance& p, std::size_t most_steps) : p_(p), most_steps_(most_steps) {
    unknown_ = p.free;
    unknown_ |= p.negative;
    has_unknown_ = !unknown_.empty();
  }

  constexpr void run() {
    joined_nodes start = begin();
    unbalanced_groups_ = static_cast<std::size_t>(std::popcount(start.unbalanced));
    lower_bound_ = (unbalanced_groups_ + 1) / 2;
    if (unbalanced_groups_ > most_unbalanced) return;
    most_blocks_ = count_blocks(start);
    lower_bound_ = unbalanced_groups_ - most_blocks_;
    for (allowed_ = lower_bound_; allowed_ <= most_suspects; ++allowed_) {
      lower_bound_ = allowed_;
      step(start, arc_set{}, 0);
      if (count_ != 0 || steps_ > most_steps_) return;
    }
    lower_bound_ = most_suspects + 1;
  }

  /// How many wrong numbers there are at least.
  [[nodiscard]] constexpr std::size_t lower_bound() const { return lower_bound_; }
  /// How many smallest sets there are; all of them are counted if `complete`, and the first
  /// `most_found` kept.
  [[nodiscard]] constexpr std::size_t count() const { return count_; }
  [[nodiscard]] constexpr bool complete() const { return steps_ <= most_steps_; }
  [[nodiscard]] constexpr std::size_t kept() const { return std::min(count_, most_found); }
  [[nodiscard]] constexpr const found_set& operator[](std::size_t i) const { return found_[i]; }
  [[nodiscard]] constexpr const arc_set& in_all() const { return in_all_; }
  [[nodiscard]] constexpr const arc_set& in_any() const { return in_any_; }

 private:
  constexpr joined_nodes begin() const {
    joined_nodes all;
    for (std::size_t n = 0; n < p_.net.node_count; ++n) {
      all.group[n] = static_cast<std::uint8_t>(n);
      all.nodes[n] = node_bit(n);
      all.excess[n] = p_.excess[n];
    }
    all.unbalanced = p_.unbalanced;
    unknown_.for_each([&](std::size_t a) { all.join(p_.net.tail[a], p_.net.head[a]); });
    all.settled = 0;
    return all;
  }

  /// Into how many groups that sum to 0 the unbalanced ones can be parted at most. In an order in
  /// which these groups follow each other, that many beginnings sum to 0.
  static constexpr std::size_t count_blocks(const joined_nodes& start) {
    std::array<std::int64_t, most_unbalanced> excess{};
    std::size_t n = 0;
    for_each_node(start.unbalanced, [&](std::size_t g) { excess[n++] = start.excess[g]; });
    if (n <= 3) return n != 0;
    std::array<std::int64_t, std::size_t{1} << most_unbalanced> sum;
    std::array<std::uint8_t, std::size_t{1} << most_unbalanced> blocks;
    sum[0] = 0;
    blocks[0] = 0;
    const std::size_t all = (std::size_t{1} << n) - 1;
    for (std::size_t set = 1; set <= all; ++set) {
      sum[set] = sum[set & (set - 1)] + excess[static_cast<std::size_t>(std::countr_zero(set))];
      std::uint8_t most = 0;
      for (std::size_t rest = set; rest != 0; rest &= rest - 1)
        most = std::max(most, blocks[set ^ (rest & (~rest + 1))]);
      blocks[set] = static_cast<std::uint8_t>(most + (sum[set] == 0));
    }
    return blocks[all];
  }

  /// How many arcs a set needs that goes on from here: a tree over j groups has j − 1.
  [[nodiscard]] constexpr std::size_t needed(const joined_nodes& now, std::size_t chosen) const {
    const auto open = static_cast<std::size_t>(std::popcount(now.unbalanced));
    const auto settled = static_cast<std::size_t>(std::popcount(now.settled));
    return chosen + open + settled - std::min(most_blocks_, open / 2 + settled);
  }

  /// Arcs of which one at least has to change.
  struct choice {
    std::array<std::uint8_t, most_arcs> arcs;
    std::size_t size = most_arcs + 1;
    constexpr choice() {}  // NOLINT: filled as far as it is used
  };

  constexpr void step(const joined_nodes& now, arc_set left_out, std::size_t chosen) {
    if (++steps_ > most_steps_) return;
    choice best;
    if (now.unbalanced == 0 || has_unknown_) {
      routing r(p_, usable(chosen));
      if (r.run()) return keep(chosen);
      if (chosen == allowed_ || !offer_cuts(r, left_out, chosen, best)) return;
    }
    if (chosen == allowed_) return;
    const bool spare = needed(now, chosen) < allowed_;
    // From the last: the sums of rows, with fewer cells than those of columns, offer least.
    for (std::uint64_t rest = now.unbalanced; rest != 0 && best.size != 0;) {
      const auto group = static_cast<std::size_t>(std::bit_width(rest)) - 1;
      rest &= ~node_bit(group);
      offer_group(now, group, spare, left_out, best);
    }
    for (std::size_t i = 0; i < best.size; ++i) {
      const std::size_t a = best.arcs[i];
      joined_nodes next = now;
      next.join(p_.net.tail[a], p_.net.head[a]);
      if (needed(next, chosen + 1) <= allowed_) {
        chosen_[chosen] = static_cast<std::uint8_t>(a);
        step(next, left_out, chosen + 1);
      }
      left_out.insert(a);
    }
  }

  /// The arcs by which a group can get rid of its excess, or of its lack: at least one has to carry
  /// some of it. Those to groups that are balanced only while there are arcs to spare.
  constexpr void offer_group(const joined_nodes& now, std::size_t group, bool spare,
                             const arc_set& left_out, choice& best) const {
    choice here;
    here.size = 0;
    const bool too_much = now.excess[group] > 0;
    const std::uint64_t welcome = now.unbalanced | now.settled;
    for (std::uint64_t rest = now.nodes[group]; rest != 0; rest &= rest - 1) {
      const auto n = static_cast<std::size_t>(std::countr_zero(rest));
      for (std::size_t i = p_.net.first[n]; i < p_.net.first[n + 1]; ++i) {
        const std::size_t a = p_.net.incident[i];
        const std::size_t other = now.group[p_.net.other_end(a, n)];
        if (other == group || (!spare && (welcome & node_bit(other)) == 0)) continue;
        const bool grows = (p_.net.tail[a] == n) == too_much;
        if ((!grows && !p_.may_shrink(a)) || left_out.contains(a)) continue;
        here.arcs[here.size++] = static_cast<std::uint8_t>(a);
        if (here.size >= best.size) return;
      }
    }
    copy(here, best);
  }

  /// The same for the cuts that prove that the arcs chosen do not do. Says whether enough arcs are
  /// left for all of them.
  constexpr bool offer_cuts(routing& r, const arc_set& left_out, std::size_t chosen,
                            choice& best) const {
    for (const bool too_much : {true, false}) {
      const std::size_t cuts = r.for_each_cut(too_much, [&](std::uint64_t cut) {
        choice here;
        here.size = 0;
        for (std::uint64_t rest = cut; rest != 0; rest &= rest - 1) {
          const auto n = static_cast<std::size_t>(std::countr_zero(rest));
          for (std::size_t i = p_.net.first[n]; i < p_.net.first[n + 1]; ++i) {
            const std::size_t a = p_.net.incident[i];
            if ((cut & node_bit(p_.net.other_end(a, n))) != 0) continue;
            const bool grows = (p_.net.tail[a] == n) == too_much;
            if ((!grows && !p_.may_shrink(a)) || left_out.contains(a) || is_usable(a, chosen))
              continue;
            here.arcs[here.size++] = static_cast<std::uint8_t>(a);
          }
        }
        if (here.size < best.size) copy(here, best);
      });
      if (chosen + cuts > allowed_) return false;
    }
    return true;
  }

  static constexpr void copy(const choice& from, choice& to) {
    for (std::size_t i = 0; i < from.size; ++i) to.arcs[i] = from.arcs[i];
    to.size = from.size;
  }

  [[nodiscard]] constexpr bool is_usable(std::size_t arc, std::size_t chosen) const {
    return unknown_.contains(arc) ||
           std::find(chosen_.begin(), chosen_.begin() + static_cast<std::ptrdiff_t>(chosen),
                     static_cast<std::uint8_t>(arc)) !=
               chosen_.begin() + static_cast<std::ptrdiff_t>(chosen);
  }
  [[nodiscard]] constexpr arc_set usable(std::size_t chosen) const {
    arc_set all = unknown_;
    for (std::size_t i = 0; i < chosen; ++i) all.insert(chosen_[i]);
    return all;
  }
  constexpr void keep(std::size_t size) {
    arc_set set;
    for (std::size_t i = 0; i < size; ++i) set.insert(chosen_[i]);
    if (count_ == 0) in_all_ = set;
    in_all_ &= set;
    in_any_ |= set;
    if (count_ < most_found) {
      found_set& f = found_[count_];
      f.size = static_cast<std::uint8_t>(size);
      for (std::size_t i = 0; i < size; ++i) f.arcs[i] = chosen_[i];
      std::sort(f.arcs.begin(), f.arcs.begin() + size);
    }
    ++count_;
  }

  const imbalance& p_;
  std::size_t most_steps_;
  arc_set unknown_;  // may change at no cost
  bool has_unknown_ = false;
  std::size_t unbalanced_groups_ = 0;
  std::size_t most_blocks_ = 0;
  std::size_t lower_bound_ = 0;
  std::size_t allowed_ = 0;
  std::size_t steps_ = 0;
  std::size_t count_ = 0;
  std::array<std::uint8_t, most_suspects> chosen_;
  std::array<found_set, most_found> found_;
  arc_set in_all_;
  arc_set in_any_;
};

}  // namespace govreport::detail
