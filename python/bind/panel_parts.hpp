// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <string>

#include "govreport/panel/year_balance.hpp"
#include "held.hpp"
#include "reading_of.hpp"

namespace govreport::python {

/// A link between a year and the one before, as Python holds it.
struct held_link {
  year_balance balance;
  std::int32_t year = 0;
  severity level{};
};

/// A Reading, or a Report as the reading that it would have been; TypeError otherwise.
[[nodiscard]] inline held_reading reading_from(pybind11::handle given, const char* name) {
  if (pybind11::isinstance<held_reading>(given)) return given.cast<const held_reading&>();
  if (pybind11::isinstance<held_report>(given))
    return {"", python::reading_of(given.cast<const held_report&>().get())};
  throw pybind11::type_error(std::string(name) + " is a Reading or a Report");
}

void bind_series(pybind11::module_& m);

}  // namespace govreport::python
