// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/write/decision.hpp"
#include "govreport/write/decision_error.hpp"

namespace govreport {

/// Decisions of reviewers, at most one on a finding; in the order of their file, which is by
/// report, rule and place.
class decisions {
 public:
  using const_iterator = std::vector<decision>::const_iterator;

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const_iterator begin() const { return all_.begin(); }
  [[nodiscard]] const_iterator end() const { return all_.end(); }

  /// The one on the same finding as that one; null if there is none.
  [[nodiscard]] const decision* find(const decision& same) const;

  /// Those on one report: its authority and year, and if it states one of them not, its document.
  [[nodiscard]] std::span<const decision> of_report(const decided_report& on) const;

  /// Adds a decision, which takes the place of any on the same finding.
  void record(decision made);

  /// Takes out the one on the same finding as that one, if there is one.
  void withdraw(const decision& same);

  friend bool operator==(const decisions&, const decisions&) = default;

 private:
  std::vector<decision> all_;
};

/// Decisions as JSON Lines in UTF-8: a decision is one object on one line, with its keys in any
/// order. Blank lines are passed over. Whatever else is not as `write_decisions` puts it is an
/// error: a decision that was not understood could dismiss the wrong finding.
[[nodiscard]] expected<decisions, decision_error> parse_decisions(std::string_view text);

/// The same decisions are the same bytes: one decision a line, lines and keys in one order, so that
/// versions of a file differ and merge by decision. What is empty is left out.
[[nodiscard]] std::string write_decisions(const decisions& all);

}  // namespace govreport
