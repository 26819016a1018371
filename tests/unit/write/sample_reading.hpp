// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "govreport/check/check.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/write/json.hpp"
#include "govreport/write/messages.hpp"
#include "support/reports.hpp"

namespace govreport::samples {

/// The reading of a document that prints a report as it stands in memory: what has no number is
/// blank.
[[nodiscard]] inline reading sample_reading(const report& r) {
  reading read;
  read.report = r;
  read.printed = layout_of(r);
  read.format = document_format::markdown;
  const figures numbers = figures_of(r);
  for (std::size_t i = 0; i < cell_count; ++i) {
    cell_source& source = read.provenance.sources[i];
    source.state = numbers.state[i];
    if (numbers.known(i)) source.text = number_text(all_cells[i], numbers.value[i]);
  }
  for (int ordinal = 1; ordinal <= 6; ++ordinal) {
    const label& l = section_labels[static_cast<std::size_t>(ordinal - 1)];
    read.narrative.sections.push_back(
        {ordinal, {std::string(l.ordinal) + std::string(l.text), {}}, {}, false});
  }
  return read;
}

/// A report of a city for 2021, all zeros, in time and in order.
[[nodiscard]] inline report orderly_report(form f = form::form_2021) {
  report r = zero_report(f);
  r.authority = "某市人民政府";
  r.year = f == form::form_2019 ? 2020 : 2021;
  return r;
}

/// Prints something that is no number where a number was.
inline void print_instead(reading& read, std::string_view address, cell_state state,
                          std::string_view text,
                          unreadable_because why = unreadable_because::not_unreadable) {
  const cell c = *cell_at(address);
  set_number(read.report, c, std::nullopt);
  read.provenance[c].state = state;
  read.provenance[c].text = text;
  read.provenance[c].reason = why;
}

/// The message of the finding of that rule, the n-th if there are several; one that stays
/// undetermined after those that fail.
[[nodiscard]] inline std::string message_of(std::string_view id, const reading& read, language in,
                                            std::size_t n = 0) {
  const check_result result = check(read);
  for (const auto* list : {&result.findings, &result.undetermined}) {
    for (const finding& found : *list) {
      if (found.broken->id == id && n-- == 0) return message(found, read, in);
    }
  }
  return {};
}

[[nodiscard]] inline checked_document checked(std::string name, reading read) {
  return check_document(std::move(name), std::move(read));
}

}  // namespace govreport::samples
