// SPDX-License-Identifier: BSL-1.0
#include "html_markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace govreport::detail {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What the reader asks a tag for; "" stands for every tag.
struct question {
  std::string_view element;
  std::string_view attribute;
};

constexpr std::array questions{
    question{"", "colspan"},    question{"", "rowspan"},   question{"", "hidden"},
    question{"a", "href"},      question{"embed", "src"},  question{"iframe", "src"},
    question{"object", "data"}, question{"img", "height"}, question{"img", "width"},
};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

constexpr bool is_of_name(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

/// What a value without quotes may be made of, of all that the rules allow.
constexpr bool is_of_bare_value(char c) {
  return is_of_name(c) || c == '.' || c == '#' || c == '%' || c == '/';
}

bool same_word(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

bool ends_in_word(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         same_word(text.substr(text.size() - lower_case.size()), lower_case);
}

/// Whether a style may say that something is hidden, or off the line: one with a reference may say
/// anything.
bool is_asked_for(std::string_view style) {
  if (style.find('&') != npos) return true;
  for (std::size_t at = style.find(':'); at != npos; at = style.find(':', at + 1)) {
    std::size_t end = at;
    while (end > 0 && is_blank(style[end - 1])) --end;
    const std::string_view property = style.substr(0, end);
    if (ends_in_word(property, "display") || ends_in_word(property, "mso-text-raise")) return true;
    if (!ends_in_word(property, "vertical-align")) continue;
    std::size_t value = at + 1;
    while (value < style.size() && is_blank(style[value])) ++value;
    if (value < style.size() && lower(style[value]) == 's') return true;  // super, sub
  }
  return false;
}

bool is_asked_for(std::string_view element, std::string_view attribute, std::string_view value) {
  if (same_word(attribute, "style")) return is_asked_for(value);
  return std::any_of(questions.begin(), questions.end(), [&](const question& q) {
    return same_word(attribute, q.attribute) &&
           (q.element.empty() || same_word(element, q.element));
  });
}

class idle_markup {
 public:
  explicit idle_markup(std::string_view page) : page_(page) {}

  std::string leave_out() && {
    for (std::size_t at = page_.find('<'); at != npos; at = page_.find('<', at)) {
      const char next = character(++at);
      if (next == '!') {
        at = declaration(at);
      } else if (is_letter(next)) {
        at = tag(at);
      }
    }
    return std::move(without_);
  }

 private:
  [[nodiscard]] char character(std::size_t at) const {
    return at < page_.size() ? page_[at] : '\0';
  }

  template <class Predicate>
  [[nodiscard]] std::size_t skip(std::size_t at, Predicate predicate) const {
    while (at < page_.size() && predicate(page_[at])) ++at;
    return at;
  }

  /// Blanks in place of the bytes; lines end where they ended.
  void blank(std::size_t begin, std::size_t end) {
    if (without_.empty()) without_ = page_;
    while (begin < end) {
      const std::size_t line_end = std::min(page_.substr(0, end).find('\n', begin), end);
      std::fill_n(without_.begin() + static_cast<std::ptrdiff_t>(begin), line_end - begin, ' ');
      begin = line_end + 1;
    }
  }

  /// From the “!” of a comment or condition to where to go on.
  std::size_t declaration(std::size_t at) {
    if (page_.substr(at + 1, 2) == "--") {  // a condition in a comment hides itself
      return std::min(page_.find("-->", at + 1), page_.size());
    }
    if (character(at + 1) != '[') return at;
    const std::size_t end = page_.find('>', at);
    if (end == npos) return page_.size();
    blank(at - 1, end);
    without_.replace(at - 1, 3, "</x");  // the end of what never began means nothing
    return end;
  }

  /// From the name of a tag to where to go on: its end, or what is not well-formed, which is the
  /// parser's to understand.
  std::size_t tag(std::size_t at) {
    const std::size_t begin = at;
    at = skip(at, is_of_name);
    const std::string_view element = page_.substr(begin, at - begin);
    while (is_blank(character(at))) {
      const std::size_t begin_name = skip(at, is_blank);
      at = skip(begin_name, is_of_name);
      const std::string_view name = page_.substr(begin_name, at - begin_name);
      if (!is_letter(character(begin_name)) || character(at) != '=') return at;
      std::size_t value = at + 1;
      std::size_t end = value;
      if (const char quote = character(value); quote == '"' || quote == '\'') {
        end = page_.find(quote, ++value);
        if (end == npos) return at;
        at = end + 1;
      } else {
        at = end = skip(value, is_of_bare_value);
        if (end == value) return at;
      }
      const std::string_view text = page_.substr(value, end - value);
      // What a quote that is missing has swallowed is no value.
      if (text.find('<') != npos || text.find('>') != npos) return value;
      if (!is_blank(character(at)) && character(at) != '>') return at;
      if (!is_asked_for(element, name, text)) blank(begin_name, at);
    }
    return at;
  }

  std::string_view page_;
  std::string without_;
};

/// About how many attributes the tag that begins the text has: words and values outside quotes.
std::size_t count_attributes(std::string_view text) {
  std::size_t count = 0;
  char quote = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c != quote) continue;
      quote = 0;
      ++count;
    } else if (c == '>') {
      break;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c <= ' ' && text[i - 1] > ' ') {
      ++count;
    }
  }
  return count;
}

}  // namespace

// Only a long stretch without ">" can be such a tag, so few bytes are looked at.
std::size_t find_endless_tag(std::string_view page) {
  constexpr std::size_t stretch = 1 << 10;
  for (std::size_t at = 0; at < page.size();) {
    const std::string_view part = page.substr(at, stretch);
    if (const std::size_t end = part.rfind('>'); end != npos) {
      at += end + 1;
      continue;
    }
    const std::size_t begin = page.find('<', at);
    if (begin == npos) break;
    if (count_attributes(page.substr(begin)) > most_attributes) return begin;
    const std::size_t end = page.find('>', begin);
    at = end == npos ? page.size() : end + 1;
  }
  return npos;
}

std::string without_idle_markup(std::string_view page) { return idle_markup(page).leave_out(); }

}  // namespace govreport::detail
