// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/area.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/write/messages.hpp"
#include "support/areas.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

member_list list_of_county() {
  member_list list;
  list.names.assign(std::begin(names_of_county), std::end(names_of_county));
  return list;
}

std::vector<named_reading> documents_of(const county& c) {
  std::vector<named_reading> documents;
  for (std::size_t i = 0; i < c.reports.size(); ++i)
    documents.push_back({std::to_string(i) + ".html", &c.reports[i]});
  return documents;
}

/// Sentences, one a line, so that a failing test shows them.
struct sentences {
  std::string text;
  sentences(std::initializer_list<std::string> list) {
    for (const std::string& one : list) add(one);
  }
  void add(const std::string& one) { text += one + "\n"; }
  friend bool operator==(const sentences&, const sentences&) = default;
  friend std::ostream& operator<<(std::ostream& out, const sentences& s) { return out << s.text; }
};

/// What a check says of members, in one language.
sentences messages(const reading& area, const area_members& members, language in) {
  sentences all{};
  const check_context context{.members = &members};
  for (const finding& f : check(area, context).findings) {
    if (looks_at_members(f.broken->holds)) all.add(message(f, area, in, context));
  }
  return all;
}

std::vector<std::string> fingerprints(const reading& area, const area_members& members) {
  std::vector<std::string> all;
  const check_context context{.members = &members};
  for (const finding& f : check(area, context).findings) {
    if (looks_at_members(f.broken->holds)) all.push_back(fingerprint(f, area, context));
  }
  return all;
}

}  // namespace

TEST_CASE("documents are put to members by their names and years alone") {
  county c = sample_county();
  reading spaced = report_for("云岭县 教育局", {}, 2022);
  reading other = report_for("云岭县教育委员会", {});
  reading old = report_for("云岭县民政局", {}, 2019);
  reading nobody = report_for("云岭县民政局", {});
  nobody.report.authority = {};
  reading undated = report_for("云岭县水利局", {});
  undated.report.year.reset();
  reading again = report_for("云岭县水利局", {});
  std::vector<named_reading> documents = documents_of(c);
  documents.pop_back();
  const std::size_t first = documents.size();
  for (const reading* r : {&spaced, &other, &old, &nobody, &undated, &again, &c.area})
    documents.push_back({std::string("x") + static_cast<char>('a' + documents.size()), r});
  const auto made = match_members(c.area, list_of_county(), documents);
  REQUIRE(made);
  CHECK(made->members.missing() == 1);
  CHECK(made->members.list()[4].previous == nullptr);
  using enum unmatched_because;
  CHECK(made->unmatched == std::vector<unmatched_document>{{first + 1, not_in_list, "云岭县教育局"},
                                                           {first + 2, other_year, ""},
                                                           {first + 3, no_authority, ""},
                                                           {first + 4, no_year, ""},
                                                           {first + 5, second_document, ""}});
  for (const member& m : made->members.list())
    CHECK((m.previous == &spaced) == (m.name == "云岭县教育局"));

  const auto said = [&](std::size_t i, language in) {
    return message(made->unmatched[i], *documents[made->unmatched[i].document].read, in);
  };
  CHECK(said(0, language::zh) == "名单中没有“云岭县教育委员会”，最接近的名称是“云岭县教育局”");
  CHECK(said(0, language::en) ==
        "the list has no “云岭县教育委员会”; the nearest name is “云岭县教育局”");
  CHECK(said(1, language::zh) == "“云岭县民政局”的报告是 2019 年度的");
  CHECK(said(2, language::zh) == "未读出机关名称");
  CHECK(said(3, language::en) == "the report of “云岭县水利局” does not say its year");
  CHECK(said(4, language::en) == "there is another report of “云岭县水利局” for 2023");

  // The order of documents plays no part.
  std::reverse(documents.begin(), documents.end());
  const auto turned = match_members(c.area, list_of_county(), documents);
  CHECK(turned->unmatched.size() == made->unmatched.size());
  CHECK(messages(c.area, turned->members, language::zh) ==
        messages(c.area, made->members, language::zh));
}

TEST_CASE("a list for no year, and a report that states none, cannot be matched") {
  county c = sample_county();
  c.area.report.year.reset();
  CHECK(!match_members(c.area, list_of_county(), documents_of(c)));
  member_list list = list_of_county();
  list.year = year_of_areas;
  CHECK(match_members(c.area, list, documents_of(c))->members.missing() == 0);
}

TEST_CASE("the message of a sum says who has how many") {
  county c = sample_county();
  state(c.area, "requests.granted.natural_person", 87);
  state(c.area, "requests.granted.total", 87);
  CHECK(messages(c.area, c.members(), language::zh) ==
        sentences{
            "AGG-01 (三): 予以公开·自然人 87 ≠ 78 = 6 个成员之和（云岭县教育局 40，云岭县民政局 "
            "20，云岭县水利局 9，其余 3 个 9）; 相差 -9; 另有 1 格: 予以公开·总计 87（成员 78）"});
  CHECK(messages(c.area, c.members(), language::en) ==
        sentences{
            "AGG-01 (section 3): granted · natural persons 87 ≠ 78 = sum of 6 members "
            "(云岭县教育局 40, 云岭县民政局 20, 云岭县水利局 9, 3 more 9); residual -9; so in 1 "
            "more cell: granted · total 87 (members 78)"});
}

TEST_CASE("the messages of an area that has less than its members") {
  county c = sample_county();
  state(c.area, "requests.granted.total", 39);
  CHECK(messages(c.area, c.members(), language::zh) ==
        sentences{"AGG-02 (三): 予以公开·总计 39 < 40 = 云岭县教育局"});
  CHECK(messages(c.area, c.members(), language::en) ==
        sentences{"AGG-02 (section 3): granted · total 39 < 40 = 云岭县教育局"});
  state(c.area, "requests.granted.total", 70);
  CHECK(
      messages(c.area, c.members({4}), language::zh) ==
      sentences{"AGG-03 (三): 予以公开·总计 70 < 75 = 5 个成员之和（云岭县教育局 40，云岭县民政局 "
                "20，云岭县水利局 9，其余 2 个 6）; 还缺 1 个成员的报告",
                "AGG-07: 名单中 6 个成员里缺 1 个的 2023 年度报告: 云岭县东坪镇人民政府"});
  CHECK(
      messages(c.area, c.members({4}), language::en) ==
      sentences{"AGG-03 (section 3): granted · total 70 < 75 = sum of 5 members (云岭县教育局 40, "
                "云岭县民政局 20, 云岭县水利局 9, 2 more 6); the reports of 1 member are missing",
                "AGG-07: of 6 members of the list, 1 has no report for 2023 here: "
                "云岭县东坪镇人民政府"});
}

TEST_CASE("the message of what is carried over names the members that do not") {
  county c = sample_county();
  for (std::string_view name : names_of_county) c.previous.push_back(report_for(name, {}, 2022));
  state(c.previous[1], "requests.carried_out.business", 2);
  state(c.reports[1], "requests.carried_in.business", 3);
  state(c.area, "requests.carried_in.business", 3);
  CHECK(messages(c.area, c.members(), language::zh) ==
        sentences{
            "AGG-04 (三): 上年结转·商业企业 3 ≠ 2 = 6 个成员上年报告的结转下年度继续办理之和（"
            "云岭县教育局 2，云岭县东坪镇人民政府 0，云岭县人民政府办公室 0，其余 3 个 0）; 相差 "
            "-1; 1 个成员自己的结转不一致: 云岭县教育局 2 → 3"});
  CHECK(
      messages(c.area, c.members(), language::en) ==
      sentences{
          "AGG-04 (section 3): carried in from last year · businesses 3 ≠ 2 = what 6 members "
          "carried out of "
          "the year before (云岭县教育局 2, 云岭县东坪镇人民政府 0, 云岭县人民政府办公室 0, 3 "
          "more 0); residual -1; 1 of them did not carry over what they had: 云岭县教育局 2 → 3"});
}

TEST_CASE("the messages about documents, co-defendants, repetitions and scope") {
  county c = sample_county();
  state(c.reports[1], "disclosure.normative_documents.issued", 2);
  state(c.reports[2], "disclosure.normative_documents.issued", 2);
  state(c.area, "disclosure.normative_documents.issued", 3);
  CHECK(messages(c.area, c.members(), language::zh) ==
        sentences{"AGG-01 (二, 行政规范性文件): 行政规范性文件·本年制发件数 3 ≠ 4 = 6 个成员之和（"
                  "云岭县教育局 2，云岭县民政局 2，云岭县东坪镇人民政府 0，其余 3 个 0）; 相差 1; "
                  "联合制发的文件各成员都会统计"});

  c = sample_county();
  constexpr std::string_view after = "reviews.litigation_after_reconsideration.total";
  state(c.reports[0], after, 2);
  state(c.reports[1], after, 3);
  state(c.area, after, 4);
  CHECK(
      messages(c.area, c.members(), language::zh) ==
      sentences{"REV-10 (四, 复议后起诉): 复议后起诉·总计 4，比 5 = 6 个成员之和（云岭县教育局 3，"
                "云岭县人民政府办公室 2，云岭县东坪镇人民政府 0，其余 3 个 0） 少 1; "
                "云岭县人民政府办公室是复议机关，作共同被告的案件只计一次，可能即此"});
  CHECK(messages(c.area, c.members(), language::en) ==
        sentences{"REV-10 (section 4, litigation after reconsideration): litigation after "
                  "reconsideration · total 4, 1 fewer than 5 = sum of 6 members (云岭县教育局 3, "
                  "云岭县人民政府办公室 2, 云岭县东坪镇人民政府 0, 3 more 0); 云岭县人民政府办公室 "
                  "reconsiders, and suits in which it is a co-defendant count once: these may be "
                  "such"});

  c = sample_county();
  c.reports[2].report.requests = c.reports[1].report.requests;
  add_up(c);
  area_members members = c.members();
  members.set_repetitions({{1, 2, {true, {950, 1000}}}, {1, 4, {false, {912, 1000}}}});
  CHECK(
      messages(c.area, members, language::zh) ==
      sentences{"AGG-05: 云岭县人民政府办公室与云岭县教育局: 第二至四部分数字全部相同，文字相似度 "
                "95.0%；云岭县人民政府办公室与云岭县水利局: 文字相似度 91.2%"});
  CHECK(messages(c.area, members, language::en) ==
        sentences{
            "AGG-05: 云岭县人民政府办公室 and 云岭县教育局: all numbers are equal, the prose is "
            "95.0 % the same; 云岭县人民政府办公室 and 云岭县水利局: the prose is 91.2 % the "
            "same"});
}

TEST_CASE("the message of a report that is that of one office") {
  county c = sample_county();
  state(c.reports[1], "disclosure.licenses.decisions", 300);
  c.area = report_for("云岭县人民政府",
                      {{"requests.received.total", 5}, {"requests.concluded.total", 5}});
  const sentences all = messages(c.area, c.members(), language::zh);
  CHECK(
      all.text.substr(all.text.find("AGG-06")) ==
      "AGG-06: 声明为地区报告，但 行政许可·本年处理决定数量 0，而 300 = 6 个成员之和（云岭县教育局 "
      "300，"
      "云岭县东坪镇人民政府 0，云岭县人民政府办公室 0，其余 3 个 0）; 3 项主要数字都不到成员之和的 "
      "0.5，可能是一个机关自己的报告\n");
}

TEST_CASE("equal numbers of two members are found where the documents are matched") {
  county c = sample_county();
  for (std::size_t i : {1u, 2u}) {
    state(c.reports[i], "disclosure.licenses.decisions", 4567);
    state(c.reports[i], "disclosure.penalties.decisions", 891);
    state(c.reports[i], "requests.received.natural_person", 20);
    state(c.reports[i], "requests.granted.natural_person", 37);
    state(c.reports[i], "requests.received.total", 20);
    state(c.reports[i], "requests.granted.total", 37);
    state(c.reports[i], "requests.concluded.natural_person", 37);
    state(c.reports[i], "requests.concluded.total", 37);
  }
  add_up(c);
  const auto made = match_members(c.area, list_of_county(), documents_of(c));
  CHECK(messages(c.area, made->members, language::zh) ==
        sentences{"AGG-05: 云岭县教育局与云岭县民政局: 第二至四部分数字全部相同"});
}

TEST_CASE("a finding about members keeps its fingerprint until a number behind it changes") {
  county c = sample_county();
  state(c.area, "requests.granted.total", 87);
  const auto before = fingerprints(c.area, c.members());
  CHECK(before.size() == 1);
  state(c.reports[1], "requests.refused_state_secret.business", 1);
  state(c.area, "requests.refused_state_secret.business", 1);
  CHECK(fingerprints(c.area, c.members()) == before);
  state(c.reports[1], "requests.granted.total", 41);
  CHECK(fingerprints(c.area, c.members()) != before);
  CHECK(fingerprints(sample_county().area, sample_county().members({4})) !=
        fingerprints(sample_county().area, sample_county().members({5})));
}
