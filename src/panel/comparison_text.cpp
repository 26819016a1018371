// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison_text.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "../write/layout.hpp"
#include "../write/utf8.hpp"
#include "../write/wording.hpp"
#include "cell_words.hpp"
#include "comparison_table.hpp"
#include "govreport/panel/comparison_messages.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::size_t label_columns = 14;  // of what does not carry over

constexpr std::array<bilingual, enumerator_count<year_link_kind>> kinds{{
    {"上年结转", "requests carried over"},
    {"现行有效件数", "documents in force"},
    {"上一年项目数量", "items last year"},
}};

// What does not carry over

std::string labelled_line(std::string_view label, std::string_view color, std::string_view text,
                          const text_options& options) {
  const std::string indent(2 + label_columns, ' ');
  return fmt::format("  {}{}{}\n", painted(label, color, options.color),
                     padding(label_columns, label), wrapped(text, indent.size(), indent + "  "));
}

std::string_view place_of(const year_balance& b, language in) {
  const cell at = b.right.term.of;
  return b.link.kind() == year_link_kind::carried_over
             ? column_text(at, form::form_2021, in)
             : row_text(at,
                        b.link.kind() == year_link_kind::items ? form::form_2019 : form::form_2021,
                        in);
}

/// Where the links of one kind have that verdict: “上年结转（自然人、商业企业）”.
std::string places_text(const comparison& made, verdict outcome, language in) {
  std::string text;
  for (year_link_kind kind : enumerators<year_link_kind>) {
    std::string places;
    std::size_t n = 0;
    std::size_t all = 0;
    for (const year_balance& b : made.balances) {
      if (b.link.kind() != kind) continue;
      ++all;
      if (b.outcome != outcome) continue;
      if (n++ != 0) places += in == language::zh ? "、" : ", ";
      places += place_of(b, in);
    }
    if (n == 0) continue;
    if (n == all) places = say(in, "全部 {} 处", "all {}", all);
    if (!text.empty()) text += in == language::zh ? "；" : "; ";
    text += say(in, "{}（{}）", "{} ({})", word(kinds[index_of(kind)], in), places);
  }
  return text;
}

std::string balances_text(const comparison& made, const text_options& options) {
  if (made.balances.empty()) return {};
  const language in = options.in;
  std::string text = fmt::format(
      "\n{}\n", painted(say(in, "年度之间的衔接", "From year to year"), bold, options.color));
  for (const year_balance& b : made.balances) {
    if (b.outcome != verdict::fail) continue;
    const severity level = severity_of(b, made);
    text += labelled_line(severity_text(level, in), severity_colors[index_of(level)],
                          message(b, *made.recent.year, in), options);
  }
  const std::string open = places_text(made, verdict::undetermined, in);
  if (!open.empty())
    text += labelled_line(say(in, "无法判定", "undetermined"), yellow, open, options);
  const std::string held = places_text(made, verdict::pass, in);
  if (!held.empty()) text += labelled_line(say(in, "相符", "holds"), green, held, options);
  return text;
}

// Head

std::string identity_text(const compared_report& r, std::string_view name, language in) {
  return fmt::format("{}{}{} · {}", printable(name), name.empty() ? "" : " · ",
                     r.year ? say(in, "{} 年", "{}", *r.year) : say(in, "年度不明", "year unknown"),
                     name_of(r.printed.edition));
}

std::string head_text(const comparison& made, std::string_view old_name,
                      std::string_view recent_name, const text_options& options) {
  const language in = options.in;
  const auto name = [in](const compared_report& r) {
    return r.authority.empty() ? say(in, "机关名称不明", "authority unknown")
                               : printable(r.authority.view());
  };
  std::string title = name(made.recent);
  if (made.old.authority.empty() ? !made.recent.authority.empty()
                                 : made.has(comparison_remark::other_authority)) {
    title = fmt::format("{} → {}", name(made.old), title);
  } else if (made.recent.authority.empty()) {
    title = name(made.old);
  }
  const auto [old, recent] = std::pair(made.old.year, made.recent.year);
  if (old && recent) title += fmt::format(" · {} → {}", *old, *recent);
  std::string text = painted(wrapped(title, 0, ""), bold, options.color) + "\n";
  text += painted(identity_text(made.old, old_name, in), dim, options.color) + "\n";
  text += painted(identity_text(made.recent, recent_name, in), dim, options.color) + "\n";
  for (comparison_remark remark : made.remarks) {
    const severity level = severity_of(remark);
    const std::string_view label = severity_text(level, in);
    const std::string_view colon = in == language::zh ? "：" : ": ";
    text += fmt::format(
        "{}{}{}\n", painted(label, severity_colors[index_of(level)], options.color), colon,
        wrapped(message(remark, made, in), columns_of(label) + columns_of(colon), "  "));
  }
  return text;
}

}  // namespace

std::string comparison_text(const comparison& made, std::string_view old_name,
                            std::string_view recent_name, const comparison_options& options) {
  return head_text(made, old_name, recent_name, options.show) + table_text(made, options) +
         balances_text(made, options.show);
}

}  // namespace govreport
