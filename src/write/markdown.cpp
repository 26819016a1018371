// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "printed_report.hpp"

namespace govreport {
namespace {

using namespace writing;

/// Text with what Markdown takes for markup as character references: unlike a backslash they are
/// understood inside of HTML too.
std::string escape(std::string_view text) {
  constexpr std::string_view special = R"(\`*_[]|~)";
  const std::string markup = escape_markup(text);
  std::string out;
  out.reserve(markup.size());
  for (char c : markup)
    special.find(c) == std::string_view::npos ? out += c : out += fmt::format("&#{};", int{c});
  return out;
}

/// Where a line begins like a heading or a list, “- ” or “1. ”, its mark; else nothing.
std::size_t list_mark(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = line.substr(digits);
  const std::string_view marks = digits == 0 ? "#+-" : ".)";
  const bool marked = !rest.empty() && marks.find(rest[0]) != std::string_view::npos;
  const bool apart = rest.size() < 2 || rest[1] == ' ' || rest[1] == rest[0];
  return marked && apart ? digits : std::string_view::npos;
}

/// The boxes of a table in the one head and the plain rows of Markdown.
class pipe_table {
 public:
  explicit pipe_table(const printed_table& table) : table_(table) {}

  void write(std::string& out) const {
    write_head(out);
    for (const box_row& row : table_.body) {
      if (has_label()) append_label(out, row);
      for (const box& b : row) {
        if (b.figure) out += fmt::format("| {}{}", b.text, b.text.empty() ? "" : " ");
      }
      out += "|\n";
    }
  }

 private:
  [[nodiscard]] bool has_label() const { return table_.label_columns != 0; }

  static void add(std::string& cell, const box& b) {
    if (!cell.empty()) cell += "<br>";
    cell += escape(b.text);
  }

  /// The labels that begin in a row, in one cell.
  static void append_label(std::string& out, const box_row& row) {
    std::string label;
    for (const box& b : row) {
      if (!b.figure) add(label, b);
    }
    out += fmt::format("| {} ", label);
  }

  /// The heads that begin in a column, in one cell; those of the label columns are one column.
  void write_head(std::string& out) const {
    std::vector<std::string> heads(table_.widths.size());
    for (const box_row& row : table_.head) {
      for (const box& b : row) add(heads[b.column < table_.label_columns ? 0 : b.column], b);
    }
    std::string rule;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const bool of_label = i < table_.label_columns;
      const bool figure = std::any_of(table_.body[0].begin(), table_.body[0].end(),
                                      [&](const box& b) { return b.figure && b.column == i; });
      if (of_label ? i != 0 : !figure) continue;  // a column that others span
      out += fmt::format("| {} ", heads[i]);
      rule += of_label ? "| --- " : "| ---: ";
    }
    out += fmt::format("|\n{}|\n", rule);
  }

  const printed_table& table_;
};

void write_line(std::string& out, std::string_view line) {
  const std::size_t mark = list_mark(line);
  if (mark == std::string_view::npos) {
    out += fmt::format("\n{}\n", escape(line));
  } else {
    out += fmt::format("\n{}&#{};{}\n", line.substr(0, mark), int{line[mark]},
                       escape(line.substr(mark + 1)));
  }
}

}  // namespace

expected<std::string, write_error> write_markdown(const report& r, const section_prose& prose) {
  const auto laid_out = lay_out(r, prose);
  if (!laid_out) return laid_out.error();
  std::string out = fmt::format("# {}\n", escape(laid_out->title()));
  for (const std::string& line : laid_out->preface) write_line(out, line);
  for (const printed_section& section : laid_out->sections) {
    out += fmt::format("\n## {}\n", escape(section.title));
    for (const std::string& line : section.paragraphs) write_line(out, line);
    for (const printed_table& table : section.tables) {
      if (!table.title.empty()) write_line(out, table.title);
      out += "\n";
      pipe_table(table).write(out);
    }
  }
  for (const std::string& line : laid_out->signature) write_line(out, line);
  return out;
}

}  // namespace govreport
