// SPDX-License-Identifier: BSL-1.0
// What Word prints of a document is what is read of it, one feature of WordprocessingML each.

#include "read/docx_body.hpp"

#include <doctest/doctest.h>

#include <string>

#include "govreport/read/read.hpp"
#include "unit/docx/pieces.hpp"

namespace govreport::samples {

namespace {

/// A cell with these contents, as it is read.
std::string cell_with(const std::string& paragraphs) {
  const pieces read =
      pieces_of_body(table_of_rows(row_of("<w:tc>" + paragraphs + "</w:tc>" + cell_of_text("x"))));
  REQUIRE(read.size() == 2);
  return read[0];
}

std::string in_paragraph(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

std::string box_of(const std::string& paragraphs) {
  return "<wps:wsp><wps:txbx><w:txbxContent>" + paragraphs +
         "</w:txbxContent></wps:txbx></wps:wsp>";
}

}  // namespace

TEST_CASE("docx: paragraphs are lines, counted in reading order") {
  CHECK(pieces_of_body(paragraph_of("二、主动公开") + "<w:p/>" + paragraph_of("第三行")) ==
        pieces{"二、主动公开", "第三行"});
  const std::string body = paragraph_of("一") + "<w:p/>" +
                           table_of_rows(row_of(cell_of_text("二"))) + paragraph_of("三");
  document doc;
  doc.size = body.size();
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::kept);
  detail::read_docx_body(word_body(body), doc, to);
  to.finish();
  REQUIRE(doc.pieces.size() == 3);
  CHECK(doc.pieces[0].line == 1);
  CHECK(doc.pieces[1].line == 3);
  CHECK(doc.pieces[2].line == 4);
  CHECK(doc.offset.empty());
  CHECK(doc.format == document_format::docx);
}

TEST_CASE("docx: runs of one paragraph are one text") {
  CHECK(pieces_of_body(in_paragraph(run_of("1") + "<w:proofErr w:type=\"spellStart\"/>" +
                                    run_of("2") + "<w:bookmarkStart w:id=\"0\"/>" +
                                    run_of("件"))) == pieces{"12件"});
}

TEST_CASE("docx: spaces at the edges of a text count only where they are kept") {
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>1 </w:t></w:r><w:r><w:t> 2</w:t></w:r>")) ==
        pieces{"12"});
  CHECK(pieces_of_body(in_paragraph(run_of("1 ") + run_of("2"))) == pieces{"1 2"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>1 \n 2</w:t></w:r>")) == pieces{"1   2"});
  CHECK(pieces_of_body("<w:p xml:space=\"preserve\"><w:r><w:t>1 </w:t><w:t>2</w:t></w:r></w:p>") ==
        pieces{"1 2"});
}

TEST_CASE("docx: what stands in place of characters") {
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>")) ==
        pieces{"甲\t乙"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>")) ==
        pieces{"甲\t乙"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/></w:r>")) ==
        pieces{"甲", "乙"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>")) ==
        pieces{"\u20115"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:t>行政</w:t><w:softHyphen/><w:t>许可</w:t></w:r>")) ==
        pieces{"行政许可"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>")) ==
        pieces{"\uF0FC"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:sym w:char=\"D800\"/><w:sym/><w:t>甲</w:t></w:r>")) ==
        pieces{"甲"});
}

TEST_CASE("docx: tab stops and page breaks of a paragraph's properties are no text") {
  CHECK(pieces_of_body(paragraph_of(
            "甲", "<w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs>")) == pieces{"甲"});
}

TEST_CASE("docx: deleted text is left out, inserted text is in") {
  CHECK(pieces_of_body(in_paragraph("<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>" +
                                    run_of("5") + "</w:ins>")) == pieces{"5"});
  // Some programs keep w:t in what is deleted.
  CHECK(pieces_of_body(in_paragraph("<w:del>" + run_of("9") + "</w:del>" + run_of("5"))) ==
        pieces{"5"});
  CHECK(pieces_of_body(in_paragraph("<w:moveFrom>" + run_of("9") + "</w:moveFrom><w:moveTo>" +
                                    run_of("5") + "</w:moveTo>")) == pieces{"5"});
  CHECK(pieces_of_body(in_paragraph("<w:ins><w:del>" + run_of("9") + "</w:del></w:ins>" +
                                    run_of("5"))) == pieces{"5"});
}

TEST_CASE("docx: a deleted end of a paragraph joins it with the next") {
  const std::string deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  CHECK(pieces_of_body(paragraph_of("行政", deleted) + paragraph_of("许可") + paragraph_of("甲")) ==
        pieces{"行政许可", "甲"});
  const std::string moved = "<w:rPr><w:moveFrom w:id=\"1\"/></w:rPr>";
  CHECK(pieces_of_body(paragraph_of("行政", moved) + paragraph_of("许可")) == pieces{"行政许可"});
  const std::string inserted = "<w:rPr><w:ins w:id=\"1\"/></w:rPr>";
  CHECK(pieces_of_body(paragraph_of("行政", inserted) + paragraph_of("许可")) ==
        pieces{"行政", "许可"});
  CHECK(cell_with(paragraph_of("1", deleted) + paragraph_of("2")) == "1.1.1 12");
  // Nothing goes on with it from outside its cell or text box.
  CHECK(pieces_of_body(in_paragraph("<w:r><w:drawing>" + box_of(paragraph_of("1", deleted)) +
                                    "</w:drawing></w:r>" + run_of("2"))) == pieces{"1", "2"});
  CHECK(pieces_of_body(paragraph_of("1", deleted) + table_of_rows(row_of(cell_of_text("2")))) ==
        pieces{"1", "1.1.1 2"});
}

TEST_CASE("docx: former properties are not those that count") {
  const std::string formerly_hidden =
      "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>";
  CHECK(pieces_of_body(in_paragraph(run_of("甲", formerly_hidden))) == pieces{"甲"});
  const std::string formerly_merged =
      "<w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan "
      "w:val=\"3\"/><w:vMerge/></w:tcPr></w:tcPrChange>";
  CHECK(pieces_of_body(table_of_rows(row_of(cell_of_text("甲", formerly_merged)))) ==
        pieces{"1.1.1 甲"});
}

TEST_CASE("docx: hidden text is left out") {
  CHECK(pieces_of_body(in_paragraph(run_of("5") + run_of("9", "<w:vanish/>"))) == pieces{"5"});
  CHECK(pieces_of_body(in_paragraph(run_of("5", "<w:vanish w:val=\"0\"/>"))) == pieces{"5"});
  CHECK(pieces_of_body(in_paragraph(run_of("5", "<w:vanish w:val=\"off\"/>"))) == pieces{"5"});
  // The end of the paragraph is hidden: what follows goes on in its line.
  CHECK(pieces_of_body(paragraph_of("行政", "<w:rPr><w:specVanish/></w:rPr>") +
                       paragraph_of("许可")) == pieces{"行政许可"});
}

TEST_CASE("docx: hidden by a style") {
  const std::string styles =
      R"(<w:style w:type="character" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>)"
      R"(<w:style w:type="character" w:styleId="secret"><w:basedOn w:val="base"/></w:style>)"
      R"(<w:style w:type="paragraph" w:styleId="note"><w:rPr><w:vanish/></w:rPr></w:style>)";
  const std::string body =
      in_paragraph(run_of("5") + run_of("9", "<w:rStyle w:val=\"secret\"/>")) +
      // The paragraph's style hides, the run's undoes it, and the run's own property decides.
      paragraph_of("备注", "<w:pStyle w:val=\"note\"/>") +
      "<w:p><w:pPr><w:pStyle w:val=\"note\"/></w:pPr>" + run_of("甲", "<w:vanish w:val=\"0\"/>") +
      run_of("乙", "<w:rStyle w:val=\"secret\"/>") + "</w:p>";
  CHECK(pieces_of_docx({body, styles}) == pieces{"5", "甲乙"});
}

TEST_CASE("docx: the end of a paragraph is hidden by its own style, not by that of others") {
  const std::string styles =
      R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>)"
      R"(<w:style w:type="paragraph" w:styleId="b"/>)";
  CHECK(pieces_of_docx({paragraph_of("甲", "<w:pStyle w:val=\"b\"/>") + paragraph_of("乙") +
                            paragraph_of("丙", "<w:pStyle w:val=\"b\"/>"),
                        styles}) == pieces{"甲", "丙"});
}

TEST_CASE("docx: hidden by the defaults, and styles that are based on each other") {
  CHECK(pieces_of_docx({paragraph_of("甲"),
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault>"
                        "</w:docDefaults>"}) == pieces{});
  CHECK(pieces_of_docx({paragraph_of("甲", "<w:pStyle w:val=\"a\"/>"),
                        R"(<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>)"
                        R"(<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>)"}) ==
        pieces{"甲"});
}

TEST_CASE("docx: text that is struck out stays so, and is no number") {
  CHECK(cell_with(in_paragraph(run_of("5", "<w:strike/>") + run_of("6"))) == "1.1.1 5\u03366");
  CHECK(cell_with(in_paragraph(run_of("5", "<w:dstrike/>"))) == "1.1.1 5\u0336");
}

TEST_CASE("docx: a digit above the line is not one of the number before it") {
  const auto beside = [](const std::string& first, const std::string& properties,
                         const std::string& second) {
    return cell_with(in_paragraph(run_of(first) + run_of(second, properties)));
  };
  CHECK(beside("5", "<w:vertAlign w:val=\"superscript\"/>", "1") == "1.1.1 5¹");
  CHECK(beside("5", "<w:vertAlign w:val=\"subscript\"/>", "2") == "1.1.1 5₂");
  CHECK(beside("5", "<w:vertAlign w:val=\"baseline\"/>", "1") == "1.1.1 51");
  CHECK(beside("5", "<w:position w:val=\"8\"/>", "1") == "1.1.1 5¹");
  CHECK(beside("5", "<w:position w:val=\"-8\"/>", "1") == "1.1.1 5₁");
  CHECK(beside("", "<w:position w:val=\"-2\"/>", "51") == "1.1.1 51");
}

TEST_CASE("docx: the mark of a footnote is no text, even one that is typed") {
  const auto reference = [](const std::string& attributes, const std::string& more) {
    return "<w:r><w:footnoteReference w:id=\"2\" " + attributes + "/>" + more + "</w:r>";
  };
  CHECK(cell_with(in_paragraph(run_of("5") + reference("", ""))) == "1.1.1 5");
  CHECK(cell_with(in_paragraph(
            run_of("5") + reference("w:customMarkFollows=\"1\"", "<w:t>1</w:t>") + run_of("6"))) ==
        "1.1.1 56");
}

TEST_CASE("docx: a cell that prints more than a number is held back") {
  const auto row = [](std::string_view label, const std::string& first) {
    std::string cells = cell_of_text(label) + "<w:tc>" + in_paragraph(first) + "</w:tc>";
    for (const char* n : {"0", "0", "0", "0", "0", "5"}) cells += cell_of_text(n);
    return row_of(cells);
  };
  const auto granted = [&](const std::string& first) {
    const auto read = read_report(
        docx_of({paragraph_of("三、收到和处理政府信息公开申请情况") +
                 table_of_rows(row("一、本年新收政府信息公开申请数量", run_of("5")) +
                               row("二、上年结转政府信息公开申请数量", run_of("5")) +
                               row("（一）予以公开", first) + row("（七）总计", run_of("5")))}));
    REQUIRE(read);
    return read->provenance[cell_of(request_row::granted, applicant::natural_person)];
  };
  CHECK(granted(run_of("5")).state == cell_state::number);
  CHECK(granted("").state == cell_state::blank);
  for (const std::string& first :
       {run_of("5", "<w:strike/>"), run_of("5", "<w:strike/>") + run_of("6"),
        run_of("5") + run_of("1", "<w:vertAlign w:val=\"superscript\"/>"),
        std::string("<w:r><w:object/></w:r>"), run_of("5") + "<w:r><w:object/></w:r>",
        run_of("5") + "<w:r><w:drawing>" + box_of(paragraph_of("7")) + "</w:drawing></w:r>",
        std::string("<w:r><w:sym w:char=\"F0FC\"/></w:r>")}) {
    CAPTURE(first);
    const cell_source read = granted(first);
    CHECK(read.state != cell_state::number);
    CHECK(read.state != cell_state::blank);
  }
}

TEST_CASE("docx: tables") {
  CHECK(pieces_of_body(paragraph_of("前") +
                       table_of_rows(row_of(cell_of_text("甲") + cell_of_text("")) +
                                     row_of(cell_of_text("1") + cell_of_text("0"))) +
                       paragraph_of("后")) ==
        pieces{"前", "1.1.1 甲", "1.1.2 ", "1.2.1 1", "1.2.2 0", "后"});
}

TEST_CASE("docx: cells over several columns, and columns left out") {
  CHECK(pieces_of_body(table_of_rows(
            row_of(cell_of_text("甲", "<w:gridSpan w:val=\"2\"/>") + cell_of_text("乙")) +
            row_of(cell_of_text("1"), "<w:gridBefore w:val=\"2\"/>"))) ==
        pieces{"1.1.1-2 甲", "1.1.3 乙", "1.2.3 1"});
}

TEST_CASE("docx: a merged cell is one cell") {
  const std::string begins = "<w:vMerge w:val=\"restart\"/>";
  CHECK(pieces_of_body(table_of_rows(
            row_of(cell_of_text("甲", begins) + cell_of_text("1")) +
            row_of(cell_of_text("", "<w:vMerge/>") + cell_of_text("2")) +
            row_of(cell_of_text("", "<w:vMerge w:val=\"continue\"/>") + cell_of_text("3")))) ==
        pieces{"1.1.1 甲", "1.1.2 1", "1.2.2 2", "1.3.2 3"});
  CHECK(pieces_of_body(table_of_rows(row_of(cell_of_text("甲", "<w:hMerge w:val=\"restart\"/>") +
                                            cell_of_text("", "<w:hMerge/>") +
                                            cell_of_text("1")))) == pieces{"1.1.1 甲", "1.1.3 1"});
  // Nothing above it that it could go on with: a cell of its own.
  CHECK(
      pieces_of_body(table_of_rows(row_of(cell_of_text("1", "<w:vMerge/>") + cell_of_text("2")) +
                                   row_of(cell_of_text("3") + cell_of_text("4", "<w:vMerge/>")))) ==
      pieces{"1.1.1 1", "1.1.2 2", "1.2.1 3", "1.2.2 4"});
}

TEST_CASE("docx: deleted rows and cells") {
  CHECK(pieces_of_body(table_of_rows(
            row_of(cell_of_text("甲")) + row_of(cell_of_text("9"), "<w:del w:id=\"1\"/>") +
            row_of(cell_of_text("1"), "<w:ins w:id=\"2\"/>"))) == pieces{"1.1.1 甲", "1.2.1 1"});
  CHECK(pieces_of_body(table_of_rows(row_of(cell_of_text("9", "<w:cellDel w:id=\"1\"/>") +
                                            cell_of_text("1", "<w:cellIns w:id=\"2\"/>")))) ==
        pieces{"1.1.1 1"});
  const std::string tracked = "<w:cellMerge w:id=\"1\" w:vMerge=";
  CHECK(pieces_of_body(table_of_rows(row_of(cell_of_text("甲", tracked + "\"rest\"/>")) +
                                     row_of(cell_of_text("", tracked + "\"cont\"/>")))) ==
        pieces{"1.1.1 甲"});
}

TEST_CASE("docx: rows of another width do not share the columns of the table") {
  const std::string xml = word_body(
      table_of_rows(row_of(cell_of_text("甲") + cell_of_text("乙")) +
                    row_of(cell_of_text("1") + cell_of_text("2")) + row_of(cell_of_text("3")) +
                    row_of(cell_of_text("4"), "<w:gridAfter w:val=\"1\"/>")));
  document doc;
  doc.size = xml.size();
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::kept);
  detail::read_docx_body(xml, doc, to);
  to.finish();
  REQUIRE(doc.pieces.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) CHECK(doc.pieces[i].regular == (i != 4));
}

TEST_CASE("docx: paragraphs and breaks in a cell are its lines") {
  CHECK(cell_with(paragraph_of("规范性") + paragraph_of("文件")) == "1.1.1 规范性\n文件");
  CHECK(cell_with(in_paragraph("<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>")) == "1.1.1 1\n2");
}

TEST_CASE("docx: a table in a cell") {
  const std::string inner = table_of_rows(row_of(cell_of_text("1") + cell_of_text("2")));
  CHECK(pieces_of_body(table_of_rows(row_of("<w:tc>" + paragraph_of("前") + inner +
                                            paragraph_of("后") + "</w:tc>" + cell_of_text("3")))) ==
        pieces{"前", "2.1.1 1", "2.1.2 2", "后", "1.1.2 3"});
}

TEST_CASE("docx: what only wraps content is looked through") {
  CHECK(pieces_of_body("<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>" +
                       paragraph_of("甲") + "</w:sdtContent></w:sdt>") == pieces{"甲"});
  CHECK(pieces_of_body(in_paragraph("<w:hyperlink>" + run_of("甲") + "</w:hyperlink><w:smartTag>" +
                                    run_of("乙") + "</w:smartTag><w:fldSimple w:instr=\"PAGE\">" +
                                    run_of("丙") + "</w:fldSimple><w:dir>" + run_of("丁") +
                                    "</w:dir>")) == pieces{"甲乙丙丁"});
  const auto wrapped = [](const std::string& content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  };
  CHECK(pieces_of_body(table_of_rows(wrapped(row_of(
            wrapped(cell_of_text("1")) + cell_of_text("2"))))) == pieces{"1.1.1 1", "1.1.2 2"});
}

TEST_CASE("docx: the code of a field is left out, its result is in") {
  const auto field = [](const char* type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  const std::string code = "<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>";
  CHECK(pieces_of_body(in_paragraph(field("begin") + code + field("separate") + run_of("12") +
                                    field("end") + run_of("件"))) == pieces{"12件"});
  // The result of a field in the code of another.
  CHECK(pieces_of_body(in_paragraph(
            field("begin") + code + field("begin") + code + field("separate") + run_of("9") +
            field("end") + field("separate") + run_of("5") + field("end"))) == pieces{"5"});
  CHECK(pieces_of_body(in_paragraph(field("begin") + code + field("end") + run_of("甲"))) ==
        pieces{"甲"});
  // A field that never ends hides nothing behind its paragraph.
  CHECK(pieces_of_body(in_paragraph(field("begin") + code) + paragraph_of("甲")) == pieces{"甲"});
  CHECK(pieces_of_body(in_paragraph(field("end") + field("separate") + run_of("甲"))) ==
        pieces{"甲"});
}

TEST_CASE("docx: text boxes are read once, before the paragraph that they are anchored in") {
  const std::string choice = "<mc:Choice Requires=\"wps\"><w:drawing>" +
                             box_of(paragraph_of("框内")) + "</w:drawing></mc:Choice>";
  const std::string fallback = "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" +
                               paragraph_of("框内") +
                               "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>";
  CHECK(pieces_of_body(in_paragraph(run_of("正") + "<w:r><mc:AlternateContent>" + choice +
                                    fallback + "</mc:AlternateContent></w:r>" + run_of("文"))) ==
        pieces{"框内", "正文"});
  CHECK(pieces_of_body(in_paragraph(
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph_of("框内") +
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")) == pieces{"框内"});
  CHECK(pieces_of_body(
            in_paragraph("<w:r><w:drawing>" +
                         box_of(table_of_rows(row_of(cell_of_text("1") + cell_of_text("2")))) +
                         "</w:drawing></w:r>")) == pieces{"1.1.1 1", "1.1.2 2"});
}

TEST_CASE("docx: one of several alternatives, and one that is understood") {
  const auto choice = [](const char* needs, const char* text) {
    return "<mc:Choice Requires=\"" + std::string(needs) + "\">" + run_of(text) + "</mc:Choice>";
  };
  const auto alternatives = [](const std::string& content) {
    return in_paragraph("<mc:AlternateContent>" + content + "</mc:AlternateContent>");
  };
  const std::string fallback = "<mc:Fallback>" + run_of("丙") + "</mc:Fallback>";
  CHECK(pieces_of_body(alternatives(choice("wps", "甲") + choice("wps", "乙") + fallback)) ==
        pieces{"甲"});
  CHECK(pieces_of_body(alternatives(choice("later", "甲") + choice("wps w", "乙") + fallback)) ==
        pieces{"乙"});
  CHECK(pieces_of_body(alternatives(choice("wps later", "甲") + choice("nowhere", "乙") +
                                    fallback)) == pieces{"丙"});
  CHECK(pieces_of_body(alternatives(choice("later", "甲"))) == pieces{});
}

TEST_CASE("docx: a prefix means what it was declared for last") {
  CHECK(pieces_of_body(
            "<w:p xmlns:x=\"urn:example:later\"><mc:AlternateContent "
            "xmlns:x=\"http://schemas.microsoft.com/office/word/2012/wordml\"><mc:Choice "
            "Requires=\"x\">" +
            run_of("甲") + "</mc:Choice></mc:AlternateContent><mc:AlternateContent><mc:Choice " +
            "Requires=\"x\">" + run_of("乙") + "</mc:Choice></mc:AlternateContent></w:p>") ==
        pieces{"甲"});
}

TEST_CASE("docx: pictures are noted, decorations are not") {
  const std::string picture =
      "<w:r><w:drawing><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></w:drawing></w:r>";
  CHECK(pieces_of_body(in_paragraph(picture)) == pieces{"[picture]"});
  CHECK(pieces_of_body(in_paragraph(picture + run_of("图一"))) == pieces{"[picture]图一"});
  CHECK(pieces_of_body(
            in_paragraph("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>")) ==
        pieces{"[picture]"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:object/></w:r>")) == pieces{"[picture]"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:pict><v:line/></w:pict></w:r>")) == pieces{});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:object/></w:r>")) ==
        pieces{});
  // A cell that shows a picture is not blank.
  CHECK(cell_with(in_paragraph(picture)) == "1.1.1 [picture]\uFFFC");
}

TEST_CASE("docx: a text box anchored in a cell leaves a mark where it stands") {
  CHECK(cell_with(in_paragraph(run_of("5") + "<w:r><w:drawing>" + box_of(paragraph_of("7")) +
                               "</w:drawing></w:r>")) == "1.1.1 7\n5\uFFFC");
}

TEST_CASE("docx: text in shapes of other kinds") {
  CHECK(pieces_of_body(in_paragraph(
            "<w:r><w:pict><v:shape><v:textpath string=\"绝密\"/></v:shape></w:pict></w:r>")) ==
        pieces{"绝密"});
  CHECK(pieces_of_body(in_paragraph("<w:r><w:drawing><a:p><a:r><a:t>图中</a:t></a:r></a:p>"
                                    "</w:drawing></w:r>")) == pieces{"图中"});
}

TEST_CASE("docx: formulas keep what holds their numbers apart") {
  const auto math = [](const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
  CHECK(pieces_of_body(in_paragraph("<m:oMath>" + math("5") + "</m:oMath>")) == pieces{"5"});
  CHECK(pieces_of_body(in_paragraph("<m:oMath><m:f><m:num>" + math("1") + "</m:num><m:den>" +
                                    math("2") + "</m:den></m:f></m:oMath>")) == pieces{"1/2"});
  CHECK(pieces_of_body(in_paragraph("<m:oMath><m:sSup><m:e>" + math("10") + "</m:e><m:sup>" +
                                    math("2") + "</m:sup></m:sSup></m:oMath>")) == pieces{"10^2"});
}

TEST_CASE("docx: of ruby only what stands on the line") {
  CHECK(pieces_of_body(in_paragraph("<w:r><w:ruby><w:rt>" + run_of("shi") + "</w:rt><w:rubyBase>" +
                                    run_of("市") + "</w:rubyBase></w:ruby></w:r>")) ==
        pieces{"市"});
}

TEST_CASE("docx: text that stands in other documents is not passed over") {
  for (const char* elsewhere : {"<w:altChunk/>", "<w:p><w:subDoc/></w:p>"}) {
    const pieces read = pieces_of_body(paragraph_of("甲") + elsewhere);
    REQUIRE(!read.empty());
    CHECK(read.back() ==
          "unsupported_format: The text of this DOCX is other documents that it embeds or links, "
          "which are not read. Open it in Word and save it again, or name these documents.");
  }
}

TEST_CASE("docx: elements out of their places") {
  CHECK(pieces_of_body("<w:t>1</w:t><w:r><w:t>2</w:t></w:r><w:tc>" + paragraph_of("3") +
                       "</w:tc><w:tr>" + paragraph_of("4") + "</w:tr>") == pieces{"3", "4"});
  CHECK(pieces_of_body("<w:tbl><w:tc>" + paragraph_of("1") + "<w:tc>" + paragraph_of("2") +
                       "</w:tc>" + paragraph_of("3") + "</w:tc></w:tbl>") ==
        pieces{"1.1.1 1", "1.1.2 2", "3"});
  CHECK(pieces_of_body("<w:p>" + run_of("1") + paragraph_of("2") + run_of("3") + "</w:p>") ==
        pieces{"2", "13"});
}

}  // namespace govreport::samples
