// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "govreport/rules/severity.hpp"

/// How text for people is laid out: its width and its colors.
namespace govreport::writing {

inline constexpr std::size_t line_columns = 100;

/// Text broken, where Chinese and English may be broken, into lines that end by `line_columns`. The
/// first line begins in column `first`, every other one after the indent.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t first,
                                  std::string_view indent);

inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view dim = "\x1b[2m";
inline constexpr std::string_view red = "\x1b[31m";
inline constexpr std::string_view green = "\x1b[32m";
inline constexpr std::string_view yellow = "\x1b[33m";
inline constexpr std::string_view cyan = "\x1b[36m";
inline constexpr std::array<std::string_view, enumerator_count<severity>> severity_colors{
    cyan, yellow, red};

[[nodiscard]] inline std::string painted(std::string_view text, std::string_view color,
                                         bool wanted) {
  return wanted ? fmt::format("{}{}\x1b[0m", color, text) : std::string(text);
}

}  // namespace govreport::writing
