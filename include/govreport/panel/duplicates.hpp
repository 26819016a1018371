// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govreport/check/resemblance.hpp"

namespace govreport {

/// Whose report it is, and where it was read.
struct report_origin {
  std::string document;
  std::string authority;
  std::optional<std::int32_t> year;

  friend bool operator==(const report_origin&, const report_origin&) = default;
};
BOOST_DESCRIBE_STRUCT(report_origin, (), (document, authority, year))

/// How two reports belong together, by authority and year.
enum class kinship : std::uint8_t {
  same_report,      // one authority, one year: two documents of one report
  other_year,       // one authority repeats itself (YOY-09)
  other_authority,  // one authority repeats another in the same year (AGG-05)
  other_both,
  unknown,  // an authority or a year is not known
};
BOOST_DESCRIBE_ENUM(kinship, same_report, other_year, other_authority, other_both, unknown)

[[nodiscard]] kinship kinship_of(const report_origin& a, const report_origin& b);

/// What is the same in two reports.
enum class repeated : std::uint8_t { numbers, prose, both };
BOOST_DESCRIBE_ENUM(repeated, numbers, prose, both)

/// Two reports whose numbers are equal, or whose prose is as similar as the threshold; verified.
struct duplicate_pair {
  std::size_t first = 0;  // places in `duplicates::reports`
  std::size_t second = 0;
  repeated what{};
  similarity prose;  // also where it is below the threshold

  friend bool operator==(const duplicate_pair&, const duplicate_pair&) = default;
};

/// Reports that pairs connect.
struct duplicate_group {
  std::vector<std::size_t> members;   // by year, authority and document
  std::vector<duplicate_pair> pairs;  // in the order of the members
  bool all_pairs = true;              // false: only as many pairs as connect all members

  friend bool operator==(const duplicate_group&, const duplicate_group&) = default;
};

/// Groups with more members are held together by as few pairs as do it, not by all.
inline constexpr std::size_t most_members_in_pairs = 16;

/// Which reports of a collection repeat each other.
struct duplicates {
  std::uint32_t threshold = near_identical;
  std::vector<report_origin> reports;   // all, in the order in which they were added
  std::size_t with_prose = 0;           // how many have enough prose of their own to be compared
  std::size_t with_numbers = 0;         // … and numbers that say enough
  std::vector<duplicate_group> groups;  // by their first members

  friend bool operator==(const duplicates&, const duplicates&) = default;
};

/// Whether reports of different years or authorities repeat each other: two documents of one report
/// are no defect of it.
[[nodiscard]] bool repeats_another(const duplicates& found);

}  // namespace govreport
