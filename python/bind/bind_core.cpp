// SPDX-License-Identifier: BSL-1.0
#include "described.hpp"
#include "floors.hpp"
#include "govreport/core/calendar_date.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/core/source_span.hpp"

namespace govreport::python {

void bind_core(py::module_& m) {
  bind_enum<read_errc>(m, "ReadErrc", "Why a document could not be read.");

  auto span = bind_struct<source_span>(
      m, "SourceSpan",
      "A place in a document: bytes [begin, end), and line, table, row, column and page, which "
      "count from 1; 0 means that it does not apply. In an office document or a PDF characters are "
      "not bytes of the file: both are 0.");
  bind_constructor(span);

  auto date = bind_struct<calendar_date>(
      m, "CalendarDate",
      "A day as a document states it; it may be one that the calendar does not have.");
  bind_constructor(date);
  date.def("is_real", &is_real, "Whether the calendar has that day.");
}

}  // namespace govreport::python
