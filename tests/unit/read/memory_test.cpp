// SPDX-License-Identifier: BSL-1.0
// Reading takes at most 20 times the bytes of a document, whatever it is made of.

#include <doctest/doctest.h>

#include "support/sanitized.hpp"

#if defined(__linux__) && !defined(GOVREPORT_TEST_SANITIZED)
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/read/read.hpp"
#include "support/pdf_bombs.hpp"
#include "support/pdfium.hpp"

namespace govreport {
namespace {

std::string filled(std::string_view begin, std::string_view with) {
  constexpr std::size_t size = 4 << 20;
  std::string text(begin);
  text.reserve(size + with.size());
  while (text.size() < size) text += with;
  return text;
}

/// A line of /proc/self/status, in KiB.
long status(std::string_view name) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(name)) return std::strtol(line.c_str() + name.size() + 1, nullptr, 10);
  }
  return 0;
}

/// By how many KiB the memory of a process of its own grows at most while it reads.
long growth(const std::string& bytes, const read_options& options = {}) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak is counted from here
    const long before = status("VmRSS");
    {
      const auto read = read_report(bytes, options);
      static_cast<void>(read);
    }
    const long grown = status("VmHWM") - before;
    const auto written = write(ends[1], &grown, sizeof grown);
    _exit(written == sizeof grown ? 0 : 1);
  }
  close(ends[1]);
  long grown = -1;
  const bool told = ::read(ends[0], &grown, sizeof grown) == sizeof grown;
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return told ? grown : -1;
}

}  // namespace

TEST_CASE("memory: reading takes less than 20 times the document") {
  constexpr std::string_view page = "<!doctype html><body>";
  struct sample {
    std::string_view what;
    std::string bytes;
  };
  const std::vector<sample> samples{
      {"words", filled("", "abcdefgh ")},
      {"ideographs", filled("", "政府信息公开")},
      {"numbers", filled("三、收到和处理政府信息公开申请情况\n", "1 2 3 4 ")},
      {"digits", filled("", "1234567890")},
      {"short lines", filled("", "1\n")},
      {"table rows", filled("", "|1|2|\n")},
      {"a page of words", filled(page, "abcdefgh ")},
      {"a page of lines", filled(page, "<p>1")},
      {"a page of cells", filled("<!doctype html><table>", "<tr><td>1")},
      {"a page of one cell", filled("<!doctype html><table><tr><td>", "1 ")},
      {"a page of attributes", filled(page, "<p style='color:red;margin:0 0 0 0'></p>")},
      {"a page of one attribute", filled("<!doctype html><body><p style='", "color:red;")},
      {"a page of references", filled(page, "&#x4e00;")},
      {"a page of errors", filled(page, "</x>")},
      {"a table in text", filled("x\n<table><tr><td>", "1")},
      {"many tables in text", filled("", "<table><tr><td>1</td></tr></table>\n")},
      {"titles", filled("", "2020年政府信息公开工作年度报告")},
      {"GB18030", filled("", "\xB8\xAE\xD0\xC5\xCF\xA2")},
  };
  for (const sample& s : samples) {
    CAPTURE(s.what);
    const long grown = growth(s.bytes);
    REQUIRE(grown >= 0);
    const double times = static_cast<double>(grown) * 1024 / static_cast<double>(s.bytes.size());
    CAPTURE(times);
    CHECK(times < 20);
  }
}

TEST_CASE("memory: reading a PDF takes less than 20 times the document, and 64 MiB for PDFium") {
  if (test_support::pdfium_library().empty()) {
    MESSAGE("NOT TESTED: GOVREPORT_PDFIUM names no library that reads PDF");
    return;
  }
  constexpr long for_pdfium = 64L << 10;
  for (const auto& bomb : test_support::pdf_bombs()) {
    CAPTURE(bomb.what);
    const long grown = growth(bomb.bytes, test_support::with_pdfium());
    REQUIRE(grown >= 0);
    CHECK(grown < for_pdfium + 20 * static_cast<long>(bomb.bytes.size() >> 10));
  }
}

}  // namespace govreport
#else
TEST_CASE("memory: not measured here") {
  MESSAGE("skipped: needs Linux, and no sanitizers, which take memory of their own");
}
#endif
