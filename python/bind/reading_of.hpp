// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>

#include "govreport/model/figures.hpp"

namespace govreport::python {

/// A report that was made in memory as a reading without a document, to be shared.
[[nodiscard]] inline std::shared_ptr<const reading> reading_of(const report& made) {
  return std::make_shared<const reading>(govreport::reading_of(made));
}

}  // namespace govreport::python
