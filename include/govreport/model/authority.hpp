// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "govreport/core/calendar_date.hpp"

namespace govreport {

/// Whether an authority is, by its name, a department of a government and no government itself.
/// Only names that leave no doubt count: a 管理委员会 governs a zone, a 办公厅 or 办公室 reports
/// for its government or for itself.
[[nodiscard]] constexpr bool is_department(std::string_view authority) {
  constexpr std::array<std::string_view, 5> governing{"人民政府", "管理委员会", "管委会", "办公厅",
                                                      "办公室"};
  for (std::string_view ending : governing) {
    if (authority.ends_with(ending)) return false;
  }
  constexpr std::array<std::string_view, 5> department{"局", "厅", "委员会", "支队", "大队"};
  for (std::string_view ending : department) {
    if (authority.ends_with(ending)) return true;
  }
  return false;
}

/// The last day on which the report for a year may be published: 31 January of the next year for a
/// department, 31 March for a government (条例 article 49). A name that leaves it open gets the
/// later day.
[[nodiscard]] constexpr calendar_date deadline_of(std::string_view authority, std::int32_t year) {
  return is_department(authority) ? calendar_date{year + 1, 1, 31} : calendar_date{year + 1, 3, 31};
}

}  // namespace govreport
