// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/read/read.hpp"
#include "held.hpp"

namespace govreport::python {

namespace {

[[noreturn]] void raise(const read_error& why, const std::string& document) {
  const py::object error = py::module_::import("govreport.errors")
                               .attr("ReadError")(why.code, why.where, why.detail, document);
  PyErr_SetObject(py::type::handle_of(error).ptr(), error.ptr());
  throw py::error_already_set();
}

[[nodiscard]] held_reading read_bytes(const py::bytes& bytes, std::string document,
                                      std::uint64_t max_bytes, std::string pdfium) {
  char* data = nullptr;
  py::ssize_t size = 0;
  if (PyBytes_AsStringAndSize(bytes.ptr(), &data, &size) != 0) throw py::error_already_set();
  read_options limits;
  limits.max_bytes = max_bytes;
  limits.pdfium = std::move(pdfium);
  auto read = [&] {
    const py::gil_scoped_release others_may_run;
    return read_report({data, static_cast<std::size_t>(size)}, limits);
  }();
  if (!read) raise(read.error(), document);
  return {std::move(document), std::make_shared<const reading>(std::move(*read))};
}

}  // namespace

void bind_read(py::module_& m) {
  m.attr("MAX_BYTES") = read_options{}.max_bytes;
  m.def("read_bytes", &read_bytes, py::arg("data"), py::arg("document"), py::arg("max_bytes"),
        py::arg("pdfium") = "", "Reads the bytes of one document.");
}

}  // namespace govreport::python
