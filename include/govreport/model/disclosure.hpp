// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>

#include "govreport/core/amount.hpp"
#include "govreport/core/count.hpp"
#include "govreport/core/enumerators.hpp"

namespace govreport {

/// The rows of section 2 of both forms; each is a member of `disclosure` of the same name.
enum class disclosure_row : std::uint8_t {
  regulations,          // 规章
  normative_documents,  // 行政规范性文件 (form_2019: 规范性文件)
  licenses,             // 行政许可
  other_services,       // 其他对外管理服务事项, form_2019
  penalties,            // 行政处罚
  coercion,             // 行政强制
  fees,                 // 行政事业性收费
  procurement,          // 政府集中采购, form_2019
};
BOOST_DESCRIBE_ENUM(disclosure_row, regulations, normative_documents, licenses, other_services,
                    penalties, coercion, fees, procurement)
static_assert(detail::counts_from_zero<disclosure_row>());

/// The columns of section 2 of both forms; no row has all of them.
enum class disclosure_column : std::uint8_t {
  issued,           // 本年制发件数, form_2021
  repealed,         // 本年废止件数, form_2021
  in_force,         // 现行有效件数, form_2021
  made,             // 本年新制作数量, form_2019
  newly_disclosed,  // 本年新公开数量, form_2019
  disclosed_total,  // 对外公开总数量, form_2019
  items_last_year,  // 上一年项目数量, form_2019
  items_change,     // 本年增/减, form_2019; the only number of any form that may be negative
  decisions,        // 本年处理决定数量 (form_2019: 处理决定数量)
  projects,         // 采购项目数量, form_2019
  amount,           // 本年收费金额 in 万元, form_2021; 采购总金额 in 元, form_2019
};
BOOST_DESCRIBE_ENUM(disclosure_column, issued, repealed, in_force, made, newly_disclosed,
                    disclosed_total, items_last_year, items_change, decisions, projects, amount)
static_assert(detail::counts_from_zero<disclosure_column>());

/// Regulations or normative documents (条例 article 20, item 1), in 件.
struct document_counts {
  std::optional<count> issued;
  std::optional<count> repealed;
  std::optional<count> in_force;
  std::optional<count> made;
  std::optional<count> newly_disclosed;
  std::optional<count> disclosed_total;
  friend constexpr bool operator==(const document_counts&, const document_counts&) = default;
};
BOOST_DESCRIBE_STRUCT(document_counts, (),
                      (issued, repealed, in_force, made, newly_disclosed, disclosed_total))

/// Licenses, other services, penalties or coercion (条例 article 20, items 5 and 6). Items are
/// entries of the authority's list, decisions are cases handled: nothing ties the one to the other.
struct activity_counts {
  std::optional<count> items_last_year;
  std::optional<count> items_change;
  std::optional<count> decisions;
  friend constexpr bool operator==(const activity_counts&, const activity_counts&) = default;
};
BOOST_DESCRIBE_STRUCT(activity_counts, (), (items_last_year, items_change, decisions))

/// Administrative fees (条例 article 20, item 8).
struct fee_figures {
  std::optional<count> items_last_year;
  std::optional<count> items_change;
  std::optional<govreport::amount> amount;
  friend constexpr bool operator==(const fee_figures&, const fee_figures&) = default;
};
BOOST_DESCRIBE_STRUCT(fee_figures, (), (items_last_year, items_change, amount))

/// Central government procurement (条例 article 20, item 9).
struct procurement_figures {
  std::optional<count> projects;
  std::optional<govreport::amount> amount;
  friend constexpr bool operator==(const procurement_figures&,
                                   const procurement_figures&) = default;
};
BOOST_DESCRIBE_STRUCT(procurement_figures, (), (projects, amount))

/// Section 2: government information disclosed on the authority's own initiative.
struct disclosure {
  document_counts regulations;
  document_counts normative_documents;
  activity_counts licenses;
  activity_counts other_services;
  activity_counts penalties;
  activity_counts coercion;
  fee_figures fees;
  procurement_figures procurement;
  friend constexpr bool operator==(const disclosure&, const disclosure&) = default;
};
BOOST_DESCRIBE_STRUCT(disclosure, (),
                      (regulations, normative_documents, licenses, other_services, penalties,
                       coercion, fees, procurement))

}  // namespace govreport
