// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <vector>

namespace govreport::detail {

/// Calls f(begin, end) for the parts of 0 to `count`, on so many threads. What one of them throws
/// is thrown again when all have ended.
template <class F>
void in_parts(std::size_t jobs, std::size_t count, const F& f) {
  constexpr std::size_t smallest_part = 64;
  const std::size_t parts =
      std::clamp<std::size_t>(count / smallest_part, 1, std::max<std::size_t>(jobs, 1));
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.push_back(std::async(std::launch::async, [&f, count, parts, part] {
      f(count * part / parts, count * (part + 1) / parts);
    }));
  }
  f(0, count / parts);
  for (std::future<void>& other : others) other.get();
}

}  // namespace govreport::detail
