// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

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
};

}  // namespace govreport
