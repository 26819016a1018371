// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

#include "govreport/model/cell.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// What is printed in one cell, as far as the cell's kind allows: a number (amounts in 分) or why
/// there is none.
struct numeral {
  cell_state state = cell_state::blank;
  std::int64_t value = 0;
  unreadable_because reason = unreadable_because::not_unreadable;
  bool foreign_unit = false;

  friend bool operator==(const numeral&, const numeral&) = default;
};

/// Reads the text of one cell: digits of any width, thousands separators, signs (－, 减, 增),
/// Chinese numerals, a unit (件, 元, 万元 …), a note in brackets after the number. An amount
/// printed with a unit is read in that unit; without one, in the unit of its column. Blank, "/",
/// "—", 无 and the like are no numbers.
[[nodiscard]] numeral parse_numeral(std::u32string_view text, cell of);

/// The same under a head that prints another unit than the form does, “本年收费金额（单位：元）”.
[[nodiscard]] numeral parse_numeral(std::u32string_view text, cell of, cell_unit headed);

}  // namespace govreport
