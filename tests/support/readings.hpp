// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/model/figures.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/model/provenance.hpp"
#include "support/reports.hpp"

namespace govreport::samples {

/// A report as a reader would deliver it from a document without any defect: every cell of its form
/// with its source, six sections with the form's own titles, a title and a period.
[[nodiscard]] inline reading sample_reading(report r) {
  if (r.authority.empty()) r.authority = "某市财政局";
  if (!r.year) r.year = r.edition == form::form_2019 ? 2020 : 2022;
  const std::string year = std::to_string(*r.year);
  r.period = reporting_period{{*r.year, 1, 1}, {*r.year, 12, 31}};

  reading made;
  made.printed = layout_of(r);
  const figures numbers = figures_of(r);
  for (std::size_t i = 0; i < cell_count; ++i) made.provenance.sources[i].state = numbers.state[i];
  narrative& text = made.narrative;
  text.title.text = std::string(r.authority.view()) + year + "年" + std::string(report_title);
  text.title_year = r.year;
  text.period.text = "自" + year + "年1月1日起至" + year + "年12月31日止";
  text.opening_year = r.year;
  for (int section = 1; section <= 6; ++section) {
    const label& title = section_labels[static_cast<std::size_t>(section - 1)];
    text.sections.push_back(
        {section, {std::string(title.ordinal) + std::string(title.text), {}}, {}, false});
  }
  text.names_problems = true;
  made.report = r;
  return made;
}

/// Takes every cell of a table out of a reading, as if the document did not print it.
inline void drop_table(reading& from, table which) {
  for (cell c : all_cells) {
    if (c.in != which) continue;
    from.provenance[c] = {};
    set_number(from.report, c, {});
  }
}

/// Makes a cell of a reading hold something that is no number.
inline void spoil(reading& in, std::string_view address, cell_state state,
                  unreadable_because reason = unreadable_because::not_unreadable) {
  const cell at = cell_at(address).value();
  in.provenance[at].state = state;
  in.provenance[at].reason = reason;
  set_number(in.report, at, {});
}

}  // namespace govreport::samples
