// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace govreport::detail {

using shingle_list = std::vector<std::uint32_t>;

/// How many entries a MinHash signature has.
inline constexpr std::size_t signature_size = 128;

/// How a signature is cut into bands: two texts that agree in all rows of one band are compared.
struct banding {
  std::size_t rows = 1;
  [[nodiscard]] constexpr std::size_t bands() const { return signature_size / rows; }
};

/// The longest bands of which at most one pair in a thousand, as similar as that, shares none.
[[nodiscard]] banding banding_for(std::uint32_t per_mille);

/// A pair of texts by their numbers, the smaller first.
using text_pair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs of different texts that may be as similar as the threshold, in batches: `worth` says of a
/// pair whether it is still wanted, `take` gets each batch. A text is paired with no more than
/// `neighbors` others in a band, so that there are never quadratically many; nothing depends on the
/// number of threads. Texts are sets of at least one shingle, all different and in an order of
/// their own.
inline constexpr std::size_t neighbors = 16;
void visit_candidates(const std::vector<const shingle_list*>& texts, std::uint32_t per_mille,
                      std::size_t jobs, const std::function<bool(text_pair)>& worth,
                      const std::function<void(const std::vector<text_pair>&)>& take);

}  // namespace govreport::detail
