// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "govreport/check/bounds.hpp"
#include "govreport/check/verdict.hpp"
#include "govreport/model/across_years.hpp"
#include "govreport/rules/severity.hpp"

namespace govreport {

/// A cell of a link as its report has it.
struct linked_number {
  link_term term{};
  cell_state state = cell_state::absent;
  interval can_be{};  // one number if it is printed, or if the form's totals leave no other

  [[nodiscard]] bool is_forced() const { return state != cell_state::number && can_be.is_point(); }
};

/// Whether what one year hands on arrives in the next.
struct year_balance {
  year_link link;
  verdict outcome = verdict::undetermined;
  std::vector<linked_number> left;
  linked_number right;
  interval sum{};  // what the left side can be

  /// The number that this year's report states, if it does.
  [[nodiscard]] std::optional<std::int64_t> stated() const {
    if (!right.can_be.is_point()) return std::nullopt;
    return right.can_be.low;
  }
  /// The number that the left side yields, if it yields one.
  [[nodiscard]] std::optional<std::int64_t> derived() const {
    if (!sum.is_point()) return std::nullopt;
    return sum.low;
  }
  /// derived − stated.
  [[nodiscard]] std::optional<std::int64_t> residual() const {
    if (!stated() || !derived()) return std::nullopt;
    return *derived() - *stated();
  }
};

/// How much it weighs that a link of one authority does not hold: what is carried over has to
/// arrive, a stock may be revised.
[[nodiscard]] constexpr severity severity_of(year_link_kind kind) {
  return kind == year_link_kind::carried_over ? severity::error : severity::warning;
}

/// All links that the tables of two reports have, of a year and of the one before, in the order of
/// `year_links`. A blank stands for what the totals of its own report leave it.
[[nodiscard]] std::vector<year_balance> balances_between(const figures& previous,
                                                         const figures& current);

}  // namespace govreport
