// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
};

/// A rule that its user has made: a row like those of the catalogue, with the text that it refers
/// to. Does not move, because findings point to it.
class own_rule {
 public:
  own_rule(own_rule_text text, const rule_formula& means) : text_(std::move(text)), means_(means) {
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

 private:
  own_rule_text text_;
  rule_formula means_;
  rule row_{};
};

/// Which rules a check applies, and with which thresholds: those of the catalogue that are on, and
/// those of its user. As made it is the catalogue as it is by default.
class rulebook {
 public:
  using own_rules = std::vector<std::shared_ptr<const own_rule>>;

  rulebook() {
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      on_[i] = catalogue[i].is_on_by_default();
      for (std::size_t t = 0; t < values_[i].size(); ++t)
        values_[i][t] = catalogue[i].thresholds[t].value;
    }
  }

  [[nodiscard]] const own_rules& own() const { return own_; }

  /// Whether a rule of the catalogue is applied; a rule of the user always is.
  [[nodiscard]] bool applies(const rule& r) const {
    const std::size_t i = place_of_row(r);
    return i == catalogue.size() || on_[i];
  }
  /// The value of a rule's threshold.
  [[nodiscard]] const decimal& value_of(const rule& r, std::size_t threshold) const {
    const std::size_t i = place_of_row(r);
    return i == catalogue.size() ? r.thresholds[threshold].value : values_[i][threshold];
  }

  /// Turns on, or off, the rules that a pattern names: an id, the letters of a family ("REQ"), or
  /// "all". False if it names none.
  bool turn(std::string_view pattern, bool on) {
    bool any = false;
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      if (!is_named(catalogue[i], pattern)) continue;
      on_[i] = on;
      any = true;
    }
    return any;
  }

  /// Sets a threshold. False if there is no such rule or threshold, or if the value is too large.
  bool set(std::string_view id, std::string_view threshold, decimal value) {
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      if (catalogue[i].id != id) continue;
      for (std::size_t t = 0; t < catalogue[i].thresholds.size(); ++t) {
        const bool fits = value.millionths >= 0 && value.millionths <= decimal::most_factor;
        if (threshold.empty() || catalogue[i].thresholds[t].name != threshold || !fits) continue;
        values_[i][t] = value;
        return true;
      }
    }
    return false;
  }

  /// Adds a rule of the user. False if its id is taken or its formula says nothing.
  bool add(std::shared_ptr<const own_rule> r) {
    const std::string_view id = r->row().id;
    if (id.empty() || find_rule(id) != nullptr || !is_sound(r->row().means[0])) return false;
    for (const auto& other : own_) {
      if (other->row().id == id) return false;
    }
    own_.push_back(std::move(r));
    return true;
  }

 private:
  [[nodiscard]] static bool is_named(const rule& r, std::string_view pattern) {
    return pattern == "all" || r.id == pattern || r.id.substr(0, r.id.find('-')) == pattern;
  }
  [[nodiscard]] static std::size_t place_of_row(const rule& r) {
    const rule* first = catalogue.data();
    const rule* end = first + catalogue.size();
    const std::less<const rule*> before;
    if (before(&r, first) || !before(&r, end)) return catalogue.size();
    return static_cast<std::size_t>(&r - first);
  }

  std::array<bool, catalogue.size()> on_{};
  std::array<std::array<decimal, 2>, catalogue.size()> values_{};
  own_rules own_;
};

/// Whether a check applies a rule; without a rulebook, as it is by default.
[[nodiscard]] constexpr bool applies(const rulebook* book, const rule& r) {
  return book == nullptr ? r.is_on_by_default() : book->applies(r);
}
/// The value of a rule's threshold in a check.
[[nodiscard]] constexpr const decimal& threshold_of(const rulebook* book, const rule& r,
                                                    std::size_t i) {
  return book == nullptr ? r.thresholds[i].value : book->value_of(r, i);
}

}  // namespace govreport
