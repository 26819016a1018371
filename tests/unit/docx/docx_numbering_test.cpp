// SPDX-License-Identifier: BSL-1.0
#include "read/docx_numbering.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/docx/pieces.hpp"

namespace govreport::samples {

namespace {

std::string value(const char* element, const std::string& of) {
  return "<w:" + std::string(element) + " w:val=\"" + of + "\"/>";
}
std::string level(int at, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\">" + value("start", "1") +
         value("numFmt", format) + value("lvlText", text) + more + "</w:lvl>";
}
std::string definition(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
         "</w:abstractNum>";
}
std::string list(int id, int of, const std::string& overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\">" +
         value("abstractNumId", std::to_string(of)) + overrides + "</w:num>";
}
std::string begins(int at, int number) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(at) + "\">" +
         value("startOverride", std::to_string(number)) + "</w:lvlOverride>";
}
std::string at(int list_id, int level_id) {
  return "<w:numPr>" + value("ilvl", std::to_string(level_id)) +
         value("numId", std::to_string(list_id)) + "</w:numPr>";
}
std::string item(int list_id, int level_id, const std::string& text) {
  return paragraph_of(text, at(list_id, level_id));
}
std::string style(const std::string& id, const std::string& content,
                  const std::string& attributes = {}) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\" " + attributes + ">" + content +
         "</w:style>";
}

const std::string chinese =
    definition(0, level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") +
                      level(2, "decimal", "%3.")) +
    list(1, 0);

}  // namespace

TEST_CASE("docx: automatic numbers stand before the text") {
  CHECK(pieces_of_docx({item(1, 0, "总体情况") + item(1, 1, "主动公开") + item(1, 2, "网站") +
                            item(1, 2, "公报") + item(1, 1, "依申请公开") + item(1, 2, "受理") +
                            item(1, 0, "主动公开政府信息情况"),
                        {},
                        chinese}) == pieces{"一、总体情况", "（一）主动公开", "1. 网站", "2. 公报",
                                            "（二）依申请公开", "1. 受理",
                                            "二、主动公开政府信息情况"});
}

TEST_CASE("docx: numbers of several levels in one") {
  const std::string legal = value("isLgl", "1");
  CHECK(pieces_of_docx({item(1, 0, "甲") + item(1, 1, "乙") + item(1, 1, "丙") + item(1, 2, "丁"),
                        {},
                        definition(0, level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2") +
                                          level(2, "decimal", "%1.%2.%3", legal)) +
                            list(1, 0)}) == pieces{"I 甲", "I.1 乙", "I.2 丙", "1.2.1 丁"});
}

TEST_CASE("docx: a level above that was never used counts from its start") {
  CHECK(pieces_of_docx({item(1, 1, "甲") + item(1, 0, "乙"),
                        {},
                        definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")) +
                            list(1, 0)}) == pieces{"1.1 甲", "1. 乙"});
}

TEST_CASE("docx: where a level starts again") {
  const auto read = [](const std::string& restart) {
    return pieces_of_docx(
        {item(1, 0, "甲") + item(1, 1, "乙") + item(1, 2, "丙") + item(1, 1, "丁") +
             item(1, 2, "戊") + item(1, 0, "己") + item(1, 2, "庚"),
         {},
         definition(
             0, level(0, "none", "") + level(1, "none", "") + level(2, "decimal", "%3)", restart)) +
             list(1, 0)});
  };
  CHECK(read("") == pieces{"甲", "乙", "1) 丙", "丁", "1) 戊", "己", "1) 庚"});
  CHECK(read(value("lvlRestart", "0")) ==
        pieces{"甲", "乙", "1) 丙", "丁", "2) 戊", "己", "3) 庚"});
  CHECK(read(value("lvlRestart", "1")) ==
        pieces{"甲", "乙", "1) 丙", "丁", "2) 戊", "己", "1) 庚"});
}

TEST_CASE("docx: lists of one definition count together, unless one has its own start") {
  const std::string one = definition(0, level(0, "decimal", "%1)"));
  CHECK(pieces_of_docx({item(1, 0, "甲") + item(2, 0, "乙") + item(1, 0, "丙"),
                        {},
                        one + list(1, 0) + list(2, 0)}) == pieces{"1) 甲", "2) 乙", "3) 丙"});
  CHECK(pieces_of_docx({item(1, 0, "甲") + item(2, 0, "乙") + item(2, 0, "丙"),
                        {},
                        one + list(1, 0) + list(2, 0, begins(0, 5))}) ==
        pieces{"1) 甲", "5) 乙", "6) 丙"});
}

TEST_CASE("docx: a list can define a level of its own") {
  const std::string own =
      "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "%1)") + "</w:lvlOverride>";
  CHECK(pieces_of_docx({item(1, 0, "甲") + item(2, 0, "乙"),
                        {},
                        definition(0, level(0, "decimal", "%1)")) + list(1, 0) +
                            list(2, 0, own)}) == pieces{"1) 甲", "B) 乙"});
}

TEST_CASE("docx: numbered by a style") {
  const std::string styles =
      style("h1", "<w:pPr><w:numPr>" + value("numId", "1") + "</w:numPr></w:pPr>") +
      style("h2", "<w:pPr><w:numPr>" + value("numId", "1") + "</w:numPr></w:pPr>") +
      style("h1a", value("basedOn", "h1")) +
      style("plain", value("basedOn", "h1") + "<w:pPr><w:numPr>" + value("numId", "0") +
                         "</w:numPr></w:pPr>");
  const std::string numbering =
      definition(0, level(0, "chineseCounting", "%1、", value("pStyle", "h1")) +
                        level(1, "chineseCounting", "（%2）", value("pStyle", "h2"))) +
      list(1, 0);
  CHECK(pieces_of_docx({paragraph_of("甲", value("pStyle", "h1")) +
                            paragraph_of("乙", value("pStyle", "h2")) +
                            paragraph_of("丙", value("pStyle", "h1a")) +
                            paragraph_of("丁", value("pStyle", "plain")) +
                            paragraph_of("戊", value("pStyle", "h1") + "<w:numPr>" +
                                                   value("numId", "0") + "</w:numPr>"),
                        styles, numbering}) == pieces{"一、甲", "（一）乙", "二、丙", "丁", "戊"});
  // The style of all paragraphs that name none.
  CHECK(pieces_of_docx(
            {paragraph_of("甲"),
             style("normal", "<w:pPr><w:numPr>" + value("numId", "1") + "</w:numPr></w:pPr>",
                   "w:default=\"1\""),
             numbering}) == pieces{"一、甲"});
}

TEST_CASE("docx: a definition that stands with a style") {
  CHECK(pieces_of_docx({item(1, 0, "甲") + item(2, 0, "乙"),
                        {},
                        definition(0, value("numStyleLink", "list")) +
                            definition(1, value("styleLink", "list") + level(0, "decimal", "%1)")) +
                            list(1, 0) + list(2, 1)}) == pieces{"1) 甲", "2) 乙"});
}

TEST_CASE("docx: what prints no number") {
  const auto read = [](const std::string& format, const std::string& text,
                       const std::string& more = {}) {
    return pieces_of_docx(
        {item(1, 0, "甲"), {}, definition(0, level(0, format, text, more)) + list(1, 0)});
  };
  CHECK(read("bullet", "●") == pieces{"甲"});
  CHECK(read("none", "注：") == pieces{"注： 甲"});
  CHECK(read("decimal", "") == pieces{"甲"});
  CHECK(read("decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>") == pieces{"甲"});
  CHECK(read("decimal", "100%", "") == pieces{"100% 甲"});
  CHECK(pieces_of_docx({item(7, 0, "甲") + item(1, 8, "乙") + item(1, 99, "丙"), {}, chinese}) ==
        pieces{"甲", "乙", "丙"});
}

TEST_CASE("docx: a format of later versions, and what stands for it in others") {
  const std::string format =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:numFmt w:val=\"custom\" "
      "w:format=\"001, 002\"/></mc:Choice><mc:Fallback>" +
      value("numFmt", "decimal") + "</mc:Fallback></mc:AlternateContent>";
  CHECK(pieces_of_docx({item(1, 0, "甲"),
                        {},
                        definition(0, "<w:lvl w:ilvl=\"0\">" + value("start", "1") + format +
                                          value("lvlText", "%1)") + "</w:lvl>") +
                            list(1, 0)}) == pieces{"1) 甲"});
}

TEST_CASE("docx: deleted paragraphs do not count") {
  const std::string deleted = "<w:p><w:pPr>" + at(1, 0) + "<w:rPr><w:del/></w:rPr></w:pPr><w:del>" +
                              run_of("旧") + "</w:del></w:p>";
  CHECK(pieces_of_docx({item(1, 0, "甲") + deleted + item(1, 0, "乙"), {}, chinese}) ==
        pieces{"一、甲", "二、乙"});
}

TEST_CASE("docx: an automatic number in a cell is never one of the cell's figures") {
  const std::string numbering =
      definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2")) + list(1, 0);
  const auto cell = [&](int at_level, const std::string& text) {
    return pieces_of_docx(
        {table_of_rows(row_of("<w:tc>" + item(1, at_level, text) + "</w:tc>")), {}, numbering})[0];
  };
  CHECK(cell(0, "属于国家秘密") == "1.1.1 1. 属于国家秘密");
  CHECK(cell(0, "“三安全一稳定”") == "1.1.1 1. “三安全一稳定”");
  CHECK(cell(0, "5") == "1.1.1 1.\uFFFC 5");
  CHECK(cell(0, "-5") == "1.1.1 1.\uFFFC -5");
  CHECK(cell(1, "5") == "1.1.1 1\uFFFC 5");
  CHECK(cell(1, "") == "1.1.1 1\uFFFC");
}

}  // namespace govreport::samples
