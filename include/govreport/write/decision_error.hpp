// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>

namespace govreport {

/// Why decisions could not be read, or one could not be made. The names are stable codes;
/// docs/errors.md explains each.
enum class decision_errc : std::uint8_t {
  not_utf8,             // a line is no UTF-8
  malformed_line,       // a line is no JSON object of texts and one year
  unfinished_merge,     // a mark that a version control system leaves
  unknown_key,          // a key that no decision has
  repeated_key,         // the same key twice in one line
  missing_key,          // a key that every decision has
  wrong_value,          // a value that its key does not take
  decided_twice,        // two lines on the same finding
  unidentified_report,  // neither authority and year nor a file's name say which report it is
};
BOOST_DESCRIBE_ENUM(decision_errc, not_utf8, malformed_line, unfinished_merge, unknown_key,
                    repeated_key, missing_key, wrong_value, decided_twice, unidentified_report)

/// Decisions that could not be read, or one that could not be made: why, where, and a sentence that
/// says what to do.
struct decision_error {
  decision_errc code = decision_errc::malformed_line;
  std::uint32_t line = 0;  // from 1; 0 for a decision that stands in no file yet
  std::string key;         // where one is to blame
  std::string detail;      // English, one or two sentences

  friend bool operator==(const decision_error&, const decision_error&) = default;
};

}  // namespace govreport
