// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "govreport/core/characters.hpp"
#include "govreport/model/printed_text.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// Characters without spaces, folded, each with its place.
struct unspaced_text {
  std::u32string text;
  std::vector<std::uint32_t> at;

  void add(const document& doc, std::uint32_t first, std::uint32_t last) {
    std::size_t n = text.size();
    text.resize(n + (last - first));
    at.resize(n + (last - first));
    for (std::uint32_t i = first; i < last; ++i) {
      text[n] = fold(doc.text[i]);
      at[n] = i;
      n += !is_space(doc.text[i]);
    }
    text.resize(n);
    at.resize(n);
  }
  [[nodiscard]] std::uint32_t begin_of(std::size_t i) const { return at[i]; }
  [[nodiscard]] std::uint32_t end_of(std::size_t i) const { return at[i - 1] + 1; }
};

/// What a document prints between two characters, with its place.
[[nodiscard]] printed_text printed(const document& doc, std::uint32_t first, std::uint32_t last);

}  // namespace govreport::detail
