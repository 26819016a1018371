// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "govreport/model/form.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/write/checked_document.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// One document as `govreport read --format json` prints it.
[[nodiscard]] std::string read_json(const std::string& name, const reading& read);

/// All documents of a call as `govreport check --format json` prints them, with a summary.
[[nodiscard]] std::string check_json(std::span<const checked_document> documents,
                                     bool with_cells = false);

/// What a check says of a report that breaks a rule: `example_message` of the floor panel.
using example_of_rule = std::string (*)(const rule&, language);

/// The catalogue as JSON; without an edition, of both.
[[nodiscard]] std::string rules_json(std::optional<form> edition = std::nullopt,
                                     example_of_rule example = nullptr);

}  // namespace govreport
