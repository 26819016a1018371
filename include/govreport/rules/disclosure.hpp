// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

namespace detail {

inline constexpr std::array issued_is_in_force{
    always(in_each(disclosure_column::in_force) + in_each(disclosure_column::repealed) >=
               in_each(disclosure_column::issued),
           dimension::each_disclosure_row)};
inline constexpr std::array repealed_was_in_force{
    always(in_each(disclosure_column::repealed) <=
               in_each(disclosure_column::in_force, report_of::last_year) +
                   in_each(disclosure_column::issued),
           dimension::each_disclosure_row)};
inline constexpr std::array issued_within_stock{
    only_when(issued_is_in_force[0].then,
              in_each(disclosure_column::issued) <= in_each(disclosure_column::in_force),
              dimension::each_disclosure_row)};
inline constexpr std::array disclosed_is_made{
    always(in_each(disclosure_column::newly_disclosed) <= in_each(disclosure_column::made),
           dimension::each_disclosure_row)};
constexpr linear_sum of_regulations(disclosure_column c) {
  return number_of(cell_of(disclosure_row::regulations, c));
}
constexpr linear_sum of_documents(disclosure_column c) {
  return number_of(cell_of(disclosure_row::normative_documents, c));
}
inline constexpr std::array no_regulations{
    always(equals(of_regulations(disclosure_column::issued), 0)),
    always(equals(of_regulations(disclosure_column::in_force), 0)),
    always(equals(of_regulations(disclosure_column::made), 0))};
constexpr linear_sum decisions(disclosure_row r) {
  return number_of(cell_of(r, disclosure_column::decisions));
}
inline constexpr std::array some_decisions{always(decisions(disclosure_row::licenses) +
                                                      decisions(disclosure_row::penalties) +
                                                      decisions(disclosure_row::coercion) >=
                                                  1)};
inline constexpr std::array modest_fees{
    always(number_of(cell_of(disclosure_row::fees, disclosure_column::amount)) < threshold_ref{0})};

// The cells of each edition; a formula says nothing of a form without its cells.
inline constexpr std::array government_does_something{
    always(of_regulations(disclosure_column::issued) + of_regulations(disclosure_column::in_force) +
               of_documents(disclosure_column::issued) + of_documents(disclosure_column::in_force) +
               decisions(disclosure_row::licenses) + decisions(disclosure_row::penalties) +
               decisions(disclosure_row::coercion) +
               number_of(cell_of(disclosure_row::fees, disclosure_column::amount)) >
           0),
    always(of_regulations(disclosure_column::made) +
               of_regulations(disclosure_column::disclosed_total) +
               of_documents(disclosure_column::made) +
               of_documents(disclosure_column::disclosed_total) +
               decisions(disclosure_row::licenses) + decisions(disclosure_row::penalties) +
               decisions(disclosure_row::coercion) +
               number_of(cell_of(disclosure_row::procurement, disclosure_column::projects)) >
           0)};

}  // namespace detail

/// DIS: section 2.
inline constexpr std::array disclosure_rules{
    rule{.id = "DIS-01",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::issued_is_in_force,
         .forms = only_form_2021,
         .basis = basis::stock_columns,
         .title = {"制发而未废止的文件现行有效", "what was issued and not repealed is in force"}},
    rule{.id = "DIS-02",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::repealed_was_in_force,
         .forms = only_form_2021,
         .basis = basis::stock_columns,
         .title = {"废止的文件此前有效或本年制发",
                   "what is repealed was in force, or issued, before"}},
    rule{.id = "DIS-03",
         .level = severity::warning,
         .holds = relation::as_formula,
         .means = detail::no_regulations,
         .only_for = authority_kind::without_rule_making,
         .basis = basis::rule_making_power,
         .title = {"县级、乡级政府和地方部门没有规章",
                   "counties, townships and local departments make no 规章"}},
    rule{.id = "DIS-04",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::issued_within_stock,
         .forms = only_form_2021,
         .basis = basis::stock_columns,
         .title = {"制发件数一般不大于现行有效件数",
                   "what was issued in the year is as a rule in force at its end"}},
    rule{.id = "DIS-06",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::some_decisions,
         .only_for = authority_kind::enforcing,
         .basis = basis::all_decisions,
         .title = {"执法部门有许可、处罚或强制决定",
                   "a department that enforces laws decides something"}},
    rule{
        .id = "DIS-08",
        .level = severity::note,
        .holds = relation::as_formula,
        .means = detail::modest_fees,
        .thresholds = {threshold{"amount", 10'000, {"万元", "in 万元"}}},
        .forms = only_form_2021,
        .only_for = authority_kind::county_or_below,
        .basis = basis::unit_of_the_head,
        .title = {"县级以下收费金额过亿元，可能以元代万元",
                  "fees of a county or township above a hundred million yuan are in another unit"}},
    rule{.id = "DIS-12",
         .level = severity::warning,
         .holds = relation::at_most,
         .clauses = {for_rows(disclosure_row::regulations, disclosure_row::normative_documents,
                              {disclosure_column::newly_disclosed},
                              {disclosure_column::disclosed_total})},
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"新公开数量不大于对外公开总数量",
                   "newly disclosed documents are part of those disclosed in total"}},
    rule{.id = "DIS-13",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::disclosed_is_made,
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"新公开数量一般不大于新制作数量",
                   "as a rule no more is newly disclosed than was newly made"}},
    rule{.id = "DIS-14",
         .level = severity::warning,
         .holds = relation::not_negative,
         .clauses = {for_rows(disclosure_row::licenses, disclosure_row::fees,
                              {disclosure_column::items_last_year, disclosure_column::items_change},
                              {})},
         .forms = only_form_2019,
         .basis = basis::item_counts_2019,
         .title = {"上一年项目数量加本年增/减不为负",
                   "last year's items and their change do not fall below zero"}},
    rule{.id = "DIS-15",
         .level = severity::warning,
         .holds = relation::zero_if_zero,
         .clauses = {for_rows(disclosure_row::licenses, disclosure_row::coercion,
                              {disclosure_column::items_last_year, disclosure_column::items_change},
                              {disclosure_column::decisions})},
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"没有项目则没有处理决定", "no item, no decision"}},
    rule{.id = "DIS-16",
         .level = severity::warning,
         .holds = relation::different_unless_zero,
         .clauses = {for_rows(disclosure_row::licenses, disclosure_row::coercion,
                              {disclosure_column::items_change}, {disclosure_column::decisions})},
         .forms = only_form_2019,
         .basis = basis::item_counts_2019,
         .title = {"本年增/减（项目）不等于处理决定数量（件）",
                   "the change of items is not the number of decisions"}},
    rule{.id = "DIS-17",
         .level = severity::warning,
         .holds = relation::zero_together,
         .clauses = {for_rows(disclosure_row::procurement, disclosure_row::procurement,
                              {disclosure_column::projects}, {disclosure_column::amount})},
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"采购项目数量与采购总金额同时为零或同时不为零",
                   "procurement projects and amount are zero together"}},
    rule{.id = "DIS-18",
         .level = severity::note,
         .holds = relation::unit_printed,
         .forms = only_form_2019,
         .basis = basis::column_names_2019,
         .title = {"采购总金额印有单位", "the procurement amount is printed with its unit"}},
    rule{.id = "DIS-19",
         .level = severity::note,
         .holds = relation::as_formula,
         .means = detail::government_does_something,
         .only_for = authority_kind::government,
         .basis = basis::government_discloses,
         .title = {"县级以上政府的第二部分不全为零",
                   "section 2 of a government from the county up is not all zero"},
         .off_because = {"没有规定说政府一定有这些文件和决定",
                         "no text says that a government must have such documents or decisions"}},
};

}  // namespace govreport
