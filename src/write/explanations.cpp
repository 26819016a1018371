// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <string>
#include <string_view>

#include "govreport/write/messages.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;

constexpr std::array<bilingual, enumerator_count<slip>> slips{{
    {"", ""},
    {"总计漏填", "a total left at 0"},
    {"整行错位", "a row one column over"},
    {"一个数分成两格", "one number in two cells"},
    {"相邻数字颠倒", "swapped digits"},
    {"差一个零", "ten times or a tenth"},
    {"数字重复", "a digit doubled"},
    {"漏一位数字", "a digit lost"},
    {"差一", "one off"},
    {"与相邻格的数相同", "the number of a neighbor"},
}};

constexpr std::array<bilingual, enumerator_count<stated_by>> speakers{{
    {"", ""},
    {"上年报告：", "last year's report: "},
    {"正文：", "the text: "},
}};

/// Last year's report states under another row what this one carries in.
cell cell_of_speaker(cell c, stated_by by) {
  const bool carried = by == stated_by::previous && c.in == table::requests &&
                       c.row == index_of(request_row::carried_in);
  return carried ? cell_of(request_row::carried_out, enumerators<applicant>[c.column]) : c;
}

std::string suspect_text(const suspect& s, language in) {
  const cell c = cell_of_speaker(s.of(), s.by);
  std::string text = std::string(word(speakers[index_of(s.by)], in)) + cell_text(c, in) + " " +
                     number_text(c, s.stated) + " → " +
                     (s.implied() ? number_text(c, *s.implied()) : say(in, "其他数", "another"));
  const std::string_view likely = slip_text(s.likely, in);
  if (!likely.empty()) text += say(in, "（{}）", " ({})", likely);
  return text;
}

std::string wrong_numbers(std::size_t least, language in) {
  if (in == language::zh) return "至少 " + std::to_string(least) + " 个数字有误";
  return "at least " + std::to_string(least) +
         (least == 1 ? " number is wrong" : " numbers are wrong");
}

}  // namespace

std::string address_text(const stated_number& number) {
  std::string text;
  if (number.by != stated_by::cell) text = std::string(name_of(number.by)) + ".";
  return text + std::string(address_of(cell_of_speaker(number.of(), number.by)));
}

std::string_view slip_text(slip s, language in) { return word(slips[index_of(s)], in); }

std::string message(const explanation& e, language in) {
  std::string text;
  for (const suspect& s : e) {
    if (!text.empty()) text += in == language::zh ? "；" : "; ";
    text += suspect_text(s, in);
  }
  return text;
}

namespace {

std::string proof_text(const location& located, language in) {
  const std::string wrong = wrong_numbers(located.least, in);
  switch (located.proved) {
    case proof::consistent:
      return {};
    case proof::complete:
      if (located.count == 1)
        return say(in, "{}，这样小的解释只有一种", "{}; one explanation is as small as that",
                   wrong);
      return say(in, "{}，这样小的解释有 {} 种", "{}; {} explanations are as small as that", wrong,
                 located.count);
    case proof::smallest:
      return say(in, "{}，这样小的解释至少有 {} 种",
                 "{}; at least {} explanations are as small as that", wrong, located.count);
    case proof::unproved:
      break;
  }
  if (located.shifted_rows) {
    const std::size_t rows = located.size();
    return say(
        in, "{0}；下列 {1} 行移回一列后，全部合计相符",
        "{0}; all sums hold once {2} back by one column", wrong, rows,
        rows == 1 ? "this row is moved" : "these " + std::to_string(rows) + " rows are moved");
  }
  return say(in, "{}，多到无法指出是哪些，请核对整张表",
             "{}, too many to say which; check the whole table", wrong);
}

}  // namespace

std::string message(const location& located, language in) {
  const std::string text = proof_text(located, in);
  const std::size_t n = located.rules_left_out;
  if (n == 0) return text;
  const std::string left_out =
      say(in, "有 {0} 条自定规则任何数字都不能满足，查找时未计入",
          "{1} left out of the search, as no numbers satisfy {2}", n,
          n == 1 ? "1 rule of your own was" : std::to_string(n) + " rules of your own were",
          n == 1 ? "it" : "them");
  return text.empty() ? left_out : text + (in == language::zh ? "；" : "; ") + left_out;
}

}  // namespace govreport
