// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include "../write/wording.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::writing {

/// What stands in a cell that is no number, in one word.
[[nodiscard]] constexpr std::string_view state_text(cell_state state, language in) {
  constexpr std::array<bilingual, enumerator_count<cell_state>> words{{
      {"未印出", "not printed"},
      {"空白", "blank"},
      {"不适用", "n/a"},
      {"存疑", "ambiguous"},
      {"无法识读", "unreadable"},
      {"数字", "number"},
  }};
  return word(words[index_of(state)], in);
}

}  // namespace govreport::writing
