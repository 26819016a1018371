// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include "govreport/read/document.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// Figures that stand together: the row of a table, the figures of a line, or lines of one figure
/// each.
struct run {
  std::uint32_t first = 0;  // figures [first, last) of the stream
  std::uint32_t last = 0;
  std::uint32_t text =
      0;  // the words from here to the run are its label, and whatever else stands before it
  std::uint32_t words = 0;
  bool structured =
      false;  // cells of a table row: a blank is a cell, and digits of two cells never touch
  bool blank = true;  // no figure is a number or "/"

  [[nodiscard]] std::size_t size() const { return last - first; }
};

/// Words [first, last) of the stream and the figures among and behind them.
struct zone {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool contains(const figure& f) const { return f.words > first && f.words <= last; }
  [[nodiscard]] bool empty() const { return first >= last; }
};

/// The runs of a zone, in reading order.
[[nodiscard]] std::vector<run> find_runs(const document& doc, const token_stream& stream, zone in);

/// All wordings in a zone, in reading order. None reaches across a figure.
[[nodiscard]] std::vector<hit> find_hits(const token_stream& stream, zone in);

}  // namespace govreport::detail
