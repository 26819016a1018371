// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/decided_result.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/write/checked_document.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/text.hpp"
#include "support/random_reports.hpp"
#include "unit/write/sample_reading.hpp"

namespace govreport {

namespace {

using namespace samples;

constexpr std::string_view total = "reviews.litigation_direct.total";
constexpr std::string_view stock = "reviews.reconsideration.total";

/// Two sums of section 4 that do not hold, and a signature that is late.
report troubled_report() {
  report r = with(orderly_report(), {{total, 1}, {stock, 2}});
  r.signed_on = calendar_date{2022, 4, 12};
  return r;
}

const finding& finding_of(const checked_document& document, std::string_view rule) {
  for (const auto* list : {&document.result->findings, &document.result->undetermined}) {
    for (const finding& found : *list) {
      if (found.broken->id == rule) return found;
    }
  }
  FAIL("no such finding");
  return document.result->findings.front();
}

decision decided(const checked_document& document, std::string_view rule, decision_kind kind,
                 const decision_reason& why) {
  const auto made = decide(finding_of(document, rule), {*document.read, document.name}, kind, why);
  REQUIRE(made);
  return *made;
}

checked_document with_decisions(checked_document document, const decisions& all) {
  apply_decisions(all, document);
  return document;
}

const decided_finding& on(const checked_document& document, std::string_view rule) {
  for (std::size_t i = 0; i < document.result->findings.size(); ++i) {
    if (document.result->findings[i].broken->id == rule) return document.decided->findings[i];
  }
  return document.decided->undetermined.at(0);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a decision says what it is on, and what it was then") {
  const checked_document document = checked("dir/a.md", sample_reading(troubled_report()));
  CHECK(
      decided(document, "REV-02", decision_kind::dismissed, {"登记簿如此", "张三", "2022-05-01"}) ==
      decision{"某市人民政府", 2021, "", "REV-02", "litigation_direct", decision_kind::dismissed,
               severity::error, verdict::fail, "登记簿如此", "张三", "2022-05-01",
               message(finding_of(document, "REV-02"), *document.read, language::en),
               fingerprint(finding_of(document, "REV-02"), *document.read)});
  CHECK(
      decided(document, "FRM-07", decision_kind::confirmed, {"x", "", "", language::zh}).message ==
      message(finding_of(document, "FRM-07"), *document.read, language::zh));
}

TEST_CASE("there is no decision without a reason, and none on a report that nobody can tell") {
  checked_document document = checked("-", sample_reading(troubled_report()));
  const auto error_of = [&](const decision_reason& why) {
    const auto made = decide(document.result->findings.front(), {*document.read, document.name},
                             decision_kind::dismissed, why);
    REQUIRE_FALSE(made);
    return made.error();
  };
  CHECK(error_of({" "}) ==
        decision_error{decision_errc::wrong_value, 0, "reason",
                       "The reason is empty. Say why, for those who come after."});
  CHECK(error_of({"x", "", "2022-13-01"}) ==
        decision_error{decision_errc::wrong_value, 0, "on",
                       "“2022-13-01” is no day of the calendar. Write it like 2026-03-31, or leave "
                       "it out."});
  CHECK(error_of({"x", "\xBC\xFB"}) ==
        decision_error{decision_errc::wrong_value, 0, "by",
                       "The text of by is no UTF-8. Give it as UTF-8."});
  document.read->report.year = std::nullopt;
  CHECK(error_of({"x"}) ==
        decision_error{
            decision_errc::unidentified_report, 0, "",
            "The report does not say whose it is or of which year, and comes from no file with a "
            "name: a decision on it could meet another report. Save it to a file and check that."});
}

TEST_CASE("a report that does not say whose it is goes by the name of its document") {
  report r = troubled_report();
  r.authority = {};
  const checked_document document = checked("dir/a.md", sample_reading(r));
  decisions all;
  all.record(decided(document, "REV-02", decision_kind::dismissed, {"x"}));
  CHECK(all.begin()->document == "dir/a.md");
  CHECK(on(with_decisions(document, all), "REV-02").is(decision_kind::dismissed));
  const checked_document other = with_decisions(checked("dir/b.md", sample_reading(r)), all);
  CHECK_FALSE(on(other, "REV-02").decided);
  CHECK(on(other, "REV-02").reopened.empty());
}

TEST_CASE("one decision dismisses no finding of another report") {
  decisions all;
  all.record(decided(checked("a", sample_reading(troubled_report())), "REV-02",
                     decision_kind::dismissed, {"x"}));
  report other = troubled_report();
  other.authority = "某县人民政府";
  report later = troubled_report();
  later.year = 2022;
  for (const report& r : {other, later}) {
    const checked_document document = with_decisions(checked("a", sample_reading(r)), all);
    CHECK_FALSE(on(document, "REV-02").decided);
    CHECK(on(document, "REV-02").reopened.empty());
    CHECK(document.decided->unmet.empty());  // it is not on this report
  }
}

TEST_CASE("decisions survive a re-run, whatever the document is called and however it was read") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    report r = random_report(seed);
    r.authority = "某市人民政府";
    r.year = 2021;
    const checked_document document = checked("a.md", sample_reading(r));
    decisions all;
    std::size_t n = 0;
    for (const auto* list : {&document.result->findings, &document.result->undetermined}) {
      for (const finding& found : *list) {
        all.record(*decide(found, {*document.read, "a.md"}, enumerators<decision_kind>[n++ % 2],
                           { "reason" }));
      }
    }
    const checked_document again =
        with_decisions(checked("b.pdf", sample_reading(r)), *parse_decisions(write_decisions(all)));
    n = 0;
    for (const auto* list : {&again.decided->findings, &again.decided->undetermined}) {
      for (const decided_finding& by : *list) {
        CHECK(by.is(enumerators<decision_kind>[n++ % 2]));
        CHECK(by.reopened.empty());
      }
    }
    CHECK(again.decided->unmet.empty());
    CHECK(again.result->verdict == document.result->verdict);
  }
}

TEST_CASE("any number that changes reopens what was decided on it, and nothing else") {
  std::size_t reopened = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    report r = random_report(seed);
    r.authority = "某市人民政府";
    r.year = 2021;
    const checked_document document = checked("a.md", sample_reading(r));
    decisions all;
    for (const finding& found : document.result->findings)
      all.record(*decide(found, {*document.read, "a.md"}, decision_kind::dismissed, {"reason"}));
    for (const finding& found : document.result->findings) {
      for (cell c : cells_of(found, *document.read)) {
        CAPTURE(seed);
        CAPTURE(found.broken->id);
        CAPTURE(address_of(c));
        const auto n = number_at(r, c);
        report changed = r;
        set_number(changed, c, n ? *n + 1 : 1);
        const checked_document now = with_decisions(checked("a.md", sample_reading(changed)), all);
        for (std::size_t i = 0; i < now.result->findings.size(); ++i) {
          const finding& other = now.result->findings[i];
          const decided_finding& by = now.decided->findings[i];
          const auto cells = cells_of(other, *now.read);
          const bool is_about = std::find(cells.begin(), cells.end(), c) != cells.end();
          if (is_about) CHECK_FALSE(by.decided);
          if (other.broken == found.broken && other.where == found.where) {
            CHECK_FALSE(by.reopened.empty());
            ++reopened;
          }
        }
        // Nothing is lost: what was decided still stands, waits to be decided again, or is listed.
        for (const decision& d : all) {
          bool seen = std::find(now.decided->unmet.begin(), now.decided->unmet.end(), d) !=
                      now.decided->unmet.end();
          for (const auto* list : {&now.decided->findings, &now.decided->undetermined}) {
            for (const decided_finding& by : *list) {
              seen = seen || by.decided == d ||
                     std::find(by.reopened.begin(), by.reopened.end(), d) != by.reopened.end();
            }
          }
          CHECK(seen);
        }
      }
    }
  }
  CHECK(reopened > 100);
}

TEST_CASE("a finding that weighs more than it did is reopened, one that weighs less is not") {
  const checked_document document = checked("a.md", sample_reading(troubled_report()));
  decision d = decided(document, "REV-02", decision_kind::dismissed, {"x"});
  d.severity = severity::warning;
  decisions all;
  all.record(d);
  checked_document now = with_decisions(document, all);
  CHECK_FALSE(on(now, "REV-02").decided);
  CHECK(on(now, "REV-02").reopened == std::vector{d});
  CHECK(holds(check_text(now), "reopened, as it weighs more now; it was dismissed: x; it then"));
  CHECK(holds(check_text(now, {.in = language::zh}),
              "需重新核定，问题比当时严重；此前已排除：x；当时为："));

  d.severity = severity::error;
  d.verdict = verdict::undetermined;
  all.record(d);
  now = with_decisions(document, all);
  CHECK_FALSE(on(now, "REV-02").decided);

  decision late = decided(document, "FRM-07", decision_kind::dismissed, {"x"});
  late.severity = severity::error;
  all.record(late);
  CHECK(on(with_decisions(document, all), "FRM-07").is(decision_kind::dismissed));
}

TEST_CASE("rules that are open can be decided on as well") {
  reading read = sample_reading(orderly_report());
  print_instead(read, "reviews.litigation_direct.upheld", cell_state::blank, "");
  print_instead(read, total, cell_state::blank, "");
  const checked_document document = checked("a.md", read);
  REQUIRE(document.result->undetermined.size() == 1);
  decisions all;
  all.record(decided(document, "REV-02", decision_kind::confirmed, {"待补"}));
  CHECK(holds(check_text(with_decisions(document, all)), R"(
  Undetermined:
    REV-02 (section 4, direct litigation): cannot be decided: upheld blank + corrected 0 + other
      result 0 + pending 0 = at least 0, against total blank · confirmed: 待补
)"));
  all.record(decided(document, "REV-02", decision_kind::dismissed, {"待补"}));
  const checked_document now = with_decisions(document, all);
  CHECK(now.decided->undetermined.at(0).is(decision_kind::dismissed));
  CHECK_FALSE(holds(check_text(now), "Undetermined:"));
  CHECK(holds(check_text(now), "1 undetermined (1 dismissed)"));
  CHECK(holds(check_text(now), R"(
  1 dismissed:
    undetermined REV-02 (section 4, direct litigation): 待补
)"));
  CHECK(holds(check_text(now, {.in = language::zh}), R"(
  已排除 1 项：
    无法判定 REV-02 (四, 未经复议直接起诉)：待补
)"));
}

TEST_CASE("deciding on a reopened finding replaces what it was reopened from") {
  const checked_document document = checked("a.md", sample_reading(troubled_report()));
  decisions all;
  all.record(decided(document, "REV-02", decision_kind::dismissed, {"x"}));
  const checked_document now =
      with_decisions(checked("a.md", sample_reading(with(troubled_report(), {{total, 3}}))), all);
  CHECK(replaced_by_deciding(on(now, "REV-02"), *now.decided) ==
        std::vector<decision>(all.begin(), all.end()));
  CHECK(replaced_by_deciding(on(now, "FRM-07"), *now.decided).empty());
  // Two findings of one rule and place: the other still needs it.
  decided_result two = *now.decided;
  two.undetermined.push_back(on(now, "REV-02"));
  CHECK(replaced_by_deciding(on(now, "REV-02"), two).empty());
}

TEST_CASE("contradictions do not count where all errors of their sums are dismissed") {
  const auto is_open = [](const checked_document& document, const decisions& all) {
    const checked_document now = with_decisions(document, all);
    return contradiction_is_open(*now.located, *now.result, *now.read, *now.decided);
  };
  const checked_document document = checked("a.md", sample_reading(troubled_report()));
  decisions all;
  CHECK(is_open(document, all));
  all.record(decided(document, "REV-02", decision_kind::dismissed, {"x"}));
  CHECK(is_open(document, all));
  decision other = decided(document, "REV-01", decision_kind::confirmed, {"x"});
  all.record(other);
  CHECK(is_open(document, all));
  other.kind = decision_kind::dismissed;
  all.record(other);
  CHECK_FALSE(is_open(document, all));
  CHECK_FALSE(is_open(checked("a.md", sample_reading(orderly_report())), {}));
}

TEST_CASE("what contradicts last year's report is dismissed with the rule, until that changes") {
  const auto year = [](std::int32_t y, std::string_view address) {
    report r = with(zero_report(), {{address, 3}});
    r.year = y;
    r.authority = "某市人民政府";
    return r;
  };
  const auto checked_with = [&](const report& last) {
    report now = year(2023, "requests.carried_in.business");
    for (std::string_view cell :
         {"requests.carried_in.total", "requests.concluded.business", "requests.concluded.total",
          "requests.granted.business", "requests.granted.total"})
      set_number(now, *cell_at(cell), 3);
    return check_document("a.md", sample_reading(now),
                          std::make_shared<const reading>(sample_reading(last)));
  };
  const report last = year(2022, "requests.carried_out.total");
  const checked_document document = checked_with(last);
  CHECK(holds(
      message(finding_of(document, "YOY-01"), *document.read, language::en, document.context()),
      "YOY-01 (section 3, businesses): carried in from last year 3 ≠ last year's carried "
      "out to next year 0; residual 3"));
  decisions all;
  const auto made =
      decide(finding_of(document, "YOY-01"), {*document.read, document.name, document.context()},
             decision_kind::dismissed, {"上年漏报"});
  REQUIRE(made);
  all.record(*made);
  const checked_document again = with_decisions(checked_with(last), all);
  CHECK(on(again, "YOY-01").is(decision_kind::dismissed));
  CHECK_FALSE(contradiction_is_open(*again.located, *again.result, *again.read, *again.decided));
  report corrected = last;
  set_number(corrected, *cell_at("requests.carried_out.business"), 1);
  const checked_document other = with_decisions(checked_with(corrected), all);
  CHECK_FALSE(on(other, "YOY-01").decided);
  CHECK(on(other, "YOY-01").reopened.size() == 1);
  CHECK(contradiction_is_open(*other.located, *other.result, *other.read, *other.decided));
}

TEST_CASE("text says what was decided: nothing is dismissed unseen") {
  const checked_document document = checked("a.md", sample_reading(troubled_report()));
  decisions all;
  all.record(
      decided(document, "REV-02", decision_kind::dismissed, {"登记簿如此", "张三", "2022-05-01"}));
  all.record(decided(document, "FRM-07", decision_kind::confirmed, {"邮戳为准", "", "2022-05-02"}));
  all.record(decided(checked("a.md", sample_reading(with(orderly_report(), {{stock, 5}}))),
                     "REV-01", decision_kind::dismissed, {"旧数", "李四", "", language::zh}));
  decision gone = *all.begin();
  gone.rule = "REV-03";
  gone.place = "litigation_after_reconsideration";
  gone.by = "";
  gone.on = "";
  gone.reason = "已更正";
  all.record(gone);
  const checked_document now = with_decisions(document, all);
  CHECK(check_text(now, {.in = language::en}) ==
        R"(某市人民政府 · 2021 · form_2021 (国办公开办函〔2021〕30号)
a.md
inconsistent: 2 errors, 1 warning (1 dismissed, 1 confirmed, 1 reopened), 1 decision without a finding

  at least 2 numbers are wrong; 25 explanations are as small as that
    1. section 4, reconsideration · upheld 0 → 2; section 4, direct litigation · upheld 0 → 1 (one
       off)
    2. section 4, reconsideration · upheld 0 → 2; section 4, direct litigation · corrected 0 → 1
       (one off)
    3. section 4, reconsideration · upheld 0 → 2; section 4, direct litigation · other result 0 → 1
       (one off)
    4. section 4, reconsideration · upheld 0 → 2; section 4, direct litigation · pending 0 → 1 (one
       off)
    5. section 4, reconsideration · upheld 0 → 2; section 4, direct litigation · total 1 → 0 (one
       off)
    and 20 more

  error     REV-01 (section 4, reconsideration): upheld 0 + corrected 0 + other result 0 + pending 0
              = 0 ≠ total 2; residual -2
              reopened, as the report states something else now; it was dismissed by 李四: 旧数; it
                then said: REV-01 (四, 行政复议): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0
                = 0 ≠ 总计 5; 相差 -5
            rule: the results of reconsideration add up to 总计

  warning   FRM-07: signed on 2022-04-12, after 2022-03-31 (the deadline for governments), 12 days
              late; only the date of signature is known
              confirmed on 2022-05-02: 邮戳为准
            rule: published by the legal deadline

  1 dismissed:
    error REV-02 (section 4, direct litigation): 登记簿如此 (by 张三 on 2022-05-01)

  Decisions that meet no finding in this run:
    REV-03 (litigation_after_reconsideration): confirmed: 已更正
)");
  CHECK(check_text(now, {.in = language::zh}) ==
        R"(某市人民政府 · 2021年度 · form_2021 (国办公开办函〔2021〕30号)
a.md
不一致：错误 2 项，警告 1 项（其中已排除 1 项、已确认 1 项、需重新核定 1 项），1 项决定没有对应的问题

  至少 2 个数字有误，这样小的解释有 25 种
    1. 四、行政复议·结果维持 0 → 2；四、未经复议直接起诉·结果维持 0 → 1（差一）
    2. 四、行政复议·结果维持 0 → 2；四、未经复议直接起诉·结果纠正 0 → 1（差一）
    3. 四、行政复议·结果维持 0 → 2；四、未经复议直接起诉·其他结果 0 → 1（差一）
    4. 四、行政复议·结果维持 0 → 2；四、未经复议直接起诉·尚未审结 0 → 1（差一）
    5. 四、行政复议·结果维持 0 → 2；四、未经复议直接起诉·总计 1 → 0（差一）
    另有 20 种解释

  错误      REV-01 (四, 行政复议): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0 ≠ 总计 2;
              相差 -2
              需重新核定，所载内容已变动；此前已排除（李四）：旧数；当时为：REV-01 (四, 行政复议):
                结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0 ≠ 总计 5; 相差 -5
            规则：行政复议四种结果之和等于总计

  警告      FRM-07: 落款日期为2022年4月12日，晚于2022年3月31日（政府的期限），迟 12 天；只知落款日期
              已确认（2022-05-02）：邮戳为准
            规则：在法定期限内公布

  已排除 1 项：
    错误 REV-02 (四, 未经复议直接起诉)：登记簿如此（张三，2022-05-01）

  本次检查中没有对应问题的决定：
    REV-03 (litigation_after_reconsideration)：已确认：已更正
)");
  const std::vector<checked_document> both{now, document};
  CHECK(
      summary_text(both) ==
      R"(2 documents: 2 inconsistent; 4 errors, 2 warnings (1 dismissed, 1 confirmed, 1 reopened), 1 decision without a finding
)");
  CHECK(
      summary_text(both, {.in = language::zh}) ==
      R"(共 2 份文档：不一致 2 份；错误 4 项，警告 2 项（其中已排除 1 项、已确认 1 项、需重新核定 1 项），1 项决定没有对应的问题
)");
  const std::string json = check_json({&now, 1});
  CHECK(holds(json, R"(
     "fingerprint": ")" +
                        fingerprint(finding_of(now, "REV-02"), *now.read) + R"(",
     "decision": {"kind": "dismissed", "reason": "登记簿如此", "by": "张三", "on": "2022-05-01"}
    })"));
  CHECK(holds(json, R"(
     "fingerprint": ")" +
                        fingerprint(finding_of(now, "REV-01"), *now.read) + R"(",
     "reopened": [
      {"kind": "dismissed", "reason": "旧数", "by": "李四", "on": null, "severity": "error", "verdict": "fail", "message": "REV-01 (四, 行政复议): 结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0 ≠ 总计 5; 相差 -5", "fingerprint": ")" +
                        on(now, "REV-01").reopened.at(0).fingerprint + R"("}
     ]
    })"));
  CHECK(holds(json, R"(
   "unmet_decisions": [
    {"rule": "REV-03", "place": "litigation_after_reconsideration", "kind": "confirmed", "reason": "已更正", "by": null, "on": null, "severity": ")"));
  CHECK(holds(json, R"(
  "findings": {"error": 2, "warning": 1, "note": 0},
  "decisions": {"confirmed": 1, "dismissed": 1, "reopened": 1, "unmet": 1}
 }
)"));
  const std::string plain = check_json({&document, 1});
  for (std::string_view key :
       {"\"decision\"", "\"reopened\"", "\"unmet_decisions\"", "\"decisions\""})
    CHECK_FALSE(holds(plain, key));
}

}  // namespace govreport
