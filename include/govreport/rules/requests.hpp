// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

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
};

}  // namespace govreport
