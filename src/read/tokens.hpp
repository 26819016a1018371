// SPDX-License-Identifier: BSL-1.0
#pragma once

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
  std::u32string words;                   // folded
  std::vector<std::uint32_t> word_at;     // the character of each word
  std::vector<std::uint32_t> word_piece;  // and its piece
  std::vector<figure> figures;
};

/// Stops behind the first figure that is too many.
[[nodiscard]] token_stream tokenize(const document& doc);

}  // namespace govreport::detail
