// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include "govreport/model/labels.hpp"

namespace govreport {

/// Another wording of a label.
struct label_variant {
  label_ref of;
  std::string_view text;
  bool official = false;  // also the form's own wording, in another edition or in its short form
};

// clang-format off

/// Wordings met in published reports, beside the official ones. A reader takes them for the label; the rule FRM-11
/// names those that are not official.
inline constexpr std::array label_variants{
    label_variant{ref_of(disclosure_row::normative_documents), "规范性文件", true},
    label_variant{ref_of(disclosure_column::decisions), "本年处理决定数量", true},
    label_variant{ref_of(disclosure_column::amount), "本年收费金额", true},
    label_variant{ref_of(disclosure_column::amount), "采购总金额", true},
    label_variant{ref_of(disclosure_column::issued), "本年度制发数"},
    label_variant{ref_of(disclosure_column::issued), "本年制发数"},
    label_variant{ref_of(disclosure_column::issued), "本年制发数量"},
    label_variant{ref_of(disclosure_column::repealed), "本年废止数"},
    label_variant{ref_of(disclosure_column::repealed), "本年度废止数"},
    label_variant{ref_of(disclosure_column::repealed), "本年废止数量"},
    label_variant{ref_of(disclosure_column::in_force), "现行有效数"},
    label_variant{ref_of(disclosure_column::in_force), "现行有效数量"},
    label_variant{ref_of(disclosure_column::disclosed_total), "对外公开总数"},
    label_variant{ref_of(disclosure_column::items_change), "本年增减"},
    label_variant{ref_of(applicant::public_interest_organization), "社会组织"},
    label_variant{ref_of(request_row::refused_forbidden_by_law), "其他法律行政止公开"},
    label_variant{ref_of(request_row::refused_internal_affairs), "属于三类内部事务息"},
    label_variant{ref_of(request_row::partly_granted), "部分公开", true},
    label_variant{ref_of(request_row::not_processed_confirmation), "要求行政机关确认或重新出具", true},
    label_variant{ref_of(request_row::carried_out), "结转下年度办理"},
    label_variant{ref_of(request_row::carried_out), "顺延下年度继续办理"},
    label_variant{ref_of(request_row::carried_out), "转结下年度继续办理"},
    label_variant{ref_of(request_row::carried_in), "上年转结政府信息公开申请数量"},
    label_variant{ref_of(request_row::carried_in), "上年顺延政府信息公开申请数量"},
};

// clang-format on

/// Other titles of the six sections, with the section's number; any title that holds the words is
/// taken for it.
struct section_title_variant {
  int number;
  std::string_view words;
};
inline constexpr std::array section_title_variants{
    section_title_variant{1, "总体情况"},
    section_title_variant{1, "工作基本情况"},
    section_title_variant{1, "概述"},
    section_title_variant{1, "基本情况"},
    section_title_variant{2, "主动公开政府信息"},
    section_title_variant{2, "主动公开情况"},
    section_title_variant{2, "政府信息主动公开"},
    section_title_variant{3, "处理政府信息公开申请"},
    section_title_variant{3, "处理政府信息申请"},
    section_title_variant{3, "依申请公开"},
    section_title_variant{4, "行政复议"},
    section_title_variant{4, "行政诉讼"},
    section_title_variant{4, "行政法复议"},
    section_title_variant{5, "存在的主要问题"},
    section_title_variant{5, "存在的问题"},
    section_title_variant{5, "存在问题"},
    section_title_variant{5, "主要问题"},
    section_title_variant{5, "问题及改进"},
    section_title_variant{6, "其他需要报告"},
    section_title_variant{6, "需要报告的其他"},
    section_title_variant{6, "其他需要说明"},
    section_title_variant{6, "其他事项"},
};

}  // namespace govreport
