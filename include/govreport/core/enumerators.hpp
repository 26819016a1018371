// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace govreport {

namespace detail {

template <class... D>
constexpr auto values_of(boost::mp11::mp_list<D...>) {
  return std::array{D::value...};
}
template <class... D>
constexpr std::array<std::string_view, sizeof...(D)> names_of(boost::mp11::mp_list<D...>) {
  return {D::name...};
}
template <class E>
using enumerator_list =
    boost::mp11::mp_rename<boost::describe::describe_enumerators<E>, boost::mp11::mp_list>;

}  // namespace detail

/// How many enumerators a described enum has.
template <class E>
inline constexpr std::size_t enumerator_count =
    boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;

/// All enumerators of a described enum, as declared: 0, 1, 2 …
template <class E>
inline constexpr std::array enumerators = detail::values_of(detail::enumerator_list<E>{});

/// The names of all enumerators, in the same order; they are the words of every address and of
/// JSON.
template <class E>
inline constexpr std::array enumerator_names = detail::names_of(detail::enumerator_list<E>{});

/// The number behind an enumerator (what C++23 calls std::to_underlying).
template <class E>
[[nodiscard]] constexpr std::size_t index_of(E e) {
  return static_cast<std::size_t>(e);
}

/// The enumerator's own name, "natural_person".
template <class E>
[[nodiscard]] constexpr std::string_view name_of(E e) {
  return enumerator_names<E>[index_of(e)];
}

/// The enumerator of that name, or nothing.
template <class E>
[[nodiscard]] constexpr std::optional<E> enumerator_named(std::string_view name) {
  for (std::size_t i = 0; i < enumerator_count<E>; ++i) {
    if (enumerator_names<E>[i] == name) return enumerators<E>[i];
  }
  return std::nullopt;
}

/// Whether a predicate holds for every enumerator; the form of most compile-time proofs here.
template <class E, class Predicate>
[[nodiscard]] constexpr bool all_enumerators(Predicate predicate) {
  for (E e : enumerators<E>) {
    if (!predicate(e)) return false;
  }
  return true;
}

namespace detail {

// Tables are indexed by enumerators, so these must count from 0 without gaps.
template <class E>
constexpr bool counts_from_zero() {
  std::size_t next = 0;
  return all_enumerators<E>([&next](E e) { return index_of(e) == next++; });
}

}  // namespace detail
}  // namespace govreport
