// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "govreport/check/report_sketch.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/panel/duplicates.hpp"

namespace govreport {

struct duplicate_options {
  std::uint32_t threshold = near_identical;  // of prose, in thousandths: 700 to 1000
  std::size_t jobs = 1;                      // threads; the result is the same for any number
};
inline constexpr std::uint32_t lowest_threshold = 700;

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

  /// All groups of two and more. Equal numbers and equal prose are always found; similar prose is
  /// looked for by MinHash and locality-sensitive hashing, which miss a pair at the threshold once
  /// in a thousand, and one in a crowd of texts that are alike but not enough more often.
  /// The groups do not depend on the order in which reports were added.
  [[nodiscard]] duplicates find(const duplicate_options& options = {}) const;

 private:
  struct entry {
    report_sketch sketch;
    std::uint64_t prose_hash = 0;
    report_origin origin;
  };
  std::vector<entry> entries_;
};

}  // namespace govreport
