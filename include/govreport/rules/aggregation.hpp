// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

/// What the report of an area says in a cell, beside its members' reports.
enum class additivity : std::uint8_t {
  adds_up,       // the sum of its members
  adds_up_once,  // … in which what several members count is counted once
  not_additive,  // something else
};
BOOST_DESCRIBE_ENUM(additivity, adds_up, adds_up_once, not_additive)

/// How a cell of an area comes from its members. Requests, decisions, fees and disputes are each
/// one authority's own. A document issued jointly is every issuer's. A suit in which the
/// reconsidering authority is a co-defendant is counted at the authority that acted first (国办公开
/// 办函〔2016〕201号); only suits after reconsideration have one. Items of form_2019 are entries of
/// lists that authorities share.
[[nodiscard]] constexpr additivity additivity_of(cell c) {
  if (c.in == table::reviews) {
    return c.row == index_of(review_channel::litigation_after_reconsideration)
               ? additivity::adds_up_once
               : additivity::adds_up;
  }
  if (c.in == table::requests) return additivity::adds_up;
  if (c.column == index_of(disclosure_column::items_last_year) ||
      c.column == index_of(disclosure_column::items_change))
    return additivity::not_additive;
  const bool documents = c.row == index_of(disclosure_row::regulations) ||
                         c.row == index_of(disclosure_row::normative_documents);
  return documents ? additivity::adds_up_once : additivity::adds_up;
}

/// REV-10 and AGG: the report of an area against those of its members.
inline constexpr std::array aggregation_rules{
    rule{.id = "REV-10",
         .level = severity::note,
         .holds = relation::co_defendants_once,
         .basis = basis::co_defendants,
         .title = {"复议机关作共同被告的诉讼只计一次",
                   "suits in which the reconsidering authority is a co-defendant count once"}},
    rule{.id = "AGG-01",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"文件件数小于成员之和，联合制发的文件各成员都会统计",
                         "there are fewer documents than members have together, who each count "
                         "those issued jointly"},
         .holds = relation::sum_of_members,
         .basis = basis::summed_up,
         .title = {"地区报告各项等于全部成员之和",
                   "the report of an area states what its members state together"}},
    rule{.id = "AGG-02",
         .level = severity::warning,
         .holds = relation::at_least_each_member,
         .basis = basis::report_of_the_area,
         .title = {"地区报告各项不小于任何一个成员",
                   "the report of an area states no less than any of its members"}},
    rule{.id = "AGG-03",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"只是文件件数较小，联合制发的文件各成员都会统计",
                         "only documents are fewer, and those issued jointly are counted by each "
                         "member"},
         .holds = relation::at_least_members,
         .basis = basis::summed_up,
         .title = {"缺少成员报告时，地区报告各项不小于已有成员之和",
                   "with members missing, the report of an area states no less than the others "
                   "together"}},
    rule{.id = "AGG-04",
         .level = severity::warning,
         .holds = relation::carried_over_by_members,
         .basis = basis::carried_over_by_members,
         .title = {"地区报告的上年结转等于成员上年报告的结转下年度继续办理之和",
                   "what an area carries in is what its members carried out of the year before"}},
    rule{.id = "AGG-05",
         .level = severity::warning,
         .holds = relation::members_differ,
         .basis = basis::no_repetition,
         .title = {"成员报告互不雷同", "members' reports do not repeat each other"}},
    rule{.id = "AGG-06",
         .level = severity::warning,
         .holds = relation::speaks_for_area,
         .thresholds = {threshold{
             "share",
             decimal::of_millionths(decimal::one / 2),
             {"各主要数字都不到成员之和的这一比例",
              "every main number is below this part of what the members have together"}}},
         .basis = basis::whole_area,
         .title = {"地区报告不是本机关自己的报告",
                   "the report of an area is not the report of one office"}},
    rule{.id = "AGG-07",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"缺的只是乡镇、街道，条例第四十九条未列明",
                         "only townships are missing, which article 49 does not name"},
         .holds = relation::members_report,
         .basis = basis::members_report,
         .title = {"名单中的成员都有该年度报告",
                   "every member of the list has a report for the year"}},
};

}  // namespace govreport
