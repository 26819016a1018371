// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace govreport {

/// The sections of a report that are text: 1, 5 and 6. Every line is a paragraph; a section without
/// text gets an empty one.
struct section_prose {
  std::string overview;
  std::string problems;
  std::string other_matters;

  friend bool operator==(const section_prose&, const section_prose&) = default;
};

}  // namespace govreport
