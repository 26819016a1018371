// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::detail {

/// The parser compares every attribute of a tag with every other.
inline constexpr std::size_t most_attributes = 256;

/// Where a tag with more attributes than any page has begins, or npos.
std::size_t find_endless_tag(std::string_view page);

/// The page without what nobody asks for and the parser would take its time over, at the same
/// length, so that every byte keeps its place; empty if there is nothing to leave out:
/// - well-formed attributes that say neither how far a cell spans, nor that something is hidden,
///   nor where an attachment is: two thirds of many pages, and half of the parser's time;
/// - Word's “<![if !supportLists]>” and “<![endif]>”, which are no tags and of which browsers show
///   nothing; the parser takes them for text.
std::string without_idle_markup(std::string_view page);

}  // namespace govreport::detail
