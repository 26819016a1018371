// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <vector>

#include "govreport/locate/location.hpp"
#include "govreport/model/report.hpp"
#include "held.hpp"

namespace govreport::python {

/// Last year's reading or report, if one is given. ValueError if it is another year's.
[[nodiscard]] std::shared_ptr<const reading> previous_of(const report& current,
                                                         const pybind11::object& previous);

/// The same report's reading from another document, if one is given. ValueError if it is another
/// authority's or another year's.
[[nodiscard]] std::shared_ptr<const reading> also_of(const report& current,
                                                     const pybind11::object& also);

[[nodiscard]] std::vector<held_explanation> explanations_of(const held_result& of);

[[nodiscard]] std::vector<std::string> addresses_of(const stated_numbers& numbers);

}  // namespace govreport::python
