// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/locate/explanation.hpp"
#include "govreport/locate/slip.hpp"

namespace govreport::detail {

/// Names the slips of an explanation: those of several numbers together, else each by itself.
class slip_finder {
 public:
  constexpr slip_finder(const figures& f, explanation& e) : f_(f), e_(e) {}

  constexpr void name_slips() {
    for (std::size_t i = 0; i < e_.size(); ++i) {
      suspect& s = e_[i];
      s.likely = s.by == stated_by::cell && s.settled ? slip_of(f_, s.of(), s.stated, s.other)
                                                      : slip::none;
    }
    for (std::size_t i = 0; i + 1 < e_.size(); ++i) note_split_number(e_[i], e_[i + 1]);
    for (std::size_t i = 0; i < e_.size(); ++i) note_shifted_row(i);
  }

 private:
  static constexpr std::size_t fewest_of_shifted_row = 3;

  static constexpr void note_split_number(suspect& left, suspect& right) {
    if (left.by != stated_by::cell || right.by != stated_by::cell) return;
    if (beside(left.of(), 1) != right.cell_index || !left.settled || !right.settled) return;
    const bool into_left = right.other == 0 && joins_to(left.stated, right.stated, left.other);
    const bool into_right = left.other == 0 && joins_to(left.stated, right.stated, right.other);
    if (into_left || into_right) left.likely = right.likely = slip::split_number;
  }

  [[nodiscard]] constexpr bool in_row_of(const suspect& s, cell c) const {
    return s.by == stated_by::cell && s.settled && s.of().in == c.in && s.of().row == c.row;
  }

  /// Notes a row of which all suspects, at least three, have their implied number one column over.
  constexpr void note_shifted_row(std::size_t first) {
    const cell c = e_[first].of();
    if (!in_row_of(e_[first], c) || (first != 0 && in_row_of(e_[first - 1], c))) return;
    std::size_t last = first;
    while (last < e_.size() && in_row_of(e_[last], c)) ++last;
    if (last - first < fewest_of_shifted_row) return;
    for (const int step : {-1, 1}) {
      bool all = true;
      for (std::size_t i = first; i < last && all; ++i) {
        const auto next = beside(e_[i].of(), step);
        all = !next || (f_.known(*next) && f_.value[*next] == e_[i].other);  // the last is lost
      }
      for (std::size_t i = first; i < last && all; ++i) e_[i].likely = slip::shifted_row;
    }
  }

  const figures& f_;
  explanation& e_;
};

/// What an explanation costs beside its size: numbers that no known slip explains cost most, a slip
/// of several numbers costs once.
[[nodiscard]] constexpr std::size_t weight_of(const explanation& e) {
  std::size_t weight = 0;
  const suspect* before = nullptr;
  for (const suspect& s : e) {
    const bool together = s.likely == slip::shifted_row || s.likely == slip::split_number;
    const bool goes_on = together && before != nullptr && before->likely == s.likely &&
                         before->of().row == s.of().row;
    if (s.likely == slip::none) {
      weight += 3;
    } else if (s.likely == slip::neighbor || s.likely == slip::off_by_one) {
      weight += 2;  // small numbers are one off, or the same, by chance
    } else if (!goes_on) {
      weight += 1;
    }
    before = &s;
  }
  return weight;
}

/// Whether an explanation is listed before another of the same size: the likelier one, else the one
/// that comes first in the order of the form.
[[nodiscard]] constexpr bool comes_first(const explanation& a, const explanation& b) {
  const std::size_t weight_a = weight_of(a);
  const std::size_t weight_b = weight_of(b);
  if (weight_a != weight_b) return weight_a < weight_b;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (a[i].cell_index != b[i].cell_index) return a[i].cell_index < b[i].cell_index;
    if (a[i].by != b[i].by) return a[i].by < b[i].by;
  }
  return a.size() < b.size();
}

}  // namespace govreport::detail
