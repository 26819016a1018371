// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace govreport::detail {

/// A number that can only fall, and stays at its end.
class allowance {
 public:
  explicit allowance(std::uint64_t size) : left_(size) {}
  void spend(std::uint64_t cost) {
    spent_all_ = spent_all_ || cost > left_;
    left_ = spent_all_ ? 0 : left_ - cost;
  }
  [[nodiscard]] std::uint64_t left() const { return left_; }
  [[nodiscard]] bool spent() const { return spent_all_; }

 private:
  std::uint64_t left_;
  bool spent_all_ = false;
};

}  // namespace govreport::detail
