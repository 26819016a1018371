// SPDX-License-Identifier: BSL-1.0
// Writes a report in its statutory form to standard output:
//
//   write_report markdown|html|docx
//
// Exit status: 0 it was written, 2 it could not be, or the call was wrong.

#include <iostream>
#include <string_view>

#include "govreport/govreport.hpp"
#include "hangzhou_2025.hpp"

namespace gr = govreport;

int main(int argc, char** argv) {
  const std::string_view format = argc == 2 ? argv[1] : "";
  const auto write = format == "markdown" ? &gr::write_markdown
                     : format == "html"   ? &gr::write_html
                     : format == "docx"   ? &gr::write_docx
                                          : nullptr;
  if (write == nullptr) {
    std::cerr << "usage: write_report markdown|html|docx\n";
    return 2;
  }
  const auto bytes = write(gr::examples::hangzhou_2025, {.other_matters = "收取信息处理费400元。"});
  if (!bytes) {
    std::cerr << bytes.error().detail << '\n';
    return 2;
  }
  std::cout << *bytes;
}
