// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <vector>

#include "govreport/check/check_text.hpp"
#include "subject.hpp"
#include "wording.hpp"

namespace govreport::writing {

namespace {

const claim& claim_of(const subject& s) { return s.read.narrative.claims[s.found.where.index]; }

std::string decimal_text(std::int64_t value, int decimals) {
  std::string digits = fmt::format("{}", value < 0 ? -value : value);
  if (decimals > 0) {
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
  }
  return value < 0 ? "-" + digits : digits;
}
std::string percent_text(std::int64_t value, int decimals) {
  return decimal_text(value, decimals) + "%";
}

std::string value_text(const interval& value, language in) {
  if (value.is_point()) return fmt::format("{}", value.low);
  if (value.high >= interval::unlimited) return say(in, "至少 {}", "at least {}", value.low);
  return say(in, "{} 至 {}", "{} to {}", value.low, value.high);
}

/// “行政复议·总计 7”, “本年新收 74 + 上年结转 1 = 75”; a long sum by its name alone.
std::string reading_text(const subject& s, const table_reading& r, const bounds& b) {
  constexpr std::size_t terms_named = 3;
  if (r.sum.size() > terms_named || (!r.name.zh.empty() && r.sum.size() == 1)) {
    return fmt::format("{}{}",
                       r.name.zh.empty() ? std::string() : fmt::format("{} ", word(r.name, s.in)),
                       value_text(r.value, s.in));
  }
  std::string terms;
  for (const formula_term& t : r.sum) {
    const cell c = t.at(0);
    const bool in_total_column = c.in == table::requests;
    append(terms, t.times == decimal(1) ? " + " : " - ",
           fmt::format("{} {}",
                       in_total_column ? std::string(row_text(c, s.edition(), s.in))
                                       : cell_name(c, s.edition(), s.in),
                       value_text(b.of(index_of(c)), s.in)));
  }
  if (r.sum.size() > 1) terms += " = " + value_text(r.value, s.in);
  return terms;
}

std::string says(const subject& s) {
  return say(s.in, "正文{}", "the text says {}", quoted(claim_of(s).clause.text));
}

std::string difference_text(const subject& s) {
  if (!s.found.stated || !s.found.derived) return {};
  return say(s.in, "; 相差 {}", "; residual {}", *s.found.derived - *s.found.stated);
}

std::string table_sentence(const subject& s) {
  const claim& c = claim_of(s);
  if (c.about.front().fact == claim_fact::disclosure_rate) {
    const auto n = [&](request_row r) {
      return value_text(s.range.of(index_of(cell_of(r, applicant::total))), s.in);
    };
    return say(s.in, "{}，表中予以公开 {}、部分公开 {}、总计 {}",
               "{}; the table has granted {}, partly granted {}, concluded {}", says(s),
               n(request_row::granted), n(request_row::partly_granted), n(request_row::concluded));
  }
  if (c.about.front().fact == claim_fact::processing_fee) {
    const cell fees = cell_of(disclosure_row::fees, disclosure_column::amount);
    const interval amount = s.range.of(index_of(fees));
    return say(
        s.in, "{}，而表中行政事业性收费为 {}", "{}, but all fees of the table are {}", says(s),
        amount.is_point() ? number_with_unit(fees, amount.low, s.in) : value_text(amount, s.in));
  }
  std::string readings;
  for (const table_reading& r : readings_of(c, s.range))
    append(readings, s.in == language::zh ? "，或 " : ", or ", reading_text(s, r, s.range));
  return say(s.in, "{}，表中为 {}{}", "{}; the table has {}{}", says(s), readings,
             difference_text(s));
}

std::string list_sentence(const subject& s) {
  const claim& c = claim_of(s);
  std::string parts;
  std::int64_t sum = 0;
  for (const claim_part& p : c.parts) {
    append(parts, " + ", fmt::format("{}", p.amount.value));
    sum += p.amount.value;
  }
  return say(s.in, "{}，{} = {} ≠ {}{}", "{}; {} = {} ≠ {}{}", says(s), parts, sum, c.stated.value,
             difference_text(s));
}

/// “35 ÷ 805 = 4.35%”, of every whole that the part can be a part of.
std::string share_sentence(const subject& s) {
  const claim& c = claim_of(s);
  std::string shares;
  for (std::int64_t whole : wholes_of_share(c, totals_of(s.read.narrative.claims, s.range))) {
    const auto p = percentage_of(c.of->value, whole, c.stated.decimals);
    if (!p) continue;
    append(shares, s.in == language::zh ? "，" : ", ",
           fmt::format("{} ÷ {} = {}", c.of->value, whole,
                       percent_text(p->rounded, c.stated.decimals)));
  }
  return fmt::format("{}; {}", says(s), shares);
}

std::string growth_sentence(const subject& s) {
  const claim& c = claim_of(s);
  std::string changes;
  if (s.context.previous != nullptr && c.of) {
    bounds before = bounds_of(figures_of(*s.context.previous));
    narrow(before);
    for (const table_reading& r : readings_of(c, before)) {
      if (!r.value.is_point() || r.value.low <= 0) continue;
      const std::int64_t change = c.of->value - r.value.low;
      const auto p = percentage_of(change < 0 ? -change : change, r.value.low, c.stated.decimals);
      if (!p) continue;
      append(changes, s.in == language::zh ? "，" : ", ",
             fmt::format("({} - {}) ÷ {} = {}", c.of->value, r.value.low, r.value.low,
                         percent_text(change < 0 ? -p->rounded : p->rounded, c.stated.decimals)));
    }
  }
  return say(s.in, "{}，按上年报告 {}", "{}; by last year's report {}", says(s), changes);
}

std::string balance_sentence(const subject& s) {
  const claim& c = claim_of(s);
  std::string numbers;
  for (const claim& other : s.read.narrative.claims) {
    if (other.sentence == c.sentence && other.kind == claim_kind::number)
      append(numbers, s.in == language::zh ? "、" : ", ", quoted(other.clause.text));
  }
  return say(s.in, "同一句中{}，收到加结转不等于办结加结转下年",
             "in one sentence {}: what came in is not what went out", numbers);
}

std::string repeated_sentence(const subject& s) {
  const claim& c = claim_of(s);
  for (const claim& other : s.read.narrative.claims) {
    if (other.kind != claim_kind::number || other.about != c.about || other.sentence == c.sentence)
      continue;
    return say(s.in, "{}，另一处为{}", "{}, and elsewhere {}", says(s), quoted(other.clause.text));
  }
  return says(s);
}

}  // namespace

std::string text_sentence(const subject& s) {
  if (s.found.where.kind != place_kind::claim) return std::string(word(s.broken().title, s.in));
  switch (s.broken().holds) {
    case relation::fits_the_table:
      return table_sentence(s);
    case relation::parts_add_up:
      return list_sentence(s);
    case relation::share_is_right:
      return share_sentence(s);
    case relation::growth_is_right:
      return growth_sentence(s);
    case relation::sentence_balances:
      return balance_sentence(s);
    default:
      return repeated_sentence(s);
  }
}

}  // namespace govreport::writing
