// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "govreport/model/claim.hpp"
#include "govreport/rules/rule.hpp"

namespace govreport {

namespace basis {

inline constexpr legal_basis text_and_tables{
    both_forms, "内容准确；正文与表格说的是同一事实（审核经验）", evidence::inferred};
inline constexpr legal_basis plain_arithmetic{both_forms, "内容准确；加减乘除（审核经验）",
                                              evidence::inferred};
inline constexpr legal_basis balance_in_words{
    both_forms, "第三部分表头：第一项加第二项之和，等于第三项加第四项之和（在一句话中）",
    evidence::inferred};
inline constexpr legal_basis fee_in_fees{"国办函〔2020〕109号",
                                         "信息处理费为行政事业性收费（与第二部分收费金额比较）",
                                         evidence::inferred};

}  // namespace basis

/// One reading of what a sentence counts: numbers of the tables that can be meant by it. A fact can
/// have several; a sentence is found fault with only if none fits.
struct fact_reading {
  claim_fact fact;
  bilingual name;
  linear_sum sum;
  bool unless_new = false;  // not where the sentence says 新收
};

namespace detail {

constexpr linear_sum rows_in_total(request_row first, request_row last) {
  linear_sum sum;
  for (auto r = static_cast<std::size_t>(first); r <= static_cast<std::size_t>(last); ++r)
    sum += in_total(enumerators<request_row>[r]);
  return sum;
}
constexpr linear_sum document_number(disclosure_row r, disclosure_column c) {
  return number_of(cell_of(r, c));
}

}  // namespace detail

/// The readings of every fact that single cells do not name, the plainest first.
inline constexpr std::array fact_readings{
    fact_reading{claim_fact::received, {"本年新收", "received"}, in_total(request_row::received)},
    fact_reading{claim_fact::received,
                 {"本年新收与上年结转", "received and carried in"},
                 in_total(request_row::received) + in_total(request_row::carried_in),
                 true},
    fact_reading{claim_fact::handled, {"本年新收", "received"}, in_total(request_row::received)},
    fact_reading{claim_fact::handled,
                 {"本年新收与上年结转", "received and carried in"},
                 in_total(request_row::received) + in_total(request_row::carried_in)},
    fact_reading{
        claim_fact::handled, {"（七）总计", "concluded"}, in_total(request_row::concluded)},
    fact_reading{
        claim_fact::carried_in, {"上年结转", "carried in"}, in_total(request_row::carried_in)},
    fact_reading{
        claim_fact::concluded, {"（七）总计", "concluded"}, in_total(request_row::concluded)},
    fact_reading{
        claim_fact::replied, {"（七）总计", "concluded"}, in_total(request_row::concluded)},
    fact_reading{
        claim_fact::replied,
        {"（七）总计减其他处理", "concluded but not otherwise closed"},
        in_total(request_row::concluded) -
            detail::rows_in_total(request_row::otherwise_closed, request_row::otherwise_other)},
    fact_reading{claim_fact::carried_out,
                 {"结转下年度继续办理", "carried out"},
                 in_total(request_row::carried_out)},
    fact_reading{claim_fact::granted, {"予以公开", "granted"}, in_total(request_row::granted)},
    fact_reading{claim_fact::granted,
                 {"予以公开与部分公开", "granted and partly granted"},
                 in_total(request_row::granted) + in_total(request_row::partly_granted)},
    fact_reading{claim_fact::partly_granted,
                 {"部分公开", "partly granted"},
                 in_total(request_row::partly_granted)},
    fact_reading{claim_fact::refused,
                 {"不予公开", "refused"},
                 detail::rows_in_total(request_row::refused_state_secret,
                                       request_row::refused_administrative_query)},
    fact_reading{
        claim_fact::unable,
        {"无法提供", "unable to provide"},
        detail::rows_in_total(request_row::unable_not_held, request_row::unable_still_unclear)},
    fact_reading{claim_fact::not_processed,
                 {"不予处理", "not processed"},
                 detail::rows_in_total(request_row::not_processed_petition,
                                       request_row::not_processed_confirmation)},
    fact_reading{
        claim_fact::otherwise,
        {"其他处理", "otherwise closed"},
        detail::rows_in_total(request_row::otherwise_closed, request_row::otherwise_other)},
    fact_reading{claim_fact::regulations_issued,
                 {"规章·本年制发件数", "regulations issued"},
                 detail::document_number(disclosure_row::regulations, disclosure_column::issued)},
    fact_reading{claim_fact::regulations_repealed,
                 {"规章·本年废止件数", "regulations repealed"},
                 detail::document_number(disclosure_row::regulations, disclosure_column::repealed)},
    fact_reading{claim_fact::regulations_in_force,
                 {"规章·现行有效件数", "regulations in force"},
                 detail::document_number(disclosure_row::regulations, disclosure_column::in_force)},
    fact_reading{
        claim_fact::normative_documents_issued,
        {"行政规范性文件·本年制发件数", "normative documents issued"},
        detail::document_number(disclosure_row::normative_documents, disclosure_column::issued)},
    fact_reading{
        claim_fact::normative_documents_repealed,
        {"行政规范性文件·本年废止件数", "normative documents repealed"},
        detail::document_number(disclosure_row::normative_documents, disclosure_column::repealed)},
    fact_reading{
        claim_fact::normative_documents_in_force,
        {"行政规范性文件·现行有效件数", "normative documents in force"},
        detail::document_number(disclosure_row::normative_documents, disclosure_column::in_force)},
    fact_reading{claim_fact::licenses,
                 {"行政许可", "licenses"},
                 detail::document_number(disclosure_row::licenses, disclosure_column::decisions)},
    fact_reading{claim_fact::penalties,
                 {"行政处罚", "penalties"},
                 detail::document_number(disclosure_row::penalties, disclosure_column::decisions)},
    fact_reading{claim_fact::coercion,
                 {"行政强制", "coercion"},
                 detail::document_number(disclosure_row::coercion, disclosure_column::decisions)},
    fact_reading{claim_fact::processing_fee,
                 {"行政事业性收费", "fees"},
                 detail::document_number(disclosure_row::fees, disclosure_column::amount)},
};

/// Which rule speaks of a fact, where the text says how many; and where it says that there were
/// none.
struct rule_of_fact {
  claim_fact first;
  claim_fact last;
  std::string_view number;
  std::string_view none;
};
inline constexpr std::array rules_of_facts{
    rule_of_fact{claim_fact::received, claim_fact::handled, "TXT-01", "TXT-06"},
    rule_of_fact{claim_fact::carried_in, claim_fact::carried_in, "TXT-02", "TXT-02"},
    rule_of_fact{claim_fact::concluded, claim_fact::replied, "TXT-03", "TXT-03"},
    rule_of_fact{claim_fact::carried_out, claim_fact::carried_out, "TXT-04", "TXT-04"},
    rule_of_fact{claim_fact::granted, claim_fact::row, "TXT-05", "TXT-05"},
    rule_of_fact{claim_fact::reconsideration, claim_fact::reconsideration, "TXT-07", "TXT-09"},
    rule_of_fact{claim_fact::litigation, claim_fact::litigation_after_reconsideration, "TXT-08",
                 "TXT-09"},
    rule_of_fact{claim_fact::regulations_issued, claim_fact::normative_documents_in_force, "TXT-10",
                 "TXT-10"},
    rule_of_fact{claim_fact::licenses, claim_fact::coercion, "TXT-11", "TXT-11"},
    rule_of_fact{claim_fact::processing_fee, claim_fact::processing_fee, "TXT-12", "TXT-12"},
};

/// TXT: what the running text says, against the tables and against itself.
inline constexpr std::array narrative_rules{
    rule{.id = "TXT-01",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的收到、受理件数与表格相符",
                   "requests received in the text are those of the table"}},
    rule{.id = "TXT-02",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的上年结转件数与表格相符",
                   "requests carried in in the text are those of the table"}},
    rule{.id = "TXT-03",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的办结、答复件数与表格相符",
                   "requests concluded in the text are those of the table"}},
    rule{.id = "TXT-04",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的结转下年件数与表格相符",
                   "requests carried out in the text are those of the table"}},
    rule{.id = "TXT-05",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的各类办理结果件数与表格相符",
                   "outcomes in the text are those of the table"}},
    rule{.id = "TXT-06",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说未收到申请，则表格新收为零",
                   "no request in the text is none in the table"}},
    rule{.id = "TXT-07",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的行政复议件数与表格相符",
                   "reconsideration in the text is that of the table"}},
    rule{
        .id = "TXT-08",
        .level = severity::warning,
        .holds = relation::fits_the_table,
        .basis = basis::text_and_tables,
        .title = {"正文说的行政诉讼件数与表格相符", "litigation in the text is that of the table"}},
    rule{.id = "TXT-09",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说未发生复议、诉讼，则表格各项为零",
                   "no reviews in the text are none in the table"}},
    rule{.id = "TXT-10",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .forms = only_form_2021,
         .basis = basis::text_and_tables,
         .title = {"正文说的规章、规范性文件件数与表格相符",
                   "regulations and normative documents in the text are those of the table"}},
    rule{.id = "TXT-11",
         .level = severity::note,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的许可、处罚、强制件数与表格相符",
                   "licenses, penalties and coercion in the text are those of the table"}},
    rule{.id = "TXT-12",
         .level = severity::warning,
         .holds = relation::fits_the_table,
         .forms = only_form_2021,
         .basis = basis::fee_in_fees,
         .title = {"正文说的信息处理费不大于行政事业性收费金额",
                   "the processing fee in the text is within the fees of the table"}},
    rule{.id = "TXT-13",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"各部分之和略小于总数（不少于九成），且没有“其他”一项",
                         "the parts are nine tenths of the whole or more, yet less, and none of "
                         "them is 其他"},
         .holds = relation::parts_add_up,
         .basis = basis::plain_arithmetic,
         .title = {"正文所列各部分之和等于总数", "parts in the text add up to their whole"}},
    rule{.id = "TXT-14",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"末位相差一，例如截尾而未四舍五入",
                         "the last digit is off by one, for instance cut off and not rounded"},
         .holds = relation::share_is_right,
         .basis = basis::plain_arithmetic,
         .title = {"正文的占比等于部分除以总数", "shares in the text are the part by the whole"}},
    rule{.id = "TXT-15",
         .level = severity::warning,
         .milder = severity::note,
         .milder_when = {"末位相差一", "the last digit is off by one"},
         .holds = relation::growth_is_right,
         .basis = basis::plain_arithmetic,
         .title = {"正文的增长率与上年报告相符",
                   "growth in the text is that since last year's report"}},
    rule{.id = "TXT-16",
         .level = severity::warning,
         .holds = relation::sentence_balances,
         .basis = basis::balance_in_words,
         .title = {"同一句中收到加结转等于办结加结转下年",
                   "in one sentence, what came in is what went out"}},
    rule{.id = "TXT-17",
         .level = severity::warning,
         .holds = relation::said_once,
         .basis = basis::plain_arithmetic,
         .title = {"同一事实在正文各处数字一致", "the text gives one number for one fact"}},
    rule{.id = "TXT-18",
         .level = severity::note,
         .holds = relation::fits_the_table,
         .basis = basis::text_and_tables,
         .title = {"正文说的公开率等于予以公开和部分公开除以总计",
                   "the rate of disclosure in the text is that of the table"}},
};

}  // namespace govreport
