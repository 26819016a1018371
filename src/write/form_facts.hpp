// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/finding.hpp"
#include "govreport/model/provenance.hpp"

/// What findings about the wording and the order of the form rest on.
namespace govreport::writing {

/// The words that were left to be filled in, or that speak of others, where the finding is.
[[nodiscard]] std::string_view unfilled_words(const finding& found, const reading& read);

/// What the document states that such a finding rests on, for its fingerprint.
[[nodiscard]] std::string form_facts(const finding& found, const reading& read);

/// Where the document says it.
[[nodiscard]] std::vector<source_span> places_of_form_rule(const finding& found,
                                                           const reading& read);

}  // namespace govreport::writing
