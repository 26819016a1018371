// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govreport/check/finding.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::writing {

/// The cells that a finding is about, in the order of its arithmetic or else of the form.
[[nodiscard]] std::vector<cell> cells_of(const finding& found, const reading& read);

/// Where the document says what a finding is about: its cells that have a place, or the title, the
/// period, the date, the label.
[[nodiscard]] std::vector<source_span> places_of(const finding& found, const reading& read);

/// The name of a finding's place in JSON: "natural_person", "requests", "section_6", an address.
[[nodiscard]] std::string place_key(const finding& found, const reading& read);

/// Whether a span says anything.
[[nodiscard]] constexpr bool is_known(const source_span& where) { return where != source_span{}; }

/// Whether a finding is about a total that is left blank: then the report states no number.
[[nodiscard]] constexpr bool total_is_blank(const finding& found) {
  return found.broken->holds == relation::zero_if_zero && found.outcome == verdict::fail &&
         found.derived != 0;
}

/// The numbers of a finding's comparison. A side that blanks leave open has none, except a derived
/// number that is too large even with its blanks at their least.
struct arithmetic {
  std::optional<std::int64_t> stated;
  std::optional<std::int64_t> derived;
  std::optional<std::int64_t> residual;  // none between things and money
  cell stated_unit;                      // a cell in the unit of the side
  cell derived_unit;
};
[[nodiscard]] arithmetic arithmetic_of(const finding& found, const reading& read);

/// The state of cells that a rule names once for a whole table.
[[nodiscard]] constexpr cell_state state_named_by(const rule& r) {
  return r.holds == relation::not_blank ? cell_state::blank : cell_state::not_applicable;
}

}  // namespace govreport::writing
