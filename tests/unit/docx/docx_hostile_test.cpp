// SPDX-License-Identifier: BSL-1.0
// Office documents made to be slow or large, cut short or damaged: reading them ends soon, in a
// reading or in an error that says why.

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/read/read.hpp"
#include "read/xml_parser.hpp"
#include "unit/docx/pieces.hpp"

namespace govreport::samples {

namespace {

std::string repeated(std::string_view what, std::size_t times) {
  std::string all;
  all.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += what;
  return all;
}

/// A DOCX whose body is that XML.
std::string docx_with(const std::string& document) {
  std::vector<archived> files = files_of({});
  for (archived& file : files) {
    if (file.first == "word/document.xml") file.second = document;
  }
  return zip_of(files);
}

/// What a document is refused with. It takes a fraction of a second; the limit leaves room for
/// sanitizers and busy machines.
std::string refused(const std::string& bytes) {
  const auto begin = std::chrono::steady_clock::now();
  const auto read = read_report(bytes);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().detail.empty());
  CHECK(read.error().where.end <= bytes.size());
  return std::string(name_of(read.error().code)) + ": " + read.error().detail;
}

void overwrite(std::string& bytes, std::size_t at, std::uint32_t number) {
  for (std::size_t k = 0; k < 4; ++k, number >>= 8)
    bytes[at + k] = static_cast<char>(number & 0xFF);
}

constexpr std::size_t megabyte = std::size_t{1} << 20;

}  // namespace

TEST_CASE("docx: a part that unpacks to far more than the document") {
  const std::string expands =
      "too_complex: Unpacked, “word/document.xml” is more than 64 times as large as the document; "
      "no report is. Check where it comes from.";
  const std::string bomb = docx_with(word_body(repeated(" ", 100 * megabyte)));
  CHECK(refused(bomb) == expands);
}

TEST_CASE("docx: a directory that lies about sizes") {
  const auto lying = [](std::string bytes) {
    for (std::string_view header : {"PK\x03\x04", "PK\x01\x02"}) {
      const std::size_t size_at = header[2] == '\x03' ? 22 : 24;
      for (std::size_t at = 0; (at = bytes.find(header, at)) != std::string::npos; ++at)
        overwrite(bytes, at + size_at, 300);
    }
    return refused(bytes);
  };
  CHECK(lying(docx_of({paragraph_of("甲")})).starts_with("damaged_file: The archive is damaged: "));
  CHECK(lying(docx_with(word_body(repeated(" ", 100 * megabyte))))
            .starts_with("damaged_file: The archive is damaged: "));
}

TEST_CASE("docx: a limit of bytes counts what is unpacked too") {
  const std::string bytes = docx_of({repeated("<w:p/>", 100'000)});
  read_options options;
  options.max_bytes = 500'000;
  const auto read = read_report(bytes, options);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == read_errc::too_large);
  CHECK(read.error().detail ==
        "Unpacked, “word/document.xml” makes the document larger than the limit of 500000 bytes. "
        "Reports are far smaller: check that this is one, or raise the limit.");
}

TEST_CASE("docx: more of everything than a report has") {
  const auto code = [](const std::string& content) {
    const std::string found = refused(docx_with(word_body(content)));
    return found.substr(0, found.find(':'));
  };
  const std::size_t many = 2 * megabyte;
  CHECK(code(repeated("<w:p/>", many)) == "too_complex");
  CHECK(code(repeated("<w:p>", many)) == "too_complex");
  CHECK(code(repeated("<x>", many)) == "too_complex");
  CHECK(code(repeated(run_of("1"), many / 64)) == "empty");
  CHECK(code(repeated(paragraph_of("1"), many / 64)) == "too_complex");
  CHECK(code("<w:p>" + run_of(repeated("情", many)) + "</w:p>") == "too_complex");
  CHECK(code("<w:p>" + run_of(repeated(" ", many)) + "</w:p>") == "too_complex");
  CHECK(code(repeated("<w:tbl>" + row_of(cell_of_text("1")), 40)) == "too_complex");
  CHECK(code(table_of_rows(row_of(repeated(cell_of_text("1"), 5000)))) == "too_complex");
  CHECK(code(table_of_rows(row_of(
            cell_of_text("1", "<w:vMerge w:val=\"restart\"/>") +
            repeated(cell_of_text("1", "<w:hMerge/><w:gridSpan w:val=\"99999\"/>"), 100)))) ==
        "too_complex");
  CHECK(code(repeated(table_of_rows(row_of(cell_of_text(""))), many / 64)) == "too_complex");
  CHECK(code("<w:p>" + repeated("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", many / 16) +
             "</w:p>") == "empty");
  CHECK(code("<!--" + repeated("-x", many) + "-->") == "too_complex");
  CHECK(code("<?x " + repeated("x", many) + "?>") == "too_complex");
  CHECK(code("<![CDATA[" + repeated("x", many) + "]]>") == "too_complex");
  CHECK(code("<w:p w:rsidR=\"" + repeated("x", many) + "\"/>") == "too_complex");
  std::string attributes;
  std::string names;
  for (int i = 0; i < 100'000; ++i) {
    const std::string n = std::to_string(i);
    attributes += " a" + n + "=\"\"";
    names += "<anElementOfItsOwn" + n + "/>";
  }
  CHECK(code("<w:p" + attributes + "/>") == "too_complex");
  CHECK(code("<w:p" + attributes.substr(0, attributes.find(" a200=")) + "/>") == "too_complex");
  std::string declarations = "<w:p";
  for (int i = 0; i < 100; ++i) declarations += " xmlns:a" + std::to_string(i) + "=\"urn:a\"";
  CHECK(code(repeated(declarations + ">", 200)) == "too_complex");
  CHECK(code(names) == "too_complex");
}

TEST_CASE("docx: millions of elements, each in the one before") {
  CHECK(refused(docx_with(word_body(repeated("<a>", 5 * megabyte)))) ==
        "too_complex: “word/document.xml” in this office document nests its elements more than 256 "
        "deep, which no word processor does. Open it in a word processor and save it again.");
}

TEST_CASE("docx: entities that expand without end, or that stand elsewhere") {
  std::string laughs = "<!DOCTYPE w [<!ENTITY a \"ha\">";
  for (char c = 'b'; c <= 'z'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " \"" +
              repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
  }
  laughs += "]>";
  const std::string refusal =
      "damaged_file: “word/document.xml” in this office document declares a document type, which "
      "office documents may not. Get the document again from its source.";
  CHECK(refused(docx_with(laughs + word_body("<w:p>" + run_of("&z;") + "</w:p>"))) == refusal);
  CHECK(refused(docx_with("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + word_body(""))) ==
        refusal);
  CHECK(refused(docx_with("<!DOCTYPE w [<!ENTITY x SYSTEM \"http://localhost/x\">]>" +
                          word_body("<w:p>" + run_of("&x;") + "</w:p>"))) == refusal);
}

TEST_CASE("docx: styles and lists without end") {
  std::string styles;
  std::string chain;
  std::string lists;
  for (int i = 0; i < 20'000; ++i) {
    const std::string n = std::to_string(i);
    styles += "<w:style w:styleId=\"s" + n + "\"/>";
    lists += "<w:abstractNum w:abstractNumId=\"" + n + "\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>";
    if (i < 1000) {
      chain += "<w:style w:type=\"paragraph\" w:styleId=\"s" + n + "\"><w:basedOn w:val=\"s" +
               std::to_string(i + 1) + "\"/></w:style>";
    }
  }
  const std::string too_many =
      "too_complex: The document defines more styles or lists than any word processor does. Open "
      "it "
      "in one and save it again.";
  CHECK(refused(docx_of({paragraph_of("甲"), styles})) == too_many);
  CHECK(refused(docx_of({paragraph_of("甲"), {}, lists})) == too_many);
  CHECK(pieces_of_docx({paragraph_of("甲", "<w:pStyle w:val=\"s0\"/>"), chain}) == pieces{"甲"});
}

TEST_CASE("docx: an archive of a hundred thousand files") {
  std::vector<archived> files;
  for (int i = 0; i < 100'000; ++i) files.emplace_back("f" + std::to_string(i), "");
  CHECK(
      refused(zip_of(files)) ==
      "too_complex: The archive holds 100000 files; no report has so many. Name the report alone.");
}

TEST_CASE("docx: cut short anywhere") {
  const std::string whole = docx_of({paragraph_of("甲"), "<w:style w:styleId=\"a\"/>"});
  for (std::size_t length = 4; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK(
        refused(whole.substr(0, length)) ==
        "damaged_file: This is a ZIP archive or an office document without its directory: its end "
        "is missing or damaged. Get the document again from its source.");
  }
}

TEST_CASE("docx: a byte changed anywhere is noticed, or changes nothing") {
  const std::string whole =
      docx_of({paragraph_of("甲12", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + "<w:p>" +
                   run_of("9", "<w:rStyle w:val=\"a\"/>") + "</w:p>",
               "<w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>",
               "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
               "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
               "<w:abstractNumId w:val=\"1\"/></w:num>"});
  const pieces as_written = pieces_of_docx(whole);
  REQUIRE(as_written == pieces{"1、甲12"});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int change : {0x01, 0x20, 0x80, 0xFF}) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ change);
      const pieces read = pieces_of_docx(changed);
      CAPTURE(at);
      CAPTURE(change);
      const bool failed = !read.empty() && read.back().find(": ") != std::string::npos;
      CHECK((failed || read == as_written));
    }
  }
}

TEST_CASE("xml: text, however it is cut") {
  struct collector final : detail::xml_handler {
    std::string all;
    void start(const detail::xml_element& e) override { all += "<" + std::string(e.name) + ">"; }
    void end() override { all += "</>"; }
    void text(std::string_view utf8) override { all += utf8; }
  };
  const std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a x=\"1\">政府<!-- - "
      "--><b/>信息&lt;<![CDATA[公开]]>"
      "𠀀</a>";
  for (std::size_t step = 1; step <= xml.size(); ++step) {
    collector to;
    detail::xml_parser parser(to, xml.size());
    for (std::size_t at = 0; at < xml.size(); at += step) CHECK(parser.feed(xml.substr(at, step)));
    CHECK(parser.finish());
    CHECK(to.all == "<a>政府<b></>信息<公开𠀀</>");
  }
}

}  // namespace govreport::samples
