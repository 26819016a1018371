// SPDX-License-Identifier: BSL-1.0
#include "pdf_syntax.hpp"

#include <algorithm>
#include <limits>
#include <vector>

namespace govreport::detail {
namespace {

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '%') {
      while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    } else if (!is_pdf_space(text[at])) {
      break;
    } else {
      ++at;
    }
  }
  return at;
}

std::size_t behind_regular(std::string_view text, std::size_t at) {
  while (at < text.size() && is_pdf_regular(text[at])) ++at;
  return at;
}

void skip_string(std::string_view text, std::size_t& at) {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && --depth == 0) {
      ++at;
      return;
    }
  }
  at = std::min(at, text.size());
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_escaped(std::string_view name) { return name.find('#') != std::string_view::npos; }

bool is_whole(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// “0 R” behind a number.
bool skip_rest_of_reference(std::string_view text, std::size_t& at) {
  std::size_t ahead = at;
  const pdf_token generation = next_pdf_token(text, ahead);
  if (generation.is != pdf_token::kind::number || !is_whole(generation.text)) return false;
  const pdf_token r = next_pdf_token(text, ahead);
  if (r.is != pdf_token::kind::word || r.text != "R") return false;
  at = ahead;
  return true;
}

/// What is within the brackets of an array or a dictionary; empty for other values.
std::string_view inside(std::string_view value, std::string_view bracket) {
  return value.starts_with(bracket) ? value.substr(bracket.size()) : std::string_view{};
}

}  // namespace

pdf_token next_pdf_token(std::string_view text, std::size_t& at) {
  using kind = pdf_token::kind;
  at = behind_spaces(text, at);
  if (at >= text.size()) return {};
  const std::size_t begin = at;
  const auto token = [&](kind is) { return pdf_token{is, text.substr(begin, at - begin)}; };
  const char c = text[at];
  if (c == '(') {
    skip_string(text, at);
    return token(kind::string);
  }
  if (c == '/') {
    at = behind_regular(text, at + 1);
    return {kind::name, text.substr(begin + 1, at - begin - 1)};
  }
  if (c == '<' || c == '>') {
    const bool twice = begin + 1 < text.size() && text[begin + 1] == c;
    if (twice || c == '>') {
      at += twice ? 2 : 1;
      return token(c == '<' ? kind::open : twice ? kind::close : kind::word);
    }
    while (at < text.size() && text[at] != '>') ++at;
    at = std::min(at + 1, text.size());
    return token(kind::string);
  }
  if (is_pdf_delimiter(c)) {
    ++at;
    return token(c == '[' ? kind::open : c == ']' ? kind::close : kind::word);
  }
  at = behind_regular(text, at);
  const bool number = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  return token(number ? kind::number : kind::word);
}

std::string_view next_pdf_value(std::string_view text, std::size_t& at) {
  return next_pdf_value(text, at, [](std::string_view, bool) {});
}

std::string_view next_pdf_value(std::string_view text, std::size_t& at,
                                const std::function<void(std::string_view, bool)>& use) {
  using kind = pdf_token::kind;
  at = behind_spaces(text, at);
  const std::size_t begin = at;
  const bool dictionary = text.substr(begin).starts_with("<<");
  std::size_t depth = 0;
  bool key_next = true;
  do {
    const std::size_t before = at;
    const pdf_token token = next_pdf_token(text, at);
    const bool ends_object = token.is == kind::word && token.text == "endobj";
    if (token.is == kind::end || ends_object || (token.is == kind::close && depth == 0)) {
      at = before;
      break;
    }
    const bool own = dictionary && depth == 1;
    const bool key = token.is == kind::name && depth > 0 && (!own || key_next);
    if (key) is_escaped(token.text) ? use(pdf_name(token.text), !own) : use(token.text, !own);
    if (own) key_next = !key;
    if (token.is == kind::open) ++depth;
    if (token.is == kind::close) --depth;
    if (depth == 0 && token.is == kind::number && is_whole(token.text))
      skip_rest_of_reference(text, at);
  } while (depth > 0);
  return text.substr(begin, at - begin);
}

std::string pdf_name(std::string_view written) {
  std::string name;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool escaped = written[i] == '#' && i + 2 < written.size() &&
                         digit_of(written[i + 1]) >= 0 && digit_of(written[i + 2]) >= 0;
    if (escaped) {
      name += static_cast<char>(digit_of(written[i + 1]) * 16 + digit_of(written[i + 2]));
      i += 2;
    } else {
      name += written[i];
    }
  }
  return name;
}

std::optional<std::string> as_pdf_name(std::string_view value) {
  if (!value.starts_with('/')) return std::nullopt;
  return pdf_name(value.substr(1));
}

std::optional<std::uint64_t> as_pdf_number(std::string_view value) {
  if (value.starts_with('+')) value.remove_prefix(1);
  std::uint64_t number = 0;
  std::size_t digits = 0;
  for (; digits < value.size() && value[digits] >= '0' && value[digits] <= '9'; ++digits) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    number = std::min(number * 10 + static_cast<std::uint64_t>(value[digits] - '0'), most);
  }
  if (digits == 0) return std::nullopt;
  return number;
}

std::optional<std::uint32_t> as_pdf_reference(std::string_view value) {
  if (value.size() < 5 || value.back() != 'R') return std::nullopt;
  std::size_t at = 0;
  const pdf_token number = next_pdf_token(value, at);
  if (number.is != pdf_token::kind::number || !is_whole(number.text) ||
      !skip_rest_of_reference(value, at))
    return std::nullopt;
  return static_cast<std::uint32_t>(*as_pdf_number(number.text));
}

void for_each_pdf_entry(std::string_view dictionary,
                        const std::function<void(std::string_view, std::string_view)>& use) {
  const std::string_view text = inside(dictionary, "<<");
  std::size_t at = 0;
  for (;;) {
    const pdf_token key = next_pdf_token(text, at);
    if (key.is == pdf_token::kind::end) return;
    if (key.is != pdf_token::kind::name) continue;
    const std::string_view value = next_pdf_value(text, at);
    if (!is_escaped(key.text)) {
      use(key.text, value);
    } else {
      use(pdf_name(key.text), value);
    }
  }
}

void for_each_pdf_item(std::string_view array, const std::function<void(std::string_view)>& use) {
  const std::string_view text = inside(array, "[");
  std::size_t at = 0;
  for (;;) {
    const std::string_view value = next_pdf_value(text, at);
    if (value.empty()) return;
    use(value);
  }
}

void for_each_pdf_reference(
    std::string_view value,
    const std::function<void(const pdf_place& place, std::uint32_t number)>& use) {
  using kind = pdf_token::kind;
  struct level {
    std::string_view key;
    bool array;
  };
  std::vector<level> levels{{}};
  std::size_t at = 0;
  for (;;) {
    const pdf_token token = next_pdf_token(value, at);
    if (token.is == kind::end) return;
    if (token.is == kind::open) levels.push_back({levels.back().key, token.text == "["});
    if (token.is == kind::close && levels.size() > 1) levels.pop_back();
    // The name of a color space is no key.
    if (token.is == kind::name && !levels.back().array) levels.back().key = token.text;
    if (token.is == kind::number && is_whole(token.text) && skip_rest_of_reference(value, at)) {
      const std::string_view key = levels.back().key;
      const std::string meant = is_escaped(key) ? pdf_name(key) : std::string();
      const std::string_view outer = levels.size() > 1 ? levels[levels.size() - 2].key : "";
      use({is_escaped(key) ? meant : key, outer, levels.back().array, levels.size() - 1},
          static_cast<std::uint32_t>(*as_pdf_number(token.text)));
    }
  }
}

}  // namespace govreport::detail
