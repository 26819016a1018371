// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "govreport/locate/fraction.hpp"
#include "govreport/locate/linear_system.hpp"
#include "govreport/locate/simplex.hpp"

namespace govreport::detail {

/// Stated numbers of which one, at least, has to be another; ascending.
using conflict = std::vector<std::size_t>;

/// A linear system in which some of the stated numbers may change.
struct relaxed_system {
  simplex numbers;
  std::vector<bool> may_change;  // of every variable

  explicit relaxed_system(const linear_system& system)
      : numbers(system), may_change(system.variables().size()) {}

  void free(std::size_t v, const linear_variable& x) {
    may_change[v] = true;
    numbers.limit(v, x.may_be_negative ? limits{} : limits{0, {}});
  }
};

/// Whether whole numbers satisfy a linear system in which some of the stated numbers may change,
/// and if none do, why. Fractions that satisfy it are made whole by branching: one of them is at
/// most what it is rounded down, or at least what it is rounded up (Land and Doig 1960).
class whole_numbers {
 public:
  enum class answer : std::uint8_t {
    exist,
    none,
    open,  // no steps were left, 64 bits did not hold a fraction, or branching found no end
  };

  whole_numbers(const linear_system& system, std::size_t most_steps)
      : system_(system), steps_left_(most_steps) {}

  /// Leaves behind a solution in fractions, if there is one, from which the next search is short.
  answer look(relaxed_system& relaxed) {
    simplex& numbers = relaxed.numbers;
    may_change_ = &relaxed.may_change;
    conflicts_.clear();
    if (steps_left_ == 0) return answer::open;
    --steps_left_;
    switch (numbers.run(steps_left_)) {
      case simplex::outcome::stopped:
        return answer::open;
      case simplex::outcome::stuck:
        conflicts_ = conflicts_of(numbers);
        return answer::none;
      case simplex::outcome::satisfied:
        break;
    }
    if (first_fraction(numbers)) {
      take_divisors();
      if (!conflicts_.empty()) return answer::none;
      conflicts_.emplace_back();
    }
    return branch(numbers, 0);
  }

  /// If none exist: one or more reasons.
  [[nodiscard]] const std::vector<conflict>& conflicts() const { return conflicts_; }
  /// If some exist: some that do, for every variable.
  [[nodiscard]] const std::vector<std::int64_t>& found() const { return found_; }

 private:
  static constexpr std::size_t deepest = 32;

  [[nodiscard]] std::optional<std::size_t> first_fraction(const simplex& numbers) const {
    for (std::size_t v = 0; v < system_.variables().size(); ++v) {
      if (!numbers.value(v).is_whole()) return v;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<conflict> conflicts_of(const simplex& numbers) const {
    std::vector<conflict> all(1);
    numbers.for_each_proof(
        [&](std::size_t v, bool rises) {
          const linear_variable& x = system_.variables()[v];
          if (x.stated && !(*may_change_)[v] && (rises || x.may_be_negative || *x.stated > 0))
            all.back().push_back(v);
        },
        [&all] {
          std::sort(all.back().begin(), all.back().end());
          all.emplace_back();
        });
    all.pop_back();
    return all;
  }

  /// A sum of multiples of a number is a multiple of it: 2x = 5 has no whole solution, and neither
  /// has 2x − 2y = 1, where branching would find no end.
  void take_divisors() {
    for (const linear_relation& r : system_.relations()) {
      if (r.holds != sign::equal) continue;
      std::int64_t divisor = 0;
      std::optional<std::int64_t> rest = r.constant;
      for (const linear_term& t : r.terms) {
        if (is_free(t.variable)) {
          divisor = std::gcd(divisor, t.coefficient);
        } else if (rest) {
          const auto part = product_of(-t.coefficient, *system_.variables()[t.variable].stated);
          rest = part ? sum_of(*rest, *part) : std::nullopt;
        }
      }
      if (!rest || divisor == 0 || *rest % divisor == 0) continue;
      conflict& why = conflicts_.emplace_back();
      for (const linear_term& t : r.terms) {
        if (!is_free(t.variable) && t.coefficient % divisor != 0) why.push_back(t.variable);
      }
      std::sort(why.begin(), why.end());
      why.erase(std::unique(why.begin(), why.end()), why.end());
    }
  }
  [[nodiscard]] bool is_free(std::size_t v) const {
    return (*may_change_)[v] || !system_.variables()[v].stated;
  }

  /// Of numbers that satisfy the system. What stands in the way of both branches together is one
  /// conflict: none of it may change, and neither branch has a solution.
  answer branch(const simplex& numbers, std::size_t depth) {
    const auto v = first_fraction(numbers);
    if (!v) {
      found_.clear();
      for (std::size_t i = 0; i < system_.variables().size(); ++i)
        found_.push_back(numbers.value(i).floor());
      return answer::exist;
    }
    if (depth == deepest) return answer::open;
    const limits now = numbers.of(*v);
    const fraction& x = numbers.value(*v);
    answer both = answer::none;
    for (const limits half : {limits{now.low, x.floor()}, limits{x.ceiling(), now.high}}) {
      simplex next = numbers;
      next.limit(*v, half);
      switch (next.run(steps_left_)) {
        case simplex::outcome::stopped:
          return answer::open;
        case simplex::outcome::stuck:
          add_to_conflict(next);
          break;
        case simplex::outcome::satisfied:
          const answer one = branch(next, depth + 1);
          if (one == answer::exist) return one;
          if (one == answer::open) both = one;
      }
    }
    return both;
  }

  void add_to_conflict(const simplex& numbers) {
    const std::vector<conflict> all = conflicts_of(numbers);
    const auto fewest =
        std::min_element(all.begin(), all.end(),
                         [](const conflict& a, const conflict& b) { return a.size() < b.size(); });
    conflict either;
    std::set_union(conflicts_[0].begin(), conflicts_[0].end(), fewest->begin(), fewest->end(),
                   std::back_inserter(either));
    conflicts_[0] = std::move(either);
  }

  const linear_system& system_;
  std::size_t steps_left_;
  const std::vector<bool>* may_change_ = nullptr;
  std::vector<conflict> conflicts_;
  std::vector<std::int64_t> found_;
};

}  // namespace govreport::detail
