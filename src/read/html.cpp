// SPDX-License-Identifier: BSL-1.0
#include "html.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"
#include "html_markup.hpp"

namespace govreport::detail {
namespace {

/// Half of what browsers take; pages that nest deeper leave tags open without end.
constexpr int deepest_element = 256;

/// Errors cost the parser more than anything else; Word's pages have one for every few words.
constexpr std::uint64_t most_errors(std::uint64_t size) { return (1u << 14) + size / 16; }

/// What HTML cuts a row span at.
constexpr std::uint32_t most_rows = 65534;

constexpr std::size_t most_attached = 4;

enum class role : std::uint8_t {
  inline_text,
  line,     // begins and ends a line
  heading,  // the title of the page, which stands on a line of its own
  table,
  row,
  data_cell,
  raised,  // the mark of a note: no part of the number before it
  lowered,
  picture,
  link,
  frame,
  hidden,  // never shown
  script,
  preformatted,
};

struct element {
  std::string_view name;
  role is;
};

// What is not listed stands inside a line.
constexpr std::array elements{
    element{"a", role::link},           element{"address", role::line},
    element{"article", role::line},     element{"aside", role::line},
    element{"blockquote", role::line},  element{"body", role::line},
    element{"br", role::line},          element{"caption", role::line},
    element{"center", role::line},      element{"dd", role::line},
    element{"del", role::hidden},       element{"div", role::line},
    element{"dl", role::line},          element{"dt", role::line},
    element{"embed", role::frame},      element{"fieldset", role::line},
    element{"figcaption", role::line},  element{"figure", role::line},
    element{"footer", role::line},      element{"form", role::line},
    element{"h1", role::line},          element{"h2", role::line},
    element{"h3", role::line},          element{"h4", role::line},
    element{"h5", role::line},          element{"h6", role::line},
    element{"header", role::line},      element{"hr", role::line},
    element{"iframe", role::frame},     element{"img", role::picture},
    element{"legend", role::line},      element{"li", role::line},
    element{"main", role::line},        element{"nav", role::line},
    element{"noscript", role::hidden},  element{"object", role::frame},
    element{"ol", role::line},          element{"p", role::line},
    element{"pre", role::preformatted}, element{"script", role::script},
    element{"section", role::line},     element{"select", role::hidden},
    element{"style", role::hidden},     element{"sub", role::lowered},
    element{"sup", role::raised},       element{"table", role::table},
    element{"td", role::data_cell},     element{"template", role::hidden},
    element{"textarea", role::hidden},  element{"th", role::data_cell},
    element{"title", role::line},       element{"tr", role::row},
    element{"ul", role::line},
};
static_assert(std::is_sorted(elements.begin(), elements.end(),
                             [](const element& a, const element& b) { return a.name < b.name; }));

role find_role(std::string_view name) {
  const auto found =
      std::lower_bound(elements.begin(), elements.end(), name,
                       [](const element& e, std::string_view wanted) { return e.name < wanted; });
  return found != elements.end() && found->name == name ? found->is : role::inline_text;
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

class html_reader {
 public:
  html_reader(std::string_view utf8, std::uint32_t begin, std::uint32_t line, document& doc,
              document_builder& to)
      : source_(utf8), begin_(begin), line_(line), doc_(doc), to_(to) {}

  void run() {
    static std::once_flag initialized;
    std::call_once(initialized, xmlInitParser);
    if (source_.empty()) return;
    if (const std::size_t tag = find_endless_tag(source_); tag != std::string_view::npos) {
      to_.stands_at(line_of(tag), byte_at(tag));
      return to_.fail(read_errc::too_complex, "A tag has more than " +
                                                  std::to_string(most_attributes) +
                                                  " attributes; no page has such tags.");
    }
    parser_.reset(htmlCreateMemoryParserCtxt(source_.data(), static_cast<int>(source_.size())));
    if (parser_ == nullptr) throw std::bad_alloc();
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<html_reader*>(self)->begin_element(name, attributes);
    };
    handler.endElement = [](void* self, const xmlChar* name) {
      static_cast<html_reader*>(self)->end_element(name);
    };
    handler.characters =
        handler.ignorableWhitespace = [](void* self, const xmlChar* text, int length) {
          static_cast<html_reader*>(self)->characters(
              {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        };
    handler.initialized = XML_SAX2_MAGIC;  // without it the next one is not asked
    handler.serror = [](void* self, xmlErrorPtr) {
      static_cast<html_reader*>(self)->count_error();
    };
    *parser_->sax = handler;
    parser_->userData = this;
    // The text is UTF-8 already, whatever the page says of itself.
    xmlSwitchEncoding(parser_.get(), XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(parser_.get(),
                       HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    htmlParseDocument(parser_.get());
  }

 private:
  struct remembered {
    const xmlChar* name = nullptr;
    role is = role::inline_text;
  };
  struct release {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
  };

  void count_error() {
    if (++errors_ <= most_errors(source_.size())) return;
    mark_place();
    to_.fail(read_errc::too_complex,
             "The page has more than " + std::to_string(most_errors(source_.size())) +
                 " errors in its markup; no page of a report is so broken.");
    xmlStopParser(parser_.get());
  }

  /// How many elements are open, the one that begins or ends included.
  [[nodiscard]] int depth() const { return parser_->nameNr; }

  /// How far the parser has read.
  [[nodiscard]] std::size_t position() const {
    const xmlParserInput& input = *parser_->input;
    return std::min(source_.size(),
                    input.consumed + static_cast<std::size_t>(input.cur - input.base));
  }
  [[nodiscard]] std::uint32_t byte_at(std::size_t position) const {
    return begin_ + static_cast<std::uint32_t>(position);
  }

  [[nodiscard]] std::uint32_t line_ends(std::size_t begin, std::size_t end) const {
    std::uint32_t count = 0;
    while (begin < end) {
      const void* const found = std::memchr(source_.data() + begin, '\n', end - begin);
      if (found == nullptr) break;
      begin = static_cast<std::size_t>(static_cast<const char*>(found) - source_.data()) + 1;
      ++count;
    }
    return count;
  }

  /// The line of a place. The parser loses count of lines that end within attributes.
  [[nodiscard]] std::uint32_t line_of(std::size_t place) {
    place = std::min(place, source_.size());
    if (place < counted_) {
      line_ -= line_ends(place, counted_);
    } else {
      line_ += line_ends(counted_, place);
    }
    counted_ = place;
    return line_;
  }

  void mark_place() {
    const std::size_t at = position();
    to_.stands_at(line_of(at), byte_at(at));
  }

  /// The role of an element. The parser keeps one copy of each name: the role of a copy that was
  /// met before is remembered.
  [[nodiscard]] role role_of(const xmlChar* name) {
    const auto address = reinterpret_cast<std::uintptr_t>(name);
    remembered& r = remembered_[(address ^ address >> 6) % remembered_.size()];
    if (r.name != name) r = {name, find_role(view(name))};
    return r.is;
  }

  void begin_element(const xmlChar* name, const xmlChar** attributes) {
    if (depth() > deepest_element) {
      mark_place();
      to_.fail(read_errc::too_complex, "Elements are nested more than " +
                                           std::to_string(deepest_element) +
                                           " deep; browsers do not show such pages either.");
    }
    if (to_.error()) return xmlStopParser(parser_.get());
    if (hidden_at_ != 0) return;
    const role is = role_of(name);
    if (is == role::script) doc_.has_scripts = true;
    if (is == role::script || is == role::hidden || is_hidden(is, attributes)) {
      hidden_at_ = depth();
      return;
    }
    if (is == role::inline_text || is == role::raised || is == role::lowered) {
      return begin_inline(is, attribute(attributes, "style"));
    }
    mark_place();
    switch (is) {
      case role::table:
        to_.begin_table();
        break;
      case role::row:
        to_.begin_row();
        break;
      case role::data_cell:
        to_.begin_cell(span(attributes, "rowspan", most_rows, most_rows),
                       span(attributes, "colspan", UINT32_MAX, 1));
        break;
      case role::picture:
        if (!is_ornament(attributes)) to_.picture();
        break;
      case role::link:
        note_attachment(attribute(attributes, "href"));
        break;
      case role::frame:
        note_attachment(attribute(attributes, view(name) == "object" ? "data" : "src"));
        break;
      case role::preformatted:
        ++preformatted_;
        to_.end_line();
        break;
      default:
        to_.end_line();
    }
  }

  void end_element(const xmlChar* name) {
    if (to_.error()) return xmlStopParser(parser_.get());
    if (hidden_at_ != 0) {
      if (depth() <= hidden_at_) hidden_at_ = 0;
      return;
    }
    if (depth() <= off_line_at_) off_line_at_ = 0;
    switch (role_of(name)) {
      case role::table:
        to_.end_table();
        break;
      case role::data_cell:
        to_.end_cell();
        break;
      case role::preformatted:
        preformatted_ -= preformatted_ != 0;
        to_.end_line();
        break;
      case role::line:
        to_.end_line();
        break;
      default:
        break;
    }
  }

  /// Text as the parser hands it over: as it stands in the source, or what a reference stands for.
  void characters(std::string_view text) {
    if (hidden_at_ != 0) return;
    const std::size_t end = position();
    const auto stands_at = [&](std::size_t begin) {
      return begin <= source_.size() && source_.substr(begin, text.size()) == text;
    };
    std::size_t begin = end - std::min(end, text.size());
    if (begin < passed_ || !stands_at(begin)) {
      // Of a long text the parser has not yet passed the last character when it hands it over.
      const std::size_t last = length_of_character(end);
      begin = end + last - std::min(end + last, text.size());
      if (last == 0 || begin < passed_ || !stands_at(begin)) return replaced(text, end);
    }
    passed_ = begin + text.size();
    to_.stands_at(line_of(begin), byte_at(begin));
    if (off_line_at_ != 0) return add_off_line(text, byte_at(begin));
    if (preformatted_ == 0) return to_.add(text, byte_at(begin));
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t stop = std::min(text.find('\n', from), text.size());
      to_.add(text.substr(from, stop - from), byte_at(begin + from));
      if (stop < text.size()) to_.end_line();
      from = stop + 1;
    }
  }

  /// Notes whether the element's text stands above or below the line, by its name or its style.
  void begin_inline(role is, std::string_view style) {
    if (off_line_at_ != 0) return;
    const bool by_word =
        says(style, "mso-text-raise", 7, "") && !says(style, "mso-text-raise", 7, "0");
    const bool up = is == role::raised || by_word || says(style, "vertical-align", 0, "super");
    if (!up && is != role::lowered && !says(style, "vertical-align", 0, "sub")) return;
    off_line_at_ = depth();
    above_line_ = up;
  }

  void add_off_line(std::string_view text, std::uint32_t begin) {
    for (std::size_t i = 0; i < text.size();) {
      const auto from = static_cast<std::uint32_t>(i);
      const char32_t c = take_character(text, i);
      to_.add(moved_off_line(c, above_line_), begin + from, begin + static_cast<std::uint32_t>(i));
    }
  }

  [[nodiscard]] std::size_t length_of_character(std::size_t at) const {
    if (at >= source_.size()) return 0;
    const auto lead = static_cast<unsigned char>(source_[at]);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /// A character reference, “&nbsp;” or “&#48;”: its characters stand for all its bytes. “&x” is
  /// none: the parser has passed its name when it hands over the “&” alone.
  void replaced(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 40;
    const std::size_t from = std::max(passed_, end - std::min(end, longest));
    const std::string_view before = source_.substr(from, std::max(from, end) - from);
    const std::size_t found = before.rfind('&');
    const std::size_t begin = found == std::string_view::npos ? std::max(from, end) : from + found;
    const bool alone = text == "&" && !source_.substr(begin).starts_with("&amp");
    passed_ = alone ? std::min(begin + 1, std::max(begin, end)) : std::max(begin, end);
    mark_place();
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = take_character(text, i);
      to_.add(off_line_at_ != 0 ? moved_off_line(c, above_line_) : c, byte_at(begin),
              byte_at(passed_));
    }
  }

  /// The name of an attribute with its value after it, or null.
  static const xmlChar** find_attribute(const xmlChar** attributes, const char* name) {
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      if (std::strcmp(reinterpret_cast<const char*>(attributes[0]), name) == 0) return attributes;
    }
    return nullptr;
  }

  static bool has_attribute(const xmlChar** attributes, const char* name) {
    return find_attribute(attributes, name) != nullptr;
  }

  static std::string_view attribute(const xmlChar** attributes, const char* name) {
    const xmlChar** const found = find_attribute(attributes, name);
    return found == nullptr ? std::string_view{} : view(found[1]);
  }

  /// A whole number at least 1; HTML takes nonsense for 1, and a row span of 0 for all rows.
  static std::uint32_t span(const xmlChar** attributes, const char* name, std::uint32_t most,
                            std::uint32_t of_zero) {
    std::string_view text = attribute(attributes, name);
    if (text.empty()) return 1;
    while (!text.empty() && is_space(static_cast<unsigned char>(text[0]))) text.remove_prefix(1);
    std::uint32_t value = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return most;
    return value == 0 ? of_zero : std::min(value, most);
  }

  /// Text that Word and others hide instead of deleting it, and rows and cells that only carry
  /// widths. A hidden block is not left out: portals show it by a program.
  static bool is_hidden(role is, const xmlChar** attributes) {
    if (is != role::inline_text && is != role::row && is != role::data_cell) return false;
    return has_attribute(attributes, "hidden") ||
           says(attribute(attributes, "style"), "display", 6, "none");
  }

  /// Whether a style gives a property a value that begins so. Most elements of a Word page have a
  /// long style, so the `rarest` letter of the property is looked for.
  static bool says(std::string_view style, std::string_view property, std::size_t rarest,
                   std::string_view value) {
    const auto begins = [](std::string_view text, std::string_view word) {
      return text.size() >= word.size() &&
             std::equal(word.begin(), word.end(), text.begin(),
                        [](char a, char b) { return a == (b | 0x20); });
    };
    const char small = property[rarest];
    for (const char letter : {small, static_cast<char>(small & ~0x20)}) {
      for (std::size_t at = style.find(letter); at != std::string_view::npos;
           at = style.find(letter, at + 1)) {
        if (at < rarest || !begins(style.substr(at - rarest), property)) continue;
        std::size_t next = style.find_first_not_of(" \t\r\n", at - rarest + property.size());
        if (next == std::string_view::npos || style[next] != ':') continue;
        next = style.find_first_not_of(" \t\r\n", next + 1);
        if (next != std::string_view::npos && begins(style.substr(next), value)) return true;
      }
    }
    return false;
  }

  /// An icon or a line: nothing that could hold a table.
  static bool is_ornament(const xmlChar** attributes) {
    constexpr std::uint32_t small = 100;
    for (const char* name : {"width", "height"}) {
      const std::string_view text = attribute(attributes, name);
      std::uint32_t pixels = small;
      std::from_chars(text.data(), text.data() + text.size(), pixels);
      if (pixels < small) return true;
    }
    return false;
  }

  void note_attachment(std::string_view address) {
    constexpr std::size_t longest = 300;
    if (address.size() > longest || doc_.attached.size() == most_attached) return;
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) return;
    std::string suffix;
    for (char c : path.substr(dot + 1)) suffix += static_cast<char>(c | 0x20);
    for (std::string_view kind : {"pdf", "doc", "docx", "wps", "ofd", "xls", "xlsx"}) {
      if (suffix == kind) doc_.attached.emplace_back(address);
    }
  }

  std::string_view source_;
  std::uint32_t begin_;
  std::uint32_t line_;       // of the byte below
  std::size_t counted_ = 0;  // up to which lines are counted
  document& doc_;
  document_builder& to_;
  std::unique_ptr<htmlParserCtxt, release> parser_;
  std::array<remembered, 64> remembered_{};
  std::size_t passed_ = 0;  // the end of the last text that was handed over
  std::uint64_t errors_ = 0;
  int hidden_at_ = 0;    // the depth of the element whose content is not shown; 0: none
  int off_line_at_ = 0;  // the depth of the element whose content is raised or lowered; 0: none
  bool above_line_ = false;
  unsigned preformatted_ = 0;
};

}  // namespace

void read_html(std::string_view utf8, document& doc, document_builder& to) {
  read_html_part(utf8, 0, 1, doc, to);
}

void read_html_part(std::string_view utf8, std::uint32_t begin, std::uint32_t line, document& doc,
                    document_builder& to) {
  if (utf8.size() > INT32_MAX) {
    return to.fail(read_errc::too_large, "HTML of more than 2 GiB is not read.");
  }
  const std::string without = without_idle_markup(utf8);
  html_reader(without.empty() ? utf8 : without, begin, line, doc, to).run();
}

}  // namespace govreport::detail
