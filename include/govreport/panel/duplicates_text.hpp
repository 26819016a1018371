// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/panel/duplicates.hpp"
#include "govreport/write/text.hpp"

namespace govreport {

/// What is the same in a pair, and how its reports belong together: “数字全部相同，文字相似度 96.3%
/// （同一机关，不同年度）”.
[[nodiscard]] std::string message(const duplicate_pair& pair, const duplicates& in_collection,
                                  language in);

/// Groups for people: the reports of each, then its pairs, by their numbers in the group.
[[nodiscard]] std::string duplicates_text(const duplicates& found,
                                          const text_options& options = {});

}  // namespace govreport
