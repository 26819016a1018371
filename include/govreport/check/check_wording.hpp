// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "govreport/check/announced_parts.hpp"
#include "govreport/check/check_form.hpp"
#include "govreport/check/cited_form.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/placeholder.hpp"
#include "govreport/check/signer.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport::detail {

/// Characters of a preface, where notices and parts are named, and of the beginning of section 1,
/// where there may be none.
inline constexpr std::size_t longest_preface = 5000;
inline constexpr std::size_t longest_opening = 600;

/// The notices that the preface and section 1 cite.
[[nodiscard]] inline cited_forms forms_cited_in(const narrative& text) {
  std::u32string words = compact(text.preface.text, longest_preface);
  if (const section_text* first = text.section(1))
    words += U'\n' + compact(first->body.text, longest_opening);
  return forms_cited_in(words);
}

[[nodiscard]] inline finding check_cited_form(const rule& r, const reading& read) {
  const cited_forms cited = forms_cited_in(read.narrative);
  const auto year = believable(read.report.year);
  const bool cites_one = cited.form_2019 || cited.form_2021;
  if (!cites_one || !year || *year < first_year_of_the_form)
    return {&r, verdict::undetermined, r.milder};
  const bool right = form_for(*year) == form::form_2019 ? cited.form_2019 : cited.form_2021;
  return {&r, right ? verdict::pass : verdict::fail, r.level};
}

[[nodiscard]] inline std::optional<announced_parts> parts_announced_in(const narrative& text) {
  return parts_announced_in(compact(text.preface.text, longest_preface));
}

[[nodiscard]] inline finding check_announced_parts(const rule& r, const reading& read) {
  const auto announced = parts_announced_in(read.narrative);
  if (!announced) return {&r, verdict::undetermined, r.milder};
  const int found = static_cast<int>(read.narrative.sections.size());
  const bool lists_others = announced->listed != 0 && (announced->listed < announced->number ||
                                                       announced->named > announced->number);
  // A report can have further parts of its own, and a heading can be missed: only more than are
  // announced proves something.
  const bool right = !lists_others && found <= announced->number;
  return {&r, right ? verdict::pass : verdict::fail, r.level};
}

[[nodiscard]] inline finding check_signer(const rule& r, const reading& read) {
  const std::string_view author = read.report.authority.view();
  const std::string_view signer = read.narrative.signed_by.text;
  if (author.empty() || signer.empty()) return {&r, verdict::undetermined, r.milder};
  const bool differ = name_different_bodies(author, signer);
  return {&r, differ ? verdict::fail : verdict::pass, r.level};
}

/// A placeholder in what stands around the sections: title, preface, period and signature.
[[nodiscard]] inline std::string_view placeholder_around(const narrative& text) {
  for (const printed_text* part : {&text.title, &text.preface, &text.period, &text.signed_by}) {
    if (const std::string_view found = placeholder_in(part->text); !found.empty()) return found;
  }
  return {};
}

/// The rule about what a template leaves: one finding for each section, and one for what stands
/// around them.
template <class F>
void check_placeholders(const rule& r, const reading& read, F&& report_it) {
  const narrative& text = read.narrative;
  if (text.sections.empty() && text.title.text.empty())
    return report_it(finding{&r, verdict::undetermined, r.milder});
  if (!placeholder_around(text).empty()) report_it(finding{&r, verdict::fail, r.level});
  const std::string_view authority = read.report.authority.view();
  const bool has_no_members = is_local_department(authority) || is_township(authority);
  for (const section_text& section : text.sections) {
    const place where{place_kind::section, static_cast<std::uint16_t>(section.number)};
    if (!placeholder_in(section.body.text).empty()) {
      report_it(finding{&r, verdict::fail, r.level, where});
    } else if (section.number == 5 && has_no_members &&
               !words_for_others_in(section.body.text).empty()) {
      report_it(finding{&r, verdict::fail, r.milder, where});
    }
  }
}

/// The rules about the wording around the tables.
template <class F>
void check_wording(const rule& r, const reading& read, F&& report_it) {
  switch (r.holds) {
    case relation::cites_form_of_the_year:
      return report_it(check_cited_form(r, read));
    case relation::announces_its_parts:
      return report_it(check_announced_parts(r, read));
    case relation::signed_by_its_author:
      return report_it(check_signer(r, read));
    case relation::filled_in:
      return check_placeholders(r, read, report_it);
    default:
      return;
  }
}

}  // namespace govreport::detail
