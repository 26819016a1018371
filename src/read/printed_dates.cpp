// SPDX-License-Identifier: BSL-1.0
#include "printed_dates.hpp"

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

/// A number below 100, 12 or 十二 or 三十一, at `i`; moves `i` behind it.
std::optional<std::uint8_t> take_small(std::u32string_view text, std::size_t& i) {
  int value = 0;
  const std::size_t begin = i;
  while (i < text.size() && i < begin + 2 && is_digit(text[i]))
    value = value * 10 + static_cast<int>(text[i++] - U'0');
  if (i == begin) {
    int digit = 0;
    while (i < text.size() && i < begin + 3 && ideograph_digit(text[i]) != 0) {
      const int d = ideograph_digit(text[i++]);
      if (d == 10) {
        value += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else {
        digit = d;
      }
    }
    value += digit;
  }
  if (i == begin || value > 99) return std::nullopt;
  return static_cast<std::uint8_t>(value);
}

}  // namespace

std::optional<std::int32_t> take_year(std::u32string_view text, std::size_t& i) {
  if (i + 4 > text.size() || (text[i] != U'2' && text[i] != U'二')) return std::nullopt;
  std::int32_t year = 0;
  for (std::size_t k = i; k < i + 4; ++k) {
    const char32_t c = text[k];
    const bool zero = c == U'〇' || c == U'零' || c == U'O' || c == U'o';
    const int digit = is_digit(c) ? static_cast<int>(c - U'0') : zero ? 0 : ideograph_digit(c);
    if ((digit == 0 && !zero && c != U'0') || digit > 9) return std::nullopt;
    year = year * 10 + digit;
  }
  if (year < 2000 || year > 2099 || (i + 4 < text.size() && is_digit(text[i + 4])))
    return std::nullopt;
  i += 4;
  return year;
}

bool take(std::u32string_view text, std::size_t& i, std::u32string_view word) {
  if (!text.substr(std::min(i, text.size())).starts_with(word)) return false;
  i += word.size();
  return true;
}

std::optional<calendar_date> take_date(std::u32string_view text, std::size_t& i,
                                       std::optional<std::int32_t> known_year) {
  std::size_t k = i;
  calendar_date date;
  const auto year = take_year(text, k);
  if (!year && !known_year) return std::nullopt;
  date.year = year ? *year : *known_year;
  const bool words = !year || take(text, k, U"年");
  const char32_t mark = words || k >= text.size() ? U' ' : text[k];
  if (!words && mark != U'-' && mark != U'.' && mark != U'/') return std::nullopt;
  if (!words) ++k;
  const auto month = take_small(text, k);
  if (!month || !(words ? take(text, k, U"月") : take(text, k, std::u32string_view(&mark, 1))))
    return std::nullopt;
  const auto day = take_small(text, k);
  if (!day || (words && !take(text, k, U"日"))) return std::nullopt;
  date.month = *month;
  date.day = *day;
  i = k;
  return date;
}

}  // namespace govreport::detail
