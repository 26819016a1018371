// SPDX-License-Identifier: BSL-1.0
#include "centered_labels.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace govreport::detail {
namespace {

page_length gap_before(std::span<const printed_word> words, std::size_t i) {
  return words[i].box.top - words[i - 1].box.bottom;
}

/// Whether the lines of the label [first, last) are closer together than to what is around them.
bool stand_together(std::span<const printed_word> words, std::size_t first, std::size_t last,
                    page_length letters) {
  page_length inside = INT32_MIN;
  for (std::size_t i = first + 1; i < last; ++i) inside = std::max(inside, gap_before(words, i));
  if (last - first < 2) return true;
  const page_length farther = inside + letters / 10;
  return (first == 0 || gap_before(words, first) > farther) &&
         (last == words.size() || gap_before(words, last) > farther);
}

std::optional<centered_labels> labels_from(std::size_t first, std::span<const printed_word> words,
                                           std::span<const page_length> heights,
                                           page_length letters) {
  const page_length near = letters / 4;
  centered_labels found{first, {}};
  for (page_length height : heights) {
    if (first == words.size()) return std::nullopt;
    const page_length top = words[first].box.top;
    page_length bottom = words[first].box.bottom;
    std::size_t last = first + 1;
    const auto middle = [&] { return top + (bottom - top) / 2; };
    while (last < words.size() && middle() < height - near) {
      bottom = std::max(bottom, words[last++].box.bottom);
    }
    const bool centered = std::abs(middle() - height) <= near;
    if (!centered || !stand_together(words, first, last, letters)) return std::nullopt;
    found.last.push_back(last);
    first = last;
  }
  return found;
}

}  // namespace

std::optional<centered_labels> find_centered_labels(std::span<const printed_word> words,
                                                    std::span<const page_length> heights,
                                                    page_length letters) {
  std::optional<centered_labels> only;
  for (std::size_t first = 0; first < words.size() && !heights.empty(); ++first) {
    if (words[first].box.top > heights.front()) break;
    auto found = labels_from(first, words, heights, letters);
    if (!found) continue;
    if (only) return std::nullopt;
    only = std::move(found);
  }
  return only;
}

std::vector<printed_word> take_outer_labels(std::vector<printed_word>& words) {
  const std::vector<printed_word> all = words;
  std::vector<printed_word> outer;
  const auto has_one_beside = [&](const printed_word& w) {
    return std::any_of(all.begin(), all.end(), [&](const printed_word& other) {
      const bool level = w.box.top < other.box.bottom && other.box.top < w.box.bottom;
      return level && other.box.left >= w.box.right;
    });
  };
  std::copy_if(all.begin(), all.end(), std::back_inserter(outer), has_one_beside);
  std::erase_if(words, has_one_beside);
  return outer;
}

}  // namespace govreport::detail
