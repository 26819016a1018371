// SPDX-License-Identifier: BSL-1.0
// Rows and a column that some authorities print beside those of the form: 小计 of the groups
// （三） to （六）, and 法人或其他组织小计. No form has a cell for their numbers.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/read/read.hpp"

namespace govreport {

namespace {

constexpr std::size_t columns = enumerator_count<applicant>;

/// How a subtotal is worded, and whether it stands before its group or behind it.
struct style {
  std::string_view group_row;  // of each group; empty: none is printed
  bool before = false;
  std::string_view column;  // empty: none is printed
  // Whether the numbers beside the subtotals are read. Else they are held back: what a word that
  // the form does not have heads, a row or a column, is then open.
  bool is_read = false;
};

struct row {
  std::string label;
  std::vector<std::int64_t> numbers;
};

/// Numbers no two of which can be taken for each other, and that add up.
report numbers() {
  report r;
  r.edition = form::form_2021;
  r.year = 2023;
  for (cell c : all_cells) {
    if (covers(layout_of(r), c)) set_number(r, c, 0);
  }
  std::array<std::int64_t, columns> concluded{};
  std::int64_t n = 3;
  for (std::uint8_t outcome : outcome_rows) {
    const auto way = enumerators<request_row>[outcome];
    if (!covers(layout_of(r), way)) continue;
    std::int64_t sum = 0;
    for (std::size_t c = 0; c + 1 < columns; ++c) {
      const std::int64_t value = c == 3 ? 0 : n % 89 + (c == 0 ? 200 : 0);
      n += 17;
      set_number(r, cell_of(way, enumerators<applicant>[c]), value);
      concluded[c] += value;
      sum += value;
    }
    set_number(r, cell_of(way, applicant::total), sum);
    concluded[columns - 1] += sum;
  }
  for (std::size_t c = 0; c < columns; ++c) {
    for (request_row way : {request_row::received, request_row::concluded})
      set_number(r, cell_of(way, enumerators<applicant>[c]), concluded[c]);
  }
  return r;
}

std::vector<std::int64_t> numbers_of(const report& r, request_row way, const style& s) {
  std::vector<std::int64_t> all;
  std::int64_t organizations = 0;
  for (applicant a : enumerators<applicant>) {
    const std::int64_t value = *number_at(r, cell_of(way, a));
    if (!s.column.empty() && a == applicant::total) all.push_back(organizations);
    all.push_back(value);
    if (a != applicant::natural_person) organizations += value;
  }
  return all;
}

struct group {
  std::string_view title;
  request_row first;
  request_row last;
};
constexpr group groups[] = {
    {"（三）不予公开", request_row::refused_state_secret,
     request_row::refused_administrative_query},
    {"（四）无法提供", request_row::unable_not_held, request_row::unable_still_unclear},
    {"（五）不予处理", request_row::not_processed_petition,
     request_row::not_processed_confirmation},
    {"（六）其他处理", request_row::otherwise_not_corrected, request_row::otherwise_other},
};

std::vector<row> rows_of(const report& r, const style& s) {
  std::vector<row> rows;
  std::vector<std::int64_t> subtotal;
  for (request_row way : enumerators<request_row>) {
    if (!covers(layout_of(r), way)) continue;
    const label& l = request_row_labels[index_of(way)];
    const std::vector<std::int64_t> printed = numbers_of(r, way, s);
    for (const group& g : groups) {
      if (g.first != way) continue;
      subtotal.assign(printed.size(), 0);
      for (std::size_t i = index_of(g.first); i <= index_of(g.last); ++i) {
        const std::vector<std::int64_t> one = numbers_of(r, enumerators<request_row>[i], s);
        for (std::size_t c = 0; c < one.size(); ++c) subtotal[c] += one[c];
      }
      if (!s.group_row.empty() && s.before)
        rows.push_back({std::string(g.title) + std::string(s.group_row), subtotal});
    }
    rows.push_back({std::string(l.ordinal) + std::string(l.text), printed});
    for (const group& g : groups) {
      if (g.last == way && !s.group_row.empty() && !s.before)
        rows.push_back({std::string(s.group_row), subtotal});
    }
  }
  return rows;
}

std::vector<std::string> heads_of(const style& s) {
  std::vector<std::string> heads{"自然人",       "商业企业",     "科研机构",
                                 "社会公益组织", "法律服务机构", "其他"};
  if (!s.column.empty()) heads.emplace_back(s.column);
  heads.emplace_back("总计");
  return heads;
}

constexpr std::string_view before_the_table =
    "某市财政局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n";
constexpr std::string_view behind_the_table =
    "\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n";

std::string in_text(const report& r, const style& s) {
  std::string text(before_the_table);
  for (const std::string& head : heads_of(s)) text += "  " + head;
  text += '\n';
  for (const row& one : rows_of(r, s)) {
    text += one.label;
    for (std::int64_t n : one.numbers) text += "  " + std::to_string(n);
    text += '\n';
  }
  return text.append(behind_the_table);
}

std::string in_markdown(const report& r, const style& s) {
  std::string text(before_the_table);
  text += "| 申请人情况 |";
  for (const std::string& head : heads_of(s)) text += " " + head + " |";
  text += "\n|---|";
  for (std::size_t c = 0; c < heads_of(s).size(); ++c) text += "---|";
  text += '\n';
  for (const row& one : rows_of(r, s)) {
    text += "| " + one.label + " |";
    for (std::int64_t n : one.numbers) text += " " + std::to_string(n) + " |";
    text += '\n';
  }
  return text.append(behind_the_table);
}

std::string in_html(const report& r, const style& s) {
  const auto paragraphs = [](std::string_view text) {
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) all += "<p>" + std::string(text.substr(at, end - at)) + "</p>";
      at = end + 1;
    }
    return all;
  };
  std::string text = "<html><body>" + paragraphs(before_the_table) + "<table><tr><td></td>";
  for (const std::string& head : heads_of(s)) text += "<td>" + head + "</td>";
  text += "</tr>";
  for (const row& one : rows_of(r, s)) {
    text += "<tr><td>" + one.label + "</td>";
    for (std::int64_t n : one.numbers) text += "<td>" + std::to_string(n) + "</td>";
    text += "</tr>";
  }
  return text + "</table>" + paragraphs(behind_the_table) + "</body></html>";
}

constexpr style styles[] = {
    {"小计", true, "", false},     {"小计", false, "", false},
    {"合计", false, "", true},     {"", true, "小计", true},
    {"小计", true, "小计", true},  {"", true, "法人或其他组织小计", false},
    {"（小计）", true, "", false}, {"小 计", false, "小 计", true},
};

/// Every number of section 3 that is read has to be the document's own, and where numbers are read,
/// those of the subtotals are put into no cell.
void check_document(const report& r, const std::string& document, bool is_read) {
  const auto read = read_report(document);
  REQUIRE(read.has_value());
  for (cell c : all_cells) {
    if (c.in != table::requests || !covers(layout_of(r), c)) continue;
    CAPTURE(address_of(c));
    const auto number = number_at(read->report, c);
    CHECK(number == (is_read ? number_at(r, c) : std::nullopt));
  }
  if (is_read) CHECK_FALSE(read->provenance.unplaced.empty());
}

}  // namespace

TEST_CASE("subtotals that no form has never become the numbers of a cell") {
  const report r = numbers();
  for (const style& s : styles) {
    CAPTURE(s.group_row);
    CAPTURE(s.before);
    CAPTURE(s.column);
    check_document(r, in_text(r, s), s.is_read);
    check_document(r, in_markdown(r, s), s.is_read);
    check_document(r, in_html(r, s), s.is_read);
  }
}

}  // namespace govreport
