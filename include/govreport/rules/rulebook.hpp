// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/rules/own_rule.hpp"
#include "govreport/rules/rule_error.hpp"

namespace govreport {

/// Which rules a check applies, and with which thresholds: those of the catalogue that are on, and
/// those of its user. As made it is the catalogue as it is by default.
class rulebook {
 public:
  using own_rules = std::vector<std::shared_ptr<const own_rule>>;
  /// Nothing, or why what was asked for is not done.
  using outcome = expected<std::monostate, rule_error>;

  rulebook() {
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      on_[i] = catalogue[i].is_on_by_default();
      for (std::size_t t = 0; t < values_[i].size(); ++t)
        values_[i][t] = catalogue[i].thresholds[t].value;
    }
  }

  [[nodiscard]] const own_rules& own() const { return own_; }

  /// Whether a rule is applied.
  [[nodiscard]] bool applies(const rule& r) const {
    const std::size_t i = place_of_row(r);
    if (i != catalogue.size()) return on_[i];
    return std::none_of(off_.begin(), off_.end(),
                        [&](const own_rule* o) { return &o->row() == &r; });
  }
  /// The value of a rule's threshold.
  [[nodiscard]] const decimal& value_of(const rule& r, std::size_t threshold) const {
    const std::size_t i = place_of_row(r);
    return i == catalogue.size() ? r.thresholds[threshold].value : values_[i][threshold];
  }

  /// Turns on, or off, the rules that a pattern names: an id, what stands before the “-” of ids
  /// ("REQ"), "default" for those that are on unless turned off, or "all".
  outcome turn(std::string_view pattern, bool on) {
    bool any = false;
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      if (!is_named(catalogue[i], pattern)) continue;
      on_[i] = on;
      any = true;
    }
    for (const auto& own : own_) {
      if (!is_named(own->row(), pattern)) continue;
      std::erase(off_, own.get());
      if (!on) off_.push_back(own.get());
      any = true;
    }
    if (any) return std::monostate{};
    return rule_error{rule_errc::unknown_rule,
                      0,
                      {},
                      "No rule is called “" + std::string(pattern) +
                          "”; name an id like REQ-01, a family like REQ, default or all. The "
                          "command `govreport rules` lists them."};
  }

  /// Turns off the rules of the catalogue, so that those are on that are turned on afterwards.
  /// Rules of the user stay: they are on because their user wrote them.
  void turn_catalogue_off() { on_.fill(false); }

  /// Sets a threshold, from 0 to 1000000.
  outcome set(std::string_view id, std::string_view threshold, decimal value) {
    const rule* const r = find_rule(id);
    if (r == nullptr) {
      return rule_error{rule_errc::unknown_rule,
                        0,
                        {},
                        "No rule of the catalogue is called “" + std::string(id) +
                            "”. The command `govreport rules` lists them."};
    }
    std::string known;
    for (std::size_t t = 0; t < r->thresholds.size(); ++t) {
      const std::string_view name = r->thresholds[t].name;
      if (name.empty()) continue;
      known += (known.empty() ? "" : ", ") + std::string(name);
      if (name != threshold) continue;
      if (value.millionths < 0 || value.millionths > decimal::most_factor) {
        return rule_error{rule_errc::wrong_value,
                          0,
                          {},
                          "The threshold " + std::string(name) + " of " + std::string(id) +
                              " is a number from 0 to 1000000."};
      }
      values_[place_of_row(*r)][t] = value;
      return std::monostate{};
    }
    return rule_error{
        rule_errc::unknown_threshold,
        0,
        {},
        std::string(id) + (known.empty() ? " has no threshold that could be set."
                                         : " has no threshold “" + std::string(threshold) +
                                               "”; it has: " + known + ".")};
  }

  /// Adds a rule of the user.
  outcome add(std::shared_ptr<const own_rule> r) {
    if (auto wrong = wrong_in(*r)) return *std::move(wrong);
    for (const auto& other : own_) {
      if (other->row().id == r->row().id) {
        return rule_error{rule_errc::repeated_id, 0, "id",
                          "Two rules are called “" + std::string(r->row().id) + "”."};
      }
    }
    own_.push_back(std::move(r));
    return std::monostate{};
  }

  /// Why nobody can have a rule like that; nothing if they can.
  [[nodiscard]] static std::optional<rule_error> wrong_in(const own_rule& r) {
    const std::string_view id = r.row().id;
    if (!detail::can_be_id(id)) {
      return rule_error{rule_errc::wrong_id, 0, "id",
                        "The id of a rule is 1 to 40 letters, digits, “-”, “_” or “.” and begins "
                        "with a letter, like LOCAL-01."};
    }
    if (id == "all" || id == "default" || detail::is_reserved(id)) {
      return rule_error{rule_errc::wrong_id, 0, "id",
                        "“" + std::string(id) +
                            "” is a name of the catalogue; call the rule something else, like "
                            "LOCAL-01."};
    }
    if (!is_sound(r.row().means[0])) {
      return rule_error{rule_errc::nothing_compared, 0, "formula",
                        "The formula compares no number of this year's report, or has lost some "
                        "of its terms."};
    }
    return std::nullopt;
  }

  friend bool operator==(const rulebook& a, const rulebook& b) {
    const auto same = [](const auto& x, const auto& y) { return *x == *y; };
    if (a.on_ != b.on_ || a.values_ != b.values_ ||
        !std::equal(a.own_.begin(), a.own_.end(), b.own_.begin(), b.own_.end(), same))
      return false;
    for (std::size_t i = 0; i < a.own_.size(); ++i) {
      if (a.applies(a.own_[i]->row()) != b.applies(b.own_[i]->row())) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] static bool is_named(const rule& r, std::string_view pattern) {
    return pattern == "all" || r.id == pattern || detail::family_of(r.id) == pattern ||
           (pattern == "default" && r.is_on_by_default());
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
  std::vector<const own_rule*> off_;  // of own_
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
