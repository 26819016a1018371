// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

namespace govreport::python {

void bind_core(pybind11::module_& m);
void bind_model(pybind11::module_& m);
void bind_claims(pybind11::module_& m);
void bind_rules(pybind11::module_& m);
void bind_own_rules(pybind11::module_& m);
void bind_check(pybind11::module_& m);
void bind_decisions(pybind11::module_& m);
void bind_locate(pybind11::module_& m);
void bind_read(pybind11::module_& m);
void bind_write(pybind11::module_& m);
void bind_panel(pybind11::module_& m);
void bind_duplicates(pybind11::module_& m);
void bind_area(pybind11::module_& m);

}  // namespace govreport::python
