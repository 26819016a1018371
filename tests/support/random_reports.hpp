// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "support/reports.hpp"

namespace govreport::samples {

/// The same sequence of numbers on every machine (the 64-bit generator of Knuth's MMIX).
class numbers {
 public:
  explicit numbers(std::uint32_t seed) : state_(seed) {}

  /// A number from 0 up to, and without, a limit.
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

/// A report of small numbers whose sums mostly hold, with a few cells wrong and a few blank.
[[nodiscard]] inline report random_report(std::uint32_t seed) {
  numbers next(seed);
  report r = zero_report(next.below(2) == 0 ? form::form_2019 : form::form_2021);
  const auto add = [&r](request_row row, applicant a, std::int64_t n) {
    set_number(r, cell_of(row, a), number_at(r, cell_of(row, a)).value() + n);
    set_number(r, cell_of(row, applicant::total),
               number_at(r, cell_of(row, applicant::total)).value() + n);
  };
  for (std::uint32_t i = next.below(30); i > 0; --i) {
    const applicant who = enumerators<applicant>[next.below(6)];
    add(next.below(4) == 0 ? request_row::carried_in : request_row::received, who, 1);
    if (next.below(5) == 0) {
      add(request_row::carried_out, who, 1);
    } else {
      add(enumerators<request_row>[2 + next.below(18)], who, 1);
      add(request_row::concluded, who, 1);
    }
  }
  const auto some_printed_cell = [&] {
    while (true) {
      const cell c = all_cells[next.below(static_cast<std::uint32_t>(cell_count))];
      if (covers(standard_layout(r.edition), c)) return c;
    }
  };
  for (std::uint32_t i = next.below(4); i > 0; --i)
    set_number(r, some_printed_cell(), next.below(9));
  for (std::uint32_t i = next.below(4); i > 0; --i) set_number(r, some_printed_cell(), {});
  return r;
}

/// A name of an authority, in plain and in odd characters. Left out is what a title cannot tell
/// from markup around it, 《 or a colon behind a few letters, and from a sentence, a comma.
[[nodiscard]] inline std::string random_authority(numbers& next) {
  static constexpr std::string_view odd[] = {"<",  "&", "|",  "*",  "_", "`",   "\\", "[", "]",
                                             "~",  "#", "\"", "'",  "(", "（",  "）", "·", "—",
                                             "！", "A", "z",  "Ａ", "9", "&lt", "年", "𠮷"};
  static constexpr std::string_view endings[] = {
      "人民政府", "海关", "办公室", "税务局（本级）", "信息公开办公室", "", "的"};
  std::string name = next.below(8) == 0 ? "" : "示范";
  if (!name.empty()) {
    for (std::uint32_t i = next.below(6); i > 0; --i)
      name += next.below(2) == 0 ? "市" : odd[next.below(std::size(odd))];
    name += endings[next.below(std::size(endings))];
  }
  return name;
}

/// A day, sometimes one that the calendar does not have.
[[nodiscard]] inline calendar_date random_day(numbers& next) {
  return {static_cast<std::int32_t>(2000 + next.below(100)),
          static_cast<std::uint8_t>(next.below(14)), static_cast<std::uint8_t>(next.below(33))};
}

/// Any report that its form can print: either form, 其他处理 in either way, numbers of every size
/// that a reader takes, of which nearly all, some, or none are there, and sums that do not hold.
[[nodiscard]] inline report any_report(std::uint32_t seed) {
  numbers next(seed);
  report r;
  r.edition = enumerators<form>[next.below(2)];
  r.authority = short_text(random_authority(next));
  r.year = 2000 + static_cast<std::int32_t>(next.below(100));
  if (next.below(2) == 0) r.period = {random_day(next), random_day(next)};
  if (next.below(2) == 0) r.signed_on = random_day(next);
  const layout printed{r.edition, enumerators<otherwise_layout>[next.below(2)]};
  const auto digits = [&](std::uint32_t most) {
    std::int64_t n = 0;
    for (std::uint32_t i = next.below(most + 1); i > 0; --i) n = n * 10 + next.below(10);
    return n;
  };
  for (table t : enumerators<table>) {
    // How many of the numbers of this table are there, row by row: all blank is a pattern too.
    const std::uint32_t of_table = next.below(4);
    const std::uint32_t most_digits = next.below(3) == 0 ? 17 : 1 + next.below(4);
    std::uint32_t of_row = 0;
    std::size_t row = cell_count;
    for (cell c : all_cells) {
      if (c.in != t || !covers(printed, c)) continue;
      if (c.row != row) of_row = next.below(4);
      row = c.row;
      const bool there = of_table == 0   ? false
                         : of_table == 1 ? next.below(3) < of_row
                         : of_table == 2 ? next.below(8) == 0
                                         : next.below(30) != 0;
      if (!there) continue;
      const std::int64_t n = digits(most_digits);
      const bool negative = may_be_negative(c) ? next.below(2) == 0 : next.below(40) == 0;
      set_number(r, c, negative ? -n : n);
    }
  }
  return r;
}

}  // namespace govreport::samples
