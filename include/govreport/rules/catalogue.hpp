// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "govreport/model/place.hpp"
#include "govreport/rules/across_years.hpp"
#include "govreport/rules/aggregation.hpp"
#include "govreport/rules/cells.hpp"
#include "govreport/rules/disclosure.hpp"
#include "govreport/rules/form.hpp"
#include "govreport/rules/narrative.hpp"
#include "govreport/rules/requests.hpp"
#include "govreport/rules/reviews.hpp"
#include "govreport/rules/sections.hpp"

namespace govreport {

namespace detail {

template <std::size_t... N>
constexpr auto join(const std::array<rule, N>&... families) {
  std::array<rule, (N + ...)> all{};
  std::size_t n = 0;
  const auto append = [&](const auto& family) {
    for (const rule& r : family) all[n++] = r;
  };
  (append(families), ...);
  return all;
}

}  // namespace detail

/// Every rule, in the order in which findings are given: the document, then cells, then section by
/// section, then the other sections and the running text, then what other reports say.
inline constexpr std::array catalogue =
    detail::join(form_rules, cell_rules, disclosure_rules, request_rules, review_rules,
                 section_rules, narrative_rules, across_years_rules, aggregation_rules);

/// The rule of that id, or null.
[[nodiscard]] constexpr const rule* find_rule(std::string_view id) {
  for (const rule& r : catalogue) {
    if (r.id == id) return &r;
  }
  return nullptr;
}

/// Cells of the form that no comparison of sums looks at: any number may stand in them.
inline constexpr std::array free_cells{
    cell_of(disclosure_row::regulations, disclosure_column::issued),
    cell_of(disclosure_row::regulations, disclosure_column::repealed),
    cell_of(disclosure_row::regulations, disclosure_column::in_force),
    cell_of(disclosure_row::regulations, disclosure_column::made),
    cell_of(disclosure_row::normative_documents, disclosure_column::issued),
    cell_of(disclosure_row::normative_documents, disclosure_column::repealed),
    cell_of(disclosure_row::normative_documents, disclosure_column::in_force),
    cell_of(disclosure_row::normative_documents, disclosure_column::made),
    cell_of(disclosure_row::fees, disclosure_column::amount),
};

namespace detail {

/// Marks the cells that some rule compares with others.
constexpr std::array<bool, cell_count> compared_cells() {
  std::array<bool, cell_count> seen{};
  for (const rule& r : catalogue) {
    if (!compares_sums(r.holds)) continue;
    for (const clause& c : r.clauses) {
      for (std::size_t place = c.first; place <= c.last; ++place) {
        for (auto t : c.left) seen[index_of(cell_of(c.over, place, t))] = true;
        for (auto t : c.right) seen[index_of(cell_of(c.over, place, t))] = true;
      }
    }
  }
  return seen;
}

constexpr bool ids_are_unique() {
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    if (find_rule(catalogue[i].id) != &catalogue[i]) return false;
  }
  return true;
}
constexpr bool every_rule_is_complete() {
  for (const rule& r : catalogue) {
    if (r.id.size() != 6 || r.title.zh.empty() || r.title.en.empty()) return false;
    if (r.basis.document.empty() || r.basis.clause.empty()) return false;
    if ((r.milder != r.level) != !r.milder_when.zh.empty()) return false;
    if (compares_sums(r.holds) == r.clauses[0].left.empty()) return false;
    if ((r.holds == relation::as_formula) == r.means.empty()) return false;
    for (const rule_formula& means : r.means) {
      if (!is_sound(means)) return false;
    }
  }
  return true;
}
constexpr bool errors_rest_on_verified_text() {
  for (const rule& r : catalogue) {
    if (r.level == severity::error && r.basis.mark != evidence::verified) return false;
  }
  return true;
}
constexpr bool every_cell_is_accounted_for() {
  std::array<bool, cell_count> seen = compared_cells();
  for (cell c : free_cells) {
    if (seen[index_of(c)]) return false;
    seen[index_of(c)] = true;
  }
  for (bool accounted_for : seen) {
    if (!accounted_for) return false;
  }
  return true;
}

static_assert(ids_are_unique(), "two rules with one id");
static_assert(every_rule_is_complete(), "a rule without title, basis or terms");
static_assert(errors_rest_on_verified_text(), "an error that rests on unverified text");
static_assert(every_cell_is_accounted_for(),
              "a cell of the form that no rule looks at and no list names");

}  // namespace detail
}  // namespace govreport
