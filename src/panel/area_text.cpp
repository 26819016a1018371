// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/area_text.hpp"

#include "../write/utf8.hpp"
#include "../write/wording.hpp"

namespace govreport {

std::string members_text(const matched_members& matched, std::span<const named_reading> documents,
                         const text_options& options) {
  using writing::say;
  const language in = options.in;
  const std::size_t all = matched.members.list().size();
  std::string text =
      say(in, "名单中 {} 个成员，有 {} 年度报告的 {} 个\n",
          "{0} {3} in the list, {2} with a report for {1}\n", all, matched.members.year(),
          all - matched.members.missing(), all == 1 ? "member" : "members");
  if (matched.unmatched.empty()) return text;
  text += say(in, "不是成员报告的文件:\n", "Documents that are no member's report:\n");
  for (const unmatched_document& u : matched.unmatched) {
    const named_reading& document = documents[u.document];
    text += fmt::format("  {}: {}\n", writing::printable(document.name),
                        message(u, *document.read, in));
  }
  return text;
}

}  // namespace govreport
