// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <optional>

#include "govreport/core/count.hpp"
#include "govreport/model/applicant.hpp"
#include "govreport/model/request_row.hpp"

namespace govreport {

/// One row of section 3: a count for each kind of applicant, nothing where the cell is not a
/// number.
struct request_counts {
  std::array<std::optional<count>, enumerator_count<applicant>> by{};

  constexpr std::optional<count>& operator[](applicant a) { return by[index_of(a)]; }
  constexpr const std::optional<count>& operator[](applicant a) const { return by[index_of(a)]; }

  friend constexpr bool operator==(const request_counts&, const request_counts&) = default;
};
BOOST_DESCRIBE_STRUCT(request_counts, (), (by))

/// Section 3: requests received and what became of them, rows × applicants. Rows that a form does
/// not print stay empty.
struct requests_table {
  std::array<request_counts, enumerator_count<request_row>> rows{};

  constexpr request_counts& operator[](request_row r) { return rows[index_of(r)]; }
  constexpr const request_counts& operator[](request_row r) const { return rows[index_of(r)]; }

  friend constexpr bool operator==(const requests_table&, const requests_table&) = default;
};
BOOST_DESCRIBE_STRUCT(requests_table, (), (rows))

}  // namespace govreport
