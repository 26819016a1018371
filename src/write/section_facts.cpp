// SPDX-License-Identifier: BSL-1.0
#include "section_facts.hpp"

#include <fmt/format.h>

#include "govreport/check/check_patterns.hpp"
#include "govreport/check/check_sections.hpp"

namespace govreport::writing {

std::string section_facts(const finding& found, const reading& read) {
  const narrative& text = read.narrative;
  const auto words = [&](int number) { return detail::words_in_section(text, number); };
  switch (found.broken->holds) {
    case relation::treats_its_topics:
      return fmt::format("{}", detail::untreated(words(1), overview_topics));
    case relation::reports_assessment:
      return fmt::format("{}", detail::words_of_text(text).untreated(government_topics));
    case relation::brief_overview:
      return fmt::format("{}", detail::character_count(words(1)));
    case relation::names_problems:
      return words(5);
    case relation::names_problems_and_improvements:
      return fmt::format("{}", detail::untreated(words(5), problem_topics));
    case relation::fee_not_denied:
    case relation::fee_in_tens:
    case relation::fee_in_its_unit: {
      const claim* wrong = detail::wrong_fee(found.broken->holds, read);
      return wrong == nullptr ? std::string() : fmt::format("{}", *detail::fee_in_fen(*wrong));
    }
    default:
      return {};
  }
}

std::vector<cell> cells_of_section_rule(const finding& found, const reading& read) {
  std::vector<cell> cells;
  switch (found.broken->holds) {
    case relation::answers_disputes:
      for (review_channel c : enumerators<review_channel>) {
        const cell corrected = cell_of(c, review_outcome::corrected);
        if (number_at(read.report, corrected).value_or(0) > 0) cells.push_back(corrected);
      }
      return cells;
    case relation::speaks_of_unpaid_fee:
      return {cell_of(request_row::otherwise_fee_unpaid, applicant::total)};
    case relation::fee_in_its_unit:
      return {cell_of(disclosure_row::fees, disclosure_column::amount)};
    case relation::groups_in_place:
      for (cell c : all_cells) {
        if (c.in == table::reviews) cells.push_back(c);
      }
      return cells;
    case relation::cells_in_place:
      for (applicant a : enumerators<applicant>)
        cells.push_back(cell_of(enumerators<request_row>[found.where.index], a));
      return cells;
    case relation::vectors_differ: {
      const detail::request_vector copy{found.where.kind == place_kind::request_row,
                                        static_cast<std::uint8_t>(found.where.index)};
      for (std::size_t i = 0; i < copy.size(); ++i) {
        if (covers(read.printed, copy.at(i))) cells.push_back(copy.at(i));
      }
      return cells;
    }
    default:
      return {};
  }
}

std::vector<source_span> places_of_section_rule(const finding& found, const reading& read) {
  std::vector<source_span> places;
  if (found.where.kind == place_kind::section) {
    const relation holds = found.broken->holds;
    const bool about_a_fee = holds == relation::fee_not_denied || holds == relation::fee_in_tens ||
                             holds == relation::fee_in_its_unit;
    if (const claim* wrong = about_a_fee ? detail::wrong_fee(holds, read) : nullptr)
      places.push_back(wrong->clause.where);
    if (const section_text* section = read.narrative.section(found.where.index);
        section != nullptr && (!about_a_fee || holds == relation::fee_not_denied))
      places.push_back(section->title.where);
  }
  for (cell c : cells_of_section_rule(found, read)) places.push_back(read.provenance[c].where);
  return places;
}

}  // namespace govreport::writing
