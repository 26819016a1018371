// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "govreport/core/short_text.hpp"
#include "govreport/model/across_years.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/panel/year_balance.hpp"
#include "govreport/rules/severity.hpp"

namespace govreport {

/// What a reader of a comparison has to know about the two reports as such.
enum class comparison_remark : std::uint8_t {
  other_authority,    // the two name different authorities
  authority_unknown,  // one of them names none
  year_unknown,       // one of them states no year
  same_year,          // both are of one year
  years_reversed,     // the first is of the later year
  years_apart,        // there are years between them
  form_changed,       // they print the tables of different forms
};
BOOST_DESCRIBE_ENUM(comparison_remark, other_authority, authority_unknown, year_unknown, same_year,
                    years_reversed, years_apart, form_changed)
static_assert(detail::counts_from_zero<comparison_remark>());

[[nodiscard]] constexpr severity severity_of(comparison_remark remark) {
  const bool note =
      remark == comparison_remark::authority_unknown || remark == comparison_remark::form_changed;
  return note ? severity::note : severity::warning;
}

/// Who reports on one side of a comparison, on which year, and with which tables.
struct compared_report {
  short_text authority;
  std::optional<std::int32_t> year;
  layout printed{};
};

/// One side of a compared cell: what the report prints there, or the sum of the three rows of
/// 其他处理 if it prints these instead.
struct compared_number {
  cell_state state = cell_state::absent;  // of a sum: number only if all three are
  std::optional<std::int64_t> value;      // amounts in 分
  bool summed = false;

  friend bool operator==(const compared_number&, const compared_number&) = default;
};

/// One cell in both reports.
struct compared_cell {
  cell of{};
  comparability how = comparability::same;
  compared_number old;
  compared_number recent;

  [[nodiscard]] bool is_comparable() const {
    return how == comparability::same || how == comparability::as_sum;
  }
  /// recent − old, where both are numbers that compare; a blank is none.
  [[nodiscard]] std::optional<std::int64_t> difference() const {
    if (!is_comparable() || !old.value || !recent.value) return std::nullopt;
    return *recent.value - *old.value;
  }
};

/// Two reports side by side.
struct comparison {
  compared_report old;
  compared_report recent;
  std::vector<comparison_remark> remarks;
  std::vector<compared_cell> cells;    // those that one of them prints, in the order of the form
  std::vector<year_balance> balances;  // only if the second is of the year after the first

  [[nodiscard]] bool has(comparison_remark remark) const;
};

/// Puts two reports side by side, in whatever order of years they come.
[[nodiscard]] comparison compare(const reading& old, const reading& recent);
[[nodiscard]] comparison compare(const report& old, const report& recent);

/// How much it weighs that a link does not hold; of reports that name different authorities, less.
[[nodiscard]] severity severity_of(const year_balance& broken, const comparison& in);

/// The weightiest of what does not hold, and of the remarks that are more than notes; nothing if
/// there is none.
[[nodiscard]] std::optional<severity> worst_of(const comparison& made);

}  // namespace govreport
