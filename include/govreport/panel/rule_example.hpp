// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/report.hpp"
#include "govreport/rules/rule.hpp"
#include "govreport/write/language.hpp"

namespace govreport {

/// What makes a report break a rule: a few changes to an invented report without any finding, one
/// beside the other with “; ” between them. `requests.received.total = 5` puts a number into a
/// cell, and nothing after the sign leaves it blank; `last` before it means last year's report,
/// `also` the same report as another document has it. `form`, `year`, `authority` and `signed_on`
/// stand for the facts of those names, `section 1: …` for a section's text; `print … → …` changes
/// what is printed. `member NAME` before a cell means the report of a member of the area for which
/// the report then speaks, `last member NAME` that for the year before; `without NAME` is a member
/// without a report.
struct rule_example {
  std::string_view id;
  std::string_view changes;
};

/// One example for every rule of the catalogue, in its order.
[[nodiscard]] std::span<const rule_example> rule_examples();

/// The documents of an example, in Markdown.
struct example_documents {
  std::string document;
  std::optional<std::string> last_year;
  std::optional<std::string> also;
};
[[nodiscard]] example_documents documents_of(const rule_example& example);

/// The reports of members that an example speaks of, by their names.
struct example_members {
  struct one {
    std::string name;
    std::optional<report> now;
    report last_year;
  };
  std::vector<one> all;
};
[[nodiscard]] example_members members_of(const rule_example& example);

/// What a check says of the example of a rule: its first finding as a sentence; nothing if there is
/// no example.
[[nodiscard]] std::string example_message(const rule& r, language in);

}  // namespace govreport
