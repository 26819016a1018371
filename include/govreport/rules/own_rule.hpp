// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "govreport/rules/catalogue.hpp"

namespace govreport {

/// What a user's own rule says.
struct own_rule_text {
  std::string id;  // unlike every id of the catalogue: "LOCAL-01"
  severity level = severity::warning;
  std::string title_zh;
  std::string title_en;
  std::string basis_document;  // what the rule rests on: a local notice, a decision
  std::string basis_clause;
  friend bool operator==(const own_rule_text&, const own_rule_text&) = default;
};

/// A rule that its user has made: a row like those of the catalogue, with the text that it refers
/// to. Does not move, because findings point to it.
class own_rule {
 public:
  own_rule(own_rule_text text, const rule_formula& means) : text_(std::move(text)), means_(means) {
    if (text_.title_zh.empty()) text_.title_zh = text_.title_en;
    if (text_.title_en.empty()) text_.title_en = text_.title_zh;
    row_.id = text_.id;
    row_.level = row_.milder = text_.level;
    row_.holds = relation::as_formula;
    row_.means = {&means_, 1};
    row_.basis = {text_.basis_document, text_.basis_clause, evidence::own};
    row_.title = {text_.title_zh, text_.title_en};
  }
  own_rule(const own_rule&) = delete;
  own_rule& operator=(const own_rule&) = delete;

  [[nodiscard]] const rule& row() const { return row_; }
  [[nodiscard]] const own_rule_text& text() const { return text_; }
  [[nodiscard]] const rule_formula& means() const { return means_; }

  friend bool operator==(const own_rule& a, const own_rule& b) {
    return a.text_ == b.text_ && a.means_ == b.means_;
  }

 private:
  own_rule_text text_;
  rule_formula means_;
  rule row_{};
};

namespace detail {

/// "REQ" of "REQ-01".
[[nodiscard]] constexpr std::string_view family_of(std::string_view id) {
  return id.substr(0, id.find('-'));
}

[[nodiscard]] constexpr bool can_be_id(std::string_view id) {
  constexpr std::size_t longest = 40;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (id.empty() || id.size() > longest || !is_letter(id[0])) return false;
  for (char c : id) {
    if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') return false;
  }
  return true;
}

/// Whether an id is one of the catalogue, or one that the catalogue may have one day.
[[nodiscard]] constexpr bool is_reserved(std::string_view id) {
  for (const rule& r : catalogue) {
    if (family_of(r.id) == family_of(id)) return true;
  }
  return false;
}

}  // namespace detail
}  // namespace govreport
