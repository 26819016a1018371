// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "govreport/core/enumerators.hpp"

namespace govreport::python {

namespace py = pybind11;

template <class E>
inline constexpr bool is_described_enum =
    std::is_enum_v<E>&& boost::describe::has_describe_enumerators<E>::value;

/// Says that a class is an ordinary class. pybind11's own metaclass serves static properties, which
/// nothing here has, and no stub file can name it.
[[nodiscard]] inline py::metaclass ordinary() {
  return py::metaclass(
      py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(&PyType_Type)));
}

/// The Python class of a described enum; set once, when the module is made, and kept for ever.
template <class E>
[[nodiscard]] py::handle& class_of() {
  static py::handle made;
  return made;
}

/// The enumerator's word as a Python name; a keyword gets the underscore of PEP 8.
[[nodiscard]] inline std::string python_name(std::string_view word) {
  static const py::handle is_keyword =
      py::module_::import("keyword").attr("iskeyword").cast<py::object>().release();
  std::string name{word};
  if (is_keyword(name).cast<bool>()) name += '_';
  return name;
}

/// Makes a described enum an `enum.Enum` whose values are the enumerators' words, those of
/// addresses and of JSON.
template <class E>
void bind_enum(py::module_& m, const char* name, const char* doc) {
  py::list members;
  for (std::string_view word : enumerator_names<E>)
    members.append(py::make_tuple(python_name(word), word));
  py::object made = py::module_::import("enum").attr("Enum")(
      name, members, py::arg("module") = "govreport", py::arg("qualname") = name);
  made.attr("__doc__") = doc;
  m.attr(name) = made;
  class_of<E>() = made.release();
}

/// An enumerator given as such or as its word; ValueError names the words there are.
template <class E>
[[nodiscard]] E enumerator_from(py::handle given) {
  if (class_of<E>() && py::isinstance(given, class_of<E>())) return given.cast<E>();
  const std::string word = py::str(given);
  if (const auto found = enumerator_named<E>(word)) return *found;
  std::string message = "'" + word + "' is none of";
  for (std::string_view known : enumerator_names<E>) (message += ' ') += known;
  throw py::value_error(message);
}

namespace detail {

template <class T>
using described_members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
[[nodiscard]] py::tuple members_as_tuple(const T& value) {
  py::list members;
  boost::mp11::mp_for_each<described_members<T>>(
      [&](auto member) { members.append(py::cast(value.*member.pointer)); });
  return py::tuple(members);
}

template <class T>
[[nodiscard]] std::string represent(py::handle self) {
  std::string text = py::type::handle_of(self).attr("__name__").cast<std::string>() + "(";
  const char* separator = "";
  boost::mp11::mp_for_each<described_members<T>>([&](auto member) {
    text += separator;
    text += member.name;
    text += '=';
    text += py::repr(self.attr(member.name)).template cast<std::string>();
    separator = ", ";
  });
  return text + ")";
}

template <class T, template <class...> class List, class... Member>
void add_constructor(py::class_<T>& made, List<Member...>) {
  const T initial{};
  made.def(py::init<std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>...>(),
           (py::arg(Member::name) = initial.*Member::pointer)...);
  made.def("__reduce__", [](py::handle self) {
    return py::make_tuple(py::type::handle_of(self), members_as_tuple(self.cast<const T&>()));
  });
}

}  // namespace detail

/// Makes a described struct a class with its members as read-only attributes, comparable by value.
template <class T>
py::class_<T> bind_struct(py::module_& m, const char* name, const char* doc) {
  py::class_<T> made(m, name, doc, ordinary());
  boost::mp11::mp_for_each<detail::described_members<T>>(
      [&](auto member) { made.def_readonly(member.name, member.pointer); });
  made.def("__eq__", [](const T& a, py::handle b) {
    return py::isinstance<T>(b) &&
           detail::members_as_tuple(a).equal(detail::members_as_tuple(b.cast<const T&>()));
  });
  made.def("__hash__", [](const T& a) { return py::hash(detail::members_as_tuple(a)); });
  made.def("__repr__", &detail::represent<T>);
  return made;
}

/// Lets Python make values of a bound struct, its members named as in C++ and with the same
/// initial values; they can be pickled.
template <class T>
void bind_constructor(py::class_<T>& made) {
  detail::add_constructor(made, detail::described_members<T>{});
}

}  // namespace govreport::python

namespace pybind11::detail {

#if PYBIND11_VERSION_MAJOR >= 3
template <class E>
struct type_caster_enum_type_enabled<E, std::enable_if_t<govreport::python::is_described_enum<E>>>
    : std::false_type {};
#endif

/// Described enums are members of the Python enum that `bind_enum` made.
template <class E>
struct type_caster<E, std::enable_if_t<govreport::python::is_described_enum<E>>> {
  PYBIND11_TYPE_CASTER(E, const_name("enum.Enum"));

  bool load(handle source, bool) {
    if (!isinstance(source, govreport::python::class_of<E>())) return false;
    const auto found = govreport::enumerator_named<E>(source.attr("value").cast<std::string>());
    if (found) value = *found;
    return found.has_value();
  }
  static handle cast(E value, return_value_policy, handle) {
    return govreport::python::class_of<E>()(govreport::name_of(value)).release();
  }
};

}  // namespace pybind11::detail
