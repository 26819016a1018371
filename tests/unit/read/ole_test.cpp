// SPDX-License-Identifier: BSL-1.0
#include "read/ole.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/read/read.hpp"

namespace govreport {

namespace {

constexpr std::size_t sector = 512;

void put(std::string& bytes, std::size_t at, std::uint32_t number) {
  for (std::size_t k = 0; k < 4; ++k, number >>= 8)
    bytes[at + k] = static_cast<char>(number & 0xFF);
}

/// A compound file whose directory has these entries: the header, the table of sectors, and the
/// sectors of the directory in reverse order.
std::string compound_file(const std::vector<std::string_view>& names) {
  constexpr std::size_t per_sector = sector / 128;
  const std::size_t sectors = names.size() / per_sector + 1;
  std::string bytes(sector * (2 + sectors), '\0');
  bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  bytes[30] = 9;  // sectors of 2^9 bytes
  put(bytes, 48, static_cast<std::uint32_t>(sectors));
  for (std::size_t k = 1; k < 109; ++k) put(bytes, 76 + 4 * k, 0xFFFF'FFFF);
  for (std::size_t k = 1; k <= sectors; ++k)
    put(bytes, sector + 4 * k, k == 1 ? 0xFFFF'FFFE : static_cast<std::uint32_t>(k - 1));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t at = sector * (1 + sectors - i / per_sector) + (i % per_sector) * 128;
    for (std::size_t k = 0; k < names[i].size(); ++k) bytes[at + 2 * k] = names[i][k];
  }
  return bytes;
}

std::string refused(const std::string& bytes) {
  const auto read = read_report(bytes);
  REQUIRE_FALSE(read);
  CHECK(read.error().where == source_span{0, bytes.size(), 1});
  return std::string(name_of(read.error().code)) + ": " + read.error().detail;
}

}  // namespace

TEST_CASE("ole: files of older Office programs are named by their streams") {
  const std::string document =
      "unsupported_format: This is an old Word or WPS document (.doc, .wps). Convert it first: "
      "“soffice --headless --convert-to docx report.doc”.";
  CHECK(refused(compound_file({"Root Entry", "1Table", "WordDocument"})) == document);
  CHECK(refused(compound_file({"Root Entry", "a", "b", "c", "d", "e", "f", "g", "WordDocument"})) ==
        document);
  const std::string spreadsheet =
      "unsupported_format: This is an old spreadsheet (.xls, .et), which is not read. Copy its "
      "tables into a text document, and save that as .docx.";
  CHECK(refused(compound_file({"Root Entry", "Workbook"})) == spreadsheet);
  CHECK(refused(compound_file({"Root Entry", "Book"})) == spreadsheet);
  CHECK(refused(compound_file({"Root Entry", "PowerPoint Document"})) ==
        "unsupported_format: This is an old presentation (.ppt, .dps), which is not read. Name the "
        "report itself, as DOCX, HTML, PDF or text.");
  CHECK(
      refused(compound_file({"Root Entry", "EncryptionInfo", "EncryptedPackage"})) ==
      "encrypted: This office document is protected by a password. Open it with the password, and "
      "save it without one.");
  CHECK(
      refused(compound_file({"Root Entry", "WordDocuments", "Bookmarks"})) ==
      "unsupported_format: This is a file of an older Office program. If it is a document, convert "
      "it first: “soffice --headless --convert-to docx report.doc”.");
}

TEST_CASE("ole: a damaged container is still named, and ends") {
  const std::string whole = compound_file({"Root Entry", "a", "b", "c", "WordDocument"});
  for (std::size_t length = 8; length < whole.size(); length += 7) {
    CAPTURE(length);
    CHECK_FALSE(refused(whole.substr(0, length)).empty());
  }
  std::string circle = compound_file({"Root Entry"});
  put(circle, sector + 4, 1);  // its only directory sector is followed by itself
  CHECK_FALSE(refused(circle).empty());
  for (std::uint32_t wild : {0u, 7u, 1000u, 0x7FFF'FFFFu, 0xFFFF'FFF0u, 0xFFFF'FFFFu}) {
    for (std::size_t at : {48u, 76u}) {
      std::string bytes = whole;
      put(bytes, at, wild);
      CHECK_FALSE(refused(bytes).empty());
    }
    std::string bytes = whole;
    bytes[30] = static_cast<char>(wild);
    CHECK_FALSE(refused(bytes).empty());
  }
}

}  // namespace govreport
