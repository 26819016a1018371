// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/series_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "../write/layout.hpp"
#include "cell_words.hpp"
#include "govreport/panel/comparison_messages.hpp"
#include "govreport/write/messages.hpp"
#include "series_table.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::size_t cells_named = 6;  // of those in which two documents of a year differ

// What is not as it should be

std::string names_text(std::span<const std::size_t> positions,
                       std::span<const named_reading> documents, language in) {
  std::string text;
  for (std::size_t i : positions) {
    if (!text.empty()) text += in == language::zh ? "、" : ", ";
    text += documents[i].name.empty() ? say(in, "（未命名）", "(no name)")
                                      : printable(documents[i].name);
  }
  return text;
}

std::string gap_text(const series_gap& missing, language in) {
  if (missing.first == missing.last) return say(in, "缺 {} 年", "{} is missing", missing.first);
  return say(in, "缺 {} 至 {} 年", "{} to {} are missing", missing.first, missing.last);
}

std::string duplicate_text(const series_year& y, std::span<const named_reading> documents,
                           language in) {
  const std::string names = names_text(y.documents, documents, in);
  if (y.identical)
    return say(in, "{} 年有 {} 份，各数相同：{}", "{} has {} documents with the same numbers: {}",
               y.year, y.documents.size(), names);
  if (y.differing.empty()) {
    return say(in, "{} 年有 {} 份，缺少的单元格互为补充：{}",
               "{} has {} documents that lack different cells: {}", y.year, y.documents.size(),
               names);
  }
  std::string cells;
  for (std::size_t i = 0; i < std::min(cells_named, y.differing.size()); ++i) {
    if (i != 0) cells += in == language::zh ? "；" : "; ";
    cells += cell_text(y.differing[i], in);
  }
  if (y.differing.size() > cells_named) cells += " …";
  return say(in, "{0} 年有 {1} 份，{2} 个单元格不同，不取其数：{4}（{5}）",
             "{0} has {1} documents that differ in {2} {3}: {4} ({5})", y.year, y.documents.size(),
             y.differing.size(), y.differing.size() == 1 ? "cell" : "cells", names, cells);
}

std::string item(std::string_view color, std::string_view label, std::string_view text,
                 const text_options& options) {
  const std::string_view colon = options.in == language::zh ? "：" : ": ";
  return fmt::format("  {}{}{}\n", painted(label, color, options.color), colon,
                     wrapped(text, 2 + columns_of(label) + columns_of(colon), "    "));
}

std::string leveled_item(severity level, std::string_view text, const text_options& options) {
  return item(severity_colors[index_of(level)], severity_text(level, options.in), text, options);
}

std::string remarks_text(const series& s, std::span<const named_reading> documents,
                         const text_options& options) {
  std::string text;
  for (const series_gap& missing : s.gaps)
    text += leveled_item(severity::note, gap_text(missing, options.in), options);
  for (const series_year& y : s.years) {
    if (y.is_duplicate()) {
      text += leveled_item(y.differing.empty() ? severity::note : severity::warning,
                           duplicate_text(y, documents, options.in), options);
    }
  }
  std::array<std::size_t, enumerator_count<verdict>> links{};
  for (const series_link& l : s.links) {
    ++links[index_of(l.balance.outcome)];
    if (l.balance.outcome != verdict::fail) continue;
    text += leveled_item(severity_of(l.balance.link.kind()), message(l.balance, l.year, options.in),
                         options);
  }
  if (!s.links.empty()) {
    text += item(dim, say(options.in, "年度之间的衔接", "from year to year"),
                 say(options.in, "相符 {} 处，不符 {} 处，无法判定 {} 处",
                     "{} hold, {} do not hold, {} undetermined", links[index_of(verdict::pass)],
                     links[index_of(verdict::fail)], links[index_of(verdict::undetermined)]),
                 options);
  }
  return text.empty() ? text : "\n" + text;
}

std::string head_text(const series& s, const text_options& options) {
  const language in = options.in;
  std::string text = printable(s.authority);
  const std::int32_t first = s.years.front().year;
  const std::int32_t last = s.years.back().year;
  text += first == last ? fmt::format(" · {}", first) : fmt::format(" · {}–{}", first, last);
  text += in == language::zh
              ? fmt::format(" · {} 个年度", s.years.size())
              : fmt::format(" · {} year{}", s.years.size(), s.years.size() == 1 ? "" : "s");
  return painted(wrapped(text, 0, ""), bold, options.color) + "\n";
}

}  // namespace

std::string series_text(const series_set& made, std::span<const named_reading> documents,
                        const comparison_options& options) {
  const language in = options.show.in;
  std::string text;
  for (const series& s : made.all) {
    if (!text.empty()) text += "\n";
    text += head_text(s, options.show) + series_table_text(s, options) +
            remarks_text(s, documents, options.show);
  }
  std::string left_over;
  if (!made.without_year.empty()) {
    left_over += leveled_item(severity::warning,
                              say(in, "年度不明，未归入：{}", "no year, so in no series: {}",
                                  names_text(made.without_year, documents, in)),
                              options.show);
  }
  if (!made.without_authority.empty()) {
    left_over +=
        leveled_item(severity::warning,
                     say(in, "机关名称不明，未归入：{}", "no authority, so in no series: {}",
                         names_text(made.without_authority, documents, in)),
                     options.show);
  }
  if (!text.empty() && !left_over.empty()) text += "\n";
  return text + left_over;
}

}  // namespace govreport
