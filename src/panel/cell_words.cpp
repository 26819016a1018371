// SPDX-License-Identifier: BSL-1.0
#include "cell_words.hpp"

#include <fmt/format.h>

#include <array>

namespace govreport::writing {

namespace {

constexpr std::array<bilingual, enumerator_count<cell_state>> states{{
    {"未印出", "not printed"},
    {"空白", "blank"},
    {"不适用", "n/a"},
    {"存疑", "ambiguous"},
    {"无法识读", "unreadable"},
    {"数字", "number"},
}};

constexpr std::string_view row_indent = "  ";
constexpr std::string_view column_indent = "      ";

std::string money_unit(cell of, language in) {
  switch (unit_of(of)) {
    case cell_unit::pieces:
      return {};
    case cell_unit::yuan:
      return say(in, "（元）", " (yuan)");
    case cell_unit::wan_yuan:
      return say(in, "（万元）", " (10,000 yuan)");
  }
  return {};
}

}  // namespace

std::string_view state_text(cell_state state, language in) {
  return word(states[index_of(state)], in);
}

std::string label_text(cell of, form edition, language in) {
  if (of.in == table::disclosure)
    return fmt::format("{}{}{}", row_indent, cell_name(of, edition, in), money_unit(of, in));
  if (!is_row_total(of)) return fmt::format("{}{}", column_indent, column_text(of, edition, in));
  // The row （七）总计 by its ordinal too, or it would read like the column of that name.
  const bool by_ordinal =
      in == language::zh && of.in == table::requests && of.row == index_of(request_row::concluded);
  return fmt::format("{}{}{}", row_indent,
                     by_ordinal ? request_row_labels[of.row].ordinal : std::string_view(),
                     row_text(of, edition, in));
}

std::string section_title(table of, language in) {
  const int number = section_number(of);
  const label& title = section_labels[static_cast<std::size_t>(number - 1)];
  return say(in, "{0}{1}", "Section {2}: {3}", title.ordinal, title.text, number, title.en);
}

}  // namespace govreport::writing
