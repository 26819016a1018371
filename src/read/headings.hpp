// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "govreport/read/document.hpp"
#include "label_index.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// The heading of a section: its title as words [first, last) of the stream, and where its ordinal
/// begins.
struct heading {
  std::uint32_t first = 0;  // the ordinal, 一 to 六
  std::uint32_t last = 0;
  std::uint32_t begin = 0;  // characters [begin, end) of the document
  std::uint32_t end = 0;
  bool behind_another = false;  // another year's table of the section stands before it
};

/// The headings of the six sections, in their order; 四、结转下年度继续办理 and its like are none.
/// Of a table of contents and the text, the text counts; of a heading and a caption that repeats
/// it, the heading. `labels` are all that the document holds.
[[nodiscard]] std::array<std::optional<heading>, 6> find_headings(const document& doc,
                                                                  const token_stream& stream,
                                                                  const std::vector<hit>& labels);

}  // namespace govreport::detail
