// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "govreport/rules/rule.hpp"

namespace govreport {

/// FRM: the form as a whole, its identity and its dates.
inline constexpr std::array form_rules{
    rule{.id = "FRM-01",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when = {"缺少标题但内容在文中，或2021年以前的报告缺少第一部分",
                         "the heading is missing but its content is there, or section 1 is missing "
                         "in a report for a year before 2021"},
         .holds = relation::sections_present,
         .basis = basis::six_sections,
         .title = {"六个部分齐全", "all six sections are present"}},
    rule{.id = "FRM-03",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when = {"只有图片", "there is only a picture"},
         .holds = relation::tables_present,
         .basis = basis::tables_of_the_form,
         .title = {"第二、三、四部分表格齐全", "the tables of sections 2, 3 and 4 are present"}},
    rule{.id = "FRM-04",
         .level = severity::warning,
         .holds = relation::titled_as_form,
         .basis = basis::name_of_the_form,
         .title = {"标题为“××年政府信息公开工作年度报告”",
                   "the title names the authority, the year and the form"}},
    rule{.id = "FRM-05",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when = {"年份相符而起止日期不规范",
                         "the year is right but the days are not, or are malformed"},
         .holds = relation::period_is_the_year,
         .basis = basis::previous_year,
         .title = {"统计期限为报告年度1月1日至12月31日",
                   "the figures cover 1 January to 31 December of the year of report"}},
    rule{.id = "FRM-06",
         .level = severity::warning,
         .holds = relation::years_agree,
         .basis = basis::previous_year,
         .title = {"标题、统计期限和正文的年度一致", "title, period and text name the same year"}},
    rule{.id = "FRM-07",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when = {"只知落款日期，或第四十九条未写明该机关的期限",
                         "only the date of signature is known, or article 49 does not say by when "
                         "such an authority reports"},
         .holds = relation::in_time,
         .basis = basis::deadlines,
         .title = {"在法定期限内公布", "published by the legal deadline"}},
    rule{.id = "FRM-08",
         .level = severity::warning,
         .holds = relation::dated_next_year,
         .basis = basis::previous_year,
         .title = {"落款日期在报告年度的次年", "signed in the year after the year of report"}},
    rule{.id = "FRM-09",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when = {"2021年以前的报告使用后来的表格",
                         "a report for a year before 2021 uses the later tables"},
         .holds = relation::form_of_the_year,
         .basis = basis::uniform_form,
         .title = {"使用报告年度的表格", "the tables are those of the year of report"}},
    rule{.id = "FRM-11",
         .level = severity::error,
         .milder = severity::warning,
         .milder_when =
             {"用词与格式不符，或多行并为一行，或格式没有的单元格填有数字",
              "misspelt, or rows printed as one, or a number in a cell that the form does "
              "not have"},
         .holds = relation::labelled_as_form,
         .basis = basis::tables_of_the_form,
         .title = {"行、列名称与格式一致", "every row and column is there, in the form's wording"}},
};

}  // namespace govreport
