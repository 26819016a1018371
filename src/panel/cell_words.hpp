// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "../write/utf8.hpp"
#include "../write/wording.hpp"
#include "govreport/model/provenance.hpp"

/// The words of tables that show cells of several reports.
namespace govreport::writing {

/// What stands in a cell that is no number, in one word.
[[nodiscard]] std::string_view state_text(cell_state state, language in);

/// The label of a cell's line, indented: a total by its row, what adds up to it below by its
/// column, a cell of section 2 by both; money with its unit.
[[nodiscard]] std::string label_text(cell of, form edition, language in);

/// The title of a section, with its number.
[[nodiscard]] std::string section_title(table of, language in);

/// Spaces that fill a text up to so many columns of a terminal.
[[nodiscard]] inline std::string padding(std::size_t width, std::string_view text) {
  const std::size_t used = columns_of(text);
  return std::string(used < width ? width - used : 0, ' ');
}

}  // namespace govreport::writing
