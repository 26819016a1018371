// SPDX-License-Identifier: BSL-1.0
// golden_test FOLDER…: compares what is read and found with what is stored, and shows the lines
// that differ.

#include <exception>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "golden_case.hpp"

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The first lines that differ between what both have at the beginning and at the end.
void show_difference(const std::string& stored, const std::string& now) {
  const auto before = lines_of(stored);
  const auto after = lines_of(now);
  std::size_t first = 0;
  while (first < before.size() && first < after.size() && before[first] == after[first]) ++first;
  std::size_t tail = 0;
  while (tail < before.size() - first && tail < after.size() - first &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  constexpr std::size_t at_most = 40;
  const auto print = [&](const char* sign, const std::vector<std::string>& lines) {
    for (std::size_t i = first; i < lines.size() - tail; ++i) {
      if (i - first == at_most) {
        std::cout << sign << " … " << lines.size() - tail - i << " more lines\n";
        break;
      }
      std::cout << sign << ' ' << lines[i] << '\n';
    }
  };
  std::cout << "  from line " << first + 1 << " (- stored, + now):\n";
  print("-", before);
  print("+", after);
}

bool is_as_stored(const std::filesystem::path& file, const std::optional<std::string>& now) {
  const auto stored = govreport::golden::bytes_of(file);
  if (stored == now) return true;
  std::cout << file.string() << ": ";
  if (!stored) {
    std::cout << "is missing; see tests/golden/README.md for how to record it\n";
  } else if (!now) {
    std::cout << "is stored, but the document cannot be read\n";
  } else {
    std::cout << "differs\n";
    show_difference(*stored, *now);
  }
  return false;
}

bool passes(const std::filesystem::path& folder) {
  const auto now = govreport::golden::run(folder);
  const std::string unlike = govreport::golden::unlike_expected(folder);
  std::cout << unlike;
  const bool report = is_as_stored(folder / "report.json", now.report);
  const bool findings = is_as_stored(folder / "findings.json", now.findings);
  return unlike.empty() && report && findings;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: govreport_golden_test FOLDER…\n";
    return 2;
  }
  constexpr int skipped = 77;
  bool all_pass = true;
  bool any_tested = false;
  for (int i = 1; i < argc; ++i) {
    try {
      if (govreport::golden::needs_pdfium(argv[i])) {
        std::cout << argv[i] << ": NOT TESTED, GOVREPORT_PDFIUM names no library that reads PDF\n";
        continue;
      }
      any_tested = true;
      all_pass = passes(argv[i]) && all_pass;
    } catch (const std::exception& e) {
      std::cout << e.what() << '\n';
      all_pass = false;
    }
  }
  return !all_pass ? 1 : any_tested ? 0 : skipped;
}
