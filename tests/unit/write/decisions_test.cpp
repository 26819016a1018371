// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/decisions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "support/random_reports.hpp"

namespace govreport {

namespace {

/// Part of a text, with something else in its place.
std::string with_part(std::string text, std::string_view part, std::string_view other) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), other);
}

constexpr std::string_view line =
    R"({"authority": "某市人民政府", "year": 2021, "rule": "REV-02", "place": "litigation_direct", )"
    R"("kind": "dismissed", "severity": "error", "verdict": "fail", "reason": "见登记簿", )"
    R"("by": "张三", "on": "2022-03-02", "message": "REV-02: …", "fingerprint": "0123456789abcdef"})";

decision the_decision() {
  return {"某市人民政府",
          2021,
          "",
          "REV-02",
          "litigation_direct",
          decision_kind::dismissed,
          severity::error,
          verdict::fail,
          "见登记簿",
          "张三",
          "2022-03-02",
          "REV-02: …",
          "0123456789abcdef"};
}

std::string text_with(samples::numbers& next) {
  constexpr std::array<std::string_view, 12> pieces{
      "a", "市", "\"", "\\", "/", "\n", "\t", "\x01", "\x7F", "😀", " ", "\xEF\xBF\xBD"};
  std::string text = "x";
  for (std::uint32_t n = next.below(6); n > 0; --n) text += pieces[next.below(pieces.size())];
  return text;
}

decision random_decision(samples::numbers& next) {
  decision d = the_decision();
  d.authority = next.below(4) == 0 ? "" : text_with(next);
  d.year = next.below(4) == 0 ? std::nullopt
                              : std::optional(static_cast<std::int32_t>(next.below(4000)) - 1000);
  if (d.authority.empty() || !d.year) d.document = text_with(next);
  d.rule = next.below(2) == 0 ? "REQ-01" : text_with(next);
  d.kind = enumerators<decision_kind>[next.below(2)];
  d.severity = enumerators<severity>[next.below(3)];
  d.verdict = next.below(2) == 0 ? verdict::fail : verdict::undetermined;
  d.reason = text_with(next);
  d.by = next.below(2) == 0 ? "" : text_with(next);
  d.on = next.below(2) == 0 ? "" : "2024-02-29";
  d.message = next.below(2) == 0 ? "" : text_with(next);
  for (char& c : d.fingerprint) c = "0123456789abcdef"[next.below(16)];
  return d;
}

struct malformed {
  std::string_view name;
  std::string text;
  decision_error why;
};

}  // namespace

TEST_CASE("a decision is one line, and reads back as itself") {
  decisions all;
  all.record(the_decision());
  CHECK(write_decisions(all) == std::string(line) + "\n");
  const auto read = parse_decisions(line);
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(*read->begin() == the_decision());
}

TEST_CASE("keys in any order, blank lines, a byte order mark and Windows line ends are read") {
  const std::string text = "\xEF\xBB\xBF\r\n \t\r\n" + std::string(line) + "\r\n\n";
  CHECK(write_decisions(*parse_decisions(text)) == std::string(line) + "\n");
  const auto turned = parse_decisions(
      "\t{ \"fingerprint\":\"0123456789abcdef\" ,\"year\":2021,\"place\":\"litigation_direct\","
      "\"rule\":\"REV-02\",\"verdict\":\"fail\",\"severity\":\"error\",\"kind\":\"dismissed\","
      "\"on\":\"2022-03-02\",\"by\":\"\\u5f20三\",\"reason\":\"见登记簿\",\"message\":\"REV-02: "
      "\\u2026\",\"authority\":\"某市人民政府\"} ");
  REQUIRE(turned);
  CHECK(write_decisions(*turned) == std::string(line) + "\n");
  CHECK(parse_decisions("")->empty());
  CHECK(parse_decisions("\n\n")->empty());
}

TEST_CASE("escapes are the characters that they stand for") {
  const auto read = parse_decisions(
      with_part(std::string(line), "见登记簿", R"(\"\\\/\b\f\n\r\t\u0000\ud83d\ude00\u00e9)"));
  REQUIRE(read);
  using namespace std::string_literals;
  CHECK(read->begin()->reason == "\"\\/\b\f\n\r\t\0😀é"s);
}

TEST_CASE("what is no decision says where, why and what to do") {
  const std::string good(line);
  const auto malformed_line = [](std::string detail) {
    return decision_error{decision_errc::malformed_line, 1, "",
                          detail + " A decision is one JSON object on one line."};
  };
  const malformed examples[] = {
      {"an array", "[" + good + "]", malformed_line("At character 1: { is expected.")},
      {"cut short", good.substr(0, 21),
       malformed_line("At character 18: a quotation mark is expected.")},
      {"no key",
       "{}",
       {decision_errc::missing_key, 1, "rule",
        "rule is missing. Every decision has it. Add it, or decide on the finding again."}},
      {"a key without quotation marks", "{rule: 1}",
       malformed_line("At character 2: a key in quotation marks "
                      "is expected.")},
      {"no colon", "{\"rule\" 1}", malformed_line("At character 9: a colon is expected.")},
      {"a number as text", with_part(good, "\"见登记簿\"", "5"),
       malformed_line("At character 158: the text of reason in "
                      "quotation marks is expected.")},
      {"the year as text", with_part(good, "2021", "\"2021\""),
       malformed_line("At character 33: the year as a number is "
                      "expected.")},
      {"a year that is no integer", with_part(good, "2021", "2021.5"),
       malformed_line("At character 37: a comma or } is expected.")},
      {"a year beyond all", with_part(good, "2021", "99999999999"),
       malformed_line("At character 33: the year as a number is "
                      "expected.")},
      {"something behind", good + ",",
       malformed_line("At character 256: the end of the line is "
                      "expected.")},
      {"a comma at the end", with_part(good, "cdef\"}", "cdef\",}"),
       malformed_line("At character 256: a key in quotation "
                      "marks is expected.")},
      {"a tab in a text", with_part(good, "见登", "见\t登"),
       malformed_line("At character 160: a control character as "
                      "\\u and four digits is expected.")},
      {"an escape that is none", with_part(good, "见登", "\\x"),
       malformed_line("At character 159: \\ with one of "
                      "\"\\/bfnrt, or with u and four digits is expected.")},
      {"half a character", with_part(good, "见登", "\\ud83d"),
       malformed_line("At character 165: the second half of a "
                      "character is expected.")},
      {"the other half", with_part(good, "见登", "\\ude00"),
       malformed_line("At character 165: the first half of a "
                      "character before its second is expected.")},
      {"no UTF-8",
       "\n" + with_part(good, "见登", "\xBC\xFB"),
       {decision_errc::not_utf8, 2, "", "The line is no UTF-8. Save the file as UTF-8."}},
      {"UTF-16",
       std::string("\xFF\xFE{\0", 4),
       {decision_errc::not_utf8, 1, "", "The line is no UTF-8. Save the file as UTF-8."}},
      {"a merge that was not finished",
       "\n<<<<<<< HEAD\n" + good,
       {decision_errc::unfinished_merge, 2, "",
        "Two versions of the file were merged and do not agree here. Keep the lines that hold, and "
        "delete the marks around them."}},
      {"another key",
       with_part(good, "\"by\"", "\"who\""),
       {decision_errc::unknown_key, 1, "who",
        "No decision has a key “who”; there are authority, year, document, rule, place, kind, "
        "severity, verdict, reason, by, on, message, fingerprint."}},
      {"a key twice",
       with_part(good, "\"by\"", "\"rule\""),
       {decision_errc::repeated_key, 1, "rule", "rule stands twice in one line. Leave one."}},
      {"no reason",
       with_part(good, "\"reason\": \"见登记簿\", ", ""),
       {decision_errc::missing_key, 1, "reason",
        "reason is missing. Every decision has it. Add it, or decide on the finding again."}},
      {"an empty reason",
       with_part(good, "见登记簿", " 　 "),
       {decision_errc::wrong_value, 1, "reason",
        "The reason is empty. Say why, for those who come after."}},
      {"another kind",
       with_part(good, "dismissed", "ignored"),
       {decision_errc::wrong_value, 1, "kind", "kind is “ignored”; it is confirmed or dismissed."}},
      {"another severity",
       with_part(good, "\"error\"", "\"fatal\""),
       {decision_errc::wrong_value, 1, "severity",
        "severity is “fatal”; it is error, warning or note."}},
      {"another verdict",
       with_part(good, "\"fail\"", "\"failed\""),
       {decision_errc::wrong_value, 1, "verdict",
        "verdict is “failed”; it is fail or undetermined."}},
      {"no finding passes",
       with_part(good, "\"fail\"", "\"pass\""),
       {decision_errc::wrong_value, 1, "verdict",
        "verdict is “pass”; it is fail or undetermined."}},
      {"no such day",
       with_part(good, "2022-03-02", "2022-02-29"),
       {decision_errc::wrong_value, 1, "on",
        "“2022-02-29” is no day of the calendar. Write it like 2026-03-31, or leave it out."}},
      {"no fingerprint",
       with_part(good, "0123456789abcdef", "0123456789ABCDEF"),
       {decision_errc::wrong_value, 1, "fingerprint",
        "“0123456789ABCDEF” is no fingerprint, which is 16 digits of 0 to 9 and a to f. Copy it "
        "from the finding."}},
      {"an empty place",
       with_part(good, "litigation_direct", ""),
       {decision_errc::wrong_value, 1, "place",
        "place is empty. Copy it from the finding or its report."}},
      {"nothing says which report",
       with_part(good, "\"year\": 2021, ", ""),
       {decision_errc::missing_key, 1, "document",
        "document is missing. Without authority and year, a decision names its document. Add it, "
        "or decide on the finding again."}},
      {"two things say which report",
       with_part(good, "\"rule\"", "\"document\": \"a.md\", \"rule\""),
       {decision_errc::wrong_value, 1, "document",
        "authority and year already say which report it is. Leave document out; it is for reports "
        "that do not say it."}},
      {"two decisions on one finding",
       good + "\n" + with_part(good, "0123", "9999") + "\n" + with_part(good, "见登记簿", "无误"),
       {decision_errc::decided_twice, 3, "fingerprint",
        "Line 1 decides on the same finding. Keep one of both."}},
  };
  for (const malformed& e : examples) {
    CAPTURE(e.name);
    const auto read = parse_decisions(e.text);
    REQUIRE_FALSE(read);
    CHECK(read.error().detail == e.why.detail);
    CHECK(read.error() == e.why);
  }
}

TEST_CASE("whatever was recorded reads back as it was, in any order") {
  samples::numbers next(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<decision> made;
    for (int n = 0; n < 20; ++n) made.push_back(random_decision(next));
    decisions all;
    for (const decision& d : made) all.record(d);
    const std::string text = write_decisions(all);
    const auto read = parse_decisions(text);
    REQUIRE_MESSAGE(read, text);
    CHECK(*read == all);
    CHECK(write_decisions(*read) == text);
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(all.size()));

    decisions backwards;
    for (auto d = made.rbegin(); d != made.rend(); ++d) backwards.record(*d);
    CHECK(backwards == all);
    std::string shuffled;
    for (auto d = made.rbegin(); d != made.rend(); ++d) {
      decisions one;
      one.record(*d);
      shuffled += write_decisions(one);
    }
    CHECK(*parse_decisions(shuffled) == all);
  }
}

TEST_CASE("a decision on the same finding takes the place of the old one, and can be withdrawn") {
  decisions all;
  all.record(the_decision());
  decision later = the_decision();
  later.kind = decision_kind::confirmed;
  later.reason = "重新核对";
  all.record(later);
  REQUIRE(all.size() == 1);
  CHECK(*all.find(the_decision()) == later);
  later.place = "reconsideration";
  all.record(later);
  CHECK(all.size() == 2);
  all.withdraw(the_decision());
  REQUIRE(all.size() == 1);
  CHECK(*all.begin() == later);
  CHECK(all.find(the_decision()) == nullptr);
  all.withdraw(the_decision());
  CHECK(all.size() == 1);
}

TEST_CASE("any bytes in the place of others are an error or decisions, and never a crash") {
  samples::numbers next(3);
  const std::string good = std::string(line) + "\n" + with_part(std::string(line), "REV", "REQ");
  for (int round = 0; round < 20000; ++round) {
    std::string text = good;
    for (std::uint32_t n = 1 + next.below(3); n > 0; --n)
      text[next.below(static_cast<std::uint32_t>(text.size()))] =
          static_cast<char>(next.below(256));
    text.resize(next.below(static_cast<std::uint32_t>(text.size()) + 1));
    const auto read = parse_decisions(text);
    if (read) {
      CHECK(*parse_decisions(write_decisions(*read)) == *read);
    } else {
      CHECK(read.error().line >= 1);
    }
  }
}

}  // namespace govreport
