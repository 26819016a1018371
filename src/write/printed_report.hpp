// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/model/report.hpp"
#include "govreport/write/section_prose.hpp"
#include "govreport/write/write_error.hpp"

/// A report laid out in its statutory form, before any format writes it down.
namespace govreport::writing {

/// One box of a table of the form: a label, or a number or blank of the report. It can span columns
/// and rows.
struct box {
  std::string text;
  std::size_t column = 0;  // of the table, from 0
  std::size_t columns = 1;
  std::size_t rows = 1;
  bool figure = false;
};

/// The boxes that begin in a row, from left to right.
using box_row = std::vector<box>;

/// A table of the form: rows of heads, then rows of labels and figures.
struct printed_table {
  std::string title{};              // over all columns, or nothing
  std::vector<std::size_t> widths;  // of all columns, in shares of the page
  std::size_t label_columns = 0;    // the first of them, which hold no figures
  std::vector<box_row> head{};
  std::vector<box_row> body{};
};

/// A section: text, or tables that stand right below one another.
struct printed_section {
  std::string title;
  std::vector<std::string> paragraphs{};
  std::vector<printed_table> tables{};
};

/// All lines and tables, in the order of the form.
struct printed_report {
  std::string authority;
  std::string name;  // “2025年政府信息公开工作年度报告”, behind the authority in the title
  std::vector<std::string> preface{};
  std::array<printed_section, 6> sections{};
  std::vector<std::string> signature{};

  [[nodiscard]] std::string title() const { return authority + name; }
};

/// Lays out a report. Fails if it has numbers in cells that its form does not print.
[[nodiscard]] expected<printed_report, write_error> lay_out(const report& r,
                                                            const section_prose& prose);

/// Text with the characters that HTML and XML keep for themselves as references.
[[nodiscard]] std::string escape_markup(std::string_view text);

}  // namespace govreport::writing
