// SPDX-License-Identifier: BSL-1.0
// record_golden FOLDER…: writes what is read and found now over what is stored. Read the diff
// before it is committed.

#include <exception>
#include <fstream>
#include <iostream>

#include "golden_case.hpp"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: govreport_record_golden FOLDER…\n";
    return 2;
  }
  try {
    for (int i = 1; i < argc; ++i) {
      const std::filesystem::path folder = argv[i];
      const auto now = govreport::golden::run(folder);
      std::ofstream(folder / "findings.json", std::ios::binary) << now.findings;
      if (now.report) {
        std::ofstream(folder / "report.json", std::ios::binary) << *now.report;
      } else {
        std::filesystem::remove(folder / "report.json");
      }
      std::cout << "recorded " << folder.string() << '\n';
    }
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
