// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "govreport/locate/fraction.hpp"
#include "govreport/locate/linear_system.hpp"

namespace govreport::detail {

/// From which to which number a variable may go; nothing is no limit.
struct limits {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
};

/// Fractions within limits that satisfy a linear system: the simplex method of Dutertre and de
/// Moura (2006) in exact arithmetic, with Bland's rule (1977), under which it comes to an end. A
/// relation is a variable more, of which it limits what the sum can be. Basic variables are sums of
/// the others; those keep their limits, and the basic ones are brought into theirs one by one.
/// Where one cannot be, its row of the tableau proves it.
///
/// At first stated numbers can be no others, and unknown ones are what their cells allow.
class simplex {
 public:
  explicit simplex(const linear_system& system)
      : structural_(system.variables().size()),
        value_(structural_ + system.relations().size()),
        limits_(value_.size()),
        is_basic_(value_.size()) {
    for (std::size_t v = 0; v < structural_; ++v) {
      const linear_variable& x = system.variables()[v];
      if (!x.may_be_negative) limits_[v].low = 0;
      if (!x.stated) continue;
      limits_[v] = {x.stated, x.stated};
      value_[v] = keep(*x.stated);
    }
    for (const linear_relation& r : system.relations()) take(r);
  }

  enum class outcome : std::uint8_t {
    satisfied,
    stuck,    // no numbers satisfy the system
    stopped,  // no steps are left, or 64 bits do not hold a fraction
  };

  /// Looks for numbers; each pivot is a step.
  outcome run(std::size_t& steps_left) {
    while (exact_) {
      const std::size_t row = first_outside();
      if (row == none) return outcome::satisfied;
      const std::size_t helper = first_that_helps(sums_[row]);
      if (helper == none) return outcome::stuck;
      if (steps_left == 0) break;
      --steps_left;
      exchange(row, helper);
    }
    return outcome::stopped;
  }

  [[nodiscard]] const fraction& value(std::size_t variable) const { return value_[variable]; }
  [[nodiscard]] const limits& of(std::size_t variable) const { return limits_[variable]; }

  /// Sets other limits. They leave a value at which the variable can stand.
  void limit(std::size_t variable, limits to) {
    limits_[variable] = to;
    if (is_basic_[variable]) return;
    const fraction before = value_[variable];
    if (is_below(variable)) value_[variable] = keep(*to.low);
    if (is_above(variable)) value_[variable] = keep(*to.high);
    if (value_[variable] != before) follow(variable, value_[variable] - before);
  }

  /// Why no numbers were found. Each row that cannot be brought within its limits needs one of its
  /// variables, at least, to go beyond its own: calls f(variable, whether it would have to rise)
  /// for all of them, and next() behind each row.
  template <class F, class Next>
  void for_each_proof(F&& f, Next&& next) const {
    for (const sum& s : sums_) {
      const bool too_low = is_below(s.basic);
      if ((!too_low && !is_above(s.basic)) || first_that_helps(s) != none) continue;
      if (s.basic < structural_) f(s.basic, !too_low);
      for (const part& p : s.parts) {
        if (p.variable < structural_) f(p.variable, p.factor.is_positive() == too_low);
      }
      next();
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// A variable that is not basic, so many times; never 0 times.
  struct part {
    std::size_t variable;
    fraction factor;
  };
  /// Which sum a basic variable is: a row of the tableau. Nearly all of its entries are 0, so that
  /// the others are listed, by ascending variable.
  struct sum {
    std::size_t basic = 0;
    std::vector<part> parts;

    [[nodiscard]] const fraction* factor_of(std::size_t variable) const {
      const auto p = std::lower_bound(parts.begin(), parts.end(), variable,
                                      [](const part& x, std::size_t v) { return x.variable < v; });
      return p != parts.end() && p->variable == variable ? &p->factor : nullptr;
    }
  };

  void take(const linear_relation& relation) {
    sum s;
    s.basic = structural_ + sums_.size();
    for (const linear_term& t : relation.terms) {
      const sum term{0, {{t.variable, 1}}};
      if (t.coefficient != 0) add(s, t.coefficient, term, none);
      value_[s.basic] = keep(value_[s.basic] + value_[t.variable] * t.coefficient);
    }
    if (relation.holds != sign::at_most) limits_[s.basic].low = relation.constant;
    if (relation.holds != sign::at_least) limits_[s.basic].high = relation.constant;
    is_basic_[s.basic] = true;
    sums_.push_back(std::move(s));
  }

  const fraction& keep(const fraction& f) {
    exact_ = exact_ && f.is_exact();
    return f;
  }

  [[nodiscard]] bool is_below(std::size_t v) const {
    return limits_[v].low && value_[v].floor() < *limits_[v].low;
  }
  [[nodiscard]] bool is_above(std::size_t v) const {
    return limits_[v].high && value_[v].ceiling() > *limits_[v].high;
  }
  [[nodiscard]] bool may_rise(std::size_t v) const {
    return !limits_[v].high || value_[v].floor() < *limits_[v].high;
  }
  [[nodiscard]] bool may_fall(std::size_t v) const {
    return !limits_[v].low || value_[v].ceiling() > *limits_[v].low;
  }

  [[nodiscard]] std::size_t first_outside() const {
    std::size_t found = none;
    for (std::size_t r = 0; r < sums_.size(); ++r) {
      const std::size_t b = sums_[r].basic;
      if ((is_below(b) || is_above(b)) && (found == none || b < sums_[found].basic)) found = r;
    }
    return found;
  }

  [[nodiscard]] std::size_t first_that_helps(const sum& s) const {
    const bool too_low = is_below(s.basic);
    for (const part& p : s.parts) {
      if (p.factor.is_positive() == too_low ? may_rise(p.variable) : may_fall(p.variable))
        return p.variable;
    }
    return none;
  }

  /// Moves the basic variables as one that is not moves.
  void follow(std::size_t variable, const fraction& by) {
    for (const sum& s : sums_) {
      const fraction* const factor = s.factor_of(variable);
      if (factor != nullptr) value_[s.basic] = keep(value_[s.basic] + *factor * by);
    }
  }

  /// Brings a basic variable to its limit by moving another, which takes its place.
  void exchange(std::size_t row, std::size_t enters) {
    sum& s = sums_[row];
    const std::size_t leaves = s.basic;
    const fraction pivot = *s.factor_of(enters);
    const fraction limit = is_below(leaves) ? *limits_[leaves].low : *limits_[leaves].high;
    const fraction by = keep((limit - value_[leaves]) / pivot);
    value_[enters] = keep(value_[enters] + by);
    follow(enters, by);
    value_[leaves] = limit;

    // leaves = pivot · enters + rest, so that enters = −1/pivot · (rest − leaves).
    const sum old{enters, {{leaves, 1}}};
    add(s, -1, old, enters);
    const fraction factor = fraction(-1) / pivot;
    for (part& p : s.parts) p.factor = keep(p.factor * factor);
    for (std::size_t r = 0; r < sums_.size(); ++r) {
      const fraction* const share = r == row ? nullptr : sums_[r].factor_of(enters);
      if (share != nullptr) add(sums_[r], fraction(*share), s, enters);
    }
    s.basic = enters;
    is_basic_[enters] = true;
    is_basic_[leaves] = false;
  }

  /// Adds a sum, so many times, to another, which loses one of its parts.
  void add(sum& to, const fraction& share, const sum& other, std::size_t without) {
    merged_.clear();
    auto p = to.parts.begin();
    for (const part& q : other.parts) {
      for (; p != to.parts.end() && p->variable < q.variable; ++p) {
        if (p->variable != without) merged_.push_back(*p);
      }
      fraction factor = keep(share * q.factor);
      if (p != to.parts.end() && p->variable == q.variable) {
        factor = keep(p->factor + factor);
        ++p;
      }
      if (!factor.is_zero()) merged_.push_back({q.variable, factor});
    }
    for (; p != to.parts.end(); ++p) {
      if (p->variable != without) merged_.push_back(*p);
    }
    to.parts.swap(merged_);
  }

  std::size_t structural_;  // variables of the system; behind them those of its relations
  std::vector<fraction> value_;
  std::vector<limits> limits_;
  std::vector<bool> is_basic_;
  std::vector<sum> sums_;
  std::vector<part> merged_;
  bool exact_ = true;
};

}  // namespace govreport::detail
