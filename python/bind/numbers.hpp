// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <optional>

#include "govreport/core/decimal.hpp"
#include "govreport/model/cell.hpp"

namespace govreport::python {

/// The number of a cell as Python has it: int for a count, Decimal in the unit of its address for
/// an amount, None for none.
[[nodiscard]] pybind11::object to_python(cell of, std::optional<std::int64_t> value);

/// The way back, exactly: TypeError for what is no whole number or Decimal (a float, a bool),
/// ValueError for a fraction of what the cell counts, or for a number beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> from_python(cell of, pybind11::handle number);

/// A number of a rule as Python has it: int where it is whole, Decimal otherwise.
[[nodiscard]] pybind11::object to_python(decimal number);

/// The number of an int, a decimal.Decimal or a str like "0.35", exactly: TypeError for anything
/// else, a float above all; RuleError for more than six decimals.
[[nodiscard]] decimal decimal_from_python(pybind11::handle number);

}  // namespace govreport::python
