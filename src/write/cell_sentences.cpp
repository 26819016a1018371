// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <vector>

#include "finding_cells.hpp"
#include "govreport/check/check_cells.hpp"
#include "subject.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t cells_named = 4;
constexpr std::size_t marks_named = 3;

std::string names_of(const subject& s, const std::vector<cell>& cells) {
  if (cells.size() > cells_named) return {};
  std::string names;
  for (cell c : cells)
    append(names, s.in == language::zh ? "、" : ", ", cell_name(c, s.edition(), s.in));
  return say(s.in, "（{}）", " ({})", names);
}

std::string marks_in(const subject& s, const std::vector<cell>& cells) {
  std::vector<std::string> marks;
  for (cell c : cells) {
    const std::string mark = quoted(s.read.provenance[c].text);
    if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(marks.size(), marks_named); ++i)
    append(text, s.in == language::zh ? "" : ", ", marks[i]);
  if (marks.size() > marks_named) text += s.in == language::zh ? "等" : " …";
  return text;
}

/// What the form's totals say about cells without a number.
std::string forced_text(const subject& s, const std::vector<cell>& cells) {
  std::size_t zeros = 0;
  std::size_t others = 0;
  for (cell c : cells) {
    const interval x = s.range.of(index_of(c));
    zeros += x == interval{0, 0};
    others += x.is_point() && x.low != 0;
  }
  std::string text;
  if (zeros == cells.size()) {
    text = zeros == 1
               ? say(s.in, "，按合计关系只能是 0", ", which by the form's totals can only be 0")
               : say(s.in, "，按合计关系都只能是 0",
                     ", all of which by the form's totals can only be 0");
  } else if (zeros != 0) {
    text = say(s.in, "，其中 {} 个按合计关系只能是 0",
               ", {} of which by the form's totals can only be 0", zeros);
  }
  if (others == 0) return text;
  return text +
         (others == cells.size()
              ? say(s.in, "，按合计关系只能是某个非零的数",
                    ", which by the form's totals can only be one number, not 0")
              : say(s.in, "，{} 个按合计关系只能是某个非零的数",
                    ", {} of which by the form's totals can only be one number, not 0", others));
}

bool is_whole_table(const subject& s, std::size_t cells) {
  const table in = enumerators<table>[s.found.where.index];
  const auto& covered = coverage_of(s.read.printed);
  std::size_t of_the_form = 0;
  for (std::size_t i = detail::first_cell(in); i < detail::last_cell(in); ++i)
    of_the_form += covered[i];
  return cells == of_the_form;
}

std::string table_sentence(const subject& s) {
  const std::vector<cell> cells = cells_of(s.found, s.read);
  const std::size_t n = cells.size();
  const bool whole = is_whole_table(s, n);
  const bool blank = s.broken().holds == relation::not_blank;
  std::string text = whole ? say(s.in, "全部 {} 个单元格", "all {} cells", n)
                           : say(s.in, "{} 个单元格", "{} {}", n, n == 1 ? "cell" : "cells");
  if (blank) {
    text += say(s.in, "空白", " {} blank", n == 1 ? "is" : "are");
  } else {
    text += say(s.in, "填{}", " {} {}",
                s.in == language::zh ? marks_in(s, cells)
                : n == 1             ? "holds"
                                     : "hold",
                marks_in(s, cells));
  }
  text += names_of(s, cells) + forced_text(s, cells);
  if (s.is_milder()) text += say(s.in, "；{}", "; {}", word(s.broken().milder_when, s.in));
  return text;
}

std::string unreadable_sentence(const subject& s, cell c) {
  const cell_source& source = s.read.provenance[c];
  return say(s.in, "印为{}，{}", "{} is printed: {}", quoted(source.text),
             reason_text(source.reason, s.in));
}

std::string negative_sentence(const subject& s, cell c) {
  const std::int64_t value = s.numbers.value[index_of(c)];
  return say(s.in, "{} < 0，件数不能为负", "{} < 0, and no count is negative",
             number_with_unit(c, value, s.in));
}

std::string unit_sentence(const subject& s, cell c) {
  std::string text = say(s.in, "印为{}，所带单位与表头的单位不一致",
                         "{} is printed, with a unit other than that of the column's head",
                         quoted(s.read.provenance[c].text));
  const std::size_t i = index_of(c);
  if (s.numbers.known(i))
    text += say(s.in, "；读作 {}", "; read as {}", number_with_unit(c, s.numbers.value[i], s.in));
  return text;
}

/// What is printed for some cells of a row, as one text where nothing stands between them.
std::string printed_for(const subject& s, const std::vector<cell>& cells) {
  std::string text;
  const cell_source* before = nullptr;
  for (cell c : cells) {
    const cell_source& source = s.read.provenance[c];
    const bool touch =
        before != nullptr && is_known(source.where) && before->where.end == source.where.begin;
    if (before != nullptr && !touch) text += ' ';
    text += source.text;
    before = &source;
  }
  return quoted(text);
}

std::string printed_apart_sentence(const subject& s) {
  const std::vector<cell> cells = cells_of(s.found, s.read);
  if (s.found.where.kind == place_kind::table) {
    return say(s.in, "{0} 个数字相连，或其行名残缺，只有按格式才能读出；{2}",
               "{0} {1}, and only the form tells what they are; {2}", cells.size(),
               cells.size() == 1 ? "number touches others or has no whole label"
                                 : "numbers touch others or have no whole label",
               word(s.broken().milder_when, s.in));
  }
  std::string numbers;
  for (cell c : cells) {
    append(numbers, s.in == language::zh ? "，" : ", ",
           fmt::format("{} {}", column_text(c, s.edition(), s.in),
                       number_with_unit(c, s.numbers.value[index_of(c)], s.in)));
  }
  return say(s.in, "印为{}，只有按格式才能读作：{}",
             "{} is printed, and only the form tells that it is: {}", printed_for(s, cells),
             numbers);
}

std::string unit_doubt_sentence(const subject& s, cell c) {
  const std::string printed = quoted(s.read.provenance[c].text);
  const std::size_t i = index_of(c);
  if (!s.numbers.known(i)) {
    return say(s.in, "印为{}，单位不是元或万元，或前后不一，没有读作数字",
               "{} is printed, in a unit that is neither 元 nor 万元 or not one only, so it is not "
               "read as a number",
               printed);
  }
  return say(s.in, "印为{}，没有印单位；读作 {}", "{} is printed without a unit; read as {}",
             printed, number_with_unit(c, s.numbers.value[i], s.in));
}

std::string other_document_sentence(const subject& s, cell c) {
  if (!s.found.stated || !s.found.derived) return std::string(word(s.broken().title, s.in));
  return say(s.in, "{} ≠ {}，同一报告的另一份文档为后者",
             "{} ≠ {}, which another document of the same report has",
             number_with_unit(c, *s.found.stated, s.in),
             number_with_unit(c, *s.found.derived, s.in));
}

}  // namespace

std::string cell_sentence(const subject& s) {
  if (s.broken().holds == relation::printed_apart) return printed_apart_sentence(s);
  if (s.found.where.kind == place_kind::table) return table_sentence(s);
  const cell c = all_cells[s.found.where.index];
  switch (s.broken().holds) {
    case relation::non_negative:
      return negative_sentence(s, c);
    case relation::unit_as_headed:
      return unit_sentence(s, c);
    case relation::unit_printed:
      return unit_doubt_sentence(s, c);
    case relation::same_elsewhere:
      return other_document_sentence(s, c);
    default:
      return unreadable_sentence(s, c);
  }
}

}  // namespace govreport::writing
