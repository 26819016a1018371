// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicates_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "../write/layout.hpp"
#include "../write/utf8.hpp"
#include "../write/wording.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::array<bilingual, enumerator_count<kinship>> kinships{{
    {"同一份报告的两个文件", "two documents of one report"},
    {"同一机关，不同年度", "one authority, two years"},
    {"不同机关，同一年度", "two authorities, one year"},
    {"不同机关，不同年度", "two authorities, two years"},
    {"机关或年度不明", "authority or year unknown"},
}};

/// Thousandths as a percentage, rounded down: only what is equal is 100 %.
std::string percentage(std::uint32_t per_mille) {
  return fmt::format("{}.{}", per_mille / 10, per_mille % 10);
}

std::string member_text(const report_origin& of, language in) {
  return fmt::format(
      "{} · {} · {}",
      of.authority.empty() ? say(in, "机关名称不明", "authority unknown") : printable(of.authority),
      of.year ? std::to_string(*of.year) : say(in, "年度不明", "year unknown"),
      printable(of.document));
}

std::string group_text(const duplicate_group& group, const duplicates& found,
                       const text_options& options) {
  const language in = options.in;
  std::string text =
      painted(say(in, "{} 份报告", "{} reports", group.members.size()), bold, options.color) + "\n";
  std::size_t number = 0;
  for (std::size_t member : group.members) {
    const std::string label = fmt::format("{:>5}. ", ++number);
    text += label + wrapped(member_text(found.reports[member], in), label.size(), "       ") + "\n";
  }
  // Pairs name members as the list above numbers them; it is sorted, but not by their places.
  std::vector<std::pair<std::size_t, std::size_t>> numbered;
  for (std::size_t i = 0; i < group.members.size(); ++i)
    numbered.emplace_back(group.members[i], i + 1);
  std::sort(numbered.begin(), numbered.end());
  const auto number_of = [&numbered](std::size_t member) {
    return std::lower_bound(numbered.begin(), numbered.end(), std::pair(member, std::size_t{0}))
        ->second;
  };
  for (const duplicate_pair& pair : group.pairs) {
    const std::string label =
        fmt::format("  {}–{} ", number_of(pair.first), number_of(pair.second));
    text += label + wrapped(message(pair, found, in), columns_of(label), "       ") + "\n";
  }
  if (!group.all_pairs) {
    text += say(in, "  只列出足以把各份报告连成一组的各对。\n",
                "  Only as many pairs as connect all reports are listed.\n");
  }
  return text + "\n";
}

}  // namespace

std::string message(const duplicate_pair& pair, const duplicates& in_collection, language in) {
  const kinship kin =
      kinship_of(in_collection.reports[pair.first], in_collection.reports[pair.second]);
  const std::string prose =
      say(in, "文字相似度 {}%", "the prose is {} % the same", percentage(pair.prose.per_mille()));
  const std::string numbers =
      say(in, "第二至四部分数字全部相同", "all numbers of sections 2 to 4 are equal");
  std::string what = pair.what == repeated::prose ? prose : numbers;
  if (pair.what == repeated::both) what = say(in, "{}，{}", "{}, and {}", numbers, prose);
  return say(in, "{}（{}）", "{} ({})", what, word(kinships[index_of(kin)], in));
}

std::string duplicates_text(const duplicates& found, const text_options& options) {
  const language in = options.in;
  std::string text;
  std::size_t members = 0;
  for (const duplicate_group& group : found.groups) {
    text += group_text(group, found, options);
    members += group.members.size();
  }
  const std::string threshold = percentage(found.threshold);
  text += wrapped(members == 0 ? say(in, "{} 份报告中没有雷同。",
                                     "No report of {} repeats another.", found.reports.size())
                               : say(in, "{} 份报告中，{} 份雷同，分为 {} 组。",
                                     "Of {} reports, {} repeat another, in groups: {}.",
                                     found.reports.size(), members, found.groups.size()),
                  0, "");
  text += "\n";
  text += wrapped(
      say(in, "文字相似度达到 {}% 的算作雷同；有 {} 份的文字、{} 份的数字足以比较。",
          "Prose counts as repeated from {} % on; {} have enough prose to be compared, {} enough "
          "numbers.",
          threshold, found.with_prose, found.with_numbers),
      0, "");
  return text + "\n";
}

}  // namespace govreport
