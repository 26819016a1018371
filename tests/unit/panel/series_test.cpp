// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/series.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <string>

#include "govreport/panel/series_json.hpp"
#include "govreport/panel/series_text.hpp"
#include "support/readings.hpp"
#include "support/reports.hpp"

namespace govreport {

namespace {

using samples::entry;
using samples::with;
using samples::zero_report;

/// Readings that stay where they are, by name.
class collection {
 public:
  collection& add(std::string name, std::string_view authority, std::optional<std::int32_t> year,
                  std::initializer_list<entry> entries = {}) {
    report r = with(zero_report(form_for(year.value_or(2022))), entries);
    r.authority = authority;
    r.year = year;
    kept_.push_back(reading_of(r));
    documents_.push_back({std::move(name), &kept_.back()});
    return *this;
  }
  [[nodiscard]] const std::vector<named_reading>& documents() const { return documents_; }
  [[nodiscard]] reading& last() { return kept_.back(); }

 private:
  std::deque<reading> kept_;
  std::vector<named_reading> documents_;
};

std::vector<std::int32_t> years_of(const series& s) {
  std::vector<std::int32_t> years;
  for (const series_year& y : s.years) years.push_back(y.year);
  return years;
}

cell at(std::string_view address) { return cell_at(address).value(); }

}  // namespace

TEST_CASE("series: one for every authority, its years in order, gaps named") {
  collection c;
  c.add("c", "某市财政局", 2024).add("a", "某市财政局", 2019).add("x", "某市税务局", 2023);
  c.add("b", "某市 财政局", 2020).add("n", "", 2023).add("u", "某市税务局", std::nullopt);
  const series_set made = series_of(c.documents());
  REQUIRE(made.all.size() == 2);
  CHECK(made.all[0].authority == "某市税务局");
  CHECK(made.all[1].authority == "某市财政局");
  CHECK(years_of(made.all[1]) == std::vector{2019, 2020, 2024});
  CHECK(made.all[1].gaps == std::vector{series_gap{2021, 2023}});
  CHECK(made.without_year == std::vector<std::size_t>{5});
  CHECK(made.without_authority == std::vector<std::size_t>{4});
  CHECK(series_of({}).all.empty());

  const series_set one = series_of(c.documents(), "某市财政局");
  REQUIRE(one.all.size() == 1);
  CHECK(one.all[0].authority == "某市财政局");
  CHECK(years_of(one.all[0]) == std::vector{2019, 2020, 2023, 2024});
  CHECK(one.without_authority.empty());
  CHECK(one.without_year == std::vector<std::size_t>{5});
}

TEST_CASE("series: documents of one year, identical or different") {
  collection c;
  c.add("b", "某局", 2022, {{"requests.received.total", 3}, {"requests.granted.total", 1}});
  c.add("a", "某局", 2022, {{"requests.received.total", 3}, {"requests.granted.total", 2}});
  c.add("d", "某局", 2023).add("e", "某局", 2023);
  const series s = series_of(c.documents()).all.front();
  CHECK(s.years[0].documents == std::vector<std::size_t>{1, 0});
  CHECK_FALSE(s.years[0].identical);
  CHECK(s.years[0].differing == std::vector{at("requests.granted.total")});
  CHECK(s.years[1].is_duplicate());
  CHECK(s.years[1].identical);
  CHECK(numbers_of(s, at("requests.received.total")) ==
        std::vector<std::optional<std::int64_t>>{3, 0});
  // Neither of two numbers is chosen.
  CHECK(numbers_of(s, at("requests.granted.total")) ==
        std::vector<std::optional<std::int64_t>>{std::nullopt, 0});
}

TEST_CASE("series: a cell that one document of a year lacks is the other's") {
  collection c;
  c.add("a", "某局", 2022, {{"reviews.reconsideration.total", 3}});
  c.add("b", "某局", 2022);
  samples::drop_table(c.last(), table::reviews);
  const series s = series_of(c.documents()).all.front();
  CHECK_FALSE(s.years[0].identical);
  CHECK(s.years[0].differing.empty());
  CHECK(numbers_of(s, at("reviews.reconsideration.total")).front() == 3);
}

TEST_CASE("series: segments end at the change of form") {
  collection c;
  for (std::int32_t year = 2019; year <= 2023; ++year) c.add("d", "某局", year);
  const series s = series_of(c.documents()).all.front();
  using segments = std::vector<series_segment>;
  CHECK(segments_of(s, at("requests.granted.total")) == segments{{0, 4}});
  CHECK(segments_of(s, at("reviews.reconsideration.total")) == segments{{0, 4}});
  CHECK(segments_of(s, at("disclosure.licenses.decisions")) == segments{{0, 1}, {2, 4}});
  CHECK(segments_of(s, at("disclosure.regulations.disclosed_total")) == segments{{0, 1}});
  CHECK(segments_of(s, at("disclosure.regulations.in_force")) == segments{{2, 4}});
  CHECK(segments_of(s, at("requests.otherwise_closed.total")) == segments{{0, 1}});
  CHECK(segments_of(s, at("requests.otherwise_other.total")) == segments{{2, 4}});
}

TEST_CASE("series: links between neighbors, none over a gap") {
  collection c;
  c.add("a", "某局", 2021, {{"requests.carried_out.total", 2}});
  c.add("b", "某局", 2022, {{"requests.carried_in.total", 2}});
  c.add("c", "某局", 2023, {{"requests.carried_in.total", 1}});
  c.add("d", "某局", 2025, {{"requests.carried_in.total", 7}});
  const series s = series_of(c.documents()).all.front();
  CHECK(s.links.size() == 2 * 9);
  std::vector<std::int32_t> broken;
  for (const series_link& l : s.links) {
    if (l.balance.outcome == verdict::fail) broken.push_back(l.year);
  }
  CHECK(broken == std::vector{2023});
  CHECK(worst_of(s) == severity::error);

  // Two documents of 2022 that disagree on what they carry in decide nothing.
  c.add("e", "某局", 2022, {{"requests.carried_in.total", 9}});
  const series open = series_of(c.documents()).all.front();
  for (const series_link& l : open.links) {
    if (l.year == 2022 && l.balance.link.right() == at("requests.carried_in.total"))
      CHECK(l.balance.outcome == verdict::undetermined);
  }
}

TEST_CASE("series: the order of the documents changes nothing") {
  std::mt19937 random(7);
  collection c;
  for (int i = 0; i < 30; ++i) {
    const auto year = static_cast<std::int32_t>(2019 + random() % 8);
    c.add("d" + std::to_string(i), random() % 2 == 0 ? "某局" : "某厅",
          random() % 9 == 0 ? std::nullopt : std::optional(year),
          {{"requests.received.total", static_cast<std::int64_t>(random() % 3)},
           {"requests.carried_in.total", static_cast<std::int64_t>(random() % 2)}});
  }
  std::vector<named_reading> documents = c.documents();
  const std::string text = series_text(series_of(documents), documents, {{}, true});
  const std::string json = series_json(series_of(documents), documents);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(documents.begin(), documents.end(), random);
    CHECK(series_text(series_of(documents), documents, {{}, true}) == text);
    CHECK(series_json(series_of(documents), documents) == json);
  }
}

TEST_CASE("series: what a total leaves out is shown below it") {
  collection c;
  c.add("a", "某局", 2023,
        {{"reviews.reconsideration.upheld", 10},
         {"requests.received.total", 3},
         {"requests.received.business", 3}});
  const std::string text = series_text(series_of(c.documents()), c.documents());
  CHECK(text.find("  reconsideration                               0\n"
                  "      upheld                                   10\n") != std::string::npos);
  CHECK(text.find("businesses") == std::string::npos);
}

TEST_CASE("series: as text") {
  collection c;
  c.add("2019.md", "某局", 2019,
        {{"disclosure.licenses.decisions", 7}, {"requests.received.total", 4}});
  c.add("2020.md", "某局", 2020,
        {{"disclosure.licenses.decisions", 8}, {"requests.otherwise_closed.total", 2}});
  c.add("2021.md", "某局", 2021,
        {{"disclosure.licenses.decisions", 90}, {"requests.carried_out.total", 3}});
  c.add("2022.md", "某局", 2022,
        {{"disclosure.licenses.decisions", 95}, {"disclosure.fees.amount", 1'250'000}});
  c.add("2022-web.html", "某局", 2022,
        {{"disclosure.licenses.decisions", 96}, {"disclosure.fees.amount", 1'250'000}});
  c.add("2024.md", "某局", 2024, {{"requests.received.total", {}}});
  c.add("unknown.md", "某局", std::nullopt);
  CHECK(series_text(series_of(c.documents()), c.documents(), {{language::zh}}) ==
        R"(某局 · 2019–2024 · 5 个年度

二、主动公开政府信息情况             2019   2020   2021   2022   2024
  行政许可·本年处理决定数量             7      8 │   90   不一      0
  行政事业性收费·收费金额（万元）       –      –      0   1.25      0

三、收到和处理政府信息公开申请情况   2019   2020   2021   2022   2024
  本年新收                              4      0      0      0   空白
  其他处理                              0      2      –      –      –
  结转下年度继续办理                    0      0      3      0      0

  提示：缺 2023 年
  警告：2022 年有 2 份，1 个单元格不同，不取其数：2022-web.html、2022.md（二、行政许可·本年处理决定
    数量）
  错误：三, 总计: 结转下年度继续办理(2021年) 3 ≠ 上年结转(2022年) 0; 相差 3
  年度之间的衔接：相符 27 处，不符 1 处，无法判定 0 处

  警告：年度不明，未归入：unknown.md
)");
  CHECK(series_text(series_of(c.documents()), c.documents()) == R"(某局 · 2019–2024 · 5 years

Section 2: proactive disclosure              2019   2020   2021     2022    2024
  licenses · decisions                          7      8 │   90   differ       0
  fees · amount (10,000 yuan)                   –      –      0     1.25       0

Section 3: requests received and processed   2019   2020   2021     2022    2024
  received this year                            4      0      0        0   blank
  otherwise closed                              0      2      –        –       –
  carried out to next year                      0      0      3        0       0

  note: 2023 is missing
  warning: 2022 has 2 documents that differ in 1 cell: 2022-web.html, 2022.md (section 2, licenses ·
    decisions)
  error: section 3, total: carried out to next year (2021) 3 ≠ carried in from last year (2022) 0;
    residual 3
  from year to year: 27 hold, 1 do not hold, 0 undetermined

  warning: no year, so in no series: unknown.md
)");
}

}  // namespace govreport
