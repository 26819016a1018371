// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::detail {

/// How an automatic number is written (ST_NumberFormat of WordprocessingML).
enum class docx_number_format : std::uint8_t {
  unknown,  // one that is not written at all, for lack of its rules
  none,
  bullet,
  decimal,
  decimal_zero,
  decimal_full_width,
  decimal_in_circle,          // to ⑳
  decimal_in_circle_chinese,  // to ⑩
  decimal_with_stop,
  decimal_in_brackets,
  decimal_in_dashes,
  upper_letter,
  lower_letter,
  upper_roman,
  lower_roman,
  counting,            // 十二, and digit by digit from 一百 on
  counting_thousand,   // 一千二百
  counting_japanese,   // 千二百
  digits,              // 一二
  legal_simplified,    // 壹拾贰
  legal_traditional,   // 壹拾貳
  stems,               // 甲乙丙丁
  branches,            // 子丑寅卯
  stems_and_branches,  // 甲子乙丑
  ideograph_in_circle,
};

[[nodiscard]] docx_number_format docx_number_format_named(std::string_view name);

/// Writes a number behind `to`. A format that has no sign for it writes plain digits, as Word does.
void write_number(std::int32_t number, docx_number_format format, std::u32string& to);

}  // namespace govreport::detail
