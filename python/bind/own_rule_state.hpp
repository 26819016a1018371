// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include "held.hpp"

namespace govreport::python {

/// What a rule is for pickle: the id of one of the catalogue, or all that one of the user says.
[[nodiscard]] pybind11::tuple state_of_rule(const held_rule& held);
[[nodiscard]] held_rule rule_of_state(const pybind11::tuple& state);

}  // namespace govreport::python
