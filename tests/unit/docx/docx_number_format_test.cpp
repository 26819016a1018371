// SPDX-License-Identifier: BSL-1.0
#include "read/docx_number_format.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

namespace govreport::detail {

namespace {

std::u32string written(std::int32_t n, std::string_view format) {
  std::u32string out;
  write_number(n, docx_number_format_named(format), out);
  return out;
}

struct sample {
  const char* format;
  std::initializer_list<std::pair<std::int32_t, const char32_t*>> numbers;
};

}  // namespace

TEST_CASE("docx: automatic numbers are written as Word writes them") {
  const sample samples[] = {
      {"decimal", {{0, U"0"}, {7, U"7"}, {120, U"120"}}},
      {"decimalZero", {{7, U"07"}, {12, U"12"}}},
      {"decimalFullWidth", {{12, U"１２"}}},
      {"decimalEnclosedCircle", {{1, U"①"}, {20, U"⑳"}, {21, U"21"}}},
      {"decimalEnclosedCircleChinese", {{1, U"①"}, {10, U"⑩"}, {11, U"11"}}},
      {"decimalEnclosedFullstop", {{1, U"⒈"}}},
      {"decimalEnclosedParen", {{2, U"⑵"}}},
      {"numberInDash", {{3, U"- 3 -"}}},
      {"upperLetter", {{1, U"A"}, {26, U"Z"}, {27, U"AA"}, {54, U"BBB"}}},
      {"lowerLetter", {{2, U"b"}, {0, U"0"}}},
      {"upperRoman", {{4, U"IV"}, {1999, U"MCMXCIX"}}},
      {"lowerRoman", {{9, U"ix"}}},
      {"chineseCounting",
       {{1, U"一"}, {10, U"十"}, {12, U"十二"}, {20, U"二十"}, {99, U"九十九"}, {100, U"一〇〇"}}},
      {"chineseCountingThousand",
       {{10, U"十"},
        {11, U"十一"},
        {100, U"一百"},
        {101, U"一百零一"},
        {110, U"一百一十"},
        {1001, U"一千零一"},
        {1010, U"一千零一十"},
        {9999, U"九千九百九十九"}}},
      {"japaneseCounting",
       {{3, U"三"}, {10, U"十"}, {21, U"二十一"}, {111, U"百十一"}, {1000, U"千"}}},
      {"ideographDigital", {{12, U"一二"}, {20, U"二〇"}}},
      {"chineseLegalSimplified", {{2, U"贰"}, {12, U"壹拾贰"}, {105, U"壹佰零伍"}}},
      {"ideographTraditional", {{1, U"甲"}, {10, U"癸"}, {11, U"甲"}}},
      {"ideographZodiac", {{12, U"亥"}, {13, U"子"}}},
      {"ideographZodiacTraditional", {{1, U"甲子"}, {13, U"丙子"}}},
      {"ideographEnclosedCircle", {{1, U"㊀"}}},
      {"bullet", {{1, U""}}},
      {"none", {{1, U""}}},
      {"hindiVowels", {{1, U""}}},
  };
  for (const sample& s : samples) {
    CAPTURE(s.format);
    for (const auto& number : s.numbers) {
      CAPTURE(number.first);
      CHECK(written(number.first, s.format) == number.second);
    }
  }
}

TEST_CASE("docx: numbers beyond what a format can write are still written") {
  for (const char* format :
       {"decimal", "upperLetter", "lowerRoman", "chineseCounting", "chineseCountingThousand",
        "japaneseCounting", "ideographTraditional", "decimalEnclosedCircle"}) {
    CAPTURE(format);
    for (std::int32_t n : {INT32_MIN, -1, 0, 10'000, INT32_MAX}) {
      CAPTURE(n);
      const std::size_t length = written(n, format).size();
      CHECK(length > 0);
      CHECK(length < 64);
    }
  }
}

}  // namespace govreport::detail
