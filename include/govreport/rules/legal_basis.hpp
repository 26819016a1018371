// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string_view>

#include "govreport/core/enumerators.hpp"

namespace govreport {

/// How well a basis is known. Only a verified one carries an error.
enum class evidence : std::uint8_t {
  verified,  // read word for word, in the law or in the form
  observed,  // seen in published reports or local notices, not in the text of the notice itself
  inferred,  // our reasoning from the above
  own,       // what the user of the library rests a rule of their own on
};
BOOST_DESCRIBE_ENUM(evidence, verified, observed, inferred, own)

/// The text a rule rests on.
struct legal_basis {
  std::string_view document;  // name or number
  std::string_view clause;    // article, or the wording of the form
  evidence mark = evidence::verified;
};

/// 《中华人民共和国政府信息公开条例》 (国务院令第711号)
inline constexpr std::string_view regulations_711 =
    "《中华人民共和国政府信息公开条例》（国务院令第711号）";
/// Both editions of the form together, for what they have in common.
inline constexpr std::string_view both_forms = "国办公开办函〔2019〕60号、〔2021〕30号";

namespace basis {

inline constexpr legal_basis printed_balance{
    both_forms, "第三部分表头：第一项加第二项之和，等于第三项加第四项之和"};
inline constexpr legal_basis concluded_row{both_forms, "第三部分“（七）总计”"};
inline constexpr legal_basis total_column{both_forms, "第三部分“总计”列"};
inline constexpr legal_basis both_totals{both_forms, "第三部分“总计”列和“（七）总计”"};
inline constexpr legal_basis review_totals{both_forms, "第四部分“总计”列"};
// Section 1 is no item of article 50. The notice of 2021 names it, and says nothing of reports for
// earlier years.
inline constexpr legal_basis six_sections{
    regulations_711,
    "第五十条（一）至（五）项（第二至六部分）；国办公开办函〔2021〕30号“（一）总体情况”（第一部分，"
    "2021年起）"};
inline constexpr legal_basis tables_of_the_form{regulations_711,
                                                "第五十条（一）至（三）项和统一格式"};
inline constexpr legal_basis uniform_form{regulations_711, "第五十条：统一格式，并适时更新"};
inline constexpr legal_basis previous_year{regulations_711, "第四十九条：上一年度"};
inline constexpr legal_basis deadlines{regulations_711, "第四十九条：1月31日前、3月31日前"};
inline constexpr legal_basis name_of_the_form{both_forms, "报告名称", evidence::observed};
inline constexpr legal_basis pieces{both_forms, "表格各项为件数或金额（对格式的理解）",
                                    evidence::inferred};
inline constexpr legal_basis cells_of_the_form{both_forms, "表格各项", evidence::inferred};
inline constexpr legal_basis unit_of_the_head{both_forms, "表头单位", evidence::observed};
inline constexpr legal_basis column_names_2019{"国办公开办函〔2019〕60号", "第二部分列名",
                                               evidence::inferred};
inline constexpr legal_basis column_names_2021{"国办公开办函〔2021〕30号", "第二部分列名",
                                               evidence::inferred};
inline constexpr legal_basis carried_over_rows{both_forms,
                                               "第三部分“上年结转”“结转下年度继续办理”行名"};
inline constexpr legal_basis stock_columns{
    "国办公开办函〔2021〕30号", "第二部分“制发”“废止”“现行有效”列名", evidence::inferred};
inline constexpr legal_basis review_carry_over{both_forms, "第四部分“尚未审结”列名",
                                               evidence::inferred};
inline constexpr legal_basis rule_making_power{"《中华人民共和国立法法》（2023年修正）",
                                               "第九十一条、第九十三条（按机关名称判断）",
                                               evidence::inferred};
inline constexpr legal_basis all_decisions{"地方报告工作通知（武政办发〔2025〕54号）",
                                           "处理决定数量包括已公开和依法未公开的全部决定",
                                           evidence::observed};
inline constexpr legal_basis answer_in_time{
    regulations_711, "第三十三条：二十个工作日，延长不超过二十个工作日", evidence::inferred};
inline constexpr legal_basis repeated_requests{regulations_711, "第三十五条、第三十六条（六）项",
                                               evidence::inferred};
inline constexpr legal_basis processing_fee{
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）", "第四条、第五条",
    evidence::inferred};
inline constexpr legal_basis residual_row{both_forms, "第三部分“其他”为兜底情形",
                                          evidence::inferred};
inline constexpr legal_basis state_secrets{"《中华人民共和国保守国家秘密法》",
                                           "定密权限（按机关名称判断）", evidence::inferred};
inline constexpr legal_basis review_before_litigation{
    "《中华人民共和国行政复议法》（2023年修订）", "第二十三条（三）、（四）项，2024年1月1日起施行",
    evidence::inferred};
inline constexpr legal_basis litigation_after_review{
    "《中华人民共和国行政诉讼法》第四十五条、《中华人民共和国行政复议法》", "第三十四条",
    evidence::inferred};
inline constexpr legal_basis disputes_about_requests{regulations_711, "第五十一条",
                                                     evidence::inferred};
inline constexpr legal_basis practice{both_forms, "表格各项（审核经验）", evidence::inferred};
inline constexpr legal_basis item_counts_2019{"国办公开办函〔2019〕60号",
                                              "第二部分“上一年项目数量”“本年增/减”（地方填报说明）",
                                              evidence::observed};
inline constexpr legal_basis co_defendants{
    "国办公开办函〔2016〕201号", "复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量"};
inline constexpr legal_basis summed_up{"地方报告工作通知（怀化市，2021年度）",
                                       "主管部门汇总县直单位和乡镇（街道）年报",
                                       evidence::observed};
inline constexpr legal_basis report_of_the_area{
    regulations_711, "第四十九条：主管部门公布本级政府年度报告（由所属机关汇总，见地方通知）",
    evidence::inferred};
inline constexpr legal_basis carried_over_by_members{
    both_forms, "第三部分“上年结转”“结转下年度继续办理”行名，汇总后相同", evidence::inferred};
inline constexpr legal_basis no_repetition{"国办公开办函〔2021〕30号", "内容雷同",
                                           evidence::observed};
inline constexpr legal_basis whole_area{"政府信息公开工作年度报告发布情况评估报告（2016）",
                                        "反映本行政区域信息公开情况全貌", evidence::observed};
inline constexpr legal_basis members_report{regulations_711,
                                            "第四十九条：县级以上人民政府部门提交并公布年度报告"};

inline constexpr legal_basis topics_of_overview{
    "国办公开办函〔2021〕30号",
    "一（一）总体情况：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"};
inline constexpr legal_basis assessment_of_governments{
    regulations_711, "第五十条（四）项：工作考核、社会评议和责任追究结果情况"};
inline constexpr legal_basis length_of_overview{"地方报告工作通知（武政办发〔2025〕54号）",
                                                "总体情况篇幅原则上不超过一千字",
                                                evidence::observed};
inline constexpr legal_basis problems_and_improvements{regulations_711,
                                                       "第五十条（四）项：主要问题及改进情况"};
inline constexpr legal_basis fee_in_report{
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    "信息处理费收取情况纳入年度报告（据省级通知，原文该条未见）", evidence::observed};
inline constexpr legal_basis prices_of_fee{
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    "第四条、第五条：按件100元起，按量每页10元、20元、40元", evidence::inferred};
inline constexpr legal_basis disclosure_is_the_rule{regulations_711,
                                                    "第五条：以公开为常态、不公开为例外"};
inline constexpr legal_basis answers_lost_cases{
    "地方报告工作通知（青岛，2008年）", "改进措施回应被纠正的复议、诉讼", evidence::observed};
inline constexpr legal_basis identical_reports{
    "国办公开办函〔2021〕30号", "（四）明确责任：内容雷同、敷衍塞责", evidence::inferred};
inline constexpr legal_basis perfunctory{
    "国办公开办函〔2021〕30号", "（四）明确责任：内容不准确不全面、敷衍塞责", evidence::inferred};
inline constexpr legal_basis government_discloses{
    regulations_711, "第二十条（一）、（五）、（六）、（八）项", evidence::inferred};

}  // namespace basis
}  // namespace govreport
