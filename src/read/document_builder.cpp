// SPDX-License-Identifier: BSL-1.0
#include "document_builder.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"

namespace govreport::detail {
namespace {

constexpr std::size_t deepest_table = 32;

/// Several lines of more than this are page layout: the form's longest label has 60 characters, and
/// notes that authorities add to it are no longer than a few lines.
constexpr std::uint32_t longest_cell = 400;
constexpr std::size_t fewest_lines = 3;

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

}  // namespace

void document_builder::push(char32_t c, std::uint32_t byte) {
  if (doc_.text.size() >= most_characters_) return fail_of_text();
  doc_.text += c;
  if (byte != no_byte) doc_.offset.push_back(byte);
}

void document_builder::begin_text() {
  if (doc_.text.size() == first_) first_line_ = line_;
}

void document_builder::fail_of_text() {
  fail(read_errc::too_complex, "The document holds far more text than its " +
                                   std::to_string(doc_.size) +
                                   " bytes should: no report does. Check where it comes from.");
}

void document_builder::add(char32_t c) { add(c, no_byte, no_byte); }

void document_builder::add(char32_t c, std::uint32_t begin, std::uint32_t end) {
  if (error_) return;
  if (is_space(c)) {
    if (doc_.text.size() == first_) return;
    if (collapses_) {
      if (is_space(doc_.text.back())) return;
      if (c < U' ') c = U' ';
    }
  } else {
    begin_text();
    end_byte_ = end;
  }
  push(c, begin);
}

void document_builder::add(std::string_view utf8, std::uint32_t begin) {
  if (error_) return;
  const std::size_t before = doc_.text.size();
  bool at_space = before == first_ || (collapses_ && is_space(doc_.text.back()));
  std::size_t i = 0;  // what stands between tags is mostly spaces
  for (; at_space && i < utf8.size() && static_cast<unsigned char>(utf8[i]) <= ' '; ++i) {
    line_ += utf8[i] == '\n';
  }
  if (i == utf8.size()) return;
  if (utf8.size() > most_characters_ - std::min<std::size_t>(before, most_characters_)) {
    return fail_of_text();
  }
  // The hot loop of reading: room for as many characters as there are bytes, then what is not
  // needed is given back.
  doc_.text.resize(before + utf8.size());
  doc_.offset.resize(before + utf8.size());
  char32_t* const text = doc_.text.data();
  std::uint32_t* const offset = doc_.offset.data();
  std::size_t n = before;
  std::size_t end = 0;  // one past the last byte that is no space
  while (i < utf8.size()) {
    const auto byte = static_cast<std::uint32_t>(begin + i);
    const char32_t c = take_character(utf8, i);
    const bool space = is_space(c);
    if (space && at_space) continue;
    if (!space) end = i;
    at_space = space && collapses_;
    text[n] = space && collapses_ && c < U' ' ? U' ' : c;
    offset[n++] = byte;
  }
  if (end != 0) {
    end_byte_ = static_cast<std::uint32_t>(begin + end);
    if (before == first_) first_line_ = line_;
  }
  doc_.text.resize(n);
  doc_.offset.resize(n);
}

/// Drops spaces at the end of the text and returns where it ends.
std::uint32_t document_builder::trim() {
  std::size_t last = doc_.text.size();
  while (last > first_ && is_space(doc_.text[last - 1])) --last;
  if (last != doc_.text.size()) cut(last);
  return static_cast<std::uint32_t>(last);
}

void document_builder::cut(std::size_t last) {
  doc_.text.resize(last);
  if (!doc_.offset.empty()) doc_.offset.resize(last);
}

piece& document_builder::add_piece(std::uint32_t first, std::uint32_t last) {
  if (doc_.pieces.size() >= most_pieces(doc_.size)) {
    fail(read_errc::too_complex,
         "The document has more than " + std::to_string(most_pieces(doc_.size)) +
             " lines and table cells, which no report of " + std::to_string(doc_.size) +
             " bytes has. Name the annual report alone.");
  }
  piece p;
  p.first = first;
  p.last = last;
  p.line = first_line_;
  p.page = page_;
  p.picture = std::exchange(picture_, false);
  p.open_columns = std::exchange(open_columns_, false);
  return doc_.pieces.emplace_back(p);
}

/// Ends running text: what was added since the last piece is one, if it is anything.
void document_builder::end_text() {
  const std::uint32_t last = trim();
  if (last == first_) {
    if (!picture_) return;
    first_line_ = line_;
  } else if (is_page_number(std::u32string_view(doc_.text).substr(first_))) {
    open_columns_ = false;
    return cut(first_);
  }
  add_piece(first_, last);
  push(U'\n', last == first_ ? byte_ : end_byte_);
  first_ = static_cast<std::uint32_t>(doc_.text.size());
}

/// The lines of a cell as running text.
void document_builder::end_lines() {
  const std::uint32_t last = trim();
  for (std::uint32_t end : breaks_) {
    if (end > first_ && end < last) {
      add_piece(first_, end);
      first_ = end + 1;
    }
  }
  breaks_.clear();
  end_text();
}

void document_builder::end_line() {
  if (error_) return;
  if (!in_cell() || tables_.back().holds_table) return end_text();
  const std::uint32_t last = trim();
  if (last == first_ || doc_.text.back() == U'\n') return;
  breaks_.push_back(last);
  push(U'\n', end_byte_);
}

void document_builder::begin_table() {
  if (error_) return;
  if (tables_.size() == deepest_table) {
    return fail(read_errc::too_complex, "Tables are nested more than " +
                                            std::to_string(deepest_table) +
                                            " deep; no report has such tables.");
  }
  if (in_cell()) {
    end_lines();
    tables_.back().holds_table = true;
  } else {
    end_text();
  }
  open_table& t = tables_.emplace_back();
  t.number = ++table_count_;
}

void document_builder::begin_row() {
  if (error_ || tables_.empty()) return;
  end_cell();
  end_text();
  open_table& t = tables_.back();
  if (t.row != 0 && !doc_.text.empty() && doc_.text.back() == U'\t') doc_.text.back() = U'\n';
  ++t.row;
  t.column = 1;
}

void document_builder::skip_columns(std::uint32_t columns) {
  if (error_ || tables_.empty()) return;
  end_cell();
  open_table& t = tables_.back();
  // One column too many is enough: the next cell is refused.
  t.column = std::min(t.column + std::min(columns, most_columns()), most_columns() + 1);
}

void document_builder::begin_cell(std::uint32_t row_span, std::uint32_t column_span) {
  if (error_ || tables_.empty()) return;
  end_cell();
  end_text();
  open_table& t = tables_.back();
  if (t.row == 0) t.row = 1;
  while (t.column < t.busy_until.size() && t.busy_until[t.column] >= t.row) ++t.column;
  const std::uint32_t most = most_columns();
  column_span = std::max(column_span, 1u);
  if (column_span > most || t.column > most - column_span + 1) {
    return fail(read_errc::too_complex, "A table row has more than " + std::to_string(most) +
                                            " columns; no report has such a table.");
  }
  t.cell_column = static_cast<std::uint16_t>(t.column);
  t.cell_span = static_cast<std::uint16_t>(column_span);
  t.cell_open = true;
  t.holds_table = false;
  const std::size_t past = t.column + column_span;
  if (row_span > 1) {
    const std::uint32_t last = row_span > UINT32_MAX - t.row ? UINT32_MAX : t.row + row_span - 1;
    if (t.busy_until.size() < past) t.busy_until.resize(past, 0);
    for (std::size_t c = t.column; c < past; ++c) {
      t.busy_until[c] = std::max(t.busy_until[c], last);
    }
  }
  t.column = static_cast<std::uint32_t>(past);
  first_line_ = line_;
  end_byte_ = byte_;
}

void document_builder::end_cell() {
  if (error_ || !in_cell()) return;
  const std::uint32_t last = trim();
  const bool lines = breaks_.size() + 1 >= fewest_lines && last - first_ > longest_cell;
  open_table& t = tables_.back();
  if (t.holds_table || lines) {
    end_lines();
    t.cell_open = false;
    return;
  }
  t.cell_open = false;
  piece& cell = add_piece(first_, last);
  cell.table = t.number;
  cell.row = t.row;
  cell.column = t.cell_column;
  cell.column_span = t.cell_span;
  cell.regular = regular_;
  cell.open_ended = open_ended_;
  push(U'\t', end_byte_);
  breaks_.clear();
  first_ = static_cast<std::uint32_t>(doc_.text.size());
}

void document_builder::end_table() {
  if (error_ || tables_.empty()) return;
  end_cell();
  end_text();
  if (!doc_.text.empty() && doc_.text.back() == U'\t') doc_.text.back() = U'\n';
  tables_.pop_back();
}

void document_builder::finish() {
  while (!error_ && !tables_.empty()) end_table();
  if (!error_) end_text();
}

void document_builder::fail(read_errc code, std::string detail) {
  if (error_) return;
  const std::uint64_t byte = byte_ == no_byte ? 0 : byte_;
  source_span where{byte, byte, line_, 0, 0, 0, page_};
  if (!tables_.empty()) {
    where.table = tables_.back().number;
    where.row = tables_.back().row;
    where.column = std::min<std::uint32_t>(tables_.back().column, options_.max_columns);
  }
  error_ = read_error{code, where, std::move(detail)};
}

}  // namespace govreport::detail
