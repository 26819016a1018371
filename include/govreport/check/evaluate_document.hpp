// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/check/check_cells.hpp"
#include "govreport/check/check_form.hpp"
#include "govreport/check/check_formula.hpp"
#include "govreport/check/check_members.hpp"
#include "govreport/check/check_patterns.hpp"
#include "govreport/check/check_sections.hpp"
#include "govreport/check/check_sums.hpp"
#include "govreport/check/check_text.hpp"
#include "govreport/check/check_wording.hpp"
#include "govreport/check/context.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/rules/catalogue.hpp"

namespace govreport {

namespace detail {

/// What is not stated at all leaves a rule undetermined at its milder severity. A report without a
/// date is no less consistent for that, so this must not be an error.
constexpr bool silence_is_no_error() {
  for (const rule& r : catalogue) {
    if (!compares_sums(r.holds) && r.milder == severity::error) return false;
  }
  return true;
}
static_assert(silence_is_no_error(), "an error for what a document does not state");

/// Whether a rule is about what is printed, which a report in memory does not know, or about other
/// documents.
[[nodiscard]] constexpr bool needs_document(relation r) {
  switch (r) {
    case relation::a_number:
    case relation::whole:
    case relation::unit_as_headed:
    case relation::unit_printed:
    case relation::printed_apart:
    case relation::sections_present:
    case relation::tables_present:
    case relation::titled_as_form:
    case relation::years_agree:
    case relation::labelled_as_form:
      return true;
    default:
      return looks_at_wording(r) || looks_at_sections(r) || looks_at_text(r) || looks_at_members(r);
  }
}

/// The numbers that rules are applied to: those of the report, and what each of its cells can be,
/// as the form's equations narrow it; the same of last year's report, if there is one that the
/// report follows.
class numbers_of_check {
 public:
  template <class Whole>
  constexpr numbers_of_check(const Whole& whole, const report& r, const check_context& context)
      : rules(context.rules), f(figures_of(whole)), b(bounds_of(f)) {
    narrow(b);
    if (context.also != nullptr && may_be_the_same(r, context.also->report)) also_ = context.also;
    if (context.previous == nullptr || !may_follow(r, context.previous->report)) return;
    previous_ = bounds_of(figures_of(*context.previous));
    narrow(*previous_);
  }

  [[nodiscard]] constexpr const bounds* before() const { return previous_ ? &*previous_ : nullptr; }

  /// The same report as another document has it.
  [[nodiscard]] constexpr const reading* also() const { return also_; }

  const rulebook* rules;
  figures f;
  bounds b;
  bool says_once = false;  // whether a rule is silent where a severer one says the same

 private:
  const reading* also_ = nullptr;
  std::optional<bounds> previous_;
};

/// What rules about the text ask of a report again and again; of one in memory, nothing.
template <class Whole>
struct text_of_check {
  constexpr explicit text_of_check(const Whole&) {}
};
template <>
struct text_of_check<reading> : words_of_text {
  explicit text_of_check(const reading& whole) : words_of_text(whole.narrative) {}
};

/// What numbers alone say of a rule.
template <class F>
constexpr void check_figures(const rule& r, const numbers_of_check& n, F&& report_it) {
  if (r.holds == relation::as_formula) {
    const formula_input in = input_of(r, n.b, n.before(), n.rules);
    for (const rule_formula& means : r.means) check_formula(r, means, in, n.f, report_it);
    return;
  }
  if (compares_sums(r.holds)) return check_sums(r, n.f, n.b, report_it);
  if (looks_at_cells(r.holds)) return check_cells(r, n.f, n.b, report_it);
  if (looks_for_pattern(r.holds)) return check_patterns(r, n.f, n.rules, report_it);
  if (r.holds == relation::labelled_as_form) check_cells_outside_the_form(r, n.f, report_it);
}

/// One rule everywhere in a report in memory.
template <class F>
constexpr void check_rule(const rule& r, const report& whole, const numbers_of_check& n,
                          text_of_check<report>&, const check_context& context, F&& report_it) {
  check_figures(r, n, report_it);
  check_dates(r, whole, report_it);
  if (r.holds == relation::same_elsewhere)
    return check_same_elsewhere(r, n.f, nullptr, n.also(), report_it);
  if (looks_at_members(r.holds)) {
    if (context.members == nullptr) return report_it(undetermined_by_members(r));
    return check_members(r, whole, n.b, context, n.says_once, report_it);
  }
  if (needs_document(r.holds)) report_it(finding{&r, verdict::undetermined, r.milder});
}

/// Whether the report's text has words that explain why a rule fails.
[[nodiscard]] inline bool is_excused(const rule& r, const narrative& text) {
  for (std::string_view words : r.excused_by) {
    if (words.empty()) continue;
    for (const section_text& s : text.sections) {
      if (s.body.text.find(words) != std::string::npos) return true;
    }
  }
  return false;
}

/// One rule everywhere in a report as read.
template <class F>
void check_rule(const rule& r, const reading& whole, const numbers_of_check& n,
                text_of_check<reading>& words, const check_context& context, F&& report_it) {
  check_dates(r, whole.report, report_it);
  check_document(r, whole, report_it);
  check_wording(r, whole, report_it);
  check_text_of_sections(r, whole, words, context, report_it);
  check_text(r, whole, n.b, n.before(), report_it);
  check_figures(r, n, [&](finding found) {
    if (is_excused(r, whole.narrative)) found.level = r.milder;
    report_it(found);
  });
  if (looks_at_cells(r.holds)) check_printed_cells(r, whole, report_it);
  if (r.holds == relation::same_elsewhere)
    check_same_elsewhere(r, n.f, &whole.provenance, n.also(), report_it);
  if (looks_at_members(r.holds))
    check_members(r, whole.report, n.b, context, n.says_once, report_it);
}

/// Whether a rule is about reports like this: of its authority and year.
[[nodiscard]] constexpr bool speaks_of(const rule& r, const report& whole) {
  if (r.first_year != 0 && believable(whole.year).value_or(0) < r.first_year) return false;
  return is_of(r.only_for, whole.authority.view());
}

[[nodiscard]] constexpr const report& report_in(const report& r) { return r; }
[[nodiscard]] inline const report& report_in(const reading& r) { return r.report; }

template <class Whole>
constexpr verdict evaluate_everywhere(const rule& r, const Whole& whole,
                                      const check_context& context) {
  const numbers_of_check n(whole, report_in(whole), context);
  verdict all = verdict::pass;
  if (!r.forms.contain(n.f.printed.edition)) return all;
  if (!speaks_of(r, report_in(whole))) return all;
  for (const rule_formula& means : r.means) {
    if (needs_last_year(means) && n.before() == nullptr) return verdict::undetermined;
  }
  text_of_check<Whole> words(whole);
  check_rule(r, whole, n, words, context, [&all](const finding& found) {
    if (found.outcome == verdict::fail || all == verdict::pass) all = found.outcome;
  });
  return all;
}

}  // namespace detail

/// One rule in a whole report in memory, on or off: fail if it fails anywhere, else undetermined if
/// it is so anywhere or nothing is stated that it could be about, else pass. A rule for another
/// edition of the form passes.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole,
                                         const check_context& context = {}) {
  return detail::evaluate_everywhere(r, whole, context);
}
/// One rule in a whole report as read.
[[nodiscard]] inline verdict evaluate(const rule& r, const reading& whole,
                                      const check_context& context = {}) {
  return detail::evaluate_everywhere(r, whole, context);
}

}  // namespace govreport
