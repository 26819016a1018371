// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include "govreport/panel/area.hpp"
#include "govreport/write/text.hpp"

namespace govreport {

/// For people: how many members have a report, and the documents that are none of theirs, each with
/// why. The documents are those that were matched.
[[nodiscard]] std::string members_text(const matched_members& matched,
                                       std::span<const named_reading> documents,
                                       const text_options& options = {});

}  // namespace govreport
