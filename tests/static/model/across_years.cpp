// SPDX-License-Identifier: BSL-1.0
#include "govreport/model/across_years.hpp"

#include <algorithm>

namespace govreport {
namespace {

constexpr layout old_form = standard_layout(form::form_2019);
constexpr layout new_form = standard_layout(form::form_2021);
constexpr layout new_form_one_row{form::form_2021, otherwise_layout::one_row};

constexpr comparability of(layout a, layout b, std::string_view address) {
  return comparability_of(a, b, cell_at(address).value());
}

// across_years: within one form everything compares.
static_assert(std::all_of(all_cells.begin(), all_cells.end(), [](cell c) {
  return comparability_of(old_form, old_form, c) == comparability::same &&
         comparability_of(new_form, new_form, c) == comparability::same;
}));
// Across the change of form, nothing of section 2 does, not even under one name.
static_assert(of(old_form, new_form, "disclosure.normative_documents.disclosed_total") ==
              comparability::other_form);
static_assert(of(old_form, new_form, "disclosure.licenses.decisions") == comparability::other_form);
static_assert(of(old_form, new_form, "requests.granted.total") == comparability::same);
static_assert(of(old_form, new_form, "reviews.reconsideration.total") == comparability::same);
// One row compares with the sum of three, in whatever form it stands.
static_assert(of(old_form, new_form, "requests.otherwise_closed.total") == comparability::as_sum);
static_assert(of(new_form, new_form_one_row, "requests.otherwise_closed.total") ==
              comparability::as_sum);
static_assert(of(old_form, new_form, "requests.otherwise_other.total") ==
              comparability::within_sum);
static_assert(of(old_form, new_form_one_row, "requests.otherwise_closed.total") ==
              comparability::same);
// The order of the two plays no part.
static_assert(std::all_of(all_cells.begin(), all_cells.end(), [](cell c) {
  return comparability_of(old_form, new_form, c) == comparability_of(new_form, old_form, c);
}));

constexpr std::size_t links_between(layout previous, layout current) {
  std::size_t n = 0;
  for (const year_link& link : year_links) n += applies(link, previous, current);
  return n;
}
// What is carried over, both forms print; a stock is one form's own.
static_assert(links_between(old_form, old_form) == 7 + 5);
static_assert(links_between(old_form, new_form) == 7);
static_assert(links_between(new_form, new_form) == 7 + 2);

}  // namespace
}  // namespace govreport
