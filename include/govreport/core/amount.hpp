// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>

namespace govreport {

/// Money, exactly: a whole number of 分 (one hundredth of a 元, one millionth of a 万元).
struct amount {
  std::int64_t fen = 0;

  friend constexpr auto operator<=>(const amount&, const amount&) = default;
};

inline constexpr std::int64_t fen_per_yuan = 100;
inline constexpr std::int64_t fen_per_wan_yuan = 1'000'000;

[[nodiscard]] constexpr amount yuan(std::int64_t whole, std::int64_t fen = 0) {
  return {whole * fen_per_yuan + fen};
}
[[nodiscard]] constexpr amount wan_yuan(std::int64_t whole, std::int64_t millionths = 0) {
  return {whole * fen_per_wan_yuan + millionths};
}

}  // namespace govreport
