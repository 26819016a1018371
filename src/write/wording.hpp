// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "govreport/check/finding.hpp"
#include "govreport/core/calendar_date.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/rules/rule.hpp"
#include "govreport/write/language.hpp"

/// The words that all writers share.
namespace govreport::writing {

/// One sentence in the language asked for; the compiler checks both against their arguments.
template <class... Args>
[[nodiscard]] std::string say(language in, fmt::format_string<Args...> zh,
                              fmt::format_string<Args...> en, Args&&... args) {
  return fmt::format(in == language::zh ? zh : en, std::forward<Args>(args)...);
}

[[nodiscard]] constexpr std::string_view word(const bilingual& words, language in) {
  return in == language::zh ? words.zh : words.en;
}
[[nodiscard]] constexpr std::string_view word(const label& l, language in) {
  return in == language::zh ? l.name : l.en;
}

/// “三”, “section 3”.
[[nodiscard]] std::string section_text_of(int number, language in);

/// The name of a cell's row and of its column in one edition of the form.
[[nodiscard]] std::string_view row_text(cell c, form edition, language in);
[[nodiscard]] std::string_view column_text(cell c, form edition, language in);

/// “予以公开·自然人”, “granted · natural persons”.
[[nodiscard]] std::string cell_name(cell c, form edition, language in);

/// The name of a term beside others of the same place: the coordinate that the place leaves open.
[[nodiscard]] std::string_view term_name(dimension over, cell c, form edition, language in);

/// “三, 自然人”, “section 3, natural persons”; nothing for the document as a whole.
[[nodiscard]] std::string place_text(const finding& found, const reading& read, language in);

/// The unit of money, “万元”; nothing for pieces.
[[nodiscard]] std::string_view unit_text(cell_unit unit, language in);

/// The number of a cell, with its unit where that is money.
[[nodiscard]] std::string number_with_unit(cell c, std::int64_t value, language in);

/// “2022年3月31日”, “2022-03-31”.
[[nodiscard]] std::string date_text(const calendar_date& day, language in);
[[nodiscard]] std::string iso_date(const calendar_date& day);

/// Text of the document between quotation marks, fit to show and not too long.
[[nodiscard]] std::string quoted(std::string_view printed);

[[nodiscard]] std::string_view severity_text(severity level, language in);
[[nodiscard]] std::string_view consistency_text(consistency verdict, language in);
[[nodiscard]] std::string_view evidence_text(evidence mark, language in);

/// The readings that fit an ambiguous cell: “1 或 11”, “1 or 11”.
[[nodiscard]] std::string candidates_text(cell c, const reading& read, language in);

/// Why a cell is unreadable.
[[nodiscard]] std::string_view reason_text(unreadable_because reason, language in);

}  // namespace govreport::writing
