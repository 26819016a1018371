// SPDX-License-Identifier: BSL-1.0
#include <govreport/govreport.hpp>
#include <iostream>

int main() {
  const auto read = govreport::read_report("");
  govreport::checked_document document{.name = "nothing", .read = {}, .result = {}, .failure = {}};
  if (!read) document.failure = read.error();
  std::cout << govreport::check_text(document);
  return document.failure && document.failure->code == govreport::read_errc::empty ? 0 : 1;
}
