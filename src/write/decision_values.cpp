// SPDX-License-Identifier: BSL-1.0
#include "decision_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "govreport/core/calendar_date.hpp"
#include "govreport/core/enumerators.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport::writing {

namespace {

using problem = std::optional<decision_error>;

problem wrong(std::string_view key, std::string detail) {
  return decision_error{decision_errc::wrong_value, 0, std::string(key), std::move(detail)};
}

bool is_blank(std::string_view text) {
  return printable(text).empty();  // white space of any kind
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// 2026-03-31, and a day that the calendar has.
bool is_day(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '-' ? text[i] != '-' : !is_digit(text[i])) return false;
  }
  const auto number = [text](std::size_t from, std::size_t size) {
    int n = 0;
    for (char c : text.substr(from, size)) n = n * 10 + (c - '0');
    return n;
  };
  return is_real(calendar_date{number(0, 4), static_cast<std::uint8_t>(number(5, 2)),
                               static_cast<std::uint8_t>(number(8, 2))});
}

template <class E>
problem set_enumerator(E& of, std::string_view key, std::string_view value,
                       std::string_view words) {
  const auto found = enumerator_named<E>(value);
  if (!found) return wrong(key, fmt::format("{} is {}; it is {}.", key, quoted(value), words));
  of = *found;
  return std::nullopt;
}

problem set_verdict(decision& d, std::string_view key, std::string_view value) {
  constexpr std::string_view words = "fail or undetermined";
  if (auto none = set_enumerator(d.verdict, key, value, words)) return none;
  if (d.verdict != verdict::pass) return std::nullopt;
  return wrong(key, fmt::format("{} is {}; it is {}.", key, quoted(value), words));
}

problem set_reason(decision& d, std::string_view key, std::string_view value) {
  d.reason = value;
  if (!is_blank(value)) return std::nullopt;
  return wrong(key, "The reason is empty. Say why, for those who come after.");
}

problem set_day(decision& d, std::string_view key, std::string_view value) {
  d.on = value;
  if (value.empty() || is_day(value)) return std::nullopt;
  return wrong(key, fmt::format("{} is no day of the calendar. Write it like 2026-03-31, or leave "
                                "it out.",
                                quoted(value)));
}

problem set_fingerprint(decision& d, std::string_view key, std::string_view value) {
  d.fingerprint = value;
  if (value.size() == 16 && std::all_of(value.begin(), value.end(), is_hexadecimal))
    return std::nullopt;
  return wrong(key, fmt::format("{} is no fingerprint, which is 16 digits of 0 to 9 and a to f. "
                                "Copy it from the finding.",
                                quoted(value)));
}

problem set_name(std::string& of, std::string_view key, std::string_view value) {
  of = value;
  if (!is_blank(value)) return std::nullopt;
  return wrong(key, fmt::format("{} is empty. Copy it from the finding or its report.", key));
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const decoded next = decode(text);
    if (next.point == replacement && next.size == 1) return false;
    text.remove_prefix(next.size);
  }
  return true;
}

problem set_text(decision& d, std::string_view key, std::string_view value) {
  if (key == "authority") return set_name(d.authority, key, value);
  if (key == "document") return set_name(d.document, key, value);
  if (key == "rule") return set_name(d.rule, key, value);
  if (key == "place") return set_name(d.place, key, value);
  if (key == "kind") return set_enumerator(d.kind, key, value, "confirmed or dismissed");
  if (key == "severity") return set_enumerator(d.severity, key, value, "error, warning or note");
  if (key == "verdict") return set_verdict(d, key, value);
  if (key == "reason") return set_reason(d, key, value);
  if (key == "on") return set_day(d, key, value);
  if (key == "fingerprint") return set_fingerprint(d, key, value);
  (key == "by" ? d.by : d.message) = value;
  return std::nullopt;
}

}  // namespace govreport::writing
