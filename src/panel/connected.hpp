// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace govreport::detail {

/// Which of so many things are connected, and the links that connect them: no more than needed.
class connected {
 public:
  explicit connected(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }

  [[nodiscard]] std::uint32_t root_of(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void connect(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = root_of(a);
    const std::uint32_t y = root_of(b);
    if (x == y) return;
    parent_[x < y ? y : x] = x < y ? x : y;
    links_.emplace_back(a, b);
  }

  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links() const {
    return links_;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> links_;
};

}  // namespace govreport::detail
