// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "govreport/write/json.hpp"

namespace govreport::writing {

/// How many documents there are by verdict, and findings by severity.
struct summary {
  std::int64_t documents = 0;
  std::int64_t failed = 0;  // could not be read
  std::array<std::int64_t, enumerator_count<consistency>> by_verdict{};
  std::array<std::int64_t, enumerator_count<severity>> by_severity{};
};

[[nodiscard]] inline summary summary_of(std::span<const checked_document> documents) {
  summary n;
  for (const checked_document& document : documents) {
    ++n.documents;
    if (document.failure) ++n.failed;
    if (!document.result) continue;
    ++n.by_verdict[index_of(document.result->verdict)];
    for (const finding& found : document.result->findings) ++n.by_severity[index_of(found.level)];
  }
  return n;
}

}  // namespace govreport::writing
