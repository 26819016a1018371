// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string_view>

#include "govreport/model/cell.hpp"

namespace govreport {

/// The form's wording of one row, column or heading.
struct label {
  std::string_view text;     // official, as the form prints it, without its ordinal
  std::string_view ordinal;  // what is printed before it: "一、", "（二）", "3.", or nothing
  std::string_view name;     // the short Chinese name used in messages
  std::string_view en;       // the English name used in messages
};

// Wording as in published reports that use the two forms; both notices are cited by
// document_number(form).
// clang-format off

/// Columns of section 3.
inline constexpr std::array<label, enumerator_count<applicant>> applicant_labels{{
    {"自然人", "", "自然人", "natural persons"},
    {"商业企业", "", "商业企业", "businesses"},
    {"科研机构", "", "科研机构", "research institutions"},
    {"社会公益组织", "", "社会公益组织", "public-interest organizations"},
    {"法律服务机构", "", "法律服务机构", "legal service organizations"},
    {"其他", "", "其他", "other organizations"},
    {"总计", "", "总计", "total"},
}};

inline constexpr std::string_view applicants_label = "申请人情况";          // over all of them
inline constexpr std::string_view organizations_label = "法人或其他组织";  // over five of them
inline constexpr std::string_view balance_note =
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";  // in the corner

/// Rows of section 3.
inline constexpr std::array<label, enumerator_count<request_row>> request_row_labels{{
    {"本年新收政府信息公开申请数量", "一、", "本年新收", "received this year"},
    {"上年结转政府信息公开申请数量", "二、", "上年结转", "carried in from last year"},
    {"予以公开", "（一）", "予以公开", "granted"},
    {"部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）", "部分公开", "partly granted"},
    {"属于国家秘密", "1.", "属于国家秘密", "refused: state secret"},
    {"其他法律行政法规禁止公开", "2.", "其他法律行政法规禁止公开", "refused: forbidden by law"},
    {"危及“三安全一稳定”", "3.", "危及“三安全一稳定”", "refused: security and stability"},
    {"保护第三方合法权益", "4.", "保护第三方合法权益", "refused: third-party rights"},
    {"属于三类内部事务信息", "5.", "属于三类内部事务信息", "refused: internal affairs"},
    {"属于四类过程性信息", "6.", "属于四类过程性信息", "refused: deliberative"},
    {"属于行政执法案卷", "7.", "属于行政执法案卷", "refused: enforcement file"},
    {"属于行政查询事项", "8.", "属于行政查询事项", "refused: administrative query"},
    {"本机关不掌握相关政府信息", "1.", "本机关不掌握相关政府信息", "unable: not held"},
    {"没有现成信息需要另行制作", "2.", "没有现成信息需要另行制作", "unable: needs creation"},
    {"补正后申请内容仍不明确", "3.", "补正后申请内容仍不明确", "unable: still unclear"},
    {"信访举报投诉类申请", "1.", "信访举报投诉类申请", "not processed: petition"},
    {"重复申请", "2.", "重复申请", "not processed: repeated"},
    {"要求提供公开出版物", "3.", "要求提供公开出版物", "not processed: publication"},
    {"无正当理由大量反复申请", "4.", "无正当理由大量反复申请", "not processed: excessive"},
    {"要求行政机关确认或重新出具已获取信息", "5.", "要求行政机关确认或重新出具已获取信息", "not processed: confirmation"},
    {"其他处理", "（六）", "其他处理", "otherwise closed"},
    {"申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.", "申请人逾期不补正", "otherwise closed: not corrected"},
    {"申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.", "申请人逾期未缴费", "otherwise closed: fee unpaid"},
    {"其他", "3.", "其他处理·其他", "otherwise closed: other"},
    {"总计", "（七）", "总计", "concluded"},
    {"结转下年度继续办理", "四、", "结转下年度继续办理", "carried out to next year"},
}};

/// Groups of rows of section 3: headings without numbers of their own.
enum class request_group : std::uint8_t { results, refused, unable, not_processed, otherwise };
BOOST_DESCRIBE_ENUM(request_group, results, refused, unable, not_processed, otherwise)
inline constexpr std::array<label, enumerator_count<request_group>> request_group_labels{{
    {"本年度办理结果", "三、", "本年度办理结果", "outcomes this year"},
    {"不予公开", "（三）", "不予公开", "refused"},
    {"无法提供", "（四）", "无法提供", "unable to provide"},
    {"不予处理", "（五）", "不予处理", "not processed"},
    {"其他处理", "（六）", "其他处理", "otherwise closed"},
}};

/// Rows of section 2, form_2021; form_2019 differs in one of them.
inline constexpr std::array<label, enumerator_count<disclosure_row>> disclosure_row_labels{{
    {"规章", "", "规章", "regulations"},
    {"行政规范性文件", "", "行政规范性文件", "normative documents"},
    {"行政许可", "", "行政许可", "licenses"},
    {"其他对外管理服务事项", "", "其他对外管理服务事项", "other services"},
    {"行政处罚", "", "行政处罚", "penalties"},
    {"行政强制", "", "行政强制", "coercion"},
    {"行政事业性收费", "", "行政事业性收费", "fees"},
    {"政府集中采购", "", "政府集中采购", "central procurement"},
}};
inline constexpr std::string_view normative_documents_2019 = "规范性文件";

/// Columns of section 2.
inline constexpr std::array<label, enumerator_count<disclosure_column>> disclosure_column_labels{{
    {"本年制发件数", "", "本年制发件数", "issued this year"},
    {"本年废止件数", "", "本年废止件数", "repealed this year"},
    {"现行有效件数", "", "现行有效件数", "in force"},
    {"本年新制作数量", "", "本年新制作数量", "made this year"},
    {"本年新公开数量", "", "本年新公开数量", "newly disclosed this year"},
    {"对外公开总数量", "", "对外公开总数量", "disclosed in total"},
    {"上一年项目数量", "", "上一年项目数量", "items last year"},
    {"本年增/减", "", "本年增/减", "change of items"},
    {"处理决定数量", "", "处理决定数量", "decisions"},
    {"采购项目数量", "", "采购项目数量", "procurement projects"},
    {"收费金额", "", "收费金额", "amount"},
}};
inline constexpr std::string_view decisions_2021 = "本年处理决定数量";
inline constexpr std::string_view fee_amount_2021 = "本年收费金额（单位：万元）";
inline constexpr std::string_view procurement_amount_2019 = "采购总金额";
inline constexpr std::string_view information_label = "信息内容";  // over the names of the rows

/// The blocks of section 2, one for an item of article 20 of the Regulations, with their rows.
struct disclosure_block {
  std::string_view title;
  disclosure_row first;
  disclosure_row last;
};
inline constexpr std::array disclosure_blocks{
    disclosure_block{"第二十条第（一）项", disclosure_row::regulations, disclosure_row::normative_documents},
    disclosure_block{"第二十条第（五）项", disclosure_row::licenses, disclosure_row::other_services},
    disclosure_block{"第二十条第（六）项", disclosure_row::penalties, disclosure_row::coercion},
    disclosure_block{"第二十条第（八）项", disclosure_row::fees, disclosure_row::fees},
    disclosure_block{"第二十条第（九）项", disclosure_row::procurement, disclosure_row::procurement},
};

/// Groups of columns of section 4.
inline constexpr std::array<label, enumerator_count<review_channel>> review_channel_labels{{
    {"行政复议", "", "行政复议", "reconsideration"},
    {"未经复议直接起诉", "", "未经复议直接起诉", "direct litigation"},
    {"复议后起诉", "", "复议后起诉", "litigation after reconsideration"},
}};
inline constexpr std::string_view litigation_label = "行政诉讼";

/// Columns of each group of section 4.
inline constexpr std::array<label, enumerator_count<review_outcome>> review_outcome_labels{{
    {"结果维持", "", "结果维持", "upheld"},
    {"结果纠正", "", "结果纠正", "corrected"},
    {"其他结果", "", "其他结果", "other result"},
    {"尚未审结", "", "尚未审结", "pending"},
    {"总计", "", "总计", "total"},
}};

/// Titles of the six sections.
inline constexpr std::array<label, 6> section_labels{{
    {"总体情况", "一、", "总体情况", "overview"},
    {"主动公开政府信息情况", "二、", "主动公开政府信息情况", "proactive disclosure"},
    {"收到和处理政府信息公开申请情况", "三、", "收到和处理政府信息公开申请情况", "requests received and processed"},
    {"政府信息公开行政复议、行政诉讼情况", "四、", "政府信息公开行政复议、行政诉讼情况", "reconsideration and litigation"},
    {"存在的主要问题及改进情况", "五、", "存在的主要问题及改进情况", "main problems and improvements"},
    {"其他需要报告的事项", "六、", "其他需要报告的事项", "other matters"},
}};

/// The form's name, as it ends every title.
inline constexpr std::string_view report_title = "政府信息公开工作年度报告";

// clang-format on

namespace detail {

template <std::size_t N>
constexpr bool complete(const std::array<label, N>& labels) {
  for (const label& l : labels) {
    if (l.text.empty() || l.name.empty() || l.en.empty()) return false;
  }
  return true;
}
static_assert(complete(applicant_labels) && complete(request_row_labels) &&
                  complete(request_group_labels) && complete(disclosure_row_labels) &&
                  complete(disclosure_column_labels) && complete(review_channel_labels) &&
                  complete(review_outcome_labels) && complete(section_labels),
              "a label of the form is missing");

}  // namespace detail

/// The group that a row of section 3 stands in; `results` for （一）, （二） and （七）, which
/// stand in none of the four.
[[nodiscard]] constexpr request_group group_of(request_row r) {
  using enum request_row;
  if (r >= refused_state_secret && r <= refused_administrative_query) return request_group::refused;
  if (r >= unable_not_held && r <= unable_still_unclear) return request_group::unable;
  if (r >= not_processed_petition && r <= not_processed_confirmation)
    return request_group::not_processed;
  if (r >= otherwise_not_corrected && r <= otherwise_other) return request_group::otherwise;
  return request_group::results;
}

/// Anything in the form that has a label.
enum class labelled : std::uint8_t {
  request_row,
  request_group,
  applicant,
  disclosure_row,
  disclosure_column,
  review_channel,
  review_outcome,
};
BOOST_DESCRIBE_ENUM(labelled, request_row, request_group, applicant, disclosure_row,
                    disclosure_column, review_channel, review_outcome)

/// One labelled thing: what kind, and which enumerator.
struct label_ref {
  labelled kind = labelled::request_row;
  std::uint8_t index = 0;
  friend constexpr bool operator==(const label_ref&, const label_ref&) = default;
};
BOOST_DESCRIBE_STRUCT(label_ref, (), (kind, index))

[[nodiscard]] constexpr label_ref ref_of(request_row r) {
  return {labelled::request_row, static_cast<std::uint8_t>(r)};
}
[[nodiscard]] constexpr label_ref ref_of(applicant a) {
  return {labelled::applicant, static_cast<std::uint8_t>(a)};
}
[[nodiscard]] constexpr label_ref ref_of(disclosure_row r) {
  return {labelled::disclosure_row, static_cast<std::uint8_t>(r)};
}
[[nodiscard]] constexpr label_ref ref_of(disclosure_column c) {
  return {labelled::disclosure_column, static_cast<std::uint8_t>(c)};
}

[[nodiscard]] constexpr const label& label_of(label_ref ref) {
  switch (ref.kind) {
    case labelled::request_row:
      return request_row_labels[ref.index];
    case labelled::request_group:
      return request_group_labels[ref.index];
    case labelled::applicant:
      return applicant_labels[ref.index];
    case labelled::disclosure_row:
      return disclosure_row_labels[ref.index];
    case labelled::disclosure_column:
      return disclosure_column_labels[ref.index];
    case labelled::review_channel:
      return review_channel_labels[ref.index];
    case labelled::review_outcome:
      return review_outcome_labels[ref.index];
  }
  return request_row_labels[0];
}

/// The official wording in one edition of the form, without its ordinal.
[[nodiscard]] constexpr std::string_view official_text(label_ref ref, form f) {
  const bool old = f == form::form_2019;
  if (old && ref == ref_of(disclosure_row::normative_documents)) return normative_documents_2019;
  if (!old && ref == ref_of(disclosure_column::decisions)) return decisions_2021;
  if (ref == ref_of(disclosure_column::amount)) {
    return old ? procurement_amount_2019 : fee_amount_2021;
  }
  return label_of(ref).text;
}

}  // namespace govreport
