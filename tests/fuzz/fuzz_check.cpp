// SPDX-License-Identifier: BSL-1.0
// Whatever bytes are read as, it is checked and written without a crash, and the same way twice.

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
    document.result = check(*read);
    for (const finding& f : document.result->findings) {
      require(!message(f, *read, language::zh).empty());
      require(!message(f, *read, language::en).empty());
    }
    require(!read_json(document.name, *read).empty());
    document.read = std::move(*read);
  } else {
    document.failure = read.error();
  }
  const std::string json = check_json(std::span(&document, 1), true);
  require(!json.empty() && json == check_json(std::span(&document, 1), true));
  require(!check_text(document).empty());
  return 0;
}
