// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "govreport/model/cell.hpp"

namespace govreport {

/// Why a report could not be written. The names are stable codes; docs/errors.md explains each.
enum class write_errc : std::uint8_t {
  outside_the_form,  // numbers in cells that the form of the report does not print
  without_docx,      // this build was made without libzip
};
BOOST_DESCRIBE_ENUM(write_errc, outside_the_form, without_docx)

/// A report that could not be written: why, which cells stand in the way, and a sentence that says
/// what to do.
struct write_error {
  write_errc code = write_errc::outside_the_form;
  std::vector<cell> cells;  // in the order of the form
  std::string detail;       // English, one or two sentences

  friend bool operator==(const write_error&, const write_error&) = default;
};

}  // namespace govreport
