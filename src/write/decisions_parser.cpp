// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "decision_values.hpp"
#include "govreport/write/decisions.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;
using problem = std::optional<decision_error>;

constexpr std::size_t key_count = decision_keys.size();

std::size_t index_of_key(std::string_view key) {
  const auto* found = std::find(decision_keys.begin(), decision_keys.end(), key);
  return static_cast<std::size_t>(found - decision_keys.begin());
}

bool is_required(std::string_view key) {
  constexpr std::array<std::string_view, 7> required{"rule",    "place",  "kind",       "severity",
                                                     "verdict", "reason", "fingerprint"};
  return std::find(required.begin(), required.end(), key) != required.end();
}

/// One line: a flat JSON object whose values are strings, and one integer for the year.
class line_parser {
 public:
  explicit line_parser(std::string_view line) : line_(line), rest_(line) {}

  [[nodiscard]] problem parse(decision& d) {
    skip_space();
    if (!take('{')) return expected_here("{");
    skip_space();
    if (!take('}')) {
      do {
        if (auto wrong = parse_member(d)) return wrong;
      } while (take(','));
      if (!take('}')) return expected_here("a comma or }");
    }
    skip_space();
    if (!rest_.empty()) return expected_here("the end of the line");
    return check_whole(d);
  }

 private:
  problem parse_member(decision& d) {
    skip_space();
    std::string key;
    if (auto wrong = parse_string(key, "a key in quotation marks")) return wrong;
    const std::size_t index = index_of_key(key);
    if (index == key_count) {
      return decision_error{decision_errc::unknown_key, 0, key,
                            fmt::format("No decision has a key {}; there are {}.", quoted(key),
                                        fmt::join(decision_keys, ", "))};
    }
    if (seen_[index]) {
      return decision_error{decision_errc::repeated_key, 0, key,
                            fmt::format("{} stands twice in one line. Leave one.", key)};
    }
    seen_.set(index);
    skip_space();
    if (!take(':')) return expected_here("a colon");
    skip_space();
    problem wrong = key == "year" ? parse_year(d) : parse_text(d, key);
    skip_space();
    return wrong;
  }

  problem parse_text(decision& d, std::string_view key) {
    std::string value;
    if (auto wrong = parse_string(value, fmt::format("the text of {} in quotation marks", key)))
      return wrong;
    return set_text(d, key, value);
  }

  problem parse_year(decision& d) {
    std::int32_t year = 0;
    const char* const end = rest_.data() + rest_.size();
    const auto [after, failure] = std::from_chars(rest_.data(), end, year);
    const std::string_view digits(rest_.data(), static_cast<std::size_t>(after - rest_.data()));
    const bool leading_zero =
        (digits.starts_with('0') && digits != "0") || (digits.starts_with("-0"));
    if (failure != std::errc() || leading_zero) return expected_here("the year as a number");
    d.year = year;
    rest_.remove_prefix(digits.size());
    return std::nullopt;
  }

  problem parse_string(std::string& out, std::string_view what) {
    if (!take('"')) return expected_here(what);
    while (!rest_.empty() && rest_.front() != '"') {
      if (static_cast<unsigned char>(rest_.front()) < 0x20)
        return expected_here("a control character as \\u and four digits");
      if (rest_.front() != '\\') {
        out += rest_.front();
        rest_.remove_prefix(1);
      } else if (auto wrong = parse_escape(out)) {
        return wrong;
      }
    }
    if (!take('"')) return expected_here("a quotation mark");
    return std::nullopt;
  }

  problem parse_escape(std::string& out) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (rest_.size() > 1 && letters.find(rest_[1]) != std::string_view::npos) {
      out += meant[letters.find(rest_[1])];
      rest_.remove_prefix(2);
      return std::nullopt;
    }
    const std::optional<char32_t> unit = take_unit();
    if (!unit) return expected_here("\\ with one of \"\\/bfnrt, or with u and four digits");
    char32_t point = *unit;
    if (point >= 0xD800 && point <= 0xDBFF) {
      const std::optional<char32_t> low = take_unit();
      if (!low || *low < 0xDC00 || *low > 0xDFFF)
        return expected_here("the second half of a character");
      point = 0x10000 + ((point - 0xD800) << 10) + (*low - 0xDC00);
    } else if (point >= 0xDC00 && point <= 0xDFFF) {
      return expected_here("the first half of a character before its second");
    }
    append_utf8(out, point);
    return std::nullopt;
  }

  /// \u and four hexadecimal digits.
  std::optional<char32_t> take_unit() {
    std::uint32_t unit = 0;
    if (rest_.size() < 6 || !rest_.starts_with("\\u")) return std::nullopt;
    const auto [after, failure] = std::from_chars(rest_.data() + 2, rest_.data() + 6, unit, 16);
    if (failure != std::errc() || after != rest_.data() + 6) return std::nullopt;
    rest_.remove_prefix(6);
    return unit;
  }

  problem check_whole(const decision& d) const {
    for (std::size_t i = 0; i < key_count; ++i) {
      if (is_required(decision_keys[i]) && !seen_[i]) return missing(decision_keys[i]);
    }
    if (is_identified(d) && !d.document.empty()) {
      return decision_error{decision_errc::wrong_value, 0, "document",
                            "authority and year already say which report it is. Leave document "
                            "out; it is for reports that do not say it."};
    }
    if (!is_identified(d) && d.document.empty()) return missing("document");
    return std::nullopt;
  }

  static problem missing(std::string_view key) {
    const std::string_view why = key == "document"
                                     ? "Without authority and year, a decision names its document."
                                     : "Every decision has it.";
    return decision_error{
        decision_errc::missing_key, 0, std::string(key),
        fmt::format("{} is missing. {} Add it, or decide on the finding again.", key, why)};
  }

  problem expected_here(std::string_view what) const {
    const std::string_view before = line_.substr(0, line_.size() - rest_.size());
    const auto characters = std::count_if(before.begin(), before.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // not one that goes on
    });
    return decision_error{
        decision_errc::malformed_line,
        0,
        {},
        fmt::format("At character {}: {} is expected. A decision is one JSON object on one line.",
                    characters + 1, what)};
  }

  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void skip_space() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'))
      rest_.remove_prefix(1);
  }

  std::string_view line_;
  std::string_view rest_;
  std::bitset<key_count> seen_;
};

bool is_merge_mark(std::string_view line) {
  constexpr std::array<std::string_view, 4> marks{"<<<<<<<", "|||||||", "=======", ">>>>>>>"};
  return std::any_of(marks.begin(), marks.end(),
                     [line](std::string_view mark) { return line.starts_with(mark); });
}

problem parse_line(std::string_view line, decision& d) {
  if (!is_utf8(line)) {
    return decision_error{
        decision_errc::not_utf8, 0, {}, "The line is no UTF-8. Save the file as UTF-8."};
  }
  if (is_merge_mark(line)) {
    return decision_error{decision_errc::unfinished_merge,
                          0,
                          {},
                          "Two versions of the file were merged and do not agree here. Keep the "
                          "lines that hold, and delete the marks around them."};
  }
  return line_parser(line).parse(d);
}

using numbered = std::pair<decision, std::uint32_t>;  // and its line

/// The decisions in their order; an error at the first line that decides on what an earlier one
/// did.
expected<decisions, decision_error> in_order(std::vector<numbered> read) {
  std::stable_sort(read.begin(), read.end(), [](const numbered& a, const numbered& b) {
    return finding_key(a.first) < finding_key(b.first);
  });
  const numbered* earlier = nullptr;
  const numbered* later = nullptr;
  for (std::size_t i = 1; i < read.size(); ++i) {
    if (finding_key(read[i].first) != finding_key(read[i - 1].first)) continue;
    if (later != nullptr && later->second < read[i].second) continue;
    earlier = &read[i - 1];
    later = &read[i];
  }
  if (later != nullptr) {
    return decision_error{
        decision_errc::decided_twice, later->second, "fingerprint",
        fmt::format("Line {} decides on the same finding. Keep one of both.", earlier->second)};
  }
  decisions all;
  for (numbered& one : read) all.record(std::move(one.first));
  return all;
}

}  // namespace

expected<decisions, decision_error> parse_decisions(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<numbered> read;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    decision d;
    if (problem wrong = parse_line(line, d)) {
      wrong->line = number;
      return *std::move(wrong);
    }
    read.emplace_back(std::move(d), number);
  }
  return in_order(std::move(read));
}

}  // namespace govreport
