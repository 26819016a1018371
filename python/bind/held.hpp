// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/check/context.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/panel/area.hpp"
#include "govreport/write/decided_result.hpp"

namespace govreport::python {

/// A report as Python holds it: one that Python made and may change, or the one inside a reading,
/// which stays what the document says.
class held_report {
 public:
  explicit held_report(report own) : own_(std::make_shared<report>(std::move(own))), shown_(own_) {}
  explicit held_report(const std::shared_ptr<const reading>& read) : shown_(read, &read->report) {}

  [[nodiscard]] const report& get() const { return *shown_; }
  [[nodiscard]] report* changeable() const { return own_.get(); }

 private:
  std::shared_ptr<report> own_;
  std::shared_ptr<const report> shown_;
};

/// A reading and the name of its document; nobody changes it, so any thread may look at it.
struct held_reading {
  std::string document;
  std::shared_ptr<const reading> read;
};

/// A rule as Python holds it: a row of the catalogue, which is there for ever, or one of the user.
struct held_rule {
  const rule* row = nullptr;
  std::shared_ptr<const own_rule> own{};  // null: of the catalogue
};

/// Which rules a check applies, as Python holds it; nobody changes it.
struct held_rulebook {
  std::shared_ptr<const rulebook> book;
};

/// Decisions as Python holds them. Results share them as they are when they are handed over; a
/// later change is made to a copy.
class held_decisions {
 public:
  held_decisions() : all_(std::make_shared<decisions>()) {}
  explicit held_decisions(decisions all) : all_(std::make_shared<decisions>(std::move(all))) {}

  [[nodiscard]] const decisions& get() const { return *all_; }
  [[nodiscard]] std::shared_ptr<const decisions> shared() const { return all_; }
  [[nodiscard]] decisions& changeable() {
    if (all_.use_count() > 1) all_ = std::make_shared<decisions>(*all_);
    return *all_;
  }

 private:
  std::shared_ptr<decisions> all_;
};

/// The declared members of an area, and the readings that were handed in for them.
struct held_area {
  member_list list;
  std::vector<held_reading> documents;
  matched_members matched;
};

/// What the rules say, together with what they say it of.
struct held_result {
  held_reading of;
  bool from_document = true;                // false: of a report that was made in memory
  std::shared_ptr<const reading> previous;  // last year's report, if it was checked with one
  std::shared_ptr<const rulebook> rules;    // null: the catalogue as it is by default
  std::shared_ptr<const check_result> result;
  std::shared_ptr<const location> located;
  // What reviewers decided; none where no decisions were handed over.
  std::optional<held_decisions> decisions_given{};
  std::shared_ptr<const decided_result> decided{};
  std::shared_ptr<const held_area> area{};  // whose members it was checked against
  std::shared_ptr<const reading> also{};    // the same report as another document has it

  [[nodiscard]] check_context context() const {
    return {previous.get(), rules.get(), area ? &area->matched.members : nullptr, also.get()};
  }
};

/// One explanation of a result.
struct held_explanation {
  held_result of;
  const explanation* listed = nullptr;
};

/// One finding of a result.
struct held_finding {
  held_result of;
  const finding* found = nullptr;
};

/// What was decided on a finding.
[[nodiscard]] inline const decided_finding& decided_finding_of(const held_finding& on,
                                                               const decided_result& decided) {
  const std::vector<finding>& findings = on.of.result->findings;
  const std::vector<finding>& undetermined = on.of.result->undetermined;
  const std::less<> before;
  const bool fails = !findings.empty() && !before(on.found, findings.data()) &&
                     before(on.found, findings.data() + findings.size());
  return fails ? decided.findings.at(static_cast<std::size_t>(on.found - findings.data()))
               : decided.undetermined.at(static_cast<std::size_t>(on.found - undetermined.data()));
}

/// The rule of a finding.
[[nodiscard]] inline held_rule rule_of(const held_finding& held) {
  if (held.of.rules != nullptr) {
    for (const auto& own : held.of.rules->own()) {
      if (&own->row() == held.found->broken) return {held.found->broken, own};
    }
  }
  return {held.found->broken};
}

/// One cell of a reading.
struct held_cell {
  held_reading of;
  cell at{};
  [[nodiscard]] const cell_source& source() const { return of.read->provenance[at]; }
};

}  // namespace govreport::python
