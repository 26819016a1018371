// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace govreport {

/// A number with at most six decimals, exactly: factors and constants of rules.
struct decimal {
  std::int64_t millionths = 0;

  static constexpr std::int64_t one = 1'000'000;
  /// The largest magnitude of a constant: a thousand billions.
  static constexpr std::int64_t most = one * 1'000'000'000'000;
  /// The largest magnitude of a factor: sums of whole tables, so many times, stay exact in 128
  /// bits.
  static constexpr std::int64_t most_factor = one * 1'000'000;

  constexpr decimal() = default;
  constexpr decimal(std::int64_t whole)  // NOLINT: whole numbers are decimals
      : millionths(whole > most / one    ? most
                   : whole < -most / one ? -most
                                         : whole * one) {}
  constexpr decimal(int whole) : decimal(std::int64_t{whole}) {}  // NOLINT
  [[nodiscard]] static constexpr decimal of_millionths(std::int64_t n) {
    decimal d;
    d.millionths = n;
    return d;
  }

  /// The product, or nothing where it is not exact.
  [[nodiscard]] constexpr std::optional<decimal> times(decimal by) const {
    __extension__ using wide = __int128;
    const wide product = static_cast<wide>(millionths) * by.millionths;
    if (product % one != 0) return std::nullopt;
    const wide result = product / one;
    if (result > most || result < -most) return std::nullopt;
    return of_millionths(static_cast<std::int64_t>(result));
  }
  /// The sum, or nothing where it is too large.
  [[nodiscard]] constexpr std::optional<decimal> plus(decimal other) const {
    const std::int64_t sum = millionths + other.millionths;
    if (sum > most || sum < -most) return std::nullopt;
    return of_millionths(sum);
  }

  friend constexpr auto operator<=>(const decimal&, const decimal&) = default;
};

}  // namespace govreport
