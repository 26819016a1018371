// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/model/provenance.hpp"
#include "govreport/rules/rulebook.hpp"

namespace govreport {

class area_members;

/// What a report is checked with, beside itself. It is looked at and not kept; what is null is not
/// there.
struct check_context {
  const reading* previous = nullptr;      // last year's report of the same authority
  const rulebook* rules = nullptr;        // null: the catalogue as it is by default
  const area_members* members = nullptr;  // of the area that the report is declared to speak for
  const reading* also = nullptr;          // the same report as another document has it
};

namespace detail {

/// Whether a report is one of last year's, or may be: a year that is not stated leaves it to the
/// caller, who says that it is.
[[nodiscard]] constexpr bool may_follow(const report& r, const report& previous) {
  return !r.year || !previous.year || *r.year == *previous.year + 1;
}

/// Whether a report may be the same as another: a year or a name that is not stated leaves it to
/// the caller, who says that it is.
[[nodiscard]] constexpr bool may_be_the_same(const report& a, const report& b) {
  const bool named = !a.authority.view().empty() && !b.authority.view().empty();
  return (!a.year || !b.year || *a.year == *b.year) &&
         (!named || a.authority.view() == b.authority.view());
}

}  // namespace detail
}  // namespace govreport
