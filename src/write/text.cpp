// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "decided_text.hpp"
#include "finding_cells.hpp"
#include "govreport/locate/blanks.hpp"
#include "govreport/write/messages.hpp"
#include "layout.hpp"
#include "summary.hpp"
#include "utf8.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::size_t label_columns = 10;
constexpr std::size_t items_listed = 10;
constexpr std::size_t places_listed = 6;
constexpr std::size_t explanations_listed = 5;
constexpr std::string_view item_indent = "    ";

constexpr std::array<std::string_view, enumerator_count<consistency>> verdict_colors{green, red,
                                                                                     yellow};

constexpr std::array<bilingual, enumerator_count<read_errc>> failures{{
    {"没有这个文件", "there is no such file"},
    {"不是文件", "this is not a file"},
    {"没有读取权限", "the file may not be read"},
    {"文件没有内容", "the document is empty"},
    {"超过大小限制", "the document is above the size limit"},
    {"不支持的文件格式", "no reader takes this kind of file"},
    {"缺少读取该格式所需的组件", "the library that reads this kind of file is missing"},
    {"文件已加密", "a password is needed"},
    {"文件已损坏", "the file is damaged or not complete"},
    {"文字编码损坏", "the text is in no known encoding, or damaged"},
    {"表格过于复杂", "the document has more cells or pieces than any report"},
    {"没有年度报告的表格", "the tables of the form are not there"},
    {"报告内容是图片", "the report is shown as pictures"},
    {"报告内容由网页脚本加载", "the page loads the report by a program"},
    {"没有文字层（扫描件）", "there is no text in it, only pictures: a scan"},
    {"使用 2019 年以前的统计表", "the document uses the statistics tables of before 2019"},
}};

std::string_view comma(language in) { return in == language::zh ? "，" : ", "; }

void append(std::string& list, std::string_view separator, std::string_view text) {
  if (text.empty()) return;
  if (!list.empty()) list += separator;
  list += text;
}

std::string plural(std::int64_t n, std::string_view word) {
  return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
}

/// “错误 2 项，警告 1 项”, “2 errors, 1 warning”; nothing if there is none.
std::string severities_text(const summary& n, language in) {
  std::string text;
  for (severity level : {severity::error, severity::warning, severity::note}) {
    const std::int64_t of_level = n.by_severity[index_of(level)];
    if (of_level == 0) continue;
    const std::string_view name = severity_text(level, in);
    append(text, comma(in),
           in == language::zh ? fmt::format("{} {} 项", name, of_level) : plural(of_level, name));
  }
  return text;
}

// Places in the document

/// Line numbers in order, neighbours joined: “57, 60–62”.
std::string ranges_of(std::vector<std::uint32_t> lines, language in) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string text;
  std::size_t listed = 0;
  for (std::size_t i = 0; i < lines.size(); ++listed) {
    if (listed == places_listed) return text + (in == language::zh ? "…" : ", …");
    std::size_t last = i;
    while (last + 1 < lines.size() && lines[last + 1] == lines[last] + 1) ++last;
    append(text, in == language::zh ? "、" : ", ",
           last == i ? fmt::format("{}", lines[i]) : fmt::format("{}–{}", lines[i], lines[last]));
    i = last + 1;
  }
  return text;
}

/// Where a person looks in a document that shows no lines: “page 3, table 2, row 4”.
std::string table_place(const source_span& where, language in) {
  std::string text;
  if (where.page != 0) text = say(in, "第 {} 页", "page {}", where.page);
  if (where.table == 0) return text;
  append(text, comma(in), say(in, "表 {}", "table {}", where.table));
  if (where.row == 0) return text;
  return text + say(in, " 第 {} 行", ", row {}", where.row);
}

/// “line 57”; in documents that show no lines, “table 2, row 4”.
std::string places_text(const std::vector<source_span>& places, language in) {
  std::vector<std::uint32_t> lines;
  std::vector<std::string> rows;
  for (const source_span& where : places) {
    const bool shows_lines = where.page == 0 && (where.table == 0 || where.end != 0);
    if (where.line != 0 && shows_lines) {
      lines.push_back(where.line);
    } else if (const std::string row = table_place(where, in);
               !row.empty() && std::find(rows.begin(), rows.end(), row) == rows.end()) {
      rows.push_back(row);
    }
  }
  std::string text;
  if (!lines.empty()) {
    const std::string ranges = ranges_of(lines, in);
    const bool one = ranges.find_first_not_of("0123456789") == std::string::npos;
    text = say(in, "第 {} 行", "{1} {0}", ranges, one ? "line" : "lines");
  }
  for (std::size_t i = 0; i < std::min(rows.size(), places_listed); ++i)
    append(text, in == language::zh ? "；" : "; ", rows[i]);
  return rows.size() > places_listed ? text + " …" : text;
}

std::string place_in_parentheses(const source_span& where, language in) {
  const std::string text = places_text({where}, in);
  if (text.empty()) return text;
  return say(in, "（{}）", " ({})", text);
}

// Head

std::string heading(const reading& read, const text_options& options) {
  const report& r = read.report;
  const language in = options.in;
  std::string text = r.authority.empty() ? say(in, "机关名称不明", "authority unknown")
                                         : printable(r.authority.view());
  append(text, " · ",
         r.year ? say(in, "{}年度", "{}", *r.year) : say(in, "年度不明", "year unknown"));
  append(text, " · ", fmt::format("{} ({})", name_of(r.edition), document_number(r.edition)));
  return painted(wrapped(text, 0, ""), bold, options.color);
}

std::string verdict_line(const checked_document& document, const text_options& options) {
  const check_result& result = *document.result;
  const language in = options.in;
  const summary n = summary_of({&document, 1});
  std::string counts = severities_text(n, in);
  if (counts.empty()) counts = say(in, "没有发现问题", "no findings");
  if (const std::size_t open = result.undetermined.size(); open != 0) {
    append(counts, comma(in),
           in == language::zh ? fmt::format("无法判定 {} 项", open)
                              : fmt::format("{} undetermined", open));
  }
  counts += decisions_text(n, in);
  append(counts, comma(in), unmet_text(n, in));
  // A reader of this line alone has to know that the verdict rests on less than the whole document.
  const auto& sources = document.read->provenance.sources;
  const auto held_back = std::count_if(sources.begin(), sources.end(), [](const cell_source& s) {
    return s.state == cell_state::ambiguous || s.state == cell_state::unreadable;
  });
  if (held_back != 0) {
    append(counts, comma(in),
           say(in, "{0} 个单元格未能确定", "{1} not read with certainty", held_back,
               plural(held_back, "cell")));
  }
  if (const auto left = std::ssize(document.read->provenance.unplaced); left != 0) {
    append(counts, comma(in),
           say(in, "{0} 个数字未能归入单元格", "{1} in no cell", left, plural(left, "number")));
  }
  return say(in, "{}：{}", "{}: {}",
             painted(consistency_text(result.verdict, in), verdict_colors[index_of(result.verdict)],
                     options.color),
             counts);
}

// Which numbers cannot be right

std::vector<source_span> places_of(const explanation& e, const reading& read) {
  std::vector<source_span> places;
  for (const suspect& s : e) {
    if (s.by == stated_by::cell) places.push_back(read.provenance[s.of()].where);
  }
  return places;
}

/// The explanations, likeliest first; of many, those that a person would still read.
std::string location_text(const checked_document& document, const text_options& options) {
  if (!document.located) return {};
  const location& located = *document.located;
  if (located.proved == proof::consistent && located.rules_left_out == 0) return {};
  const language in = options.in;
  std::string text =
      fmt::format("\n  {}\n", painted(wrapped(message(located, in), 2, "  "), bold, options.color));
  std::size_t n = 0;
  for (const explanation& e : located) {
    if (n == explanations_listed) break;
    const std::string number = fmt::format("{}{}. ", item_indent, ++n);
    std::string line = message(e, in);
    append(line, " · ", places_text(places_of(e, *document.read), in));
    text += number + wrapped(line, number.size(), std::string(number.size(), ' ')) + "\n";
  }
  if (located.count > n && n != 0) {
    text += fmt::format("{}{}\n", item_indent,
                        say(in, "另有 {} 种解释", "and {} more", located.count - n));
  }
  return text;
}

// Findings

/// A finding that is shown, and what was decided on it.
struct shown_finding {
  finding found;
  const decided_finding* by = nullptr;  // null where no decisions were handed over
};

/// Those that nobody dismissed.
std::vector<shown_finding> not_dismissed(const std::vector<finding>& findings,
                                         const std::vector<decided_finding>* decided) {
  std::vector<shown_finding> shown;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const decided_finding* const by = decided == nullptr ? nullptr : &(*decided)[i];
    if (by == nullptr || !by->is(decision_kind::dismissed)) shown.push_back({findings[i], by});
  }
  return shown;
}

/// The findings of one rule and severity: their messages, then the rule's title once.
std::string group_text(std::span<const shown_finding> group, const checked_document& document,
                       const text_options& options) {
  const reading& read = *document.read;
  const language in = options.in;
  const severity level = group.front().found.level;
  const std::string_view label = severity_text(level, in);
  const std::string indent(2 + label_columns, ' ');
  std::string text =
      fmt::format("  {}{}", painted(label, severity_colors[index_of(level)], options.color),
                  std::string(label_columns - columns_of(label), ' '));
  for (const auto& [found, by] : group) {
    std::string line = message(found, read, in, document.context());
    append(line, " · ", places_text(places_of(found, read), in));
    text += wrapped(line, indent.size(), indent + "  ") + "\n" + indent;
    if (by == nullptr) continue;
    for (const std::string& decided : decision_lines(*by, in))
      text += "  " + wrapped(decided, indent.size() + 2, indent + "    ") + "\n" + indent;
  }
  const bilingual& rule_title = group.front().found.broken->title;
  const std::string title = say(in, "规则：{}", "rule: {}", word(rule_title, in));
  return text + painted(wrapped(title, indent.size(), indent + "  "), dim, options.color) + "\n";
}

std::string findings_text(const checked_document& document, const text_options& options) {
  std::vector<shown_finding> worst_first = not_dismissed(
      document.result->findings, document.decided ? &document.decided->findings : nullptr);
  std::stable_sort(
      worst_first.begin(), worst_first.end(),
      [](const shown_finding& a, const shown_finding& b) { return a.found.level > b.found.level; });
  std::string text;
  for (auto first = worst_first.begin(); first != worst_first.end();) {
    const auto last = std::find_if(first, worst_first.end(), [first](const shown_finding& f) {
      return f.found.broken != first->found.broken || f.found.level != first->found.level;
    });
    text += "\n" + group_text({first, last}, document, options);
    first = last;
  }
  return text;
}

/// A title with its items below; nothing if there are none.
std::string list_text(std::string_view title, const std::vector<std::string>& items,
                      const text_options& options) {
  if (items.empty()) return {};
  std::string text = fmt::format("\n  {}\n", wrapped(title, 2, "  "));
  for (std::size_t i = 0; i < std::min(items.size(), items_listed); ++i)
    text += fmt::format("{}{}\n", item_indent, wrapped(items[i], item_indent.size(), "      "));
  if (items.size() > items_listed) {
    text += fmt::format("{}{}\n", item_indent,
                        say(options.in, "另有 {} 项", "and {} more", items.size() - items_listed));
  }
  return text;
}

std::string undetermined_text(const checked_document& document, const text_options& options) {
  std::vector<std::string> items;
  for (const auto& [found, by] :
       not_dismissed(document.result->undetermined,
                     document.decided ? &document.decided->undetermined : nullptr)) {
    items.push_back(message(found, *document.read, options.in, document.context()));
    if (by == nullptr) continue;
    for (const std::string& line : decision_lines(*by, options.in)) items.back() += " · " + line;
  }
  return list_text(say(options.in, "无法判定的规则：", "Undetermined:"), items, options);
}

// Cells that deserve a word

std::string why_held_back(cell c, const reading& read, language in) {
  const cell_source& source = read.provenance[c];
  if (source.state == cell_state::unreadable) return std::string(reason_text(source.reason, in));
  const std::string candidates = candidates_text(c, read, in);
  if (candidates.empty()) return say(in, "有多种读法", "several readings fit");
  return say(in, "可读作 {}", "may be {}", candidates);
}

std::string held_back_item(cell c, const reading& read, language in) {
  const cell_source& source = read.provenance[c];
  return say(in, "{}：{}，{}{}", "{}: {}, {}{}", cell_text(c, in), quoted(source.text),
             why_held_back(c, read, in), place_in_parentheses(source.where, in));
}

std::string held_back_text(const reading& read, const text_options& options) {
  std::vector<std::string> items;
  for (cell c : all_cells) {
    const cell_state state = read.provenance[c].state;
    if (state == cell_state::ambiguous || state == cell_state::unreadable)
      items.push_back(held_back_item(c, read, options.in));
  }
  return list_text(
      say(options.in, "未能确定而留空的单元格：", "Cells that could not be read with certainty:"),
      items, options);
}

std::string unplaced_text(const reading& read, const text_options& options) {
  std::vector<std::string> items;
  for (const printed_text& number : read.provenance.unplaced)
    items.push_back(quoted(number.text) + place_in_parentheses(number.where, options.in));
  return list_text(say(options.in, "未能归入单元格的数字：", "Numbers that were put into no cell:"),
                   items, options);
}

/// How many numbers were reconstructed, by section: named one by one they would bury the findings.
std::string reconstructed_text(const reading& read, const text_options& options) {
  std::array<std::int64_t, enumerator_count<table>> counts{};
  for (cell c : all_cells) {
    const cell_source& source = read.provenance[c];
    counts[index_of(c.in)] +=
        source.state == cell_state::number && source.certain == certainty::reconstructed;
  }
  std::vector<std::string> items;
  for (table in : enumerators<table>) {
    const std::int64_t n = counts[index_of(in)];
    if (n == 0) continue;
    items.push_back(
        say(options.in, "{0}、{2} 个数字", "section {1}: {3}",
            section_labels[static_cast<std::size_t>(section_number(in) - 1)].ordinal.substr(0, 3),
            section_number(in), n, plural(n, "number")));
  }
  return list_text(
      say(options.in, "数字相连或行名残缺、仅有一种读法而据以还原的数字：",
          "Reconstructed, where figures touch or a label is torn and one reading is left:"),
      items, options);
}

/// The zeros first, as one item: they are many and never a surprise. Those that stay open last, and
/// only if some are decided; else there is nothing to say of them that the findings do not.
std::string forced_text(const checked_document& document, const text_options& options) {
  const check_result& result = *document.result;
  const language in = options.in;
  const auto zeros = std::count_if(result.forced.begin(), result.forced.end(),
                                   [](const forced_cell& forced) { return forced.value == 0; });
  std::vector<std::string> items;
  if (zeros != 0) {
    items.push_back(
        say(in, "{0} 个单元格只能是 0", "{1} can only be 0", zeros, plural(zeros, "cell")));
  }
  for (const forced_cell& forced : result.forced) {
    if (forced.value == 0) continue;
    items.push_back(say(in, "{} 只能是 {}", "{} can only be {}", cell_text(forced.of, in),
                        number_with_unit(forced.of, forced.value, in)));
  }
  std::int64_t open = 0;
  for_each_open_blank(figures_of(*document.read), result.forced, [&open](cell) { ++open; });
  if (open != 0 && !items.empty()) {
    items.push_back(say(in, "另有 {0} 个空白单元格无法确定",
                        "{1} left blank could be several numbers", open, plural(open, "cell")));
  }
  return list_text(say(in, "没有数字、但由合计关系确定的单元格：",
                       "Cells without a number that the form's totals decide:"),
                   items, options);
}

std::string failure_text(const checked_document& document, const text_options& options) {
  const read_error& failure = *document.failure;
  const language in = options.in;
  std::string why = say(in, "未能读取：{}（{}）", "not read: {} ({})",
                        word(failures[index_of(failure.code)], in), name_of(failure.code));
  append(why, comma(in), places_text({failure.where}, in));
  std::string text =
      fmt::format("{}\n  {}\n", painted(printable(document.name), bold, options.color),
                  painted(wrapped(why, 2, "  "), red, options.color));
  if (!failure.detail.empty())
    text += fmt::format("  {}\n", wrapped(printable(failure.detail), 2, "  "));
  return text;
}

}  // namespace

std::string check_text(const checked_document& document, const text_options& options) {
  if (document.failure) return failure_text(document, options);
  if (!document.read || !document.result) return {};
  const reading& read = *document.read;
  return fmt::format("{}\n{}\n{}\n", heading(read, options),
                     painted(printable(document.name), dim, options.color),
                     verdict_line(document, options)) +
         location_text(document, options) + findings_text(document, options) +
         undetermined_text(document, options) + dismissed_list(document, options) +
         unmet_list(document, options) + held_back_text(read, options) +
         unplaced_text(read, options) + reconstructed_text(read, options) +
         forced_text(document, options);
}

std::string summary_text(std::span<const checked_document> documents, const text_options& options) {
  const summary n = summary_of(documents);
  const language in = options.in;
  std::string verdicts;
  for (consistency verdict : enumerators<consistency>) {
    const std::int64_t of_verdict = n.by_verdict[index_of(verdict)];
    if (of_verdict == 0) continue;
    append(verdicts, comma(in),
           painted(say(in, "{1} {0} 份", "{} {}", of_verdict, consistency_text(verdict, in)),
                   verdict_colors[index_of(verdict)], options.color));
  }
  if (n.failed != 0) {
    append(verdicts, comma(in),
           painted(say(in, "未能读取 {} 份", "{} not read", n.failed), red, options.color));
  }
  std::string findings = severities_text(n, in);
  if (findings.empty() && n.failed != n.documents)
    findings = say(in, "没有发现问题", "no findings");
  findings += decisions_text(n, in);
  append(findings, comma(in), unmet_text(n, in));
  append(verdicts, in == language::zh ? "；" : "; ", findings);
  if (n.documents == 0) return say(in, "没有文档\n", "no documents\n");
  return say(in, "共 {0} 份文档：{2}\n", "{1}: {2}\n", n.documents, plural(n.documents, "document"),
             verdicts);
}

}  // namespace govreport
