// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/check/context.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/write/decisions.hpp"

namespace govreport {

/// What reviewers decided on one finding.
struct decided_finding {
  std::optional<decision> decided;  // on just these numbers
  // On the same rule and place of the same report, but on other numbers, or when the finding
  // weighed less: nothing that still holds. Empty if something was decided on these numbers.
  std::vector<decision> reopened;
  bool weighs_more = false;  // reopened for this, and not for other numbers

  [[nodiscard]] bool is(decision_kind kind) const { return decided && decided->kind == kind; }
};

/// What reviewers decided on the findings of one document.
struct decided_result {
  std::vector<decided_finding> findings;      // in the order of check_result::findings
  std::vector<decided_finding> undetermined;  // in the order of check_result::undetermined
  std::vector<decision> unmet;                // on this report, and on none of its findings
};

/// Puts decisions beside the findings of a document. One applies to a finding of the report that it
/// was made on, with the same fingerprint, unless the finding weighs more than it did: a note that
/// has become an error, or a rule that was undetermined and now fails.
[[nodiscard]] decided_result apply_decisions(const decisions& all, const check_result& result,
                                             const decided_report& on);

/// The decisions that a new one on this finding makes pointless: those that it was reopened from,
/// if no other finding was.
[[nodiscard]] std::vector<decision> replaced_by_deciding(const decided_finding& on,
                                                         const decided_result& all);

/// Whether numbers contradict each other beyond the findings that were dismissed. They do not if
/// errors on sums were found and all dismissed, and every number that is possibly wrong stands in
/// section 3 or the row of section 4 that one of them is about.
[[nodiscard]] bool contradiction_is_open(const location& located, const check_result& result,
                                         const reading& read, const decided_result& decided);

}  // namespace govreport
