// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include "govreport/check/bounds.hpp"
#include "govreport/check/evaluate.hpp"
#include "govreport/check/finding.hpp"

namespace govreport::detail {

/// Whether every equation of a table holds once its blanks are what the form forces them to, or
/// else 0.
constexpr bool holds_with_blanks_as_zero(bounds b, table in) {
  if (in == table::disclosure)
    return false;  // the form prints no total there that could vouch for a blank
  b.high = b.low;
  for (const form_equation& e : form_equations) {
    if (cell_of(e.over, 0, *e.left.begin()).in != in) continue;
    const clause everywhere_it_applies = everywhere(e);
    for (std::size_t place = 0; place < place_count(e.over); ++place) {
      if (!applies(everywhere_it_applies, b.printed, place)) continue;
      if (b.sum(e.over, place, e.left) != b.sum(e.over, place, e.right)) return false;
    }
  }
  return true;
}

[[nodiscard]] constexpr std::size_t first_cell(table in) {
  constexpr std::size_t first[] = {0, disclosure_cell_count,
                                   disclosure_cell_count + request_cell_count, cell_count};
  return first[index_of(in)];
}
[[nodiscard]] constexpr std::size_t last_cell(table in) {
  return in == table::reviews ? cell_count
                              : first_cell(static_cast<table>(static_cast<std::size_t>(in) + 1));
}

/// One finding for all blanks of a table, or for all its "/": a table that is empty is one defect,
/// not two hundred.
template <class F>
constexpr void check_table_for(const rule& r, cell_state state, const figures& f, const bounds& b,
                               F&& report_it) {
  if (!b.any_unknown) return;
  const auto& covered = coverage_of(f.printed);
  for (table in : enumerators<table>) {
    std::size_t found = 0;
    for (std::size_t i = first_cell(in); i < last_cell(in); ++i)
      found += covered[i] && f.state[i] == state;
    if (found == 0) continue;
    const bool mild = r.milder != r.level && holds_with_blanks_as_zero(b, in);
    report_it(finding{&r,
                      verdict::fail,
                      mild ? r.milder : r.level,
                      {place_kind::table, static_cast<std::uint16_t>(in)}});
  }
}

/// Whether some cell of the form may or may not break a rule: of one that has several readings we
/// do not know what it holds, and of one that cannot be read not whether it is below zero.
[[nodiscard]] constexpr bool leaves_open(const rule& r, const figures& f, const bounds& b) {
  if (!b.any_unknown) return false;
  const auto& covered = coverage_of(f.printed);
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!covered[i]) continue;
    if (f.state[i] == cell_state::ambiguous) return true;
    if (f.state[i] == cell_state::unreadable && r.holds == relation::non_negative) return true;
  }
  return false;
}

/// The rules about the state of cells that numbers alone can break.
template <class F>
constexpr void check_cells(const rule& r, const figures& f, const bounds& b, F&& report_it) {
  if (r.holds == relation::unit_printed || r.holds == relation::same_elsewhere) return;
  if (leaves_open(r, f, b)) report_it(finding{&r, verdict::undetermined, r.milder});
  switch (r.holds) {
    case relation::not_blank:
      return check_table_for(r, cell_state::blank, f, b, report_it);
    case relation::applicable:
      return check_table_for(r, cell_state::not_applicable, f, b, report_it);
    case relation::non_negative:
      for (std::size_t i = 0; i < cell_count; ++i) {
        if (f.value[i] >= 0 || !f.known(i) || may_be_negative(all_cells[i])) continue;
        report_it(
            finding{&r, verdict::fail, r.level, {place_kind::cell, static_cast<std::uint16_t>(i)}});
      }
      return;
    default:
      return;  // needs the document
  }
}

/// The place of a cell's row.
[[nodiscard]] constexpr place row_of(cell c) {
  constexpr place_kind kinds[] = {place_kind::disclosure_row, place_kind::request_row,
                                  place_kind::review_channel};
  return {kinds[index_of(c.in)], c.row};
}

[[nodiscard]] inline bool is_reconstructed(const cell_source& source) {
  return source.state == cell_state::number && source.certain == certainty::reconstructed;
}

/// Numbers that nothing but the form tells. A finding for each row; one for a whole table where
/// cells may have been lost before the document was made, since there it is nobody's slip.
template <class F>
void check_printed_apart(const rule& r, const reading& read, F&& report_it) {
  const bool has_cells =
      read.format == document_format::html || read.format == document_format::docx;
  std::optional<place> last;
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!is_reconstructed(read.provenance.sources[i])) continue;
    const cell c = all_cells[i];
    const place where =
        has_cells ? row_of(c) : place{place_kind::table, static_cast<std::uint16_t>(c.in)};
    if (last == where) continue;
    last = where;
    report_it(finding{&r, verdict::fail, has_cells ? r.level : r.milder, where});
  }
}

/// Amounts whose unit the document does not say.
template <class F>
void check_units(const rule& r, const reading& read, F&& report_it) {
  const auto& covered = coverage_of(read.printed);
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (!covered[i] || unit_of(all_cells[i]) == cell_unit::pieces) continue;
    const cell_source& source = read.provenance.sources[i];
    const bool held_back = source.state == cell_state::ambiguous;
    const bool broken =
        held_back ? source.unit == unit_doubt::not_clear : source.unit == unit_doubt::not_printed;
    if (broken || held_back)
      report_it(finding{&r,
                        broken ? verdict::fail : verdict::undetermined,
                        r.level,
                        {place_kind::cell, static_cast<std::uint16_t>(i)}});
  }
}

[[nodiscard]] constexpr bool has_doubtful_unit(const provenance* of, std::size_t i) {
  return of != nullptr && of->sources[i].unit != unit_doubt::no_doubt;
}

/// The same report as another document has it: a finding for each cell in which both have a number,
/// and another one. Where one of them has none, or does not say in which unit it is, they are not
/// compared.
template <class F>
constexpr void check_same_elsewhere(const rule& r, const figures& f, const provenance* of,
                                    const reading* also, F&& report_it) {
  if (also == nullptr) return report_it(finding{&r, verdict::undetermined, r.milder});
  const figures other = figures_of(*also);
  const auto& covered = coverage_of(f.printed);
  bool open = false;
  for (std::size_t i = 0; i < cell_count; ++i) {
    const bool in_doubt = has_doubtful_unit(of, i) || has_doubtful_unit(&also->provenance, i);
    if (!f.known(i) || !other.known(i) || in_doubt) {
      open = open || covered[i];
    } else if (f.value[i] != other.value[i]) {
      finding found{&r, verdict::fail, r.level, {place_kind::cell, static_cast<std::uint16_t>(i)}};
      found.decisive = all_cells[i];
      found.stated = f.value[i];
      found.derived = other.value[i];
      report_it(found);
    }
  }
  if (open) report_it(finding{&r, verdict::undetermined, r.milder});
}

/// The rules about cells that need to know what is printed in them.
template <class F>
void check_printed_cells(const rule& r, const reading& read, F&& report_it) {
  if (r.holds == relation::printed_apart) return check_printed_apart(r, read, report_it);
  if (r.holds == relation::unit_printed) return check_units(r, read, report_it);
  for (std::size_t i = 0; i < cell_count; ++i) {
    const cell_source& source = read.provenance.sources[i];
    const bool unreadable = source.state == cell_state::unreadable;
    const bool fraction = unreadable && source.reason == unreadable_because::not_whole;
    const bool broken = r.holds == relation::a_number         ? unreadable && !fraction
                        : r.holds == relation::whole          ? fraction
                        : r.holds == relation::unit_as_headed ? source.foreign_unit
                                                              : false;
    if (broken)
      report_it(
          finding{&r, verdict::fail, r.level, {place_kind::cell, static_cast<std::uint16_t>(i)}});
  }
}

}  // namespace govreport::detail
