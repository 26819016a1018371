// SPDX-License-Identifier: BSL-1.0
#include "numbers.hpp"

#include <string>

#include "govreport/core/amount.hpp"
#include "govreport/write/messages.hpp"

namespace govreport::python {

namespace py = pybind11;

namespace {

[[nodiscard]] py::handle decimal_class() {
  static const py::handle found =
      py::module_::import("decimal").attr("Decimal").cast<py::object>().release();
  return found;
}

[[nodiscard]] std::int64_t smallest_units_in(cell_unit unit) {
  switch (unit) {
    case cell_unit::yuan:
      return fen_per_yuan;
    case cell_unit::wan_yuan:
      return fen_per_wan_yuan;
    case cell_unit::pieces:
      break;
  }
  return 1;
}

[[nodiscard]] py::object exact_integer(py::handle number) {
  const bool is_truth_value = PyBool_Check(number.ptr()) != 0;
  py::object integer;
  if (!is_truth_value) {
    integer = py::reinterpret_steal<py::object>(PyNumber_Index(number.ptr()));
    if (!integer) PyErr_Clear();
  }
  if (!integer) {
    throw py::type_error("a number of a report is an int, a decimal.Decimal or None, not " +
                         py::str(py::type::handle_of(number).attr("__name__")).cast<std::string>());
  }
  return integer;
}

[[noreturn]] void refuse(cell of, const char* why) {
  throw py::value_error("the number for " + std::string(address_of(of)) + " " + why);
}

// A Decimal can have an exponent of a thousand million; as an integer it would fill the memory.
[[nodiscard]] py::object readable_decimal(cell of, py::handle number) {
  constexpr int largest_exponent = 100;
  if (!number.attr("is_finite")().cast<bool>()) refuse(of, "is not finite");
  if (!number.attr("is_zero")().cast<bool>()) {
    const int exponent = number.attr("adjusted")().cast<int>();
    if (exponent > largest_exponent) refuse(of, "is too large");
    if (exponent < -largest_exponent) refuse(of, "is smaller than its unit allows");
  }
  return py::reinterpret_borrow<py::object>(number);
}

}  // namespace

py::object to_python(cell of, std::optional<std::int64_t> value) {
  if (!value) return py::none();
  if (unit_of(of) == cell_unit::pieces) return py::int_(*value);
  return decimal_class()(number_text(of, *value));
}

std::optional<std::int64_t> from_python(cell of, py::handle number) {
  if (number.is_none()) return std::nullopt;
  const py::object exact = py::isinstance(number, decimal_class()) ? readable_decimal(of, number)
                                                                   : exact_integer(number);
  // Python's own integers, so that nothing overflows or is rounded on the way.
  const py::tuple ratio = exact.attr("as_integer_ratio")();
  const py::object numerator = ratio[0];
  const py::object denominator = ratio[1];
  const py::object scaled = numerator * py::int_(smallest_units_in(unit_of(of)));
  const py::object whole = scaled.attr("__floordiv__")(denominator);
  if (!(whole * denominator).equal(scaled)) {
    refuse(of, unit_of(of) == cell_unit::pieces ? "has to be whole" : "has a part below one 分");
  }
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
  if (overflow != 0) refuse(of, "is too large");
  return value;
}

}  // namespace govreport::python
