// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <memory>

#include "govreport/rules/rule_error.hpp"
#include "govreport/rules/rulebook.hpp"

namespace govreport::python {

/// The rules that a check is called with: a Rulebook, rules of the user, or None.
[[nodiscard]] std::shared_ptr<const rulebook> rulebook_of(pybind11::handle rules);

/// Raises govreport.RuleError.
[[noreturn]] void raise(const rule_error& why);

}  // namespace govreport::python
