// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/model/cell.hpp"
#include "govreport/model/figures.hpp"

namespace govreport {

/// How a wrong number may have come about. A slip proves nothing: it orders explanations that are
/// equally small, likelier ones first.
enum class slip : std::uint8_t {
  none,            // no known slip leads from the implied number to the stated one
  total_left_out,  // a total of 0 beside parts that are not
  shifted_row,     // the numbers of a row, one column over
  split_number,    // 1 and 2 in neighboring cells for 12 and 0
  swapped_digits,  // 21 for 12
  times_ten,       // 120 for 12, or 12 for 120
  doubled_digit,   // 1223 for 123
  lost_digit,      // 13 for 123
  off_by_one,      // 6 for 7
  neighbor,        // the number of the next cell of its row or column
};
BOOST_DESCRIBE_ENUM(slip, none, total_left_out, shifted_row, split_number, swapped_digits,
                    times_ten, doubled_digit, lost_digit, off_by_one, neighbor)

namespace detail {

/// The decimal digits of a number ≥ 0, the last first.
struct digit_list {
  std::array<std::uint8_t, 20> digit{};
  std::size_t size = 0;

  constexpr explicit digit_list(std::int64_t n) {
    do {
      digit[size++] = static_cast<std::uint8_t>(n % 10);
      n /= 10;
    } while (n != 0);
  }
};

[[nodiscard]] constexpr bool swaps_digits(const digit_list& a, const digit_list& b) {
  if (a.size != b.size) return false;
  std::size_t i = 0;
  while (i < a.size && a.digit[i] == b.digit[i]) ++i;
  if (i + 1 >= a.size || a.digit[i] != b.digit[i + 1] || a.digit[i + 1] != b.digit[i]) return false;
  for (i += 2; i < a.size; ++i) {
    if (a.digit[i] != b.digit[i]) return false;
  }
  return true;
}

/// Whether the shorter number is the longer one without one digit; with `doubled`, without one of
/// two that are the same.
[[nodiscard]] constexpr bool lacks_digit(const digit_list& shorter, const digit_list& longer,
                                         bool doubled) {
  if (longer.size != shorter.size + 1) return false;
  std::size_t i = 0;
  while (i < shorter.size && shorter.digit[i] == longer.digit[i]) ++i;
  if (doubled && (i == 0 || longer.digit[i] != longer.digit[i - 1])) return false;
  for (; i < shorter.size; ++i) {
    if (shorter.digit[i] != longer.digit[i + 1]) return false;
  }
  return true;
}

/// Whether a cell is the total of its row or column.
[[nodiscard]] constexpr bool is_total(cell c) {
  return is_row_total(c) || (c.in == table::requests && c.row == index_of(request_row::concluded));
}

[[nodiscard]] constexpr std::size_t columns_of(table in) {
  return in == table::requests ? enumerator_count<applicant> : enumerator_count<review_outcome>;
}

/// The next cell of the row (step ±1 in columns) that the layout prints.
[[nodiscard]] constexpr std::optional<std::size_t> beside(cell c, int step) {
  if (c.in == table::disclosure) return std::nullopt;  // its columns count different things
  const int column = c.column + step;
  if (column < 0 || column >= static_cast<int>(columns_of(c.in))) return std::nullopt;
  return index_of(cell{c.in, c.row, static_cast<std::uint8_t>(column)});
}
/// The next cell of the column that the layout prints.
[[nodiscard]] constexpr std::optional<std::size_t> above_or_below(layout printed, cell c,
                                                                  int step) {
  const int rows = static_cast<int>(c.in == table::requests ? enumerator_count<request_row>
                                                            : enumerator_count<review_channel>);
  for (int row = c.row + step; row >= 0 && row < rows; row += step) {
    const cell next{c.in, static_cast<std::uint8_t>(row), c.column};
    if (covers(printed, next)) return index_of(next);
  }
  return std::nullopt;
}

/// Whether the stated number is that of a neighbor. 0 stands beside 0 everywhere and says nothing.
[[nodiscard]] constexpr bool repeats_neighbor(const figures& f, cell c, std::int64_t stated) {
  if (stated == 0 || c.in == table::disclosure) return false;
  for (const int step : {-1, 1}) {
    for (const auto next : {beside(c, step), above_or_below(f.printed, c, step)}) {
      if (next && f.known(*next) && f.value[*next] == stated) return true;
    }
  }
  return false;
}

/// The slip by which one number of a cell became another.
[[nodiscard]] constexpr slip slip_of(const figures& f, cell c, std::int64_t stated,
                                     std::int64_t implied) {
  if (stated < 0 || implied < 0) return slip::none;
  if (stated == 0 && is_total(c)) return slip::total_left_out;
  const digit_list from(implied);
  const digit_list to(stated);
  if (swaps_digits(from, to)) return slip::swapped_digits;
  const auto is_ten_times = [](std::int64_t a, std::int64_t b) {
    return b != 0 && a % 10 == 0 && a / 10 == b;
  };
  if (is_ten_times(stated, implied) || is_ten_times(implied, stated)) return slip::times_ten;
  if (lacks_digit(from, to, true)) return slip::doubled_digit;
  if (implied >= 10 && lacks_digit(to, from, false)) return slip::lost_digit;
  if (stated - implied == 1 || implied - stated == 1) return slip::off_by_one;
  return repeats_neighbor(f, c, stated) ? slip::neighbor : slip::none;
}

/// Whether two numbers side by side are the digits of one.
[[nodiscard]] constexpr bool joins_to(std::int64_t left, std::int64_t right, std::int64_t whole) {
  constexpr std::int64_t longest = 1'000'000'000;
  if (left <= 0 || right < 0 || left >= longest || right >= longest) return false;
  std::int64_t tens = 10;
  while (tens <= right) tens *= 10;
  return left * tens + right == whole;
}

}  // namespace detail
}  // namespace govreport
