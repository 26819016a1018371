// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/model/cell.hpp"
#include "govreport/model/form.hpp"

namespace govreport {

/// The cell that a place of an equation and one of its terms name together.
[[nodiscard]] constexpr cell cell_of(dimension over, std::size_t place, std::size_t term) {
  const auto p = static_cast<std::uint8_t>(place);
  const auto t = static_cast<std::uint8_t>(term);
  switch (over) {
    case dimension::each_applicant:
      return {table::requests, t, p};
    case dimension::each_request_row:
      return {table::requests, p, t};
    case dimension::each_review_channel:
      return {table::reviews, p, t};
    case dimension::each_disclosure_row:
      return {table::disclosure, p, t};
  }
  return {};
}

/// Where the cells of one place of a dimension stand in `all_cells`: index_of(cell_of(over, place,
/// term)) without the detour. Arithmetic over whole tables is made of it.
struct cells_of_place {
  std::size_t first = 0;
  std::size_t step = 1;
  const std::uint16_t* irregular = nullptr;  // section 2, where no row has all columns

  [[nodiscard]] constexpr std::size_t operator[](std::size_t term) const {
    return irregular != nullptr ? irregular[term] : first + term * step;
  }
};

[[nodiscard]] constexpr cells_of_place cells_at(dimension over, std::size_t place) {
  switch (over) {
    case dimension::each_applicant:
      return {disclosure_cell_count + place, enumerator_count<applicant>};
    case dimension::each_request_row:
      return {disclosure_cell_count + place * enumerator_count<applicant>};
    case dimension::each_review_channel:
      return {disclosure_cell_count + request_cell_count +
              place * enumerator_count<review_outcome>};
    case dimension::each_disclosure_row:
      return {0, 0, detail::disclosure_index[place].data()};
  }
  return {};
}

/// How many places an equation over that dimension has.
[[nodiscard]] constexpr std::size_t place_count(dimension over) {
  switch (over) {
    case dimension::each_applicant:
      return enumerator_count<applicant>;
    case dimension::each_request_row:
      return enumerator_count<request_row>;
    case dimension::each_review_channel:
      return enumerator_count<review_channel>;
    case dimension::each_disclosure_row:
      return enumerator_count<disclosure_row>;
  }
  return 0;
}

/// The name of a place: "natural_person", "granted", "reconsideration", "regulations".
[[nodiscard]] constexpr std::string_view place_name(dimension over, std::size_t place) {
  switch (over) {
    case dimension::each_applicant:
      return enumerator_names<applicant>[place];
    case dimension::each_request_row:
      return enumerator_names<request_row>[place];
    case dimension::each_review_channel:
      return enumerator_names<review_channel>[place];
    case dimension::each_disclosure_row:
      return enumerator_names<disclosure_row>[place];
  }
  return {};
}

}  // namespace govreport
