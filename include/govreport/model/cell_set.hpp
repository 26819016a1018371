// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "govreport/model/cell.hpp"

namespace govreport {

/// Some of the cells of the form, each once; they come in the order of the form.
class cell_set {
 public:
  constexpr void insert(cell c) { insert(index_of(c)); }
  /// By its place in `all_cells`.
  constexpr void insert(std::size_t i) { bits_[i / bits] |= std::uint64_t{1} << i % bits; }
  [[nodiscard]] constexpr bool contains(cell c) const {
    const std::size_t i = index_of(c);
    return i < cell_count && (bits_[i / bits] >> i % bits & 1) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return *this == cell_set(); }
  [[nodiscard]] constexpr std::size_t size() const {
    std::size_t n = 0;
    for (std::uint64_t word : bits_) n += static_cast<std::size_t>(std::popcount(word));
    return n;
  }
  /// Calls f(cell) for each.
  template <class F>
  constexpr void for_each(F&& f) const {
    for (std::size_t i = 0; i < cell_count; ++i) {
      if ((bits_[i / bits] >> i % bits & 1) != 0) f(all_cells[i]);
    }
  }

  friend constexpr bool operator==(const cell_set&, const cell_set&) = default;

 private:
  static constexpr std::size_t bits = 64;
  std::array<std::uint64_t, (cell_count + bits - 1) / bits> bits_{};
};

}  // namespace govreport
