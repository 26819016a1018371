// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

namespace detail {

// Thresholds: a share, and from how many on it means something.
inline constexpr std::array few_carried_out{only_when(
    in_total(request_row::carried_out) >= threshold_ref{1},
    in_total(request_row::carried_out) <= threshold_ref{0} * in_total(request_row::received))};
inline constexpr std::array some_carried_out{only_when(
    in_total(request_row::received) >= threshold_ref{0}, in_total(request_row::carried_out) >= 1)};
inline constexpr std::array repetition_needs_another{
    only_when(in_total(request_row::received) + in_total(request_row::carried_in) +
                      in_total(request_row::received, report_of::last_year) <=
                  1,
              equals(in_total(request_row::not_processed_repeated), 0))};
inline constexpr std::array excess_needs_many{only_when(
    in_total(request_row::received) + in_total(request_row::carried_in) < threshold_ref{0},
    equals(in_total(request_row::not_processed_excessive), 0))};
inline constexpr std::array unpaid_fee_needs_many{only_when(
    in_total(request_row::otherwise_fee_unpaid) > 0,
    in_total(request_row::received) + in_total(request_row::carried_in) >= threshold_ref{0})};
inline constexpr std::array few_others{only_when(
    in_total(request_row::concluded) >= threshold_ref{1},
    in_total(request_row::otherwise_other) <= threshold_ref{0} * in_total(request_row::concluded))};
inline constexpr std::array no_secrets{
    always(equals(in_total(request_row::refused_state_secret), 0))};

}  // namespace detail

/// REQ: section 3.
inline constexpr std::array request_rules{
    rule{.id = "REQ-01",
         .level = severity::error,
         .holds = relation::equal,
         .clauses = {everywhere(requests_balance)},
         .basis = basis::printed_balance,
         .title = {"本年新收加上年结转等于总计加结转下年度", "what came in equals what went out"}},
    rule{.id = "REQ-02",
         .level = severity::error,
         .holds = relation::equal,
         .clauses = {everywhere(requests_concluded)},
         .basis = basis::concluded_row,
         .title = {"各项办理结果之和等于（七）总计", "the outcomes add up to （七）总计"}},
    rule{.id = "REQ-03",
         .level = severity::error,
         .holds = relation::equal,
         .clauses = {everywhere(requests_by_applicant)},
         .basis = basis::total_column,
         .title = {"各类申请人之和等于总计", "the applicants add up to 总计"}},
    rule{.id = "REQ-11",
         .level = severity::error,
         .holds = relation::at_most,
         .clauses = {everywhere(dimension::each_applicant, {request_row::carried_out},
                                {request_row::received, request_row::carried_in})},
         .basis = basis::printed_balance,
         .title = {"结转下年度不大于本年新收加上年结转", "no more is carried out than came in"}},
    rule{.id = "REQ-19",
         .level = severity::error,
         .holds = relation::zero_if_zero,
         .clauses = {everywhere(dimension::each_applicant,
                                {request_row::received, request_row::carried_in},
                                {request_row::concluded, request_row::carried_out})},
         .basis = basis::printed_balance,
         .title = {"没有申请则没有办理结果和结转", "nothing came in, nothing went out"}},
    rule{.id = "REQ-20",
         .level = severity::error,
         .milder = severity::note,
         .milder_when = {"总计空白", "the total is blank"},
         .holds = relation::zero_if_zero,
         .clauses = {everywhere(requests_by_applicant), everywhere(requests_concluded)},
         .basis = basis::both_totals,
         .title = {"各项均为零则总计为零，各项不为零则总计不空白",
                   "parts that are all zero have a total of zero, and other parts a total that is "
                   "printed"}},
    rule{.id = "REQ-12",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::few_carried_out,
         .thresholds = {threshold{"share",
                                  decimal::of_millionths(350'000),
                                  {"占本年新收的比例", "share of the requests received"}},
                        threshold{"least", 20, {"结转不小于", "the least number carried out"}}},
         .basis = basis::answer_in_time,
         .title = {"结转下年度的数量与答复期限相称",
                   "no more is carried out than the time for an answer leaves open"}},
    rule{.id = "REQ-13",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::some_carried_out,
         .thresholds = {threshold{"least", 500, {"本年新收不小于", "the least number received"}}},
         .basis = basis::answer_in_time,
         .title = {"申请很多时年末总有未办结的",
                   "of many requests some are open at the end of the year"}},
    rule{.id = "REQ-14",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::repetition_needs_another,
         .basis = basis::repeated_requests,
         .title = {"重复申请以前有相同申请", "a repeated request repeats another one"}},
    rule{.id = "REQ-15",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::excess_needs_many,
         .thresholds = {threshold{"least", 10, {"申请不少于", "the least number of requests"}}},
         .basis = basis::repeated_requests,
         .title = {"无正当理由大量反复申请时申请不止几件",
                   "where requests are excessive there are more than a few"}},
    rule{.id = "REQ-16",
         .level = severity::note,
         .holds = relation::speaks_of_unpaid_fee,
         .forms = only_form_2021,
         .basis = basis::fee_in_report,
         .title = {"有逾期未缴费的申请时，报告写到信息处理费",
                   "where a fee was not paid the report speaks of the processing fee"}},
    rule{.id = "REQ-17",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::unpaid_fee_needs_many,
         .thresholds = {threshold{"least", 11, {"申请不少于", "the least number of requests"}}},
         .forms = only_form_2021,
         .basis = basis::processing_fee,
         .title = {"逾期未缴费以超过免费数量为前提",
                   "a fee that was not paid is due for more requests than are free, or for pages"}},
    rule{.id = "REQ-18",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::few_others,
         .thresholds = {threshold{"share",
                                  decimal::of_millionths(200'000),
                                  {"占总计的比例", "share of those concluded"}},
                        threshold{"least", 20, {"总计不小于", "the least number concluded"}}},
         .forms = only_form_2021,
         .basis = basis::residual_row,
         .title = {"“其他处理·其他”是兜底情形，占比不大",
                   "“其他” under 其他处理 is what is left over, and not a large share"}},
    rule{.id = "REQ-21",
         .level = severity::note,
         .holds = relation::vectors_differ,
         .thresholds = {threshold{"least", 20, {"合计不小于", "the least sum"}}},
         .basis = basis::practice,
         .title = {"没有两行或两列数字完全相同", "no two rows or columns hold the same numbers"}},
    rule{.id = "REQ-22",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::no_secrets,
         .only_for = authority_kind::township,
         .basis = basis::state_secrets,
         .title = {"乡镇、街道一般没有定密权限", "a township has as a rule no secrets of state"}},
};

}  // namespace govreport
