// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

/// CEL: what stands in the cells.
inline constexpr std::array cell_rules{
    rule{.id = "CEL-01",
         .level = severity::warning,
         .holds = relation::a_number,
         .basis = basis::pieces,
         .title = {"表格各项为数字", "every cell holds a number"}},
    rule{.id = "CEL-02",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"空白按格式的合计关系成立", "the form's totals hold with the blanks"},
         .holds = relation::not_blank,
         .basis = basis::cells_of_the_form,
         .title = {"应填数字处不留空白", "no cell is left blank"}},
    rule{.id = "CEL-03",
         .level = severity::warning,
         .holds = relation::applicable,
         .basis = basis::cells_of_the_form,
         .title = {"应填数字处不填“/”“-”“无”", "no cell holds “/”, “-” or 无"}},
    rule{.id = "CEL-04",
         .level = severity::warning,
         .holds = relation::whole,
         .basis = basis::pieces,
         .title = {"件数为整数", "counts are whole"}},
    rule{
        .id = "CEL-05",
        .level = severity::warning,
        .holds = relation::non_negative,
        .basis = basis::pieces,
        .title = {"件数不为负（“本年增/减”除外）", "counts are not negative (本年增/减 excepted)"}},
    rule{.id = "CEL-06",
         .level = severity::warning,
         .holds = relation::unit_as_headed,
         .basis = basis::unit_of_the_head,
         .title = {"单元格内单位与表头一致", "a unit in a cell is that of its column"}},
    rule{.id = "CEL-07",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when =
             {"文档为文本、Markdown或PDF，单元格可能在提取时丢失",
              "the document is text, Markdown or PDF, whose cells may have been lost on the way"},
         .holds = relation::printed_apart,
         .basis = basis::cells_of_the_form,
         .title = {"各数字不靠格式推断即可读出",
                   "every number can be read without what the form says of it"}},
    rule{.id = "CEL-08",
         .level = severity::warning,
         .holds = relation::cells_in_place,
         .basis = basis::total_column,
         .title = {"第三部分各行的数字没有错列",
                   "the numbers of a row of section 3 do not stand one column over"}},
    rule{.id = "CEL-09",
         .level = severity::warning,
         .holds = relation::same_elsewhere,
         .basis = basis::cells_of_the_form,
         .title = {"同一报告的两份文档数字一致",
                   "two documents of one report have the same numbers"}},
};

}  // namespace govreport
