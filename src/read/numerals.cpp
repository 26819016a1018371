// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/numerals.hpp"

#include <algorithm>
#include <string>

#include "govreport/core/amount.hpp"
#include "govreport/core/characters.hpp"
#include "govreport/model/figures.hpp"
#include "ideographs.hpp"

namespace govreport {

std::int64_t detail::parse_ideographs(std::u32string_view text) {
  const auto unit_of_word = [](char32_t c) {
    return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
  };
  const bool positional = std::none_of(text.begin(), text.end(), unit_of_word);
  std::int64_t total = 0;
  std::int64_t digit = -1;
  std::int64_t last_unit = 10000;
  bool zero_before = false;  // 零, which stands for the units left out
  for (char32_t c : text) {
    const std::int64_t unit = unit_of_word(c);
    const bool zero = c == U'零' || c == U'〇';
    const int n = c == U'两' ? 2 : ideograph_digit(c);
    if (unit != 0) {
      if (unit >= last_unit || (digit < 0 && unit != 10)) return -1;
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
      last_unit = unit;
      zero_before = false;
    } else if (!zero && n == 0) {
      return -1;
    } else if (positional) {
      total = total * 10 + n;
      if (total > largest_number) return -1;
    } else if (zero) {
      if (digit >= 0 || last_unit == 10000) return -1;
      zero_before = true;
    } else {
      if (digit >= 0) return -1;
      digit = n;
    }
  }
  if (positional || digit < 0) return total;
  return last_unit == 10 || zero_before ? total + digit : -1;
}

namespace {

using detail::fold;
using detail::ideograph_digit;
using detail::is_digit;
using detail::is_space;
using detail::parse_ideographs;

/// The common case, digits and nothing else; -1 for anything more.
std::int64_t parse_digits(std::u32string_view text) {
  if (text.empty() || text.size() > 15) return -1;
  std::int64_t value = 0;
  for (char32_t c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - U'0');
  }
  return value;
}

/// A number and a note of several sentences behind it.
constexpr std::size_t longest_numeral = 1000;

bool is_one_of(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  for (std::u32string_view w : words) {
    if (text == w) return true;
  }
  return false;
}

numeral unreadable(unreadable_because reason) { return {cell_state::unreadable, 0, reason, false}; }

enum class unit { none, pieces, yuan, wan_yuan, hundred_million_yuan };

/// Takes a unit off the front of the text.
unit take_unit(std::u32string_view& rest) {
  const auto take = [&](std::u32string_view word) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
  };
  if (take(U"亿元")) return unit::hundred_million_yuan;
  if (take(U"万元")) return unit::wan_yuan;
  if (take(U"元")) return unit::yuan;
  for (std::u32string_view w : {U"件", U"个", U"项", U"宗", U"条", U"份", U"起", U"次"}) {
    if (take(w)) return unit::pieces;
  }
  return unit::none;
}

struct decimal {
  std::int64_t whole = 0;
  std::u32string_view fraction;
  bool too_large = false;
};

/// Takes digits with their separators off the front; false if there are none.
bool take_decimal(std::u32string_view& rest, decimal& number) {
  std::size_t i = 0;
  std::size_t digits = 0;
  std::size_t since_comma = 0;
  bool commas = false;
  for (; i < rest.size(); ++i) {
    if (is_digit(rest[i])) {
      if (number.whole > (largest_number - 9) / 10) {
        number.too_large = true;
      } else {
        number.whole = number.whole * 10 + (rest[i] - U'0');
      }
      ++digits;
      ++since_comma;
    } else if (rest[i] == U',' && number.whole != 0 && i + 1 < rest.size() &&
               is_digit(rest[i + 1]) && since_comma > 0 && since_comma <= 3 &&
               (!commas || since_comma == 3)) {
      commas = true;
      since_comma = 0;
    } else {
      break;
    }
  }
  if (digits == 0 || (commas && since_comma != 3)) return false;
  rest.remove_prefix(i);
  if (rest.size() > 1 && rest[0] == U'.' && is_digit(rest[1])) {
    std::size_t end = 1;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    number.fraction = rest.substr(1, end - 1);
    rest.remove_prefix(end);
  }
  while (!number.fraction.empty() && number.fraction.back() == U'0')
    number.fraction.remove_suffix(1);
  return true;
}

numeral count_from(const decimal& number, bool negative, unit printed) {
  if (number.too_large) return unreadable(unreadable_because::too_large);
  if (!number.fraction.empty()) return unreadable(unreadable_because::not_whole);
  // 3万元 under a head of things: neither 3 nor 30000 of them.
  const bool scaled = printed == unit::wan_yuan || printed == unit::hundred_million_yuan;
  if (scaled) return {cell_state::unreadable, 0, unreadable_because::not_a_number, true};
  const bool money = printed == unit::yuan;
  return {cell_state::number, negative ? -number.whole : number.whole,
          unreadable_because::not_unreadable, money};
}

numeral amount_from(const decimal& number, bool negative, unit printed, cell_unit headed) {
  if (printed == unit::pieces) return unreadable(unreadable_because::not_a_number);
  const bool wan =
      printed == unit::wan_yuan || (printed == unit::none && headed == cell_unit::wan_yuan);
  const std::size_t places = printed == unit::hundred_million_yuan ? 10
                             : wan                                 ? 6
                                                                   : 2;  // down to 分
  if (number.fraction.size() > places) return unreadable(unreadable_because::too_fine);
  std::int64_t fen = number.whole;
  for (std::size_t i = 0; i < places; ++i) {
    if (number.too_large || fen > (largest_number - 9) / 10)
      return unreadable(unreadable_because::too_large);
    fen = fen * 10 +
          (i < number.fraction.size() ? static_cast<std::int64_t>(number.fraction[i] - U'0') : 0);
  }
  const bool foreign =
      headed == cell_unit::wan_yuan && printed != unit::none && printed != unit::wan_yuan;
  return {cell_state::number, negative ? -fen : fen, unreadable_because::not_unreadable, foreign};
}

}  // namespace

numeral parse_numeral(std::u32string_view text, cell of) {
  return parse_numeral(text, of, unit_of(of));
}

numeral parse_numeral(std::u32string_view text, cell of, cell_unit headed) {
  if (const auto plain = parse_digits(text); plain >= 0 && unit_of(of) == cell_unit::pieces) {
    return {cell_state::number, plain};
  }
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  if (text.size() > longest_numeral) return unreadable(unreadable_because::not_a_number);
  std::u32string folded;
  folded.reserve(text.size());
  for (char32_t c : text) {
    if (!is_space(c)) folded += fold(c);
  }
  std::u32string_view rest = folded;
  if (rest.empty()) return {};
  if (is_one_of(rest, {U"/", U"\\", U"-", U"--", U"---", U"—", U"——", U"无", U"不适用", U"N/A",
                       U"n/a", U"*"})) {
    return {cell_state::not_applicable};
  }
  // Digits that spaces hold apart may be one number or several; that is not for one cell to say.
  bool digit_before = false;
  bool gap = false;
  for (char32_t c : text) {
    const bool digit = is_digit(fold(c));
    if (digit && digit_before && gap) return unreadable(unreadable_because::not_a_number);
    gap = digit ? false : gap || is_space(c);
    digit_before = digit || (digit_before && is_space(c));
  }
  bool negative = false;
  if (rest[0] == U'-' || rest[0] == U'减') {
    negative = true;
    rest.remove_prefix(1);
  } else if (rest[0] == U'+' || rest[0] == U'增') {
    rest.remove_prefix(1);
  }
  decimal number;
  if (!take_decimal(rest, number)) {
    std::size_t end = 0;
    while (end < rest.size() &&
           (ideograph_digit(rest[end]) != 0 || rest[end] == U'零' || rest[end] == U'〇' ||
            rest[end] == U'百' || rest[end] == U'千' || rest[end] == U'两')) {
      ++end;
    }
    const std::int64_t spelled = end == 0 ? -1 : parse_ideographs(rest.substr(0, end));
    if (spelled < 0) return unreadable(unreadable_because::not_a_number);
    number.whole = spelled;
    rest.remove_prefix(end);
  }
  const unit printed = take_unit(rest);
  if (!rest.empty() && !(rest.front() == U'(' && rest.back() == U')')) {
    return unreadable(unreadable_because::not_a_number);
  }
  return headed == cell_unit::pieces ? count_from(number, negative, printed)
                                     : amount_from(number, negative, printed, headed);
}

}  // namespace govreport
