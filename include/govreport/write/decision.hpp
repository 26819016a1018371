// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "govreport/check/context.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/verdict.hpp"
#include "govreport/core/expected.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/rules/severity.hpp"
#include "govreport/write/decision_error.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// What a reviewer says of a finding: that it is right, or that nothing has to be done about it.
enum class decision_kind : std::uint8_t { confirmed, dismissed };
BOOST_DESCRIBE_ENUM(decision_kind, confirmed, dismissed)

/// What a reviewer decided on one finding of one report, and why.
struct decision {
  // Whose report for which year. Where a report does not say it, its document's name stands for it.
  std::string authority;
  std::optional<std::int32_t> year;
  std::string document;
  std::string rule;   // its id
  std::string place;  // as place_key names it
  decision_kind kind = decision_kind::confirmed;
  // What the finding was when it was decided on.
  govreport::severity severity = govreport::severity::error;
  govreport::verdict verdict = govreport::verdict::fail;
  std::string reason;
  std::string by;       // who decided; may be empty
  std::string on;       // the day, as in 2026-03-31; may be empty
  std::string message;  // what the finding said; may be empty
  std::string fingerprint;

  friend bool operator==(const decision&, const decision&) = default;
};
BOOST_DESCRIBE_STRUCT(decision, (),
                      (authority, year, document, rule, place, kind, severity, verdict, reason, by,
                       on, message, fingerprint))

/// The report that decisions are on: as it was read, and the name of its document.
struct decided_report {
  const reading& read;
  std::string_view document;
  check_context context{};  // what it was checked with
};

/// Why a reviewer decides so; all UTF-8. The library has no clock, so the day comes from the
/// caller.
struct decision_reason {
  std::string_view reason;
  std::string_view by{};
  std::string_view on{};            // as in 2026-03-31
  language message = language::en;  // that of the message that is kept
};

/// The decision on a finding of a document. Fails if there is no reason, if the day is none, and
/// for a report that neither says whose and of which year it is nor comes from a file with a name.
[[nodiscard]] expected<decision, decision_error> decide(const finding& found,
                                                        const decided_report& on,
                                                        decision_kind kind,
                                                        const decision_reason& why);

}  // namespace govreport
