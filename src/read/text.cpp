// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "html.hpp"

namespace govreport::detail {
namespace {

/// What Markdown borrows from HTML.
struct reference {
  std::string_view name;
  char32_t value;
};
constexpr std::array<reference, 14> references{{{"nbsp;", 0xA0},
                                                {"amp;", U'&'},
                                                {"lt;", U'<'},
                                                {"gt;", U'>'},
                                                {"quot;", U'"'},
                                                {"apos;", U'\''},
                                                {"ensp;", 0x2002},
                                                {"emsp;", 0x2003},
                                                {"thinsp;", 0x2009},
                                                {"ldquo;", U'“'},
                                                {"rdquo;", U'”'},
                                                {"mdash;", U'—'},
                                                {"ndash;", U'–'},
                                                {"middot;", U'·'}}};

/// The character that the reference at the beginning of the text stands for, and its length; 0 if
/// there is none.
std::pair<char32_t, std::size_t> read_reference(std::string_view text) {
  for (const reference& r : references) {
    if (text.substr(1).starts_with(r.name)) return {r.value, r.name.size() + 1};
  }
  if (!text.starts_with("&#")) return {0, 0};
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  std::size_t i = hex ? 3 : 2;
  char32_t value = 0;
  for (const std::size_t end = i + 8; i < text.size() && i < end; ++i) {
    const char c = text[i];
    const bool letter = hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    if (!letter && (c < '0' || c > '9')) break;
    const char32_t digit = static_cast<char32_t>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
    value = value * (hex ? 16 : 10) + digit;
  }
  const bool character = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  if (i >= text.size() || text[i] != ';' || !character) return {0, 0};
  return {value, i + 1};
}

/// How long the “<br>” at the beginning of the text is, 0 if there is none.
std::size_t line_break_length(std::string_view text) {
  constexpr std::size_t longest = 8;  // “<br />”
  const auto is = [&](std::size_t i, char c) { return i < text.size() && (text[i] | 0x20) == c; };
  if (!is(1, 'b') || !is(2, 'r')) return 0;
  const std::size_t close = text.substr(0, longest).find('>');
  return close == std::string_view::npos ? 0 : close + 1;
}

class splitter {
 public:
  splitter(std::string_view utf8, document& doc, document_builder& to)
      : text_(utf8), doc_(doc), to_(to) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size() && !to_.error()) {
      std::size_t end = at;
      while (end < text_.size() &&
             (!may_stop[static_cast<unsigned char>(text_[end])] || !stops(end)))
        ++end;
      read_line(at, end);
      at = end;
      if (end == text_.size()) break;
      if (text_[end] == '<') {
        at = read_table(end);
      } else if (text_[end] == '\xE2') {
        at += 3;
        ++line_;
      } else {
        at += text_.substr(end, 2) == "\r\n" ? 2 : 1;
        ++line_;
      }
    }
    end_table();
  }

 private:
  /// Bytes with which the end of a line or a table can begin; every byte is looked up.
  static constexpr std::array<bool, 256> may_stop = [] {
    std::array<bool, 256> bytes{};
    for (const unsigned c : {0x0Au, 0x0Bu, 0x0Cu, 0x0Du, 0x3Cu, 0xE2u}) bytes[c] = true;
    return bytes;
  }();

  [[nodiscard]] bool stops(std::size_t i) const {
    const auto c = static_cast<unsigned char>(text_[i]);
    if (c == 0xE2) return text_.substr(i, 3) == "\u2028";
    return c == '\n' || c == '\r' || c == '\f' || c == '\v' ||
           (c == '<' && begins_html_table(text_.substr(i)));
  }

  void read_line(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return;
    if (std::count(line.begin(), line.end(), '|') >= 2) return read_pipe_row(begin, end);
    if (std::count(line.begin(), line.end(), '\t') >= 2 && !is_blank(line)) {
      // Editors strip tabs at the end of a line, and blank cells with them.
      to_.mark_cells(false, true);
      return read_row(begin, end, '\t');
    }
    if (is_blank(line)) return;
    end_table();
    to_.stands_at(line_, position(begin));
    if (line.substr(first).starts_with("![")) {
      to_.picture();
    } else {
      if (line.substr(first).starts_with("#")) doc_.format = document_format::markdown;
      add(begin, end);
    }
    to_.end_line();
  }

  static bool is_blank(std::string_view line) {
    std::size_t i = 0;
    while (i < line.size()) {
      const auto c = static_cast<unsigned char>(line[i]);
      const std::string_view three = line.substr(i, 3);
      if (c <= ' ') {
        ++i;
      } else if (three == "\u3000" || three == "\uFEFF") {
        i += 3;
      } else if (line.substr(i, 2) == "\u00A0") {
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }

  /// Text as it stands, but for what stands for something else.
  void add(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(0, end);
    std::size_t from = begin;
    for (std::size_t i = begin; i < end;) {
      if (text[i] != '&' && text[i] != '<') {
        ++i;
        continue;
      }
      const auto [value, length] = text[i] == '&' ? read_reference(text.substr(i))
                                                  : std::pair<char32_t, std::size_t>(
                                                        U' ', line_break_length(text.substr(i)));
      if (length == 0) {
        ++i;
        continue;
      }
      to_.add(text.substr(from, i - from), position(from));
      to_.add(value, position(i), position(i + length));
      i += length;
      from = i;
    }
    to_.add(text.substr(from), position(from));
  }

  /// A row of a pipe table: outer pipes are optional, "\|" is no pipe, a row of dashes is no row.
  void read_pipe_row(std::size_t begin, std::size_t end) {
    doc_.format = document_format::markdown;
    const auto is_space = [&](std::size_t i) { return text_[i] == ' ' || text_[i] == '\t'; };
    while (begin < end && is_space(begin)) ++begin;
    while (end > begin && is_space(end - 1)) --end;
    if (text_[begin] == '|') ++begin;
    if (end > begin && text_[end - 1] == '|') --end;
    const std::string_view row = text_.substr(begin, end - begin);
    begin_table();
    if (row.find('-') != std::string_view::npos &&
        row.find_first_not_of("-:| \t") == std::string_view::npos && looks_like_rule(row)) {
      return;
    }
    to_.mark_cells(false, false);
    read_row(begin, end, '|');
  }

  /// A cell "-" says that a number does not apply; the rule under a head has more dashes, or
  /// nothing else.
  [[nodiscard]] bool looks_like_rule(std::string_view row) const {
    return row.find("--") != std::string_view::npos || row.find(":-") != std::string_view::npos ||
           row.find("-:") != std::string_view::npos || rows_ == 1;
  }

  void begin_table() {
    if (std::exchange(in_table_, true)) return;
    rows_ = 0;
    to_.begin_table();
  }

  void end_table() {
    if (std::exchange(in_table_, false)) to_.end_table();
  }

  /// The cells of one row, between separators.
  void read_row(std::size_t begin, std::size_t end, char separator) {
    begin_table();
    ++rows_;
    to_.begin_row();
    for (std::size_t i = begin; i <= end && !to_.error(); ++i) {
      const bool separates =
          i < end && text_[i] == separator && (i == begin || text_[i - 1] != '\\');
      if (i < end && !separates) continue;
      to_.stands_at(line_, position(begin));
      to_.begin_cell();
      add(begin, i);
      to_.end_cell();
      begin = i + 1;
    }
  }

  /// An HTML table inside the text, to its end tag or to the end of the text.
  std::size_t read_table(std::size_t at) {
    doc_.format = document_format::markdown;
    end_table();
    to_.mark_cells(true, false);
    const std::size_t end = at + html_table_length(text_.substr(at));
    read_html_part(text_.substr(at, end - at), position(at), line_, doc_, to_);
    line_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at),
                                                   text_.begin() + static_cast<std::ptrdiff_t>(end),
                                                   '\n'));
    return end;
  }

  static std::uint32_t position(std::size_t i) { return static_cast<std::uint32_t>(i); }

  std::string_view text_;
  document& doc_;
  document_builder& to_;
  std::uint32_t line_ = 1;
  bool in_table_ = false;
  std::uint32_t rows_ = 0;
};

}  // namespace

void read_text(std::string_view utf8, document& doc, document_builder& to) {
  splitter(utf8, doc, to).run();
}

}  // namespace govreport::detail
