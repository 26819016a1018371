// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/rules/rule_error.hpp"

namespace govreport::detail {

/// A value of a YAML or JSON file, with its line.
struct yaml_value {
  enum class kind : std::uint8_t { nothing, text, list, map };

  kind is = kind::nothing;
  std::uint32_t line = 0;
  std::string text{};
  bool quoted = false;
  std::vector<yaml_value> items{};  // of a list; of a map, the values
  std::vector<yaml_value> keys{};   // of a map
};

/// The one value of a file. No anchors, aliases or tags, little depth, and UTF-8 only.
[[nodiscard]] expected<yaml_value, rule_error> parse_yaml(std::string_view text);

}  // namespace govreport::detail
