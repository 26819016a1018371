// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/zip_of.hpp"

namespace govreport::samples {

/// The namespaces of a part, as Word declares them.
inline const std::string word_namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:v="urn:schemas-microsoft-com:vml" )"
    R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
    R"(xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" )"
    R"(xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" )"
    R"(xmlns:later="urn:example:later")";

/// The XML of a body.
[[nodiscard]] inline std::string word_body(std::string_view content) {
  return "<w:document " + word_namespaces + "><w:body>" + std::string(content) +
         "</w:body></w:document>";
}
[[nodiscard]] inline std::string run_of(std::string_view text, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + R"(</w:rPr><w:t xml:space="preserve">)" +
         std::string(text) + "</w:t></w:r>";
}
[[nodiscard]] inline std::string paragraph_of(std::string_view text,
                                              std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + run_of(text) + "</w:p>";
}
[[nodiscard]] inline std::string cell_of_text(std::string_view text,
                                              std::string_view properties = {}) {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph_of(text) + "</w:tc>";
}
[[nodiscard]] inline std::string row_of(std::string_view cells, std::string_view properties = {}) {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}
[[nodiscard]] inline std::string table_of_rows(std::string_view rows) {
  return "<w:tbl><w:tblPr/>" + std::string(rows) + "</w:tbl>";
}

/// What a DOCX consists of; parts without content are left out.
struct docx_parts {
  std::string body;            // inside w:body
  std::string styles = {};     // inside w:styles
  std::string numbering = {};  // inside w:numbering
};

inline constexpr std::string_view office_relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

[[nodiscard]] inline std::string relationships_of(
    const std::vector<std::pair<std::string, std::string>>& type_and_target) {
  std::string xml =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  for (const auto& [type, target] : type_and_target) {
    xml += R"(<Relationship Id="r" Type=")" + std::string(office_relationships) + "/" + type +
           R"(" Target=")" + target + R"("/>)";
  }
  return xml + "</Relationships>";
}

[[nodiscard]] inline std::string content_types_of(
    const std::vector<std::pair<std::string, std::string>>& part_and_type) {
  std::string xml =
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)";
  for (const auto& [part, type] : part_and_type) {
    xml += "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
  }
  return xml + "</Types>";
}

[[nodiscard]] inline std::vector<archived> files_of(const docx_parts& parts) {
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  std::vector<archived> files{
      {"_rels/.rels", relationships_of({{"officeDocument", "word/document.xml"}})},
      {"word/document.xml", word_body(parts.body)}};
  std::vector<std::pair<std::string, std::string>> types{
      {"word/document.xml", type + "document.main+xml"}};
  std::vector<std::pair<std::string, std::string>> others;
  const auto add = [&](const std::string& name, const std::string& content) {
    if (content.empty()) return;
    others.emplace_back(name, name + ".xml");
    types.emplace_back("word/" + name + ".xml", type + name + "+xml");
    files.emplace_back("word/" + name + ".xml",
                       "<w:" + name + " " + word_namespaces + ">" + content + "</w:" + name + ">");
  };
  add("styles", parts.styles);
  add("numbering", parts.numbering);
  files.emplace_back("word/_rels/document.xml.rels", relationships_of(others));
  files.emplace_back("[Content_Types].xml", content_types_of(types));
  return files;
}

[[nodiscard]] inline std::string docx_of(const docx_parts& parts) {
  return zip_of(files_of(parts));
}

}  // namespace govreport::samples
