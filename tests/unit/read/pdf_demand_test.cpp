// SPDX-License-Identifier: BSL-1.0
#include "read/pdf_demand.hpp"

#include <doctest/doctest.h>

#include <string>

#include "read/limits.hpp"
#include "read/pdf_content_cost.hpp"
#include "read/pdf_filters.hpp"
#include "read/pdf_syntax.hpp"
#include "support/pdf_bombs.hpp"

namespace govreport::detail {
namespace {

using test_support::pdf_file;
using test_support::pdf_text;
using test_support::repeated;

std::string unpacked(std::string_view data, const char* filter) {
  inflater inflates;
  return unpack(inflates, data, {{filter}}, 1000).bytes;
}

}  // namespace

TEST_CASE("pdf demand: what unpacks to more than a PDF accounts for is known before it is read") {
  for (const auto& bomb : test_support::pdf_bombs()) {
    CAPTURE(bomb.what);
    CHECK_FALSE(demand_of_pdf("%PDF-1.7\n" + bomb.bytes).bounded);
  }
}

TEST_CASE("pdf demand: a page of a report needs little") {
  std::string content;
  for (int y = 280; y > 10; y -= 10) content += pdf_text(20, y, U"本年新收政府信息公开申请数量");
  const pdf_demand demand = demand_of_pdf(pdf_file{content}.bytes());
  CHECK(demand.bounded);
  CHECK(demand.listed == 1);
  CHECK(demand.largest > content.size());
  CHECK(demand.largest < 2'000'000);
  CHECK(demand.of_pages(3) == 3 * demand.largest);
  // A form that draws itself is drawn once.
  pdf_file ring{"/X Do", "", "/XObject << /X 7 0 R >>"};
  ring.objects = {
      pdf_file::stream("/X Do /X Do", "/Subtype /Form /Resources << /XObject << /X 7 0 R >> >>")};
  CHECK(demand_of_pdf(ring.bytes()).bounded);
}

TEST_CASE("pdf demand: of a protected PDF only what it takes to unprotect it is reckoned") {
  pdf_file file{"BT ET"};
  file.objects = {test_support::packed_stream(test_support::repeated("re f ", 2'000'000))};
  CHECK_FALSE(demand_of_pdf(file.bytes()).is_protected);
  file.trailer = "/Encrypt 8 0 R";
  CHECK(demand_of_pdf(file.bytes()).is_protected);
  CHECK(demand_of_pdf(file.bytes()).bounded);
  file.trailer = "/#45ncrypt 8 0 R";
  CHECK(demand_of_pdf(file.bytes()).is_protected);
  CHECK_FALSE(demand_of_pdf(file.bytes(), pdf_protection::taken_off).is_protected);
  // Where objects are may be packed; where they are is said by a stream then.
  file.trailer = "";
  file.objects = {"<< /Type /XRef /Encrypt 9 0 R >>"};
  CHECK(demand_of_pdf(file.bytes()).is_protected);
}

TEST_CASE("pdf demand: one page listed many times is as many pages") {
  pdf_file file{"0 0 m " + repeated("1 1 l ", 50'000) + "S"};
  std::string bytes = file.bytes();
  bytes.replace(bytes.find("[3 0 R]"), 7, "[" + repeated("3 0 R ", 4000) + "]");
  const pdf_demand demand = demand_of_pdf(bytes);
  CHECK(demand.bounded);
  CHECK(demand.listed == 4000);
  CHECK(demand.of_pages(4000) > most_pdf_work(bytes.size()));
}

TEST_CASE("pdf filters: unpacked as PDFium does, up to a limit") {
  CHECK(unpacked("48 65 6c6C 6F>zz", "ASCIIHexDecode") == "Hello");
  CHECK(unpacked("87cURD]i,\"Ebo80~>", "A85") == "Hello World!");
  CHECK(unpacked(std::string("\2abc\xfex\0y\x80zz", 10), "RL") == "abcxxxy");
  // The example of the standard: 45 45 45 45 45 65 45 45 45 66.
  CHECK(unpacked("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "LZWDecode") == "-----A---B");
  CHECK(unpacked(test_support::deflated("text"), "Fl") == "text");
  CHECK(unpacked("text", "DCTDecode") == "text");
  inflater inflates;
  const std::string zeros = test_support::deflated(std::string(5000, '0'));
  CHECK(unpack(inflates, zeros, {{"FlateDecode"}}, 1000).too_long);
  CHECK(unpacked_length(inflates, zeros, {{"FlateDecode"}}, 10'000) == 5000);
  CHECK(unpacked_length(inflates, zeros, {{"FlateDecode"}}, 1000) > 1000);
  CHECK(unpack(inflates, test_support::deflated("\2abc\2\1\1\1"), {{"FlateDecode", 12, 3}}, 1000)
            .bytes == "abcbcd");
}

TEST_CASE("pdf filters: data that break give what is before, long ones no more than asked for") {
  inflater inflates;
  std::string text;
  for (int i = 0; i < 600'000; ++i) text += std::to_string(i);
  const std::string packed = test_support::deflated(text);
  CHECK(inflates.inflate(packed + "behind", 10'000'000) == text);
  CHECK(inflates.inflate(packed, text.size()) == text);
  CHECK(inflates.inflate(packed, text.size() - 1).size() == text.size());
  CHECK(inflates.inflate(packed, 5000) == std::string_view(text).substr(0, 5001));
  const std::string_view broken = inflates.inflate(packed.substr(0, packed.size() / 2), 10'000'000);
  CHECK(broken.size() > text.size() / 3);
  CHECK(text.starts_with(broken));
  // A wrong sum at the end.
  CHECK(inflates.inflate(packed.substr(0, packed.size() - 1) + "?", 10'000'000) == text);
  CHECK(inflates.inflate("not deflated", 1000).empty());
  CHECK(inflates.inflate("", 1000).empty());
}

TEST_CASE("pdf syntax: tokens, names and references") {
  std::size_t at = 0;
  const std::string_view text = "<< /A#42 (a\\)(b)) /C [1 0 R <3e>] % >>\n /D 2 0 R >> stream";
  const std::string_view value = next_pdf_value(text, at);
  CHECK(text.substr(at) == " stream");
  std::string seen;
  for_each_pdf_entry(value, [&](std::string_view key, std::string_view entry) {
    seen += std::string(key) + "=" + std::string(entry) + ";";
  });
  CHECK(seen == "AB=(a\\)(b));C=[1 0 R <3e>];D=2 0 R;");
  seen.clear();
  for_each_pdf_reference(value, [&](const pdf_place& place, std::uint32_t number) {
    seen += std::string(place.key) + (place.in_array ? "[]" : "") + std::to_string(number) + ";";
  });
  CHECK(seen == "C[]1;D2;");
}

TEST_CASE("pdf content: draws are counted by name") {
  inflater inflates;
  const content_cost cost = cost_of_content("/A Do /A Do q /#42 Do Q (/C Do) Tj (C) Do", inflates);
  CHECK(cost.draws.at("A") == 2);
  CHECK(cost.draws.at("B") == 1);
  CHECK(cost.draws.at("") == 1);
}

}  // namespace govreport::detail
