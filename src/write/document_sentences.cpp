// SPDX-License-Identifier: BSL-1.0
#include <chrono>
#include <optional>

#include "govreport/check/check_form.hpp"
#include "govreport/model/authority.hpp"
#include "subject.hpp"
#include "utf8.hpp"

namespace govreport::writing {

namespace {

std::string unplaced_text(const subject& s) {
  const std::size_t n = s.read.provenance.unplaced.size();
  return say(s.in, "有 {} 个数字未能归入任何单元格", "{} {} put into no cell", n,
             n == 1 ? "number was" : "numbers were");
}

std::string missing_section_sentence(const subject& s) {
  const label& l = section_labels[s.found.where.index - 1u];
  const bool not_yet_due = s.found.where.index == 1;  // its content is nowhere else
  if (s.is_milder() && !not_yet_due) {
    return say(s.in, "缺少标题“{}{}”，但这一部分的内容在文中",
               "the heading “{}{}” ({}) is missing, though its content is there", l.ordinal, l.text,
               l.en);
  }
  return say(s.in, "缺少第{}部分“{}”", "section “{1}” ({2}) is missing",
             section_text_of(s.found.where.index, language::zh), l.text, l.en);
}

std::string missing_table_sentence(const subject& s) {
  const table in = enumerators<table>[s.found.where.index];
  const label& l = section_labels[static_cast<std::size_t>(section_number(in) - 1)];
  if (s.found.outcome == verdict::undetermined) {
    return say(s.in, "未认出“{}”的表格，但{}",
               "the table of “{0}” ({2}) was not recognized, but {1}", l.text, unplaced_text(s),
               l.en);
  }
  if (s.is_milder()) {
    return say(s.in, "“{}”的表格只有图片，没有文字",
               "the table of “{}” ({}) is only a picture, without text", l.text, l.en);
  }
  return say(s.in, "缺少“{}”的表格", "the table of “{}” ({}) is missing", l.text, l.en);
}

std::string title_sentence(const subject& s) {
  const std::string_view authority = s.read.report.authority.view();
  const std::string year =
      s.read.report.year ? fmt::format("{}", *s.read.report.year) : std::string("××××");
  const std::string wanted = fmt::format(
      "“{}{}年{}”", authority.empty() ? "××" : printable(authority), year, report_title);
  return say(s.in, "标题为{}，格式为{}", "the title is {}, the form has {}",
             quoted(s.read.narrative.title.text), wanted);
}

std::string period_text(const reporting_period& period, language in) {
  return say(in, "{}至{}", "{} to {}", date_text(period.first, in), date_text(period.last, in));
}

std::string period_sentence(const subject& s) {
  const auto& period = s.read.report.period;
  const std::string printed = quoted(s.read.narrative.period.text);
  if (!period) {
    return say(s.in, "统计期限为{}，从中读不出起止日期",
               "the period is given as {}, in which no first and last day can be read", printed);
  }
  std::string text = say(s.in, "统计期限为{}", "the figures cover {}", period_text(*period, s.in));
  for (const calendar_date& day : {period->first, period->last}) {
    if (!is_real(day))
      text += say(s.in, "（日历上没有{}）", " (the calendar has no {})", date_text(day, s.in));
  }
  const auto year = detail::believable(s.read.report.year ? s.read.report.year
                                                          : std::optional(period->first.year));
  if (!year) return text;
  return text +
         say(s.in, "，应为{}", ", not {}", period_text({{*year, 1, 1}, {*year, 12, 31}}, s.in));
}

std::string years_sentence(const subject& s) {
  const narrative& text = s.read.narrative;
  std::string years;
  const auto add = [&](bilingual where, std::optional<std::int32_t> year) {
    if (year)
      append(years, s.in == language::zh ? "，" : ", ",
             say(s.in, "{}为 {} 年", "{} {}", word(where, s.in), *year));
  };
  add({"标题", "title"}, text.title_year);
  if (s.read.report.period) add({"统计期限", "period"}, s.read.report.period->last.year);
  add({"第一部分开头", "beginning of section 1"}, text.opening_year);
  return say(s.in, "年度不一致：{}", "the years differ: {}", years);
}

std::optional<long> days_between(const calendar_date& first, const calendar_date& last) {
  if (!is_real(first) || !is_real(last)) return std::nullopt;
  const auto days = [](const calendar_date& d) {
    return std::chrono::sys_days(std::chrono::year(d.year) / d.month / d.day).time_since_epoch();
  };
  return static_cast<long>((days(last) - days(first)).count());
}

std::string late_text(const calendar_date& deadline, const calendar_date& day, language in) {
  const auto late = days_between(deadline, day);
  if (!late) return {};
  return say(in, "，迟 {} 天", ", {} {} late", *late, *late == 1 ? "day" : "days");
}

std::string whose_deadline(std::string_view authority, language in) {
  if (is_department(authority)) return say(in, "政府部门的期限", "the deadline for departments");
  if (is_government_from_county_up(authority))
    return say(in, "政府的期限", "the deadline for governments");
  if (authority.ends_with("人民政府"))
    return say(in, "县级以上政府的期限", "the deadline for governments from the county up");
  return say(in, "政府的期限，机关名称不足以判定其为部门",
             "the deadline for governments, as the name does not show a department");
}

std::string deadline_sentence(const subject& s) {
  const report& r = s.read.report;
  const auto& day = r.published_on ? r.published_on : r.signed_on;
  if (!day || !r.year) return std::string(word(s.broken().title, s.in));
  const calendar_date deadline = deadline_of(r.authority.view(), *r.year);
  std::string text = say(
      s.in, "{}{}，晚于{}（{}）", "{} {}, after {} ({})",
      r.published_on ? say(s.in, "公布于", "published on") : say(s.in, "落款日期为", "signed on"),
      date_text(*day, s.in), date_text(deadline, s.in), whose_deadline(r.authority.view(), s.in));
  text += late_text(deadline, *day, s.in);
  if (!r.published_on) text += say(s.in, "；只知落款日期", "; only the date of signature is known");
  return text;
}

std::string signature_sentence(const subject& s) {
  const report& r = s.read.report;
  if (!r.signed_on || !r.year) return std::string(word(s.broken().title, s.in));
  return say(s.in, "落款日期为{}，{} 年度的报告应在 {} 年落款",
             "signed on {}, but a report for {} is due in {}", date_text(*r.signed_on, s.in),
             *r.year, *r.year + 1);
}

std::string edition_sentence(const subject& s) {
  const report& r = s.read.report;
  const std::string_view used = document_number(r.edition);
  if (!r.year) return std::string(word(s.broken().title, s.in));
  if (*r.year < first_year_of_the_form) {
    return say(s.in, "{} 年度的报告使用 {} 的表格，{} 年以前没有统一格式",
               "the report for {} uses the tables of {}; no form was prescribed before {}", *r.year,
               used, first_year_of_the_form);
  }
  return say(s.in, "{} 年度的报告使用 {} 的表格，应为 {} 的表格",
             "the report for {} uses the tables of {}, not those of {}", *r.year, used,
             document_number(form_for(*r.year)));
}

std::string label_sentence(const subject& s) {
  const misprinted_label& l = s.read.narrative.misprinted_labels[s.found.where.index];
  return say(s.in, "印为{}，格式为“{}”", "{} is printed where the form has “{}”",
             quoted(l.printed.text), official_text(l.of, s.edition()));
}

std::string otherwise_sentence(const subject& s) {
  return s.read.printed.otherwise == otherwise_layout::one_row
             ? say(s.in, "“（六）其他处理”印为一行，格式为三行",
                   "“（六）其他处理” is printed as one row, the form has three")
             : say(s.in, "“（六）其他处理”印为三行，格式为一行",
                   "“（六）其他处理” is printed as three rows, the form has one");
}

label_ref label_of_place(const place& where) {
  const auto index = static_cast<std::uint8_t>(where.index);
  switch (where.kind) {
    case place_kind::request_row:
      return {labelled::request_row, index};
    case place_kind::review_channel:
      return {labelled::review_channel, index};
    default:
      return {labelled::disclosure_row, index};
  }
}

std::string outside_sentence(const subject& s) {
  const cell c = all_cells[s.found.where.index];
  return say(s.in, "填有 {}，但格式没有这一单元格", "holds {}, but the form has no such cell",
             number_with_unit(c, s.numbers.value[index_of(c)], s.in));
}

std::string labels_sentence(const subject& s) {
  if (s.found.where.kind == place_kind::cell) return outside_sentence(s);
  if (s.found.where.kind == place_kind::label) return label_sentence(s);
  const bool otherwise =
      s.found.where == place{place_kind::request_row, index_of(request_row::otherwise_closed)};
  if (otherwise && s.is_milder() && s.found.outcome == verdict::fail) return otherwise_sentence(s);
  const label_ref ref = label_of_place(s.found.where);
  const std::string_view ordinal = label_of(ref).ordinal;
  const std::string_view text = official_text(ref, s.edition());
  const bool group = ref.kind == labelled::review_channel;
  const std::string_view zh = group ? "各列" : "一行";
  const std::string_view en = group ? "columns" : "row";
  if (s.found.outcome == verdict::undetermined) {
    return say(s.in, "未找到“{}{}”{}，但{}", "the {4} “{0}{1}” {5} not found, but {3}", ordinal,
               text, zh, unplaced_text(s), en, group ? "were" : "was");
  }
  return say(s.in, "缺少“{}{}”{}", "the {3} “{0}{1}” {4} missing", ordinal, text, zh, en,
             group ? "are" : "is");
}

}  // namespace

std::string document_sentence(const subject& s) {
  switch (s.broken().holds) {
    case relation::sections_present:
      return missing_section_sentence(s);
    case relation::tables_present:
      return missing_table_sentence(s);
    case relation::titled_as_form:
      return title_sentence(s);
    case relation::period_is_the_year:
      return period_sentence(s);
    case relation::years_agree:
      return years_sentence(s);
    case relation::in_time:
      return deadline_sentence(s);
    case relation::dated_next_year:
      return signature_sentence(s);
    case relation::form_of_the_year:
      return edition_sentence(s);
    case relation::labelled_as_form:
      return labels_sentence(s);
    default:
      return std::string(word(s.broken().title, s.in));
  }
}

}  // namespace govreport::writing
