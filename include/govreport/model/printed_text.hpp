// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "govreport/core/source_span.hpp"

namespace govreport {

/// Text with its place.
struct printed_text {
  std::string text;
  source_span where{};
  friend bool operator==(const printed_text&, const printed_text&) = default;
};
BOOST_DESCRIBE_STRUCT(printed_text, (), (text, where))

}  // namespace govreport
