// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/docx.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <cstdint>
#include <new>
#include <numeric>
#include <string_view>
#include <vector>

#include "govreport/model/authority.hpp"
#include "printed_report.hpp"
#include "utf8.hpp"

namespace govreport {
namespace {

using namespace writing;

// Measures of an official document (GB/T 9704), in twentieths of a point; type sizes in half
// points.
constexpr std::size_t text_width = 8845;  // 156 mm
constexpr int body_size = 32;             // 三号
constexpr int table_size = 18;            // 小五

constexpr std::string_view content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>)";

constexpr std::string_view package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

constexpr std::string_view document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>)";

constexpr std::string_view namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string fonts(std::string_view chinese) {
  return fmt::format(
      R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{}" w:cs="Times New Roman"/>)",
      chinese);
}

/// A paragraph style: what it looks like and the type of its characters.
std::string style(std::string_view id, std::string_view name, std::string_view paragraph,
                  std::string_view font, int size) {
  return fmt::format(
      R"(<w:style w:type="paragraph"{} w:styleId="{}"><w:name w:val="{}"/>{}<w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}<w:sz w:val="{}"/><w:szCs w:val="{}"/></w:rPr></w:style>)",
      id == "Normal" ? R"( w:default="1")" : R"( w:customStyle="1")", id, name,
      id == "Normal" ? "" : R"(<w:basedOn w:val="Normal"/>)", paragraph, fonts(font), size, size);
}

std::string styles() {
  std::string out = fmt::format(
      R"({}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr>{}<w:color w:val="000000"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)",
      xml_head, namespaces, fonts("仿宋_GB2312"));
  out += style(
      "Normal", "Normal",
      R"(<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>)",
      "仿宋_GB2312", body_size);
  out += style(
      "ReportTitle", "报告标题",
      R"(<w:spacing w:before="240" w:after="480" w:line="640" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)",
      "方正小标宋简体", 44);
  out += style(
      "SectionTitle", "部分标题",
      R"(<w:keepNext/><w:spacing w:before="160" w:after="80" w:line="560" w:lineRule="exact"/><w:outlineLvl w:val="0"/>)",
      "黑体", body_size);
  out += style(
      "Signature", "落款",
      R"(<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0" w:right="1280"/><w:jc w:val="right"/>)",
      "仿宋_GB2312", body_size);
  out += style(
      "TableText", "表格文字",
      R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)",
      "宋体", table_size);
  out += style(
      "TableLabel", "表格行名",
      R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>)",
      "宋体", table_size);
  out += style(
      "PageNumber", "页码",
      R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)",
      "宋体", 28);
  return out + "</w:styles>";
}

/// “— 1 —” at the foot of every page.
std::string footer() {
  return fmt::format(
      R"({}<w:ftr {}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>)",
      xml_head, namespaces);
}

std::string run(std::string_view text) {
  if (text.empty()) return {};
  return fmt::format(R"(<w:r><w:t xml:space="preserve">{}</w:t></w:r>)", escape_markup(text));
}

void write_paragraph(std::string& out, std::string_view text, std::string_view style,
                     std::string_view more = {}) {
  out += "<w:p>";
  if (!style.empty()) out += fmt::format(R"(<w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>)", style, more);
  out += run(text) + "</w:p>";
}

/// A title that is longer than a line breaks behind the name of its authority. Where that does not
/// end like a name, a line of its own could be anything.
void write_title(std::string& out, const printed_report& printed) {
  constexpr std::size_t line = 40;  // columns: 20 characters of 二号 in 156 mm
  const bool breaks =
      columns_of(printed.title()) > line &&
      (is_department(printed.authority) || is_government_from_county_up(printed.authority));
  out += R"(<w:p><w:pPr><w:pStyle w:val="ReportTitle"/></w:pPr>)" + run(printed.authority) +
         (breaks ? "<w:r><w:br/></w:r>" : "") + run(printed.name) + "</w:p>";
}

/// Tables right below one another as one table of Word, kept on one page where it fits. A box over
/// several rows is a cell in each of them, the first of which holds its text.
class word_table {
 public:
  explicit word_table(const std::vector<printed_table>& tables) : widths_(tables[0].widths) {
    const std::size_t whole = std::accumulate(widths_.begin(), widths_.end(), std::size_t{0});
    for (std::size_t& width : widths_) width = width * text_width / whole;
    continued_.resize(widths_.size());
    for (const printed_table& table : tables) {
      if (!table.title.empty()) {
        head_ = true;
        add_row({{table.title, 0, widths_.size(), 1, false}}, false);
      }
      head_ = true;
      for (const box_row& row : table.head) add_row(row, tables.size() == 1);
      head_ = false;
      for (const box_row& row : table.body) {
        last_ = &row == &tables.back().body.back();
        add_row(row, false);
      }
    }
  }

  void write(std::string& out) const {
    out += fmt::format(
        R"(<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>)",
        std::accumulate(widths_.begin(), widths_.end(), std::size_t{0}));
    for (std::string_view edge : {"top", "left", "bottom", "right", "insideH", "insideV"})
      out += fmt::format(R"(<w:{} w:val="single" w:sz="4" w:space="0" w:color="000000"/>)", edge);
    out +=
        R"(</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>)";
    for (std::size_t width : widths_) out += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    out += "</w:tblGrid>" + rows_ + "</w:tbl>";
  }

 private:
  /// The rest of a box that began in a row above.
  struct continuation {
    std::size_t columns = 0;
    std::size_t rows = 0;  // still to come
  };

  void add_row(const box_row& row, bool repeated) {
    rows_ += fmt::format(
        R"(<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="320" w:hRule="atLeast"/>{}</w:trPr>)",
        repeated ? "<w:tblHeader/>" : "");
    auto next = row.begin();
    for (std::size_t column = 0; column < widths_.size();) {
      continuation& above = continued_[column];
      if (above.rows != 0) {
        --above.rows;
        add_cell("", column, above.columns, R"(<w:vMerge/>)", false);
        column += above.columns;
        continue;
      }
      const box& b = *next++;  // a table of the form has no gaps
      if (b.rows > 1) above = {b.columns, b.rows - 1};
      const bool label = !head_ && !b.figure && b.rows == 1;
      add_cell(b.text, column, b.columns, b.rows > 1 ? R"(<w:vMerge w:val="restart"/>)" : "",
               label);
      column += b.columns;
    }
    rows_ += "</w:tr>";
  }

  void add_cell(std::string_view text, std::size_t column, std::size_t columns,
                std::string_view merge, bool label) {
    const auto first = widths_.begin() + static_cast<std::ptrdiff_t>(column);
    rows_ += fmt::format(
        R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>{}{}<w:vAlign w:val="center"/></w:tcPr>)",
        std::accumulate(first, first + static_cast<std::ptrdiff_t>(columns), std::size_t{0}),
        columns == 1 ? std::string() : fmt::format(R"(<w:gridSpan w:val="{}"/>)", columns), merge);
    write_paragraph(rows_, text, label ? "TableLabel" : "TableText", last_ ? "" : "<w:keepNext/>");
    rows_ += "</w:tc>";
  }

  std::vector<std::size_t> widths_;
  std::vector<continuation> continued_;  // by the column in which they begin
  std::string rows_;
  bool head_ = false;
  bool last_ = false;
};

std::string document_xml(const printed_report& printed) {
  std::string out = fmt::format("{}<w:document {}><w:body>", xml_head, namespaces);
  write_title(out, printed);
  for (const std::string& line : printed.preface) write_paragraph(out, line, "");
  for (const printed_section& section : printed.sections) {
    write_paragraph(out, section.title, "SectionTitle");
    for (const std::string& line : section.paragraphs) write_paragraph(out, line, "");
    if (!section.tables.empty()) word_table(section.tables).write(out);
    if (section.paragraphs.empty() && section.tables.empty()) write_paragraph(out, "", "");
  }
  for (const std::string& line : printed.signature) write_paragraph(out, line, "Signature");
  out +=
      R"(<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr></w:body></w:document>)";
  return out;
}

// The package

struct part {
  const char* name;
  std::string content;
};

/// A ZIP archive that is made in memory; the same parts give the same bytes. Nothing can fail but
/// memory.
class archive {
 public:
  archive() {
    source_ = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (source_ == nullptr) throw std::bad_alloc();
    zip_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
    if (zip_ == nullptr) {
      zip_source_free(source_);
      throw std::bad_alloc();
    }
    zip_source_keep(source_);
  }
  archive(const archive&) = delete;
  archive& operator=(const archive&) = delete;
  ~archive() {
    if (zip_ != nullptr) zip_discard(zip_);
    zip_source_free(source_);
  }

  /// Adds a part, which has to live until the archive is finished.
  void add(const part& p) {
    zip_source_t* content = zip_source_buffer(zip_, p.content.data(), p.content.size(), 0);
    const zip_int64_t index =
        content == nullptr ? -1 : zip_file_add(zip_, p.name, content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(content);
      throw std::bad_alloc();
    }
    // 1980-01-01, the first day that a ZIP archive knows: a clock would change the bytes.
    constexpr zip_uint16_t midnight = 0;
    constexpr zip_uint16_t first_day = 1 << 5 | 1;
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(zip_, at, midnight, first_day, 0) != 0) throw std::bad_alloc();
  }

  std::string finish() {
    if (zip_close(zip_) != 0) throw std::bad_alloc();
    zip_ = nullptr;
    std::string bytes;
    if (zip_source_open(source_) != 0) throw std::bad_alloc();
    std::array<char, 1 << 14> buffer;
    for (zip_int64_t n = 0; (n = zip_source_read(source_, buffer.data(), buffer.size())) > 0;)
      bytes.append(buffer.data(), static_cast<std::size_t>(n));
    zip_source_close(source_);
    return bytes;
  }

 private:
  zip_source_t* source_ = nullptr;
  zip_t* zip_ = nullptr;
};

}  // namespace

expected<std::string, write_error> write_docx(const report& r, const section_prose& prose) {
  const auto laid_out = lay_out(r, prose);
  if (!laid_out) return laid_out.error();
  const std::array<part, 6> parts{{
      {"[Content_Types].xml", std::string(content_types)},
      {"_rels/.rels", std::string(package_relations)},
      {"word/document.xml", document_xml(*laid_out)},
      {"word/_rels/document.xml.rels", std::string(document_relations)},
      {"word/styles.xml", styles()},
      {"word/footer1.xml", footer()},
  }};
  archive made;
  for (const part& p : parts) made.add(p);
  return made.finish();
}

}  // namespace govreport
