// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

#include "govreport/core/enumerators.hpp"

namespace govreport {

/// How much a failed rule weighs.
enum class severity : std::uint8_t {
  note,     // worth a look
  warning,  // should hold, but a lawful explanation exists
  error,    // must hold: a sum that the form prints, or a duty of the law that the document itself
            // disproves
};
BOOST_DESCRIBE_ENUM(severity, note, warning, error)
static_assert(detail::counts_from_zero<severity>());

}  // namespace govreport
