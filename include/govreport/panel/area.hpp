// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "govreport/check/members.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/panel/member_list.hpp"
#include "govreport/panel/series.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// Why a document is no member's report.
enum class unmatched_because : std::uint8_t {
  not_in_list,      // the list has no authority of that name
  no_authority,     // it does not say whose report it is
  no_year,          // it does not say for which year
  other_year,       // it is of a year that plays no part
  second_document,  // there is another of the same member and year
};
BOOST_DESCRIBE_ENUM(unmatched_because, not_in_list, no_authority, no_year, other_year,
                    second_document)
static_assert(detail::counts_from_zero<unmatched_because>());

/// A document that is no member's report.
struct unmatched_document {
  std::size_t document = 0;  // its place in what was handed in
  unmatched_because why{};
  std::string nearest;  // the name of the list that is most like its own, as a hint; may be empty

  friend bool operator==(const unmatched_document&, const unmatched_document&) = default;
};

/// The members of an area with their reports.
struct matched_members {
  area_members members;
  std::vector<unmatched_document> unmatched;  // by the names of the documents
};

/// Finds the reports of an area's members, by their names and nothing but their names, for the year
/// of the list or else of the area's report; their reports for the year before are taken as well.
/// Reports of the area itself are passed over. The order of the documents plays no part. Nothing if
/// neither the list nor the report says a year.
[[nodiscard]] std::optional<matched_members> match_members(
    const reading& area, const member_list& list, std::span<const named_reading> documents);

/// Why a document is no member's report, as a sentence: “the list has no 某县教育委员会; the
/// nearest name is 某县教育局”.
[[nodiscard]] std::string message(const unmatched_document& unmatched, const reading& read,
                                  language in);

}  // namespace govreport
