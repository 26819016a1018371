// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

#include "govreport/core/enumerators.hpp"

namespace govreport {

/// What a rule says in one place. A blank that could make it true or false leaves it undetermined.
enum class verdict : std::uint8_t { pass, fail, undetermined };
BOOST_DESCRIBE_ENUM(verdict, pass, fail, undetermined)
static_assert(detail::counts_from_zero<verdict>());

/// What the rules of severity error say of a whole report: inconsistent if one fails, else
/// undetermined if one is undetermined, else consistent.
enum class consistency : std::uint8_t { consistent, inconsistent, undetermined };
BOOST_DESCRIBE_ENUM(consistency, consistent, inconsistent, undetermined)
static_assert(detail::counts_from_zero<consistency>());

}  // namespace govreport
