// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "govreport/locate/explanation.hpp"
#include "govreport/locate/linear_system.hpp"
#include "govreport/locate/search.hpp"
#include "govreport/locate/whole_numbers.hpp"

namespace govreport::detail {

/// Finds every smallest set of stated numbers that must be wrong: whose change, and that of no
/// other stated number, can satisfy a linear system. What `search` does for a network, and in the
/// same way, but for any relations: arithmetic instead of the network says what stands in the way
/// of the numbers chosen so far, a conflict of which one number more has to change. Conflicts
/// without a number in common need a number each, so that many of them end a branch.
class conflict_search {
 public:
  struct found_set {
    conflict variables;                 // ascending
    std::vector<std::int64_t> numbers;  // for every variable, some that satisfy the system
  };

  conflict_search(const linear_system& system, std::size_t most_steps)
      : system_(system),
        start_(system),
        left_out_(system.variables().size()),
        in_all_(left_out_.size()),
        in_any_(left_out_.size()),
        numbers_(system, most_steps) {
    for (std::size_t v = 0; v < left_out_.size(); ++v) {
      const linear_variable& x = system.variables()[v];
      if (!x.stated || x.allows(*x.stated)) continue;
      forbidden_.push_back(v);
      start_.free(v, x);
    }
  }

  void run() {
    for (allowed_ = 0; allowed_ <= most_suspects; ++allowed_) {
      lower_bound_ = std::max(lower_bound_, allowed_);
      level(0) = start_;
      step();
      if (count_ != 0 || !complete_) return;
    }
    lower_bound_ = std::max(lower_bound_, allowed_);
  }

  /// As those of `search`.
  [[nodiscard]] std::size_t lower_bound() const { return lower_bound_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool complete() const { return complete_; }
  [[nodiscard]] const std::vector<found_set>& found() const { return found_; }
  [[nodiscard]] const std::vector<bool>& in_all() const { return in_all_; }
  [[nodiscard]] const std::vector<bool>& in_any() const { return in_any_; }

  /// Numbers that no cell allows: wrong whatever the relations say, and in no set that is found.
  [[nodiscard]] const conflict& forbidden() const { return forbidden_; }

  /// The system, where these numbers and the forbidden ones may change.
  [[nodiscard]] relaxed_system without(const conflict& wrong) const {
    relaxed_system rest = start_;
    for (std::size_t v : wrong) rest.free(v, system_.variables()[v]);
    return rest;
  }

 private:
  /// From the numbers chosen, on their level.
  void step() {
    switch (numbers_.look(level(chosen_.size()))) {
      case whole_numbers::answer::exist:
        return keep();
      case whole_numbers::answer::open:
        complete_ = false;
        return;
      case whole_numbers::answer::none:
        break;
    }
    const std::vector<conflict> conflicts = conflicts_left();
    const std::size_t needed = count_disjoint(conflicts, none);
    if (chosen_.empty()) lower_bound_ = std::max(lower_bound_, needed);
    if (chosen_.size() + needed > allowed_ || conflicts[0].empty()) return;
    for (std::size_t v : conflicts[0]) {
      if (chosen_.size() + 1 + count_disjoint(conflicts, v) <= allowed_) {
        relaxed_system& next = level(chosen_.size() + 1);
        next = level(chosen_.size());
        next.free(v, system_.variables()[v]);
        chosen_.push_back(v);
        step();
        chosen_.pop_back();
      }
      left_out_[v] = true;
    }
    for (std::size_t v : conflicts[0]) left_out_[v] = false;
  }

  /// The system after so many choices. The memory of a level is used again.
  [[nodiscard]] relaxed_system& level(std::size_t choices) {
    while (levels_.size() <= choices) levels_.push_back(start_);
    return levels_[choices];
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// What stands in the way, without the numbers left out; the smallest first.
  [[nodiscard]] std::vector<conflict> conflicts_left() const {
    std::vector<conflict> conflicts = numbers_.conflicts();
    for (conflict& c : conflicts) std::erase_if(c, [this](std::size_t v) { return left_out_[v]; });
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [](const conflict& a, const conflict& b) { return a.size() < b.size(); });
    return conflicts;
  }

  /// How many of the conflicts, at least, need a number each, when one has been chosen.
  [[nodiscard]] std::size_t count_disjoint(const std::vector<conflict>& conflicts,
                                           std::size_t chosen) const {
    std::vector<bool> met(left_out_.size());
    std::size_t count = 0;
    for (const conflict& c : conflicts) {
      if (std::any_of(c.begin(), c.end(), [&](std::size_t v) { return v == chosen || met[v]; }))
        continue;
      for (std::size_t v : c) met[v] = true;
      ++count;
    }
    return count;
  }

  void keep() {
    conflict set = chosen_;
    std::sort(set.begin(), set.end());
    if (count_ == 0) {
      for (std::size_t v : set) in_all_[v] = true;
    }
    for (std::size_t v = 0; v < in_all_.size(); ++v)
      in_all_[v] = in_all_[v] && std::binary_search(set.begin(), set.end(), v);
    for (std::size_t v : set) in_any_[v] = true;
    if (count_++ < most_found) found_.push_back({std::move(set), numbers_.found()});
  }

  const linear_system& system_;
  relaxed_system start_;
  std::vector<relaxed_system> levels_;
  std::vector<bool> left_out_;
  std::vector<bool> in_all_;
  std::vector<bool> in_any_;
  whole_numbers numbers_;
  conflict forbidden_;
  conflict chosen_;
  std::vector<found_set> found_;
  std::size_t lower_bound_ = 0;
  std::size_t allowed_ = 0;
  std::size_t count_ = 0;
  bool complete_ = true;
};

}  // namespace govreport::detail
