// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

#include "govreport/core/enumerators.hpp"

namespace govreport {

/// What became of a request: the rows of section 3 of both forms, in the order of the form.
/// form_2019 prints 其他处理 as one row (otherwise_closed), form_2021 as three.
enum class request_row : std::uint8_t {
  received,                      // 一、本年新收政府信息公开申请数量
  carried_in,                    // 二、上年结转政府信息公开申请数量
  granted,                       // （一）予以公开
  partly_granted,                // （二）部分公开
  refused_state_secret,          // （三）不予公开 1.属于国家秘密
  refused_forbidden_by_law,      // 2.其他法律行政法规禁止公开
  refused_security_stability,    // 3.危及“三安全一稳定”
  refused_third_party_rights,    // 4.保护第三方合法权益
  refused_internal_affairs,      // 5.属于三类内部事务信息
  refused_deliberative,          // 6.属于四类过程性信息
  refused_enforcement_file,      // 7.属于行政执法案卷
  refused_administrative_query,  // 8.属于行政查询事项
  unable_not_held,               // （四）无法提供 1.本机关不掌握相关政府信息
  unable_needs_creation,         // 2.没有现成信息需要另行制作
  unable_still_unclear,          // 3.补正后申请内容仍不明确
  not_processed_petition,        // （五）不予处理 1.信访举报投诉类申请
  not_processed_repeated,        // 2.重复申请
  not_processed_publication,     // 3.要求提供公开出版物
  not_processed_excessive,       // 4.无正当理由大量反复申请
  not_processed_confirmation,    // 5.要求行政机关确认或重新出具已获取信息
  otherwise_closed,              // （六）其他处理, printed as one row
  otherwise_not_corrected,  // （六）其他处理 1.申请人无正当理由逾期不补正…
  otherwise_fee_unpaid,     // 2.申请人逾期未按收费通知要求缴纳费用…
  otherwise_other,          // 3.其他
  concluded,                // （七）总计
  carried_out,              // 四、结转下年度继续办理
};
BOOST_DESCRIBE_ENUM(request_row, received, carried_in, granted, partly_granted,
                    refused_state_secret, refused_forbidden_by_law, refused_security_stability,
                    refused_third_party_rights, refused_internal_affairs, refused_deliberative,
                    refused_enforcement_file, refused_administrative_query, unable_not_held,
                    unable_needs_creation, unable_still_unclear, not_processed_petition,
                    not_processed_repeated, not_processed_publication, not_processed_excessive,
                    not_processed_confirmation, otherwise_closed, otherwise_not_corrected,
                    otherwise_fee_unpaid, otherwise_other, concluded, carried_out)
static_assert(detail::counts_from_zero<request_row>());

}  // namespace govreport
