// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "govreport/check/report_sketch.hpp"

namespace govreport {

/// How much of two texts is the same, exactly: the shingles that both have, of those that either
/// has (Jaccard). 0 of 0 where one of them is too short to be compared.
struct similarity {
  std::uint32_t shared = 0;
  std::uint32_t either = 0;

  /// Whether it is that many thousandths or more.
  [[nodiscard]] constexpr bool at_least(std::uint32_t per_mille) const {
    return either != 0 && std::uint64_t{shared} * 1000 >= std::uint64_t{either} * per_mille;
  }
  /// In thousandths, rounded down.
  [[nodiscard]] constexpr std::uint32_t per_mille() const {
    return either == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{shared} * 1000 / either);
  }
  friend constexpr bool operator==(const similarity&, const similarity&) = default;
};
BOOST_DESCRIBE_STRUCT(similarity, (), (shared, either))

/// From here on prose counts as the same (内容雷同).
inline constexpr std::uint32_t near_identical = 900;

/// What two reports have in common that is not common to all.
struct resemblance {
  bool numbers = false;  // all numbers of sections 2 to 4 are equal, and they say enough
  similarity prose;

  friend constexpr bool operator==(const resemblance&, const resemblance&) = default;
};
BOOST_DESCRIBE_STRUCT(resemblance, (), (numbers, prose))

[[nodiscard]] inline similarity similarity_of(const std::vector<std::uint32_t>& a,
                                              const std::vector<std::uint32_t>& b) {
  if (a.empty() || b.empty()) return {};
  std::size_t shared = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const std::uint32_t x = a[i];
    const std::uint32_t y = b[k];
    shared += x == y;
    i += x <= y;
    k += y <= x;
  }
  return {static_cast<std::uint32_t>(shared),
          static_cast<std::uint32_t>(a.size() + b.size() - shared)};
}

[[nodiscard]] inline resemblance resemblance_of(const report_sketch& a, const report_sketch& b) {
  return {!a.numbers.empty() && a.numbers == b.numbers, similarity_of(a.shingles, b.shingles)};
}

/// How far one report repeats another: last year's of the same authority (YOY-09), or another
/// authority's of the same year (AGG-05).
[[nodiscard]] inline resemblance resemblance_of(const reading& a, const reading& b) {
  return resemblance_of(sketch_of(a), sketch_of(b));
}

}  // namespace govreport
