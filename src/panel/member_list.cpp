// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/member_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "../write/utf8.hpp"
#include "govreport/core/characters.hpp"
#include "govreport/panel/authority_name.hpp"

namespace govreport {

namespace {

using result = expected<member_list, member_list_error>;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::int32_t first_possible_year = 2000;
constexpr std::int32_t last_possible_year = 2999;

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const writing::decoded next = writing::decode(text);
    if (next.point == writing::replacement && next.size == 1) return false;
    text.remove_prefix(next.size);
  }
  return true;
}

/// A line without its comment and the white space around it.
std::string_view content_of(std::string_view line) {
  line = line.substr(0, line.find('#'));
  std::size_t first = line.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < line.size();) {
    const writing::decoded next = writing::decode(line.substr(at));
    if (!detail::is_space(next.point)) {
      first = std::min(first, at);
      last = at + next.size;
    }
    at += next.size;
  }
  return first < last ? line.substr(first, last - first) : std::string_view();
}

/// A list as it is read, line by line.
class list_reader {
 public:
  [[nodiscard]] result read(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    while (!text.empty() && !error_) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      take(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!error_) finish();
    if (error_) return *error_;
    return made_;
  }

 private:
  void fail(member_list_errc code, std::uint32_t line, std::string detail) {
    if (!error_) error_ = member_list_error{code, line, std::move(detail)};
  }

  void take(std::string_view line) {
    if (!is_utf8(line)) {
      return fail(member_list_errc::not_utf8, line_,
                  "The line is no UTF-8. Save the list in this encoding.");
    }
    const std::string_view content = content_of(line);
    if (content.empty()) return;
    constexpr std::string_view wide_colon = "：";
    const std::size_t narrow = content.find(':');
    const std::size_t wide = content.find(wide_colon);
    if (narrow == content.npos && wide == content.npos) return take_name(content);
    const std::size_t colon = std::min(narrow, wide);
    const std::size_t size = narrow < wide ? 1 : wide_colon.size();
    take_key(content_of(content.substr(0, colon)), content_of(content.substr(colon + size)));
  }

  void take_name(std::string_view name) {
    const std::string plain = plain_name(name);
    for (const std::string& other : made_.names) {
      if (plain_name(other) == plain) {
        return fail(member_list_errc::repeated_name, line_,
                    fmt::format("“{}” stands in the list twice. Leave one of the lines out.",
                                writing::printable(name)));
      }
    }
    made_.names.push_back(writing::printable(name));
  }

  void take_key(std::string_view key, std::string_view value) {
    if (key == "scope") return take_scope(value);
    if (key == "year") return take_year(value);
    if (key == "reconsidering") {
      made_.reconsidering.push_back(writing::printable(value));
      lines_of_reconsidering_.push_back(line_);
      return;
    }
    fail(member_list_errc::unknown_key, line_,
         fmt::format("There is no key “{}”; the keys are scope, year and reconsidering, and the "
                     "name of a member has no colon.",
                     writing::printable(key)));
  }

  void take_scope(std::string_view value) {
    if (has_scope_) {
      return fail(member_list_errc::repeated_key, line_, "The key “scope” stands here again.");
    }
    has_scope_ = true;
    if (value != "area" && value != "organ") {
      return fail(member_list_errc::wrong_value, line_,
                  fmt::format("The scope is area or organ, not “{}”.", writing::printable(value)));
    }
    made_.scope = value == "area" ? report_scope::area : report_scope::organ;
  }

  void take_year(std::string_view value) {
    if (made_.year) {
      return fail(member_list_errc::repeated_key, line_, "The key “year” stands here again.");
    }
    std::int32_t year = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), year);
    if (failed != std::errc() || end != value.data() + value.size() || year < first_possible_year ||
        year > last_possible_year) {
      return fail(
          member_list_errc::wrong_value, line_,
          fmt::format("The year is a number like 2024, not “{}”.", writing::printable(value)));
    }
    made_.year = year;
  }

  void finish() {
    if (!has_scope_) {
      return fail(member_list_errc::no_scope, 0,
                  "Nothing says whom the report speaks for. Add a line “scope: area”, or “scope: "
                  "organ” for a report of one authority alone.");
    }
    if (made_.names.empty()) {
      return fail(member_list_errc::no_members, 0,
                  "The list names no member. Add their names, one a line.");
    }
    for (std::size_t i = 0; i < made_.reconsidering.size(); ++i) {
      const std::string plain = plain_name(made_.reconsidering[i]);
      const bool known = std::any_of(made_.names.begin(), made_.names.end(),
                                     [&](const std::string& n) { return plain_name(n) == plain; });
      if (known) continue;
      return fail(member_list_errc::not_a_member, lines_of_reconsidering_[i],
                  fmt::format("“{}” is no member of the list. Add a line with its name.",
                              made_.reconsidering[i]));
    }
  }

  member_list made_;
  bool has_scope_ = false;
  std::uint32_t line_ = 0;
  std::vector<std::uint32_t> lines_of_reconsidering_;
  std::optional<member_list_error> error_;
};

}  // namespace

result parse_member_list(std::string_view text) { return list_reader().read(text); }

}  // namespace govreport
