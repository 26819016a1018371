// SPDX-License-Identifier: BSL-1.0
#include "finding_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "form_facts.hpp"
#include "govreport/check/bounds.hpp"
#include "govreport/check/check_cells.hpp"
#include "govreport/check/text_readings.hpp"
#include "section_facts.hpp"

namespace govreport {

namespace {

std::vector<cell> cells_of_state(const reading& read, table in, cell_state state) {
  std::vector<cell> cells;
  const figures numbers = figures_of(read);
  const auto& covered = coverage_of(read.printed);
  for (std::size_t i = detail::first_cell(in); i < detail::last_cell(in); ++i) {
    if (covered[i] && numbers.state[i] == state) cells.push_back(all_cells[i]);
  }
  return cells;
}

std::vector<cell> cells_of_row(const reading& read, table in, std::size_t row) {
  std::vector<cell> cells;
  for (std::size_t i = detail::first_cell(in); i < detail::last_cell(in); ++i) {
    if (all_cells[i].row == row && covers(read.printed, all_cells[i]))
      cells.push_back(all_cells[i]);
  }
  return cells;
}

/// The numbers of a place that nothing but the form tells.
std::vector<cell> reconstructed_cells(const place& where, const reading& read) {
  std::vector<cell> cells;
  for (std::size_t i = 0; i < cell_count; ++i) {
    const cell c = all_cells[i];
    if (detail::is_reconstructed(read.provenance.sources[i]) &&
        (where == detail::row_of(c) ||
         where == place{place_kind::table, static_cast<std::uint16_t>(c.in)}))
      cells.push_back(c);
  }
  return cells;
}

/// The cells that a claim is compared with.
std::vector<cell> cells_of_claim(const finding& found, const reading& read) {
  if (found.broken->holds != relation::fits_the_table) return {};
  std::vector<cell> cells;
  for (const table_reading& r :
       readings_of(read.narrative.claims[found.where.index], bounds_of(figures_of(read)))) {
    for (const formula_term& t : r.sum) {
      const bool known = std::find(cells.begin(), cells.end(), t.at(0)) != cells.end();
      if (!known && covers(read.printed, t.at(0))) cells.push_back(t.at(0));
    }
  }
  return cells;
}

std::string_view name_of_label(label_ref ref) {
  switch (ref.kind) {
    case labelled::request_row:
      return enumerator_names<request_row>[ref.index];
    case labelled::request_group:
      return enumerator_names<request_group>[ref.index];
    case labelled::applicant:
      return enumerator_names<applicant>[ref.index];
    case labelled::disclosure_row:
      return enumerator_names<disclosure_row>[ref.index];
    case labelled::disclosure_column:
      return enumerator_names<disclosure_column>[ref.index];
    case labelled::review_channel:
      return enumerator_names<review_channel>[ref.index];
    case labelled::review_outcome:
      return enumerator_names<review_outcome>[ref.index];
  }
  return {};
}

std::vector<source_span> places_of_document(const rule& r, const narrative& text) {
  switch (r.holds) {
    case relation::titled_as_form:
    case relation::form_of_the_year:
      return {text.title.where};
    case relation::period_is_the_year:
      return {text.period.where};
    case relation::years_agree:
      return {text.title.where, text.period.where, text.opening.where};
    case relation::in_time:
    case relation::dated_next_year:
      return {text.signature_date.where};
    default:
      return {};
  }
}

std::vector<source_span> candidates_for_places(const finding& found, const reading& read) {
  const narrative& text = read.narrative;
  if (looks_at_sections(found.broken->holds)) return writing::places_of_section_rule(found, read);
  if (looks_at_wording(found.broken->holds)) return writing::places_of_form_rule(found, read);
  switch (found.where.kind) {
    case place_kind::document:
      return places_of_document(*found.broken, text);
    case place_kind::section:
      return {};
    case place_kind::claim:
      return {text.claims[found.where.index].clause.where};
    case place_kind::label:
      return {text.misprinted_labels[found.where.index].printed.where};
    default:
      break;
  }
  if (found.broken->holds == relation::tables_present) {
    const section_text* section =
        text.section(section_number(enumerators<table>[found.where.index]));
    return section == nullptr ? std::vector<source_span>{}
                              : std::vector<source_span>{section->title.where};
  }
  std::vector<source_span> places;
  for (cell c : cells_of(found, read)) places.push_back(read.provenance[c].where);
  return places;
}

}  // namespace

std::vector<cell> cells_of(const finding& found, const reading& read) {
  std::vector<cell> cells;
  if (found.compares()) {
    for_each_term(found, read.printed, [&cells](cell c, bool) { cells.push_back(c); });
    return cells;
  }
  if (looks_at_sections(found.broken->holds) || looks_for_pattern(found.broken->holds))
    return writing::cells_of_section_rule(found, read);
  if (looks_at_members(found.broken->holds)) {
    found.differing.for_each([&cells](cell c) { cells.push_back(c); });
    return cells;
  }
  if (found.broken->holds == relation::printed_apart) return reconstructed_cells(found.where, read);
  const std::size_t index = found.where.index;
  switch (found.where.kind) {
    case place_kind::cell:
      return {all_cells[index]};
    case place_kind::table:
      if (!looks_at_cells(found.broken->holds)) return {};
      return cells_of_state(read, enumerators<table>[index],
                            writing::state_named_by(*found.broken));
    case place_kind::request_row:
      return cells_of_row(read, table::requests, index);
    case place_kind::disclosure_row:
      return cells_of_row(read, table::disclosure, index);
    case place_kind::review_channel:
      return cells_of_row(read, table::reviews, index);
    case place_kind::claim:
      return cells_of_claim(found, read);
    default:
      return {};
  }
}

std::vector<source_span> places_of(const finding& found, const reading& read) {
  std::vector<source_span> places = candidates_for_places(found, read);
  std::erase_if(places, [](const source_span& where) { return !writing::is_known(where); });
  return places;
}

std::string place_key(const finding& found, const reading& read) {
  const std::size_t index = found.where.index;
  switch (found.where.kind) {
    case place_kind::document:
      return "document";
    case place_kind::section:
      return fmt::format("section_{}", index);
    case place_kind::table:
      return std::string(enumerator_names<table>[index]);
    case place_kind::applicant:
      return std::string(enumerator_names<applicant>[index]);
    case place_kind::request_row:
      return std::string(enumerator_names<request_row>[index]);
    case place_kind::review_channel:
      return std::string(enumerator_names<review_channel>[index]);
    case place_kind::disclosure_row:
      return std::string(enumerator_names<disclosure_row>[index]);
    case place_kind::cell:
      return std::string(address_of(all_cells[index]));
    case place_kind::claim: {
      const claim& c = read.narrative.claims[index];
      return fmt::format("section_{}.{}", c.section,
                         c.about.empty() ? name_of(c.kind) : name_of(c.about.front().fact));
    }
    case place_kind::label: {
      const label_ref ref = read.narrative.misprinted_labels[index].of;
      return fmt::format("{}.{}", name_of(ref.kind), name_of_label(ref));
    }
  }
  return {};
}

}  // namespace govreport
