// SPDX-License-Identifier: BSL-1.0
#include "runs.hpp"

#include <algorithm>

namespace govreport::detail {
namespace {

/// A line, or a row of a table.
struct unit {
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  friend bool operator==(const unit&, const unit&) = default;
};

unit unit_of_figure(const document& doc, const figure& f) {
  const piece& p = doc.pieces[f.in];
  return p.is_cell() ? unit{p.table, p.row} : unit{0, f.in};
}

class run_finder {
 public:
  run_finder(const document& doc, const token_stream& stream, zone in)
      : doc_(doc), stream_(stream), zone_(in) {}

  std::vector<run> run_all() {
    const auto begin =
        std::partition_point(stream_.figures.begin(), stream_.figures.end(),
                             [&](const figure& f) { return f.words <= zone_.first; });
    text_ = zone_.first;
    const auto count = static_cast<std::uint32_t>(stream_.figures.size());
    for (auto i = static_cast<std::uint32_t>(begin - stream_.figures.begin()); i < count; ++i) {
      if (!zone_.contains(stream_.figures[i])) break;
      if (!joins_last(i)) begin_run(i);
      add(i);
    }
    return std::move(runs_);
  }

 private:
  /// Whether a figure is the only one of its line or row.
  [[nodiscard]] bool is_alone(std::uint32_t i) const {
    const unit u = unit_of_figure(doc_, stream_.figures[i]);
    const bool after = i > 0 && unit_of_figure(doc_, stream_.figures[i - 1]) == u;
    const bool before =
        i + 1 < stream_.figures.size() && unit_of_figure(doc_, stream_.figures[i + 1]) == u;
    return !after && !before;
  }

  [[nodiscard]] bool joins_last(std::uint32_t i) {
    if (runs_.empty()) return false;
    const figure& f = stream_.figures[i];
    const figure& before = stream_.figures[i - 1];
    if (runs_.back().last != i || f.words != before.words) return false;
    if (unit_of_figure(doc_, f) == unit_of_figure(doc_, before)) return true;
    // One figure a line, or a table of one column: the lines together are the row.
    return is_alone(i) && is_alone(i - 1);
  }

  void begin_run(std::uint32_t i) {
    // A run of nothing but blanks separates no label from its figures.
    if (!runs_.empty() && !runs_.back().blank) text_ = runs_.back().words;
    runs_.push_back({i, i, text_, stream_.figures[i].words, true, true});
  }

  void add(std::uint32_t i) {
    run& r = runs_.back();
    const figure& f = stream_.figures[i];
    r.last = i + 1;
    r.structured = r.structured && doc_.pieces[f.in].is_cell();
    r.blank = r.blank && f.is == figure::kind::blank;
  }

  const document& doc_;
  const token_stream& stream_;
  zone zone_;
  std::uint32_t text_ = 0;
  std::vector<run> runs_;
};

}  // namespace

std::vector<run> find_runs(const document& doc, const token_stream& stream, zone in) {
  std::vector<run> runs = run_finder(doc, stream, in).run_all();
  for (run& r : runs) {  // lines of one figure each are no table row, even where they were cells
    const piece& first = doc.pieces[stream.figures[r.first].in];
    const piece& last = doc.pieces[stream.figures[r.last - 1].in];
    r.structured = r.structured && first.table == last.table && first.row == last.row;
  }
  return runs;
}

std::vector<hit> find_hits(const token_stream& stream, zone in) {
  const label_index& index = label_index::instance();
  const std::u32string_view all(stream.words);
  std::vector<hit> hits;
  auto figure = std::partition_point(stream.figures.begin(), stream.figures.end(),
                                     [&](const detail::figure& f) { return f.words <= in.first; });
  std::uint32_t begin = in.first;
  while (begin < in.last) {
    while (figure != stream.figures.end() &&
           (figure->words <= begin || figure->is == detail::figure::kind::blank))
      ++figure;
    const std::uint32_t end =
        figure == stream.figures.end() ? in.last : std::min(in.last, figure->words);
    const std::u32string_view words = all.substr(0, end);
    for (std::uint32_t i = begin; i < end;) {
      const pattern* what = index.match(words, i);
      if (what == nullptr) {
        ++i;
        continue;
      }
      const auto last = static_cast<std::uint32_t>(i + what->words.size());
      hits.push_back({i, last, what});
      i = last;
    }
    begin = end;
  }
  return hits;
}

}  // namespace govreport::detail
