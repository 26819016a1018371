// SPDX-License-Identifier: BSL-1.0
// Any bytes are read without a crash, twice the same way, and what was read stays within them.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "govreport/model/figures.hpp"
#include "govreport/read/read.hpp"

using namespace govreport;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// The longest number that a cell can hold has fewer digits.
bool is_in_range(std::int64_t value) { return value <= largest_number && value >= -largest_number; }

void require_within(const source_span& where, std::size_t size) {
  require(where.begin <= where.end && where.end <= size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = read_report(bytes);
  if (!read) {
    require(!read.error().detail.empty());
    require_within(read.error().where, size);
    return 0;
  }
  for (cell c : all_cells) {
    const cell_source& source = read->provenance[c];
    const auto number = number_at(read->report, c);
    require_within(source.where, size);
    require((source.state == cell_state::number) == number.has_value());
    require(!number || is_in_range(*number));
  }
  for (const printed_text& left : read->provenance.unplaced) require_within(left.where, size);
  for (const section_text& s : read->narrative.sections) require_within(s.body.where, size);
  const auto again = read_report(bytes);
  require(again.has_value() && *again == *read);
  return 0;
}
