// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

namespace govreport::detail {

/// The largest number of exact arithmetic. Its opposite is the smallest, so that every number has
/// one.
inline constexpr std::int64_t most_exact = std::numeric_limits<std::int64_t>::max();

/// A sum, or nothing where 64 bits do not hold it.
[[nodiscard]] constexpr std::optional<std::int64_t> sum_of(std::int64_t a, std::int64_t b) {
  if (b > 0 ? a > most_exact - b : a < -most_exact - b) return std::nullopt;
  return a + b;
}

/// A product, or nothing where 64 bits do not hold it.
[[nodiscard]] constexpr std::optional<std::int64_t> product_of(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t half = std::int64_t{1} << 31;
  const auto is_short = [](std::int64_t n) { return n > -half && n < half; };
  if (is_short(a) && is_short(b)) return a * b;
  if (b == 0) return 0;
  const std::int64_t most = most_exact / (b < 0 ? -b : b);
  if (a > most || a < -most) return std::nullopt;
  return a * b;
}

/// An exact fraction in lowest terms. One that 64 bits do not hold is not exact, and neither is
/// what is computed from it.
class fraction {
 public:
  constexpr fraction(std::int64_t whole = 0)  // NOLINT: whole numbers are fractions
      : above_(whole < -most_exact ? 0 : whole), below_(whole < -most_exact ? 0 : 1) {}

  [[nodiscard]] constexpr bool is_exact() const { return below_ != 0; }
  [[nodiscard]] constexpr bool is_whole() const { return below_ == 1; }
  [[nodiscard]] constexpr bool is_zero() const { return above_ == 0 && is_exact(); }
  [[nodiscard]] constexpr bool is_positive() const { return above_ > 0; }
  [[nodiscard]] constexpr std::int64_t floor() const {
    if (below_ <= 1) return above_;
    return above_ / below_ - (above_ < 0);  // a whole number has 1 below
  }
  [[nodiscard]] constexpr std::int64_t ceiling() const { return -(-*this).floor(); }

  constexpr fraction operator-() const {
    fraction f = *this;
    f.above_ = -above_;
    return f;
  }

  friend constexpr fraction operator+(const fraction& a, const fraction& b) {
    if (a.below_ == 1 && b.below_ == 1) return made_of(sum_of(a.above_, b.above_), 1);
    if (!a.is_exact() || !b.is_exact()) return not_exact();
    // Divides before it multiplies (Knuth, The Art of Computer Programming 2, 4.5.1).
    const std::int64_t common = std::gcd(a.below_, b.below_);
    const auto left = product_of(a.above_, b.below_ / common);
    const auto right = product_of(b.above_, a.below_ / common);
    const auto above = left && right ? sum_of(*left, *right) : std::nullopt;
    if (!above) return not_exact();
    const std::int64_t again = std::gcd(*above, common);
    return made_of(*above / again, product_of(a.below_ / common, b.below_ / again));
  }
  friend constexpr fraction operator-(const fraction& a, const fraction& b) { return a + -b; }

  friend constexpr fraction operator*(const fraction& a, const fraction& b) {
    if (a.below_ == 1 && b.below_ == 1) return made_of(product_of(a.above_, b.above_), 1);
    if (!a.is_exact() || !b.is_exact()) return not_exact();
    const std::int64_t one = std::gcd(a.above_, b.below_);
    const std::int64_t two = std::gcd(b.above_, a.below_);
    return made_of(product_of(a.above_ / one, b.above_ / two),
                   product_of(a.below_ / two, b.below_ / one));
  }
  /// By a number that is not 0.
  friend constexpr fraction operator/(const fraction& a, const fraction& b) {
    if (!b.is_exact()) return not_exact();
    fraction turned;
    turned.above_ = b.above_ < 0 ? -b.below_ : b.below_;
    turned.below_ = b.above_ < 0 ? -b.above_ : b.above_;
    return a * turned;
  }

  friend constexpr bool operator==(const fraction&, const fraction&) = default;

 private:
  static constexpr fraction not_exact() { return made_of(std::nullopt, std::nullopt); }
  static constexpr fraction made_of(std::optional<std::int64_t> above,
                                    std::optional<std::int64_t> below) {
    fraction f;
    f.above_ = above && below ? *above : 0;
    f.below_ = above && below ? *below : 0;
    return f;
  }

  std::int64_t above_;
  std::int64_t below_;  // > 0; 0 if not exact
};

}  // namespace govreport::detail
