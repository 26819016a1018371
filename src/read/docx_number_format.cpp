// SPDX-License-Identifier: BSL-1.0
#include "docx_number_format.hpp"

#include <array>
#include <cstddef>

namespace govreport::detail {
namespace {

using format = docx_number_format;

struct format_name {
  std::string_view name;
  format is;
};

constexpr std::array format_names{
    format_name{"bullet", format::bullet},
    format_name{"chineseCounting", format::counting},
    format_name{"chineseCountingThousand", format::counting_thousand},
    format_name{"chineseLegalSimplified", format::legal_simplified},
    format_name{"decimal", format::decimal},
    format_name{"decimalEnclosedCircle", format::decimal_in_circle},
    format_name{"decimalEnclosedCircleChinese", format::decimal_in_circle_chinese},
    format_name{"decimalEnclosedFullstop", format::decimal_with_stop},
    format_name{"decimalEnclosedParen", format::decimal_in_brackets},
    format_name{"decimalFullWidth", format::decimal_full_width},
    format_name{"decimalFullWidth2", format::decimal_full_width},
    format_name{"decimalHalfWidth", format::decimal},
    format_name{"decimalZero", format::decimal_zero},
    format_name{"ideographDigital", format::digits},
    format_name{"ideographEnclosedCircle", format::ideograph_in_circle},
    format_name{"ideographLegalTraditional", format::legal_traditional},
    format_name{"ideographTraditional", format::stems},
    format_name{"ideographZodiac", format::branches},
    format_name{"ideographZodiacTraditional", format::stems_and_branches},
    format_name{"japaneseCounting", format::counting_japanese},
    format_name{"japaneseDigitalTenThousand", format::digits},
    format_name{"lowerLetter", format::lower_letter},
    format_name{"lowerRoman", format::lower_roman},
    format_name{"none", format::none},
    format_name{"numberInDash", format::decimal_in_dashes},
    format_name{"taiwaneseCounting", format::counting},
    format_name{"taiwaneseCountingThousand", format::counting_thousand},
    format_name{"taiwaneseDigital", format::digits},
    format_name{"upperLetter", format::upper_letter},
    format_name{"upperRoman", format::upper_roman},
};

constexpr std::u32string_view plain_digits = U"0123456789";
constexpr std::u32string_view wide_digits = U"０１２３４５６７８９";
constexpr std::u32string_view ideographs = U"〇一二三四五六七八九";
constexpr std::u32string_view legal_simplified = U"零壹贰叁肆伍陆柒捌玖";
constexpr std::u32string_view legal_traditional = U"零壹貳參肆伍陸柒捌玖";
constexpr std::u32string_view units = U"十百千";
constexpr std::u32string_view legal_units = U"拾佰仟";
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";

void write_digits(std::int32_t n, std::u32string_view digits, std::u32string& to) {
  std::u32string reversed;
  auto rest = static_cast<std::uint32_t>(n < 0 ? -static_cast<std::int64_t>(n) : n);
  do {
    reversed += digits[rest % 10];
    rest /= 10;
  } while (rest != 0);
  if (n < 0) reversed += U'-';
  to.append(reversed.rbegin(), reversed.rend());
}

/// Which digit 1 a system leaves out before a unit.
enum class leading_one { kept, dropped_before_ten, dropped };

/// 一千二百零三, up to 9999.
void write_with_units(std::int32_t n, std::u32string_view digits, std::u32string_view unit,
                      char32_t gap, leading_one one, std::u32string& to) {
  if (n <= 0 || n > 9999) return write_digits(n, digits, to);
  bool written = false;
  bool skipped = false;
  std::int32_t scale = 1000;
  for (std::size_t place = 4; place-- > 0; scale /= 10) {
    const auto digit = static_cast<std::size_t>(n / scale % 10);
    if (digit == 0) {
      skipped = written;
      continue;
    }
    if (skipped && gap != 0) to += gap;
    skipped = false;
    const bool leading_ten = place == 1 && !written && one == leading_one::dropped_before_ten;
    const bool silent = digit == 1 && place > 0 && (one == leading_one::dropped || leading_ten);
    if (!silent) to += digits[digit];
    if (place > 0) to += unit[place - 1];
    written = true;
  }
}

/// 十二, 九十九, 一〇〇.
void write_counting(std::int32_t n, std::u32string& to) {
  if (n > 0 && n < 100) {
    return write_with_units(n, ideographs, units, 0, leading_one::dropped_before_ten, to);
  }
  write_digits(n, ideographs, to);
}

/// Z is followed by AA, BB, CC.
void write_letters(std::int32_t n, char32_t first, std::u32string& to) {
  constexpr std::int32_t most_repeated = 30;
  if (n <= 0 || n > 26 * most_repeated) return write_digits(n, plain_digits, to);
  to.append(static_cast<std::size_t>((n - 1) / 26 + 1),
            first + static_cast<char32_t>((n - 1) % 26));
}

void write_roman(std::int32_t n, bool upper, std::u32string& to) {
  struct sign {
    std::int32_t value;
    std::u32string_view letters;
  };
  constexpr std::array<sign, 13> signs{{{1000, U"m"},
                                        {900, U"cm"},
                                        {500, U"d"},
                                        {400, U"cd"},
                                        {100, U"c"},
                                        {90, U"xc"},
                                        {50, U"l"},
                                        {40, U"xl"},
                                        {10, U"x"},
                                        {9, U"ix"},
                                        {5, U"v"},
                                        {4, U"iv"},
                                        {1, U"i"}}};
  if (n <= 0 || n > 32767) return write_digits(n, plain_digits, to);
  for (const sign& s : signs) {
    for (; n >= s.value; n -= s.value) {
      for (char32_t c : s.letters) to += upper ? c - 32 : c;
    }
  }
}

/// Signs of their own for the first numbers.
bool write_sign(std::int32_t n, char32_t first, std::int32_t count, std::u32string& to) {
  if (n < 1 || n > count) return false;
  to += first + static_cast<char32_t>(n - 1);
  return true;
}

void write_cycle(std::int32_t n, std::u32string_view signs, std::u32string& to) {
  const auto count = static_cast<std::int32_t>(signs.size());
  if (n <= 0) return write_digits(n, plain_digits, to);
  to += signs[static_cast<std::size_t>((n - 1) % count)];
}

}  // namespace

docx_number_format docx_number_format_named(std::string_view name) {
  for (const format_name& f : format_names) {
    if (f.name == name) return f.is;
  }
  return format::unknown;
}

void write_number(std::int32_t n, docx_number_format how, std::u32string& to) {
  switch (how) {
    case format::unknown:
    case format::none:
    case format::bullet:
      return;
    case format::decimal:
      return write_digits(n, plain_digits, to);
    case format::decimal_zero:
      if (n >= 0 && n < 10) to += U'0';
      return write_digits(n, plain_digits, to);
    case format::decimal_full_width:
      return write_digits(n, wide_digits, to);
    case format::decimal_in_circle:
      if (!write_sign(n, U'①', 20, to)) write_digits(n, plain_digits, to);
      return;
    case format::decimal_in_circle_chinese:
      if (!write_sign(n, U'①', 10, to)) write_digits(n, plain_digits, to);
      return;
    case format::decimal_with_stop:
      if (!write_sign(n, U'⒈', 20, to)) write_digits(n, plain_digits, to);
      return;
    case format::decimal_in_brackets:
      if (!write_sign(n, U'⑴', 20, to)) write_digits(n, plain_digits, to);
      return;
    case format::decimal_in_dashes:
      to += U"- ";
      write_digits(n, plain_digits, to);
      to += U" -";
      return;
    case format::upper_letter:
      return write_letters(n, U'A', to);
    case format::lower_letter:
      return write_letters(n, U'a', to);
    case format::upper_roman:
      return write_roman(n, true, to);
    case format::lower_roman:
      return write_roman(n, false, to);
    case format::counting:
      return write_counting(n, to);
    case format::counting_thousand:
      return write_with_units(n, ideographs, units, U'零', leading_one::dropped_before_ten, to);
    case format::counting_japanese:
      return write_with_units(n, ideographs, units, 0, leading_one::dropped, to);
    case format::digits:
      return write_digits(n, ideographs, to);
    case format::legal_simplified:
      return write_with_units(n, legal_simplified, legal_units, U'零', leading_one::kept, to);
    case format::legal_traditional:
      return write_with_units(n, legal_traditional, legal_units, U'零', leading_one::kept, to);
    case format::stems:
      return write_cycle(n, stems, to);
    case format::branches:
      return write_cycle(n, branches, to);
    case format::stems_and_branches:
      if (n <= 0) return write_digits(n, plain_digits, to);
      write_cycle(n, stems, to);
      return write_cycle(n, branches, to);
    case format::ideograph_in_circle:
      if (!write_sign(n, U'㊀', 10, to)) write_digits(n, plain_digits, to);
      return;
  }
}

}  // namespace govreport::detail
