// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include "govreport/model/cell.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/model/report.hpp"

namespace govreport {

/// The largest number, up or down, that takes part in arithmetic: 10^17, a thousand times what any
/// report can hold (in 分, ten trillion 元). Sums of a whole table stay exact below it; a larger
/// number counts as unreadable.
inline constexpr std::int64_t largest_number = 100'000'000'000'000'000;

/// The numbers of a report, flat and in the order of `all_cells`: what arithmetic works on.
struct figures {
  layout printed{};
  std::array<std::int64_t, cell_count> value{};  // meaningful where the state is number
  std::array<cell_state, cell_count> state{};

  [[nodiscard]] constexpr bool known(std::size_t i) const { return state[i] == cell_state::number; }
};

namespace detail {

constexpr void take_numbers(figures& f, const report& r) {
  std::size_t i = 0;
  visit_numbers(r, [&f, &i](const auto& number) {
    if (number) {
      f.value[i] = raw(*number);
      const bool fits = f.value[i] >= -largest_number && f.value[i] <= largest_number;
      f.state[i] = fits ? cell_state::number : cell_state::unreadable;
    }
    ++i;
  });
}

}  // namespace detail

/// The numbers of a report in memory: a cell of its layout without a number is blank, any other
/// cell absent.
[[nodiscard]] constexpr figures figures_of(const report& r) {
  figures f;
  f.printed = layout_of(r);
  const auto& covered = coverage_of(f.printed);
  for (std::size_t i = 0; i < cell_count; ++i)
    f.state[i] = covered[i] ? cell_state::blank : cell_state::absent;
  detail::take_numbers(f, r);
  return f;
}

/// The numbers of a report as read, each with the state that its document gives it.
[[nodiscard]] inline figures figures_of(const reading& r) {
  figures f;
  f.printed = r.printed;
  for (std::size_t i = 0; i < cell_count; ++i) f.state[i] = r.provenance.sources[i].state;
  detail::take_numbers(f, r.report);
  return f;
}

/// A report made in memory as a reading without a document, for writers, which take readings.
[[nodiscard]] inline reading reading_of(const report& r) {
  const figures f = figures_of(r);
  reading made;
  made.report = r;
  made.printed = f.printed;
  for (std::size_t i = 0; i < cell_count; ++i) made.provenance.sources[i].state = f.state[i];
  return made;
}

}  // namespace govreport
