// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "govreport/check/verdict.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/cell_set.hpp"
#include "govreport/model/place.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

/// What a place counts.
enum class place_kind : std::uint8_t {
  document,        // the report as a whole
  section,         // index: number of the section, 1 to 6
  table,           // index: a `table`
  applicant,       // index: a column of section 3
  request_row,     // index: a row of section 3
  review_channel,  // index: a group of section 4
  disclosure_row,  // index: a row of section 2
  cell,            // index: into `all_cells`
  label,           // index: into the misprinted labels of the reading
  claim,           // index: into the claims of its narrative
};
BOOST_DESCRIBE_ENUM(place_kind, document, section, table, applicant, request_row, review_channel,
                    disclosure_row, cell, label, claim)

/// Where a rule was evaluated.
struct place {
  place_kind kind = place_kind::document;
  std::uint16_t index = 0;
  friend constexpr bool operator==(const place&, const place&) = default;
};

[[nodiscard]] constexpr place place_of(dimension over, std::size_t index) {
  constexpr place_kind kinds[] = {place_kind::applicant, place_kind::request_row,
                                  place_kind::review_channel, place_kind::disclosure_row};
  return {kinds[index_of(over)], static_cast<std::uint16_t>(index)};
}

/// A rule that fails, or stays undetermined, in one place, with its arithmetic.
struct finding {
  const rule* broken = nullptr;  // a row of `catalogue`
  verdict outcome = verdict::fail;
  severity level = severity::error;
  place where{};
  const clause* compared = nullptr;  // the clause of the rule; null where no sums are compared
  // The number that the report states, the right side of the comparison, and the one that the rule
  // yields, its left side. A side that blanks leave open has none, except a derived number that is
  // too large even with its blanks at least.
  std::optional<std::int64_t> stated{};
  std::optional<std::int64_t> derived{};
  const rule_formula* said = nullptr;  // the formula of the rule; null where none is compared
  // Of a rule about an area's members: the cells of the place in which it fails, and the one whose
  // numbers are stated and derived, where the difference is largest.
  cell_set differing{};
  cell decisive{};

  /// Whether it is sums that are compared, those of a clause or those of a formula.
  [[nodiscard]] constexpr bool compares() const { return compared != nullptr || said != nullptr; }
  /// A cell in the unit of the stated number, and one in the unit of the derived number.
  [[nodiscard]] constexpr cell stated_cell() const {
    if (!compares()) return decisive;
    // 0, the side without terms, is counted in the unit of the other.
    if (compared == nullptr) return cell_of_side(said->then.right, true);
    return compared->right.empty() ? derived_cell()
                                   : cell_of(compared->over, where.index, *compared->right.begin());
  }
  [[nodiscard]] constexpr cell derived_cell() const {
    if (!compares()) return decisive;
    if (compared == nullptr) return cell_of_side(said->then.left, true);
    return cell_of(compared->over, where.index, *compared->left.begin());
  }

  /// How far the derived number is from the stated one; none where one of them is open, or they
  /// count different things.
  [[nodiscard]] constexpr std::optional<std::int64_t> residual() const {
    if (!stated || !derived) return std::nullopt;
    if (!compares()) return *derived - *stated;  // pieces that the text counts
    if (unit_of(stated_cell()) != unit_of(derived_cell())) return std::nullopt;
    return *derived - *stated;
  }

  friend constexpr bool operator==(const finding&, const finding&) = default;

 private:
  [[nodiscard]] constexpr cell cell_of_side(const linear_sum& side, bool or_other) const {
    if (side.size() != 0) return side.begin()->at(where.index);
    const condition& then = said->then;
    return or_other ? cell_of_side(&side == &then.left ? then.right : then.left, false) : cell{};
  }
};

/// Calls f(cell, is_left) for every cell that takes part in a finding's comparison, left side
/// first.
template <class F>
constexpr void for_each_term(const finding& found, layout printed, F&& f) {
  if (found.said != nullptr) {
    const auto visit = [&](const linear_sum& side, bool is_left) {
      for (const formula_term& t : side) {
        if (t.year == report_of::this_year && covers(printed, t.at(found.where.index)))
          f(t.at(found.where.index), is_left);
      }
    };
    visit(found.said->then.left, true);
    visit(found.said->then.right, false);
    return;
  }
  if (found.compared == nullptr) return;
  const clause& c = *found.compared;
  for (auto t : c.left) {
    const cell term = cell_of(c.over, found.where.index, t);
    if (covers(printed, term)) f(term, true);
  }
  for (auto t : c.right) {
    const cell term = cell_of(c.over, found.where.index, t);
    if (covers(printed, term)) f(term, false);
  }
}

}  // namespace govreport
