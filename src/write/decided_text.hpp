// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "govreport/write/checked_document.hpp"
#include "govreport/write/text.hpp"
#include "summary.hpp"

/// What the text for people says of decisions.
namespace govreport::writing {

/// What was decided on findings that are counted before it: “ (1 dismissed, 1 confirmed)”.
[[nodiscard]] std::string decisions_text(const summary& n, language in);

/// “1 decision without a finding”.
[[nodiscard]] std::string unmet_text(const summary& n, language in);

/// What was decided on a finding, below its message: that it was confirmed, or why it was reopened.
[[nodiscard]] std::vector<std::string> decision_lines(const decided_finding& by, language in);

/// All findings that were dismissed, with the reason.
[[nodiscard]] std::string dismissed_list(const checked_document& document,
                                         const text_options& options);

/// All decisions on this report that meet no finding of it.
[[nodiscard]] std::string unmet_list(const checked_document& document, const text_options& options);

}  // namespace govreport::writing
