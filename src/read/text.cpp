// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"

#include <algorithm>
#include <string>

#include "characters.hpp"
#include "html_table.hpp"

namespace govreport::detail {
namespace {

bool is_dash(char32_t folded) { return folded == U'-' || folded == U'—' || folded == U'~'; }

/// "- 3 -", "— 12 —", "第 3 页", "第3页 共5页": what a printer adds to a page.
bool is_page_number(std::u32string_view line) {
  std::u32string kept;
  for (char32_t c : line) {
    if (is_space(c)) continue;
    kept += fold(c);
    if (kept.size() > 16) return false;
  }
  std::u32string_view rest = kept;
  const auto skip = [&](auto predicate) {
    const std::size_t before = rest.size();
    while (!rest.empty() && predicate(rest.front())) rest.remove_prefix(1);
    return before != rest.size();
  };
  if (skip(is_dash)) return skip(is_digit) && skip(is_dash) && rest.empty();
  bool named = false;
  while (rest.starts_with(U"第") || rest.starts_with(U"共")) {
    rest.remove_prefix(1);
    if (!skip(is_digit) || !rest.starts_with(U"页")) return false;
    rest.remove_prefix(1);
    named = true;
  }
  return named && rest.empty();
}

class splitter {
 public:
  splitter(document& doc, const read_options& options) : doc_(doc), options_(options) {
    cursor_.end = doc.text.size();
    doc_.source_end = doc.text.size();
    doc_.text += U'\n';  // the character after the last piece
  }

  std::optional<read_error> run() {
    while (cursor_.at < cursor_.end) {
      const std::size_t begin = cursor_.at;
      std::size_t end = begin;
      while (end < cursor_.end && !stops(end)) ++end;
      if (auto error = add_line(begin, end)) return error;
      if (doc_.pieces.size() > most_pieces) return too_many_pieces(doc_, cursor_);
      cursor_.at = end;
      if (end < cursor_.end && doc_.text[end] == U'<') {
        doc_.format = document_format::markdown;
        in_table_ = false;
        if (auto error = read_html_table(doc_, cursor_, options_)) return error;
      } else if (end < cursor_.end) {
        const bool pair =
            doc_.text[end] == U'\r' && end + 1 < cursor_.end && doc_.text[end + 1] == U'\n';
        cursor_.at = end + (pair ? 2 : 1);
        ++cursor_.line;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool stops(std::size_t i) const {
    const char32_t c = doc_.text[i];
    if (c > U'\r' && c != U'<' && c != 0x2028) return false;
    return ends_line(c) || begins_html_table(doc_, i);
  }
  static bool ends_line(char32_t c) {
    return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0x2028;
  }

  std::optional<read_error> add_line(std::size_t begin, std::size_t end) {
    const std::size_t line_begin = begin;
    const std::size_t line_end = end;
    while (begin < end && is_space(doc_.text[begin])) ++begin;
    while (end > begin && is_space(doc_.text[end - 1])) --end;
    if (begin == end) return std::nullopt;
    const std::u32string_view line = std::u32string_view(doc_.text).substr(begin, end - begin);
    const auto pipes = std::count(line.begin(), line.end(), U'|');
    if (pipes >= 2) return add_pipe_row(begin, end);
    if (std::count(line.begin(), line.end(), U'\t') >= 2)
      return add_tabbed_row(line_begin, line_end);
    in_table_ = false;
    if (line.starts_with(U"![")) {
      add_piece(begin, begin).picture = true;
    } else if (!is_page_number(line)) {
      if (line.starts_with(U"#")) doc_.format = document_format::markdown;
      add_piece(begin, end);
    }
    return std::nullopt;
  }

  piece& add_piece(std::size_t begin, std::size_t end) {
    return doc_.pieces.emplace_back(
        piece{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), cursor_.line});
  }

  /// A row of a pipe table: outer pipes are optional, "\|" is no pipe, a row of dashes is no row.
  std::optional<read_error> add_pipe_row(std::size_t begin, std::size_t end) {
    doc_.format = document_format::markdown;
    if (doc_.text[begin] == U'|') ++begin;
    if (end > begin && doc_.text[end - 1] == U'|') --end;
    const std::u32string_view row = std::u32string_view(doc_.text).substr(begin, end - begin);
    const bool rule = row.find(U'-') != std::u32string_view::npos &&
                      std::all_of(row.begin(), row.end(), [](char32_t c) {
                        return c == U'-' || c == U':' || c == U'|' || is_space(c);
                      });
    begin_table();
    return rule && looks_like_rule(begin, end) ? std::nullopt : add_row(begin, end, U'|');
  }

  /// A row of cells between tabs. Editors strip tabs at the end of a line, and blank cells with
  /// them.
  std::optional<read_error> add_tabbed_row(std::size_t begin, std::size_t end) {
    const std::size_t first = doc_.pieces.size();
    if (auto error = add_row(begin, end, U'\t')) return error;
    for (std::size_t i = first; i < doc_.pieces.size(); ++i) doc_.pieces[i].open_ended = true;
    return std::nullopt;
  }

  void begin_table() {
    if (in_table_) return;
    in_table_ = true;
    row_ = 0;
    ++cursor_.tables;
  }

  /// The cells of one row, between separators.
  std::optional<read_error> add_row(std::size_t begin, std::size_t end, char32_t separator) {
    begin_table();
    ++row_;
    std::uint32_t column = 1;
    for (std::size_t i = begin; i <= end; ++i) {
      const bool separates =
          i < end && doc_.text[i] == separator && (i == begin || doc_.text[i - 1] != U'\\');
      if (i < end && !separates) continue;
      if (column > options_.max_columns) {
        return read_error{
            read_errc::too_complex,
            {doc_.offset[begin], doc_.offset[end], cursor_.line, cursor_.tables, row_, column},
            "A table row has more than " + std::to_string(options_.max_columns) +
                " columns; no report has such a table."};
      }
      add_cell(begin, i, column++);
      begin = i + 1;
    }
    return std::nullopt;
  }

  /// A cell "-" says that a number does not apply; the rule under a head has more dashes, or
  /// nothing else.
  [[nodiscard]] bool looks_like_rule(std::size_t begin, std::size_t end) const {
    const std::u32string_view row = std::u32string_view(doc_.text).substr(begin, end - begin);
    return row.find(U"--") != std::u32string_view::npos ||
           row.find(U":-") != std::u32string_view::npos ||
           row.find(U"-:") != std::u32string_view::npos || row_ == 1;
  }

  void add_cell(std::size_t begin, std::size_t end, std::uint32_t column) {
    while (begin < end && is_space(doc_.text[begin])) ++begin;
    while (end > begin && is_space(doc_.text[end - 1])) --end;
    piece& cell = add_piece(begin, end);
    cell.table = cursor_.tables;
    cell.row = row_;
    cell.column = column;
  }

  document& doc_;
  const read_options& options_;
  text_cursor cursor_{};
  bool in_table_ = false;
  std::uint32_t row_ = 0;
};

}  // namespace

std::optional<read_error> split_text(document& doc, const read_options& options) {
  const bool page = is_html_page(doc);
  page ? blank_markup(doc) : replace_references(doc);
  auto error = splitter(doc, options).run();
  if (page) doc.format = document_format::html;
  return error;
}

}  // namespace govreport::detail
