// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/figures.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/panel/year_balance.hpp"
#include "govreport/rules/severity.hpp"

namespace govreport {

/// A reading under the name that the caller knows its document by.
struct named_reading {
  std::string name;
  const reading* read = nullptr;  // stays the caller's
};

/// One year of a series: what the documents of that year agree on. A cell in which two of them
/// print different things has no number, and is ambiguous; a cell that one of them does not have is
/// the other's.
struct series_year {
  std::int32_t year = 0;
  std::vector<std::size_t> documents;  // where they stand in what was handed in, by their names
  bool identical = true;               // they print the same in every cell
  std::vector<cell> differing;         // where they print different things
  figures numbers;

  [[nodiscard]] bool is_duplicate() const { return documents.size() > 1; }
};

/// Years, from the first to the last, of which there is no document.
struct series_gap {
  std::int32_t first = 0;
  std::int32_t last = 0;
  friend bool operator==(const series_gap&, const series_gap&) = default;
};

/// A link between a year and the one before it.
struct series_link {
  std::int32_t year = 0;  // the later of the two
  year_balance balance;
};

/// The years of one authority, in their order.
struct series {
  std::string authority;           // as it was given, or as its latest document names it
  std::vector<series_year> years;  // never empty
  std::vector<series_gap> gaps;
  std::vector<series_link> links;  // of years that follow each other, in their order
};

/// Neighboring years of a series, by their positions, in which one cell counts the same thing.
struct series_segment {
  std::size_t first = 0;
  std::size_t last = 0;
  friend bool operator==(const series_segment&, const series_segment&) = default;
};

/// All that was handed in: a series for every authority, in the order of their names, and the
/// documents that belong to none because they do not say of whom or of which year they are.
struct series_set {
  std::vector<govreport::series> all;
  std::vector<std::size_t> without_year;
  std::vector<std::size_t> without_authority;
};

/// Puts documents in series. Their order plays no part. With an authority, all of them are taken
/// for its reports, whatever they call it themselves.
[[nodiscard]] series_set series_of(std::span<const named_reading> documents,
                                   std::string_view authority = {});

/// The number of a cell in every year; nothing where that year has none.
[[nodiscard]] std::vector<std::optional<std::int64_t>> numbers_of(const series& all, cell of);

/// The years in which a cell is printed, cut where it does not compare with the year before: at the
/// change of form in section 2, and where 其他处理 changes between one row and three. Years that do
/// not have the cell are in no segment.
[[nodiscard]] std::vector<series_segment> segments_of(const series& all, cell of);

/// The weightiest of the links that do not hold; nothing if all do or stay open.
[[nodiscard]] std::optional<severity> worst_of(const series& all);

}  // namespace govreport
