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
#include "govreport/model/provenance.hpp"

namespace govreport {

/// Whose report it is, and where it was read.
struct report_origin {
  std::string document;
  std::string authority;
  std::optional<std::int32_t> year;

  friend bool operator==(const report_origin&, const report_origin&) = default;
};
BOOST_DESCRIBE_STRUCT(report_origin, (), (document, authority, year))

/// How the reports of a pair belong together, by authority and year.
enum class kinship : std::uint8_t {
  same_report,      // one authority, one year: two documents of one report
  other_year,       // one authority repeats itself (YOY-09)
  other_authority,  // one authority repeats another in the same year (AGG-05)
  other_both,
  unknown,  // an authority or a year is not known
};
BOOST_DESCRIBE_ENUM(kinship, same_report, other_year, other_authority, other_both, unknown)

[[nodiscard]] kinship kinship_of(const report_origin& a, const report_origin& b);

struct duplicate_options {
  std::uint32_t threshold = near_identical;  // of prose, in thousandths: 700 to 1000
  std::size_t jobs = 1;                      // threads; the result is the same for any number
};
inline constexpr std::uint32_t lowest_threshold = 700;

/// Two reports whose numbers are equal, or whose prose is as similar as the threshold; verified.
struct duplicate_pair {
  std::size_t first = 0;  // as numbered by `add`
  std::size_t second = 0;
  resemblance alike;

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

/// A collection of reports in which identical and near-identical ones are found
/// (国办公开办函〔2021〕 30号 (四), 内容雷同), in time that grows nearly as the collection does,
/// whatever it holds. Of a report it keeps the sketch and the origin: four bytes for every
/// different shingle, some hundred for the numbers, and the names.
class duplicate_index {
 public:
  /// Adds a report and returns its number: 0, 1, 2 …
  std::size_t add(report_sketch sketch, report_origin origin);
  std::size_t add(const reading& report, std::string document);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const report_origin& origin(std::size_t number) const {
    return entries_[number].origin;
  }

  /// All groups of two and more. Equal numbers and equal prose are always found; similar prose is
  /// looked for by MinHash and locality-sensitive hashing, which miss a pair at the threshold once
  /// in a thousand, and one in a crowd of texts that are alike but not enough more often.
  /// The groups do not depend on the order in which reports were added.
  [[nodiscard]] std::vector<duplicate_group> find(const duplicate_options& options = {}) const;

 private:
  struct entry {
    report_sketch sketch;
    std::uint64_t prose_hash = 0;
    report_origin origin;
  };
  std::vector<entry> entries_;
};

}  // namespace govreport
