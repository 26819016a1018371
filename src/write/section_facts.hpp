// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "govreport/check/finding.hpp"
#include "govreport/model/provenance.hpp"

/// What findings about sections 1, 5 and 6, and about patterns in the numbers, rest on.
namespace govreport::writing {

/// What the text states that such a finding rests on, for its fingerprint.
[[nodiscard]] std::string section_facts(const finding& found, const reading& read);

/// The cells that such a finding is about.
[[nodiscard]] std::vector<cell> cells_of_section_rule(const finding& found, const reading& read);

/// Where the document says it.
[[nodiscard]] std::vector<source_span> places_of_section_rule(const finding& found,
                                                              const reading& read);

}  // namespace govreport::writing
