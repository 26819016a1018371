// SPDX-License-Identifier: BSL-1.0
// Prints the catalogue. Rules are rows of data: a program can list, count and quote them.

#include <array>
#include <iostream>

#include "govreport/rules/catalogue.hpp"

using namespace govreport;

int main() {
  std::array<int, enumerator_count<severity>> of_severity{};
  for (const rule& r : catalogue) {
    ++of_severity[index_of(r.level)];
    std::cout << r.id << "  " << name_of(r.level) << "  " << r.title.en << "\n        "
              << r.title.zh << "\n        " << r.basis.document << "，" << r.basis.clause << "\n";
  }
  std::cout << catalogue.size() << " rules: " << of_severity[index_of(severity::error)]
            << " make errors, " << of_severity[index_of(severity::warning)] << " warnings\n";
}
