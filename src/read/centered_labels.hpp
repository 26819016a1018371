// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "printed_words.hpp"

namespace govreport::detail {

/// Which of the words below one another are the label of which row of figures.
struct centered_labels {
  std::size_t first = 0;          // words before it are no row's
  std::vector<std::size_t> last;  // by row: one past the last word of its label
};

/// Labels of one or several lines whose middle is the height of their figures, as `heights` says
/// from the top. Every row has one, and the lines of one stand closer together than those of two.
/// None if that is not so, or if there is more than one way.
[[nodiscard]] std::optional<centered_labels> find_centered_labels(
    std::span<const printed_word> words, std::span<const page_length> heights, page_length letters);

/// Takes the words that have another one beside them on their right: the label of several rows, or
/// a part of it. What is left are the labels of single rows.
[[nodiscard]] std::vector<printed_word> take_outer_labels(std::vector<printed_word>& words);

}  // namespace govreport::detail
