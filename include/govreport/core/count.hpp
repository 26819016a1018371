// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace govreport {

namespace detail {

/// Numbers of a type whose every value a count can hold; truth is no number.
template <class T>
concept fits_count = std::integral<T> && !std::same_as<T, bool> &&
                     sizeof(T) + std::unsigned_integral<T> <= sizeof(std::int64_t);
template <class T>
concept misfits_count = std::is_arithmetic_v<T> && !fits_count<T>;

}  // namespace detail

/// A whole number of things: 件 of requests, documents, decisions. A wrong report can state a
/// negative one.
struct count {
  std::int64_t value = 0;

  constexpr count() = default;
  template <detail::fits_count N>
  constexpr count(N number) : value(number) {}
  template <detail::misfits_count N>
  count(N) = delete;  // it would change its value: decimals, bool, 64 bits without a sign

  friend constexpr auto operator<=>(const count&, const count&) = default;
};

}  // namespace govreport
