// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "govreport/core/amount.hpp"
#include "govreport/core/count.hpp"
#include "govreport/core/enumerators.hpp"
#include "govreport/core/short_text.hpp"
#include "govreport/core/version.hpp"

// What a value is for pickle: its described members as a tuple, all the way down to numbers and
// bytes.
namespace govreport::python {

namespace py = pybind11;

template <class T>
struct state_of;

template <class T>
requires std::is_arithmetic_v<T>
struct state_of<T> {
  static py::object get(T value) { return py::cast(value); }
  static T set(py::handle state) { return state.cast<T>(); }
};

template <class E>
requires std::is_enum_v<E>
struct state_of<E> {
  static py::object get(E value) { return py::int_(index_of(value)); }
  static E set(py::handle state) { return enumerators<E>.at(state.cast<std::size_t>()); }
};

template <>
struct state_of<std::string> {
  static py::object get(const std::string& text) { return py::bytes(text); }
  static std::string set(py::handle state) { return state.cast<std::string>(); }
};

template <>
struct state_of<short_text> {
  static py::object get(const short_text& text) { return py::bytes(std::string(text.view())); }
  static short_text set(py::handle state) { return short_text(state.cast<std::string>()); }
};

template <>
struct state_of<count> {
  static py::object get(count number) { return py::int_(number.value); }
  static count set(py::handle state) { return {state.cast<std::int64_t>()}; }
};

template <>
struct state_of<amount> {
  static py::object get(amount money) { return py::int_(money.fen); }
  static amount set(py::handle state) { return {state.cast<std::int64_t>()}; }
};

template <class T>
struct state_of<std::optional<T>> {
  static py::object get(const std::optional<T>& value) {
    return value ? state_of<T>::get(*value) : py::none();
  }
  static std::optional<T> set(py::handle state) {
    if (state.is_none()) return std::nullopt;
    return state_of<T>::set(state);
  }
};

template <class T>
struct state_of<std::vector<T>> {
  static py::object get(const std::vector<T>& values) {
    py::tuple state(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) state[i] = state_of<T>::get(values[i]);
    return state;
  }
  static std::vector<T> set(py::handle state) {
    std::vector<T> values;
    for (py::handle one : state.cast<py::tuple>()) values.push_back(state_of<T>::set(one));
    return values;
  }
};

/// A tuple of exactly so many; ValueError otherwise.
[[nodiscard]] inline py::tuple tuple_of(py::handle state, std::size_t size) {
  auto made = state.cast<py::tuple>();
  if (made.size() != size) throw py::value_error("this is not the state of a govreport value");
  return made;
}

template <class T, std::size_t n>
struct state_of<std::array<T, n>> {
  static py::object get(const std::array<T, n>& values) {
    py::tuple state(n);
    for (std::size_t i = 0; i < n; ++i) state[i] = state_of<T>::get(values[i]);
    return state;
  }
  static std::array<T, n> set(py::handle state) {
    std::array<T, n> values{};
    const py::tuple of = tuple_of(state, n);
    for (std::size_t i = 0; i < n; ++i) values[i] = state_of<T>::set(of[i]);
    return values;
  }
};

template <class T>
requires boost::describe::has_describe_members<T>::value struct state_of<T> {
  using members = boost::describe::describe_members<T, boost::describe::mod_public>;
  static constexpr std::size_t size = boost::mp11::mp_size<members>::value;

  static py::object get(const T& value) {
    py::tuple state(size);
    std::size_t i = 0;
    boost::mp11::mp_for_each<members>([&](auto member) {
      using type = std::remove_cvref_t<decltype(value.*member.pointer)>;
      state[i++] = state_of<type>::get(value.*member.pointer);
    });
    return state;
  }
  static T set(py::handle state) {
    T value{};
    const py::tuple of = tuple_of(state, size);
    std::size_t i = 0;
    boost::mp11::mp_for_each<members>([&](auto member) {
      using type = std::remove_cvref_t<decltype(value.*member.pointer)>;
      value.*member.pointer = state_of<type>::set(of[i++]);
    });
    return value;
  }
};

/// The state of a value for pickle, and the version that knows it.
template <class T>
[[nodiscard]] py::tuple pickled(const T& value) {
  return py::make_tuple(version, state_of<T>::get(value));
}

/// The value of such a state. Another version may have other members, or other enumerators in
/// their places: ValueError, where a number could change its place unseen.
template <class T>
[[nodiscard]] T unpickled(py::handle state) {
  const py::tuple of = tuple_of(state, 2);
  const auto made_by = of[0].cast<std::string>();
  if (made_by != version) {
    throw py::value_error("this was pickled by govreport " + made_by +
                          ", and is read by govreport " + std::string(version) +
                          ": read the document again");
  }
  return state_of<T>::set(of[1]);
}

}  // namespace govreport::python
