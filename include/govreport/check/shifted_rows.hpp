// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "govreport/model/figures.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/place.hpp"

namespace govreport::detail {

/// How a row of section 3 counts in the two sums of each column.
struct column_terms {
  std::int8_t balance = 0;
  std::int8_t concluded = 0;
};
inline constexpr auto column_terms_of_rows = [] {
  std::array<column_terms, enumerator_count<request_row>> all{};
  for (auto row : requests_balance.left) all[row].balance = 1;
  for (auto row : requests_balance.right) all[row].balance = -1;
  for (auto row : requests_concluded.left) all[row].concluded = 1;
  for (auto row : requests_concluded.right) all[row].concluded = -1;
  return all;
}();

/// By how much the two sums of a column are off.
struct column_residuals {
  std::int64_t balance = 0;
  std::int64_t concluded = 0;

  constexpr void add(column_terms t, std::int64_t n) {
    balance += t.balance * n;
    concluded += t.concluded * n;
  }
  [[nodiscard]] constexpr std::size_t off() const {
    return std::size_t{balance != 0} + std::size_t{concluded != 0};
  }
};

/// Rows of section 3 that stand one column over: typed so, or read so. They are moved back where
/// that leaves fewer of the section's sums off. What is no number counts as 0, and so does a number
/// that is no count of requests.
class shifted_rows {
 public:
  static constexpr std::size_t columns = enumerator_count<applicant>;
  using row_numbers = std::array<std::int64_t, columns>;

  /// Which rows may be moved: any, or those only whose own sum is off as printed.
  enum class candidates : std::uint8_t { all_rows, rows_that_are_off };

  constexpr shifted_rows(const figures& f, candidates which) : stated_(f), which_(which) {
    for (request_row row : enumerators<request_row>) {
      if (!covers(f.printed, row)) continue;
      const std::size_t r = index_of(row);
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t i = first_cell_of(r) + c;
        numbers_[r][c] = count_at(i);
        all_counts_ = all_counts_ && (!f.known(i) || f.value[i] == numbers_[r][c]);
        in_column_[c].add(column_terms_of_rows[r], numbers_[r][c]);
      }
      residual_[r] = vacant(numbers_[r], total);
      rows_off_ += residual_[r] != 0;
    }
  }

  [[nodiscard]] constexpr bool any_row_off() const { return rows_off_ != 0; }
  /// Whether no number is below 0, or larger than any count of requests.
  [[nodiscard]] constexpr bool all_counts() const { return all_counts_; }

  /// Moves back, one after another, the row that leaves the fewest sums off; says whether in the
  /// end all of them hold.
  constexpr bool move_back() {
    prepare_moves();
    for (std::size_t off = rows_off_ + columns_off(); off != 0;) {
      std::size_t fewest = off;
      const move* best = nullptr;
      for (std::size_t i = 0; i < move_count_; ++i) {
        if (step_[moves_[i].row] != 0) continue;
        if (const std::size_t n = off_after(moves_[i]); n < fewest) fewest = n, best = &moves_[i];
      }
      if (best == nullptr) return false;
      apply(*best);
      off = fewest;
    }
    return true;
  }

  /// By how much a row was moved: 1 takes every number from the column behind it, −1 from the one
  /// before it.
  [[nodiscard]] constexpr std::int8_t step_of(request_row row) const {
    return step_[index_of(row)];
  }
  [[nodiscard]] constexpr std::size_t moved_rows() const {
    std::size_t n = 0;
    for (std::int8_t step : step_) n += step != 0;
    return n;
  }
  /// A row as it stands once it is moved. The cell without a number beside it has what the row's
  /// sum leaves.
  [[nodiscard]] constexpr const row_numbers& numbers_of(request_row row) const {
    return numbers_[index_of(row)];
  }
  /// How many numbers of a row are others once it is moved.
  [[nodiscard]] constexpr std::size_t changed_in(request_row row) const {
    std::size_t n = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      const std::size_t i = first_cell_of(index_of(row)) + c;
      n += count_at(i) != numbers_[index_of(row)][c];
    }
    return n;
  }

  /// All numbers, the rows moved.
  [[nodiscard]] constexpr figures moved() const {
    figures f = stated_;
    for (std::size_t r = 0; r < step_.size(); ++r) {
      if (step_[r] == 0) continue;
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t i = first_cell_of(r) + c;
        const bool filled = c == vacant_column(step_[r]);
        f.value[i] = filled ? numbers_[r][c] : stated_.value[neighbor(i, step_[r])];
        f.state[i] = filled ? cell_state::number : stated_.state[neighbor(i, step_[r])];
      }
    }
    return f;
  }

 private:
  static constexpr std::size_t total = index_of(applicant::total);
  // What one row leaves for a vacant cell still adds up exactly over a whole column.
  static constexpr std::int64_t largest_count = largest_number / 10;

  [[nodiscard]] constexpr std::int64_t count_at(std::size_t i) const {
    const std::int64_t n = stated_.value[i];
    return stated_.known(i) && n >= 0 && n <= largest_count ? n : 0;
  }
  [[nodiscard]] static constexpr std::size_t first_cell_of(std::size_t row) {
    return cells_at(dimension::each_request_row, row)[0];
  }
  [[nodiscard]] static constexpr std::size_t neighbor(std::size_t i, std::int8_t step) {
    return step > 0 ? i + 1 : i - 1;
  }
  [[nodiscard]] static constexpr std::size_t vacant_column(std::int8_t step) {
    return step > 0 ? columns - 1 : 0;
  }

  /// What a cell lacks for the row's sum to hold.
  [[nodiscard]] static constexpr std::int64_t vacant(const row_numbers& row, std::size_t column) {
    std::int64_t parts = -row[total];
    for (std::size_t c = 0; c < total; ++c) parts += row[c];
    return column == total ? parts : -parts;
  }

  /// A row that could be moved, and by how much that would change its numbers.
  struct move {
    std::uint8_t row;
    std::int8_t step;
    row_numbers change;
  };

  constexpr void prepare_moves() {
    for (request_row row : enumerators<request_row>) {
      const std::size_t r = index_of(row);
      if (!covers(stated_.printed, row)) continue;
      if (which_ == candidates::rows_that_are_off && residual_[r] == 0) continue;
      for (const std::int8_t step : {std::int8_t{-1}, std::int8_t{1}}) {
        const row_numbers& now = numbers_[r];
        row_numbers moved{};
        if (step > 0) {
          std::copy(now.begin() + 1, now.end(), moved.begin());
        } else {
          std::copy(now.begin(), now.end() - 1, moved.begin() + 1);
        }
        const std::size_t filled = vacant_column(step);
        moved[filled] = vacant(moved, filled);
        if (moved[filled] < 0) continue;
        for (std::size_t c = 0; c < columns; ++c) moved[c] -= now[c];
        moves_[move_count_++] = {static_cast<std::uint8_t>(r), step, moved};
      }
    }
  }

  [[nodiscard]] constexpr std::size_t columns_off() const {
    std::size_t off = 0;
    for (const column_residuals& of : in_column_) off += of.off();
    return off;
  }

  /// How many sums are off once a row is moved.
  [[nodiscard]] constexpr std::size_t off_after(const move& m) const {
    std::size_t off = rows_off_ - (residual_[m.row] != 0);
    for (std::size_t c = 0; c < columns; ++c) {
      column_residuals changed = in_column_[c];
      changed.add(column_terms_of_rows[m.row], m.change[c]);
      off += changed.off();
    }
    return off;
  }

  constexpr void apply(const move& m) {
    rows_off_ -= residual_[m.row] != 0;
    residual_[m.row] = 0;
    step_[m.row] = m.step;
    for (std::size_t c = 0; c < columns; ++c) {
      in_column_[c].add(column_terms_of_rows[m.row], m.change[c]);
      numbers_[m.row][c] += m.change[c];
    }
  }

  const figures& stated_;
  candidates which_;
  std::array<row_numbers, enumerator_count<request_row>> numbers_{};
  std::array<std::int64_t, enumerator_count<request_row>> residual_{};
  std::array<column_residuals, columns> in_column_{};
  std::array<std::int8_t, enumerator_count<request_row>> step_{};
  std::array<move, 2 * enumerator_count<request_row>> moves_{};
  std::size_t move_count_ = 0;
  std::size_t rows_off_ = 0;
  bool all_counts_ = true;
};

/// The rows of section 3 that stand one column over, beyond doubt: each of their own sums is off as
/// printed, moving them back changes several numbers of each, and then every sum of the section
/// holds.
[[nodiscard]] constexpr std::optional<shifted_rows> rows_out_of_place(const figures& f) {
  constexpr std::size_t fewest_numbers_changed = 3;
  shifted_rows rows(f, shifted_rows::candidates::rows_that_are_off);
  if (!rows.any_row_off() || !rows.all_counts() || !rows.move_back()) return std::nullopt;
  for (request_row row : enumerators<request_row>) {
    if (rows.step_of(row) != 0 && rows.changed_in(row) < fewest_numbers_changed)
      return std::nullopt;
  }
  return rows;
}

}  // namespace govreport::detail
