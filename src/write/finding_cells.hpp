// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/write/finding_places.hpp"

namespace govreport::writing {

/// Whether a span says anything.
[[nodiscard]] constexpr bool is_known(const source_span& where) { return where != source_span{}; }

/// Whether a finding is about a total that is left blank: then the report states no number.
[[nodiscard]] constexpr bool total_is_blank(const finding& found) {
  return found.broken->holds == relation::zero_if_zero && found.outcome == verdict::fail &&
         !found.stated;
}

/// The state of cells that a rule names once for a whole table.
[[nodiscard]] constexpr cell_state state_named_by(const rule& r) {
  return r.holds == relation::not_blank ? cell_state::blank : cell_state::not_applicable;
}

}  // namespace govreport::writing
