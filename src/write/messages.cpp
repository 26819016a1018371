// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/messages.hpp"

#include <fmt/format.h>

#include "formula_text.hpp"
#include "subject.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::size_t decimals_of_yuan = 2;
constexpr std::size_t decimals_of_wan_yuan = 6;

std::string sentence(const subject& s) {
  if (s.found.compared != nullptr) return sum_sentence(s);
  if (s.found.said != nullptr) return formula_sentence(s);
  if (looks_at_cells(s.broken().holds)) return cell_sentence(s);
  if (looks_at_wording(s.broken().holds)) return form_sentence(s);
  if (looks_at_sections(s.broken().holds) || looks_for_pattern(s.broken().holds))
    return section_sentence(s);
  if (looks_at_text(s.broken().holds)) return text_sentence(s);
  if (looks_at_members(s.broken().holds)) return member_sentence(s);
  return document_sentence(s);
}

}  // namespace

std::string message(const finding& found, const reading& read, language in,
                    const check_context& context) {
  const subject s(found, read, in, context);
  const std::string place = place_text(found, read, in);
  return fmt::format(
      "{}{}: {}{}", found.broken->id, place.empty() ? place : fmt::format(" ({})", place),
      found.outcome == verdict::undetermined ? say(in, "无法判定: ", "cannot be decided: ")
                                             : std::string(),
      sentence(s));
}

std::string number_text(cell c, std::int64_t value) {
  switch (unit_of(c)) {
    case cell_unit::pieces:
      return fmt::format("{}", value);
    case cell_unit::yuan:
      return scaled_text(value, decimals_of_yuan);
    case cell_unit::wan_yuan:
      return scaled_text(value, decimals_of_wan_yuan);
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

std::string basis_text(const legal_basis& basis) {
  return fmt::format("{}{}", basis.document, basis.clause);
}

}  // namespace govreport
