// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "govreport/check/bounds.hpp"
#include "govreport/model/authority.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/rules/narrative.hpp"

namespace govreport {

/// What the tables have for one reading of a claim. Without a name the cells' own names say it.
struct table_reading {
  bilingual name{};
  linear_sum sum;
  interval value{};
};

namespace detail {

/// What a sum of counts can be.
[[nodiscard]] inline interval value_of(const linear_sum& sum, const bounds& b) {
  interval total;
  for (const formula_term& t : sum) {
    const interval x = b.of(index_of(t.at(0)));
    const bool minus = t.times != decimal(1);
    total.low += minus ? -x.high : x.low;
    total.high += minus ? -x.low : x.high;
  }
  return total;
}

[[nodiscard]] inline bool is_printed(const linear_sum& sum, layout printed) {
  return std::any_of(sum.begin(), sum.end(),
                     [&](const formula_term& t) { return covers(printed, t.at(0)); });
}

[[nodiscard]] inline linear_sum reviews_of(const claim_subject& about) {
  const review_outcome outcome = about.outcome.value_or(review_outcome::total);
  const auto in = [&](review_channel c) { return number_of(cell_of(c, outcome)); };
  switch (about.fact) {
    case claim_fact::reconsideration:
      return in(review_channel::reconsideration);
    case claim_fact::litigation_direct:
      return in(review_channel::litigation_direct);
    case claim_fact::litigation_after_reconsideration:
      return in(review_channel::litigation_after_reconsideration);
    default:
      return in(review_channel::litigation_direct) +
             in(review_channel::litigation_after_reconsideration);
  }
}

[[nodiscard]] inline bool is_review(claim_fact fact) {
  return fact >= claim_fact::reconsideration &&
         fact <= claim_fact::litigation_after_reconsideration;
}
[[nodiscard]] inline bool is_outcome(claim_fact fact) {
  return fact >= claim_fact::granted && fact <= claim_fact::row;
}

/// Calls f(name, sum, value) for every reading of one fact. Sums are large, and not copied.
template <class F>
void for_each_reading(const claim_subject& about, bool only_new, const bounds& b, F&& f) {
  const auto take = [&](const bilingual& name, const linear_sum& sum) {
    if (is_printed(sum, b.printed)) f(name, sum, value_of(sum, b));
  };
  if (about.fact == claim_fact::row) {
    if (about.row) take({}, in_total(*about.row));
  } else if (is_review(about.fact)) {
    take({}, reviews_of(about));
  } else {
    for (const fact_reading& r : fact_readings) {
      if (r.fact == about.fact && !(r.unless_new && only_new)) take(r.name, r.sum);
    }
  }
}

/// The same for a claim: of several facts together, the sum of their plainest readings.
template <class F>
void for_each_reading(const claim& c, const bounds& b, F&& f) {
  if (c.about.size() == 1) return for_each_reading(c.about.front(), c.only_new, b, f);
  linear_sum sum;
  for (const claim_subject& about : c.about) {
    std::size_t readings = 0;
    for_each_reading(about, c.only_new, b,
                     [&](const bilingual&, const linear_sum& one, const interval&) {
                       if (readings++ == 0) sum += one;
                     });
    if (readings == 0) return;
  }
  if (sum.size() != 0 && !sum.overflows()) f(bilingual{}, sum, value_of(sum, b));
}

}  // namespace detail

/// What the tables have for what a claim counts, one for every reading, the plainest first. Of
/// several facts together it is the sum of their plainest readings.
[[nodiscard]] inline std::vector<table_reading> readings_of(const claim& c, const bounds& b) {
  std::vector<table_reading> readings;
  detail::for_each_reading(
      c, b, [&](const bilingual& name, const linear_sum& sum, const interval& value) {
        readings.push_back({name, sum, value});
      });
  return readings;
}

/// Whose report it is: that of the government of an area, that of another body, or nobody's by
/// name.
struct text_authority {
  bool area = false;
  bool named = false;
};
[[nodiscard]] inline text_authority text_authority_of(std::string_view authority) {
  constexpr std::array<std::string_view, 15> of_areas{
      "政府", "管委会", "管理委员会", "街道办事处", "街道", "区", "市",    "县",
      "省",   "镇",     "乡",         "州",         "盟",   "旗", "自治区"};
  return {detail::ends_in_one_of(authority, of_areas), !authority.empty()};
}

/// Whether a sentence speaks of what the tables of that authority's report speak of: of the whole
/// year, and of an area only in the report of its government, of one office only in its own.
[[nodiscard]] inline bool is_comparable(const claim& c, text_authority whose) {
  switch (c.scope) {
    case claim_scope::unsaid:
      return true;
    case claim_scope::area:
      return whose.area;
    case claim_scope::government:
    case claim_scope::office:
    case claim_scope::own_body:
      return !whose.area && whose.named;
    default:
      return false;
  }
}

/// What a number can be that is said so; nothing for “about”.
[[nodiscard]] inline std::optional<interval> said_by(const quantity& q) {
  switch (q.how) {
    case exactness::exact:
      return interval{q.value - q.step + 1, q.value + q.step - 1};
    case exactness::at_least:
      return interval{q.value, interval::unlimited};
    case exactness::at_most:
      return interval{0, q.value};
    case exactness::range:
      return interval{q.value, q.highest};
    case exactness::about:
      break;
  }
  return std::nullopt;
}

/// A percentage as printed, rounded and cut off: without its decimal point, like a quantity.
struct share_in_percent {
  std::int64_t rounded = 0;
  std::int64_t cut_off = 0;
};
/// part / whole with so many decimals; nothing where it cannot be told.
[[nodiscard]] constexpr std::optional<share_in_percent> percentage_of(std::int64_t part,
                                                                      std::int64_t whole,
                                                                      int decimals) {
  constexpr std::int64_t most = 1'000'000'000;
  if (whole <= 0 || whole > most || part < 0 || part > most || decimals > 4) return std::nullopt;
  std::int64_t hundred = 100;
  for (int i = 0; i < decimals; ++i) hundred *= 10;
  const std::int64_t shares = part * hundred;
  return share_in_percent{(2 * shares + whole) / (2 * whole), shares / whole};
}

namespace detail {

inline void add_whole(std::vector<std::int64_t>& wholes, std::int64_t n) {
  if (n > 0 && std::find(wholes.begin(), wholes.end(), n) == wholes.end()) wholes.push_back(n);
}

}  // namespace detail

/// The totals of requests, those of the text first, then those of the table.
[[nodiscard]] inline std::vector<std::int64_t> totals_of(const std::vector<claim>& all,
                                                         const bounds& b) {
  std::vector<std::int64_t> totals;
  for (const claim& other : all) {
    const bool total = other.kind == claim_kind::number && other.about.size() == 1 &&
                       other.stated.how == exactness::exact &&
                       (other.about.front().fact <= claim_fact::handled ||
                        other.about.front().fact == claim_fact::concluded ||
                        other.about.front().fact == claim_fact::replied);
    if (total) detail::add_whole(totals, other.stated.value);
  }
  const linear_sum in = in_total(request_row::received) + in_total(request_row::carried_in);
  for (const linear_sum& sum :
       {in_total(request_row::concluded), in_total(request_row::received), in}) {
    const interval value = detail::value_of(sum, b);
    if (value.is_point()) detail::add_whole(totals, value.low);
  }
  return totals;
}

/// The numbers that a share can be of: those its own sentence names; for what became of requests
/// also the totals of the text and of the table.
[[nodiscard]] inline std::vector<std::int64_t> wholes_of_share(
    const claim& c, const std::vector<std::int64_t>& totals) {
  std::vector<std::int64_t> wholes;
  for (const quantity& whole : c.wholes) {
    if (whole.how == exactness::exact && whole.step == 1) detail::add_whole(wholes, whole.value);
  }
  if (c.about.empty() || !detail::is_outcome(c.about.front().fact)) return wholes;
  for (std::int64_t n : totals) detail::add_whole(wholes, n);
  return wholes;
}

}  // namespace govreport
