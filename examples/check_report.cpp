// SPDX-License-Identifier: BSL-1.0
// Reads one report, checks it and prints what was found:
//
//   check_report FILE [en|zh]
//
// Exit status: 0 no rule of severity error fails, 1 one does, 2 the document could not be read.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "govreport/govreport.hpp"

namespace gr = govreport;

int main(int argc, char** argv) {
  const auto in = gr::enumerator_named<gr::language>(argc == 3 ? argv[2] : "en");
  if (argc < 2 || argc > 3 || !in) {
    std::cerr << "usage: check_report FILE [en|zh]\n";
    return 2;
  }
  // The library takes bytes; opening files is the caller's affair.
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::cerr << argv[1] << ": cannot be opened\n";
    return 2;
  }
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  const auto document = gr::check_document(argv[1], gr::read_report(bytes));
  std::cout << gr::check_text(document, {.in = *in});

  if (document.failure) return 2;
  const bool contradicts = document.located->proved != gr::proof::consistent;
  return contradicts || document.result->count_of(gr::severity::error) != 0 ? 1 : 0;
}
