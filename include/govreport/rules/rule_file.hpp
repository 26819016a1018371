// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include "govreport/core/expected.hpp"
#include "govreport/rules/rule_error.hpp"
#include "govreport/rules/rulebook.hpp"

namespace govreport {

inline constexpr std::size_t most_rule_file_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t most_own_rules = 1000;

/// The rules, the selection and the thresholds of a file in YAML or JSON, with the keys of
/// python/govreport/rules.schema.json. Rules of the user come first, then `select`, `ignore` and
/// `thresholds`, whatever their order in the file.
[[nodiscard]] expected<rulebook, rule_error> parse_rules(std::string_view text);

}  // namespace govreport
