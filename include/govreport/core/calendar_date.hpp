// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <compare>
#include <cstdint>

namespace govreport {

/// A day as a document states it. It may be one that the calendar does not have.
struct calendar_date {
  std::int32_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  friend constexpr auto operator<=>(const calendar_date&, const calendar_date&) = default;
};
BOOST_DESCRIBE_STRUCT(calendar_date, (), (year, month, day))

/// Whether the calendar has that day.
[[nodiscard]] constexpr bool is_real(const calendar_date& d) {
  constexpr std::uint8_t length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.month < 1 || d.month > 12 || d.day < 1) return false;
  const bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);
  return d.day <= length[d.month - 1] + (leap && d.month == 2 ? 1 : 0);
}

}  // namespace govreport
