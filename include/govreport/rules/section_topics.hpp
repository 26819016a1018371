// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include "govreport/rules/rule.hpp"

namespace govreport {

/// What a section has to speak of, and the words of which one at least occurs where it does. There
/// are many of them, because a report that speaks of it in words of its own must not be blamed.
struct section_topic {
  bilingual name;
  std::array<std::string_view, 30> words{};
};

// clang-format off

/// 〔2021〕30号 (一): what section 1 is about.
inline constexpr std::array overview_topics{
    section_topic{{"主动公开", "proactive disclosure"},
                  {"主动公开", "主动发布", "发布", "公开信息", "公布", "公示"}},
    section_topic{{"依申请公开", "disclosure on request"}, {"申请"}},
    section_topic{{"政府信息管理", "management of information"},
                  {"信息管理", "规范性文件", "审核", "审查", "审签", "审批", "三审", "把关", "保密", "清理",
                   "台账", "动态调整", "动态更新", "更新", "归档", "目录", "规范管理", "信息质量", "制度",
                   "流程", "机制"}},
    section_topic{{"政府信息公开平台建设", "platforms"},
                  {"平台", "网站", "专栏", "栏目", "专区", "公众号", "微信", "微博", "新媒体", "客户端",
                   "公报", "公开栏", "查阅", "渠道", "门户", "阵地", "载体", "媒体"}},
    section_topic{{"监督保障", "supervision and support"},
                  {"监督", "保障", "培训", "考核", "评议", "评估", "责任", "追究", "问责", "领导", "检查",
                   "督查", "督促", "指导", "监测", "通报", "整改", "人员", "队伍"}},
};

/// 条例 article 50 (四): what the report of a government says beside.
inline constexpr std::array government_topics{
    section_topic{{"工作考核", "the assessment of the work"},
                  {"考核", "考评", "绩效", "测评", "评估", "督查", "督导", "检查", "考察", "排名"}},
    section_topic{{"社会评议", "what the public says of it"},
                  {"评议", "满意", "评价", "测评", "监督员", "问卷", "意见", "建议", "社会监督", "群众监督",
                   "公众监督", "第三方", "反馈", "评估"}},
    section_topic{{"责任追究", "who was held responsible"},
                  {"责任追究", "追究", "追责", "问责", "责任", "处分", "通报批评"}},
};

/// 条例 article 50 (四): 主要问题及改进情况.
inline constexpr std::array problem_topics{
    section_topic{{"存在的问题", "problems"},
                  {"问题", "不", "缺", "欠", "差距", "短板", "短处", "弱", "有待", "困难", "难", "尚", "还需", "仍需",
                   "需要", "滞后", "偏", "单一", "少", "慢", "紧", "错", "低", "差", "仍", "没有", "未"}},
    section_topic{{"改进情况", "improvements"},
                  {"改进", "加强", "完善", "提高", "提升", "强化", "优化", "健全", "落实", "整改", "措施", "下一",
                   "推进", "加大", "规范", "深化", "今后", "进一步", "建立", "将", "已", "明年", "准备", "计划",
                   "拟", "解决", "改善", "接下来", "统一", "力争"}},
};

/// Words for 信息处理费, whether it was charged or not.
inline constexpr section_topic fee_topic{
    {"信息处理费", "the processing fee"},
    {"处理费", "收取", "缴费", "费用", "未收费", "不收费", "没有收费", "无收费", "零收费", "收费情况",
     "收费和减免", "收费及减免", "收费、减免", "免费", "申请人收费", "不予收费"}};

/// REV-08: words for disputes that were lost, and for what follows from them.
inline constexpr section_topic dispute_topic{
    {"复议、诉讼", "disputes"},
    {"复议", "诉讼", "纠错", "纠正", "败诉", "撤销", "应诉", "案件", "争议", "法治", "法律", "依申请",
     "答复", "申请"}};

// clang-format on

}  // namespace govreport
