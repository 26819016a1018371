// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "formula_text.hpp"
#include "govreport/check/check_formula.hpp"
#include "subject.hpp"

namespace govreport::writing {

namespace {

/// The numbers of a report that a formula speaks of, with what stands in their place.
struct numbers_of_year {
  const reading& read;
  figures numbers;
  bounds range;

  explicit numbers_of_year(const reading& r)
      : read(r), numbers(figures_of(r)), range(bounds_of(numbers)) {
    narrow(range);
  }
};

/// A finding of a rule that is a formula, with both years' numbers.
class formula_subject {
 public:
  explicit formula_subject(const subject& s) : s_(s), now_(s.read) {
    if (s.context.previous != nullptr) before_.emplace(*s.context.previous);
    input_ = detail::input_of(s.broken(), now_.range, before_ ? &before_->range : nullptr,
                              s.context.rules);
  }

  [[nodiscard]] std::string comparison(const condition& c, std::string_view shown_sign) const {
    return fmt::format("{} {} {}", side(c.left, true), shown_sign, side(c.right, false));
  }
  [[nodiscard]] std::optional<std::string> residual(const condition& c) const {
    const auto left = range(c.left);
    const auto right = range(c.right);
    if (!left || !right || !left->is_point() || !right->is_point()) return std::nullopt;
    return wide_text(left->low - right->low);
  }
  [[nodiscard]] std::string undecided(const condition& c) const {
    return say(s_.in, "{}, 对照 {}", "{}, against {}", side(c.left, true), side(c.right, false));
  }

 private:
  [[nodiscard]] std::size_t place() const { return s_.found.where.index; }
  [[nodiscard]] std::size_t evaluated_at() const {
    return s_.found.said->over ? place() : std::size_t{0};
  }
  [[nodiscard]] std::optional<wide_interval> range(const linear_sum& sum) const {
    return range_of(sum, input_, evaluated_at());
  }

  [[nodiscard]] std::string term(const formula_term& t, bool first) const {
    const numbers_of_year& year = t.year == report_of::this_year ? now_ : *before_;
    const cell c = t.at(evaluated_at());
    const std::size_t i = index_of(c);
    const std::string_view printed_sign = sign_before(t, first);
    const std::string name = term_text(t, *s_.found.said, s_.broken(), s_.context.rules,
                                       year.read.printed.edition, evaluated_at(), s_.in);
    if (year.numbers.known(i))
      return fmt::format("{}{} {}", printed_sign, name,
                         number_with_unit(c, year.numbers.value[i], s_.in));
    std::string text = fmt::format("{}{} {}", printed_sign, name,
                                   printed_instead(year.read, year.numbers, c, s_.in));
    const interval x = year.range.of(i);
    if (x.is_point())
      text += say(s_.in, " (只能是 {})", " (can only be {})", number_with_unit(c, x.low, s_.in));
    return text;
  }

  [[nodiscard]] std::string side(const linear_sum& sum, bool is_left) const {
    std::string terms;
    for (const formula_term& t : sum) {
      const numbers_of_year& year = t.year == report_of::this_year ? now_ : *before_;
      if (covers(year.read.printed, t.at(evaluated_at()))) terms += term(t, terms.empty());
    }
    terms += constant_text(sum, s_.broken(), s_.context.rules, terms.empty());
    const bool states_itself =
        (sum.size() == 0) || (sum.size() == 1 && is_plain(*sum.begin()) && !has_constant(sum));
    const auto total = range(sum);
    if (states_itself || !total) return terms;
    const std::string value = interval_text(*total, sum);
    return is_left ? fmt::format("{} = {}", terms, value) : fmt::format("{} = {}", value, terms);
  }

  [[nodiscard]] std::string interval_text(const wide_interval& x, const linear_sum& sum) const {
    const auto with_unit = [&](wide_integer n) {
      return wide_text(n) + unit_after(sum, evaluated_at(), s_.in);
    };
    if (x.is_point()) return with_unit(x.low);
    if (x.open_above && x.open_below) return say(s_.in, "未知", "unknown");
    if (x.open_above) return say(s_.in, "至少 {}", "at least {}", with_unit(x.low));
    if (x.open_below) return say(s_.in, "至多 {}", "at most {}", with_unit(x.high));
    return say(s_.in, "{} 至 {}", "{} to {}", wide_text(x.low), with_unit(x.high));
  }

  const subject& s_;
  numbers_of_year now_;
  std::optional<numbers_of_year> before_;
  formula_input input_;
};

/// What is true where the comparison fails.
constexpr std::string_view opposite(sign s) {
  switch (s) {
    case sign::equal:
      return "≠";
    case sign::not_equal:
      return "=";
    case sign::at_most:
      return ">";
    case sign::less:
      return "≥";
    case sign::at_least:
      return "<";
    case sign::more:
      return "≤";
  }
  return {};
}

}  // namespace

std::string formula_sentence(const subject& s) {
  const formula_subject in_numbers(s);
  const rule_formula& means = *s.found.said;
  if (s.found.outcome == verdict::undetermined) return in_numbers.undecided(means.then);
  std::string text = in_numbers.comparison(means.then, opposite(means.then.compared));
  if (means.then.compared == sign::equal && means.then.right.size() != 0) {
    if (const auto by = in_numbers.residual(means.then))
      text += say(s.in, "; 相差 {}", "; residual {}", *by);
  }
  for (std::size_t i = 0; i < means.conditions; ++i) {
    const condition& when = means.when[i];
    text += say(s.in, "; 适用于 {}", "; applies where {}",
                in_numbers.comparison(when, sign_text(when.compared)));
  }
  return text;
}

}  // namespace govreport::writing
