// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <vector>

#include "finding_cells.hpp"
#include "govreport/write/messages.hpp"
#include "subject.hpp"

namespace govreport::writing {

namespace {

std::string ambiguous_text(const reading& read, cell c, language in) {
  const std::string candidates = candidates_text(c, read, in);
  if (candidates.empty())
    return say(in, "存疑 {}", "ambiguous {}", quoted(read.provenance[c].text));
  return say(in, "存疑 ({})", "ambiguous ({})", candidates);
}

}  // namespace

std::string printed_instead(const reading& read, const figures& numbers, cell c, language in) {
  const std::size_t i = index_of(c);
  switch (numbers.state[i]) {
    case cell_state::blank:
      return say(in, "空白", "blank");
    case cell_state::not_applicable:
      return quoted(read.provenance[c].text);
    case cell_state::ambiguous:
      return ambiguous_text(read, c, in);
    case cell_state::unreadable:
      return say(in, "无法识读 {}", "unreadable {}", quoted(read.provenance[c].text));
    default:
      return say(in, "未印出", "not printed");
  }
}

namespace {

constexpr std::size_t terms_shown_in_full = 4;
constexpr std::size_t blanks_shown_each = 3;

bool is_open_above(const interval& x) { return x.high > 2 * largest_number; }
bool is_open_below(const interval& x) { return x.low < -2 * largest_number; }

std::string at_least(cell c, std::int64_t n, language in) {
  return say(in, "至少 {}", "at least {}", number_with_unit(c, n, in));
}
std::string at_most(cell c, std::int64_t n, language in) {
  return say(in, "至多 {}", "at most {}", number_with_unit(c, n, in));
}

std::string interval_text(cell unit, const interval& x, language in) {
  if (x.is_point()) return number_with_unit(unit, x.low, in);
  if (is_open_above(x) && is_open_below(x)) return say(in, "未知", "unknown");
  if (is_open_above(x)) return at_least(unit, x.low, in);
  if (is_open_below(x)) return at_most(unit, x.high, in);
  return say(in, "{} 至 {}", "{} to {}", number_text(unit, x.low),
             number_with_unit(unit, x.high, in));
}

/// One side of a comparison, ready to print.
struct side {
  std::string terms;   // “本年新收 5 + 上年结转 2”
  bool states_itself;  // the terms alone already say what the sum is
  interval sum;
  cell unit;  // a cell in the unit of the sum
};

std::string term_text(const subject& s, cell c, bool alone) {
  const std::size_t i = index_of(c);
  const std::string_view name = term_name(s.found.compared->over, c, s.edition(), s.in);
  if (s.numbers.known(i))
    return fmt::format("{} {}", name, number_with_unit(c, s.numbers.value[i], s.in));
  std::string text = fmt::format("{} {}", name, printed_instead(s.read, s.numbers, c, s.in));
  const interval x = s.range.of(i);
  if (x.is_point()) {
    text += say(s.in, " (只能是 {})", " (can only be {})", number_with_unit(c, x.low, s.in));
  } else if (alone && !is_open_above(x)) {
    text += fmt::format(" ({})", at_most(c, x.high, s.in));
  }
  return text;
}

std::string zeros_text(std::size_t zeros, bool others, language in) {
  if (others) {
    return zeros == 1 ? say(in, "其余 1 项为 0", "1 other is 0")
                      : say(in, "其余 {} 项为 0", "{} others are 0", zeros);
  }
  return say(in, "{} 项均为 0", "all {} are 0", zeros);
}

/// A sum of many terms: those that say something, and how many say nothing.
void write_long_sum(const subject& s, const std::vector<cell>& cells, side& out) {
  const auto count_if = [&](auto holds) {
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), holds));
  };
  const auto is_zero = [&](cell c) {
    return s.numbers.known(index_of(c)) && s.numbers.value[index_of(c)] == 0;
  };
  const auto is_blank = [&](cell c) { return s.numbers.state[index_of(c)] == cell_state::blank; };
  const std::size_t zeros = count_if(is_zero);
  const std::size_t blanks = count_if(is_blank);
  const bool blanks_together = blanks > blanks_shown_each;
  std::string terms;
  for (cell c : cells) {
    if (!is_zero(c) && !(blanks_together && is_blank(c)))
      append(terms, " + ", term_text(s, c, false));
  }
  std::string left_out;
  const bool others = !terms.empty() || blanks_together;
  if (zeros != 0) left_out = zeros_text(zeros, others, s.in);
  if (blanks_together) append(left_out, ", ", say(s.in, "{} 项空白", "{} are blank", blanks));
  if (terms.empty()) {
    terms = say(s.in, "各项之和 {}", "sum of the parts {}", interval_text(out.unit, out.sum, s.in));
    out.states_itself = true;
  }
  out.terms = left_out.empty() ? terms : fmt::format("{} ({})", terms, left_out);
}

side side_of(const subject& s, const terms& coordinates) {
  const clause& c = *s.found.compared;
  std::vector<cell> cells;
  for (auto t : coordinates) {
    const cell term = cell_of(c.over, s.found.where.index, t);
    if (covers(s.read.printed, term)) cells.push_back(term);
  }
  side result{{}, cells.size() == 1, s.range.sum(c.over, s.found.where.index, coordinates), {}};
  if (cells.empty()) return result;
  result.unit = cells[0];
  if (cells.size() > terms_shown_in_full) {
    write_long_sum(s, cells, result);
  } else {
    for (cell term : cells) append(result.terms, " + ", term_text(s, term, cells.size() == 1));
  }
  return result;
}

std::string left_text(const side& left, std::string_view sum) {
  return left.states_itself ? left.terms : fmt::format("{} = {}", left.terms, sum);
}
std::string right_text(const side& right, std::string_view sum) {
  return right.states_itself ? right.terms : fmt::format("{} = {}", sum, right.terms);
}

std::string residual_text(const subject& s, const side& left, const side& right) {
  std::string residual;
  if (left.sum.is_point() && right.sum.is_point()) {
    residual = fmt::format(" {}", number_with_unit(left.unit, left.sum.low - right.sum.low, s.in));
  } else if (left.sum.low > right.sum.high) {
    residual = say(s.in, "{}", " {}", at_least(left.unit, left.sum.low - right.sum.high, s.in));
  } else {
    residual = say(s.in, "{}", " {}", at_most(left.unit, left.sum.high - right.sum.low, s.in));
  }
  return say(s.in, "; 相差{}", "; residual{}", residual);
}

/// “5 + 2 = 7 ≠ 6 = 6 + 0; residual 1”; with blanks, the ends of the two intervals that part them.
std::string unequal(const subject& s, const side& left, const side& right) {
  const bool above = left.sum.low > right.sum.high;
  const auto end_of = [&](const side& x, bool lower_end) {
    if (x.sum.is_point()) return number_with_unit(x.unit, x.sum.low, s.in);
    return lower_end ? at_least(x.unit, x.sum.low, s.in) : at_most(x.unit, x.sum.high, s.in);
  };
  const bool exact = left.sum.is_point() && right.sum.is_point();
  const bool equal_wanted = s.broken().holds == relation::equal;
  const std::string_view sign = exact && equal_wanted ? "≠" : above ? ">" : "<";
  return fmt::format("{} {} {}{}", left_text(left, end_of(left, above)), sign,
                     right_text(right, end_of(right, !above)), residual_text(s, left, right));
}

std::string below_zero(const subject& s, const side& left) {
  const std::string sum = left.sum.is_point() ? number_with_unit(left.unit, left.sum.low, s.in)
                                              : at_most(left.unit, left.sum.high, s.in);
  return fmt::format("{} < 0", left_text(left, sum));
}

/// One side is zero and the other is not, each in its own unit.
std::string one_is_zero(const subject& s, const side& left, const side& right) {
  const auto text = [&s](const side& x) {
    return left_text(x, interval_text(x.unit, x.sum, s.in));
  };
  return say(s.in, "{}, 而{}", "{}, yet {}", text(left), text(right));
}

std::string blank_total(const subject& s, const side& left, const side& right) {
  const std::string sum = left.sum.is_point() ? number_with_unit(left.unit, left.sum.low, s.in)
                                              : at_least(left.unit, left.sum.low, s.in);
  return say(s.in, "{}, 而{}", "{}, yet {}", left_text(left, sum), right.terms);
}

std::string undecided_sums(const subject& s, const side& left, const side& right) {
  const std::string left_sum = interval_text(left.unit, left.sum, s.in);
  if (right.terms.empty()) return left_text(left, left_sum);
  return say(s.in, "{}, 对照 {}", "{}, against {}", left_text(left, left_sum),
             right_text(right, interval_text(right.unit, right.sum, s.in)));
}

}  // namespace

std::string sum_sentence(const subject& s) {
  const side left = side_of(s, s.found.compared->left);
  const side right = side_of(s, s.found.compared->right);
  if (s.found.outcome == verdict::undetermined) return undecided_sums(s, left, right);
  switch (s.broken().holds) {
    case relation::not_negative:
      return below_zero(s, left);
    case relation::zero_if_zero:
      return total_is_blank(s.found) ? blank_total(s, left, right) : one_is_zero(s, left, right);
    case relation::zero_together:
      return one_is_zero(s, left, right);
    case relation::different_unless_zero:
      return say(s.in, "{} = {}, 前者是项目的增减, 后者是办理的件数",
                 "{} = {}, though the one counts items and the other cases", left.terms,
                 right.terms);
    default:
      return unequal(s, left, right);
  }
}

}  // namespace govreport::writing
