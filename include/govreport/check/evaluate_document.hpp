// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/check/check_cells.hpp"
#include "govreport/check/check_form.hpp"
#include "govreport/check/check_sums.hpp"
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

/// Whether a rule is about what is printed, which a report in memory does not know.
[[nodiscard]] constexpr bool needs_document(relation r) {
  switch (r) {
    case relation::a_number:
    case relation::whole:
    case relation::unit_as_headed:
    case relation::sections_present:
    case relation::tables_present:
    case relation::titled_as_form:
    case relation::years_agree:
    case relation::labelled_as_form:
      return true;
    default:
      return false;
  }
}

/// What numbers alone say of a rule.
template <class F>
constexpr void check_figures(const rule& r, const figures& f, const bounds& b, F&& report_it) {
  if (compares_sums(r.holds)) return check_sums(r, f, b, report_it);
  if (looks_at_cells(r.holds)) return check_cells(r, f, b, report_it);
  if (r.holds == relation::labelled_as_form) check_cells_outside_the_form(r, f, report_it);
}

/// One rule everywhere in a report in memory; `b` are its narrowed bounds.
template <class F>
constexpr void check_rule(const rule& r, const report& whole, const figures& f, const bounds& b,
                          F&& report_it) {
  check_figures(r, f, b, report_it);
  check_dates(r, whole, report_it);
  if (needs_document(r.holds)) report_it(finding{&r, verdict::undetermined, r.milder});
}

/// One rule everywhere in a report as read; `b` are its narrowed bounds.
template <class F>
void check_rule(const rule& r, const reading& whole, const figures& f, const bounds& b,
                F&& report_it) {
  check_dates(r, whole.report, report_it);
  check_document(r, whole, report_it);
  check_figures(r, f, b, report_it);
  if (looks_at_cells(r.holds)) check_printed_cells(r, whole, report_it);
}

template <class Whole>
constexpr verdict evaluate_everywhere(const rule& r, const Whole& whole) {
  const figures f = figures_of(whole);
  verdict all = verdict::pass;
  if (!r.forms.contain(f.printed.edition)) return all;
  bounds narrowed = bounds_of(f);
  narrow(narrowed);
  check_rule(r, whole, f, narrowed, [&all](const finding& found) {
    if (found.outcome == verdict::fail || all == verdict::pass) all = found.outcome;
  });
  return all;
}

}  // namespace detail

/// One rule in a whole report in memory: fail if it fails anywhere, else undetermined if it is so
/// anywhere or nothing is stated that it could be about, else pass. A rule for another edition of
/// the form passes.
[[nodiscard]] constexpr verdict evaluate(const rule& r, const report& whole) {
  return detail::evaluate_everywhere(r, whole);
}
/// One rule in a whole report as read.
[[nodiscard]] inline verdict evaluate(const rule& r, const reading& whole) {
  return detail::evaluate_everywhere(r, whole);
}

}  // namespace govreport
