// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "govreport/locate/slip.hpp"
#include "govreport/model/cell.hpp"

namespace govreport {

namespace detail {

/// No count is greater. All excesses of a network, added up, stay exact below it.
inline constexpr std::int64_t largest_located = 10'000'000'000'000'000;

}  // namespace detail

/// Who states a number: the cell itself, or something else that speaks of the same cell.
enum class stated_by : std::uint8_t {
  cell,       // the number printed in the cell
  previous,   // last year's report: its 结转下年度 is this year's 上年结转
  narrative,  // a sentence of this report
};
BOOST_DESCRIBE_ENUM(stated_by, cell, previous, narrative)

/// A number that something outside the table states for a cell. It can be as wrong as the cell.
struct statement {
  cell of;
  stated_by by = stated_by::narrative;
  std::int64_t value = 0;
  friend constexpr bool operator==(const statement&, const statement&) = default;
};

/// A number that is wrong if its explanation is right. Without initializers, so that room for many
/// costs nothing.
struct suspect {
  std::uint16_t cell_index;  // into `all_cells`
  stated_by by;
  slip likely;
  bool settled;  // no blank leaves open what the number has to be
  std::int64_t stated;
  std::int64_t other;  // a number that leaves no contradiction; the only one where settled

  [[nodiscard]] constexpr cell of() const { return all_cells[cell_index]; }
  /// What the number has to be.
  [[nodiscard]] constexpr std::optional<std::int64_t> implied() const {
    return settled ? std::optional(other) : std::nullopt;
  }
  friend constexpr bool operator==(const suspect&, const suspect&) = default;
};

/// How many wrong numbers are looked for; a report with more of them is unreliable as a whole.
inline constexpr std::size_t most_suspects = 8;

/// Numbers that, were they others, would leave no contradiction; in the order of the form.
class explanation {
 public:
  constexpr explanation() {  // NOLINT: room that is not used is not touched
    if (std::is_constant_evaluated()) suspects_ = {};  // clang 14 copies nothing else
  }
  constexpr void push_back(const suspect& s) { suspects_[size_++] = s; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr const suspect& operator[](std::size_t i) const { return suspects_[i]; }
  [[nodiscard]] constexpr suspect& operator[](std::size_t i) { return suspects_[i]; }
  [[nodiscard]] constexpr const suspect* begin() const { return suspects_.data(); }
  [[nodiscard]] constexpr const suspect* end() const { return suspects_.data() + size_; }

  friend constexpr bool operator==(const explanation& a, const explanation& b) {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }

 private:
  std::array<suspect, most_suspects> suspects_;
  std::uint8_t size_ = 0;
};

}  // namespace govreport
