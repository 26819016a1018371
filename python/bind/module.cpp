// SPDX-License-Identifier: BSL-1.0
#include "floors.hpp"
#include "govreport/core/version.hpp"

PYBIND11_MODULE(_core, m) {
  m.doc() = "The compiled part of govreport; use it through the package.";
  m.attr("__version__") = govreport::version;
  govreport::python::bind_core(m);
  govreport::python::bind_model(m);
  govreport::python::bind_rules(m);
  govreport::python::bind_own_rules(m);
  govreport::python::bind_locate(m);
  govreport::python::bind_check(m);
  govreport::python::bind_decisions(m);
  govreport::python::bind_read(m);
  govreport::python::bind_write(m);
  govreport::python::bind_panel(m);
  govreport::python::bind_duplicates(m);
  govreport::python::bind_area(m);
}
