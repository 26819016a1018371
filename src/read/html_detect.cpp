// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>

#include "html.hpp"

namespace govreport::detail {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[i]) != word[i]) return false;
  }
  return true;
}

/// Whether that tag begins the text; “<tablet>” is another one.
bool begins_tag(std::string_view text, std::string_view tag) {
  if (!begins(text, tag)) return false;
  const std::string_view rest = text.substr(tag.size());
  return !rest.empty() && (rest[0] == '>' || rest[0] == '/' || rest[0] <= ' ');
}

}  // namespace

bool is_html_page(std::string_view utf8) {
  constexpr std::size_t beginning = 2048;
  constexpr int markup = 3;  // Markdown has a tag here and there
  constexpr std::array<std::string_view, 8> of_pages{"<html", "<head",  "<body", "<meta",
                                                     "<link", "<title", "<base", "<style"};
  constexpr std::array<std::string_view, 5> of_text{"<p", "<div", "<span", "<strong", "<font"};
  const std::string_view head = utf8.substr(0, beginning);
  int tags = 0;
  for (std::size_t i = head.find('<'); i != std::string_view::npos; i = head.find('<', i + 1)) {
    const std::string_view rest = utf8.substr(i);
    const auto is = [&](std::string_view tag) { return begins_tag(rest, tag); };
    if (begins(rest, "<!doctype html")) return true;
    if (std::any_of(of_pages.begin(), of_pages.end(), is)) return true;
    if (is("<table")) return false;
    if (std::any_of(of_text.begin(), of_text.end(), is) && ++tags >= markup) return true;
  }
  return false;
}

bool begins_html_table(std::string_view utf8) { return begins_tag(utf8, "<table"); }

std::size_t html_table_length(std::string_view utf8) {
  std::size_t open = 0;
  for (std::size_t i = utf8.find('<'); i != std::string_view::npos; i = utf8.find('<', i + 1)) {
    const std::string_view rest = utf8.substr(i);
    if (rest.starts_with("<!--")) {
      i = utf8.find("-->", i + 4);
      if (i == std::string_view::npos) break;
    } else if (begins_tag(rest, "<table")) {
      ++open;
    } else if (begins_tag(rest, "</table") && --open == 0) {
      const std::size_t end = utf8.find('>', i);
      return end == std::string_view::npos ? utf8.size() : end + 1;
    }
  }
  return utf8.size();
}

}  // namespace govreport::detail
