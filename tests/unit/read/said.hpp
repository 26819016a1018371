// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/utf8.hpp"
#include "read/claims.hpp"

namespace govreport::detail {

/// Lines of running text as a document, and the claims that are found in it.
struct spoken {
  document doc;
  std::vector<claim> claims;
};

inline spoken speak(std::string_view text, const report& of, int section = 1,
                    std::vector<std::uint32_t> placed = {},
                    document_format format = document_format::text) {
  spoken s;
  s.doc.format = format;
  s.doc.size = text.size();
  std::uint32_t line = 1;
  std::uint32_t first = 0;
  const auto end_line = [&] {
    piece p;
    p.first = first;
    p.last = static_cast<std::uint32_t>(s.doc.text.size());
    p.line = line++;
    s.doc.pieces.push_back(p);
  };
  for (std::size_t i = 0; i < text.size();) {
    s.doc.offset.push_back(static_cast<std::uint32_t>(i));
    const char32_t c = take_character(text, i);
    if (c == U'\n') end_line();
    s.doc.text += c;
    if (c == U'\n') first = static_cast<std::uint32_t>(s.doc.text.size());
  }
  end_line();
  s.doc.offset.push_back(static_cast<std::uint32_t>(text.size()));
  s.doc.text += U'\n';
  const prose all{section, 0, static_cast<std::uint32_t>(s.doc.text.size() - 1)};
  s.claims = find_claims(s.doc, std::span(&all, 1), of, placed);
  return s;
}

inline std::string described(const quantity& q) {
  std::string digits = std::to_string(q.value);
  const bool negative = digits[0] == '-';
  if (negative) digits.erase(0, 1);
  if (q.decimals > 0) {
    while (digits.size() <= q.decimals) digits.insert(0, "0");
    digits.insert(digits.size() - q.decimals, ".");
  }
  static constexpr std::string_view marks[]{"", "~", ">=", "<=", ".."};
  return std::string(marks[index_of(q.how)]) + (negative ? "-" : "") + digits +
         (q.unit == quantity_unit::percent ? "%" : "");
}

inline std::string described(const std::vector<claim_subject>& about) {
  std::string words;
  for (const claim_subject& a : about) {
    if (!words.empty()) words += '+';
    words += a.row ? name_of(*a.row) : name_of(a.fact);
    if (a.outcome) words += "." + std::string(name_of(*a.outcome));
  }
  return words;
}

/// “received 36”, “none litigation”, “5 = 3 + 2”, “granted 3 is 60% of 5”, “handled 859 grew
/// -12.3%”.
inline std::string described(const claim& c) {
  std::string words;
  const std::string about = described(c.about);
  const std::string named = about.empty() ? "" : about + " ";
  switch (c.kind) {
    case claim_kind::number:
      words = (c.only_new ? "new " : "") + named + described(c.stated);
      break;
    case claim_kind::none:
      words = "none " + about;
      break;
    case claim_kind::list: {
      words = described(c.stated) + " =";
      for (const claim_part& p : c.parts) {
        words += (&p == &c.parts.front() ? " " : " + ") + described(p.amount);
      }
      if (c.open) words += " + …";
      break;
    }
    case claim_kind::share:
      words = named + described(*c.of) + " is " + described(c.stated);
      if (!c.wholes.empty()) words += " of";
      for (const quantity& w : c.wholes) words += " " + described(w);
      break;
    case claim_kind::growth:
      words = named + described(*c.of) + " grew " + described(c.stated);
      break;
  }
  if (c.with_carried_in) words += " with carried_in";
  if (c.scope != claim_scope::unsaid) words += " (" + std::string(name_of(c.scope)) + ")";
  return words;
}

inline std::vector<std::string> said(std::string_view text, std::int32_t year = 2023,
                                     short_text authority = "某市卫生健康局", int section = 1) {
  report of;
  of.year = year;
  of.authority = authority;
  std::vector<std::string> words;
  for (const claim& c : speak(text, of, section).claims) words.push_back(described(c));
  return words;
}

}  // namespace govreport::detail

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return text.c_str();
  }
};

}  // namespace doctest
