// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "govreport/check/check_cells.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/model/authority.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::detail {

/// The rules about the dates that a report states or is known by.
template <class F>
constexpr void check_dates(const rule& r, const report& whole, F&& report_it) {
  const auto say = [&](verdict outcome, severity level) {
    report_it(finding{&r, outcome, level, {place_kind::document, 0}});
  };
  switch (r.holds) {
    case relation::in_time: {
      if (!whole.year) return;
      const calendar_date deadline = deadline_of(whole.authority.view(), *whole.year);
      if (whole.published_on && *whole.published_on > deadline) return say(verdict::fail, r.level);
      if (!whole.published_on && whole.signed_on && *whole.signed_on > deadline)
        say(verdict::fail, r.milder);
      return;
    }
    case relation::dated_next_year:
      if (whole.year && whole.signed_on && whole.signed_on->year != *whole.year + 1)
        say(verdict::fail, r.level);
      return;
    case relation::form_of_the_year:
      if (!whole.year || form_for(*whole.year) == whole.edition) return;
      return say(verdict::fail, whole.edition == form::form_2019 ? r.level : r.milder);
    case relation::period_is_the_year:
      if (!whole.period) return;
      if (whole.period->first.year != whole.period->last.year ||
          (whole.year && whole.period->first.year != *whole.year)) {
        return say(verdict::fail, r.level);
      }
      if (whole.period->first != calendar_date{whole.period->first.year, 1, 1} ||
          whole.period->last != calendar_date{whole.period->first.year, 12, 31}) {
        say(verdict::fail, r.milder);
      }
      return;
    default:
      return;
  }
}

/// Text without white space of any width.
[[nodiscard]] inline std::string without_spaces(std::string_view printed) {
  std::string text;
  while (!printed.empty()) {
    std::size_t taken = 1;
    if (printed.starts_with("\u3000")) {
      taken = 3;
    } else if (printed.starts_with("\u00a0")) {
      taken = 2;
    } else if (static_cast<unsigned char>(printed[0]) > ' ') {
      text += printed[0];
    }
    printed.remove_prefix(taken);
  }
  return text;
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

template <class F>
void check_sections(const rule& r, const reading& read, F&& report_it) {
  for (int number = 1; number <= 6; ++number) {
    if (read.narrative.section(number) != nullptr) continue;
    bool content = number == 5 && read.narrative.names_problems;
    if (number >= 2 && number <= 4) {
      const table in = enumerators<table>[static_cast<std::size_t>(number - 2)];
      for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
        content = content || read.provenance.sources[i].state != cell_state::absent;
      }
    }
    report_it(finding{&r,
                      verdict::fail,
                      content ? r.milder : r.level,
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

/// The rules about the document around the tables.
template <class F>
void check_document(const rule& r, const reading& read, F&& report_it) {
  const auto fail = [&](severity level) {
    report_it(finding{&r, verdict::fail, level, {place_kind::document, 0}});
  };
  const narrative& text = read.narrative;
  switch (r.holds) {
    case relation::sections_present:
      return check_sections(r, read, report_it);
    case relation::tables_present:
      return check_tables(r, read, report_it);
    case relation::titled_as_form:
      if (!text.title.text.empty() && !titled_as_form(text.title.text)) fail(r.level);
      return;
    case relation::period_is_the_year:
      if (!text.period.text.empty() && !read.report.period) fail(r.milder);
      return;
    case relation::years_agree: {
      const auto period =
          read.report.period ? std::optional(read.report.period->last.year) : std::nullopt;
      const auto differ = [](std::optional<std::int32_t> a, std::optional<std::int32_t> b) {
        return a && b && *a != *b;
      };
      if (differ(text.title_year, period) || differ(text.title_year, text.opening_year) ||
          differ(period, text.opening_year)) {
        fail(r.level);
      }
      return;
    }
    case relation::labelled_as_form:
      return check_labels(r, read, report_it);
    default:
      return;
  }
}

}  // namespace govreport::detail
