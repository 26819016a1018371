// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison_messages.hpp"

#include <fmt/format.h>

#include "../write/utf8.hpp"
#include "../write/wording.hpp"
#include "cell_words.hpp"
#include "govreport/write/messages.hpp"

namespace govreport {

namespace {

using namespace writing;

/// The words of a link are those of the form that prints it; what is carried over, both print.
form edition_of(const year_link& link) {
  return link.kind() == year_link_kind::items ? form::form_2019 : form::form_2021;
}

std::string value_text(const linked_number& n, language in) {
  if (n.state == cell_state::number) return number_text(n.term.of, n.can_be.low);
  const std::string_view instead = state_text(n.state, in);
  if (!n.is_forced()) return std::string(instead);
  return say(in, "{}(只能是 {})", "{} (can only be {})", instead,
             number_text(n.term.of, n.can_be.low));
}

std::string term_text(const year_balance& b, const linked_number& n, std::int32_t year,
                      language in) {
  const bool by_row = b.link.kind() == year_link_kind::carried_over;
  const form edition = edition_of(b.link);
  const std::string_view name =
      by_row ? row_text(n.term.of, edition, in) : column_text(n.term.of, edition, in);
  return say(in, "{}({}年) {}", "{} ({}) {}", name, n.term.previous ? year - 1 : year,
             value_text(n, in));
}

/// What the terms come to, where that is not said by the only term itself.
std::string sum_text(const year_balance& b) {
  const cell unit = b.right.term.of;
  if (b.left.size() > 1 && b.sum.is_point()) {
    return fmt::format(" = {}", number_text(unit, b.sum.low));
  }
  if (b.outcome != verdict::fail || b.sum.is_point()) return {};
  return b.sum.low > b.right.can_be.high ? fmt::format(" ≥ {}", number_text(unit, b.sum.low))
                                         : fmt::format(" ≤ {}", number_text(unit, b.sum.high));
}

std::string report_text(const compared_report& r, language in) {
  if (r.authority.empty()) return say(in, "机关名称不明", "authority unknown");
  return printable(r.authority.view());
}

}  // namespace

std::string message(const year_balance& b, std::int32_t year, language in) {
  const cell place = b.right.term.of;
  const form edition = edition_of(b.link);
  const bool by_row = b.link.kind() == year_link_kind::carried_over;
  std::string text = say(in, "{}, {}: ", "{}, {}: ", section_text_of(section_number(place.in), in),
                         by_row ? column_text(place, edition, in) : row_text(place, edition, in));
  std::string_view separator;
  for (const linked_number& n : b.left) {
    if (&n != &b.left.front()) separator = n.term.subtracted ? " - " : " + ";
    text += fmt::format("{}{}", separator, term_text(b, n, year, in));
  }
  text += sum_text(b);
  text += b.outcome == verdict::fail ? " ≠ " : " = ";
  text += term_text(b, b.right, year, in);
  if (b.outcome == verdict::undetermined) text += say(in, "; 无法判定", "; undetermined");
  if (b.outcome == verdict::fail && b.residual()) {
    text += say(in, "; 相差 {}", "; residual {}", number_text(place, *b.residual()));
  }
  return text;
}

std::string message(comparison_remark remark, const comparison& on, language in) {
  const std::int32_t old = on.old.year.value_or(0);
  const std::int32_t recent = on.recent.year.value_or(0);
  switch (remark) {
    case comparison_remark::other_authority:
      return say(in, "两份报告的机关名称不同：{} 与 {}。",
                 "The two reports name different authorities: {} and {}.", report_text(on.old, in),
                 report_text(on.recent, in));
    case comparison_remark::authority_unknown:
      return say(
          in, "至少一份报告未能读出机关名称，是否同一机关无从核对。",
          "At least one report names no authority, so whether both are of the same one is open.");
    case comparison_remark::year_unknown:
      return say(in, "至少一份报告未能读出年度，不核对年度之间的衔接。",
                 "At least one report states no year, so nothing is checked from year to year.");
    case comparison_remark::same_year:
      return say(in, "两份报告都是 {} 年的，不核对年度之间的衔接。",
                 "Both reports are of {}, so nothing is checked from year to year.", old);
    case comparison_remark::years_reversed:
      return say(
          in, "先后颠倒：前一份是 {} 年的，后一份是 {} 年的，不核对年度之间的衔接。",
          "The years stand in reverse, {} before {}, so nothing is checked from year to year.", old,
          recent);
    case comparison_remark::years_apart:
      return say(in, "{} 年与 {} 年不相邻，不核对年度之间的衔接。",
                 "{} and {} do not follow each other, so nothing is checked from year to year.",
                 old, recent);
    case comparison_remark::form_changed:
      return say(in, "两份报告使用的表格不同（{} 与 {}），只有第三、四部分可以比较。",
                 "The reports use different forms ({} and {}); only sections 3 and 4 compare.",
                 name_of(on.old.printed.edition), name_of(on.recent.printed.edition));
  }
  return {};
}

}  // namespace govreport
