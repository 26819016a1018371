// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>

#include "govreport/model/figures.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::python {

/// A report that was made in memory as a reading without a document, for the writers, which take
/// readings.
[[nodiscard]] inline std::shared_ptr<const reading> reading_of(const report& made) {
  const figures f = figures_of(made);
  auto read = std::make_shared<reading>();
  read->report = made;
  read->printed = f.printed;
  for (std::size_t i = 0; i < cell_count; ++i) read->provenance.sources[i].state = f.state[i];
  return read;
}

}  // namespace govreport::python
