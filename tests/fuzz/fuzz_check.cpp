// SPDX-License-Identifier: BSL-1.0
// Whatever bytes are read as, it is checked and written without a crash, and the same way twice.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "govreport/govreport.hpp"
#include "require.hpp"

using namespace govreport;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const checked_document document = check_document("input", read_report(bytes));
  if (document.read) {
    for (const finding& f : document.result->findings) {
      require(!message(f, *document.read, language::zh).empty());
      require(!message(f, *document.read, language::en).empty());
    }
    for (const explanation& e : *document.located) {
      require(e.size() != 0);
      require(!message(e, language::zh).empty());
      require(!message(e, language::en).empty());
    }
    require(!read_json(document.name, *document.read).empty());
  }
  const std::string json = check_json(std::span(&document, 1), true);
  require(!json.empty() && json == check_json(std::span(&document, 1), true));
  require(!check_text(document).empty());
  return 0;
}
