// SPDX-License-Identifier: BSL-1.0
// Times the search for near-identical reports: time_duplicates [REPORTS [THREADS]]. The reports are
// made up, a fifth of them from a hundred common texts with a fifth of the sentences replaced;
// among them are pairs that are just as similar as 0.95, 0.90 and 0.85, and pairs with equal
// numbers.

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "govreport/panel/duplicate_index.hpp"
#include "support/random_prose.hpp"

using namespace govreport;

namespace {

using sentences = std::vector<std::string>;
using clock_type = std::chrono::steady_clock;

double seconds_since(clock_type::time_point begin) {
  return std::chrono::duration<double>(clock_type::now() - begin).count();
}

double peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

constexpr std::array<std::uint32_t, 3> planted_levels{950, 900, 850};
constexpr std::size_t planted_each = 1000;
constexpr std::size_t common_texts = 100;

class collection {
 public:
  explicit collection(std::size_t size) : size_(size) {
    for (std::size_t i = 0; i < common_texts; ++i) common_.push_back(random_prose());
  }

  [[nodiscard]] bool ended() const { return made_ >= size_ && waiting_.empty(); }

  /// The next report; a planted copy follows its original.
  reading next() {
    if (!waiting_.empty()) {
      reading copy = std::move(waiting_.back());
      waiting_.pop_back();
      ++made_;
      return copy;
    }
    sentences text = random_prose();
    if (next_.below(5) == 0) {
      text = common_[next_.below(common_texts)];
      for (std::string& s : text) {
        if (next_.below(5) == 0) s = samples::random_sentence(next_);
      }
    }
    report numbers = samples::zero_report();
    for (cell c : all_cells) {
      if (covers(standard_layout(form::form_2021), c) && detail::is_independent(c) &&
          next_.below(8) == 0)
        set_number(numbers, c, 1 + next_.below(2000));
    }
    reading original = samples::with_prose(named(numbers), text);
    plant(original, text);
    ++made_;
    return original;
  }

  /// By level, or 0 for equal numbers: the pairs that are there, by the numbers of the reports.
  std::map<std::uint32_t, std::vector<std::pair<std::size_t, std::size_t>>> planted;
  double characters = 0;

 private:
  sentences random_prose() { return samples::random_sentences(next_, 17 + next_.below(17)); }

  report named(report r) {
    r.authority = std::string_view("某市第" + std::to_string(next_.below(1'000'000)) + "办公室");
    r.year = 2022;
    return r;
  }

  void plant(const reading& original, const sentences& text) {
    const std::size_t kind = next_.below(static_cast<std::uint32_t>(size_ / planted_each / 2 + 1));
    if (kind > planted_levels.size()) return;
    const std::uint32_t level = kind == 0 ? 0 : planted_levels[kind - 1];
    auto& pairs = planted[level];
    if (pairs.size() == planted_each || made_ + 2 > size_) return;
    report numbers = named(original.report);
    if (level != 0) set_number(numbers, all_cells[0], 3000 + next_.below(1000));
    sentences copied = level == 0 ? random_prose() : changed(original, numbers, text, level);
    waiting_.push_back(samples::with_prose(numbers, copied));
    pairs.emplace_back(made_, made_ + 1);
  }

  /// The text with one word after the other replaced, as long as it stays as similar as that.
  sentences changed(const reading& original, const report& numbers, sentences text,
                    std::uint32_t level) {
    const report_sketch from = sketch_of(original);
    while (true) {
      sentences more = text;
      std::string& one = more[next_.below(static_cast<std::uint32_t>(more.size()))];
      const std::size_t at = next_.below(static_cast<std::uint32_t>(one.size()));
      if (at + 12 > one.size() || (one[at] & 0xF0) != 0xE0) continue;
      one.replace(at, 3, std::string(samples::prose_things[next_.below(32)]).substr(0, 3));
      const report_sketch to = sketch_of(samples::with_prose(numbers, more));
      if (!resemblance_of(from, to).prose.at_least(level)) return text;
      text = std::move(more);
    }
  }

  std::size_t size_;
  std::size_t made_ = 0;
  samples::numbers next_{2021};
  std::vector<sentences> common_;
  std::vector<reading> waiting_;
};

/// Makes the reports, a block at a time, and their sketches; only the latter are timed.
double fill(duplicate_index& index, collection& from, std::size_t jobs) {
  double took = 0;
  std::vector<reading> block;
  while (!from.ended()) {
    block.clear();
    while (block.size() < 1000 && !from.ended()) block.push_back(from.next());
    const auto begin = clock_type::now();
    std::vector<report_sketch> sketches(block.size());
    std::vector<std::thread> threads;
    for (std::size_t job = 0; job < jobs; ++job) {
      threads.emplace_back([&, job] {
        for (std::size_t i = job; i < block.size(); i += jobs) sketches[i] = sketch_of(block[i]);
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < block.size(); ++i) {
      const report& r = block[i].report;
      index.add(std::move(sketches[i]),
                {std::to_string(index.size()) + ".html", std::string(r.authority.view()), r.year});
    }
    took += seconds_since(begin);
    for (const reading& r : block) {
      for (int section : {0, 4})
        from.characters += static_cast<double>(
            r.narrative.sections[static_cast<std::size_t>(section)].body.text.size());
    }
  }
  return took;
}

void report_on(const duplicates& result, const collection& from, std::uint32_t threshold) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  std::size_t wrong = 0;
  for (const duplicate_group& group : result.groups) {
    for (const duplicate_pair& pair : group.pairs) {
      found.insert(std::minmax(pair.first, pair.second));
      wrong += pair.what != repeated::numbers && !pair.prose.at_least(threshold);
    }
  }
  std::printf("  %zu groups, %zu pairs, %zu of them wrong\n", result.groups.size(), found.size(),
              wrong);
  for (const auto& [level, pairs] : from.planted) {
    const auto is_found = [&](const auto& pair) { return found.count(pair) != 0; };
    const auto there = std::count_if(pairs.begin(), pairs.end(), is_found);
    if (level == 0) {
      std::printf("  equal numbers:        %zu of %zu found\n", static_cast<std::size_t>(there),
                  pairs.size());
    } else {
      std::printf("  similarity just %.2f: %zu of %zu found%s\n", level / 1000.0,
                  static_cast<std::size_t>(there), pairs.size(),
                  level < threshold ? " (below the threshold)" : "");
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t reports = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  const std::size_t jobs = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 2;
  collection from(reports);
  duplicate_index index;
  const double sketching = fill(index, from, jobs);
  std::printf("%zu reports, %.0f bytes of prose each; %zu threads\n", index.size(),
              from.characters / static_cast<double>(index.size()), jobs);
  std::printf("  sketches: %.2f s; then %.0f MB at most\n", sketching, peak_megabytes());
  for (const std::uint32_t threshold : {900u, 850u}) {
    const auto begin = clock_type::now();
    const duplicates groups = index.find({.threshold = threshold, .jobs = jobs});
    std::printf("threshold %.2f: %.2f s; %.0f MB at most\n", threshold / 1000.0,
                seconds_since(begin), peak_megabytes());
    report_on(groups, from, threshold);
  }
}
