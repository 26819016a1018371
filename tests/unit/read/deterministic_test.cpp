// SPDX-License-Identifier: BSL-1.0
// The same bytes say the same: again, in every thread, in any locale.

#include <doctest/doctest.h>

#include <algorithm>
#include <clocale>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <string>
#include <thread>
#include <vector>

#include "govreport/read/read.hpp"
#include "govreport/write/json.hpp"

namespace govreport {
namespace {

std::vector<std::string> golden_documents() {
  std::vector<std::string> documents;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(GOVREPORT_SOURCE_DIR) / "tests/golden")) {
    if (entry.path().stem() == "document") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    documents.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return documents;
}

std::vector<std::string> readings(const std::vector<std::string>& documents) {
  std::vector<std::string> said;
  for (const std::string& bytes : documents) {
    const auto read = read_report(bytes);
    said.push_back(read ? read_json("document", *read) : read.error().detail);
  }
  return said;
}

/// Numbers as no other locale writes them.
struct odd_numbers : std::numpunct<char> {
  char do_decimal_point() const override { return ';'; }
  char do_thousands_sep() const override { return '_'; }
  std::string do_grouping() const override { return "\1"; }
};

}  // namespace

TEST_CASE("reading is the same in every thread") {
  const std::vector<std::string> documents = golden_documents();
  REQUIRE(documents.size() >= 9);
  const std::vector<std::string> expected = readings(documents);
  std::vector<std::vector<std::string>> said(6);
  std::vector<std::thread> threads;
  for (auto& one : said) {
    threads.emplace_back([&] { one = readings(documents); });
  }
  for (std::thread& t : threads) t.join();
  for (const auto& one : said) CHECK(one == expected);
}

TEST_CASE("reading is the same in any locale") {
  const std::vector<std::string> documents = golden_documents();
  const std::vector<std::string> expected = readings(documents);
  const std::locale before = std::locale::global(std::locale(std::locale(), new odd_numbers));
  CHECK(readings(documents) == expected);
  std::locale::global(before);
  for (const char* name : {"tr_TR.UTF-8", "de_DE.UTF-8", "zh_CN.GB18030", "C.UTF-8", "C"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;  // not installed here
    CAPTURE(name);
    CHECK(readings(documents) == expected);
  }
  std::setlocale(LC_ALL, "C");
}

}  // namespace govreport
