// SPDX-License-Identifier: BSL-1.0
#include "html_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "characters.hpp"

namespace govreport::detail {
namespace {

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

bool matches(std::u32string_view text, std::size_t at, std::u32string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  return true;
}

struct tag {
  std::u32string name;
  bool closes = false;
  std::size_t end = 0;  // one past ">"
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

/// How much text may be looked through for the end of tags that have none, so that hostile text
/// costs no more than the document is long.
struct patience {
  std::size_t left;
};

constexpr std::size_t longest_tag = 1 << 16;

/// The whole number of the attribute whose name ends before `i`, at most `most`; HTML takes
/// nonsense for 1.
std::uint32_t span_value(std::u32string_view text, std::size_t i, std::uint32_t most) {
  while (i < text.size() && is_space(text[i])) ++i;
  if (i == text.size() || text[i++] != U'=') return 1;
  while (i < text.size() && (is_space(text[i]) || text[i] == U'"' || text[i] == U'\'')) ++i;
  std::uint32_t n = 0;
  while (i < text.size() && is_digit(text[i]) && n < most) n = n * 10 + (text[i++] - U'0');
  return std::clamp<std::uint32_t>(n, 1, most);
}

/// Whether the name of an attribute can begin behind that character: “data-colspan” is another
/// name.
bool begins_name(char32_t before) {
  return is_space(before) || before == U'/' || before == U'"' || before == U'\'';
}

/// Reads the tag whose "<" stands at `at`; an empty name where there is none.
tag read_tag(std::u32string_view text, std::size_t at, const read_options& options,
             patience& wait) {
  tag t;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == U'/') {
    t.closes = true;
    ++i;
  }
  while (i < text.size() && ((lower(text[i]) >= U'a' && lower(text[i]) <= U'z') ||
                             is_digit(text[i]) || text[i] == U':')) {
    t.name += lower(text[i++]);
    if (t.name.size() > 32) return {};
  }
  if (t.name.empty()) return {};
  char32_t quote = 0;
  const std::size_t limit = std::min(text.size(), at + std::min(longest_tag, wait.left));
  for (; i < limit; ++i) {
    if (quote != 0) {
      if (text[i] == quote) quote = 0;
    } else if (text[i] == U'>') {
      t.end = i + 1;
      return t;
    } else if (text[i] == U'"' || text[i] == U'\'') {
      quote = text[i];
    } else if (begins_name(text[i - 1]) && matches(text, i, U"rowspan")) {
      t.row_span = span_value(text, i + 7, 65534);
    } else if (begins_name(text[i - 1]) && matches(text, i, U"colspan")) {
      t.column_span = span_value(text, i + 7, options.max_columns);
    }
  }
  wait.left -= std::min(wait.left, i - at);
  return {};
}

/// The character that a reference at `at` ("&nbsp;", "&#48;") stands for, and one past its end; 0
/// if it is none.
std::pair<char32_t, std::size_t> read_reference(std::u32string_view text, std::size_t at) {
  struct named {
    std::u32string_view name;
    char32_t value;
  };
  static constexpr std::array<named, 14> names{{{U"nbsp", 0xA0},
                                                {U"amp", U'&'},
                                                {U"lt", U'<'},
                                                {U"gt", U'>'},
                                                {U"quot", U'"'},
                                                {U"apos", U'\''},
                                                {U"ensp", 0x2002},
                                                {U"emsp", 0x2003},
                                                {U"thinsp", 0x2009},
                                                {U"ldquo", U'“'},
                                                {U"rdquo", U'”'},
                                                {U"mdash", U'—'},
                                                {U"ndash", U'–'},
                                                {U"middot", U'·'}}};
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == U'#') {
    ++i;
    const bool hex = i < text.size() && lower(text[i]) == U'x';
    if (hex) ++i;
    char32_t value = 0;
    for (std::size_t digits = 0; i < text.size() && digits < 8; ++i, ++digits) {
      const char32_t c = lower(text[i]);
      if (is_digit(c)) {
        value = value * (hex ? 16 : 10) + (c - U'0');
      } else if (hex && c >= U'a' && c <= U'f') {
        value = value * 16 + (c - U'a' + 10);
      } else {
        break;
      }
    }
    if (i < text.size() && text[i] == U';' && value != 0 && value <= 0x10FFFF &&
        (value < 0xD800 || value > 0xDFFF)) {
      return {value, i + 1};
    }
    return {0, at};
  }
  for (const named& n : names) {
    if (matches(text, i, n.name) && i + n.name.size() < text.size() &&
        text[i + n.name.size()] == U';') {
      return {n.value, i + n.name.size() + 1};
    }
  }
  return {0, at};
}

std::uint32_t lines_in(std::u32string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), U'\n'));
}

bool breaks_line(const std::u32string& name) {
  return name == U"br" || name == U"p" || name == U"div" || name == U"li";
}

/// One table being read. Characters of a cell are written to the end of the document, since tags
/// stand between them.
class table_builder {
 public:
  table_builder(document& doc, std::uint32_t number) : doc_(doc), number_(number) {}

  void begin_row() {
    end_cell();
    ++row_;
    column_ = 1;
  }
  void begin_cell(const tag& t, std::uint32_t line, std::size_t at) {
    end_cell();
    if (row_ == 0) row_ = 1;
    while (column_ < busy_until_.size() && busy_until_[column_] >= row_) ++column_;
    cell_ = piece{static_cast<std::uint32_t>(text_.size()),
                  0,
                  line,
                  number_,
                  row_,
                  column_,
                  t.column_span,
                  true};
    empty_at_ = at;
    open_ = true;
    const std::size_t past = column_ + t.column_span;
    if (busy_until_.size() < past) busy_until_.resize(past, 0);
    for (std::size_t c = column_; c < past; ++c) {
      busy_until_[c] = std::max<std::uint32_t>(busy_until_[c], row_ + t.row_span - 1);
    }
    column_ = static_cast<std::uint32_t>(past);
  }
  void add(char32_t c, std::uint32_t offset, std::uint32_t end) {
    if (!open_) return;
    if (text_.size() == cell_.first && is_space(c)) return;
    text_ += c;
    offsets_.push_back(offset);
    if (!is_space(c)) end_ = end;
  }
  void picture() { cell_.picture = cell_.picture || open_; }
  void end_cell() {
    if (!open_) return;
    open_ = false;
    while (text_.size() > cell_.first && is_space(text_.back())) {
      text_.pop_back();
      offsets_.pop_back();
    }
    cell_.last = static_cast<std::uint32_t>(text_.size());
    cells_.push_back(cell_);
    const bool empty = cell_.first == cell_.last;
    ends_.push_back(empty ? static_cast<std::uint32_t>(empty_at_) : end_);
  }
  [[nodiscard]] std::uint32_t columns() const { return column_; }

  /// Moves the cells into the document: characters first, then pieces.
  void finish() {
    end_cell();
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      piece p = cells_[i];
      const auto first = static_cast<std::uint32_t>(doc_.text.size());
      for (std::size_t k = p.first; k < p.last; ++k) {
        doc_.text += text_[k];
        doc_.offset.push_back(offsets_[k]);
      }
      // The end of a cell's text: one character past its last, where nothing else is written.
      doc_.text += U'\n';
      doc_.offset.push_back(ends_[i]);
      p.last = first + (p.last - p.first);
      p.first = first;
      doc_.pieces.push_back(p);
    }
  }

 private:
  document& doc_;
  std::uint32_t number_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 1;
  bool open_ = false;
  std::size_t empty_at_ = 0;
  piece cell_{};
  std::vector<std::uint32_t> busy_until_;  // by column: the last row that a cell above still covers
  std::u32string text_;
  std::vector<std::uint32_t> offsets_;
  std::uint32_t end_ = 0;  // of the last character that is no space
  std::vector<piece> cells_;
  std::vector<std::uint32_t> ends_;  // of their texts, in the source
};

}  // namespace

read_error too_many_pieces(const document& doc, const text_cursor& cursor) {
  const std::uint64_t at = doc.offset[std::min(cursor.at, cursor.end)];
  return {read_errc::too_complex,
          {at, at, cursor.line},
          "The document has more than " + std::to_string(most_pieces) +
              " lines and table cells; no report has so many. Name the annual report alone."};
}

bool begins_html_table(const document& doc, std::size_t at) {
  if (doc.text[at] != U'<' || !matches(doc.text, at + 1, U"table")) return false;
  const std::size_t next = at + 6;
  return next < doc.text.size() && (doc.text[next] == U'>' || is_space(doc.text[next]));
}

bool is_html_page(const document& doc) {
  constexpr std::size_t beginning = 2048;
  constexpr int markup = 3;  // Markdown has a tag here and there
  const read_options options;
  patience wait{doc.text.size()};
  int tags = 0;
  for (std::size_t i = 0; i < std::min(doc.text.size(), beginning); ++i) {
    if (doc.text[i] != U'<') continue;
    if (matches(doc.text, i + 1, U"!doctype html")) return true;
    const tag t = read_tag(doc.text, i, options, wait);
    if (t.name == U"html" || t.name == U"head" || t.name == U"body" || t.name == U"meta")
      return true;
    if (t.name == U"table") return false;
    const bool text_tag = t.name == U"p" || t.name == U"div" || t.name == U"span" ||
                          t.name == U"strong" || t.name == U"font";
    if (text_tag && ++tags >= markup) return true;
  }
  return false;
}

void blank_markup(document& doc) {
  doc.source = {};
  const read_options options;
  const std::u32string_view text(doc.text);
  const auto blank = [&](std::size_t first, std::size_t last, char32_t with) {
    for (std::size_t k = first; k < last; ++k) {
      if (doc.text[k] != U'\n') doc.text[k] = U' ';
    }
    if (first < last) doc.text[first] = with;
  };
  // The end of an element whose content is no text, or the end of the page.
  const auto end_of = [&](std::size_t from, std::u32string_view closing) {
    for (std::size_t k = from; k < text.size(); ++k) {
      if (text[k] == U'<' && matches(text, k, closing)) return k;
    }
    return text.size();
  };
  patience wait{text.size()};
  std::size_t tables = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == U'&' && tables == 0) {
      const auto [value, end] = read_reference(text, i);
      if (value != 0) blank(i, end, value);
      i = value != 0 ? end : i + 1;
      continue;
    }
    if (text[i] != U'<') {
      ++i;
      continue;
    }
    if (matches(text, i, U"<!--")) {
      const std::size_t close = text.find(U"-->", i + 4);
      const std::size_t end = close == std::u32string_view::npos ? text.size() : close + 3;
      if (tables == 0) blank(i, end, U' ');
      i = end;
      continue;
    }
    const tag t = read_tag(text, i, options, wait);
    if (t.name.empty()) {
      // “<!doctype html>” and its like: short, or no markup.
      constexpr std::size_t longest_declaration = 512;
      const bool begins = i + 1 < text.size() && (text[i + 1] == U'!' || text[i + 1] == U'?');
      const std::u32string_view rest =
          text.substr(i, begins ? std::min(longest_declaration, wait.left) : 0);
      const std::size_t close = rest.find(U'>');
      const bool declaration = close != std::u32string_view::npos;
      if (!declaration) wait.left -= rest.size();
      if (declaration && tables == 0) blank(i, i + close + 1, U' ');
      i = declaration ? i + close + 1 : i + 1;
      continue;
    }
    if (t.name == U"table") {
      tables = t.closes ? tables - std::min<std::size_t>(tables, 1) : tables + 1;
      i = t.end;
      continue;
    }
    std::size_t end = t.end;
    if (!t.closes && (t.name == U"script" || t.name == U"style"))
      end = end_of(t.end, t.name == U"script" ? U"</script" : U"</style");
    const bool heading = t.name.size() == 2 && t.name[0] == U'h' && is_digit(t.name[1]);
    if (tables == 0)
      blank(i, end,
            breaks_line(t.name) || heading || t.name == U"tr" || t.name == U"title" ? U'\n' : U' ');
    i = end;
  }
}

void replace_references(document& doc) {
  constexpr char32_t no_width = 0x200B;
  constexpr std::size_t longest_break = 8;  // “<br />”
  const std::u32string_view text(doc.text);
  const auto put = [&](std::size_t first, std::size_t last, char32_t with) {
    for (std::size_t k = first; k < last; ++k) doc.text[k] = no_width;
    doc.text[first] = with;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'&') {
      if (const auto [value, end] = read_reference(text, i); value != 0) put(i, end, value);
    } else if (text[i] == U'<' && matches(text, i, U"<br")) {
      const std::size_t close = text.substr(i, longest_break).find(U'>');
      if (close != std::u32string_view::npos) put(i, i + close + 1, U' ');
    }
  }
}

std::optional<read_error> read_html_table(document& doc, text_cursor& cursor,
                                          const read_options& options) {
  constexpr std::size_t deepest = 32;
  std::vector<table_builder> open;
  std::size_t cells = 0;  // of tables that are still open, and of some that are finished
  patience wait{cursor.end - cursor.at};
  // Cells are appended to the document while its source part is read: no view of it outlives a
  // finished table.
  const auto source = [&] { return std::u32string_view(doc.text).substr(0, cursor.end); };
  const auto too_complex = [&](std::size_t at, std::string detail) {
    return read_error{read_errc::too_complex,
                      {doc.offset[at - 1], doc.offset[at], cursor.line},
                      std::move(detail)};
  };
  if (read_tag(source(), cursor.at, options, wait).name.empty()) {
    ++cursor.at;  // “<table” and no end of the tag: text
    return std::nullopt;
  }
  std::size_t i = cursor.at;
  while (i < cursor.end) {
    if (doc.text[i] == U'\n') ++cursor.line;
    if (doc.text[i] == U'<') {
      if (matches(source(), i, U"<!--")) {
        const std::size_t end = source().find(U"-->", i + 4);
        i = end == std::u32string::npos ? cursor.end : end + 3;
        continue;
      }
      if (const tag t = read_tag(source(), i, options, wait); !t.name.empty()) {
        const std::uint32_t line = cursor.line;
        cursor.line += lines_in(source().substr(i, t.end - i));
        i = t.end;
        if (t.name == U"table" && t.closes) {
          open.back().finish();
          open.pop_back();
          if (open.empty()) break;
        } else if (t.name == U"table") {
          if (open.size() == deepest)
            return too_complex(i,
                               "Tables are nested more than 32 deep; no report has such tables.");
          open.emplace_back(doc, ++cursor.tables);
        } else if (t.name == U"tr" && !t.closes) {
          open.back().begin_row();
        } else if ((t.name == U"td" || t.name == U"th") && t.closes) {
          open.back().end_cell();
        } else if (t.name == U"td" || t.name == U"th") {
          open.back().begin_cell(t, line, doc.offset[i]);
          cursor.at = i;
          if (doc.pieces.size() + ++cells > most_pieces) return too_many_pieces(doc, cursor);
          if (open.back().columns() > options.max_columns) {
            return too_complex(i, "A table row has more than " +
                                      std::to_string(options.max_columns) +
                                      " columns; no report has such a table.");
          }
        } else if (t.name == U"img") {
          open.back().picture();
        } else if (breaks_line(t.name)) {
          open.back().add(U' ', doc.offset[i - 1], doc.offset[i]);
        }
        continue;
      }
    }
    char32_t c = doc.text[i];
    std::size_t next = i + 1;
    if (c == U'&') {
      const auto [value, end] = read_reference(source(), i);
      if (value != 0) {
        c = value;
        next = end;
      }
    }
    open.back().add(c, doc.offset[i], doc.offset[next]);
    i = next;
  }
  while (!open.empty()) {
    open.back().finish();
    open.pop_back();
  }
  cursor.at = i;
  return std::nullopt;
}

}  // namespace govreport::detail
