// SPDX-License-Identifier: BSL-1.0
// In which unit of money an amount is printed, as the words around it say.
#pragma once

#include <cstdint>
#include <vector>

#include "govreport/model/cell.hpp"
#include "govreport/read/document.hpp"
#include "label_index.hpp"
#include "read_run.hpp"
#include "row_label.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// `other` is a unit that the form does not have, or one that is not said beyond doubt: 千元, 亿.
enum class money_unit : std::uint8_t { none, yuan, wan_yuan, other };

[[nodiscard]] constexpr money_unit unit_of_form(cell amount) {
  return unit_of(amount) == cell_unit::wan_yuan ? money_unit::wan_yuan : money_unit::yuan;
}

struct printed_unit {
  money_unit unit = money_unit::none;
  const hit* head = nullptr;  // that says it
  std::uint32_t head_end = 0;
  bool said = true;  // false: the unit is the form's, and nothing says it
};

/// The unit of an amount in section 2, whose words begin with `first`: that of its head
/// (“本年收费金额（单位：元）”), of its label, of a note behind it. It is that of the form where a
/// number says its unit itself, which is for its reader, and where nothing says any.
[[nodiscard]] printed_unit unit_around(const document& doc, const token_stream& stream,
                                       const std::vector<hit>& hits, std::uint32_t first,
                                       const row_label& label, const cell_reading& amount);

}  // namespace govreport::detail
