// SPDX-License-Identifier: BSL-1.0
// Any text is a numeral or none. The first byte picks the kind of cell, the rest is its text in
// UTF-8.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/core/utf8.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/read/numerals.hpp"
#include "read/text_source.hpp"
#include "require.hpp"

using namespace govreport;
using fuzz::require;

namespace {

constexpr cell kinds[] = {
    cell_of(request_row::received, applicant::total),
    cell_of(disclosure_row::fees, disclosure_column::amount),
    cell_of(disclosure_row::procurement, disclosure_column::amount),
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto text = detail::decode({reinterpret_cast<const char*>(data) + 1, size - 1});
  if (!text) return 0;
  std::u32string characters;
  for (std::size_t i = 0; i < text->utf8().size();)
    characters += detail::take_character(text->utf8(), i);
  const cell of = kinds[data[0] % std::size(kinds)];
  const numeral n = parse_numeral(characters, of);
  require(n.state == cell_state::number || n.value == 0);
  require((n.state == cell_state::unreadable) == (n.reason != unreadable_because::not_unreadable));
  require(n.value <= largest_number && n.value >= -largest_number);
  // Spaces around a text are none of its own.
  require(parse_numeral(U"  " + characters + U"\u3000", of) == n);
  return 0;
}
