// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/random_reports.hpp"
#include "support/readings.hpp"

namespace govreport::samples {

// clang-format off
inline constexpr std::array<std::string_view, 24> prose_subjects{
    "我局", "办公室", "全系统", "各科室", "法制机构", "窗口单位", "政务服务中心", "信息化部门", "基层站所", "工作专班", "责任科室", "直属单位",
    "新闻发言人", "政策法规科", "档案馆", "图书馆", "审批服务科", "综合执法队", "纪检组", "网站编辑", "镇街道", "社区村居", "行业协会", "热线平台"};
inline constexpr std::array<std::string_view, 24> prose_manners{
    "持续", "切实", "及时", "规范", "主动", "进一步", "认真", "扎实", "稳步", "深入", "多渠道", "逐项",
    "按季度", "分领域", "统筹", "常态化", "集中", "重点", "全程", "依法", "有序", "联合", "定期", "专门"};
inline constexpr std::array<std::string_view, 32> prose_verbs{
    "梳理", "发布", "更新", "修订", "完善", "清理", "公示", "解读", "回应", "培训", "督查", "通报", "整改", "归档", "排查", "优化",
    "编制", "审核", "推送", "拓展", "建立", "压实", "细化", "宣传", "汇编", "测评", "征集", "答复", "登记", "核对", "汇总", "开设"};
inline constexpr std::array<std::string_view, 32> prose_things{
    "权责清单", "财政预决算", "招标采购信息", "重大项目进展", "民生实事", "教育招生政策", "医疗卫生服务", "食品药品抽检结果", "环境监测数据", "安全生产检查", "征地补偿方案", "保障性住房分配",
    "社会救助名单", "就业创业补贴", "价格收费目录", "办事指南", "政策问答", "图文简报", "微信公众号栏目", "网站检索功能", "依申请答复文书", "保密审查台账", "会议纪要", "建议提案办理",
    "营商环境举措", "惠企资金", "农村饮水工程", "道路养护计划", "文化惠民演出", "旅游投诉处置", "防汛值守安排", "老旧小区改造"};
inline constexpr std::array<std::string_view, 16> prose_aims{
    "方便群众查阅", "回应社会关切", "提高办理时效", "减少材料重复", "确保内容准确", "接受公众监督", "杜绝空白栏目", "缩短答复时间",
    "让企业看得明白", "形成工作闭环", "明确责任到人", "防止迟报漏报", "提升满意程度", "便于基层执行", "打通最后环节", "保证程序合法"};
inline constexpr std::array<std::string_view, 12> prose_joints{
    "，", "，并", "，同时", "；", "，从而", "，以", "，由", "，会同", "，围绕", "，对照", "，通过", "，结合"};
// clang-format on

/// A sentence as reports have them, some 60 characters, with a number or a year in some.
[[nodiscard]] inline std::string random_sentence(numbers& next) {
  const auto any = [&next](const auto& words) {
    return std::string(words[next.below(static_cast<std::uint32_t>(words.size()))]);
  };
  std::string made = any(prose_subjects);
  for (int clause = 0; clause < 3; ++clause) {
    made += any(prose_manners) + any(prose_verbs) + any(prose_things);
    if (next.below(4) == 0) made += std::to_string(1 + next.below(300)) + "件";
    made += any(prose_joints);
  }
  made += any(prose_verbs) + any(prose_things) + "，" + any(prose_aims) + "。";
  return next.below(6) == 0 ? std::to_string(2019 + next.below(6)) + "年，" + made : made;
}

[[nodiscard]] inline std::vector<std::string> random_sentences(numbers& next, std::size_t count) {
  std::vector<std::string> made;
  while (made.size() < count) made.push_back(random_sentence(next));
  return made;
}

/// A report with that prose: two thirds of it in section 1, one third in section 5.
[[nodiscard]] inline reading with_prose(const report& r,
                                        const std::vector<std::string>& sentences) {
  reading made = sample_reading(r);
  for (std::size_t i = 0; i < sentences.size(); ++i)
    made.narrative.sections[i * 3 < sentences.size() * 2 ? 0 : 4].body.text += sentences[i];
  made.narrative.sections[5].body.text = "无。\n" + std::string(made.report.authority.view()) +
                                         "\n" + std::to_string(*made.report.year + 1) + "年1月20日";
  return made;
}

}  // namespace govreport::samples
