// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "govreport/check/evaluate.hpp"
#include "govreport/locate/explanation.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

/// A variable of a linear system, so many times. The first variables are the cells, in the order of
/// `all_cells`.
struct linear_term {
  std::uint16_t variable;
  std::int64_t coefficient;
};

/// The number of a cell, so many times.
[[nodiscard]] constexpr linear_term times(std::int64_t coefficient, cell c) {
  return {static_cast<std::uint16_t>(index_of(c)), coefficient};
}

/// The sum of the terms =, ≤ or ≥ a constant.
struct linear_relation {
  std::vector<linear_term> terms;
  sign holds = sign::equal;  // or at_most, at_least
  std::int64_t constant = 0;
};

/// A whole number that relations speak of.
struct linear_variable {
  stated_number whose;
  std::optional<std::int64_t> stated;
  bool may_be_negative = false;

  [[nodiscard]] constexpr bool allows(std::int64_t n) const {
    return n <= detail::largest_located &&
           (may_be_negative ? n >= -detail::largest_located : n >= 0);
  }
};

/// The numbers of a report, what is stated about them from outside, and what has to hold between
/// them. A blank is any number that its cell allows.
class linear_system {
 public:
  explicit linear_system(const figures& f) : figures_(f) {
    for (std::size_t i = 0; i < cell_count; ++i) {
      variables_.push_back({{static_cast<std::uint16_t>(i), stated_by::cell},
                            f.known(i) ? std::optional(f.value[i]) : std::nullopt,
                            may_be_negative(all_cells[i])});
    }
  }

  /// Cells that the layout does not print count as 0, as in all sums.
  void add(linear_relation r) {
    std::erase_if(r.terms, [this](const linear_term& t) { return !has(t.variable); });
    relations_.push_back(std::move(r));
  }

  /// A rule that compares sums, wherever it applies. Of the others (zero_if_zero, zero_together,
  /// different_unless_zero) no linear relation follows.
  void add(const rule& r) {
    if (!is_linear(r.holds) || !r.forms.contain(figures_.printed.edition)) return;
    for (const clause& c : r.clauses) {
      for (std::size_t place = c.first; place <= c.last; ++place) {
        if (applies(c, figures_.printed, place)) add(relation_of(r.holds, c, place));
      }
    }
  }

  /// A number stated from outside, which has to be the cell's. Of a cell that stands in no relation
  /// so far nothing follows.
  void add(const statement& s) {
    const linear_term of_cell = times(-1, s.of);
    if (!has(of_cell.variable) || !stands_in_relation(of_cell.variable)) return;
    const auto stated = variable_of({{of_cell.variable, s.by}, s.value, may_be_negative(s.of)});
    if (!stated) {
      ++statements_left_out_;
      return;
    }
    relations_.push_back({{{*stated, 1}, of_cell}, sign::equal, 0});
  }

  /// The variable of a number that is stated from outside, a new one if need be; nothing where
  /// there is no room for it. Of several who state different numbers of one cell each has its own.
  [[nodiscard]] std::optional<std::uint16_t> variable_of(const linear_variable& x) {
    for (std::size_t v = cell_count; v < variables_.size(); ++v) {
      if (variables_[v].whose == x.whose && variables_[v].stated == x.stated)
        return static_cast<std::uint16_t>(v);
    }
    if (variables_.size() == most_variables) return std::nullopt;
    variables_.push_back(x);
    return static_cast<std::uint16_t>(variables_.size() - 1);
  }

  /// The same demands on other numbers of the same layout.
  [[nodiscard]] linear_system with(const figures& f) const {
    linear_system other = *this;
    other.figures_ = f;
    for (std::size_t i = 0; i < cell_count; ++i)
      other.variables_[i].stated = f.known(i) ? std::optional(f.value[i]) : std::nullopt;
    return other;
  }

  [[nodiscard]] const figures& numbers() const { return figures_; }
  [[nodiscard]] const std::vector<linear_variable>& variables() const { return variables_; }
  [[nodiscard]] const std::vector<linear_relation>& relations() const { return relations_; }
  /// How many statements found no room.
  [[nodiscard]] std::size_t statements_left_out() const { return statements_left_out_; }

  [[nodiscard]] static constexpr bool is_linear(relation r) {
    return r == relation::equal || r == relation::at_most || r == relation::not_negative;
  }

 private:
  static constexpr std::size_t most_variables = 255;  // all of them can be `possible`
  static_assert(cell_count < most_variables);

  [[nodiscard]] bool has(std::size_t variable) const {
    return variable < cell_count ? coverage_of(figures_.printed)[variable]
                                 : variable < variables_.size();
  }

  [[nodiscard]] bool stands_in_relation(std::uint16_t variable) const {
    for (const linear_relation& r : relations_) {
      for (const linear_term& t : r.terms) {
        if (t.variable == variable) return true;
      }
    }
    return false;
  }

  [[nodiscard]] static linear_relation relation_of(relation holds, const clause& c,
                                                   std::size_t place) {
    linear_relation made;
    if (holds == relation::at_most) made.holds = sign::at_most;
    if (holds == relation::not_negative) made.holds = sign::at_least;
    for (auto t : c.left) made.terms.push_back(times(1, cell_of(c.over, place, t)));
    if (holds == relation::not_negative) return made;
    for (auto t : c.right) made.terms.push_back(times(-1, cell_of(c.over, place, t)));
    return made;
  }

  figures figures_;
  std::vector<linear_variable> variables_;
  std::vector<linear_relation> relations_;
  std::size_t statements_left_out_ = 0;
};

/// What rules demand of a report's numbers.
[[nodiscard]] inline linear_system system_of(const figures& f, std::span<const rule> rules) {
  linear_system system(f);
  for (const rule& r : rules) system.add(r);
  return system;
}

}  // namespace govreport
