// SPDX-License-Identifier: BSL-1.0
// Which part of an archive is read, and what is said of archives that are no DOCX.

#include "read/docx_package.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "govreport/read/read.hpp"
#include "unit/docx/pieces.hpp"

namespace govreport::samples {

namespace {

/// The files of a DOCX with one of them changed, or taken out where `content` is empty.
std::vector<archived> with_file(const std::string& name, const std::string& content,
                                const docx_parts& parts = {paragraph_of("甲")}) {
  std::vector<archived> files = files_of(parts);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].first != name) continue;
    if (content.empty()) {
      files.erase(files.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      files[i].second = content;
    }
    return files;
  }
  files.emplace_back(name, content);
  return files;
}

std::string refused(const std::string& bytes) {
  const auto read = read_report(bytes);
  REQUIRE_FALSE(read);
  return std::string(name_of(read.error().code)) + ": " + read.error().detail;
}

}  // namespace

TEST_CASE("docx: the body is found by its relationship, not by its name") {
  const std::string body = word_body(paragraph_of("甲"));
  for (const auto& one :
       std::vector<std::pair<std::string, std::string>>{{"/other/text.xml", "other/text.xml"},
                                                        {"other/text.xml", "other/text.xml"},
                                                        {"./x/../other/text.xml", "other/text.xml"},
                                                        {"/text.xml", "text.xml"},
                                                        {"Other/Text.xml", "OTHER\\text.XML"}}) {
    CAPTURE(one.first);
    CHECK(pieces_of_docx(zip_of({{"_rels/.rels", relationships_of({{"officeDocument", one.first}})},
                                 {one.second, body}})) == pieces{"甲"});
  }
}

TEST_CASE("docx: styles are found by the relationships of the body, wherever it is") {
  const std::string styles =
      "<w:styles " + word_namespaces +
      "><w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
      "</w:styles>";
  CHECK(pieces_of_docx(
            zip_of({{"_rels/.rels", relationships_of({{"officeDocument", "a/b/text.xml"}})},
                    {"a/b/text.xml", word_body(paragraph_of("甲"))},
                    {"a/b/_rels/text.xml.rels", relationships_of({{"styles", "../s.xml"}})},
                    {"a/s.xml", styles}})) == pieces{});
}

TEST_CASE("docx: the strict edition, templates and documents with macros") {
  std::string strict = word_body(paragraph_of("甲"));
  const std::string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  strict.replace(strict.find(transitional), transitional.size(),
                 "http://purl.oclc.org/ooxml/wordprocessingml/main");
  std::string relationships = relationships_of({{"officeDocument", "word/document.xml"}});
  relationships.replace(relationships.find(office_relationships), office_relationships.size(),
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
  CHECK(pieces_of_docx(zip_of({{"_rels/.rels", relationships}, {"word/document.xml", strict}})) ==
        pieces{"甲"});
  for (const char* type :
       {"application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"}) {
    CHECK(pieces_of_docx(zip_of(
              with_file("[Content_Types].xml", content_types_of({{"word/document.xml", type}})))) ==
          pieces{"甲"});
  }
}

TEST_CASE("docx: parts in UTF-16") {
  const std::string utf8 = word_body(paragraph_of("a"));
  std::string utf16 = "\xFF\xFE";
  for (char c : utf8) (utf16 += c) += '\0';
  CHECK(pieces_of_docx(zip_of(with_file("word/document.xml", utf16))) == pieces{"a"});
}

TEST_CASE("docx: archives that are something else are named") {
  CHECK(refused(zip_of(
            {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})) ==
        "unsupported_format: This is an OpenDocument text (ODT). Convert it first: “soffice "
        "--headless --convert-to docx report.odt”.");
  CHECK(refused(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
        "unsupported_format: This is an OpenDocument file, but no text document. Name the report "
        "itself.");
  CHECK(refused(zip_of({{"OFD.xml", "<ofd/>"}, {"Doc_0/Document.xml", "<x/>"}})) ==
        "unsupported_format: This is an OFD, which this version does not read. Export it as PDF or "
        "DOCX from an OFD viewer first.");
  CHECK(
      refused(zip_of({{"report.docx", "x"}, {"b.txt", "x"}})) ==
      "unsupported_format: This is an archive of 2 files, not a document. Unpack it, and name the "
      "report itself.");
  CHECK(
      refused(std::string("PK\x05\x06", 4) + std::string(18, '\0')) ==
      "unsupported_format: This is an archive of 0 files, not a document. Unpack it, and name the "
      "report itself.");
  const auto office = [](const std::string& part, const std::string& type) {
    return refused(zip_of({{"_rels/.rels", relationships_of({{"officeDocument", part}})},
                           {"[Content_Types].xml", content_types_of({{part, type}})},
                           {part, "<x/>"}}));
  };
  const std::string spreadsheet =
      "unsupported_format: This is a spreadsheet (XLSX), which is not read. Copy its tables into a "
      "text document, and save that as .docx.";
  CHECK(office("xl/workbook.xml",
               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") ==
        spreadsheet);
  CHECK(office("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main") ==
        spreadsheet);
  CHECK(office("ppt/presentation.xml",
               "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+"
               "xml") ==
        "unsupported_format: This is a presentation (PPTX), which is not read. Name the report "
        "itself, as DOCX, HTML, PDF or text.");
  CHECK(office("x/main.bin", "application/other") ==
        "unsupported_format: This is an office document of a kind that is not read (its main part "
        "is “x/main.bin”). Save it as .docx.");
  CHECK(office("x/main.xml", "application/other") ==
        "unsupported_format: This is an office document, but no text document of Word. Save it as "
        ".docx.");
}

TEST_CASE("docx: an archive with a password") {
  CHECK(refused(zip_of(files_of({paragraph_of("甲")}), "secret")) ==
        "encrypted: The archive is encrypted. Unpack it with its password, and name the report "
        "itself.");
}

TEST_CASE("docx: parts that are missing, or there twice") {
  CHECK(refused(zip_of(with_file("word/document.xml", ""))) ==
        "damaged_file: The office document has no “word/document.xml”, which it names itself. Get "
        "the document again from its source.");
  const docx_parts with_styles{paragraph_of("甲"), "<w:style w:styleId=\"a\"/>"};
  CHECK(
      refused(zip_of(with_file("word/styles.xml", "", with_styles))) ==
      "damaged_file: The office document has no “word/styles.xml”, which it names itself. Get the "
      "document again from its source.");
  CHECK(refused(zip_of(with_file("WORD/document.xml", word_body(paragraph_of("乙"))))) ==
        "damaged_file: The archive holds two files named “word/document.xml”, and which of them "
        "counts is not said. Get the document again from its source.");
}

TEST_CASE("docx: XML that is none") {
  const std::string not_xml =
      "damaged_file: “word/document.xml” in this office document is not well-formed XML. Get the "
      "document again from its source.";
  const std::string whole = word_body(paragraph_of("甲"));
  for (const std::string& xml :
       {std::string("PK"), whole.substr(0, whole.size() - 1), whole + "<more/>",
        word_body("<w:p></w:r>"), word_body("\xFF"), word_body("<w:p>&nbsp;</w:p>"),
        word_body("<w:p>&#0;</w:p>"), word_body(std::string("\0", 1))}) {
    CAPTURE(xml);
    CHECK(refused(zip_of(with_file("word/document.xml", xml))) == not_xml);
  }
  CHECK(refused(zip_of(with_file("_rels/.rels", "<x"))) ==
        "damaged_file: “_rels/.rels” in this office document is not well-formed XML. Get the "
        "document again from its source.");
}

TEST_CASE("docx: a body without text, and one of pictures") {
  CHECK(refused(docx_of({"<w:p/>"})) ==
        "empty: The document has no text. Check that it was saved or downloaded completely.");
  CHECK(refused(docx_of({"<w:p><w:r><w:object/></w:r></w:p>"})).starts_with("picture_only: "));
}

}  // namespace govreport::samples
