// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

/// DIS: section 2.
inline constexpr std::array disclosure_rules{
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
};

}  // namespace govreport
