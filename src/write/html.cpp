// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/html.hpp"

#include <fmt/format.h>

#include <numeric>
#include <string_view>

#include "printed_report.hpp"

namespace govreport {
namespace {

using namespace writing;

/// Type and rules of an official document (GB/T 9704), as far as a page has them.
constexpr std::string_view style = R"(@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 2em auto; padding: 0 1em; color: #000; background: #fff;
  font: 16pt/1.75 "仿宋_GB2312", FangSong_GB2312, FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 1em 0; text-align: center;
  font: 22pt/1.5 "方正小标宋简体", "方正小标宋_GBK", FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", SimSun, serif; }
h1 span { display: inline-block; }
h2 { margin: 1em 0 .25em; text-indent: 2em; break-after: avoid;
  font: 16pt/1.75 "黑体", SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; }
p { margin: 0; text-indent: 2em; text-align: justify; min-height: 1.75em; }
.signature { text-align: right; text-indent: 0; padding-right: 4em; break-before: avoid; }
table { width: 100%; margin: .5em 0 1em; border-collapse: collapse; table-layout: fixed;
  font: 9pt/1.4 "宋体", SimSun, STSong, "Noto Serif CJK SC", serif; }
th, td { padding: 2px; border: 1px solid #000; font-weight: normal; text-align: center;
  vertical-align: middle; overflow-wrap: anywhere; }
tbody th { text-align: left; }
tbody th[colspan="4"], tbody .head th, tbody th[rowspan] { text-align: center; }
tr { break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
)";

std::string span_attribute(std::string_view name, std::size_t count) {
  return count == 1 ? std::string() : fmt::format(" {}=\"{}\"", name, count);
}

void write_row(std::string& out, const box_row& row, std::string_view of_row = {}) {
  out += fmt::format("<tr{}>", of_row);
  for (const box& b : row) {
    const std::string_view tag = b.figure ? "td" : "th";
    out += fmt::format("<{0}{1}{2}>{3}</{0}>", tag, span_attribute("rowspan", b.rows),
                       span_attribute("colspan", b.columns), escape_markup(b.text));
  }
  out += "</tr>\n";
}

/// Tables right below one another are one table, each with its heads in its own body.
void write_tables(std::string& out, const std::vector<printed_table>& tables) {
  if (tables.empty()) return;
  const std::vector<std::size_t>& widths = tables[0].widths;
  const std::size_t whole = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  out += "<table>\n<colgroup>";
  for (std::size_t width : widths)
    out += fmt::format("<col style=\"width: {}.{}%\">", width * 100 / whole,
                       width * 1000 / whole % 10);
  out += "</colgroup>\n";
  const bool alone = tables.size() == 1;
  for (const printed_table& table : tables) {
    out += alone ? "<thead>\n" : "<tbody>\n";
    if (!table.title.empty()) write_row(out, {{table.title, 0, table.widths.size(), 1, false}});
    for (const box_row& row : table.head) write_row(out, row, alone ? "" : " class=\"head\"");
    if (alone) out += "</thead>\n<tbody>\n";
    for (const box_row& row : table.body) write_row(out, row);
    out += "</tbody>\n";
  }
  out += "</table>\n";
}

void write_paragraph(std::string& out, std::string_view text, std::string_view attributes = {}) {
  out += fmt::format("<p{}>{}</p>\n", attributes, escape_markup(text));
}

}  // namespace

expected<std::string, write_error> write_html(const report& r, const section_prose& prose) {
  const auto laid_out = lay_out(r, prose);
  if (!laid_out) return laid_out.error();
  const std::string authority = escape_markup(laid_out->authority);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>{0}{1}</title>\n<style>\n{2}</style>\n</head>\n<body>\n"
      "<h1>{0}<span>{1}</span></h1>\n",
      authority, laid_out->name, style);
  for (const std::string& line : laid_out->preface) write_paragraph(out, line);
  for (const printed_section& section : laid_out->sections) {
    out += fmt::format("<h2>{}</h2>\n", escape_markup(section.title));
    for (const std::string& line : section.paragraphs) write_paragraph(out, line);
    write_tables(out, section.tables);
    if (section.paragraphs.empty() && section.tables.empty()) write_paragraph(out, "");
  }
  for (const std::string& line : laid_out->signature)
    write_paragraph(out, line, " class=\"signature\"");
  out += "</body>\n</html>\n";
  return out;
}

}  // namespace govreport
