// SPDX-License-Identifier: BSL-1.0
#include <array>

#include "govreport/panel/rule_example.hpp"

namespace govreport {

namespace {

/// An overview of 1002 characters.
constexpr auto long_overview = [] {
  constexpr std::string_view words = "section 1: ";
  constexpr std::string_view word = "公开";
  constexpr std::size_t times = 501;
  std::array<char, words.size() + times * word.size()> text{};
  std::size_t at = 0;
  for (char c : words) text[at++] = c;
  while (at < text.size()) {
    for (char c : word) text[at++] = c;
  }
  return text;
}();

// clang-format off
constexpr std::array examples{
    rule_example{"FRM-01", "print ## 六、其他需要报告的事项"},
    rule_example{"FRM-02", "print ## 六、其他需要报告的事项 → ## 七、其他需要报告的事项"},
    rule_example{"FRM-03", "print ## 四、政府信息公开行政复议、行政诉讼情况 → ## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况"},
    rule_example{"FRM-04", "print 政府信息公开工作年度报告 → 政务信息公开年度报告"},
    rule_example{"FRM-05", "print 自2023年1月1日起 → 自2022年1月1日起"},
    rule_example{"FRM-06", "print （一）主动公开。 → 2022年，（一）主动公开。"},
    rule_example{"FRM-07", "signed_on = 2024-02-05"},
    rule_example{"FRM-08", "signed_on = 2025-01-15"},
    rule_example{"FRM-09", "form = form_2019; year = 2023"},
    rule_example{"FRM-10", "print 本报告所列数据 → 本报告按照国办公开办函〔2019〕60号的格式编制，所列数据"},
    rule_example{"FRM-11", "print 社会公益组织 → 社会组织"},
    rule_example{"FRM-12", "print 行政规范性文件 | 0 | 0 | 0 | → 行政规范性文件 | 0 | 0 | 0 |\n| 其他主动公开文件 | 3 | 1 | 7 |"},
    rule_example{"FRM-13", "print 示范县财政局\n\n2024 → 示范县教育局\n\n2024"},
    rule_example{"FRM-14", "print 本报告所列数据 → 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况等六部分组成，所列数据"},
    rule_example{"FRM-15", "section 1: 全年公开政府信息××条。"},
    rule_example{"CEL-01", "print | 规章 | 0 | 0 | 0 | → | 规章 | 约20件 | 0 | 0 |"},
    rule_example{"CEL-02", "disclosure.licenses.decisions ="},
    rule_example{"CEL-03", "print | 规章 | 0 | 0 | 0 | → | 规章 | / | / | / |"},
    rule_example{"CEL-04", "print | 行政许可 | 0 | → | 行政许可 | 12.5 |"},
    rule_example{"CEL-05", "disclosure.penalties.decisions = -3"},
    rule_example{"CEL-06", "print | 行政事业性收费 | 0 | → | 行政事业性收费 | 400元 |"},
    rule_example{"CEL-07", "requests.granted.natural_person = 14; requests.granted.total = 14; print | 14 | 0 | → | 1 4 | 0 |"},
    rule_example{"CEL-08", "requests.received.business = 5; requests.granted.natural_person = 5; requests.granted.total = 5; requests.concluded.natural_person = 5; requests.concluded.total = 5"},
    rule_example{"CEL-09", "disclosure.licenses.decisions = 32; also disclosure.licenses.decisions = 23"},
    rule_example{"DIS-01", "disclosure.normative_documents.issued = 5; disclosure.normative_documents.repealed = 2; disclosure.normative_documents.in_force = 1"},
    rule_example{"DIS-02", "disclosure.normative_documents.repealed = 12; last disclosure.normative_documents.in_force = 10"},
    rule_example{"DIS-03", "disclosure.regulations.in_force = 22"},
    rule_example{"DIS-04", "disclosure.normative_documents.issued = 5; disclosure.normative_documents.repealed = 2; disclosure.normative_documents.in_force = 3"},
    rule_example{"DIS-06", "authority = 示范县公安局"},
    rule_example{"DIS-08", "disclosure.fees.amount = 31644100000000"},
    rule_example{"DIS-12", "form = form_2019; disclosure.normative_documents.made = 40; disclosure.normative_documents.newly_disclosed = 34; disclosure.normative_documents.disclosed_total = 30"},
    rule_example{"DIS-13", "form = form_2019; disclosure.normative_documents.newly_disclosed = 34; disclosure.normative_documents.disclosed_total = 34"},
    rule_example{"DIS-14", "form = form_2019; disclosure.licenses.items_last_year = 5; disclosure.licenses.items_change = -6"},
    rule_example{"DIS-15", "form = form_2019; disclosure.licenses.decisions = 7"},
    rule_example{"DIS-16", "form = form_2019; disclosure.licenses.items_change = 32; disclosure.licenses.decisions = 32"},
    rule_example{"DIS-17", "form = form_2019; disclosure.procurement.projects = 2"},
    rule_example{"DIS-18", "form = form_2019; disclosure.procurement.projects = 2; disclosure.procurement.amount = 15279000"},
    rule_example{"DIS-19", "authority = 示范县人民政府"},
    rule_example{"REQ-01", "requests.received.natural_person = 5; requests.received.total = 5; requests.granted.natural_person = 4; requests.granted.total = 4; requests.concluded.natural_person = 4; requests.concluded.total = 4"},
    rule_example{"REQ-02", "requests.received.natural_person = 5; requests.received.total = 5; requests.granted.natural_person = 3; requests.granted.total = 3; requests.concluded.natural_person = 5; requests.concluded.total = 5"},
    rule_example{"REQ-03", "requests.carried_in.natural_person = 2; requests.carried_in.business = 1; requests.carried_in.total = 2"},
    rule_example{"REQ-11", "requests.received.total = 5; requests.carried_out.total = 6"},
    rule_example{"REQ-19", "requests.granted.total = 3; requests.concluded.total = 3"},
    rule_example{"REQ-20", "requests.granted.total = 3"},
    rule_example{"REQ-12", "requests.received.total = 100; requests.carried_out.total = 60"},
    rule_example{"REQ-13", "requests.received.total = 620; requests.concluded.total = 620"},
    rule_example{"REQ-14", "requests.received.total = 1; requests.not_processed_repeated.total = 1; last requests.received.total = 0"},
    rule_example{"REQ-15", "requests.received.total = 6; requests.not_processed_excessive.total = 5"},
    rule_example{"REQ-16", "requests.otherwise_fee_unpaid.total = 1; section 6: 没有其他事项。"},
    rule_example{"REQ-17", "requests.received.total = 4; requests.otherwise_fee_unpaid.total = 1"},
    rule_example{"REQ-18", "requests.concluded.total = 100; requests.otherwise_other.total = 45"},
    rule_example{"REQ-21", "requests.granted.natural_person = 12; requests.granted.business = 7; requests.granted.other_organization = 3; requests.partly_granted.natural_person = 12; requests.partly_granted.business = 7; requests.partly_granted.other_organization = 3"},
    rule_example{"REQ-22", "authority = 示范县示范镇人民政府; requests.refused_state_secret.total = 1"},
    rule_example{"REV-01", "reviews.reconsideration.upheld = 10; reviews.reconsideration.corrected = 1"},
    rule_example{"REV-02", "reviews.litigation_direct.upheld = 2"},
    rule_example{"REV-03", "reviews.litigation_after_reconsideration.upheld = 5"},
    rule_example{"REV-04", "reviews.litigation_after_reconsideration.total = 4; last reviews.reconsideration.total = 1"},
    rule_example{"REV-05", "year = 2024; reviews.litigation_direct.total = 3; last reviews.litigation_direct.total = 1"},
    rule_example{"REV-06", "requests.received.total = 2; requests.concluded.total = 2; reviews.reconsideration.total = 3"},
    rule_example{"REV-07", "reviews.litigation_direct.total = 1; last requests.received.total = 0"},
    rule_example{"REV-08", "reviews.reconsideration.corrected = 3; reviews.reconsideration.total = 3"},
    rule_example{"REV-09", "reviews.reconsideration.pending = 7; reviews.reconsideration.total = 7"},
    rule_example{"REV-11", "reviews.reconsideration.upheld = 2; reviews.reconsideration.corrected = 5; reviews.reconsideration.other = 2; reviews.reconsideration.pending = 1; reviews.reconsideration.total = 4; reviews.litigation_direct.upheld = 12; reviews.litigation_direct.corrected = 3; reviews.litigation_direct.pending = 2; reviews.litigation_direct.total = 1; reviews.litigation_after_reconsideration.upheld = 6; reviews.litigation_after_reconsideration.corrected = 1; reviews.litigation_after_reconsideration.other = 1"},
    rule_example{"SEC-01", "section 1: 主动公开及时，申请均已答复，文件均经审核。"},
    rule_example{"SEC-02", "authority = 示范县人民政府; section 1: 主动公开及时，申请均已答复，文件均经审核，平台运行稳定。"},
    rule_example{"SEC-03", {long_overview.data(), long_overview.size()}},
    rule_example{"SEC-04", "section 5: 无"},
    rule_example{"SEC-05", "section 5: 主要问题是解读材料形式单一，图解偏少，部分栏目内容较为陈旧。"},
    rule_example{"SEC-06", "section 6: 没有其他事项。"},
    rule_example{"SEC-07", "section 1: 全年收取信息处理费400元。; section 6: 无"},
    rule_example{"SEC-08", "section 6: 全年收取信息处理费405元。"},
    rule_example{"SEC-09", "disclosure.fees.amount = 400000000; section 6: 全年收取信息处理费400元。"},
    rule_example{"SEC-10", "section 1: 落实“公开是常态，公开是例外”的要求。"},
    rule_example{"TXT-01", "section 1: 全年新收政府信息公开申请5件。"},
    rule_example{"TXT-02", "section 1: 上年结转政府信息公开申请2件。"},
    rule_example{"TXT-03", "section 1: 政府信息公开申请办结3件。"},
    rule_example{"TXT-04", "section 1: 政府信息公开申请结转下年度继续办理2件。"},
    rule_example{"TXT-05", "section 1: 政府信息公开申请中，予以公开3件。"},
    rule_example{"TXT-06", "requests.received.total = 1; section 1: 全年未收到政府信息公开申请。"},
    rule_example{"TXT-07", "section 1: 因政府信息公开被申请行政复议3件。"},
    rule_example{"TXT-08", "section 1: 因政府信息公开被提起行政诉讼3件。"},
    rule_example{"TXT-09", "reviews.reconsideration.total = 1; section 1: 未发生因政府信息公开引起的行政复议、行政诉讼。"},
    rule_example{"TXT-10", "section 1: 全年制发行政规范性文件3件。"},
    rule_example{"TXT-11", "section 1: 全年作出行政处罚决定3件。"},
    rule_example{"TXT-12", "section 6: 全年收取信息处理费400元。"},
    rule_example{"TXT-13", "section 1: 公开信息9条，其中网站6条、微信4条。"},
    rule_example{"TXT-14", "section 1: 公开信息9条，其中网站6条，占60%，微信3条，占33.3%。"},
    rule_example{"TXT-15", "requests.received.total = 5; last requests.received.total = 4; section 1: 收到政府信息公开申请5件，较上年增长50%。"},
    rule_example{"TXT-16", "section 1: 收到政府信息公开申请5件，办结3件，结转下年1件。"},
    rule_example{"TXT-17", "section 1: 政府信息公开申请结转下年1件。另经核对，公开申请结转下年2件。"},
    rule_example{"TXT-18", "requests.granted.total = 1; requests.concluded.total = 2; section 1: 依申请公开的公开率95%。"},
    rule_example{"YOY-01", "requests.carried_in.business = 4; last requests.carried_out.business = 3"},
    rule_example{"YOY-02", "disclosure.regulations.in_force = 13; last disclosure.regulations.in_force = 12"},
    rule_example{"YOY-03", "disclosure.normative_documents.issued = 88; disclosure.normative_documents.repealed = 55; disclosure.normative_documents.in_force = 643; last disclosure.normative_documents.in_force = 665"},
    rule_example{"YOY-04", "form = form_2019; disclosure.licenses.items_last_year = 14; last disclosure.licenses.items_last_year = 10; last disclosure.licenses.items_change = 3"},
    rule_example{"YOY-05", "form = form_2019; disclosure.normative_documents.disclosed_total = 30; last disclosure.normative_documents.disclosed_total = 34"},
    rule_example{"YOY-06", "reviews.reconsideration.total = 2; last reviews.reconsideration.pending = 3"},
    rule_example{"YOY-07", "requests.received.total = 120; last requests.received.total = 20"},
    rule_example{"YOY-08", "last requests.received.total = 45"},
    rule_example{"YOY-09", "disclosure.licenses.decisions = 4711; disclosure.penalties.decisions = 815; disclosure.coercion.decisions = 333; last disclosure.licenses.decisions = 4711; last disclosure.penalties.decisions = 815; last disclosure.coercion.decisions = 333"},
    rule_example{"YOY-10", "section 5: 主要问题是解读材料形式单一，图解偏少，各科室更新栏目不够及时。下一步丰富解读形式，逐月检查栏目。安排专人维护网页，按季度通报更新情况。; last section 5: 主要问题是解读材料形式单一，图解偏少，各科室更新栏目不够及时。下一步丰富解读形式，逐月检查栏目。安排专人维护网页，按季度通报更新情况。"},
    rule_example{"YOY-13", "disclosure.fees.amount = 4000000; last disclosure.fees.amount = 400"},
    rule_example{"REV-10", "authority = 示范县人民政府; member 示范县人民政府办公室 reviews.litigation_after_reconsideration.total = 2; member 示范县民政局 reviews.litigation_after_reconsideration.total = 3; reviews.litigation_after_reconsideration.total = 4"},
    rule_example{"AGG-01", "authority = 示范县人民政府; requests.received.total = 9; member 示范县教育局 requests.received.total = 5; member 示范县民政局 requests.received.total = 3"},
    rule_example{"AGG-02", "authority = 示范县人民政府; requests.received.total = 3; member 示范县教育局 requests.received.total = 5"},
    rule_example{"AGG-03", "authority = 示范县人民政府; requests.received.total = 6; member 示范县教育局 requests.received.total = 5; member 示范县民政局 requests.received.total = 3; without 示范县水利局"},
    rule_example{"AGG-04", "authority = 示范县人民政府; requests.carried_in.business = 3; member 示范县教育局 requests.carried_in.business = 3; last member 示范县教育局 requests.carried_out.business = 2"},
    rule_example{"AGG-05", "authority = 示范县人民政府; disclosure.licenses.decisions = 9134; member 示范县教育局 disclosure.licenses.decisions = 4567; member 示范县民政局 disclosure.licenses.decisions = 4567; member 示范县教育局 disclosure.penalties.decisions = 891; member 示范县民政局 disclosure.penalties.decisions = 891; member 示范县教育局 disclosure.coercion.decisions = 213; member 示范县民政局 disclosure.coercion.decisions = 213"},
    rule_example{"AGG-06", "authority = 示范县人民政府; requests.received.total = 5; requests.concluded.total = 5; member 示范县教育局 requests.received.total = 80; member 示范县教育局 requests.concluded.total = 80; member 示范县教育局 disclosure.licenses.decisions = 300"},
    rule_example{"AGG-07", "authority = 示范县人民政府; member 示范县教育局 requests.received.total = 0; without 示范县民政局"},
};
// clang-format on

}  // namespace

std::span<const rule_example> rule_examples() { return examples; }

}  // namespace govreport
