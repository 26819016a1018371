// SPDX-License-Identifier: BSL-1.0
#include "printed_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "govreport/model/labels.hpp"
#include "govreport/write/messages.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport::writing {
namespace {

std::string with_ordinal(const label& l) { return std::string(l.ordinal) + std::string(l.text); }

box label_box(std::string_view text, std::size_t column, std::size_t columns = 1,
              std::size_t rows = 1) {
  return {std::string(text), column, columns, rows, false};
}

box figure_box(const report& r, cell c, std::size_t column, std::size_t columns = 1) {
  const auto number = number_at(r, c);
  return {number ? number_text(c, *number) : std::string(), column, columns, 1, true};
}

// Section 2

std::vector<disclosure_column> columns_of(form edition, disclosure_row row) {
  std::vector<disclosure_column> columns;
  for (disclosure_column c : enumerators<disclosure_column>) {
    if (covers(edition, row, c)) columns.push_back(c);
  }
  return columns;
}

/// One block of section 2: the last of its columns fills what the others leave free.
printed_table disclosure_table(const report& r, const disclosure_block& block,
                               const std::vector<disclosure_column>& columns) {
  constexpr std::size_t most_figures = 3;
  const auto span = [&](std::size_t k) {
    return k + 1 == columns.size() ? most_figures - k : std::size_t{1};
  };
  printed_table made{.title = std::string(block.title), .widths = {1, 1, 1, 1}, .label_columns = 1};
  box_row& head = made.head.emplace_back();
  head.push_back(label_box(information_label, 0));
  for (std::size_t k = 0; k < columns.size(); ++k)
    head.push_back(label_box(official_text(ref_of(columns[k]), r.edition), k + 1, span(k)));
  for (disclosure_row row : enumerators<disclosure_row>) {
    if (row < block.first || row > block.last || columns_of(r.edition, row).empty()) continue;
    box_row& line = made.body.emplace_back();
    line.push_back(label_box(official_text(ref_of(row), r.edition), 0));
    for (std::size_t k = 0; k < columns.size(); ++k)
      line.push_back(figure_box(r, cell_of(row, columns[k]), k + 1, span(k)));
  }
  return made;
}

std::vector<printed_table> disclosure_tables(const report& r) {
  std::vector<printed_table> tables;
  for (const disclosure_block& block : disclosure_blocks) {
    const auto columns = columns_of(r.edition, block.first);
    if (!columns.empty()) tables.push_back(disclosure_table(r, block, columns));
  }
  return tables;
}

// Section 3

constexpr std::size_t request_label_columns = 3;

std::vector<box_row> requests_head() {
  constexpr std::size_t first = request_label_columns;
  constexpr std::size_t last = enumerator_count<applicant> - 1;
  const auto name = [](std::size_t a) { return applicant_labels[a].text; };
  std::vector<box_row> head(3);
  head[0].push_back(label_box(balance_note, 0, request_label_columns, 3));
  head[0].push_back(label_box(applicants_label, first, enumerator_count<applicant>));
  head[1].push_back(label_box(name(0), first, 1, 2));
  head[1].push_back(label_box(organizations_label, first + 1, last - 1));
  head[1].push_back(label_box(name(last), first + last, 1, 2));
  for (std::size_t a = 1; a < last; ++a) head[2].push_back(label_box(name(a), first + a));
  return head;
}

/// The groups that a row stands in, from the outside: none, 三、本年度办理结果, or one of its
/// groups as well.
std::vector<request_group> groups_of(request_row row) {
  if (row < request_row::granted || row > request_row::concluded) return {};
  const request_group inner = group_of(row);
  if (inner == request_group::results) return {inner};
  return {request_group::results, inner};
}

printed_table requests_table_of(const report& r) {
  printed_table made{.widths = {7, 10, 27, 8, 8, 8, 8, 8, 8, 8},
                     .label_columns = request_label_columns};
  made.head = requests_head();
  std::vector<request_row> rows;
  std::copy_if(enumerators<request_row>.begin(), enumerators<request_row>.end(),
               std::back_inserter(rows),
               [&](request_row row) { return covers(layout_of(r), row); });
  const auto rows_in = [&](request_group group) {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](request_row row) {
      const auto groups = groups_of(row);
      return std::find(groups.begin(), groups.end(), group) != groups.end();
    }));
  };
  std::vector<request_group> above;
  for (request_row row : rows) {
    box_row& line = made.body.emplace_back();
    const auto groups = groups_of(row);
    for (std::size_t k = 0; k < groups.size(); ++k) {
      const bool begins = k >= above.size() || above[k] != groups[k];
      if (!begins) continue;
      line.push_back(label_box(with_ordinal(request_group_labels[index_of(groups[k])]), k, 1,
                               rows_in(groups[k])));
    }
    above = groups;
    line.push_back(label_box(with_ordinal(request_row_labels[index_of(row)]), groups.size(),
                             request_label_columns - groups.size()));
    for (applicant a : enumerators<applicant>)
      line.push_back(figure_box(r, cell_of(row, a), request_label_columns + index_of(a)));
  }
  return made;
}

// Section 4

printed_table reviews_table(const report& r) {
  constexpr std::size_t outcomes = enumerator_count<review_outcome>;
  printed_table made{.widths = std::vector<std::size_t>(review_cell_count, 1)};
  made.head.resize(3);
  made.head[0].push_back(label_box(review_channel_labels[0].text, 0, outcomes));
  made.head[0].push_back(label_box(litigation_label, outcomes, review_cell_count - outcomes));
  made.body.resize(1);
  for (review_channel channel : enumerators<review_channel>) {
    const std::size_t first = index_of(channel) * outcomes;
    const bool litigation = channel != review_channel::reconsideration;
    if (litigation)
      made.head[1].push_back(
          label_box(review_channel_labels[index_of(channel)].text, first, outcomes));
    for (review_outcome o : enumerators<review_outcome>) {
      const std::size_t column = first + index_of(o);
      made.head[litigation ? 2 : 1].push_back(
          label_box(review_outcome_labels[index_of(o)].text, column, 1, litigation ? 1 : 2));
      made.body[0].push_back(figure_box(r, cell_of(channel, o), column));
    }
  }
  return made;
}

// Around the tables

std::vector<std::string> preface_of(const report& r) {
  if (!r.period) return {};
  return {fmt::format("本报告所列数据的统计期限自{}起至{}止。",
                      date_text(r.period->first, language::zh),
                      date_text(r.period->last, language::zh))};
}

std::vector<std::string> signature_of(const report& r) {
  if (!r.signed_on) return {};
  std::vector<std::string> lines;
  if (!r.authority.empty()) lines.push_back(printable(r.authority.view()));
  lines.push_back(date_text(*r.signed_on, language::zh));
  return lines;
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    if (std::string line = printable(text.substr(0, end)); !line.empty())
      paragraphs.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return paragraphs;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// The text of the last section, taken from a document, can end with the signature, which stands
/// below it by itself.
void drop_signature(std::vector<std::string>& paragraphs, const report& r) {
  if (!r.signed_on) return;
  const auto [year, month, day] = *r.signed_on;
  const std::string authority = without_spaces(printable(r.authority.view()));
  const std::array dates{
      fmt::format("{}年{}月{}日", year, month, day),
      fmt::format("{}年{:02}月{:02}日", year, month, day),
      fmt::format("{}-{:02}-{:02}", year, month, day),
      fmt::format("{}.{}.{}", year, month, day),
  };
  const auto signs = [&](const std::string& paragraph) {
    const std::string line = without_spaces(paragraph);
    return line == authority || std::any_of(dates.begin(), dates.end(), [&](const auto& date) {
             return line == date || line == authority + date;
           });
  };
  while (!paragraphs.empty() && signs(paragraphs.back())) paragraphs.pop_back();
}

/// Numbers in cells that the layout does not print: no writer could show them.
std::optional<write_error> refuse(const report& r) {
  constexpr std::size_t most_named = 5;
  const layout printed = layout_of(r);
  write_error error;
  for (cell c : all_cells) {
    if (number_at(r, c) && !covers(printed, c)) error.cells.push_back(c);
  }
  if (error.cells.empty()) return std::nullopt;
  std::string named;
  for (std::size_t i = 0; i < std::min(error.cells.size(), most_named); ++i)
    named += fmt::format("{}{}", i == 0 ? "" : ", ", address_of(error.cells[i]));
  if (error.cells.size() > most_named)
    named += fmt::format(" and {} more", error.cells.size() - most_named);
  error.detail = fmt::format(
      "{} with （六）其他处理 as {} has no place for the numbers in {}. Take them out, or change "
      "the "
      "form: a report is written with all its numbers or not at all.",
      name_of(printed.edition),
      printed.otherwise == otherwise_layout::one_row ? "one row" : "three rows", named);
  return error;
}

}  // namespace

expected<printed_report, write_error> lay_out(const report& r, const section_prose& prose) {
  if (auto error = refuse(r)) return *error;
  printed_report made;
  made.authority = printable(r.authority.view());
  made.name = fmt::format("{}年{}", r.year ? fmt::format("{}", *r.year) : "　　", report_title);
  made.preface = preface_of(r);
  for (std::size_t i = 0; i < section_labels.size(); ++i)
    made.sections[i].title = with_ordinal(section_labels[i]);
  made.sections[0].paragraphs = paragraphs_of(prose.overview);
  made.sections[1].tables = disclosure_tables(r);
  made.sections[2].tables.push_back(requests_table_of(r));
  made.sections[3].tables.push_back(reviews_table(r));
  made.sections[4].paragraphs = paragraphs_of(prose.problems);
  made.sections[5].paragraphs = paragraphs_of(prose.other_matters);
  drop_signature(made.sections[5].paragraphs, r);
  made.signature = signature_of(r);
  return made;
}

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace govreport::writing
