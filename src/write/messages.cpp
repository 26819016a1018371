// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "finding_cells.hpp"
#include "govreport/check/bounds.hpp"
#include "govreport/check/check_cells.hpp"
#include "govreport/check/check_form.hpp"
#include "govreport/model/authority.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;

/// A finding with all that its sentence is made of.
struct subject {
  const finding& found;
  const reading& read;
  language in;
  figures numbers;
  bounds range;  // narrowed, as the check saw it

  subject(const finding& f, const reading& r, language l)
      : found(f), read(r), in(l), numbers(figures_of(r)), range(bounds_of(numbers)) {
    narrow(range);
  }
  [[nodiscard]] const rule& broken() const { return *found.broken; }
  [[nodiscard]] form edition() const { return read.printed.edition; }
  [[nodiscard]] bool is_milder() const {
    return found.level == broken().milder && broken().milder != broken().level;
  }
};

void append(std::string& list, std::string_view separator, std::string_view text) {
  if (!list.empty()) list += separator;
  list += text;
}

/// The name of a term beside others of the same place: the coordinate that the place leaves open.
std::string_view term_name(dimension over, cell c, form edition, language in) {
  return over == dimension::each_applicant ? row_text(c, edition, in) : column_text(c, edition, in);
}

// Sums

constexpr std::size_t terms_shown_in_full = 4;
constexpr std::size_t blanks_shown_each = 3;

std::string ambiguous_text(const subject& s, cell c) {
  const std::string candidates = candidates_text(c, s.read, s.in);
  if (candidates.empty())
    return say(s.in, "存疑 {}", "ambiguous {}", quoted(s.read.provenance[c].text));
  return say(s.in, "存疑 ({})", "ambiguous ({})", candidates);
}

std::string printed_instead(const subject& s, cell c, std::size_t i) {
  switch (s.numbers.state[i]) {
    case cell_state::blank:
      return say(s.in, "空白", "blank");
    case cell_state::not_applicable:
      return quoted(s.read.provenance[c].text);
    case cell_state::ambiguous:
      return ambiguous_text(s, c);
    case cell_state::unreadable:
      return say(s.in, "无法识读 {}", "unreadable {}", quoted(s.read.provenance[c].text));
    default:
      return say(s.in, "未印出", "not printed");
  }
}

bool is_open_above(const interval& x) { return x.high > 2 * largest_number; }
bool is_open_below(const interval& x) { return x.low < -2 * largest_number; }

std::string at_least(cell c, std::int64_t n, language in) {
  return say(in, "至少 {}", "at least {}", number_with_unit(c, n, in));
}
std::string at_most(cell c, std::int64_t n, language in) {
  return say(in, "至多 {}", "at most {}", number_with_unit(c, n, in));
}

std::string interval_text(cell unit, const interval& x, language in) {
  if (x.is_point()) return number_with_unit(unit, x.low, in);
  if (is_open_above(x) && is_open_below(x)) return say(in, "未知", "unknown");
  if (is_open_above(x)) return at_least(unit, x.low, in);
  if (is_open_below(x)) return at_most(unit, x.high, in);
  return say(in, "{} 至 {}", "{} to {}", number_text(unit, x.low),
             number_with_unit(unit, x.high, in));
}

/// One side of a comparison, ready to print.
struct side {
  std::string terms;   // “本年新收 5 + 上年结转 2”
  bool states_itself;  // the terms alone already say what the sum is
  interval sum;
  cell unit;  // a cell in the unit of the sum
};

std::string term_text(const subject& s, cell c, bool alone) {
  const std::size_t i = index_of(c);
  const std::string_view name = term_name(s.found.compared->over, c, s.edition(), s.in);
  if (s.numbers.known(i))
    return fmt::format("{} {}", name, number_with_unit(c, s.numbers.value[i], s.in));
  std::string text = fmt::format("{} {}", name, printed_instead(s, c, i));
  const interval x = s.range.of(i);
  if (x.is_point()) {
    text += say(s.in, " (只能是 {})", " (can only be {})", number_with_unit(c, x.low, s.in));
  } else if (alone && !is_open_above(x)) {
    text += fmt::format(" ({})", at_most(c, x.high, s.in));
  }
  return text;
}

std::string zeros_text(std::size_t zeros, bool others, language in) {
  if (others) {
    return zeros == 1 ? say(in, "其余 1 项为 0", "1 other is 0")
                      : say(in, "其余 {} 项为 0", "{} others are 0", zeros);
  }
  return say(in, "{} 项均为 0", "all {} are 0", zeros);
}

/// A sum of many terms: those that say something, and how many say nothing.
void write_long_sum(const subject& s, const std::vector<cell>& cells, side& out) {
  const auto count_if = [&](auto holds) {
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), holds));
  };
  const auto is_zero = [&](cell c) {
    return s.numbers.known(index_of(c)) && s.numbers.value[index_of(c)] == 0;
  };
  const auto is_blank = [&](cell c) { return s.numbers.state[index_of(c)] == cell_state::blank; };
  const std::size_t zeros = count_if(is_zero);
  const std::size_t blanks = count_if(is_blank);
  const bool blanks_together = blanks > blanks_shown_each;
  std::string terms;
  for (cell c : cells) {
    if (!is_zero(c) && !(blanks_together && is_blank(c)))
      append(terms, " + ", term_text(s, c, false));
  }
  std::string left_out;
  const bool others = !terms.empty() || blanks_together;
  if (zeros != 0) left_out = zeros_text(zeros, others, s.in);
  if (blanks_together) append(left_out, ", ", say(s.in, "{} 项空白", "{} are blank", blanks));
  if (terms.empty()) {
    terms = say(s.in, "各项之和 {}", "sum of the parts {}", interval_text(out.unit, out.sum, s.in));
    out.states_itself = true;
  }
  out.terms = left_out.empty() ? terms : fmt::format("{} ({})", terms, left_out);
}

side side_of(const subject& s, const terms& coordinates) {
  const clause& c = *s.found.compared;
  std::vector<cell> cells;
  for (auto t : coordinates) {
    const cell term = cell_of(c.over, s.found.where.index, t);
    if (covers(s.read.printed, term)) cells.push_back(term);
  }
  side result{{}, cells.size() == 1, s.range.sum(c.over, s.found.where.index, coordinates), {}};
  if (cells.empty()) return result;
  result.unit = cells[0];
  if (cells.size() > terms_shown_in_full) {
    write_long_sum(s, cells, result);
  } else {
    for (cell term : cells) append(result.terms, " + ", term_text(s, term, cells.size() == 1));
  }
  return result;
}

std::string left_text(const side& left, std::string_view sum) {
  return left.states_itself ? left.terms : fmt::format("{} = {}", left.terms, sum);
}
std::string right_text(const side& right, std::string_view sum) {
  return right.states_itself ? right.terms : fmt::format("{} = {}", sum, right.terms);
}

std::string residual_text(const subject& s, const side& left, const side& right) {
  std::string residual;
  if (left.sum.is_point() && right.sum.is_point()) {
    residual = fmt::format(" {}", number_with_unit(left.unit, left.sum.low - right.sum.low, s.in));
  } else if (left.sum.low > right.sum.high) {
    residual = say(s.in, "{}", " {}", at_least(left.unit, left.sum.low - right.sum.high, s.in));
  } else {
    residual = say(s.in, "{}", " {}", at_most(left.unit, left.sum.high - right.sum.low, s.in));
  }
  return say(s.in, "; 相差{}", "; residual{}", residual);
}

/// “5 + 2 = 7 ≠ 6 = 6 + 0; residual 1”; with blanks, the ends of the two intervals that part them.
std::string unequal(const subject& s, const side& left, const side& right) {
  const bool above = left.sum.low > right.sum.high;
  const auto end_of = [&](const side& x, bool lower_end) {
    if (x.sum.is_point()) return number_with_unit(x.unit, x.sum.low, s.in);
    return lower_end ? at_least(x.unit, x.sum.low, s.in) : at_most(x.unit, x.sum.high, s.in);
  };
  const bool exact = left.sum.is_point() && right.sum.is_point();
  const bool equal_wanted = s.broken().holds == relation::equal;
  const std::string_view sign = exact && equal_wanted ? "≠" : above ? ">" : "<";
  return fmt::format("{} {} {}{}", left_text(left, end_of(left, above)), sign,
                     right_text(right, end_of(right, !above)), residual_text(s, left, right));
}

std::string below_zero(const subject& s, const side& left) {
  const std::string sum = left.sum.is_point() ? number_with_unit(left.unit, left.sum.low, s.in)
                                              : at_most(left.unit, left.sum.high, s.in);
  return fmt::format("{} < 0", left_text(left, sum));
}

/// One side is zero and the other is not, each in its own unit.
std::string one_is_zero(const subject& s, const side& left, const side& right) {
  const auto text = [&s](const side& x) {
    return left_text(x, interval_text(x.unit, x.sum, s.in));
  };
  return say(s.in, "{}, 而{}", "{}, yet {}", text(left), text(right));
}

std::string blank_total(const subject& s, const side& left, const side& right) {
  const std::string sum = left.sum.is_point() ? number_with_unit(left.unit, left.sum.low, s.in)
                                              : at_least(left.unit, left.sum.low, s.in);
  return say(s.in, "{}, 而{}", "{}, yet {}", left_text(left, sum), right.terms);
}

std::string undecided_sums(const subject& s, const side& left, const side& right) {
  const std::string left_sum = interval_text(left.unit, left.sum, s.in);
  if (right.terms.empty()) return left_text(left, left_sum);
  return say(s.in, "{}, 对照 {}", "{}, against {}", left_text(left, left_sum),
             right_text(right, interval_text(right.unit, right.sum, s.in)));
}

std::string sum_sentence(const subject& s) {
  const side left = side_of(s, s.found.compared->left);
  const side right = side_of(s, s.found.compared->right);
  if (s.found.outcome == verdict::undetermined) return undecided_sums(s, left, right);
  switch (s.broken().holds) {
    case relation::not_negative:
      return below_zero(s, left);
    case relation::zero_if_zero:
      return total_is_blank(s.found) ? blank_total(s, left, right) : one_is_zero(s, left, right);
    case relation::zero_together:
      return one_is_zero(s, left, right);
    case relation::different_unless_zero:
      return say(s.in, "{} = {}, 前者是项目的增减, 后者是办理的件数",
                 "{} = {}, though the one counts items and the other cases", left.terms,
                 right.terms);
    default:
      return unequal(s, left, right);
  }
}

// Cells

constexpr std::size_t cells_named = 4;
constexpr std::size_t marks_named = 3;

std::string names_of(const subject& s, const std::vector<cell>& cells) {
  if (cells.size() > cells_named) return {};
  std::string names;
  for (cell c : cells)
    append(names, s.in == language::zh ? "、" : ", ", cell_name(c, s.edition(), s.in));
  return say(s.in, "（{}）", " ({})", names);
}

std::string marks_in(const subject& s, const std::vector<cell>& cells) {
  std::vector<std::string> marks;
  for (cell c : cells) {
    const std::string mark = quoted(s.read.provenance[c].text);
    if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(marks.size(), marks_named); ++i)
    append(text, s.in == language::zh ? "" : ", ", marks[i]);
  if (marks.size() > marks_named) text += s.in == language::zh ? "等" : " …";
  return text;
}

/// What the form's totals say about cells without a number.
std::string forced_text(const subject& s, const std::vector<cell>& cells) {
  std::size_t zeros = 0;
  std::size_t others = 0;
  for (cell c : cells) {
    const interval x = s.range.of(index_of(c));
    zeros += x == interval{0, 0};
    others += x.is_point() && x.low != 0;
  }
  std::string text;
  if (zeros == cells.size()) {
    text = zeros == 1
               ? say(s.in, "，按合计关系只能是 0", ", which by the form's totals can only be 0")
               : say(s.in, "，按合计关系都只能是 0",
                     ", all of which by the form's totals can only be 0");
  } else if (zeros != 0) {
    text = say(s.in, "，其中 {} 个按合计关系只能是 0",
               ", {} of which by the form's totals can only be 0", zeros);
  }
  if (others == 0) return text;
  return text +
         (others == cells.size()
              ? say(s.in, "，按合计关系只能是某个非零的数",
                    ", which by the form's totals can only be one number, not 0")
              : say(s.in, "，{} 个按合计关系只能是某个非零的数",
                    ", {} of which by the form's totals can only be one number, not 0", others));
}

bool is_whole_table(const subject& s, std::size_t cells) {
  const table in = enumerators<table>[s.found.where.index];
  const auto& covered = coverage_of(s.read.printed);
  std::size_t of_the_form = 0;
  for (std::size_t i = detail::first_cell(in); i < detail::last_cell(in); ++i)
    of_the_form += covered[i];
  return cells == of_the_form;
}

std::string table_sentence(const subject& s) {
  const std::vector<cell> cells = cells_of(s.found, s.read);
  const std::size_t n = cells.size();
  const bool whole = is_whole_table(s, n);
  const bool blank = s.broken().holds == relation::not_blank;
  std::string text = whole ? say(s.in, "全部 {} 个单元格", "all {} cells", n)
                           : say(s.in, "{} 个单元格", "{} {}", n, n == 1 ? "cell" : "cells");
  if (blank) {
    text += say(s.in, "空白", " {} blank", n == 1 ? "is" : "are");
  } else {
    text += say(s.in, "填{}", " {} {}",
                s.in == language::zh ? marks_in(s, cells)
                : n == 1             ? "holds"
                                     : "hold",
                marks_in(s, cells));
  }
  text += names_of(s, cells) + forced_text(s, cells);
  if (s.is_milder()) text += say(s.in, "；{}", "; {}", word(s.broken().milder_when, s.in));
  return text;
}

std::string unreadable_sentence(const subject& s, cell c) {
  const cell_source& source = s.read.provenance[c];
  return say(s.in, "印为{}，{}", "{} is printed: {}", quoted(source.text),
             reason_text(source.reason, s.in));
}

std::string negative_sentence(const subject& s, cell c) {
  const std::int64_t value = s.numbers.value[index_of(c)];
  return say(s.in, "{} < 0，件数不能为负", "{} < 0, and no count is negative",
             number_with_unit(c, value, s.in));
}

std::string unit_sentence(const subject& s, cell c) {
  std::string text = say(s.in, "印为{}，所带单位与表头的单位不一致",
                         "{} is printed, with a unit other than that of the column's head",
                         quoted(s.read.provenance[c].text));
  const std::size_t i = index_of(c);
  if (s.numbers.known(i))
    text += say(s.in, "；读作 {}", "; read as {}", number_with_unit(c, s.numbers.value[i], s.in));
  return text;
}

std::string cell_sentence(const subject& s) {
  if (s.found.where.kind == place_kind::table) return table_sentence(s);
  const cell c = all_cells[s.found.where.index];
  switch (s.broken().holds) {
    case relation::non_negative:
      return negative_sentence(s, c);
    case relation::unit_as_headed:
      return unit_sentence(s, c);
    default:
      return unreadable_sentence(s, c);
  }
}

// The document around the tables

std::string unplaced_text(const subject& s) {
  const std::size_t n = s.read.provenance.unplaced.size();
  return say(s.in, "有 {} 个数字未能归入任何单元格", "{} {} put into no cell", n,
             n == 1 ? "number was" : "numbers were");
}

std::string section_sentence(const subject& s) {
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

std::string document_sentence(const subject& s) {
  switch (s.broken().holds) {
    case relation::sections_present:
      return section_sentence(s);
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

std::string sentence(const subject& s) {
  if (s.found.compared != nullptr) return sum_sentence(s);
  if (looks_at_cells(s.broken().holds)) return cell_sentence(s);
  return document_sentence(s);
}

// Formulas

constexpr std::size_t terms_of_a_formula = 4;

std::string formula_side(const clause& c, const terms& side, form edition, language in) {
  std::string text;
  std::size_t n = 0;
  for (auto t : side) {
    ++n;
    const bool shown = side.size() <= terms_of_a_formula || n <= 2 || n == side.size();
    if (shown) append(text, " + ", term_name(c.over, cell_of(c.over, c.first, t), edition, in));
    if (!shown && n == 3) text += " + …";
  }
  return text;
}

std::string clause_formula(const rule& r, const clause& c, language in) {
  const form edition = r.forms.form_2021 ? form::form_2021 : form::form_2019;
  const std::string left = formula_side(c, c.left, edition, in);
  const std::string right = formula_side(c, c.right, edition, in);
  switch (r.holds) {
    case relation::at_most:
      return fmt::format("{} ≤ {}", left, right);
    case relation::not_negative:
      return fmt::format("{} ≥ 0", left);
    case relation::zero_if_zero:
      return fmt::format("{} = 0 ⇒ {} = 0", left, right);
    case relation::zero_together:
      return fmt::format("{} = 0 ⇔ {} = 0", left, right);
    case relation::different_unless_zero:
      return say(in, "{} ≠ {} (均为 0 除外)", "{} ≠ {} (unless both are 0)", left, right);
    default:
      return fmt::format("{} = {}", left, right);
  }
}

// Numbers and fingerprints

/// A scaled integer as a decimal without needless zeros.
std::string decimal(std::int64_t value, std::uint64_t scale, int digits) {
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  std::string text = fmt::format("{}{}.{:0{}}", value < 0 ? "-" : "", magnitude / scale,
                                 magnitude % scale, digits);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

/// The facts in the document's head and foot that a rule without cells rests on.
std::string document_facts(const rule& r, const reading& read) {
  const report& whole = read.report;
  const auto year = [](std::optional<std::int32_t> y) { return y ? fmt::format("{}", *y) : "-"; };
  const auto day = [](std::optional<calendar_date> d) { return d ? iso_date(*d) : "-"; };
  const auto period = [&] {
    return whole.period ? iso_date(whole.period->first) + "/" + iso_date(whole.period->last)
                        : read.narrative.period.text;
  };
  switch (r.holds) {
    case relation::titled_as_form:
      return read.narrative.title.text;
    case relation::period_is_the_year:
      return year(whole.year) + " " + period();
    case relation::years_agree:
      return fmt::format("{} {} {}", year(read.narrative.title_year), period(),
                         year(read.narrative.opening_year));
    case relation::in_time:
    case relation::dated_next_year:
      return fmt::format("{} {} {}", year(whole.year), day(whole.published_on),
                         day(whole.signed_on));
    case relation::form_of_the_year:
      return fmt::format("{} {}", year(whole.year), name_of(whole.edition));
    default:
      return {};
  }
}

}  // namespace

std::string message(const finding& found, const reading& read, language in) {
  const subject s(found, read, in);
  const std::string place = place_text(found, read, in);
  return fmt::format(
      "{}{}: {}{}", found.broken->id, place.empty() ? place : fmt::format(" ({})", place),
      found.outcome == verdict::undetermined ? say(in, "无法判定: ", "cannot be decided: ")
                                             : std::string(),
      sentence(s));
}

std::string formula(const rule& r, language in) {
  std::string text;
  for (const clause& c : r.clauses) {
    if (!c.left.empty()) append(text, "; ", clause_formula(r, c, in));
  }
  return text.empty() ? std::string(word(r.title, in)) : text;
}

std::string number_text(cell c, std::int64_t value) {
  switch (unit_of(c)) {
    case cell_unit::pieces:
      return fmt::format("{}", value);
    case cell_unit::yuan:
      return decimal(value, fen_per_yuan, 2);
    case cell_unit::wan_yuan:
      return decimal(value, fen_per_wan_yuan, 6);
  }
  return {};
}

std::string cell_text(cell c, language in) {
  const form edition =
      covers(standard_layout(form::form_2019), c) && !covers(standard_layout(form::form_2021), c)
          ? form::form_2019
          : form::form_2021;
  return say(in, "{}、{}", "{}, {}", section_text_of(section_number(c.in), in),
             cell_name(c, edition, in));
}

std::string fingerprint(const finding& found, const reading& read) {
  std::string facts = fmt::format("{}\n{}\n{}\n", found.broken->id, name_of(found.where.kind),
                                  place_key(found, read));
  const figures numbers = figures_of(read);
  for (cell c : cells_of(found, read)) {
    const std::size_t i = index_of(c);
    facts += fmt::format("{}={}\n", address_of(c),
                         numbers.known(i) ? number_text(c, numbers.value[i])
                                          : fmt::format("{} {}", name_of(numbers.state[i]),
                                                        read.provenance[c].text));
  }
  if (found.where.kind == place_kind::label)
    facts += read.narrative.misprinted_labels[found.where.index].printed.text;
  facts += document_facts(*found.broken, read);
  return fmt::format("{:016x}", fnv1a(facts));
}

std::string basis_text(const legal_basis& basis) {
  return fmt::format("{}{}", basis.document, basis.clause);
}

}  // namespace govreport
