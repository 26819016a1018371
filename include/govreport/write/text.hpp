// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "govreport/write/json.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// How text for people is laid out.
struct text_options {
  language in = language::en;
  bool color = false;  // ANSI colors; for terminals only
};

/// One checked document for people: what it is, the verdict, then the findings with their
/// arithmetic, worst first.
[[nodiscard]] std::string check_text(const checked_document& document,
                                     const text_options& options = {});

/// A line that counts documents by verdict, and findings by severity.
[[nodiscard]] std::string summary_text(std::span<const checked_document> documents,
                                       const text_options& options = {});

/// The catalogue for people, each rule with an example where a function is given that has them;
/// without an edition, of both.
[[nodiscard]] std::string rules_text(std::optional<form> edition = std::nullopt,
                                     const text_options& options = {},
                                     example_of_rule example = nullptr);

/// The catalogue as Markdown, in both languages: docs/rules.md is made by it.
[[nodiscard]] std::string rules_markdown(std::optional<form> edition = std::nullopt,
                                         example_of_rule example = nullptr);

}  // namespace govreport
