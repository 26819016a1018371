// SPDX-License-Identifier: BSL-1.0
#include "golden_case.hpp"

#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "govreport/govreport.hpp"
#include "support/pdfium.hpp"

namespace govreport::golden {
namespace {

std::filesystem::path document_in(const std::filesystem::path& folder) {
  std::optional<std::filesystem::path> document;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().stem() != "document") continue;
    if (document) throw std::runtime_error(folder.string() + ": two documents");
    document = entry.path();
  }
  if (!document) throw std::runtime_error(folder.string() + ": no document");
  return *document;
}

// Nothing for a line of the file that is not about a cell.
std::optional<std::pair<cell, std::string>> expected_cell(std::string_view line) {
  const auto begin = line.find('"');
  const auto end = line.find("\":", begin + 1);
  if (begin == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
  const auto at = cell_at(line.substr(begin + 1, end - begin - 1));
  if (!at) return std::nullopt;
  std::string value;
  // {"held_back": "258"}: printed, but this document leaves open where; a number there would be a
  // guess.
  if (line.find("held_back") != std::string_view::npos) return std::pair{*at, value};
  for (char c : line.substr(end + 2)) {
    if (c == '-' || c == '.' || (c >= '0' && c <= '9')) value += c;
  }
  return std::pair{*at, value};
}

}  // namespace

bool needs_pdfium(const std::filesystem::path& folder) {
  return document_in(folder).extension() == ".pdf" && test_support::pdfium_library().empty();
}

outcome run(const std::filesystem::path& folder) {
  const std::filesystem::path file = document_in(folder);
  outcome made;
  const auto read = read_report(bytes_of(file).value(), test_support::with_pdfium());
  if (read) made.report = read_json(file.filename().string(), *read) + "\n";
  const checked_document document = check_document(file.filename().string(), read);
  made.findings = check_json(std::span(&document, 1)) + "\n";
  return made;
}

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

std::string unlike_expected(const std::filesystem::path& folder) {
  const auto expected = bytes_of(folder / "expected.json");
  if (!expected) return {};
  const auto read = read_report(bytes_of(document_in(folder)).value(), test_support::with_pdfium());
  if (!read) return "the document cannot be read: " + read.error().detail + "\n";
  std::string unlike;
  std::istringstream lines(*expected);
  int compared = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto due = expected_cell(line);
    if (!due) continue;
    ++compared;
    const auto number = number_at(read->report, due->first);
    const std::string text = number ? number_text(due->first, *number) : "";
    if (text != due->second) {
      unlike += std::string(address_of(due->first)) + ": expected “" + due->second + "”, read “" +
                text + "”\n";
    }
  }
  if (compared == 0) unlike += "expected.json names no cell\n";
  return unlike;
}

}  // namespace govreport::golden
