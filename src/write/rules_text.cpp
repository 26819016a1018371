// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "formula_text.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/write/messages.hpp"
#include "govreport/write/text.hpp"
#include "layout.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;

/// What the first three letters of a rule's id stand for.
struct family {
  std::string_view letters;
  bilingual title;
};
constexpr std::array families{
    family{"FRM", {"报告整体与日期", "the document and its dates"}},
    family{"CEL", {"表格单元格", "what stands in the cells"}},
    family{"DIS", {"第二部分：主动公开", "section 2, proactive disclosure"}},
    family{"REQ", {"第三部分：依申请公开", "section 3, requests"}},
    family{"REV", {"第四部分：行政复议、行政诉讼", "section 4, reconsideration and litigation"}},
    family{"SEC", {"第一、五、六部分的文字", "the text of sections 1, 5 and 6"}},
    family{"TXT", {"正文", "the running text"}},
    family{"YOY", {"与上年报告比较", "against last year's report"}},
    family{"AGG", {"地区报告与成员报告", "the report of an area, against its members"}},
};

constexpr bool every_rule_has_a_family() {
  std::size_t rules = 0;
  for (const family& f : families) {
    for (const rule& r : catalogue) rules += r.id.starts_with(f.letters);
  }
  return rules == catalogue.size();
}
static_assert(every_rule_has_a_family(), "a rule whose family has no title");

std::string severity_sentence(const rule& r, language in) {
  if (r.milder == r.level) return std::string(severity_text(r.level, in));
  return say(in, "{0}；{2}时为{1}", "{}; {} if {}", severity_text(r.level, in),
             severity_text(r.milder, in), word(r.milder_when, in));
}

std::string forms_text(const editions& forms) {
  std::string text;
  for (form f : enumerators<form>) {
    if (!forms.contain(f)) continue;
    if (!text.empty()) text += ", ";
    text += name_of(f);
  }
  return text;
}

std::string basis_sentence(const legal_basis& basis, language in) {
  return say(in, "{}（{}）", "{} ({})", basis_text(basis), evidence_text(basis.mark, in));
}

/// “share = 0.35 (占本年新收的比例)”
std::string thresholds_text(const rule& r, language in) {
  std::string text;
  for (const threshold& t : r.thresholds) {
    if (t.name.empty()) continue;
    if (!text.empty()) text += "; ";
    text += say(in, "{} = {}（{}）", "{} = {} ({})", t.name, decimal_text(t.value),
                word(t.meaning, in));
  }
  return text;
}

std::string thresholds_line(const rule& r, language in) {
  const std::string text = thresholds_text(r, in);
  return text.empty() ? text : say(in, "可设定：{}", "can be set: {}", text);
}

/// Why the rule is off, if it is.
std::string off_line(const rule& r, language in) {
  return r.is_on_by_default()
             ? std::string()
             : say(in, "默认关闭：{}", "off by default: {}", word(r.off_because, in));
}

/// The formula, where it says more than the title.
std::string formula_if_any(const rule& r, language in) {
  return states_formula(r.holds) ? formula(r, in) : std::string();
}

/// What the check says of a report that breaks the rule.
std::string example_sentence(const rule& r, language in, example_of_rule example) {
  return example == nullptr ? std::string() : say(in, "例：{}", "for example: {}", example(r, in));
}

/// Text in a cell of a Markdown table.
std::string escaped(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
    text.insert(at, 1, '\\');
  return text;
}

std::string rule_text(const rule& r, const text_options& options, example_of_rule example) {
  const language in = options.in;
  const std::string indent(r.id.size() + 2, ' ');
  std::string text = fmt::format("{}  {}\n", painted(r.id, bold, options.color),
                                 wrapped(word(r.title, in), indent.size(), indent));
  const std::array<std::string, 7> lines{formula_if_any(r, in),
                                         severity_sentence(r, in),
                                         thresholds_line(r, in),
                                         off_line(r, in),
                                         forms_text(r.forms),
                                         basis_sentence(r.basis, in),
                                         example_sentence(r, in, example)};
  for (const std::string& line : lines) {
    if (!line.empty()) text += fmt::format("{}{}\n", indent, wrapped(line, indent.size(), indent));
  }
  return text;
}

std::string rule_markdown(const rule& r, example_of_rule example) {
  const auto row = [](std::string_view head, std::string_view zh, std::string_view en) {
    return fmt::format("| {} | {} | {} |\n", head, zh, en);
  };
  std::string text = fmt::format("\n### {}\n\n", r.id);
  text += row("", r.title.zh, r.title.en) + "|---|---|---|\n";
  if (states_formula(r.holds)) {
    text += row("公式 formula", formula(r, language::zh), formula(r, language::en));
  }
  text +=
      row("级别 severity", severity_sentence(r, language::zh), severity_sentence(r, language::en));
  if (!thresholds_text(r, language::zh).empty()) {
    text += row("可设定 thresholds", thresholds_text(r, language::zh),
                thresholds_text(r, language::en));
  }
  if (!r.is_on_by_default()) text += row("默认关闭 off", r.off_because.zh, r.off_because.en);
  text += row("格式 forms", forms_text(r.forms), forms_text(r.forms));
  text += row("依据 basis", basis_text(r.basis), basis_text(r.basis));
  text += row("证据 evidence", evidence_text(r.basis.mark, language::zh),
              evidence_text(r.basis.mark, language::en));
  if (example != nullptr) {
    text +=
        row("示例 example", escaped(example(r, language::zh)), escaped(example(r, language::en)));
  }
  return text;
}

bool is_listed(const rule& r, std::optional<form> edition) {
  return !edition || r.forms.contain(*edition);
}

std::string title_text(std::optional<form> edition) {
  const std::string forms = edition ? fmt::format(" ({})", name_of(*edition)) : std::string();
  return fmt::format("# 规则目录 · Catalogue of rules{}\n", forms);
}

}  // namespace

std::string rules_text(std::optional<form> edition, const text_options& options,
                       example_of_rule example) {
  std::string text;
  for (const rule& r : catalogue) {
    if (!is_listed(r, edition)) continue;
    if (!text.empty()) text += '\n';
    text += rule_text(r, options, example);
  }
  return text;
}

std::string rules_markdown(std::optional<form> edition, example_of_rule example) {
  std::string text = title_text(edition);
  text +=
      "\n由 `govreport rules --format markdown` 生成。 Made by `govreport rules --format "
      "markdown`.\n";
  for (const family& f : families) {
    text += fmt::format("\n## {} · {} · {}\n", f.letters, f.title.zh, f.title.en);
    for (const rule& r : catalogue) {
      if (r.id.starts_with(f.letters) && is_listed(r, edition)) text += rule_markdown(r, example);
    }
  }
  return text;
}

}  // namespace govreport
