// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

namespace detail {

constexpr linear_sum disputes(review_channel c, review_outcome o = review_outcome::total,
                              report_of year = report_of::this_year) {
  return number_of(cell_of(c, o), year);
}
inline constexpr auto by_reconsideration = review_channel::reconsideration;
inline constexpr auto direct = review_channel::litigation_direct;
inline constexpr auto afterwards = review_channel::litigation_after_reconsideration;

inline constexpr std::array litigation_follows{
    always(disputes(afterwards) <=
           disputes(by_reconsideration) +
               disputes(by_reconsideration, review_outcome::total, report_of::last_year))};
inline constexpr std::array no_more_direct_litigation{
    always(disputes(direct) <= disputes(direct, review_outcome::total, report_of::last_year))};
inline constexpr std::array disputes_within_requests{only_when(
    in_total(request_row::received) + in_total(request_row::carried_in) > 0,
    disputes(by_reconsideration) + disputes(direct) <= in_total(request_row::concluded) +
                                                           in_total(request_row::carried_in) +
                                                           in_total(request_row::carried_out))};
inline constexpr std::array disputes_need_requests{
    only_when(equals(in_total(request_row::received) + in_total(request_row::carried_in) +
                         in_total(request_row::received, report_of::last_year),
                     0),
              equals(disputes(by_reconsideration) + disputes(direct) + disputes(afterwards), 0))};
inline constexpr std::array some_reconsideration_ends{only_when(
    disputes(by_reconsideration) >= threshold_ref{0},
    disputes(by_reconsideration, review_outcome::pending) < disputes(by_reconsideration))};

}  // namespace detail

/// REV: section 4.
inline constexpr std::array review_rules{
    rule{
        .id = "REV-01",
        .level = severity::error,
        .holds = relation::equal,
        .clauses = {only(review_channel::reconsideration, reviews_total)},
        .basis = basis::review_totals,
        .title = {"行政复议四种结果之和等于总计", "the results of reconsideration add up to 总计"}},
    rule{.id = "REV-02",
         .level = severity::error,
         .holds = relation::equal,
         .clauses = {only(review_channel::litigation_direct, reviews_total)},
         .basis = basis::review_totals,
         .title = {"未经复议直接起诉四种结果之和等于总计",
                   "the results of direct litigation add up to 总计"}},
    rule{.id = "REV-03",
         .level = severity::error,
         .holds = relation::equal,
         .clauses = {only(review_channel::litigation_after_reconsideration, reviews_total)},
         .basis = basis::review_totals,
         .title = {"复议后起诉四种结果之和等于总计",
                   "the results of litigation after reconsideration add up to 总计"}},
    rule{.id = "REV-04",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::litigation_follows,
         .basis = basis::litigation_after_review,
         .title = {"复议后起诉不多于本年和上年的行政复议",
                   "no more litigation after reconsideration than there were reconsiderations, "
                   "this year and last"}},
    rule{.id = "REV-05",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::no_more_direct_litigation,
         .first_year = 2024,
         .basis = basis::review_before_litigation,
         .title = {"2024年起不予公开和不作为先经复议，未经复议直接起诉不多于上年",
                   "since 2024 refusals and inaction go to reconsideration first, and direct "
                   "litigation does not grow"}},
    rule{.id = "REV-06",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::disputes_within_requests,
         .basis = basis::disputes_about_requests,
         .title = {"复议和直接起诉一般不多于申请",
                   "as a rule there are no more disputes than requests"}},
    rule{.id = "REV-07",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::disputes_need_requests,
         .basis = basis::disputes_about_requests,
         .title = {"两年没有申请一般也没有复议、诉讼",
                   "as a rule there are no disputes where there were no requests for two years"}},
    rule{.id = "REV-08",
         .level = severity::note,
         .holds = relation::answers_disputes,
         .basis = basis::answers_lost_cases,
         .title = {"有结果纠正时，第五部分写到复议、诉讼或答复",
                   "where a result was corrected section 5 speaks of disputes or replies"},
         .off_because = {"依据是一个市2008年的要求，统一格式没有规定",
                         "one city asked for it in 2008; the national form does not"}},
    rule{
        .id = "REV-09",
        .level = severity::note,
        .holds = relation::as_formula,
        .means = detail::some_reconsideration_ends,
        .thresholds = {threshold{"least", 5, {"行政复议不少于", "the least reconsiderations"}}},
        .basis = basis::review_carry_over,
        .title = {"多件行政复议中总有已审结的", "of several reconsiderations not all are pending"}},
    rule{.id = "REV-11",
         .level = severity::warning,
         .holds = relation::groups_in_place,
         .basis = basis::review_totals,
         .title = {"第四部分的数字没有整体错位",
                   "the numbers of section 4 do not stand beside their cells"}},
};

}  // namespace govreport
