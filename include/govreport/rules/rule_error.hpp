// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <string>

namespace govreport {

/// Why a rule of one's own, a file of them, or a selection of rules cannot be used. The names are
/// stable codes; docs/errors.md explains each.
enum class rule_errc : std::uint8_t {
  malformed_formula,  // not in the notation of formulas
  unknown_address,    // no form has a cell of that address
  wrong_repetition,   // “*” over two things, or over what no formula is repeated over
  product_of_cells,   // cells multiplied by each other
  inexact_number,     // more than six decimals, or too large
  too_long,           // more terms, conditions or parentheses than a formula holds
  nothing_compared,   // no number of this year's report is compared
  wrong_id,           // an id that no rule of one's own can have
  repeated_id,        // two rules with one id
  unknown_rule,       // a selection that names no rule
  unknown_threshold,  // a threshold that its rule does not have
  wrong_value,        // a value that its key does not take
  malformed_file,     // neither YAML nor JSON
  unknown_key,        // a key that has no meaning
  repeated_key,       // the same key twice
  missing_key,        // a key that every rule has
  reader_missing,     // this build reads no files of rules
};
BOOST_DESCRIBE_ENUM(rule_errc, malformed_formula, unknown_address, wrong_repetition,
                    product_of_cells, inexact_number, too_long, nothing_compared, wrong_id,
                    repeated_id, unknown_rule, unknown_threshold, wrong_value, malformed_file,
                    unknown_key, repeated_key, missing_key, reader_missing)

/// A formula that cannot be used: why, where, and a sentence that says what to do.
struct formula_error {
  rule_errc code = rule_errc::malformed_formula;
  std::size_t at = 0;  // bytes before the place
  std::string detail;  // English, one or two sentences
  friend bool operator==(const formula_error&, const formula_error&) = default;
};

/// A rule, a file of rules or a selection that cannot be used: why, where, and a sentence that says
/// what to do.
struct rule_error {
  rule_errc code = rule_errc::wrong_value;
  std::uint32_t line = 0;  // from 1; 0 where there is no file
  std::string key;         // "rules[2].formula"; empty where none is to blame
  std::string detail;      // English, one or two sentences
  friend bool operator==(const rule_error&, const rule_error&) = default;
};

}  // namespace govreport
