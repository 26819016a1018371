// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

#include "govreport/write/json.hpp"

namespace govreport::writing {

/// How many documents there are by verdict, and findings by severity.
struct summary {
  std::int64_t documents = 0;
  std::int64_t failed = 0;  // could not be read
  std::array<std::int64_t, enumerator_count<consistency>> by_verdict{};
  std::array<std::int64_t, enumerator_count<severity>> by_severity{};
  // Of decisions, if any were handed over; also on findings that are undetermined.
  bool has_decisions = false;
  std::int64_t confirmed = 0;
  std::int64_t dismissed = 0;
  std::int64_t reopened = 0;
  std::int64_t unmet = 0;
};

inline void count_decided(summary& n, const std::vector<decided_finding>& findings) {
  for (const decided_finding& by : findings) {
    n.confirmed += by.is(decision_kind::confirmed);
    n.dismissed += by.is(decision_kind::dismissed);
    n.reopened += !by.reopened.empty();
  }
}

[[nodiscard]] inline summary summary_of(std::span<const checked_document> documents) {
  summary n;
  for (const checked_document& document : documents) {
    ++n.documents;
    if (document.failure) ++n.failed;
    if (!document.result) continue;
    ++n.by_verdict[index_of(document.result->verdict)];
    for (const finding& found : document.result->findings) ++n.by_severity[index_of(found.level)];
    if (!document.decided) continue;
    n.has_decisions = true;
    count_decided(n, document.decided->findings);
    count_decided(n, document.decided->undetermined);
    n.unmet += std::ssize(document.decided->unmet);
  }
  return n;
}

}  // namespace govreport::writing
