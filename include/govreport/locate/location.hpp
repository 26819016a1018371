// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "govreport/locate/explanation.hpp"

namespace govreport {

/// How many explanations are listed.
inline constexpr std::size_t most_explanations = 32;

/// Whose number is suspected: that of a cell, or a statement about it.
struct stated_number {
  std::uint16_t cell_index;  // into `all_cells`
  stated_by by;

  [[nodiscard]] constexpr cell of() const { return all_cells[cell_index]; }
  friend constexpr bool operator==(const stated_number&, const stated_number&) = default;
};

/// Some stated numbers, in the order of the form.
class stated_numbers {
 public:
  constexpr stated_numbers() {  // NOLINT: room that is not used is not touched
    if (std::is_constant_evaluated()) numbers_ = {};  // clang 14 copies nothing else
  }
  constexpr void push_back(stated_number s) { numbers_[size_++] = s; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr stated_number operator[](std::size_t i) const { return numbers_[i]; }
  [[nodiscard]] constexpr const stated_number* begin() const { return numbers_.data(); }
  [[nodiscard]] constexpr const stated_number* end() const { return numbers_.data() + size_; }

 private:
  std::array<stated_number, 255> numbers_;
  std::uint8_t size_ = 0;
};

/// How sure it is that no explanation with fewer suspects exists, and that all are known.
enum class proof : std::uint8_t {
  consistent,  // nothing has to be wrong
  complete,    // the explanations are smallest, and they are all there are
  smallest,    // they are smallest; there can be more of them than were counted
  unproved,    // fewer suspects than `least` are not enough; whether as many are is open
};
BOOST_DESCRIBE_ENUM(proof, consistent, complete, smallest, unproved)

/// Where a report contradicts itself: every smallest set of numbers that, were they others, would
/// leave no contradiction (Fellegi and Holt 1976), and how far that is proved.
class location {
 public:
  proof proved = proof::consistent;
  std::size_t least = 0;  // how many numbers are wrong at least
  std::size_t count = 0;  // how many explanations there are; listed are the likeliest
  // The explanations are rows that stand one column over, all of them together; not smallest.
  bool shifted_rows = false;
  std::size_t statements_left_out = 0;  // too many to be weighed
  std::size_t rules_left_out = 0;       // rules of the user that no numbers satisfy
  stated_numbers certain;               // in every explanation
  stated_numbers possible;              // in some explanation

  constexpr location() {}  // NOLINT: room that is not used is not touched

  /// The explanations, the likeliest slips first, else in the order of the form.
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr const explanation& operator[](std::size_t i) const { return listed_[i]; }
  [[nodiscard]] constexpr const explanation* begin() const { return listed_.data(); }
  [[nodiscard]] constexpr const explanation* end() const { return listed_.data() + size_; }
  /// Lists an explanation in its place; where no room is left, the last goes.
  template <class Before>
  constexpr void insert(const explanation& e, Before before) {
    std::size_t at = size_;
    while (at > 0 && before(e, listed_[at - 1])) --at;
    if (at == most_explanations) return;
    if (size_ < most_explanations) ++size_;
    for (std::size_t i = size_ - 1u; i > at; --i) listed_[i] = listed_[i - 1];
    listed_[at] = e;
  }

 private:
  std::array<explanation, most_explanations> listed_;
  std::uint8_t size_ = 0;
};

}  // namespace govreport
