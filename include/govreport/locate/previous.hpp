// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "govreport/locate/explanation.hpp"
#include "govreport/model/figures.hpp"

namespace govreport {

/// What last year's report states about this year's: what it carries out is what this one carries
/// in, for every applicant.
class carried_over {
 public:
  constexpr explicit carried_over(const figures& last) {
    for (applicant a : enumerators<applicant>) {
      const std::size_t out = index_of(cell_of(request_row::carried_out, a));
      if (!last.known(out)) continue;
      statements_[size_++] = {cell_of(request_row::carried_in, a), stated_by::previous,
                              last.value[out]};
    }
  }

  [[nodiscard]] constexpr std::span<const statement> statements() const {
    return {statements_.data(), size_};
  }

 private:
  std::array<statement, enumerator_count<applicant>> statements_{};
  std::size_t size_ = 0;
};

}  // namespace govreport
