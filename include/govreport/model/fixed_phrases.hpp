// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include "govreport/model/label_variants.hpp"
#include "govreport/model/labels.hpp"

namespace govreport {

/// Words that law and form put into nearly every report, beside the labels of the tables: whoever
/// writes them has copied from nobody. 条例 is 中华人民共和国政府信息公开条例.
inline constexpr std::array<std::string_view, 29> fixed_phrases{
    report_title,
    "中华人民共和国政府信息公开条例",
    "政府信息公开条例",
    "中华人民共和国政府信息公开工作年度报告格式",
    "国务院办公厅政府信息与政务公开办公室关于印发",
    "国务院办公厅政府信息与政务公开办公室",
    "政府信息公开年度报告",
    "国办公开办函",
    "所列数据的统计期限",
    "统计期限",
    "部分组成",
    // 〔2021〕30号 (一): what section 1 is about, and article 50 of the 条例
    "主动公开",
    "依申请公开",
    "政府信息管理",
    "政府信息公开平台建设",
    "监督保障",
    "工作考核、社会评议和责任追究结果情况",
    "工作考核",
    "社会评议",
    "责任追究",
    // 条例 article 1, word for word
    "保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，建设法治政府",
    "充分发挥政府信息对人民群众生产、生活和经济社会活动的服务作用",
    // 条例 article 5, word for word
    "坚持以公开为常态、不公开为例外，遵循公正、公平、合法、便民的原则",
    "以公开为常态、不公开为例外",
    "公正、公平、合法、便民",
    // 国办函〔2020〕109号: the sentence of section 6
    "政府信息公开信息处理费管理办法",
    "政府信息公开信息处理费",
    "收取信息处理费",
    "实际收取信息处理费共计",
};

/// Calls f(text) for every wording that the form or the law fixes: labels, their known variants,
/// titles of sections and the phrases above.
template <class F>
constexpr void visit_fixed_wording(F&& f) {
  for (const label& l : applicant_labels) f(l.text);
  for (const label& l : request_row_labels) f(l.text);
  for (const label& l : request_row_labels) f(l.name);
  for (const label& l : request_group_labels) f(l.text);
  for (const label& l : disclosure_row_labels) f(l.text);
  for (const label& l : disclosure_column_labels) f(l.text);
  for (const label& l : review_channel_labels) f(l.text);
  for (const label& l : review_outcome_labels) f(l.text);
  for (const label& l : section_labels) f(l.text);
  for (const label_variant& v : label_variants) f(v.text);
  for (const disclosure_block& b : disclosure_blocks) f(b.title);
  for (std::string_view text :
       {applicants_label, organizations_label, balance_note, fee_amount_2021, litigation_label})
    f(text);
  for (std::string_view phrase : fixed_phrases) f(phrase);
}

}  // namespace govreport
