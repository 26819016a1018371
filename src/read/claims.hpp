// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "govreport/model/claim.hpp"
#include "govreport/model/report.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// The running text of one section.
struct prose {
  int section = 0;
  std::uint32_t first = 0;  // characters [first, last) of the document, cells of tables left out
  std::uint32_t last = 0;
};

/// What the running text states in numbers, or denies. `placed` are the characters at which the
/// figures of the tables begin, in order: a sentence that holds one is a table. The report tells
/// the year and the authority; nothing is compared with its numbers.
[[nodiscard]] std::vector<claim> find_claims(const document& doc, std::span<const prose> sections,
                                             const report& of,
                                             std::span<const std::uint32_t> placed);

}  // namespace govreport::detail
