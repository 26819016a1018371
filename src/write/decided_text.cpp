// SPDX-License-Identifier: BSL-1.0
#include "decided_text.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "layout.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport::writing {

namespace {

std::string_view kind_text(decision_kind kind, language in) {
  if (in == language::zh) return kind == decision_kind::confirmed ? "已确认" : "已排除";
  return name_of(kind);
}

/// “（张三，2026-03-02）”, “ by 张三 on 2026-03-02”; nothing if neither is known.
std::string signature(const decision& d, language in) {
  const std::string by = printable(d.by);
  const std::string on = printable(d.on);
  if (in == language::zh) {
    if (by.empty() && on.empty()) return {};
    return fmt::format("（{}{}{}）", by, by.empty() || on.empty() ? "" : "，", on);
  }
  return (by.empty() ? by : " by " + by) + (on.empty() ? on : " on " + on);
}

/// “dismissed by 张三 on 2026-03-02: it is in the register”.
std::string decision_text(const decision& d, language in) {
  return say(in, "{}{}：{}", "{}{}: {}", kind_text(d.kind, in), signature(d, in),
             printable(d.reason));
}

std::string reopened_text(const decision& d, bool weighs_more, language in) {
  const std::string why = weighs_more
                              ? say(in, "问题比当时严重", "it weighs more now")
                              : say(in, "所载内容已变动", "the report states something else now");
  std::string text =
      say(in, "需重新核定，{}；此前{}", "reopened, as {}; it was {}", why, decision_text(d, in));
  if (!d.message.empty())
    text += say(in, "；当时为：{}", "; it then said: {}", printable(d.message));
  return text;
}

std::string dismissed_item(const finding& found, const decision& d, const reading& read,
                           language in) {
  const std::string place = place_text(found, read, in);
  const std::string_view what = found.outcome != verdict::undetermined
                                    ? severity_text(found.level, in)
                                : in == language::zh ? "无法判定"
                                                     : "undetermined";
  return say(in, "{} {}{}：{}{}", "{} {}{}: {}{}", what, found.broken->id,
             place.empty() ? place : fmt::format(" ({})", place), printable(d.reason),
             in == language::zh || signature(d, in).empty()
                 ? signature(d, in)
                 : fmt::format(" ({})", signature(d, in).substr(1)));
}

std::string list_of(std::string_view title, const std::vector<std::string>& items) {
  constexpr std::string_view indent = "    ";
  if (items.empty()) return {};
  std::string text = fmt::format("\n  {}\n", wrapped(title, 2, "  "));
  for (const std::string& item : items)
    text += fmt::format("{}{}\n", indent, wrapped(item, indent.size(), "      "));
  return text;
}

void add_dismissed(std::vector<std::string>& items, const std::vector<finding>& findings,
                   const std::vector<decided_finding>& decided, const reading& read, language in) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (decided[i].is(decision_kind::dismissed))
      items.push_back(dismissed_item(findings[i], *decided[i].decided, read, in));
  }
}

void append(std::string& list, std::string_view separator, std::string_view text) {
  if (!list.empty()) list += separator;
  list += text;
}

}  // namespace

std::string decisions_text(const summary& n, language in) {
  std::string text;
  const auto add = [&](std::int64_t count, std::string_view zh, std::string_view en) {
    if (count == 0) return;
    append(
        text, in == language::zh ? "、" : ", ",
        in == language::zh ? fmt::format("{} {} 项", zh, count) : fmt::format("{} {}", count, en));
  };
  add(n.dismissed, "已排除", "dismissed");
  add(n.confirmed, "已确认", "confirmed");
  add(n.reopened, "需重新核定", "reopened");
  return text.empty() ? text : say(in, "（其中{}）", " ({})", text);
}

std::string unmet_text(const summary& n, language in) {
  if (n.unmet == 0) return {};
  return say(in, "{0} 项决定没有对应的问题", "{0} {1} without a finding", n.unmet,
             n.unmet == 1 ? "decision" : "decisions");
}

std::vector<std::string> decision_lines(const decided_finding& by, language in) {
  if (by.decided) return {decision_text(*by.decided, in)};
  std::vector<std::string> lines;
  for (const decision& d : by.reopened) lines.push_back(reopened_text(d, by.weighs_more, in));
  return lines;
}

std::string dismissed_list(const checked_document& document, const text_options& options) {
  if (!document.decided) return {};
  std::vector<std::string> items;
  const check_result& result = *document.result;
  const decided_result& decided = *document.decided;
  add_dismissed(items, result.findings, decided.findings, *document.read, options.in);
  add_dismissed(items, result.undetermined, decided.undetermined, *document.read, options.in);
  return list_of(say(options.in, "已排除 {} 项：", "{} dismissed:", items.size()), items);
}

std::string unmet_list(const checked_document& document, const text_options& options) {
  if (!document.decided) return {};
  std::vector<std::string> items;
  for (const decision& d : document.decided->unmet) {
    items.push_back(say(options.in, "{} ({})：{}", "{} ({}): {}", printable(d.rule),
                        printable(d.place), decision_text(d, options.in)));
  }
  return list_of(say(options.in, "本次检查中没有对应问题的决定：",
                     "Decisions that meet no finding in this run:"),
                 items);
}

}  // namespace govreport::writing
