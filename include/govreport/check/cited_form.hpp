// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "govreport/check/compact_text.hpp"

namespace govreport::detail {

/// The notices of the form that a text cites, by number or, that of 2019, as 格式（试行）.
struct cited_forms {
  bool form_2019 = false;
  bool form_2021 = false;
};

[[nodiscard]] inline cited_forms forms_cited_in(std::u32string_view compact) {
  cited_forms cited;
  constexpr std::u32string_view series = U"公开办函";
  for (std::size_t at = compact.find(series); at != compact.npos; at = compact.find(series, at)) {
    at += series.size();
    // “〔2021〕30号”, whatever the brackets.
    constexpr std::size_t longest = 12;
    std::u32string digits;
    for (char32_t c : compact.substr(at, longest)) {
      if (c == U'号') break;
      if (is_digit(c)) digits.push_back(c);
    }
    cited.form_2019 = cited.form_2019 || digits == U"201960";
    cited.form_2021 = cited.form_2021 || digits == U"202130";
  }
  constexpr std::array<std::u32string_view, 4> on_trial{U"报告格式(试行)", U"报告格式》(试行)",
                                                        U"报告格式》试行", U"报告格式试行"};
  cited.form_2019 = cited.form_2019 || contains_any(compact, on_trial);
  return cited;
}

}  // namespace govreport::detail
