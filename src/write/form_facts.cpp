// SPDX-License-Identifier: BSL-1.0
#include "form_facts.hpp"

#include <fmt/format.h>

#include "govreport/check/check_wording.hpp"

namespace govreport::writing {

std::string_view unfilled_words(const finding& found, const reading& read) {
  if (found.where.kind == place_kind::document) return detail::placeholder_around(read.narrative);
  const section_text* section = read.narrative.section(found.where.index);
  if (section == nullptr) return {};
  const std::string_view words = detail::placeholder_in(section->body.text);
  return words.empty() ? detail::words_for_others_in(section->body.text) : words;
}

std::string form_facts(const finding& found, const reading& read) {
  const narrative& text = read.narrative;
  switch (found.broken->holds) {
    case relation::numbered_in_order: {
      const section_text* section = text.section(found.where.index);
      if (section == nullptr) return {};
      return fmt::format("{} {}", detail::ordinal_of(*section),
                         detail::ordinal_due(text, *section));
    }
    case relation::nothing_beside: {
      std::string facts;
      for (const printed_text* number : detail::numbers_beside(read.provenance))
        facts += number->text + " ";
      return facts;
    }
    case relation::cites_form_of_the_year: {
      const detail::cited_forms cited = detail::forms_cited_in(text);
      return fmt::format("{} {} {}", read.report.year.value_or(0), cited.form_2019,
                         cited.form_2021);
    }
    case relation::announces_its_parts: {
      const auto announced = detail::parts_announced_in(text);
      if (!announced) return {};
      return fmt::format("{} {} {} {}", announced->number, announced->listed, announced->named,
                         text.sections.size());
    }
    case relation::signed_by_its_author:
      return fmt::format("{} {}", read.report.authority.view(), text.signed_by.text);
    case relation::filled_in:
      return std::string(unfilled_words(found, read));
    default:
      return {};
  }
}

std::vector<source_span> places_of_form_rule(const finding& found, const reading& read) {
  const narrative& text = read.narrative;
  if (found.where.kind == place_kind::section) {
    const section_text* section = text.section(found.where.index);
    if (section == nullptr) return {};
    const bool in_title = found.broken->holds == relation::numbered_in_order;
    return {in_title ? section->title.where : section->body.where};
  }
  switch (found.broken->holds) {
    case relation::nothing_beside: {
      std::vector<source_span> places;
      for (const printed_text* number : detail::numbers_beside(read.provenance))
        places.push_back(number->where);
      return places;
    }
    case relation::cites_form_of_the_year:
    case relation::announces_its_parts:
      return {text.preface.where};
    case relation::signed_by_its_author:
      return {text.title.where, text.signed_by.where};
    case relation::filled_in:
      for (const printed_text* part : {&text.title, &text.preface, &text.period, &text.signed_by}) {
        if (!detail::placeholder_in(part->text).empty()) return {part->where};
      }
      return {};
    default:
      return {};
  }
}

}  // namespace govreport::writing
