// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "govreport/check/check_cells.hpp"
#include "govreport/check/check_formula.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/shifted_rows.hpp"
#include "govreport/model/figures.hpp"

namespace govreport::detail {

/// So many numbers other than 0 are the same in two rows or columns by copying only.
inline constexpr std::size_t fewest_equal_numbers = 3;

/// A row or a column of section 3, without its total.
struct request_vector {
  bool is_row = true;
  std::uint8_t index = 0;

  [[nodiscard]] constexpr std::size_t size() const {
    return is_row ? index_of(applicant::total) : outcome_rows.size();
  }
  [[nodiscard]] constexpr cell at(std::size_t i) const {
    return is_row ? cell{table::requests, index, static_cast<std::uint8_t>(i)}
                  : cell{table::requests, outcome_rows.begin()[i], index};
  }
};

/// Whether two rows or columns hold the same numbers, enough of them and large enough to be copied.
[[nodiscard]] constexpr bool are_copies(const request_vector& a, const request_vector& b,
                                        const figures& f, const decimal& least) {
  std::size_t numbers = 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!covers(f.printed, a.at(i)) || !covers(f.printed, b.at(i))) {
      if (a.is_row || covers(f.printed, a.at(i)) != covers(f.printed, b.at(i))) return false;
      continue;
    }
    const std::size_t x = index_of(a.at(i));
    const std::size_t y = index_of(b.at(i));
    if (!f.known(x) || !f.known(y) || f.value[x] != f.value[y] || f.value[x] < 0) return false;
    numbers += f.value[x] != 0;
    if (sum <= largest_number) sum += f.value[x];
  }
  return numbers >= fewest_equal_numbers && sum >= least.millionths / decimal::one;
}

/// Whether a row or column has numbers that can be copies: nearly all have too few.
[[nodiscard]] constexpr bool has_numbers(const request_vector& v, const figures& f) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    const std::size_t x = index_of(v.at(i));
    numbers += f.known(x) && f.value[x] != 0;
  }
  return numbers >= fewest_equal_numbers;
}

/// The row or column before this one that holds the same numbers.
[[nodiscard]] constexpr std::optional<request_vector> original_of(const request_vector& copy,
                                                                  const figures& f,
                                                                  const decimal& least) {
  if (!has_numbers(copy, f)) return std::nullopt;
  if (!copy.is_row) {
    for (std::uint8_t c = 0; c < copy.index; ++c) {
      if (are_copies({false, c}, copy, f, least)) return request_vector{false, c};
    }
    return std::nullopt;
  }
  for (std::uint8_t row : outcome_rows) {
    if (row == copy.index) return std::nullopt;
    if (are_copies({true, row}, copy, f, least)) return request_vector{true, row};
  }
  return std::nullopt;
}

/// By how many cells, 1 to 4, the numbers of section 4 stand behind their own: moved back, they
/// meet all three totals, and as they stand they do not. Whole groups can change places unseen.
[[nodiscard]] constexpr std::optional<std::size_t> shift_of_reviews(const figures& f) {
  constexpr std::size_t first = disclosure_cell_count + request_cell_count;
  constexpr std::size_t fewest_numbers_moved = 5;
  constexpr std::size_t results = enumerator_count<review_outcome>;
  std::size_t numbers = 0;
  for (std::size_t i = first; i < cell_count; ++i) {
    if (!f.known(i)) return std::nullopt;
    numbers += f.value[i] != 0;
  }
  if (numbers < fewest_numbers_moved) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t by = 0; by < results; ++by) {
    bool meets = true;
    for (std::size_t group = 0; group < review_cell_count && meets; group += results) {
      std::int64_t residual = 0;
      for (std::size_t i = 0; i < results; ++i) {
        const std::int64_t n = f.value[first + (group + i + by) % review_cell_count];
        residual += i + 1 == results ? -n : n;
      }
      meets = residual == 0;
    }
    if (!meets) continue;
    if (by == 0 || found) return std::nullopt;
    found = by;
  }
  return found;
}

[[nodiscard]] constexpr bool all_known(const figures& f, table in) {
  const auto& covered = coverage_of(f.printed);
  for (std::size_t i = first_cell(in); i < last_cell(in); ++i) {
    if (covered[i] && !f.known(i)) return false;
  }
  return true;
}

template <class F>
constexpr void check_rows_in_place(const rule& r, const figures& f, F&& report_it) {
  const auto rows = rows_out_of_place(f);
  if (!rows) return;
  for (request_row row : enumerators<request_row>) {
    if (rows->step_of(row) == 0) continue;
    report_it(finding{
        &r, verdict::fail, r.level, {place_kind::request_row, static_cast<std::uint16_t>(row)}});
  }
}

/// The rules that look for a pattern in the numbers of a table.
template <class F>
constexpr void check_patterns(const rule& r, const figures& f, const rulebook* rules,
                              F&& report_it) {
  const table in = r.holds == relation::groups_in_place ? table::reviews : table::requests;
  const bool known = all_known(f, in);
  if (!known) report_it(finding{&r, verdict::undetermined, r.milder});
  if (r.holds == relation::cells_in_place) {
    if (known) check_rows_in_place(r, f, report_it);
    return;
  }
  if (r.holds == relation::groups_in_place) {
    if (shift_of_reviews(f))
      report_it(finding{&r,
                        verdict::fail,
                        r.level,
                        {place_kind::table, static_cast<std::uint16_t>(table::reviews)}});
    return;
  }
  const decimal& least = threshold_of(rules, r, 0);
  for (std::uint8_t c = 1; c < index_of(applicant::total); ++c) {
    if (original_of({false, c}, f, least))
      report_it(finding{&r, verdict::fail, r.level, {place_kind::applicant, c}});
  }
  for (std::uint8_t row : outcome_rows) {
    if (original_of({true, row}, f, least))
      report_it(finding{&r, verdict::fail, r.level, {place_kind::request_row, row}});
  }
}

}  // namespace govreport::detail
