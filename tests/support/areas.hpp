// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "govreport/check/members.hpp"
#include "support/readings.hpp"

namespace govreport::samples {

inline constexpr std::int32_t year_of_areas = 2023;

/// A report for the year of the samples: zeros but for a few cells.
[[nodiscard]] inline reading report_for(std::string_view authority,
                                        std::initializer_list<entry> cells,
                                        std::int32_t year = year_of_areas,
                                        form edition = form::form_2021) {
  report r = with(zero_report(edition), cells);
  r.authority = short_text(authority);
  r.year = year;
  return sample_reading(r);
}

/// An invented county with its office, three departments and two townships.
struct county {
  reading area;
  std::vector<reading> reports;
  std::vector<reading> previous;

  /// The members; those whose place is listed have no report.
  [[nodiscard]] area_members members(std::initializer_list<std::size_t> missing = {},
                                     report_scope scope = report_scope::area) const {
    std::vector<member> list;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      const std::string name(reports[i].report.authority.view());
      list.push_back({name, &reports[i], i < previous.size() ? &previous[i] : nullptr,
                      name.ends_with("政府办公室")});
    }
    for (std::size_t m : missing) list[m].report = nullptr;
    return {scope, year_of_areas, std::move(list)};
  }
};

inline constexpr std::string_view names_of_county[] = {
    "云岭县人民政府办公室", "云岭县教育局",         "云岭县民政局",
    "云岭县水利局",         "云岭县东坪镇人民政府", "云岭县西坪乡人民政府"};

/// Every additive number of the area is what its members have together.
inline void add_up(county& c) {
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!covers(c.area.printed, all_cells[i])) continue;
    std::int64_t sum = 0;
    for (const reading& r : c.reports) sum += number_at(r.report, all_cells[i]).value_or(0);
    set_number(c.area.report, all_cells[i], sum);
    c.area.provenance.sources[i].state = cell_state::number;
  }
}

/// The county with so many requests of natural persons at each member, all of them granted.
[[nodiscard]] inline county sample_county(const std::vector<std::int64_t>& requests = {5, 40, 20, 9,
                                                                                       3, 1}) {
  county made;
  for (std::size_t i = 0; i < std::size(names_of_county); ++i) {
    const std::int64_t n = requests[i];
    made.reports.push_back(report_for(names_of_county[i], {{"requests.received.natural_person", n},
                                                           {"requests.received.total", n},
                                                           {"requests.granted.natural_person", n},
                                                           {"requests.granted.total", n},
                                                           {"requests.concluded.natural_person", n},
                                                           {"requests.concluded.total", n}}));
  }
  made.area = report_for("云岭县人民政府", {});
  add_up(made);
  return made;
}

/// Puts a number into a cell of a reading.
inline void state(reading& in, std::string_view address, number n) {
  const cell at = cell_at(address).value();
  set_number(in.report, at, n);
  in.provenance[at].state = n ? cell_state::number : cell_state::blank;
}

}  // namespace govreport::samples
