// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison.hpp"

#include <algorithm>

#include "govreport/panel/authority_name.hpp"

namespace govreport {

namespace {

compared_report identity_of(const report& r, const figures& f) {
  return {r.authority, r.year, f.printed};
}

std::vector<comparison_remark> remarks_on(const compared_report& old,
                                          const compared_report& recent) {
  using enum comparison_remark;
  std::vector<comparison_remark> remarks;
  if (old.authority.empty() || recent.authority.empty()) {
    remarks.push_back(authority_unknown);
  } else if (plain_name(old.authority.view()) != plain_name(recent.authority.view())) {
    remarks.push_back(other_authority);
  }
  if (!old.year || !recent.year) {
    remarks.push_back(year_unknown);
  } else if (*old.year == *recent.year) {
    remarks.push_back(same_year);
  } else if (*old.year > *recent.year) {
    remarks.push_back(years_reversed);
  } else if (std::int64_t{*old.year} + 1 != *recent.year) {
    remarks.push_back(years_apart);
  }
  if (old.printed.edition != recent.printed.edition) remarks.push_back(form_changed);
  return remarks;
}

bool are_consecutive(const compared_report& old, const compared_report& recent) {
  return old.year && recent.year && std::int64_t{*old.year} + 1 == *recent.year;
}

compared_number printed_at(const figures& f, std::size_t i) {
  compared_number made{f.state[i], std::nullopt};
  if (f.known(i)) made.value = f.value[i];
  return made;
}

/// The sum of the three rows of 其他处理; without a number as soon as one of them is none.
compared_number summed_at(const figures& f, cell of) {
  compared_number made{cell_state::number, 0, true};
  for (request_row r : otherwise_rows) {
    const std::size_t i = index_of(cell_of(r, enumerators<applicant>[of.column]));
    if (f.known(i) && made.value) {
      *made.value += f.value[i];
    } else if (!f.known(i)) {
      if (made.value) made.state = f.state[i];
      made.value.reset();
    }
  }
  return made;
}

compared_cell compared_at(const figures& old, const figures& recent, std::size_t i) {
  const cell of = all_cells[i];
  compared_cell made{of, comparability_of(old.printed, recent.printed, of), printed_at(old, i),
                     printed_at(recent, i)};
  if (made.how != comparability::as_sum) return made;
  const bool three_in_old = old.printed.otherwise == otherwise_layout::three_rows;
  compared_number& three = three_in_old ? made.old : made.recent;
  if (three.state == cell_state::absent) {
    three = summed_at(three_in_old ? old : recent, of);
  } else {
    made.how = comparability::same;  // it prints the sum of the three as well
  }
  return made;
}

comparison compare(const report& old_report, const figures& old, const report& recent_report,
                   const figures& recent) {
  comparison made{identity_of(old_report, old), identity_of(recent_report, recent), {}, {}, {}};
  made.remarks = remarks_on(made.old, made.recent);
  const auto& in_old = coverage_of(old.printed);
  const auto& in_recent = coverage_of(recent.printed);
  for (std::size_t i = 0; i < cell_count; ++i) {
    const bool printed = in_old[i] || in_recent[i] || old.state[i] != cell_state::absent ||
                         recent.state[i] != cell_state::absent;
    if (printed) made.cells.push_back(compared_at(old, recent, i));
  }
  if (are_consecutive(made.old, made.recent)) made.balances = balances_between(old, recent);
  return made;
}

}  // namespace

bool comparison::has(comparison_remark remark) const {
  return std::find(remarks.begin(), remarks.end(), remark) != remarks.end();
}

comparison compare(const reading& old, const reading& recent) {
  return compare(old.report, figures_of(old), recent.report, figures_of(recent));
}

comparison compare(const report& old, const report& recent) {
  return compare(old, figures_of(old), recent, figures_of(recent));
}

severity severity_of(const year_balance& broken, const comparison& in) {
  return in.has(comparison_remark::other_authority) ? severity::warning
                                                    : severity_of(broken.link.kind());
}

std::optional<severity> worst_of(const comparison& made) {
  std::optional<severity> worst;
  const auto take = [&worst](severity level) { worst = std::max(worst, std::optional(level)); };
  for (comparison_remark remark : made.remarks) {
    if (severity_of(remark) > severity::note) take(severity_of(remark));
  }
  for (const year_balance& b : made.balances) {
    if (b.outcome == verdict::fail) take(severity_of(b, made));
  }
  return worst;
}

}  // namespace govreport
