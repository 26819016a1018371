// SPDX-License-Identifier: BSL-1.0
// Any bytes are read, checked and written without a crash, and what was read stays within them.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "govreport/govreport.hpp"

using namespace govreport;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  checked_document document;
  document.name = "input";
  if (auto read = read_report(bytes)) {
    for (cell c : all_cells) {
      const cell_source& source = read->provenance[c];
      require(source.where.begin <= source.where.end && source.where.end <= size);
      require((source.state == cell_state::number) == number_at(read->report, c).has_value());
    }
    document.result = check(*read);
    for (const finding& f : document.result->findings) {
      require(!message(f, *read, language::zh).empty());
      require(!message(f, *read, language::en).empty());
    }
    require(!read_json(document.name, *read).empty());
    document.read = std::move(*read);
  } else {
    require(!read.error().detail.empty());
    document.failure = read.error();
  }
  require(!check_json(std::span(&document, 1), true).empty());
  require(!check_text(document).empty());
  return 0;
}
