// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "govreport/write/decision.hpp"

/// What a decision's keys take; the same for one that is read and one that is made.
namespace govreport::writing {

/// The keys of a decision, in the order in which they are written.
inline constexpr std::array<std::string_view, 13> decision_keys{
    "authority", "year",   "document", "rule", "place",   "kind",       "severity",
    "verdict",   "reason", "by",       "on",   "message", "fingerprint"};

/// Whether a decision says whose report it is on, and of which year.
[[nodiscard]] inline bool is_identified(const decision& d) {
  return !d.authority.empty() && d.year.has_value();
}

/// What a decision is on: there is one for each, in this order.
[[nodiscard]] inline auto finding_key(const decision& d) {
  return std::tie(d.authority, d.year, d.document, d.rule, d.place, d.fingerprint);
}

[[nodiscard]] bool is_utf8(std::string_view text);

/// Puts a text where its key belongs; an error without a line if the key does not take it.
[[nodiscard]] std::optional<decision_error> set_text(decision& d, std::string_view key,
                                                     std::string_view value);

}  // namespace govreport::writing
