// SPDX-License-Identifier: BSL-1.0
#include "html_markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
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

/// What a character of a tag can be. Every byte of every tag is looked at, so by a table.
enum : std::uint8_t {
  blank_space = 1,
  of_name = 2,        // of an element or an attribute
  of_bare_value = 4,  // of a value without quotes: of all that the rules allow, what is usual
  ends_double = 8,    // of a value in double quotes, or shows that its end is missing
  ends_single = 16,
};

constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> table{};
  const auto add = [&table](std::string_view characters, unsigned what) {
    for (char c : characters) {
      auto& entry = table[static_cast<unsigned char>(c)];
      entry = static_cast<std::uint8_t>(entry | what);
    }
  };
  add(" \t\n\r", blank_space);
  add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:", of_name | of_bare_value);
  add(".#%/", of_bare_value);
  add("\"<>", ends_double);
  add("'<>", ends_single);
  return table;
}();

constexpr bool is(char c, unsigned what) {
  return (classes[static_cast<unsigned char>(c)] & what) != 0;
}
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

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
    while (end > 0 && is(style[end - 1], blank_space)) --end;
    const std::string_view property = style.substr(0, end);
    if (ends_in_word(property, "display") || ends_in_word(property, "mso-text-raise")) return true;
    if (!ends_in_word(property, "vertical-align")) continue;
    std::size_t value = at + 1;
    while (value < style.size() && is(style[value], blank_space)) ++value;
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

  [[nodiscard]] std::size_t skip(std::size_t at, unsigned what) const {
    while (at < page_.size() && is(page_[at], what)) ++at;
    return at;
  }
  [[nodiscard]] std::size_t find(std::size_t at, unsigned what) const {
    while (at < page_.size() && !is(page_[at], what)) ++at;
    return at;
  }

  /// Blanks in place of the bytes; lines end where they ended.
  void blank(std::size_t begin, std::size_t end) {
    if (without_.empty()) without_ = page_;
    for (; begin < end; ++begin) {
      if (page_[begin] != '\n') without_[begin] = ' ';
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
    at = skip(at, of_name);
    const std::string_view element = page_.substr(begin, at - begin);
    while (is(character(at), blank_space)) {
      const std::size_t begin_name = skip(at, blank_space);
      at = skip(begin_name, of_name);
      const std::string_view name = page_.substr(begin_name, at - begin_name);
      if (!is_letter(character(begin_name)) || character(at) != '=') return at;
      std::size_t value = at + 1;
      std::size_t end = value;
      if (const char quote = character(value); quote == '"' || quote == '\'') {
        end = find(++value, quote == '"' ? ends_double : ends_single);
        if (character(end) != quote) return end;  // what its end is missing of is no value
        at = end + 1;
      } else {
        at = end = skip(value, of_bare_value);
        if (end == value) return at;
      }
      if (!is(character(at), blank_space) && character(at) != '>') return at;
      if (!is_asked_for(element, name, page_.substr(value, end - value))) blank(begin_name, at);
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
