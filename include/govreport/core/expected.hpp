// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>
#include <variant>

namespace govreport {

/// A value or the reason why there is none: the part of C++23's std::expected that we use.
template <class T, class E>
class expected {
 public:
  expected(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  expected(E reason) : content_(std::in_place_index<1>, std::move(reason)) {}

  [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// The value; calling this without one throws std::bad_variant_access.
  [[nodiscard]] const T& value() const& { return std::get<0>(content_); }
  [[nodiscard]] T& value() & { return std::get<0>(content_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(content_)); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }
  [[nodiscard]] T* operator->() { return &value(); }

  /// The reason; calling this on a value throws std::bad_variant_access.
  [[nodiscard]] const E& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, E> content_;
};

}  // namespace govreport
