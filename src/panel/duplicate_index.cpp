// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicate_index.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "connected.hpp"
#include "parallel.hpp"
#include "text_bands.hpp"

namespace govreport {
namespace {

using detail::connected;
using detail::in_parts;

/// A report in a search.
struct candidate_report {
  const report_sketch* sketch = nullptr;
  std::uint64_t prose_hash = 0;
};

/// One search. Reports are numbered by their origin, so that nothing depends on the order in which
/// they were added.
class search {
 public:
  search(std::vector<candidate_report> reports, const duplicate_options& options)
      : reports_(std::move(reports)),
        threshold_(options.threshold),
        jobs_(options.jobs),
        found_(reports_.size()) {}

  /// Groups of reports by these numbers.
  [[nodiscard]] std::vector<duplicate_group> run() {
    connect_equal_prose();
    connect_similar_prose();
    connect_equal_numbers();
    return groups();
  }

 private:
  [[nodiscard]] const detail::shingle_list& prose(std::uint32_t report) const {
    return reports_[report].sketch->shingles;
  }

  /// Sorts out the different texts; of those that are equal the first stands for all.
  void connect_equal_prose() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashed;
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
      if (!prose(i).empty()) hashed.emplace_back(reports_[i].prose_hash, i);
    }
    std::sort(hashed.begin(), hashed.end());
    for (auto begin = hashed.begin(); begin != hashed.end();) {
      const auto end =
          std::find_if(begin, hashed.end(), [&](const auto& h) { return h.first != begin->first; });
      split_by_prose(begin, end);
      begin = end;
    }
  }

  template <class Iterator>
  void split_by_prose(Iterator begin, Iterator end) {
    const auto same = [this](const auto& a, const auto& b) {
      return prose(a.second) == prose(b.second);
    };
    // Different texts of one hash are made on purpose; then they are told apart by sorting.
    const bool all_same =
        std::all_of(begin, end, [&](const auto& other) { return same(*begin, other); });
    if (!all_same) {
      std::sort(begin, end, [this](const auto& a, const auto& b) {
        return std::tie(prose(a.second), a.second) < std::tie(prose(b.second), b.second);
      });
    }
    for (auto i = begin; i != end; ++i) {
      if (i == begin || (!all_same && !same(*(i - 1), *i))) {
        texts_.push_back(i->second);
      } else {
        found_.connect((i - 1)->second, i->second);
      }
    }
  }

  void connect_similar_prose() {
    std::vector<const detail::shingle_list*> lists;
    for (std::uint32_t report : texts_) lists.push_back(&prose(report));
    const auto worth = [this](detail::text_pair p) {
      return found_.root_of(texts_[p.first]) != found_.root_of(texts_[p.second]);
    };
    std::vector<char> alike;
    const auto take = [&](const std::vector<detail::text_pair>& pairs) {
      alike.assign(pairs.size(), 0);
      in_parts(jobs_, pairs.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
          alike[i] = are_similar(*lists[pairs[i].first], *lists[pairs[i].second]);
      });
      for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (alike[i] != 0) found_.connect(texts_[pairs[i].first], texts_[pairs[i].second]);
      }
    };
    detail::visit_candidates(lists, threshold_, jobs_, worth, take);
  }

  [[nodiscard]] bool are_similar(const detail::shingle_list& a,
                                 const detail::shingle_list& b) const {
    const auto [less, more] = std::minmax({a.size(), b.size()});
    return std::uint64_t{less} * 1000 >= std::uint64_t{more} * threshold_ &&
           similarity_of(a, b).at_least(threshold_);
  }

  void connect_equal_numbers() {
    std::vector<std::uint32_t> stating;
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
      if (!reports_[i].sketch->numbers.empty()) stating.push_back(i);
    }
    const auto numbers = [this](std::uint32_t i) -> const std::string& {
      return reports_[i].sketch->numbers;
    };
    std::stable_sort(stating.begin(), stating.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return numbers(a) < numbers(b); });
    for (std::size_t i = 1; i < stating.size(); ++i) {
      if (numbers(stating[i - 1]) == numbers(stating[i]))
        found_.connect(stating[i - 1], stating[i]);
    }
  }

  [[nodiscard]] std::vector<duplicate_group> groups() {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> size(reports_.size());
    std::vector<std::size_t> group_of(reports_.size(), none);
    for (std::uint32_t i = 0; i < reports_.size(); ++i) ++size[found_.root_of(i)];
    std::vector<duplicate_group> made;
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
      const std::uint32_t root = found_.root_of(i);
      if (size[root] < 2) continue;
      if (group_of[root] == none) {
        group_of[root] = made.size();
        made.emplace_back();
      }
      made[group_of[root]].members.push_back(i);
    }
    for (const auto& [a, b] : found_.links()) {
      duplicate_group& of = made[group_of[found_.root_of(a)]];
      of.all_pairs = of.members.size() <= most_members_in_pairs;
      if (!of.all_pairs) of.pairs.push_back({std::min(a, b), std::max(a, b), {}, {}});
    }
    in_parts(jobs_, made.size(), [&](std::size_t begin, std::size_t end) {
      for (std::size_t g = begin; g < end; ++g) compare(made[g]);
    });
    return made;
  }

  void compare(duplicate_group& group) const {
    if (group.all_pairs) {
      for (std::size_t i = 0; i < group.members.size(); ++i) {
        for (std::size_t k = i + 1; k < group.members.size(); ++k)
          group.pairs.push_back({group.members[i], group.members[k], {}, {}});
      }
    }
    std::erase_if(group.pairs, [this](duplicate_pair& pair) { return !is_repeated(pair); });
    std::sort(group.pairs.begin(), group.pairs.end(),
              [](const duplicate_pair& a, const duplicate_pair& b) {
                return std::tie(a.first, a.second) < std::tie(b.first, b.second);
              });
  }

  /// Compares a pair; false if it turns out not to be one.
  [[nodiscard]] bool is_repeated(duplicate_pair& pair) const {
    const resemblance alike =
        resemblance_of(*reports_[pair.first].sketch, *reports_[pair.second].sketch);
    const bool prose = alike.prose.at_least(threshold_);
    pair.what = !prose ? repeated::numbers : alike.numbers ? repeated::both : repeated::prose;
    pair.prose = alike.prose;
    return prose || alike.numbers;
  }

  std::vector<candidate_report> reports_;
  std::uint32_t threshold_;
  std::size_t jobs_;
  connected found_;
  std::vector<std::uint32_t> texts_;  // a report for each different text
};

}  // namespace

std::size_t duplicate_index::add(report_sketch sketch, report_origin origin) {
  std::uint64_t hash = 0;
  for (std::uint32_t shingle : sketch.shingles)
    hash = detail::mixed(hash * 0x9E3779B97F4A7C15u + shingle);
  entries_.push_back({std::move(sketch), hash, std::move(origin)});
  return entries_.size() - 1;
}

std::size_t duplicate_index::add(const reading& report, std::string document) {
  return add(sketch_of(report), {std::move(document), std::string(report.report.authority.view()),
                                 report.report.year});
}

duplicates duplicate_index::find(const duplicate_options& options) const {
  std::vector<std::size_t> order(entries_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    const auto key = [this](std::size_t i) {
      const entry& e = entries_[i];
      return std::tie(e.origin.year, e.origin.authority, e.origin.document, e.prose_hash,
                      e.sketch.numbers);
    };
    return key(a) < key(b);
  });
  duplicates found;
  found.threshold = std::clamp<std::uint32_t>(options.threshold, lowest_threshold, 1000);
  for (const entry& e : entries_) {
    found.reports.push_back(e.origin);
    found.with_prose += !e.sketch.shingles.empty();
    found.with_numbers += !e.sketch.numbers.empty();
  }
  std::vector<candidate_report> reports;
  for (std::size_t i : order) reports.push_back({&entries_[i].sketch, entries_[i].prose_hash});
  found.groups = search(std::move(reports), {found.threshold, options.jobs}).run();
  for (duplicate_group& group : found.groups) {
    for (std::size_t& member : group.members) member = order[member];
    for (duplicate_pair& pair : group.pairs) {
      pair.first = order[pair.first];
      pair.second = order[pair.second];
    }
  }
  return found;
}

}  // namespace govreport
