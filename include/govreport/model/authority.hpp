// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/core/calendar_date.hpp"

namespace govreport {

namespace detail {

template <std::size_t N>
constexpr bool ends_in_one_of(std::string_view name,
                              const std::array<std::string_view, N>& endings) {
  for (std::string_view ending : endings) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace detail

/// Whether an authority is, by its name, a department of a government and no government itself.
/// Only names that leave no doubt count: a 管理委员会 governs a zone, a 办公厅 or 办公室 reports
/// for its government or for itself, a 支队 or 大队 may be a part of a department.
[[nodiscard]] constexpr bool is_department(std::string_view authority) {
  constexpr std::array<std::string_view, 3> department{"局", "厅", "委员会"};
  constexpr std::array<std::string_view, 2> open{"办公厅", "管理委员会"};
  return detail::ends_in_one_of(authority, department) && !detail::ends_in_one_of(authority, open);
}

/// Whether an authority is, by its name, a government of a county or above, whose report article 49
/// dates; it dates none of a township.
[[nodiscard]] constexpr bool is_government_from_county_up(std::string_view authority) {
  constexpr std::array<std::string_view, 6> government{"省人民政府", "市人民政府", "州人民政府",
                                                       "县人民政府", "区人民政府", "旗人民政府"};
  return detail::ends_in_one_of(authority, government);
}

/// The last day on which the report for a year may be published: 31 January of the next year for a
/// department, 31 March for a government (条例 article 49). A name that leaves it open gets the
/// later day.
[[nodiscard]] constexpr calendar_date deadline_of(std::string_view authority, std::int32_t year) {
  return is_department(authority) ? calendar_date{year + 1, 1, 31} : calendar_date{year + 1, 3, 31};
}

}  // namespace govreport
