// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "govreport/check/claim_rules.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/check/parts_of_whole.hpp"
#include "govreport/check/text_readings.hpp"

namespace govreport::detail {

[[nodiscard]] constexpr verdict worse_of(bool any_pass, bool any_open) {
  return any_pass ? verdict::pass : any_open ? verdict::undetermined : verdict::fail;
}

/// The claims of a narrative, one after the other, against the numbers of the tables.
template <class F>
class text_checker {
 public:
  text_checker(const rule& r, const reading& read, const bounds& now, const bounds* before,
               F& report_it)
      : rule_(r),
        claims_(read.narrative.claims),
        whose_(text_authority_of(read.report.authority.view())),
        now_(now),
        before_(before),
        report_it_(report_it) {}

  void check() {
    const int number = number_in_family(rule_.id);
    if (rule_.holds == relation::share_is_right) totals_ = totals_of(claims_, now_);
    if (rule_.holds == relation::said_once) plain_.resize(enumerator_count<claim_fact>);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const claim& c = claims_[i];
      switch (rule_.holds) {
        case relation::fits_the_table:
          if (rule_number_of(c) == number && is_comparable(c, whose_)) fits(i);
          break;
        case relation::parts_add_up:
          if (c.kind == claim_kind::list) adds_up(i);
          break;
        case relation::share_is_right:
          if (c.kind == claim_kind::share && c.of) share(i);
          break;
        case relation::growth_is_right:
          if (c.kind == claim_kind::growth && is_comparable(c, whose_)) growth(i);
          break;
        case relation::sentence_balances:
          if (i == 0 || claims_[i - 1].sentence != c.sentence) balance(i);
          break;
        case relation::said_once:
          if (is_plain(c)) said_once(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  void report(std::size_t i, verdict outcome, severity level,
              std::optional<std::int64_t> derived = std::nullopt) {
    if (outcome == verdict::pass) return;
    finding found{&rule_, outcome, level, {place_kind::claim, static_cast<std::uint16_t>(i)}};
    const claim& c = claims_[i];
    if (outcome == verdict::fail && derived && c.stated.decimals == 0) {
      found.stated = c.stated.value;
      found.derived = derived;
    }
    report_it_(found);
  }

  void fits(std::size_t i) {
    const claim& c = claims_[i];
    if (c.about.front().fact == claim_fact::disclosure_rate) return rate(i);
    if (c.about.front().fact == claim_fact::processing_fee) return fee(i);
    if (is_one_answer_among_outcomes(c) || is_beside_other_outcomes(c)) return;
    const auto said = c.kind == claim_kind::none ? std::optional(interval{}) : said_by(c.stated);
    if (!said || (c.kind == claim_kind::number && c.stated.unit != quantity_unit::pieces)) return;
    bool any = false;
    bool pass = false;
    bool open = false;
    std::optional<std::int64_t> nearest;
    for_each_reading(c, now_, [&](const bilingual&, const linear_sum&, const interval& value) {
      any = true;
      pass = pass || (value.low >= said->low && value.high <= said->high);
      open = open || (value.low <= said->high && value.high >= said->low);
      if (!value.is_point()) return;
      const auto distance = [&](std::int64_t n) { return std::abs(n - c.stated.value); };
      if (!nearest || distance(value.low) < distance(*nearest)) nearest = value.low;
    });
    if (any) report(i, worse_of(pass, open), rule_.level, nearest);
  }

  /// “答复18件，无法提供1件，结转1件” are parts of one number; the answers are not all.
  [[nodiscard]] bool is_one_answer_among_outcomes(const claim& c) const {
    const claim_fact fact = c.about.front().fact;
    if (fact != claim_fact::replied && fact != claim_fact::concluded) return false;
    for (const claim& list : claims_) {
      if (list.kind != claim_kind::list || list.sentence != c.sentence) continue;
      bool here = false;
      bool outcomes = false;
      for (const claim_part& p : list.parts) {
        here = here || p.amount.printed == c.stated.printed;
        outcomes = outcomes || (!p.about.empty() && is_outcome(p.about.front().fact));
      }
      if (here && outcomes) return true;
    }
    return false;
  }

  /// “受理12件，答复7件，不予受理4件，无法提供1件”: the answers are some of them, unless the
  /// outcomes beside them are their parts.
  [[nodiscard]] bool is_beside_other_outcomes(const claim& c) const {
    if (c.about.front().fact != claim_fact::replied) return false;
    std::int64_t outcomes = 0;
    for (const claim& other : claims_) {
      if (other.kind == claim_kind::number && other.sentence == c.sentence &&
          !other.about.empty() && is_outcome(other.about.front().fact))
        outcomes += std::min(other.stated.value, largest_number);
    }
    return outcomes != 0 && outcomes != c.stated.value;
  }

  /// The fee is one of the fees.
  void fee(std::size_t i) {
    const claim& c = claims_[i];
    if (c.kind == claim_kind::none || c.stated.how == exactness::at_most) return;
    const interval fees =
        now_.of(index_of(cell_of(disclosure_row::fees, disclosure_column::amount)));
    int zeros = (c.stated.unit == quantity_unit::wan_yuan ? 6 : 2) - c.stated.decimals;
    std::int64_t fen = c.stated.value;
    if (fen > largest_number / 1'000'000) return;
    for (; zeros > 0; --zeros) fen *= 10;
    for (; zeros < 0; ++zeros) fen /= 10;
    report(i, worse_of(fees.low >= fen, fees.high >= fen), rule_.level);
  }

  void rate(std::size_t i) {
    const claim& c = claims_[i];
    if (c.stated.how != exactness::exact) return;
    const interval whole = value_of(in_total(request_row::concluded), now_);
    const interval granted = value_of(in_total(request_row::granted), now_);
    const interval partly = value_of(in_total(request_row::partly_granted), now_);
    if (!whole.is_point() || !granted.is_point() || !partly.is_point())
      return report(i, verdict::undetermined, rule_.level);
    for (std::int64_t part : {granted.low, granted.low + partly.low}) {
      const auto p = percentage_of(part, whole.low, c.stated.decimals);
      if (!p || std::abs(p->rounded - c.stated.value) <= 1) return;
    }
    report(i, verdict::fail, rule_.level);
  }

  void adds_up(std::size_t i) {
    const claim& c = claims_[i];
    const parts_sum parts = sum_of_parts(c);
    if (!parts.wrong) return;
    report(i, verdict::fail, parts.surely ? rule_.level : rule_.milder, parts.sum);
  }

  void share(std::size_t i) {
    const claim& c = claims_[i];
    if (c.stated.how != exactness::exact || c.of->how != exactness::exact || c.of->step != 1)
      return;
    bool close = false;
    bool any = false;
    for (std::int64_t whole : wholes_of_share(c, totals_)) {
      const auto p = percentage_of(c.of->value, whole, c.stated.decimals);
      if (!p) continue;
      any = true;
      if (p->rounded == c.stated.value) return;
      close = close || std::abs(p->rounded - c.stated.value) == 1;
    }
    if (!any) return report(i, verdict::undetermined, rule_.level);
    report(i, verdict::fail, close ? rule_.milder : rule_.level);
  }

  void growth(std::size_t i) {
    const claim& c = claims_[i];
    if (c.stated.how != exactness::exact || !c.of || c.of->how != exactness::exact) return;
    if (before_ == nullptr) return report(i, verdict::undetermined, rule_.level);
    bool close = false;
    bool any = false;
    for (const table_reading& r : readings_of(c, *before_)) {
      if (!r.value.is_point() || r.value.low <= 0) continue;
      const bool fell = c.of->value < r.value.low;
      const auto p =
          percentage_of(std::abs(c.of->value - r.value.low), r.value.low, c.stated.decimals);
      if (!p) continue;
      any = true;
      const std::int64_t change = fell ? -p->rounded : p->rounded;
      if (change == c.stated.value) return;
      close = close || std::abs(change - c.stated.value) == 1;
    }
    if (!any) return report(i, verdict::undetermined, rule_.level);
    report(i, verdict::fail, close ? rule_.milder : rule_.level);
  }

  /// 收到 + 上年结转 = 办结 + 结转下年; what came in may hold last year's already, and what was
  /// carried in may be said by the table alone.
  void balance(std::size_t first) {
    std::array<std::optional<std::int64_t>, 4> said{};  // in, carried in, concluded, carried out
    for (std::size_t i = first;
         i < claims_.size() && claims_[i].sentence == claims_[first].sentence; ++i) {
      const claim& c = claims_[i];
      if (c.kind != claim_kind::number || c.about.size() != 1) continue;
      const int k = side_of(c.about.front().fact);
      if (k < 0) continue;
      if (c.stated.how != exactness::exact || c.stated.step != 1 ||
          is_one_answer_among_outcomes(c) || is_beside_other_outcomes(c))
        return;
      auto& n = said[static_cast<std::size_t>(k)];
      if (n && *n != c.stated.value) return;
      n = c.stated.value;
    }
    if (!said[0] || !said[2] || !said[3]) return;
    const std::int64_t out = *said[2] + *said[3];
    const interval table = value_of(in_total(request_row::carried_in), now_);
    const std::int64_t carried = said[1].value_or(table.is_point() ? table.low : 0);
    if (out == *said[0] || out == *said[0] + carried) return;
    if (!said[1] && !table.is_point()) return report(first, verdict::undetermined, rule_.level);
    report(first, verdict::fail, rule_.level);
  }
  static int side_of(claim_fact fact) {
    switch (fact) {
      case claim_fact::received:
      case claim_fact::handled:
        return 0;
      case claim_fact::carried_in:
        return 1;
      case claim_fact::concluded:
      case claim_fact::replied:
        return 2;
      case claim_fact::carried_out:
        return 3;
      default:
        return -1;
    }
  }

  /// A number that means the same wherever the text gives it.
  [[nodiscard]] bool is_plain(const claim& c) const {
    if (c.kind != claim_kind::number || c.about.empty() || !is_comparable(c, whose_)) return false;
    const claim_fact fact = c.about.front().fact;
    return c.stated.how == exactness::exact && c.stated.step == 1 && c.stated.decimals == 0 &&
           (fact != claim_fact::received || c.only_new) && fact != claim_fact::handled &&
           fact != claim_fact::replied;
  }
  void said_once(std::size_t i) {
    const claim& c = claims_[i];
    auto& same_fact = plain_[index_of(c.about.front().fact)];
    same_fact.push_back(i);
    for (std::size_t k : same_fact) {
      const claim& other = claims_[k];
      if (k == i || other.about != c.about || other.sentence == c.sentence ||
          other.stated.unit != c.stated.unit || other.only_new != c.only_new)
        continue;
      if (other.stated.value != c.stated.value)
        report(i, verdict::fail, rule_.level, other.stated.value);
      return;
    }
  }

  const rule& rule_;
  const std::vector<claim>& claims_;
  text_authority whose_;
  std::vector<std::int64_t> totals_;             // of requests, where the rule is about shares
  std::vector<std::vector<std::size_t>> plain_;  // numbers of each fact so far
  const bounds& now_;
  const bounds* before_;
  F& report_it_;
};

/// A rule about what the running text says, for every claim that it speaks of.
template <class F>
void check_text(const rule& r, const reading& read, const bounds& now, const bounds* before,
                F& report_it) {
  if (looks_at_text(r.holds) && !read.narrative.claims.empty())
    text_checker<F>(r, read, now, before, report_it).check();
}

}  // namespace govreport::detail
