// SPDX-License-Identifier: BSL-1.0
#pragma once

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

/// The rules about cells that need to know what is printed in them.
template <class F>
void check_printed_cells(const rule& r, const reading& read, F&& report_it) {
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
