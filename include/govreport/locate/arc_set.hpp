// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace govreport::detail {

/// A set of arcs of a network.
class arc_set {
 public:
  constexpr void insert(std::size_t arc) { words_[arc / 64] |= bit(arc); }
  [[nodiscard]] constexpr bool contains(std::size_t arc) const {
    return (words_[arc / 64] & bit(arc)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const {
    return (words_[0] | words_[1] | words_[2] | words_[3]) == 0;
  }
  constexpr arc_set& operator|=(const arc_set& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  constexpr arc_set& operator&=(const arc_set& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  /// Calls f(arc) for every arc of the set, in ascending order.
  template <class F>
  constexpr void for_each(F&& f) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        f(i * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }
  }
  friend constexpr bool operator==(const arc_set&, const arc_set&) = default;

 private:
  static constexpr std::uint64_t bit(std::size_t arc) { return std::uint64_t{1} << (arc % 64); }
  std::array<std::uint64_t, 4> words_{};
};

/// Calls f(node) for every node of a set of nodes, in ascending order.
template <class F>
constexpr void for_each_node(std::uint64_t nodes, F&& f) {
  for (; nodes != 0; nodes &= nodes - 1) f(static_cast<std::size_t>(std::countr_zero(nodes)));
}

[[nodiscard]] constexpr std::uint64_t node_bit(std::size_t node) {
  return std::uint64_t{1} << node;
}

}  // namespace govreport::detail
