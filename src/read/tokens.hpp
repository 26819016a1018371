// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "govreport/read/document.hpp"
#include "label_index.hpp"

namespace govreport::detail {

/// A number, or what is printed in place of one.
struct figure {
  enum class kind : std::uint8_t { number, blank, not_applicable };
  kind is = kind::number;
  bool attached = false;        // no space and no edge of a piece stands before it
  bool before_ordinal = false;  // "2." and a word follow its last digit: that digit counts a row
  std::uint32_t first = 0;      // characters [first, last)
  std::uint32_t last = 0;
  std::uint32_t in = 0;     // its piece
  std::uint32_t words = 0;  // how many words of the document stand before it
};

/// A document as words and figures, both in reading order.
struct token_stream {
  std::u32string words;                // folded
  std::vector<std::uint32_t> word_at;  // the character of each word
  std::vector<figure> figures;

  /// The piece that a word stands in. It is looked for: a place for every word would cost more
  /// memory than is worth it.
  [[nodiscard]] std::uint32_t piece_of(const document& doc, std::uint32_t word) const {
    const auto next =
        std::partition_point(doc.pieces.begin(), doc.pieces.end(),
                             [&](const piece& p) { return p.first <= word_at[word]; });
    return static_cast<std::uint32_t>(next - doc.pieces.begin()) - 1;
  }
};

/// Stops behind the first figure that is too many.
[[nodiscard]] token_stream tokenize(const document& doc);

}  // namespace govreport::detail
