// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/core/decimal.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/place.hpp"

namespace govreport {

/// Whose cell a formula means: that of the report, or that of last year's report of the same
/// authority.
enum class report_of : std::uint8_t { this_year, last_year };
BOOST_DESCRIBE_ENUM(report_of, this_year, last_year)

/// How a formula compares two sums.
enum class sign : std::uint8_t { equal, not_equal, at_most, less, at_least, more };
BOOST_DESCRIBE_ENUM(sign, equal, not_equal, at_most, less, at_least, more)

/// The rule's own threshold of that number, which its user may set.
struct threshold_ref {
  std::uint8_t index;
};

/// A number of a report, so many times: in the unit of its address, whole or with decimals.
struct formula_term {
  static constexpr std::uint8_t each = 255;  // the row or column is the place's own

  table in = table::disclosure;
  std::uint8_t row = 0;
  std::uint8_t column = 0;
  report_of year = report_of::this_year;
  std::int8_t threshold = -1;  // times the rule's threshold of that number, if not negative
  decimal times = 1;

  [[nodiscard]] constexpr bool is_repeated() const { return row == each || column == each; }
  /// The cell, at a place of what the formula is repeated over.
  [[nodiscard]] constexpr cell at(std::size_t place) const {
    const auto p = static_cast<std::uint8_t>(place);
    return {in, row == each ? p : row, column == each ? p : column};
  }
  friend constexpr bool operator==(const formula_term&, const formula_term&) = default;
};

/// A sum of numbers of a report and a constant; an expression of the algebra in which rules are
/// written. Literal, so that the catalogue is compiled, and made at run time by the same operators.
class linear_sum {
 public:
  static constexpr std::size_t most_terms = 24;

  constexpr linear_sum() = default;
  constexpr linear_sum(decimal constant) : constant_(constant) {}       // NOLINT: numbers are sums
  constexpr linear_sum(std::int64_t constant) : constant_(constant) {}  // NOLINT
  constexpr linear_sum(int constant) : constant_(constant) {}           // NOLINT
  constexpr linear_sum(threshold_ref t)                                 // NOLINT
      : constant_threshold_(static_cast<std::int8_t>(t.index)) {}
  constexpr linear_sum(const formula_term& t) { add(t); }  // NOLINT

  [[nodiscard]] constexpr const formula_term* begin() const { return terms_.data(); }
  [[nodiscard]] constexpr const formula_term* end() const { return terms_.data() + size_; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr decimal constant() const { return constant_; }
  /// The threshold that is added to the constant; negative if none is.
  [[nodiscard]] constexpr int constant_threshold() const { return constant_threshold_; }
  /// Whether an operation has lost something: too many terms, two thresholds, or decimals beyond
  /// what is exact. Such a sum is no rule.
  [[nodiscard]] constexpr bool overflows() const { return overflows_; }

  constexpr linear_sum& operator+=(const linear_sum& other) {
    for (const formula_term& t : other) add(t);
    add_constant(other);
    return *this;
  }
  [[nodiscard]] constexpr linear_sum times(decimal by) const {
    linear_sum product;
    for (formula_term t : *this) {
      const auto times = by.times(t.times);
      if (!times) product.overflows_ = true;
      if (times) t.times = *times;
      product.add(t);
    }
    const auto constant = by.times(constant_);
    product.overflows_ = product.overflows_ || overflows_ || !constant ||
                         (constant_threshold_ >= 0 && by != decimal(1));
    if (constant) product.constant_ = *constant;
    product.constant_threshold_ = constant_threshold_;
    return product;
  }
  [[nodiscard]] constexpr linear_sum times(threshold_ref by) const {
    linear_sum product;
    product.overflows_ = overflows_ || constant_threshold_ >= 0 || constant_ != decimal(0);
    for (formula_term t : *this) {
      product.overflows_ = product.overflows_ || t.threshold >= 0;
      t.threshold = static_cast<std::int8_t>(by.index);
      product.add(t);
    }
    return product;
  }

  friend constexpr bool operator==(const linear_sum&, const linear_sum&) = default;

 private:
  constexpr void add(const formula_term& t) {
    if (size_ == most_terms) {
      overflows_ = true;
      return;
    }
    terms_[size_++] = t;
  }
  constexpr void add_constant(const linear_sum& other) {
    const auto sum = constant_.plus(other.constant_);
    overflows_ = overflows_ || other.overflows_ || !sum ||
                 (constant_threshold_ >= 0 && other.constant_threshold_ >= 0);
    if (sum) constant_ = *sum;
    if (other.constant_threshold_ >= 0) constant_threshold_ = other.constant_threshold_;
  }

  std::array<formula_term, most_terms> terms_{};
  std::uint8_t size_ = 0;
  std::int8_t constant_threshold_ = -1;
  bool overflows_ = false;
  decimal constant_ = 0;
};

[[nodiscard]] constexpr linear_sum operator+(linear_sum a, const linear_sum& b) { return a += b; }
[[nodiscard]] constexpr linear_sum operator-(linear_sum a, const linear_sum& b) {
  return a += b.times(-1);
}
[[nodiscard]] constexpr linear_sum operator*(decimal by, const linear_sum& s) {
  return s.times(by);
}
[[nodiscard]] constexpr linear_sum operator*(threshold_ref by, const linear_sum& s) {
  return s.times(by);
}

/// Two sums, and how they compare.
struct condition {
  linear_sum left;
  sign compared = sign::equal;
  linear_sum right;
  friend constexpr bool operator==(const condition&, const condition&) = default;
};

[[nodiscard]] constexpr condition operator<=(const linear_sum& a, const linear_sum& b) {
  return {a, sign::at_most, b};
}
[[nodiscard]] constexpr condition operator<(const linear_sum& a, const linear_sum& b) {
  return {a, sign::less, b};
}
[[nodiscard]] constexpr condition operator>=(const linear_sum& a, const linear_sum& b) {
  return {a, sign::at_least, b};
}
[[nodiscard]] constexpr condition operator>(const linear_sum& a, const linear_sum& b) {
  return {a, sign::more, b};
}
/// Not operator==, which compares the sums themselves.
[[nodiscard]] constexpr condition equals(const linear_sum& a, const linear_sum& b) {
  return {a, sign::equal, b};
}
[[nodiscard]] constexpr condition differs(const linear_sum& a, const linear_sum& b) {
  return {a, sign::not_equal, b};
}

/// What has to hold between numbers: `then`, wherever every condition of `when` holds.
struct rule_formula {
  std::optional<dimension> over{};  // repeated at every place of it that the report prints
  std::array<condition, 2> when{};
  std::uint8_t conditions = 0;  // how many of `when` there are
  condition then;

  friend constexpr bool operator==(const rule_formula&, const rule_formula&) = default;
};

[[nodiscard]] constexpr rule_formula always(const condition& then,
                                            std::optional<dimension> over = {}) {
  return {over, {}, 0, then};
}
[[nodiscard]] constexpr rule_formula only_when(const condition& a, const condition& then,
                                               std::optional<dimension> over = {}) {
  return {over, {a}, 1, then};
}
[[nodiscard]] constexpr rule_formula only_when(const condition& a, const condition& b,
                                               const condition& then,
                                               std::optional<dimension> over = {}) {
  return {over, {a, b}, 2, then};
}

/// The number of a cell of the report, or of last year's.
[[nodiscard]] constexpr linear_sum number_of(cell c, report_of year = report_of::this_year) {
  return formula_term{c.in, c.row, c.column, year};
}
/// The number of a row of section 3 in the column 总计.
[[nodiscard]] constexpr linear_sum in_total(request_row r, report_of year = report_of::this_year) {
  return number_of(cell_of(r, applicant::total), year);
}
/// The number of a row of section 3 in each of its columns.
[[nodiscard]] constexpr linear_sum in_each(request_row r, report_of year = report_of::this_year) {
  return formula_term{table::requests, static_cast<std::uint8_t>(r), formula_term::each, year};
}
/// The number of a column in each row of section 2.
[[nodiscard]] constexpr linear_sum in_each(disclosure_column c,
                                           report_of year = report_of::this_year) {
  return formula_term{table::disclosure, formula_term::each, static_cast<std::uint8_t>(c), year};
}

namespace detail {

/// Calls f(term) for every term of a formula, `then` first.
template <class F>
constexpr void for_each_term(const rule_formula& means, F&& f) {
  const auto visit = [&f](const condition& c) {
    for (const formula_term& t : c.left) f(t);
    for (const formula_term& t : c.right) f(t);
  };
  visit(means.then);
  for (std::size_t i = 0; i < means.conditions; ++i) visit(means.when[i]);
}

/// What a term with an open coordinate is repeated over; nothing if no formula can be.
[[nodiscard]] constexpr std::optional<dimension> dimension_of(const formula_term& t) {
  const bool row = t.row == formula_term::each;
  const bool column = t.column == formula_term::each;
  if (row == column) return std::nullopt;
  if (t.in == table::requests)
    return column ? dimension::each_applicant : dimension::each_request_row;
  if (column) return std::nullopt;
  return t.in == table::reviews ? dimension::each_review_channel : dimension::each_disclosure_row;
}

}  // namespace detail

/// Whether a formula says something that can be evaluated: nothing was lost while it was made, some
/// number takes part, and whatever is open is repeated over one dimension.
[[nodiscard]] constexpr bool is_sound(const rule_formula& means) {
  bool sound = !means.then.left.overflows() && !means.then.right.overflows();
  for (std::size_t i = 0; i < means.conditions; ++i)
    sound = sound && !means.when[i].left.overflows() && !means.when[i].right.overflows();
  bool any = false;
  detail::for_each_term(means, [&](const formula_term& t) {
    any = any || t.year == report_of::this_year;
    if (t.is_repeated()) sound = sound && detail::dimension_of(t) == means.over && means.over;
  });
  return sound && any;
}

/// Whether a formula needs last year's report.
[[nodiscard]] constexpr bool needs_last_year(const rule_formula& means) {
  bool needs = false;
  detail::for_each_term(
      means, [&](const formula_term& t) { needs = needs || t.year == report_of::last_year; });
  return needs;
}

}  // namespace govreport
