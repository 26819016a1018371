// SPDX-License-Identifier: BSL-1.0
#include "read/claims.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "said.hpp"

namespace govreport::detail {
namespace {

using words = std::vector<std::string>;

struct sample {
  std::string_view text;
  words claims;
};

void check_all(const std::vector<sample>& samples) {
  for (const sample& s : samples) {
    CAPTURE(std::string(s.text));
    CHECK(said(s.text) == s.claims);
  }
}

}  // namespace

TEST_CASE("claims: requests received, handled, concluded") {
  check_all({
      {"全年收到政府信息公开申请5件。", {"received 5"}},
      {"全年新收政府信息公开申请5件。", {"new received 5"}},
      {"全年共收到公民、法人和其他组织提出的政府信息公开申请共计5件。", {"received 5"}},
      {"收到3条依申请公开。", {"received 3"}},
      {"受理政府信息公开申请12件，办结11件。", {"handled 12", "concluded 11"}},
      {"办理依申请公开四十二件。", {"handled 42"}},
      {"政府信息公开申请共收到６件，均已按期答复。", {"received 6"}},
      {"收到政府信息公开申请260余件。", {"received >=260"}},
      {"受理政府信息公开申请12件（含上年结转2件），答复10件。",
       {"handled 12 with carried_in", "carried_in 2 with carried_in",
        "replied 10 with carried_in"}},
      {"收到政府信息公开申请5件，较上年下降12.3%。", {"received 5", "received 5 grew -12.3%"}},
      {"本年新收政府信息公开申请：5件；上年结转：1件；结转下年：0件。",
       {"new received 5", "carried_in 1", "carried_out 0"}},
  });
}

TEST_CASE("claims: from year to year") {
  check_all({
      {"收到申请公开5件，2022年结转2件，结转至2024年度继续办理1件。",
       {"received 5", "carried_in 2", "carried_out 1"}},
      {"上年结转政府信息公开申请2件，结转下年政府信息公开申请3件。",
       {"carried_in 2", "carried_out 3"}},
      {"收到公开申请5件，另有3件申请依法顺延到下年度答复。", {"received 5", "carried_out 3"}},
      {"收到公开申请5件，无上年结转，没有结转下年度。",
       {"received 5", "none carried_in", "none carried_out"}},
      {"收到公开申请5件，2023年结转2件。", {"received 5"}},  // from or to that year?
      {"收到公开申请195件，上年结转3件，答复191件，转下年度办理7件。",
       {"received 195", "carried_in 3", "replied 191", "carried_out 7"}},
      {"新收到公开申请78件，结转上年度办理3件。", {"new received 78", "carried_in 3"}},
      {"收到公开申请5件，上年度办理3件。", {"received 5"}},
  });
}

TEST_CASE("claims: what became of requests") {
  check_all({
      {"答复公开申请8件，其中予以公开3件、部分公开2件、不予公开1件，无法提供1件；其他处理1件。",
       {"replied 8", "granted 3", "partly_granted 2", "refused 1", "unable 1", "otherwise 1",
        "8 = 3 + 2 + 1 + 1"}},
      {"公开申请答复情况：予以公开及部分公开5件，占62.5%。",
       {"granted+partly_granted 5", "granted+partly_granted 5 is 62.5%"}},
      {"公开申请中，因本机关不掌握等原因无法提供2件，重复申请3件。",
       {"unable 2", "not_processed_repeated 3"}},
      {"收到公开申请5件，其中3件予以公开，2件因信息不存在无法提供。",
       {"received 5", "granted 3", "unable 2", "5 = 3 + 2"}},
      {"依申请公开答复3件予以公开。", {}},  // the answers, or those granted
  });
}

TEST_CASE("claims: reviews") {
  check_all({
      {"因政府信息公开引起的行政复议7件，行政诉讼9件，均获维持。",
       {"reconsideration 7", "reconsideration.upheld 7", "litigation 9", "litigation.upheld 9"}},
      {"涉及信息公开的行政复议、行政诉讼共3件。", {"reconsideration+litigation 3"}},
      {"信息公开行政复议5件，其中维持3件，纠正1件，尚未审结1件。",
       {"reconsideration 5", "reconsideration.upheld 3", "reconsideration.corrected 1",
        "reconsideration.pending 1", "5 = 3 + 1 + 1"}},
      {"因公开申请未经复议直接起诉2件，复议后起诉1件。",
       {"litigation_direct 2", "litigation_after_reconsideration 1"}},
      {"未发生因政府信息公开引起的行政复议、行政诉讼。", {"none reconsideration+litigation"}},
      {"未发生因依申请公开被行政复议纠错或行政诉讼败诉情形。",
       {"none reconsideration.corrected+litigation.corrected"}},
      {"全年办理行政复议案件500件。", {}},  // of whatever kind
      {"主动公开信息公开行政复议决定5件。", {}},
  });
}

TEST_CASE("claims: that there was none") {
  check_all({
      {"今年未收到政府信息公开申请。", {"none received"}},
      {"没有收到公民、法人或者其他组织的公开申请。", {"none received"}},
      {"无依申请公开事项。", {"none received"}},
      {"未受理有效的依申请公开的信息。", {"none handled"}},
      {"未收取信息处理费。", {"none processing_fee"}},
      {"未收到要求减免费用的公开申请。", {}},
      {"未收到公开申请人的补正。", {}},
      {"不存在未受理公开申请的情况。", {}},
      {"上半年未收到政府信息公开申请。", {"none received (part_of_year)"}},
      {"无法提供公开申请所需材料。", {}},
      {"是否收到公开申请，均有登记。", {}},
  });
}

TEST_CASE("claims: section 2") {
  check_all({
      {"制发行政规范性文件5件，废止1件，现行有效19件。",
       {"normative_documents_issued 5", "normative_documents_repealed 1",
        "normative_documents_in_force 19"}},
      {"新制定规章2件。", {"regulations_issued 2"}},
      {"主动公开规章22件，行政规范性文件34件。", {}},  // disclosed is not issued
      {"作出行政许可决定40件、行政处罚3件、行政强制1件。",
       {"licenses 40", "penalties 3", "coercion 1"}},
      {"公示行政许可40件。", {}},
      {"全年收取信息处理费共计400元。", {"processing_fee 400"}},
  });
}

TEST_CASE("claims: lists") {
  check_all({
      {"发布信息9条，其中网站5条、微信3条、微博1条。", {"9 = 5 + 3 + 1"}},
      {"发布信息9条（网站5条，微信4条）。", {"9 = 5 + 4"}},
      {"发布信息9条：网站5条；微信4条。", {"9 = 5 + 4"}},
      {"发布信息9条，包括网站5条、微信3条等。", {"9 = 5 + 3 + …"}},
      {"发布信息9条，其中预决算6条（预算4条、决算2条）、“三公”经费3条。",
       {"9 = 6 + 3", "6 = 4 + 2"}},
      {"发布信息9条，其中网站5条，微信4条，召开发布会20条。", {"9 = 5 + 4 + …"}},
      {"发布信息9条，其中网站5条，微信4条，培训3次。", {"9 = 5 + 4 + …"}},
      {"发布信息9条，其中网站5条，内容丰富，微信40条。", {}},
      {"发布信息9条，其中网站5条，微信4条，内容丰富，报刊6条。", {"9 = 5 + 4 + …"}},
      {"发布信息9条，其中网站5条，微信4条，内容丰富，形式多样。", {"9 = 5 + 4"}},
      {"发布信息90余条，其中网站5条，微信4条。", {}},
      {"发布信息9条，其中网站5条，微信约4条。", {}},
      {"发布A5信息9条（占5%），其中网站5条（占55.56％）、微信4条（44.44%）。",
       {"9 = 5 + 4", "5 is 55.56% of 9", "4 is 44.44% of 9"}},
      // Numbers with shares of their own stand side by side.
      {"网上申请862件，占82.4%；信函申请171件，占16.3%；自然人申请1030件，占98.5%；"
       "法人申请16件，占1.5%。",
       {}},
      {"收到公开申请130件，其中予以公开59件、占45.4%；不予公开32件、占24.6%。",
       {"received 130", "granted 59", "refused 32", "130 = 59 + 32", "granted 59 is 45.4% of 130",
        "refused 32 is 24.6% of 130"}},
      {"发布信息90条，占总数50%，其中微信45条，占50%。", {"45 is 50% of 90"}},
  });
}

TEST_CASE("claims: whom and which time a sentence speaks of") {
  check_all({
      {"全市共受理公开申请50件。", {"handled 50 (area)"}},
      {"局机关收到公开申请5件。", {"received 5 (own_body)"}},
      {"市政府办公室收到公开申请5件。受理情况良好。办结公开申请4件。",
       {"received 5 (office)", "concluded 4 (office)"}},
      {"上半年收到公开申请5件。", {"received 5 (part_of_year)"}},
      {"截至11月底，收到公开申请5件。", {"received 5 (part_of_year)"}},
      {"截至12月31日，收到公开申请5件。", {"received 5"}},
      {"1至11月收到公开申请5件。", {"received 5 (part_of_year)"}},
      {"累计收到公开申请5件。", {"received 5 (other_time)"}},
      {"2019年以来收到公开申请5件。", {"received 5 (other_time)"}},
      {"2022年收到公开申请4件，2023年收到公开申请5件。",
       {"received 4 (other_time)", "received 5 (other_time)"}},
      {"市住建局收到公开申请5件。", {"received 5 (other_body)"}},
      {"经网站等渠道收到公开申请5件。", {"received 5"}},
      {"市卫生健康局收到公开申请5件。", {"received 5"}},
  });
}

TEST_CASE("claims: what looks like one and is none") {
  check_all({
      {"收到群众诉求348件，办结率100%。", {}},
      {"收到低保申请300件。", {}},
      {"规范依申请公开，全年不予受理4件。", {}},
      {"受理公开申请12件，答复7件，不予受理4件。", {"handled 12", "replied 7"}},
      {"受理行政许可申请300件。", {}},
      {"收到网上公开申请3件。", {}},
      {"其中自然人公开申请3件。", {}},
      {"收到公开申请人来信5件。", {}},
      {"依申请公开工作培训5次。", {}},
      {"政务服务事项办结时长缩短至30分钟。", {}},
      {"差评占评价总数的0.34%。", {}},
      {"规范公开申请办理，全年解答咨询5件。", {}},
      {"收到公开申请5年来最多。", {}},
      {"根据〔2021〕30号文件收到公开申请。", {}},
      {"现行有效件数根据清理结果进行了调整，以本年度报告为准。", {}},
      {"公开是常态，公开是例外。", {}},
      {"受理范围、条件、程序一一公开。", {}},
      {"公文公开属性审查166件，其中不予公开12件。", {}},
  });
}

TEST_CASE("claims: the place of a claim is that of its clause and of its number") {
  const std::string text = "（二）依申请公开\n全年收到政府信息公开\n申请 12 件，办结 11\n件。";
  report of;
  of.year = 2023;
  const spoken s = speak(text, of);
  REQUIRE(s.claims.size() == 2);
  const claim& c = s.claims[0];
  CHECK(described(c) == "received 12");
  CHECK(c.clause.text == "全年收到政府信息公开申请 12 件");
  CHECK(c.clause.where.line == 2);
  CHECK(text.substr(c.clause.where.begin, c.clause.where.end - c.clause.where.begin) ==
        "全年收到政府信息公开\n申请 12 件");
  CHECK(c.stated.printed.text == "12 件");
  CHECK(text.substr(c.stated.printed.where.begin, 2) == "12");
  CHECK(c.text == "全年收到政府信息公开申请 12 件，办结 11件");
  CHECK(s.claims[1].sentence == c.sentence);
  CHECK(s.claims[1].stated.printed.text == "11件");
}

TEST_CASE("claims: digits on two lines may be one number or two") {
  CHECK(said("收到政府信息公开申请1\n2件。").empty());
}

TEST_CASE("claims: a paragraph of a page ends its sentence") {
  report of;
  of.year = 2023;
  const std::string text = "收到政府信息公开申请\n5件";
  CHECK(speak(text, of).claims.size() == 1);
  CHECK(speak(text, of, 1, {}, document_format::html).claims.empty());
}

TEST_CASE("claims: beside the tables only whole sentences without their figures count") {
  report of;
  of.year = 2023;
  const std::string text = "收到政府信息公开申请5件。";
  CHECK(speak(text, of, 3).claims.size() == 1);
  CHECK(speak(text, of, 3, {10}).claims.empty());
  CHECK(speak("收到政府信息公开申请5件", of, 3).claims.empty());
}

TEST_CASE("claims: a sentence without end, and numbers without end, cost no more than others") {
  std::string numbers = "发布信息9条，其中";
  for (int i = 0; i < 5000; ++i) numbers += "网站5条、";
  CHECK(said(numbers).empty());
  std::string brackets = "发布信息9条";
  for (int i = 0; i < 300; ++i) brackets += "（5条";
  CHECK(said(brackets).empty());
}

}  // namespace govreport::detail
