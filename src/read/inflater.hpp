// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace govreport::detail {

/// Unpacks deflated data with a head of zlib's, one after the other: setting it up takes as long as
/// a short stream.
class inflater {
 public:
  inflater();
  ~inflater();
  inflater(const inflater&) = delete;
  inflater& operator=(const inflater&) = delete;

  /// What data unpack to, up to a limit and one byte more, until the next call. They end by
  /// themselves, broken ones where they break; sums they end with do not matter.
  [[nodiscard]] std::string_view inflate(std::string_view data, std::size_t most);

 private:
  struct tools;

  bool grow(std::size_t most);

  std::unique_ptr<tools> tools_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
};

}  // namespace govreport::detail
