// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/check_cells.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/section_words.hpp"
#include "govreport/model/authority.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::detail {

/// A year that a report can be about or be signed in; any other counts as not stated.
[[nodiscard]] constexpr std::optional<std::int32_t> believable(std::optional<std::int32_t> year) {
  return year && *year >= 2000 && *year <= 2999 ? year : std::nullopt;
}

/// A stated day from which a rule can conclude something: one that the calendar has.
[[nodiscard]] constexpr bool is_usable(const std::optional<calendar_date>& day) {
  return day && is_real(*day) && believable(day->year);
}

/// The rule about the day of publication; the day of signature speaks where that is not known.
[[nodiscard]] constexpr finding check_deadline(const rule& r, const report& whole) {
  const auto year = believable(whole.year);
  const auto& day = whole.published_on ? whole.published_on : whole.signed_on;
  if (!year || !is_usable(day)) return {&r, verdict::undetermined, r.milder};
  const std::string_view authority = whole.authority.view();
  const bool late = *day > deadline_of(authority, *year);
  const bool certain =
      whole.published_on && (is_department(authority) || is_government_from_county_up(authority));
  return {&r, late ? verdict::fail : verdict::pass, certain ? r.level : r.milder};
}

/// The rule about the stated period.
[[nodiscard]] constexpr finding check_period(const rule& r, const report& whole) {
  if (!whole.period) return {&r, verdict::undetermined, r.milder};
  const auto& [first, last] = *whole.period;
  if (!is_usable(first) || !is_usable(last)) return {&r, verdict::fail, r.milder};
  if (first.year != last.year || first.year != believable(whole.year).value_or(first.year))
    return {&r, verdict::fail, r.level};
  const bool whole_year =
      first == calendar_date{first.year, 1, 1} && last == calendar_date{first.year, 12, 31};
  return {&r, whole_year ? verdict::pass : verdict::fail, r.milder};
}

/// The rules about the dates that a report states or is known by. What is not stated leaves them
/// undetermined at their milder severity, which leaves the report as it is.
template <class F>
constexpr void check_dates(const rule& r, const report& whole, F&& report_it) {
  const auto year = believable(whole.year);
  switch (r.holds) {
    case relation::in_time:
      return report_it(check_deadline(r, whole));
    case relation::dated_next_year:
      if (!year || !is_usable(whole.signed_on))
        return report_it(finding{&r, verdict::undetermined, r.milder});
      if (whole.signed_on->year != *year + 1) report_it(finding{&r, verdict::fail, r.level});
      return;
    case relation::form_of_the_year:
      if (!year) return report_it(finding{&r, verdict::undetermined, r.milder});
      if (form_for(*year) == whole.edition) return;
      return report_it(
          finding{&r, verdict::fail, whole.edition == form::form_2019 ? r.level : r.milder});
    case relation::period_is_the_year:
      return report_it(check_period(r, whole));
    default:
      return;
  }
}

/// A title names an authority and a year, “2020年” and not “2020年度”, and ends in the form's name.
[[nodiscard]] inline bool titled_as_form(std::string_view printed) {
  const std::string title = without_spaces(printed);
  if (!title.ends_with(report_title)) return false;
  const std::string_view subject(title.data(), title.size() - report_title.size());
  constexpr std::string_view year_sign = "年";
  const std::size_t year = subject.find(year_sign);
  constexpr std::size_t digits = 4;
  return year != std::string_view::npos && year >= digits &&
         !subject.substr(year).starts_with("年度") && subject.size() > digits + year_sign.size();
}

/// Whether a report is for a year before the notice that names section 1.
[[nodiscard]] constexpr bool precedes_form_2021(const report& r) {
  const auto year = believable(r.year);
  return r.edition == form::form_2019 || (year && form_for(*year) == form::form_2019);
}

template <class F>
void check_sections(const rule& r, const reading& read, F&& report_it) {
  for (int number = 1; number <= 6; ++number) {
    if (read.narrative.section(number) != nullptr) continue;
    bool mild = (number == 1 && precedes_form_2021(read.report)) ||
                (number == 5 && read.narrative.names_problems);
    if (number >= 2 && number <= 4) {
      const table in = enumerators<table>[static_cast<std::size_t>(number - 2)];
      for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
        mild = mild || read.provenance.sources[i].state != cell_state::absent;
      }
    }
    report_it(finding{&r,
                      verdict::fail,
                      mild ? r.milder : r.level,
                      {place_kind::section, static_cast<std::uint16_t>(number)}});
  }
}

[[nodiscard]] inline bool prints(const reading& read, table in) {
  for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
    if (read.provenance.sources[i].state != cell_state::absent) return true;
  }
  return false;
}

template <class F>
void check_tables(const rule& r, const reading& read, F&& report_it) {
  for (table in : enumerators<table>) {
    if (prints(read, in)) continue;
    const section_text* section = read.narrative.section(section_number(in));
    const bool picture = section != nullptr && section->has_picture;
    // Numbers that found no cell may be the table's own: then we cannot say that it is missing.
    const verdict outcome =
        read.provenance.unplaced.empty() ? verdict::fail : verdict::undetermined;
    report_it(finding{&r,
                      outcome,
                      picture ? r.milder : r.level,
                      {place_kind::table, static_cast<std::uint16_t>(in)}});
  }
}

/// Numbers in cells that the report's form does not have: no sum counts them.
template <class F>
constexpr void check_cells_outside_the_form(const rule& r, const figures& f, F&& report_it) {
  const auto& covered = coverage_of(f.printed);
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (covered[i] || !f.known(i)) continue;
    report_it(
        finding{&r, verdict::fail, r.milder, {place_kind::cell, static_cast<std::uint16_t>(i)}});
  }
}

template <class F>
void check_labels(const rule& r, const reading& read, F&& report_it) {
  for (std::size_t i = 0; i < read.narrative.misprinted_labels.size(); ++i) {
    report_it(
        finding{&r, verdict::fail, r.milder, {place_kind::label, static_cast<std::uint16_t>(i)}});
  }
  const layout standard = standard_layout(read.printed.edition);
  if (prints(read, table::requests) && read.printed.otherwise != standard.otherwise) {
    report_it(finding{
        &r,
        verdict::fail,
        r.milder,
        {place_kind::request_row, static_cast<std::uint16_t>(request_row::otherwise_closed)}});
  }
  // A row is missing if none of its cells was found, unless numbers are left over that may be its
  // own.
  const verdict outcome = read.provenance.unplaced.empty() ? verdict::fail : verdict::undetermined;
  for (std::size_t i = 0; i < cell_count;) {
    const cell first = all_cells[i];
    bool printed = false;
    bool due = false;
    for (; i < cell_count && all_cells[i].in == first.in && all_cells[i].row == first.row; ++i) {
      printed = printed || read.provenance.sources[i].state != cell_state::absent;
      due = due || covers(read.printed, all_cells[i]);
    }
    if (printed || !due || !prints(read, first.in)) continue;
    constexpr place_kind kinds[] = {place_kind::disclosure_row, place_kind::request_row,
                                    place_kind::review_channel};
    report_it(finding{&r, outcome, r.level, {kinds[index_of(first.in)], first.row}});
  }
}

/// The ordinal that a section is printed with, 1 to 10; 0 if there is none.
[[nodiscard]] inline int ordinal_of(const section_text& section) {
  std::size_t i = 0;
  const std::string_view title = section.title.text;
  return title.empty() ? 0 : ideograph_digit(fold(take_character(title, i)));
}

/// The ordinal that a section would have behind the ones before it, which may be wrong themselves:
/// one slip is one finding.
[[nodiscard]] inline int ordinal_due(const narrative& text, const section_text& section) {
  int due = section.number;
  for (const section_text& before : text.sections) {
    if (&before == &section) break;
    if (const int printed = ordinal_of(before); printed != 0)
      due = printed + section.number - before.number;
  }
  return due;
}

/// The rule about the ordinals of the sections. Numbers that are far from the one that is due are
/// those of paragraphs that are titled like a section.
template <class F>
void check_ordinals(const rule& r, const reading& read, F&& report_it) {
  const narrative& text = read.narrative;
  if (text.sections.empty()) return report_it(finding{&r, verdict::undetermined, r.milder});
  for (const section_text& section : text.sections) {
    const int printed = ordinal_of(section);
    const int due = ordinal_due(text, section);
    if (printed == 0 || (printed != due - 1 && printed != due + 1)) continue;
    report_it(finding{&r,
                      verdict::fail,
                      r.level,
                      {place_kind::section, static_cast<std::uint16_t>(section.number)}});
  }
}

[[nodiscard]] constexpr bool is_in_table(const source_span& where) { return where.table != 0; }

/// Whether a number that was put into no cell stands in a row or a column that the form does not
/// have: in a cell of a table that gave cells of the form others of its numbers, and none this one.
[[nodiscard]] inline bool stands_beside(const printed_text& number, const provenance& all) {
  if (!is_in_table(number.where)) return false;
  bool table_is_of_form = false;
  for (const cell_source& source : all.sources) {
    const source_span& of_form = source.where;
    if (of_form.table != number.where.table || source.state == cell_state::absent) continue;
    if (of_form.row == number.where.row && of_form.column == number.where.column) return false;
    table_is_of_form = table_is_of_form || source.state == cell_state::number;
  }
  return table_is_of_form;
}

/// The numbers in rows and columns that the form does not have.
[[nodiscard]] inline std::vector<const printed_text*> numbers_beside(const provenance& all) {
  std::vector<const printed_text*> beside;
  for (const printed_text& number : all.unplaced) {
    if (stands_beside(number, all)) beside.push_back(&number);
  }
  return beside;
}

/// The rule about rows and columns that the form does not have; only where cells are told apart.
[[nodiscard]] inline finding check_beside(const rule& r, const reading& read) {
  const provenance& all = read.provenance;
  const bool has_tables =
      std::any_of(all.sources.begin(), all.sources.end(),
                  [](const cell_source& source) { return is_in_table(source.where); });
  if (!has_tables) return {&r, verdict::undetermined, r.milder};
  return {&r, numbers_beside(all).empty() ? verdict::pass : verdict::fail, r.level};
}

/// The rule about the years that title, period and section 1 state.
[[nodiscard]] inline finding check_years(const rule& r, const reading& read) {
  const auto period =
      read.report.period ? std::optional(read.report.period->last.year) : std::nullopt;
  std::optional<std::int32_t> first;
  bool compared = false;
  for (const auto stated : {read.narrative.title_year, period, read.narrative.opening_year}) {
    const auto year = believable(stated);
    if (first && year) {
      if (*first != *year) return {&r, verdict::fail, r.level};
      compared = true;
    }
    if (year) first = year;
  }
  return {&r, compared ? verdict::pass : verdict::undetermined, r.milder};
}

/// The rules about the document around the tables.
template <class F>
void check_document(const rule& r, const reading& read, F&& report_it) {
  const narrative& text = read.narrative;
  switch (r.holds) {
    case relation::sections_present:
      return check_sections(r, read, report_it);
    case relation::tables_present:
      return check_tables(r, read, report_it);
    case relation::titled_as_form:
      if (text.title.text.empty()) return report_it(finding{&r, verdict::undetermined, r.milder});
      if (!titled_as_form(text.title.text)) report_it(finding{&r, verdict::fail, r.level});
      return;
    case relation::period_is_the_year:
      if (!text.period.text.empty() && !read.report.period)
        report_it(finding{&r, verdict::fail, r.milder});
      return;
    case relation::years_agree:
      return report_it(check_years(r, read));
    case relation::labelled_as_form:
      return check_labels(r, read, report_it);
    case relation::numbered_in_order:
      return check_ordinals(r, read, report_it);
    case relation::nothing_beside:
      return report_it(check_beside(r, read));
    default:
      return;
  }
}

}  // namespace govreport::detail
