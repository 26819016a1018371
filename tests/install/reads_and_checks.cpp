// SPDX-License-Identifier: BSL-1.0
#include <govreport/govreport.hpp>
#include <iostream>

int main() {
  const auto document = govreport::check_document("nothing", govreport::read_report(""));
  std::cout << govreport::check_text(document);
  return document.failure && document.failure->code == govreport::read_errc::empty ? 0 : 1;
}
