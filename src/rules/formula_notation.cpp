// SPDX-License-Identifier: BSL-1.0
#include "govreport/rules/formula_notation.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "nearest.hpp"

namespace govreport {

namespace {

using writing::did_you_mean;

constexpr std::size_t most_depth = 16;
constexpr std::size_t most_decimals = 6;
constexpr std::string_view of_last_year = "previous.";

constexpr std::array<std::pair<std::string_view, sign>, enumerator_count<sign>> signs{{
    {"==", sign::equal},
    {"!=", sign::not_equal},
    {"<=", sign::at_most},
    {">=", sign::at_least},
    {"<", sign::less},
    {">", sign::more},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// Addresses, with “*” for a coordinate

std::string_view word_or_star(std::string_view name, bool open) { return open ? "*" : name; }

std::string pattern_of(cell c, bool row_open, bool column_open) {
  return fmt::format("{}.{}.{}", name_of(c.in), word_or_star(row_name(c), row_open),
                     word_or_star(column_name(c), column_open));
}

std::string address_of_term(const formula_term& t) {
  const bool row_open = t.row == formula_term::each;
  const bool column_open = t.column == formula_term::each;
  const cell some{t.in, row_open ? std::uint8_t{0} : t.row,
                  column_open ? std::uint8_t{0} : t.column};
  return fmt::format("{}{}", t.year == report_of::last_year ? of_last_year : "",
                     pattern_of(some, row_open, column_open));
}

std::optional<formula_term> term_at(std::string_view address) {
  for (cell c : all_cells) {
    if (address_of(c) == address) return formula_term{c.in, c.row, c.column};
    if (pattern_of(c, false, true) == address) return formula_term{c.in, c.row, formula_term::each};
    if (pattern_of(c, true, false) == address)
      return formula_term{c.in, formula_term::each, c.column};
  }
  return std::nullopt;
}

std::vector<std::string> known_addresses(bool with_stars) {
  std::vector<std::string> known;
  for (cell c : all_cells) {
    known.emplace_back(address_of(c));
    if (!with_stars) continue;
    known.push_back(c.in == table::requests ? pattern_of(c, false, true)
                                            : pattern_of(c, true, false));
  }
  return known;
}

formula_error unknown_address(std::string_view address, std::size_t at) {
  const bool last = address.starts_with(of_last_year);
  const std::string_view bare = last ? address.substr(of_last_year.size()) : address;
  std::string near = did_you_mean(bare, known_addresses(bare.find('*') != bare.npos));
  if (near.empty()) near = "; addresses look like requests.received.total";
  return {rule_errc::unknown_address, at,
          fmt::format("No form has a cell “{}”{}", bare, near + (near.back() == '?' ? "" : "."))};
}

expected<linear_sum, formula_error> sum_at(std::string_view address, std::size_t at) {
  const bool last = address.starts_with(of_last_year);
  auto term = term_at(last ? address.substr(of_last_year.size()) : address);
  if (!term) return unknown_address(address, at);
  if (term->is_repeated() && !detail::dimension_of(*term)) {
    return formula_error{rule_errc::wrong_repetition, at,
                         fmt::format("“{}”: “*” stands for the columns of section 3, or for the "
                                     "rows of a section, and not for the columns of this one.",
                                     address)};
  }
  if (last) term->year = report_of::last_year;
  return linear_sum(*term);
}

// Numbers

formula_error inexact(std::size_t at, std::string_view which) {
  return {rule_errc::inexact_number, at,
          fmt::format("{} has more than six decimals, or is too large: factors go up to 1000000, "
                      "other numbers up to 1000000000000.",
                      which)};
}

expected<decimal, formula_error> decimal_of_digits(std::string_view digits, std::size_t at) {
  const std::size_t dot = std::min(digits.find('.'), digits.size());
  std::string_view after = digits.substr(std::min(dot + 1, digits.size()));
  while (!after.empty() && after.back() == '0') after.remove_suffix(1);
  if (after.size() > most_decimals) return inexact(at, digits);
  std::int64_t n = 0;
  const auto append = [&n](char c) { n = std::min(n * 10 + (c - '0'), decimal::most + 1); };
  for (char c : digits.substr(0, dot)) {
    append(c);
    if (n > decimal::most / decimal::one) return inexact(at, digits);
  }
  for (std::size_t i = 0; i < most_decimals; ++i) append(i < after.size() ? after[i] : '0');
  if (n > decimal::most) return inexact(at, digits);
  return decimal::of_millionths(n);
}

/// How many bytes from the beginning are a number without a sign.
std::size_t number_size(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  if (n == 0 || n + 1 >= text.size() || text[n] != '.' || !is_digit(text[n + 1])) return n;
  ++n;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

std::string text_of(decimal d) {
  const bool negative = d.millionths < 0;
  const std::int64_t n = negative ? -d.millionths : d.millionths;
  std::string after = fmt::format("{:06}", n % decimal::one);
  after.erase(after.find_last_not_of('0') + 1);
  return fmt::format("{}{}{}{}", negative ? "-" : "", n / decimal::one, after.empty() ? "" : ".",
                     after);
}

// The parser

class parser {
 public:
  explicit parser(std::string_view text) : text_(text) {}

  [[nodiscard]] expected<rule_formula, formula_error> parse() {
    condition then;
    std::vector<condition> when;
    if (!take_condition(then)) return *problem_;
    if (take_word("when")) {
      do {
        if (!take_condition(when.emplace_back())) return *problem_;
      } while (take_word("and"));
    }
    skip_space();
    if (at_ != text_.size()) {
      fail(rule_errc::malformed_formula, at_, unexpected());
      return *problem_;
    }
    return make_formula(then, when);
  }

 private:
  bool fail(rule_errc code, std::size_t at, std::string detail) {
    if (!problem_) problem_ = formula_error{code, at, std::move(detail)};
    return false;
  }
  bool fail(formula_error why) {
    if (!problem_) problem_ = std::move(why);
    return false;
  }

  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
      ++at_;
  }
  [[nodiscard]] bool sees(std::string_view what) {
    skip_space();
    return text_.substr(at_).starts_with(what);
  }
  bool take(std::string_view what) {
    if (!sees(what)) return false;
    at_ += what.size();
    return true;
  }
  [[nodiscard]] bool sees_word(std::string_view word) {
    if (!sees(word)) return false;
    const std::string_view rest = text_.substr(at_ + word.size());
    return rest.empty() || (!is_letter(rest[0]) && !is_digit(rest[0]) && rest[0] != '.');
  }
  bool take_word(std::string_view word) {
    if (!sees_word(word)) return false;
    at_ += word.size();
    return true;
  }

  /// What stands here and does not belong: a whole character, if it is text.
  [[nodiscard]] std::string found_here() {
    skip_space();
    if (at_ == text_.size()) return "the end of the formula";
    const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_inside(text_[end])) ++end;
    return fmt::format("“{}”", text_.substr(at_, end - at_));
  }
  [[nodiscard]] std::string unexpected() {
    if (sees("/"))
      return "Nothing is divided in a formula: multiply by a decimal, like 0.5, or multiply the "
             "other side.";
    for (const auto& [text, s] : signs) {
      if (sees(text))
        return "A formula compares once: make two rules of it, or write one comparison behind "
               "“when”.";
    }
    return fmt::format(
        "{} is not expected here: a formula is two sums compared by ==, !=, <=, <, "
        ">= or >, and conditions behind “when”, joined by “and”.",
        found_here());
  }

  bool take_condition(condition& c) {
    if (!take_sum(c.left, 0)) return false;
    skip_space();
    const std::size_t at = at_;
    for (const auto& [text, s] : signs) {
      if (!take(text)) continue;
      c.compared = s;
      return take_sum(c.right, 0);
    }
    if (sees("=")) return fail(rule_errc::malformed_formula, at, "Equality is written “==”.");
    if (sees(")")) return fail(rule_errc::malformed_formula, at, "There is no “(” for this “)”.");
    if (sees("/")) return fail(rule_errc::malformed_formula, at, unexpected());
    return fail(
        rule_errc::malformed_formula, at,
        fmt::format("A comparison (==, !=, <=, <, >= or >) is missing before {}.", found_here()));
  }

  bool take_sum(linear_sum& sum, std::size_t depth) {
    if (!take_signed_product(sum, depth)) return false;
    for (;;) {
      skip_space();
      const std::size_t at = at_;
      const bool minus = sees("-");
      if (!take(minus ? "-" : "+")) return true;
      linear_sum next;
      if (!take_signed_product(next, depth)) return false;
      sum = minus ? sum - next : sum + next;
      if (sum.overflows()) return fail(overflow_at(sum, at));
    }
  }

  [[nodiscard]] static formula_error overflow_at(const linear_sum& sum, std::size_t at) {
    formula_error why = overflow_of(sum);
    why.at = at;
    return why;
  }

  bool take_signed_product(linear_sum& product, std::size_t depth) {
    bool minus = false;
    for (;;) {
      if (take("-")) {
        minus = !minus;
      } else if (!take("+")) {
        break;
      }
    }
    if (!take_product(product, depth)) return false;
    if (minus) product = product.times(-1);
    return true;
  }

  bool take_product(linear_sum& product, std::size_t depth) {
    if (!take_factor(product, depth)) return false;
    for (;;) {
      skip_space();
      const std::size_t at = at_;
      if (!take("*")) return true;
      linear_sum next;
      const bool minus = take("-");
      if (!take_factor(next, depth)) return false;
      if (minus) next = next.times(-1);
      if (product.size() != 0 && next.size() != 0) {
        return fail(rule_errc::product_of_cells, at,
                    "Cells are multiplied by numbers only, not by each other.");
      }
      product =
          product.size() == 0 ? next.times(product.constant()) : product.times(next.constant());
      if (product.overflows()) return fail(inexact(at, "The product"));
    }
  }

  bool take_factor(linear_sum& factor, std::size_t depth) {
    skip_space();
    const std::size_t at = at_;
    if (take("(")) {
      if (depth == most_depth)
        return fail(rule_errc::too_long, at,
                    fmt::format("Parentheses stand in each other {} deep at most.", most_depth));
      if (!take_sum(factor, depth + 1)) return false;
      if (take(")")) return true;
      return fail(rule_errc::malformed_formula, at_,
                  fmt::format("“)” is missing before {}.", found_here()));
    }
    if (const std::size_t size = number_size(text_.substr(at_)); size != 0) {
      const auto number = decimal_of_digits(text_.substr(at_, size), at);
      if (!number) return fail(number.error());
      factor = *number;
      at_ += size;
      return true;
    }
    if (sees_word("when") || sees_word("and") || at_ == text_.size() || !is_letter(text_[at_])) {
      return fail(rule_errc::malformed_formula, at,
                  fmt::format("A number or the address of a cell, like requests.received.total, is "
                              "missing before {}.",
                              found_here()));
    }
    const auto cell = sum_at(take_address(), at);
    if (!cell) return fail(cell.error());
    factor = *cell;
    return true;
  }

  std::string_view take_address() {
    const std::size_t begin = at_;
    const auto is_part = [](char c) { return is_letter(c) || is_digit(c); };
    while (at_ < text_.size()) {
      if (is_part(text_[at_])) {
        ++at_;
      } else if (text_[at_] == '.' && at_ + 1 < text_.size() &&
                 (is_part(text_[at_ + 1]) || text_[at_ + 1] == '*')) {
        at_ += 2;  // “*” belongs to the address only behind a dot
      } else {
        break;
      }
    }
    return text_.substr(begin, at_ - begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<formula_error> problem_;
};

bool has_factor_that_is_too_large(const rule_formula& means) {
  bool any = false;
  detail::for_each_term(means, [&](const formula_term& t) {
    any = any || t.times.millionths > decimal::most_factor ||
          t.times.millionths < -decimal::most_factor;
  });
  return any;
}

std::optional<formula_error> overflow_in(const condition& c) {
  if (c.left.overflows()) return overflow_of(c.left);
  if (c.right.overflows()) return overflow_of(c.right);
  return std::nullopt;
}

bool speaks_of_this_year(const condition& c) {
  for (const linear_sum* side : {&c.left, &c.right}) {
    for (const formula_term& t : *side) {
      if (t.year == report_of::this_year) return true;
    }
  }
  return false;
}

std::string places_of(dimension over) {
  switch (over) {
    case dimension::each_applicant:
      return "the columns of section 3";
    case dimension::each_request_row:
      return "the rows of section 3";
    case dimension::each_review_channel:
      return "the rows of section 4";
    case dimension::each_disclosure_row:
      return "the rows of section 2";
  }
  return {};
}

/// What a formula is repeated over.
expected<std::optional<dimension>, formula_error> repeated_over(const rule_formula& means) {
  std::optional<dimension> over;
  std::optional<formula_error> problem;
  detail::for_each_term(means, [&](const formula_term& t) {
    if (!t.is_repeated() || problem) return;
    const auto of_term = detail::dimension_of(t);
    if (over && of_term != over) {
      problem = formula_error{rule_errc::wrong_repetition, 0,
                              fmt::format("“*” stands for {} and for {} in one formula; make two "
                                          "rules of it.",
                                          places_of(*over), places_of(*of_term))};
    }
    over = of_term;
  });
  if (problem) return *problem;
  return over;
}

}  // namespace

formula_error overflow_of(const linear_sum& sum) {
  if (sum.size() == linear_sum::most_terms) {
    return {rule_errc::too_long, 0,
            fmt::format("A sum has {} cells at most.", linear_sum::most_terms)};
  }
  return inexact(0, "A number of the formula");
}

expected<rule_formula, formula_error> make_formula(const condition& then,
                                                   std::span<const condition> when) {
  rule_formula means;
  if (when.size() > means.when.size()) {
    return formula_error{rule_errc::too_long, 0,
                         fmt::format("A formula has {} conditions at most behind “when”; make "
                                     "several rules of it.",
                                     means.when.size())};
  }
  means.then = then;
  means.conditions = static_cast<std::uint8_t>(when.size());
  for (std::size_t i = 0; i < when.size(); ++i) means.when[i] = when[i];
  if (auto lost = overflow_in(then)) return *lost;
  for (const condition& c : when) {
    if (auto lost = overflow_in(c)) return *lost;
  }
  if (has_factor_that_is_too_large(means)) return inexact(0, "A factor");
  if (!speaks_of_this_year(then)) {
    return formula_error{rule_errc::nothing_compared, 0,
                         "A rule compares a number of this year's report: name one by its address, "
                         "like requests.received.total."};
  }
  const auto over = repeated_over(means);
  if (!over) return over.error();
  means.over = *over;
  return means;
}

expected<rule_formula, formula_error> parse_formula(std::string_view text) {
  if (text.size() > most_formula_bytes) {
    return formula_error{rule_errc::too_long, most_formula_bytes,
                         fmt::format("A formula has {} bytes at most.", most_formula_bytes)};
  }
  return parser(text).parse();
}

expected<linear_sum, formula_error> parse_address(std::string_view text) { return sum_at(text, 0); }

expected<decimal, formula_error> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = text.substr(negative ? 1 : 0);
  if (digits.empty() || number_size(digits) != digits.size()) {
    return formula_error{rule_errc::malformed_formula, 0,
                         fmt::format("“{}” is no number; write it like 2 or 0.35.", text)};
  }
  auto number = decimal_of_digits(digits, 0);
  if (number && negative) number = *number->times(-1);
  return number;
}

std::string notation(const linear_sum& sum) {
  std::string text;
  for (const formula_term& t : sum) {
    const bool negative = t.times.millionths < 0;
    text += text.empty() ? (negative ? "-" : "") : (negative ? " - " : " + ");
    const decimal times = negative ? decimal::of_millionths(-t.times.millionths) : t.times;
    if (times != decimal(1)) text += text_of(times) + " * ";
    text += address_of_term(t);
  }
  const decimal constant = sum.constant();
  if (text.empty()) return text_of(constant);
  if (constant == decimal(0)) return text;
  return constant.millionths < 0
             ? text + " - " + text_of(decimal::of_millionths(-constant.millionths))
             : text + " + " + text_of(constant);
}

std::string notation(const condition& c) {
  std::string_view compared;
  for (const auto& [text, s] : signs) {
    if (s == c.compared) compared = text;
  }
  return fmt::format("{} {} {}", notation(c.left), compared, notation(c.right));
}

std::string notation(const rule_formula& means) {
  std::string text = notation(means.then);
  for (std::size_t i = 0; i < means.conditions; ++i)
    text += (i == 0 ? " when " : " and ") + notation(means.when[i]);
  return text;
}

}  // namespace govreport
