// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

namespace govreport {

/// A whole number of things: 件 of requests, documents, decisions. A wrong report can state a
/// negative one.
struct count {
  std::int64_t value = 0;

  constexpr count() = default;
  constexpr count(std::int64_t number) : value(number) {}
  template <std::floating_point F>
  count(F) = delete;  // a count has no decimals

  friend constexpr auto operator<=>(const count&, const count&) = default;
};

}  // namespace govreport
