// SPDX-License-Identifier: BSL-1.0
#include "docx_body.hpp"

#include <algorithm>
#include <charconv>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"
#include "limits.hpp"

namespace govreport::detail {
namespace {

/// What Unicode has in place of a character struck out, and of an object among characters.
constexpr char32_t struck_out = 0x0336;
constexpr char32_t object = 0xFFFC;

constexpr std::size_t most_fields = 256;
constexpr std::uint32_t most_skipped = 1 << 16;

bool is_xml_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

/// Whether what a namespace adds can be read in place of the fallback: it is Microsoft's, and the
/// text in it is ordinary WordprocessingML.
bool is_understood(std::string_view uri) {
  return uri.starts_with("http://schemas.microsoft.com/office/") ||
         uri.starts_with("http://schemas.openxmlformats.org/");
}

}  // namespace

docx_body::docx_body(document& doc, document_builder& to, const docx_styles& styles,
                     docx_numbering& numbering)
    : doc_(doc), to_(to), styles_(styles), numbering_(numbering), stories_(1) {}

// Elements.

void docx_body::declare(std::string_view prefix, std::string_view uri) {
  prefixes_.push_back({open_.size() + 1, std::string(prefix), is_understood(uri)});
}

void docx_body::start(const xml_element& e) {
  const docx_tag tag = docx_tag_of(e);
  const docx_tag parent = open_.empty() ? docx_tag::other : open_.back().is;
  const auto space = e.attribute(xml_namespace::xml, "space");
  const bool inherited = !open_.empty() && open_.back().keeps_spaces;
  open_.push_back({tag, space ? *space == "preserve" : inherited});
  if (skip_ != 0) return;
  if (open_.size() == 1 && tag != docx_tag::document) {
    skip();
    return to_.fail(read_errc::unsupported_format,
                    "This is an office document, but no text document of Word. Save it as .docx.");
  }
  switch (parent) {
    case docx_tag::paragraph_properties:
      return start_in_paragraph_properties(tag, e);
    case docx_tag::num_properties:
      if (depth_ == 0) return;
      if (tag == docx_tag::num_id) paragraphs_[depth_ - 1].numbered.list = word_number(e);
      if (tag == docx_tag::level_id) paragraphs_[depth_ - 1].numbered.level = word_number(e);
      return;
    case docx_tag::run_properties:
      return start_in_run_properties(tag, open_[open_.size() - 3].is, e);
    case docx_tag::row_properties:
      return start_in_row_properties(tag, e);
    case docx_tag::table_cell_properties:
      return start_in_cell_properties(tag, e);
    default:
      return start_content(tag, e);
  }
}

void docx_body::end() {
  const docx_tag tag = open_.back().is;
  const bool skipped = skip_ != 0 && open_.size() > skip_;
  if (skip_ == open_.size()) skip_ = 0;
  if (!skipped) {
    switch (tag) {
      case docx_tag::text:
        spaces_.clear();
        break;
      case docx_tag::run:
        if (depth_ != 0 && runs_.size() > paragraphs_[depth_ - 1].runs_below + 1) runs_.pop_back();
        break;
      case docx_tag::run_properties:
        if (open_.size() >= 2 && open_[open_.size() - 2].is == docx_tag::run && !runs_.empty())
          decide_look(runs_.back());
        break;
      case docx_tag::paragraph_properties:
        if (depth_ != 0) decide_look(paragraphs_[depth_ - 1]);
        break;
      case docx_tag::paragraph:
        end_paragraph();
        break;
      case docx_tag::table_cell_properties:
        open_.pop_back();  // the cell itself may be left out from here on
        place_cell();
        open_.push_back({tag, false});
        break;
      case docx_tag::table_cell:
        end_cell();
        break;
      case docx_tag::table_row:
        end_row();
        break;
      case docx_tag::table:
        end_table();
        break;
      case docx_tag::text_box:
        end_text_box();
        break;
      case docx_tag::alternate_content:
        if (!alternatives_.empty()) alternatives_.pop_back();
        break;
      case docx_tag::delimiter:
        put(U')');
        break;
      default:
        break;
    }
  }
  while (!prefixes_.empty() && prefixes_.back().depth >= open_.size()) prefixes_.pop_back();
  open_.pop_back();
}

void docx_body::skip_to_end_of(docx_tag ancestor) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].is != ancestor) continue;
    skip_ = i + 1;
    return;
  }
}

void docx_body::start_content(docx_tag tag, const xml_element& e) {
  switch (tag) {
    case docx_tag::paragraph:
      return begin_paragraph();
    case docx_tag::run:
      return begin_run();
    case docx_tag::text:
      spaces_.clear();
      text_begun_ = false;
      return;
    case docx_tag::paragraph_properties:
      if (depth_ == 0) skip();
      return;
    case docx_tag::run_properties:
      if (open_.size() < 2 || open_[open_.size() - 2].is != docx_tag::run || depth_ == 0) skip();
      return;
    case docx_tag::tab:
    case docx_tag::positional_tab:
      return put(U'\t');
    case docx_tag::br:
    case docx_tag::cr:
      return put(U'\n');
    case docx_tag::no_break_hyphen:
      return put(U'‑');
    case docx_tag::symbol: {
      const std::string_view hex = word_value(e, "char");
      std::uint32_t c = 0;
      std::from_chars(hex.data(), hex.data() + hex.size(), c, 16);
      if (c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF)) put(c);
      return;
    }
    case docx_tag::note_reference: {
      const std::string_view typed = word_value(e, "customMarkFollows");
      const bool follows = !typed.empty() && typed != "0" && typed != "false" && typed != "off";
      if (follows && !runs_.empty()) runs_.back().as.hidden = true;
      return;
    }
    case docx_tag::field_char:
      return change_field(word_value(e, "fldCharType"));
    case docx_tag::table:
      return begin_table();
    case docx_tag::table_row:
      if (tables_.empty()) return;
      tables_.back().row_begun = false;
      tables_.back().row_removed = false;
      tables_.back().before = 0;
      tables_.back().after = 0;
      tables_.back().column = 0;
      return;
    case docx_tag::table_cell:
      if (tables_.empty()) return;
      tables_.back().current = {};
      tables_.back().current.open = true;
      return;
    case docx_tag::text_box:
      return begin_text_box();
    case docx_tag::alternate_content:
      alternatives_.push_back(false);
      return;
    case docx_tag::choice:
    case docx_tag::fallback:
      return choose(e);
    case docx_tag::picture:
    case docx_tag::content_part:
    case docx_tag::control:
    case docx_tag::object:
      return note_picture();
    case docx_tag::text_path:
      if (const auto words = e.attribute(xml_namespace::none, "string")) {
        put(U'\n');
        for (std::size_t i = 0; i < words->size();) put(take_character(*words, i));
        put(U'\n');
      }
      return;
    case docx_tag::denominator:
      return put(U'/');
    case docx_tag::sup:
      return put(U'^');
    case docx_tag::sub:
      return put(U'_');
    case docx_tag::radical:
      return put(U'√');
    case docx_tag::delimiter:
      return put(U'(');
    case docx_tag::del:
    case docx_tag::move_from:
    case docx_tag::ruby_text:
    case docx_tag::sdt_properties:
    case docx_tag::section_properties:
    case docx_tag::table_properties:
      return skip();
    case docx_tag::alt_chunk:
    case docx_tag::sub_doc:
      return to_.fail(read_errc::unsupported_format,
                      "The text of this DOCX is other documents that it embeds or links, which are "
                      "not read. Open it in Word and save it again, or name these documents.");
    default:
      return;
  }
}

void docx_body::start_in_paragraph_properties(docx_tag tag, const xml_element& e) {
  if (tag == docx_tag::num_properties || tag == docx_tag::run_properties) return;
  if (tag == docx_tag::paragraph_style && depth_ != 0) {
    paragraph& p = paragraphs_[depth_ - 1];
    if (const docx_style* named = styles_.find(word_value(e))) {
      p.style = named;
      p.style_id = word_value(e);
    }
  }
  skip();
}

void docx_body::start_in_run_properties(docx_tag tag, docx_tag owner, const xml_element& e) {
  if (depth_ == 0 || runs_.empty()) return skip();
  paragraph& p = paragraphs_[depth_ - 1];
  const bool of_mark = owner == docx_tag::paragraph_properties;
  if (of_mark && (tag == docx_tag::del || tag == docx_tag::move_from)) {
    p.mark_deleted = true;
  } else if (of_mark) {
    p.mark.take(tag, e);
  } else if (tag == docx_tag::run_style) {
    runs_.back().style = styles_.find(word_value(e));
  } else {
    runs_.back().own.take(tag, e);
  }
  skip();
}

void docx_body::start_in_row_properties(docx_tag tag, const xml_element& e) {
  const auto columns = [&] {
    return static_cast<std::uint32_t>(
        std::clamp<std::int32_t>(word_number(e).value_or(0), 0, most_skipped));
  };
  if (tables_.empty()) return skip();
  table& t = tables_.back();
  if (tag == docx_tag::grid_before) t.before = columns();
  if (tag == docx_tag::grid_after) t.after = columns();
  if (tag != docx_tag::del) return skip();
  t.row_removed = true;
  skip_to_end_of(docx_tag::table_row);
}

void docx_body::start_in_cell_properties(docx_tag tag, const xml_element& e) {
  if (tables_.empty()) return skip();
  cell& c = tables_.back().current;
  const auto merged = [&](std::string_view value, std::string_view begins) {
    return value == begins ? merge::begins : merge::continues;
  };
  switch (tag) {
    case docx_tag::grid_span:
      c.span = static_cast<std::uint32_t>(
          std::clamp<std::int32_t>(word_number(e).value_or(1), 1, most_skipped));
      break;
    case docx_tag::v_merge:
      c.down = merged(word_value(e), "restart");
      break;
    case docx_tag::h_merge:
      c.right = merged(word_value(e), "restart");
      break;
    case docx_tag::cell_merge:
      if (!word_value(e, "vMerge").empty()) c.down = merged(word_value(e, "vMerge"), "rest");
      break;
    case docx_tag::cell_del:
      c.removed = true;
      break;
    default:
      break;
  }
  skip();
}

// Paragraphs and runs.

void docx_body::begin_paragraph() {
  place_cell();
  if (skip_ != 0) return;
  if (depth_ == paragraphs_.size()) paragraphs_.emplace_back();
  paragraph& p = paragraphs_[depth_++];
  std::u32string text = std::move(p.text);
  text.clear();
  p = {};
  p.text = std::move(text);
  p.hidden = !runs_.empty() && runs_.back().as.hidden;
  p.runs_below = runs_.size();
  p.style = styles_.of_paragraphs();
  runs_.emplace_back();
  decide_look(p);
}

void docx_body::decide_look(paragraph& p) {
  const docx_run_look plain = combined(styles_.defaults(), p.style, nullptr, {});
  p.plain = look_of(plain, p.hidden);
  const docx_run_look mark = combined(styles_.defaults(), p.style, nullptr, p.mark);
  p.mark_hidden = *mark.hidden;
  runs_.back().as = p.plain;
}

void docx_body::begin_run() {
  if (depth_ == 0) return;
  run r;
  r.as = paragraphs_[depth_ - 1].plain;
  runs_.push_back(r);
}

docx_body::look docx_body::look_of(const docx_run_look& as, bool hidden) {
  return {hidden || *as.hidden, *as.struck || *as.double_struck, as.raised.value_or(0),
          as.position.value_or(0)};
}

void docx_body::decide_look(run& r) {
  if (depth_ == 0) return;
  const paragraph& p = paragraphs_[depth_ - 1];
  const docx_run_look as = combined(styles_.defaults(), p.style, r.style, r.own);
  r.as = look_of(as, p.hidden);
}

void docx_body::end_paragraph() {
  if (depth_ == 0) return;
  --depth_;
  const paragraph& p = paragraphs_[depth_];
  runs_.resize(p.runs_below);
  // A code that has not ended by now has lost its end, and hides nothing further.
  story& s = stories_.back();
  if (s.codes != 0) std::fill(s.fields.begin(), s.fields.end(), false);
  s.codes = 0;
  held_ -= p.text.size();
  write(p);
}

void docx_body::write(const paragraph& p) {
  to_.stands_at(++count_);
  write_number(p);
  for (char32_t c : p.text) c == U'\n' ? to_.end_line() : to_.add(c);
  line_open_ = p.is_open() && (line_open_ || !p.text.empty());
  if (!line_open_) to_.end_line();
}

void docx_body::write_number(const paragraph& p) {
  const std::u32string number = number_of(p);
  if (number.empty() || p.is_open() || p.hidden || line_open_) return;
  for (char32_t c : number) to_.add(c);
  const auto first = std::find_if(p.text.begin(), p.text.end(),
                                  [](char32_t c) { return is_word(fold(c)) || is_digit(fold(c)); });
  const bool before_word = first != p.text.end() && is_word(fold(*first));
  // In a cell the number would be read with the figure behind it, or for one.
  if (to_.in_cell() && !before_word) to_.add(object);
  const char32_t last = number.back();
  if (last != U'、' && last != U'）') to_.add(U' ');
}

std::u32string docx_body::number_of(const paragraph& p) {
  docx_list_place at = p.numbered;
  if (!at.list && p.style != nullptr && p.style->numbered.list) {
    const std::int32_t list = *p.style->numbered.list;
    const std::string_view style = p.style_id.empty() ? styles_.id_of_paragraphs() : p.style_id;
    at.list = list;
    if (!at.level) at.level = numbering_.level_of(list, style);
    if (!at.level) at.level = p.style->numbered.level;
  }
  if (!at.list || *at.list == 0 || p.is_open() || p.hidden) return {};
  return numbering_.next(*at.list, at.level.value_or(0));
}

bool docx_body::is_visible() const {
  return depth_ != 0 && !runs_.back().as.hidden && stories_.back().codes == 0;
}

void docx_body::put(char32_t c) {
  if (!is_visible()) return;
  paragraph& p = paragraphs_[depth_ - 1];
  const look& as = runs_.back().as;
  if (p.text.empty()) p.base_line = as.position;
  const bool above = as.raised > 0 || as.position > p.base_line;
  const bool below = as.raised < 0 || as.position < p.base_line;
  if (above || below) c = moved_off_line(c, above);
  p.text += c;
  ++held_;
  if (as.struck && !is_space(c)) {
    p.text += struck_out;
    ++held_;
  }
  if (held_ > most_characters(doc_.size)) {
    to_.fail(read_errc::too_complex,
             "A paragraph holds far more text than a document of " + std::to_string(doc_.size) +
                 " bytes should: no report does. Check where it comes from.");
  }
}

void docx_body::text(std::string_view utf8) {
  if (skip_ != 0 || open_.empty() || open_.back().is != docx_tag::text || !is_visible()) return;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = take_character(utf8, i);
    if (!is_xml_space(c)) {
      for (char32_t space : spaces_) put(space);
      spaces_.clear();
      text_begun_ = true;
      put(c);
    } else if (open_.back().keeps_spaces) {
      put(U' ');
    } else if (text_begun_) {
      spaces_ += U' ';
    }
  }
}

// Tables.

void docx_body::begin_table() {
  place_cell();
  if (skip_ != 0) return;
  end_open_line();
  to_.stands_at(count_ + 1);
  to_.begin_table();
  tables_.emplace_back();
}

void docx_body::place_row() {
  table& t = tables_.back();
  if (t.row_begun) return;
  t.row_begun = true;
  t.first_piece = doc_.pieces.size();
  t.merged.clear();
  to_.begin_row();
  to_.skip_columns(t.before);
  t.column = t.before;
}

/// Begins the cell once its properties are known.
void docx_body::place_cell() {
  if (tables_.empty()) return;
  table& t = tables_.back();
  cell& c = t.current;
  if (!c.open || c.placed) return;
  c.placed = true;
  if (c.removed) return skip_to_end_of(docx_tag::table_cell);
  place_row();
  const bool below = c.down == merge::continues &&
                     std::binary_search(t.merged_above.begin(), t.merged_above.end(), t.column);
  const bool beside = c.right == merge::continues && t.column > t.before;
  if (c.down != merge::none) t.merged.push_back(t.column);
  t.column += c.span;
  if (t.column > most_skipped) {
    return to_.fail(read_errc::too_complex,
                    "A table row has more columns than any report has. Name the report alone.");
  }
  if (below || beside) {
    c.covered = true;
    to_.skip_columns(c.span);
    return skip_to_end_of(docx_tag::table_cell);
  }
  to_.stands_at(count_ + 1);
  to_.begin_cell(1, c.span);
}

void docx_body::end_cell() {
  if (tables_.empty()) return;
  place_cell();
  skip_ = 0;
  cell& c = tables_.back().current;
  if (c.open && !c.removed && !c.covered) to_.end_cell();
  line_open_ = false;
  c = {};
}

void docx_body::end_row() {
  if (tables_.empty() || tables_.back().row_removed) return;
  place_row();
  table& t = tables_.back();
  std::swap(t.merged, t.merged_above);
  const std::uint32_t width = t.column + t.after;
  if (t.first_width == 0) t.first_width = width;
  if (width == t.first_width) return;
  // Its columns are not those of the other rows, or nobody can tell which.
  for (std::size_t i = t.first_piece; i < doc_.pieces.size(); ++i) doc_.pieces[i].regular = false;
}

void docx_body::end_table() {
  if (tables_.empty()) return;
  tables_.pop_back();
  to_.end_table();
}

// What stands among characters.

void docx_body::begin_text_box() {
  if (to_.in_cell()) put(object);
  end_open_line();
  stories_.emplace_back();
}

void docx_body::end_text_box() {
  end_open_line();
  if (stories_.size() > 1) stories_.pop_back();
}

/// Where nothing can go on with a paragraph whose mark was deleted.
void docx_body::end_open_line() {
  if (line_open_) to_.end_line();
  line_open_ = false;
}

void docx_body::change_field(std::string_view type) {
  story& s = stories_.back();
  if (type == "begin") {
    if (s.fields.size() == most_fields) return;
    s.fields.push_back(true);
    ++s.codes;
    return;
  }
  if (s.fields.empty()) return;
  if (s.fields.back()) --s.codes;
  s.fields.back() = false;
  if (type == "end") s.fields.pop_back();
}

/// One of the alternatives that describe the same thing: the first that is understood.
void docx_body::choose(const xml_element& e) {
  if (alternatives_.empty() || alternatives_.back()) return skip();
  const std::string_view needs =
      e.attribute(xml_namespace::none, "Requires").value_or(std::string_view{});
  for (std::size_t i = 0; i < needs.size();) {
    const std::size_t end = std::min(needs.find(' ', i), needs.size());
    const std::string_view prefix = needs.substr(i, end - i);
    const auto found = std::find_if(prefixes_.rbegin(), prefixes_.rend(),
                                    [&](const declared& d) { return d.prefix == prefix; });
    if (!prefix.empty() && (found == prefixes_.rend() || !found->understood)) return skip();
    i = end + 1;
  }
  alternatives_.back() = true;
}

void docx_body::note_picture() {
  if (!is_visible()) return;
  to_.picture();
  if (to_.in_cell() && !paragraphs_[depth_ - 1].text.ends_with(object)) put(object);
}

}  // namespace govreport::detail
