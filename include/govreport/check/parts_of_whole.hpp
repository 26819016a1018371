// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "govreport/check/text_readings.hpp"
#include "govreport/model/claim.hpp"

namespace govreport::detail {

/// What the parts of a list in the running text add up to.
struct parts_sum {
  std::int64_t sum = 0;
  bool wrong = false;
  bool surely = false;  // wrong: not just fewer than the whole, which 其中 can mean
};

/// Whether a list says that its parts are all: “（32+2+2）”, or a last part 其他.
[[nodiscard]] inline bool says_it_is_whole(const claim& c) {
  const claim_part& last = c.parts.back();
  return last.amount.unit == quantity_unit::none || last.label.starts_with("其他") ||
         last.label.starts_with("其它");
}

/// Whether the parts are those of several numbers together:
/// “收到9件，结转1件，其中网上5件，信函5件”.
[[nodiscard]] inline bool is_sum_of_wholes(const claim& c, std::int64_t sum) {
  std::int64_t together = 0;
  for (const quantity& whole : c.wholes) {
    if (whole.step != 1 || whole.value > largest_number / 100) return false;
    together += whole.value;
    if (together == sum) return true;
  }
  return false;
}

/// Whether a list divides its whole. What was published on several channels is counted on each:
/// “73条，其中网站73条，微信73条”; and a list that leaves out much names examples.
[[nodiscard]] inline parts_sum sum_of_parts(const claim& c) {
  constexpr std::int64_t most_left_out = 10;  // a tenth
  parts_sum s;
  std::size_t facts = 0;
  for (const claim_part& p : c.parts) {
    if (p.amount.step != 1 || p.amount.value > largest_number / 100) return s;
    if (p.amount.value != 0 && p.amount.value == c.stated.value) return s;
    s.sum += p.amount.value;
    facts += !p.about.empty() && !is_outcome(p.about.front().fact);
    if (&p != &c.parts.front() && is_sum_of_wholes(c, s.sum)) return s;  // the rest is another
    for (const quantity& whole : c.wholes) {
      if (&p != &c.parts.front() && whole.value == s.sum) return s;
    }
  }
  // 办结, 结转 and the outcomes divide one number in two ways.
  if (facts != 0 || c.stated.step != 1) return s;
  std::int64_t largest = c.stated.value;
  for (const quantity& whole : c.wholes) largest = std::max(largest, whole.value);
  s.surely = s.sum > largest || says_it_is_whole(c);
  const bool few = s.sum < c.stated.value - c.stated.value / most_left_out;
  s.wrong = s.sum > largest || (!c.open && s.sum <= c.stated.value && (s.surely || !few));
  return s;
}

}  // namespace govreport::detail
