// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/members.hpp"
#include "govreport/core/expected.hpp"

namespace govreport {

/// Who makes up an area, as its user declares it.
struct member_list {
  report_scope scope = report_scope::area;
  std::optional<std::int32_t> year;        // of the report; none: whichever it states
  std::vector<std::string> names;          // in the order of the file
  std::vector<std::string> reconsidering;  // those of them that are a 行政复议机关

  friend bool operator==(const member_list&, const member_list&) = default;
};

/// Why a list of members could not be read. The names are stable codes; docs/errors.md explains
/// each.
enum class member_list_errc : std::uint8_t {
  not_utf8,       // a line is no UTF-8
  unknown_key,    // a line “key: value” with a key that no list has
  repeated_key,   // a key that stands twice
  wrong_value,    // a value that its key does not take
  repeated_name,  // a member that stands twice
  not_a_member,   // `reconsidering` names an authority that the list does not have
  no_scope,       // nothing says whether the report is an area's
  no_members,     // the list is empty
};
BOOST_DESCRIBE_ENUM(member_list_errc, not_utf8, unknown_key, repeated_key, wrong_value,
                    repeated_name, not_a_member, no_scope, no_members)

/// A list of members that could not be read: why, where, and a sentence that says what to do.
struct member_list_error {
  member_list_errc code = member_list_errc::not_utf8;
  std::uint32_t line = 0;  // from 1; 0 for the list as a whole
  std::string detail;      // English, one or two sentences

  friend bool operator==(const member_list_error&, const member_list_error&) = default;
};

/// Reads a list of members: UTF-8, one name a line. “scope: area” or “scope: organ” is due,
/// “year: 2024” and any number of “reconsidering: NAME” may be there. What follows # is a comment.
[[nodiscard]] expected<member_list, member_list_error> parse_member_list(std::string_view text);

}  // namespace govreport
