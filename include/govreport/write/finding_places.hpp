// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "govreport/check/finding.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// The cells that a finding is about, in the order of its arithmetic or else of the form.
[[nodiscard]] std::vector<cell> cells_of(const finding& found, const reading& read);

/// Where the document says what a finding is about: its cells that have a place, or the title, the
/// period, the date, the label.
[[nodiscard]] std::vector<source_span> places_of(const finding& found, const reading& read);

/// The name of a finding's place: "natural_person", "requests", "section_6", an address.
[[nodiscard]] std::string place_key(const finding& found, const reading& read);

}  // namespace govreport
