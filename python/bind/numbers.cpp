// SPDX-License-Identifier: BSL-1.0
#include "numbers.hpp"

#include <cstdlib>
#include <string>

#include "govreport/core/amount.hpp"
#include "govreport/rules/formula_notation.hpp"
#include "govreport/write/messages.hpp"
#include "rulebook_of.hpp"

namespace govreport::python {

namespace py = pybind11;

namespace {

constexpr std::size_t most_decimal_digits = 30;

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

py::object to_python(decimal number) {
  if (number.millionths % decimal::one == 0) return py::int_(number.millionths / decimal::one);
  return decimal_class()(notation(linear_sum(number)));
}

decimal decimal_from_python(py::handle number) {
  std::string text;
  if (py::isinstance(number, decimal_class())) {
    constexpr int largest_exponent = 20;
    const bool readable = number.attr("is_finite")().cast<bool>() &&
                          (number.attr("is_zero")().cast<bool>() ||
                           std::abs(number.attr("adjusted")().cast<int>()) < largest_exponent);
    text = readable ? py::str(number.attr("__format__")("f")).cast<std::string>()
                    : py::str(number).cast<std::string>();
  } else if (py::isinstance<py::str>(number)) {
    text = number.cast<std::string>();
  } else if (PyLong_Check(number.ptr()) != 0 && PyBool_Check(number.ptr()) == 0) {
    int overflow = 0;
    const long long value = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
    text = overflow != 0 ? std::string(most_decimal_digits, '9') : std::to_string(value);
  } else {
    const bool is_float = PyFloat_Check(number.ptr()) != 0;
    throw py::type_error(
        "a number of a rule is an int, a decimal.Decimal or a str like \"0.35\", not " +
        py::str(py::type::handle_of(number).attr("__name__")).cast<std::string>() +
        (is_float ? ", which is not exact" : ""));
  }
  const auto exact = parse_decimal(text);
  if (!exact) raise({exact.error().code, 0, {}, exact.error().detail});
  return *exact;
}

}  // namespace govreport::python
