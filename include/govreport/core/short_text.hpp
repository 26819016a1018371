// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace govreport {

/// UTF-8 text of at most 126 bytes, kept in place: it lets a report with its authority's name be a
/// literal type. Longer text does not fit and leaves it empty; nothing is cut.
class short_text {
 public:
  static constexpr std::size_t capacity = 126;

  constexpr short_text() = default;
  constexpr short_text(std::string_view text) {
    if (text.size() > capacity) return;
    for (char c : text) bytes_[size_++] = c;
  }
  constexpr short_text(const char* text) : short_text(std::string_view(text)) {}

  [[nodiscard]] constexpr std::string_view view() const { return {bytes_.data(), size_}; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }

  friend constexpr bool operator==(const short_text& a, const short_text& b) {
    return a.view() == b.view();
  }

 private:
  std::array<char, capacity> bytes_{};
  std::uint8_t size_ = 0;
};

}  // namespace govreport
