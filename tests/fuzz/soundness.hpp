// SPDX-License-Identifier: BSL-1.0
// What holds for everything that is read, whatever the bytes were.
#pragma once

#include <cstdint>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/model/provenance.hpp"
#include "require.hpp"

namespace govreport::fuzz {

inline void require_within(const source_span& where, std::uint64_t size) {
  require(where.begin <= where.end && where.end <= size);
}

/// An error says what happened and where; every place of a reading lies within the document, only
/// cells in the state `number` have one, and no number is longer than a cell can hold.
inline void require_sound(const expected<reading, read_error>& read, std::uint64_t size) {
  if (!read) {
    require(!read.error().detail.empty());
    require_within(read.error().where, size);
    return;
  }
  for (cell c : all_cells) {
    const cell_source& source = read->provenance[c];
    const auto number = number_at(read->report, c);
    require_within(source.where, size);
    require((source.state == cell_state::number) == number.has_value());
    require(!number || (*number <= largest_number && *number >= -largest_number));
  }
  for (const printed_text& left : read->provenance.unplaced) require_within(left.where, size);
  for (const section_text& s : read->narrative.sections) require_within(s.body.where, size);
}

/// Reads twice: the same bytes say the same.
template <class Read>
void require_sound_twice(Read read, std::uint64_t size) {
  const expected<reading, read_error> first = read();
  require_sound(first, size);
  const expected<reading, read_error> again = read();
  require(first.has_value() == again.has_value());
  require(first ? *first == *again : first.error() == again.error());
}

}  // namespace govreport::fuzz
