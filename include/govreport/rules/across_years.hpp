// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

namespace detail {

inline constexpr report_of last_year = report_of::last_year;

inline constexpr std::array carried_over_formula{
    always(equals(in_each(request_row::carried_in), in_each(request_row::carried_out, last_year)),
           dimension::each_applicant)};

constexpr rule_formula stock_of(disclosure_row row) {
  const auto of = [row](disclosure_column c, report_of year = report_of::this_year) {
    return number_of(cell_of(row, c), year);
  };
  return always(equals(of(disclosure_column::in_force), of(disclosure_column::in_force, last_year) +
                                                            of(disclosure_column::issued) -
                                                            of(disclosure_column::repealed)));
}
inline constexpr std::array stock_of_regulations{stock_of(disclosure_row::regulations)};
inline constexpr std::array stock_of_normative_documents{
    stock_of(disclosure_row::normative_documents)};

inline constexpr std::array stock_of_items{
    always(equals(in_each(disclosure_column::items_last_year),
                  in_each(disclosure_column::items_last_year, last_year) +
                      in_each(disclosure_column::items_change, last_year)),
           dimension::each_disclosure_row)};

inline constexpr std::array growing_disclosure{
    always(in_each(disclosure_column::disclosed_total) >=
               in_each(disclosure_column::disclosed_total, last_year),
           dimension::each_disclosure_row)};

constexpr rule_formula pending_is_concluded(review_channel c) {
  return always(number_of(cell_of(c, review_outcome::pending), last_year) <=
                number_of(cell_of(c, review_outcome::total)));
}
inline constexpr std::array pending_reviews{
    pending_is_concluded(review_channel::reconsideration),
    pending_is_concluded(review_channel::litigation_direct),
    pending_is_concluded(review_channel::litigation_after_reconsideration)};

// Thresholds: how many times as many, and how many there have to be on both sides.
constexpr rule_formula no_jump_up(cell c) {
  const linear_sum now = number_of(c);
  const linear_sum before = number_of(c, last_year);
  return only_when(now >= threshold_ref{1}, before >= threshold_ref{1},
                   now <= threshold_ref{0} * before);
}
constexpr rule_formula no_jump_down(cell c) {
  const linear_sum now = number_of(c);
  const linear_sum before = number_of(c, last_year);
  return only_when(now >= threshold_ref{1}, before >= threshold_ref{1},
                   before <= threshold_ref{0} * now);
}
inline constexpr std::array jumps{
    no_jump_up(cell_of(request_row::received, applicant::total)),
    no_jump_down(cell_of(request_row::received, applicant::total)),
    no_jump_up(cell_of(request_row::concluded, applicant::total)),
    no_jump_down(cell_of(request_row::concluded, applicant::total)),
    no_jump_up(cell_of(review_channel::reconsideration, review_outcome::total)),
    no_jump_down(cell_of(review_channel::reconsideration, review_outcome::total)),
    no_jump_up(cell_of(review_channel::litigation_direct, review_outcome::total)),
    no_jump_down(cell_of(review_channel::litigation_direct, review_outcome::total)),
    no_jump_up(cell_of(review_channel::litigation_after_reconsideration, review_outcome::total)),
    no_jump_down(cell_of(review_channel::litigation_after_reconsideration, review_outcome::total)),
};

inline constexpr linear_sum all_requests =
    in_total(request_row::received) + in_total(request_row::carried_in);
inline constexpr linear_sum all_requests_before =
    in_total(request_row::received, last_year) + in_total(request_row::carried_in, last_year);
inline constexpr std::array empty_beside_full{
    only_when(all_requests_before >= threshold_ref{0}, all_requests >= 1),
    only_when(all_requests >= threshold_ref{0}, all_requests_before >= 1)};

inline constexpr linear_sum fees_now =
    number_of(cell_of(disclosure_row::fees, disclosure_column::amount));
inline constexpr linear_sum fees_before =
    number_of(cell_of(disclosure_row::fees, disclosure_column::amount), last_year);
inline constexpr std::array unit_of_fees{
    only_when(fees_before > 0, fees_now >= 5'000 * fees_before, fees_now > 20'000 * fees_before),
    only_when(fees_now > 0, fees_before >= 5'000 * fees_now, fees_before > 20'000 * fees_now)};

}  // namespace detail

/// YOY: against last year's report of the same authority.
inline constexpr std::array across_years_rules{
    rule{
        .id = "YOY-01",
        .level = severity::error,
        .milder = severity::warning,
        .milder_when = {"报告说明了机构改革、口径调整或更正",
                        "the report speaks of a reorganization, of another way of counting or of a "
                        "correction"},
        .holds = relation::as_formula,
        .means = detail::carried_over_formula,
        .excused_by = {"机构改革", "口径", "更正", "合并"},
        .basis = basis::carried_over_rows,
        .title = {"上年结转等于上年报告的结转下年度继续办理，逐列相等",
                  "what is carried in is what last year's report carried out, column by column"}},
    rule{.id = "YOY-02",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"报告说明了清理或调整", "the report speaks of a review of its documents"},
         .holds = relation::as_formula,
         .means = detail::stock_of_regulations,
         .excused_by = {"清理结果", "以本年度报告为准", "进行了调整", "口径"},
         .basis = basis::stock_columns,
         .title = {"规章现行有效件数等于上年现行有效加制发减废止",
                   "regulations in force are those of last year, with those issued and without "
                   "those repealed"}},
    rule{.id = "YOY-03",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"报告说明了清理或调整", "the report speaks of a review of its documents"},
         .holds = relation::as_formula,
         .means = detail::stock_of_normative_documents,
         .excused_by = {"清理结果", "以本年度报告为准", "进行了调整", "口径"},
         .basis = basis::stock_columns,
         .title = {"行政规范性文件现行有效件数等于上年现行有效加制发减废止",
                   "normative documents in force are those of last year, with those issued and "
                   "without those repealed"}},
    rule{.id = "YOY-04",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::stock_of_items,
         .forms = only_form_2019,
         .basis = basis::item_counts_2019,
         .title = {"上一年项目数量等于上年报告的上一年项目数量加增/减",
                   "last year's items are those of last year's report with their change"}},
    rule{.id = "YOY-05",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::growing_disclosure,
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"对外公开总数量不小于上年", "documents disclosed in total do not become fewer"},
         .off_because = {"未见官方说明“对外公开总数量”是否为历年累计",
                         "no official text was found that says whether 对外公开总数量 is a total "
                         "over the years"}},
    rule{.id = "YOY-06",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::pending_reviews,
         .basis = basis::review_carry_over,
         .title = {"上年尚未审结不大于本年总计", "what was pending last year is counted this year"},
         .off_because = {"表格统计的是受理、审结还是在办案件，未见官方说明",
                         "no official text says whether the table counts cases filed, concluded or "
                         "open"}},
    rule{.id = "YOY-07",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::jumps,
         .thresholds = {threshold{"times", 5, {"倍数", "how many times as many"}},
                        threshold{"least", 20, {"两年均不小于", "the least number of both years"}}},
         .basis = basis::practice,
         .title = {"与上年相差不到五倍", "no total is five times, or a fifth of, last year's"}},
    rule{.id = "YOY-08",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::empty_beside_full,
         .thresholds = {threshold{
             "least", 20, {"另一年的申请不小于", "the least requests of the other year"}}},
         .basis = basis::practice,
         .title = {"一年全部为零而另一年不为零的申请数量需核实",
                   "no year without any request beside one with many"}},
    rule{.id = "YOY-09",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"只有文字相同", "only the text is the same"},
         .holds = relation::own_text,
         .thresholds = {threshold{"share",
                                  decimal::of_millionths(900'000),
                                  {"相同文字的比例", "share of the text that is the same"}}},
         .basis = basis::identical_reports,
         .title = {"报告与上年报告不雷同", "the report does not repeat last year's"}},
    rule{.id = "YOY-10",
         .level = severity::note,
         .holds = relation::own_problems,
         .thresholds = {threshold{"share",
                                  decimal::of_millionths(900'000),
                                  {"相同文字的比例", "share of the text that is the same"}}},
         .basis = basis::problems_and_improvements,
         .title = {"存在的问题和改进情况与上年报告不雷同",
                   "problems and improvements are not those of last year's report, word for word"}},
    rule{.id = "YOY-13",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::unit_of_fees,
         .basis = basis::unit_of_the_head,
         .title = {"收费金额与上年相差约一万倍，可能以元代万元",
                   "fees of about ten thousand times last year's are in another unit"}},
};

}  // namespace govreport
