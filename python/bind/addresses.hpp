// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "govreport/model/cell.hpp"

namespace govreport::python {

/// The address of every cell, in the order of the form.
[[nodiscard]] inline pybind11::tuple all_addresses() {
  pybind11::tuple addresses(cell_count);
  for (std::size_t i = 0; i < cell_count; ++i)
    addresses[i] = pybind11::str(address_of(all_cells[i]));
  return addresses;
}

/// The addresses of the cells that are covered, in the order of the form.
[[nodiscard]] inline pybind11::tuple addresses_of(const std::array<bool, cell_count>& covered) {
  pybind11::list addresses;
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (covered[i]) addresses.append(pybind11::str(address_of(all_cells[i])));
  }
  return pybind11::tuple(addresses);
}

/// The cell of an address; KeyError, with the addresses that come near, if there is none.
[[nodiscard]] inline cell known_cell(std::string_view address) {
  if (const auto found = cell_at(address)) return *found;
  const pybind11::object error = pybind11::module_::import("govreport.errors")
                                     .attr("unknown_address")(address, all_addresses());
  PyErr_SetObject(pybind11::type::handle_of(error).ptr(), error.ptr());
  throw pybind11::error_already_set();
}

}  // namespace govreport::python
