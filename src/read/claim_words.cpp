// SPDX-License-Identifier: BSL-1.0
#include "claim_words.hpp"

#include <algorithm>
#include <array>

namespace govreport::detail {
namespace {

constexpr claim_word of_fact(std::u32string_view text, role is, claim_fact fact) {
  return {text, is, static_cast<std::uint8_t>(fact)};
}
constexpr claim_word of_row(std::u32string_view text, request_row r) {
  return {text, role::row, static_cast<std::uint8_t>(r)};
}
constexpr claim_word of_outcome(std::u32string_view text, review_outcome o) {
  return {text, role::review_outcome, static_cast<std::uint8_t>(o)};
}
constexpr claim_word of_scope(std::u32string_view text, claim_scope s) {
  return {text, role::scope, static_cast<std::uint8_t>(s)};
}

using enum role;
using fact = claim_fact;
using scopes = claim_scope;

// clang-format off

constexpr auto unsorted_words = std::to_array<claim_word>({
    // What happens to requests.
    of_fact(U"新收", newly, fact::received), of_fact(U"新收到", newly, fact::received),
    of_fact(U"收到", verb, fact::received), of_fact(U"接收", verb, fact::received),
    of_fact(U"接到", verb, fact::received), of_fact(U"接收到", verb, fact::received),
    of_fact(U"收悉", verb, fact::received), of_fact(U"受理", verb, fact::handled),
    of_fact(U"办理", verb, fact::handled), of_fact(U"办结", verb, fact::concluded),
    of_fact(U"办理完成", verb, fact::concluded), of_fact(U"办理完毕", verb, fact::concluded),
    of_fact(U"办理答复", verb, fact::replied), of_fact(U"答复", verb, fact::replied),
    of_fact(U"答复办结", verb, fact::concluded), of_fact(U"办结答复", verb, fact::concluded),
    {U"继续办理", neutral}, {U"受理范围", blocker}, {U"不予受理", blocker}, {U"不受理", blocker}, {U"办结率", blocker}, {U"答复率", blocker},
    {U"公开申请", request}, {U"公开的申请", request}, {U"信息的申请", request}, {U"依申请公开", request},
    {U"依申请", request}, {U"申请公开", request}, {U"公开信息申请", request}, {U"信息申请", request},
    {U"信息公开申请", request}, {U"政府信息公开申请", request}, {U"政府信息公开的申请", request}, {U"政府信息公开", neutral},
    {U"政府信息公开申请人", blocker}, {U"信息公开的申请", request}, {U"政务公开申请", request}, {U"信息公开", neutral},
    {U"政务公开", neutral}, {U"信息公开申请人", blocker}, {U"申请", bare_request}, {U"申请人", blocker}, {U"公开申请人", blocker}, {U"申请表", blocker},
    {U"申请公开率", blocker}, {U"申请公开目录", blocker}, {U"依申请公开目录", blocker}, {U"依申请公开栏目", blocker},
    // From year to year.
    {U"结转", carry}, {U"转结", carry}, {U"顺延", carry}, {U"转入", carry}, {U"跨年", blocker},
    {U"上年", last_year}, {U"上年度", last_year}, {U"上一年", last_year}, {U"上一年度", last_year},
    {U"去年", last_year}, {U"去年度", last_year}, {U"往年", last_year}, {U"上年结转", carry, 1},
    {U"下年", next_year}, {U"下年度", next_year}, {U"下一年", next_year}, {U"下一年度", next_year},
    {U"次年", next_year}, {U"次年度", next_year}, {U"明年", next_year},
    // What becomes of requests.
    of_fact(U"予以公开", outcome, fact::granted), of_fact(U"同意公开", outcome, fact::granted),
    of_fact(U"部分公开", outcome, fact::partly_granted), of_fact(U"予以部分公开", outcome, fact::partly_granted),
    of_fact(U"不予公开", outcome, fact::refused), of_fact(U"无法提供", outcome, fact::unable),
    of_fact(U"不予处理", outcome, fact::not_processed), of_fact(U"其他处理", outcome, fact::otherwise),
    of_fact(U"作其他处理", outcome, fact::otherwise),
    of_row(U"本机关不掌握", request_row::unable_not_held), of_row(U"不掌握相关政府信息", request_row::unable_not_held),
    of_row(U"本机关不掌握相关政府信息", request_row::unable_not_held),
    of_row(U"没有现成信息", request_row::unable_needs_creation),
    of_row(U"没有现成信息需要另行制作", request_row::unable_needs_creation),
    of_row(U"需要另行制作", request_row::unable_needs_creation),
    of_row(U"补正后申请内容仍不明确", request_row::unable_still_unclear),
    of_row(U"信访举报投诉类申请", request_row::not_processed_petition),
    of_row(U"信访举报投诉类", request_row::not_processed_petition),
    of_row(U"信访、举报、投诉类申请", request_row::not_processed_petition),
    of_row(U"重复申请", request_row::not_processed_repeated),
    of_row(U"要求提供公开出版物", request_row::not_processed_publication),
    of_row(U"无正当理由大量反复申请", request_row::not_processed_excessive),
    of_row(U"属于国家秘密", request_row::refused_state_secret),
    of_row(U"其他法律行政法规禁止公开", request_row::refused_forbidden_by_law),
    of_row(U"保护第三方合法权益", request_row::refused_third_party_rights),
    of_row(U"属于三类内部事务信息", request_row::refused_internal_affairs),
    of_row(U"属于四类过程性信息", request_row::refused_deliberative),
    of_row(U"属于行政执法案卷", request_row::refused_enforcement_file),
    of_row(U"属于行政查询事项", request_row::refused_administrative_query),
    {U"部分不予公开", blocker}, {U"部分公开申请", blocker},
    // Reviews.
    of_fact(U"行政复议", review, fact::reconsideration), of_fact(U"复议", review, fact::reconsideration),
    of_fact(U"申请行政复议", review, fact::reconsideration), of_fact(U"申请复议", review, fact::reconsideration),
    of_fact(U"行政复议申请", review, fact::reconsideration), of_fact(U"复议申请", review, fact::reconsideration),
    of_fact(U"行政诉讼", review, fact::litigation), of_fact(U"诉讼", review, fact::litigation),
    of_fact(U"未经复议直接起诉", review, fact::litigation_direct),
    of_fact(U"未经行政复议直接起诉", review, fact::litigation_direct),
    of_fact(U"直接起诉", review, fact::litigation_direct),
    of_fact(U"复议后起诉", review, fact::litigation_after_reconsideration),
    of_fact(U"行政复议后起诉", review, fact::litigation_after_reconsideration),
    {U"未经复议", blocker}, {U"未经行政复议", blocker}, {U"复议诉讼", blocker}, {U"行政复议诉讼", blocker},
    {U"行政复议决定", blocker}, {U"行政复议案件审理", blocker}, {U"复议机关", neutral}, {U"行政复议机关", neutral},
    of_outcome(U"维持", review_outcome::upheld), of_outcome(U"结果维持", review_outcome::upheld),
    of_outcome(U"获维持", review_outcome::upheld), of_outcome(U"被维持", review_outcome::upheld),
    of_outcome(U"予以维持", review_outcome::upheld),
    of_outcome(U"结果纠正", review_outcome::corrected), of_outcome(U"被纠正", review_outcome::corrected),
    of_outcome(U"纠正", review_outcome::corrected), of_outcome(U"尚未审结", review_outcome::pending),
    of_outcome(U"未审结", review_outcome::pending), of_outcome(U"其他结果", review_outcome::other),
    {U"纠错", lost}, {U"被纠错", lost}, {U"败诉", lost}, {U"撤销", lost}, {U"被撤销", lost}, {U"确认违法", lost},
    {U"均", all}, {U"全部", all}, {U"皆", all}, {U"平均", blocker}, {U"人均", blocker},
    // That there was none.
    {U"未", negation}, {U"没有", negation}, {U"无", negation}, {U"未有", negation}, {U"尚未", negation},
    {U"未曾", negation}, {U"无偿", neutral}, {U"无锡", neutral}, {U"无效", blocker}, {U"无关", blocker},
    {U"未来", neutral}, {U"未成年", blocker}, {U"不存在", negation}, {U"并未", negation}, {U"未能", blocker},
    {U"无正当理由", blocker}, {U"无障碍", neutral}, {U"无法", blocker}, {U"是否", blocker}, {U"未按", blocker},
    {U"发生", happen}, {U"出现", happen}, {U"产生", happen}, {U"引发", happen}, {U"被提起", happen},
    {U"被申请", happen}, {U"提起", happen}, {U"涉及", happen}, {U"引起", happen},
    // Section 2.
    of_fact(U"规范性文件", document, fact::normative_documents_issued),
    of_fact(U"行政规范性文件", document, fact::normative_documents_issued),
    of_fact(U"规章", document, fact::regulations_issued), of_fact(U"政府规章", document, fact::regulations_issued),
    {U"规章制度", blocker}, {U"规范性文件库", blocker}, {U"规章库", blocker}, {U"规范性文件解读", blocker},
    {U"制发", issued}, {U"新制发", issued}, {U"新制定", issued}, {U"新出台", issued}, {U"新发布", issued},
    {U"制定", issued}, {U"出台", issued}, {U"制定出台", issued}, {U"新制作", issued}, {U"制定发布", issued},
    {U"废止", repealed}, {U"宣布废止", repealed}, {U"宣布失效", repealed}, {U"废止失效", repealed},
    {U"现行有效", in_force}, {U"继续有效", in_force}, {U"修改", revised}, {U"修订", revised}, {U"修正", revised},
    {U"清理", revised},
    of_fact(U"行政许可", decision, fact::licenses), of_fact(U"行政处罚", decision, fact::penalties),
    of_fact(U"行政强制", decision, fact::coercion), {U"作出", decided}, {U"做出", decided}, {U"实施", decided},
    {U"决定", neutral}, {U"行政许可事项", blocker}, {U"行政许可申请", blocker}, {U"行政许可信息", blocker},
    {U"行政处罚信息", blocker}, {U"行政处罚事项", blocker}, {U"行政强制措施", blocker},
    {U"信息处理费", fee}, {U"信息处理费用", fee}, {U"收取", charged}, {U"收费", charged}, {U"征收", charged},
    {U"公开", disclosed}, {U"主动公开", disclosed}, {U"公示", disclosed}, {U"发布", disclosed},
    {U"公布", disclosed}, {U"备案", disclosed}, {U"刊登", disclosed}, {U"登载", disclosed}, {U"解读", disclosed},
    {U"转发", disclosed}, {U"报备", disclosed}, {U"审查", disclosed}, {U"审核", disclosed},
    // Lists, shares, growth.
    {U"其中", among}, {U"包括", among}, {U"分别", among, 1}, {U"分别为", among, 1}, {U"分别是", among, 1},
    {U"含", including}, {U"包含", including}, {U"等", and_so_on},
    {U"占", share}, {U"占比", share}, {U"公开率", rate}, {U"主动公开率", blocker},
    {U"增长", up}, {U"增加", up}, {U"上升", up}, {U"提高", up}, {U"上涨", up}, {U"增幅", up},
    {U"下降", down}, {U"减少", down}, {U"回落", down}, {U"降低", down}, {U"降幅", down},
    {U"同比", compared}, {U"较上年", compared}, {U"较去年", compared}, {U"比上年", compared},
    {U"比去年", compared}, {U"较上一年", compared}, {U"比上一年", compared}, {U"较上年度", compared},
    {U"比上年度", compared}, {U"同去年相比", compared}, {U"与上年相比", compared}, {U"与去年相比", compared},
    {U"与上一年相比", compared}, {U"较上年同期", compared}, {U"较去年同期", compared}, {U"比去年同期", compared},
    {U"比上年同期", compared}, {U"环比", blocker},
    // Whom and which time a sentence speaks of.
    of_scope(U"全市", scopes::area), of_scope(U"全区", scopes::area), of_scope(U"全县", scopes::area),
    of_scope(U"全省", scopes::area), of_scope(U"全州", scopes::area), of_scope(U"全镇", scopes::area),
    of_scope(U"全乡", scopes::area), of_scope(U"全盟", scopes::area), of_scope(U"全旗", scopes::area),
    of_scope(U"全系统", scopes::area), of_scope(U"各级", scopes::area), of_scope(U"我市", scopes::area),
    of_scope(U"我区", scopes::area), of_scope(U"我县", scopes::area), of_scope(U"我省", scopes::area),
    of_scope(U"我州", scopes::area), of_scope(U"我镇", scopes::area), of_scope(U"我乡", scopes::area),
    of_scope(U"我旗", scopes::area), of_scope(U"各部门", scopes::area), of_scope(U"各单位", scopes::area),
    of_scope(U"市政府", scopes::government), of_scope(U"区政府", scopes::government),
    of_scope(U"县政府", scopes::government), of_scope(U"省政府", scopes::government),
    of_scope(U"州政府", scopes::government), of_scope(U"市本级", scopes::government),
    of_scope(U"区本级", scopes::government), of_scope(U"县本级", scopes::government),
    of_scope(U"市级", scopes::government), of_scope(U"本级", scopes::government),
    of_scope(U"办公室", scopes::office), of_scope(U"办公厅", scopes::office), of_scope(U"我办", scopes::office),
    of_scope(U"区府办", scopes::office), of_scope(U"市府办", scopes::office), of_scope(U"政府办", scopes::office),
    of_scope(U"市政府办", scopes::office), of_scope(U"区政府办", scopes::office), of_scope(U"县政府办", scopes::office),
    of_scope(U"市政府办公室", scopes::office), of_scope(U"区政府办公室", scopes::office),
    of_scope(U"县政府办公室", scopes::office), of_scope(U"市政府办公厅", scopes::office),
    of_scope(U"省政府办公厅", scopes::office),
    {U"市政府网站", neutral}, {U"区政府网站", neutral}, {U"县政府网站", neutral}, {U"市政府门户网站", neutral},
    {U"区政府门户网站", neutral}, {U"县政府门户网站", neutral},
    of_scope(U"本机关", scopes::own_body), of_scope(U"局机关", scopes::own_body), of_scope(U"委机关", scopes::own_body),
    of_scope(U"厅机关", scopes::own_body), of_scope(U"机关本级", scopes::own_body), of_scope(U"我局", scopes::own_body),
    of_scope(U"我委", scopes::own_body), of_scope(U"我厅", scopes::own_body), of_scope(U"我院", scopes::own_body),
    of_scope(U"我中心", scopes::own_body), of_scope(U"本局", scopes::own_body), of_scope(U"本委", scopes::own_body),
    of_scope(U"上半年", scopes::part_of_year), of_scope(U"下半年", scopes::part_of_year),
    of_scope(U"季度", scopes::part_of_year), of_scope(U"月份", scopes::part_of_year),
    of_scope(U"每月", scopes::part_of_year), of_scope(U"每周", scopes::part_of_year),
    of_scope(U"累计", scopes::other_time), of_scope(U"历年", scopes::other_time), of_scope(U"以来", scopes::other_time),
    of_scope(U"近年", scopes::other_time), {U"截至", until}, {U"截止", until},
    // What narrows a number, or makes it a number of something else.
    {U"网上", blocker}, {U"网络", blocker}, {U"线上", blocker}, {U"在线", blocker}, {U"信函", blocker},
    {U"邮寄", blocker}, {U"当面", blocker}, {U"现场", blocker}, {U"传真", blocker}, {U"邮件", blocker},
    {U"平台", blocker}, {U"网站", blocker}, {U"窗口", blocker}, {U"自然人", blocker}, {U"法人", neutral}, {U"其他组织", neutral}, {U"社会组织", neutral}, {U"信息不存在", neutral},
    {U"企业", blocker}, {U"人大", blocker}, {U"政协", blocker}, {U"建议", blocker}, {U"提案", blocker},
    {U"信访", blocker}, {U"投诉", blocker}, {U"举报", blocker}, {U"咨询", blocker}, {U"留言", blocker},
    {U"诉求", blocker}, {U"来电", blocker}, {U"来信", blocker}, {U"延期", blocker}, {U"补正", blocker},
    {U"撤回", blocker}, {U"转办", blocker}, {U"减免", blocker}, {U"逾期", blocker}, {U"超期", blocker},
    {U"许可申请", blocker}, {U"公文", blocker, 1}, {U"公开属性", blocker, 1}, {U"热线", blocker}, {U"好差评", blocker}, {U"办事", blocker},
    {U"有效答复", blocker}, {U"指导", blocker}, {U"协助", blocker}, {U"典型", blocker}, {U"培训", blocker},
    {U"召开", activity}, {U"举办", activity}, {U"开展", activity}, {U"组织", activity}, {U"回复", activity},
    {U"回应", activity}, {U"印发", activity}, {U"编发", activity}, {U"编辑", activity}, {U"开设", activity},
    {U"整改", activity}, {U"处置", activity}, {U"推送", activity}, {U"新增", activity}, {U"更新", activity},
    {U"完成", activity}, {U"参加", activity}, {U"制作", activity}, {U"报送", activity},
});

/// Longer words before the shorter ones that they begin with, so that the first that fits counts.
constexpr auto words = [] {
  auto sorted = unsorted_words;
  std::sort(sorted.begin(), sorted.end(), [](const claim_word& a, const claim_word& b) {
    if (a.text[0] != b.text[0]) return a.text[0] < b.text[0];
    if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
    return a.text < b.text;
  });
  return sorted;
}();

/// Words that say nothing about what is counted.
constexpr std::array fillers{
    U"公开", U"政府信息", U"政务信息", U"信息", U"申请", U"案件", U"数量", U"事项", U"件数", U"总数", U"总量", U"共计",
    U"共有", U"总共", U"合计", U"总计", U"共", U"总", U"达到", U"达", U"有效", U"各类", U"各种", U"全部", U"全年",
    U"本年度", U"本年", U"今年", U"当年", U"年内", U"年度", U"依法", U"按时", U"按期", U"及时", U"已经", U"已", U"均",
    U"为", U"有", U"了", U"的", U"数", U"量", U"件", U"度", U"计", U"是", U":", U"“", U"”", U"办理", U"内容", U"类",
    U"到", U"至", U"决定", U"法定期限内", U"在", U"工作",
};

// clang-format on

constexpr bool no_word_twice() {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].text == words[i - 1].text) return false;
  }
  return true;
}
static_assert(no_word_twice(), "a word of the narrative with two meanings");

/// A set of characters, or of pairs of them by a hash.
using bit_set = std::array<std::uint64_t, 1024>;
constexpr bool has(const bit_set& set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1) != 0; }
constexpr void add(bit_set& set, std::size_t i) { set[i / 64] |= std::uint64_t{1} << (i % 64); }
constexpr std::size_t hash(char32_t first, char32_t second) {
  return (first * 181 + second) & 0xFFFF;
}

/// The words' first two characters; nearly all text fails here.
constexpr auto beginnings = [] {
  bit_set set{};
  for (const claim_word& w : words) {
    if (w.text.size() > 1) add(set, hash(w.text[0], w.text[1]));
  }
  return set;
}();
constexpr auto single_characters = [] {
  bit_set set{};
  for (const claim_word& w : words) {
    if (w.text.size() == 1) add(set, w.text[0]);
  }
  return set;
}();
constexpr auto filler_beginnings = [] {
  bit_set set{};
  for (std::u32string_view f : fillers) add(set, f[0]);
  return set;
}();

}  // namespace

const claim_word* word_at(std::u32string_view text) {
  const char32_t c = text.front();
  if (c > 0xFFFF) return nullptr;
  const bool pair = text.size() > 1 && has(beginnings, hash(c, text[1]));
  if (!pair && !has(single_characters, c)) return nullptr;
  auto w = std::lower_bound(words.begin(), words.end(), c,
                            [](const claim_word& a, char32_t b) { return a.text[0] < b; });
  for (; w != words.end() && w->text[0] == c; ++w) {
    if (text.starts_with(w->text)) return &*w;
  }
  return nullptr;
}

bool is_filler(std::u32string_view text) {
  while (!text.empty()) {
    if (text[0] > 0xFFFF || !has(filler_beginnings, text[0])) return false;
    const auto found = std::find_if(fillers.begin(), fillers.end(),
                                    [&](std::u32string_view f) { return text.starts_with(f); });
    if (found == fillers.end()) return false;
    text.remove_prefix(std::u32string_view(*found).size());
  }
  return true;
}

}  // namespace govreport::detail
