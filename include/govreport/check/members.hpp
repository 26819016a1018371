// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govreport/check/bounds.hpp"
#include "govreport/check/evaluate_formula.hpp"
#include "govreport/check/resemblance.hpp"
#include "govreport/model/across_years.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// Whom a report speaks for: one authority, or all of its area.
enum class report_scope : std::uint8_t { organ, area };
BOOST_DESCRIBE_ENUM(report_scope, organ, area)
static_assert(detail::counts_from_zero<report_scope>());

/// An authority whose numbers the report of an area adds up: an office, a department, a lower
/// government.
struct member {
  std::string name;
  const reading* report = nullptr;    // for the year; null: there is none
  const reading* previous = nullptr;  // for the year before
  bool reconsiders = false;           // it is a 行政复议机关
};

/// Two members of a list, by their places, whose reports repeat each other.
struct repeated_members {
  std::size_t first = 0;
  std::size_t second = 0;
  resemblance how;
  friend bool operator==(const repeated_members&, const repeated_members&) = default;
};

/// The declared members of an area, with those of their reports that are there: what the report of
/// the area is checked against. Readings stay the caller's. Members are in the order of their
/// names.
class area_members {
 public:
  area_members(report_scope scope, std::int32_t year, std::vector<member> list)
      : scope_(scope), year_(year), list_(std::move(list)) {
    std::stable_sort(list_.begin(), list_.end(),
                     [](const member& a, const member& b) { return a.name < b.name; });
    for (const member& m : list_) {
      now_.push_back(m.report == nullptr ? std::nullopt : numbers_of(*m.report));
      before_.push_back(m.previous == nullptr ? std::nullopt : numbers_of(*m.previous));
    }
  }

  [[nodiscard]] report_scope scope() const { return scope_; }
  [[nodiscard]] std::int32_t year() const { return year_; }
  [[nodiscard]] const std::vector<member>& list() const { return list_; }
  [[nodiscard]] std::size_t missing() const {
    return static_cast<std::size_t>(std::count_if(
        list_.begin(), list_.end(), [](const member& m) { return m.report == nullptr; }));
  }

  /// Which reports repeat each other; nothing if nobody has looked.
  [[nodiscard]] const std::optional<std::vector<repeated_members>>& repetitions() const {
    return repetitions_;
  }
  void set_repetitions(std::vector<repeated_members> found) { repetitions_ = std::move(found); }

  /// What a member has in a cell of an area's report with that layout, in pieces or 分; nothing if
  /// its report is not there. What its own form counts otherwise can be any number.
  [[nodiscard]] std::optional<wide_interval> now(std::size_t member, layout area, cell c) const {
    return contribution(now_[member], area, c);
  }
  /// The same in the report for the year before.
  [[nodiscard]] std::optional<wide_interval> before(std::size_t member, layout area, cell c) const {
    return contribution(before_[member], area, c);
  }

 private:
  [[nodiscard]] static std::optional<bounds> numbers_of(const reading& r) {
    bounds b = bounds_of(figures_of(r));
    narrow(b);
    return b;
  }
  static void add(wide_interval& sum, const bounds& b, cell c) {
    const interval x = b.of(index_of(c));
    sum.low += x.low;
    sum.high += x.high;
    sum.open_below = sum.open_below || x.low < -2 * largest_number;
    sum.open_above = sum.open_above || x.high > 2 * largest_number;
  }
  [[nodiscard]] static std::optional<wide_interval> contribution(const std::optional<bounds>& of,
                                                                 layout area, cell c) {
    if (!of) return std::nullopt;
    wide_interval sum;
    switch (comparability_of(area, of->printed, c)) {
      case comparability::same:
        add(sum, *of, c);
        break;
      case comparability::as_sum:
        for (request_row r : otherwise_rows)
          add(sum, *of, cell_of(r, enumerators<applicant>[c.column]));
        break;
      case comparability::within_sum:
        add(sum, *of, cell_of(request_row::otherwise_closed, enumerators<applicant>[c.column]));
        sum.low = 0;
        break;
      case comparability::other_form:
        sum.open_above = true;
        break;
    }
    return sum;
  }

  report_scope scope_;
  std::int32_t year_;
  std::vector<member> list_;
  std::vector<std::optional<bounds>> now_;
  std::vector<std::optional<bounds>> before_;
  std::optional<std::vector<repeated_members>> repetitions_;
};

}  // namespace govreport
