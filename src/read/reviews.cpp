// SPDX-License-Identifier: BSL-1.0
#include "reviews.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "head_columns.hpp"

namespace govreport::detail {
namespace {

class reviews_reader {
 public:
  reviews_reader(const document& doc, const token_stream& stream, const std::vector<run>& runs,
                 const std::vector<hit>& hits)
      : doc_(doc),
        stream_(stream),
        runs_(runs),
        hits_(hits),
        heads_(doc, stream, hits, table::reviews) {}

  /// The tables of section 4: a whole one first, or else the first figures there.
  [[nodiscard]] std::vector<review_reading> read() const {
    std::vector<std::vector<run>> met;
    for (auto next = runs_.cbegin(); next != runs_.cend();) {
      std::vector<run> headed = next_reviews(next);
      if (!headed.empty()) met.push_back(std::move(headed));
    }
    if (met.empty()) {  // perhaps a row of blanks
      for (const run& r : runs_) {
        if (r.structured && width_of(r) == review_cell_count) met = {{r}};
      }
      if (met.empty()) return {};
    }
    auto chosen =
        std::find_if(met.begin(), met.end(), [&](const auto& runs) { return is_whole(runs); });
    if (chosen == met.end()) chosen = met.begin();
    std::vector<review_reading> tables{{*chosen, read_runs(*chosen)}};
    for (auto other = chosen + 1; other < met.end(); ++other) {
      if (is_whole(*other) && names_reviews(other->front()))
        tables.push_back({*other, read_runs(*other)});
    }
    return tables;
  }

 private:
  [[nodiscard]] static std::vector<cell> cells_of(review_channel c) {
    std::vector<cell> cells;
    for (review_outcome o : enumerators<review_outcome>) cells.push_back(cell_of(c, o));
    return cells;
  }

  /// In a table row the cells, in a line the figures.
  [[nodiscard]] std::size_t width_of(const run& r) const {
    if (!r.structured) return r.size();
    std::size_t n = 0;
    for (std::uint32_t i = r.first; i < r.last; ++i) {
      n += i == r.first || stream_.figures[i].in != stream_.figures[i - 1].in;
    }
    return n;
  }

  [[nodiscard]] bool is_whole(const std::vector<run>& headed) const {
    return width_of(headed.front()) >= review_cell_count || is_row_each(headed);
  }
  [[nodiscard]] bool is_row_each(const std::vector<run>& headed) const {
    return headed.size() == enumerator_count<review_channel> &&
           std::all_of(headed.begin(), headed.end(), [&](const run& r) {
             return width_of(r) == enumerator_count<review_outcome>;
           });
  }

  /// A row of fifteen, three rows of five, or figures that stand together without a table; moves
  /// behind them.
  [[nodiscard]] std::vector<run> next_reviews(std::vector<run>::const_iterator& next) const {
    std::vector<run> headed;
    for (; next != runs_.end(); ++next) {
      const run& r = *next;
      if (r.blank) continue;
      if (width_of(r) >= review_cell_count) {
        if (headed.empty()) return {*next++};
        break;
      }
      const bool more = headed.empty() ? headed_by_reviews(r) : between_reviews(r);
      if (more)
        headed.push_back(r);
      else if (!headed.empty())
        break;
    }
    return headed;
  }

  [[nodiscard]] row_reading read_runs(const std::vector<run>& headed) const {
    row_reading all;
    if (is_row_each(headed)) {
      for (std::size_t k = 0; k < headed.size(); ++k) {
        for (cell_reading& c :
             read_run_as(headed[k], cells_of(enumerators<review_channel>[k])).cells)
          all.cells.push_back(std::move(c));
      }
      return all;
    }
    std::vector<cell> cells;
    for (review_channel c : enumerators<review_channel>) {
      for (cell one : cells_of(c)) cells.push_back(one);
    }
    run together = headed.front();
    for (const run& r : headed) {
      together.last = r.last;
      together.structured = together.structured || r.structured;
    }
    // Rows of a table that are neither one of fifteen nor three of five leave open which number is
    // whose.
    if (headed.size() > 1 && together.structured) together.last = together.first + 1;
    return read_run_as(together, cells);
  }

  [[nodiscard]] row_reading read_run_as(const run& r, const std::vector<cell>& cells) const {
    const auto from = r.structured && cells.size() == review_cell_count
                          ? heads_.of(doc_.pieces[stream_.figures[r.first].in].table)
                          : std::nullopt;
    const row_columns columns{cells, {}, from, figures_touch(doc_, stream_, r)};
    return read_run(doc_, stream_, r, columns);
  }

  [[nodiscard]] bool headed_by_reviews(const run& r) const {
    return names_reviews(r) && hits_before(r).back().last == r.words;
  }
  [[nodiscard]] bool names_reviews(const run& r) const {
    const std::span<const hit> heads = hits_before(r);
    return std::any_of(heads.begin(), heads.end(), [](const hit& h) {
      return is(h, labelled::review_outcome) && h.what->words.size() == 4;
    });
  }
  [[nodiscard]] bool between_reviews(const run& r) const {
    std::uint32_t covered = 0;
    for (const hit& h : hits_before(r)) covered += h.last - h.first;
    return covered == r.words - r.text;
  }
  /// The wordings of section 4 in the text before a run.
  [[nodiscard]] std::span<const hit> hits_before(const run& r) const {
    const std::vector<hit>& all = hits_;
    const auto first = std::partition_point(all.begin(), all.end(),
                                            [&](const hit& h) { return h.first < r.text; });
    const auto last =
        std::partition_point(first, all.end(), [&](const hit& h) { return h.last <= r.words; });
    return {first, last};
  }

  const document& doc_;
  const token_stream& stream_;
  const std::vector<run>& runs_;
  const std::vector<hit>& hits_;
  head_columns heads_;
};

}  // namespace

std::vector<review_reading> read_reviews(const document& doc, const token_stream& stream,
                                         const std::vector<run>& runs,
                                         const std::vector<hit>& hits) {
  return reviews_reader(doc, stream, runs, hits).read();
}

}  // namespace govreport::detail
