// SPDX-License-Identifier: BSL-1.0
// Rows whose first cell is blank and whose sums do not hold: only the heads tell whose numbers they
// print.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/labels.hpp"
#include "govreport/read/read.hpp"

namespace govreport {

namespace {

using row = std::vector<std::string>;
using grid = std::vector<row>;

constexpr cell person = cell_of(request_row::received, applicant::natural_person);
constexpr cell business = cell_of(request_row::received, applicant::business);
constexpr cell total = cell_of(request_row::received, applicant::total);

/// A table of section 3: heads, and two rows that print no 自然人.
grid requests() {
  row heads{std::string(balance_note)};
  for (const label& l : applicant_labels) heads.emplace_back(l.text);
  const auto name = [](request_row r) {
    const label& l = request_row_labels[index_of(r)];
    return std::string(l.ordinal) + std::string(l.text);
  };
  return {heads,
          {name(request_row::received), "", "5", "0", "0", "0", "0", "3"},
          {name(request_row::carried_in), "", "1", "", "", "", "", ""}};
}

std::string as_pipes(const grid& table) {
  std::string out;
  for (std::size_t y = 0; y < table.size(); ++y) {
    for (const std::string& text : table[y]) out += "| " + text + " ";
    out += "|\n";
    if (y == 0) out += "|" + std::string(table[0].size(), '-') + "|\n";
  }
  return out;
}
std::string as_html(const grid& table) {
  std::string out = "<table>\n";
  for (const row& line : table) {
    out += "<tr>";
    for (const std::string& text : line) out += "<td>" + text + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

reading read(const std::string& tables) {
  return read_report(
             "某局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n" +
             tables + "\n四、政府信息公开行政复议、行政诉讼情况\n\n")
      .value();
}

/// Whether the numbers are those of the columns under whose heads they stand.
bool read_under_heads(const reading& r) {
  return r.provenance[person].state == cell_state::blank && number_at(r.report, business) == 5 &&
         number_at(r.report, total) == 3;
}
bool held_back(const reading& r) { return r.provenance[business].state == cell_state::ambiguous; }

}  // namespace

TEST_CASE("numbers stand under their heads") {
  CHECK(read_under_heads(read(as_pipes(requests()))));
  CHECK(read_under_heads(read(as_html(requests()))));
}

TEST_CASE("heads in several rows, with spans") {
  const auto name = [](applicant a) { return std::string(applicant_labels[index_of(a)].text); };
  std::string html =
      "<table><tr><td rowspan=3 colspan=2></td><td colspan=7>申请人情况</td></tr><tr><td "
      "rowspan=2>" +
      name(applicant::natural_person) + "</td><td colspan=5>法人或其他组织</td><td rowspan=2>" +
      name(applicant::total) + "</td></tr><tr>";
  for (std::size_t a = 1; a < 6; ++a) html += "<td>" + name(enumerators<applicant>[a]) + "</td>";
  html += "</tr>";
  for (std::size_t y = 1; y < 3; ++y) {
    html += "<tr><td colspan=2>" + requests()[y][0] + "</td>";
    for (std::size_t x = 1; x < 8; ++x) html += "<td>" + requests()[y][x] + "</td>";
    html += "</tr>";
  }
  CHECK(read_under_heads(read(html + "</table>\n")));
}

TEST_CASE("a pipe table that converters could have shifted is held back") {
  SUBCASE("a row with another number of cells") {
    grid g = requests();
    g.back().push_back("");
    CHECK(held_back(read(as_pipes(g))));
  }
  SUBCASE("a label in the second column") {
    grid g = requests();
    g.back()[1] = "数量";
    CHECK(held_back(read(as_pipes(g))));
  }
  SUBCASE("a head too few") {
    grid g = requests();
    g[0][3] = "";
    CHECK(held_back(read(as_pipes(g))));
  }
  SUBCASE("two columns before the numbers") {
    grid g = requests();
    for (row& line : g) line.insert(line.begin() + 1, "");
    CHECK(held_back(read(as_pipes(g))));
  }
}

TEST_CASE("rows that contradict the heads are not read by them") {
  // All rows begin one column before the heads say so.
  grid g = requests();
  g[0].insert(g[0].begin() + 1, "");
  g.push_back({"（一）予以公开", "7", "0", "0", "0", "0", "0", "7", ""});
  for (std::size_t y = 1; y < 3; ++y) g[y].push_back("");
  const reading r = read(as_html(g));
  CHECK(number_at(r.report, cell_of(request_row::granted, applicant::natural_person)) == 7);
  CHECK(number_at(r.report, person) != 5);
}

}  // namespace govreport
