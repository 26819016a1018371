// SPDX-License-Identifier: BSL-1.0
// Documents that people really make and that a reader could misread: what is read of them is right,
// or nothing.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/figures.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/read/read.hpp"

namespace govreport {

namespace {

using row = std::vector<std::string>;
using grid = std::vector<row>;

/// Numbers that satisfy the form's equations.
report sample_report(std::int64_t salt) {
  report r;
  r.edition = form::form_2021;
  r.year = 2022;
  const auto at = [&](request_row which, std::size_t a) {
    return cell_of(which, enumerators<applicant>[a]);
  };
  std::array<std::int64_t, 6> concluded{};
  for (request_row which : enumerators<request_row>) {
    if (!covers(standard_layout(form::form_2021), which) || which == request_row::concluded)
      continue;
    std::int64_t sum = 0;
    for (std::size_t a = 0; a < 6; ++a) {
      const auto k = static_cast<std::int64_t>(index_of(which));
      std::int64_t n =
          (k * 5 + static_cast<std::int64_t>(a) * 3 + salt * (k + 1)) % (a == 0 ? 97 : 13);
      if (which == request_row::received) n = 0;
      const bool outcome = which != request_row::received && which != request_row::carried_in &&
                           which != request_row::carried_out;
      if (outcome) concluded[a] += n;
      sum += n;
      set_number(r, at(which, a), n);
    }
    set_number(r, at(which, 6), sum);
  }
  std::int64_t all_concluded = 0;
  std::int64_t all_received = 0;
  for (std::size_t a = 0; a < 6; ++a) {
    const std::int64_t received = concluded[a] + *number_at(r, at(request_row::carried_out, a)) -
                                  *number_at(r, at(request_row::carried_in, a));
    all_concluded += concluded[a];
    all_received += received;
    set_number(r, at(request_row::concluded, a), concluded[a]);
    set_number(r, at(request_row::received, a), received);
  }
  set_number(r, at(request_row::concluded, 6), all_concluded);
  set_number(r, at(request_row::received, 6), all_received);
  std::int64_t n = 3 + salt;
  for (cell c : all_cells) {
    if (c.in != table::disclosure) continue;
    const auto of = enumerators<disclosure_row>[c.row];
    const auto column = enumerators<disclosure_column>[c.column];
    if (!covers(form::form_2021, of, column)) continue;
    set_number(r, c, (n += 7) * (column == disclosure_column::amount ? 1'000'000 : 1));
  }
  for (review_channel channel : enumerators<review_channel>) {
    std::int64_t sum = 0;
    for (review_outcome outcome : enumerators<review_outcome>) {
      const bool total = outcome == review_outcome::total;
      n = total ? sum
                : (static_cast<std::int64_t>(index_of(channel)) * 4 +
                   static_cast<std::int64_t>(index_of(outcome)) * 3 + salt) %
                      9;
      sum += n;
      set_number(r, cell_of(channel, outcome), n);
    }
  }
  return r;
}

std::string printed(const report& r, cell c) {
  const auto n = number_at(r, c);
  if (!n) return "";
  return std::to_string(unit_of(c) == cell_unit::wan_yuan ? *n / 1'000'000 : *n);
}

grid disclosure_grid(const report& r) {
  grid g;
  const auto block = [&](std::string_view title, std::vector<disclosure_row> rows,
                         std::vector<disclosure_column> columns) {
    g.push_back({"第二十条第（" + std::string(title) + "）项"});
    row head{"信息内容"};
    for (auto c : columns) {
      std::string_view text = disclosure_column_labels[index_of(c)].text;
      if (c == disclosure_column::decisions) text = decisions_2021;
      if (c == disclosure_column::amount) text = fee_amount_2021;
      head.emplace_back(text);
    }
    g.push_back(head);
    for (auto of : rows) {
      row line{std::string(disclosure_row_labels[index_of(of)].text)};
      for (auto c : columns) line.push_back(printed(r, cell_of(of, c)));
      g.push_back(line);
    }
  };
  using enum disclosure_row;
  using enum disclosure_column;
  block("一", {regulations, normative_documents}, {issued, repealed, in_force});
  block("五", {licenses}, {decisions});
  block("六", {penalties, coercion}, {decisions});
  block("八", {fees}, {amount});
  return g;
}

grid requests_grid(const report& r) {
  grid g(1, row{"项目"});
  for (const label& l : applicant_labels) g[0].emplace_back(l.text);
  for (request_row which : enumerators<request_row>) {
    if (!covers(standard_layout(form::form_2021), which)) continue;
    const label& l = request_row_labels[index_of(which)];
    row line{std::string(l.ordinal) + std::string(l.text)};
    for (applicant a : enumerators<applicant>) line.push_back(printed(r, cell_of(which, a)));
    g.push_back(line);
  }
  return g;
}

grid reviews_grid(const report& r) {
  grid g(3);
  for (review_channel channel : enumerators<review_channel>) {
    for (review_outcome outcome : enumerators<review_outcome>) {
      const bool first = outcome == review_outcome::upheld;
      g[0].emplace_back(first ? review_channel_labels[index_of(channel)].text : "");
      g[1].emplace_back(review_outcome_labels[index_of(outcome)].text);
      g[2].push_back(printed(r, cell_of(channel, outcome)));
    }
  }
  return g;
}

std::string joined(const grid& g, std::string_view before, std::string_view between,
                   std::string_view after) {
  std::string out;
  for (const row& r : g) {
    out += before;
    for (std::size_t i = 0; i < r.size(); ++i) out += (i == 0 ? "" : std::string(between)) + r[i];
    out += after;
  }
  return out + "\n";
}
std::string as_pipes(const grid& g) { return joined(g, "| ", " | ", " |\n"); }
std::string as_html(const grid& g) {
  return "<table>" + joined(g, "<tr><td>", "</td><td>", "</td></tr>\n") + "</table>\n";
}
std::string as_lines(const grid& g) { return joined(g, "", "   ", "\n"); }
std::string as_tabs(const grid& g) { return joined(g, "", "\t", "\n"); }
std::string as_cells(const grid& g) { return joined(g, "", "\n", "\n"); }
std::string as_flat(const grid& g) { return joined(g, "", " ", " "); }

struct style {
  std::string_view name;
  std::string (*print)(const grid&);
};
constexpr style styles[] = {{"pipes", as_pipes}, {"html", as_html},   {"lines", as_lines},
                            {"tabs", as_tabs},   {"cells", as_cells}, {"flat", as_flat}};

struct parts {
  std::string title = "某市财政局2022年政府信息公开工作年度报告\n\n";
  std::string overview = "一、总体情况\n\n2022年，本局认真开展政府信息公开工作。\n\n";
  std::string disclosure, requests, reviews;
  std::string rest =
      "五、存在的主要问题及改进情况\n\n公开内容还不够丰富。\n\n六、其他需要报告的事项\n\n无\n";

  [[nodiscard]] std::string text() const {
    return title + overview + "二、主动公开政府信息情况\n\n" + disclosure +
           "\n三、收到和处理政府信息公开申请情况\n\n" + requests +
           "\n四、政府信息公开行政复议、行政诉讼情况\n\n" + reviews + "\n" + rest;
  }
};
parts parts_of(const report& r, const style& s) {
  parts p;
  p.disclosure = s.print(disclosure_grid(r));
  p.requests = s.print(requests_grid(r));
  p.reviews = s.print(reviews_grid(r));
  return p;
}

struct score {
  int right = 0;
  int held = 0;
  std::vector<std::string> wrong;
};
score read_as(const std::string& text, const report& truth) {
  score s;
  const auto read = read_report(text);
  if (!read) return s;
  for (cell c : all_cells) {
    const auto want = number_at(truth, c);
    const auto got = number_at(read->report, c);
    if (got && got != want) {
      s.wrong.push_back(std::string(address_of(c)) + " " + std::to_string(want.value_or(-1)) +
                        " read as " + std::to_string(*got));
    } else {
      (got ? s.right : s.held) += want.has_value();
    }
  }
  return s;
}
std::string listed(const score& s) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(s.wrong.size(), 8); ++i)
    out += s.wrong[i] + "; ";
  return out + std::to_string(s.wrong.size()) + " wrong, " + std::to_string(s.right) + " right, " +
         std::to_string(s.held) + " held back";
}

/// Nothing wrong is read of a report in any style, once `change` was done to its parts.
void never_wrong(const std::function<void(parts&, const style&, const report&)>& change) {
  for (const style& s : styles) {
    for (std::int64_t salt : {0, 1, 5}) {
      const report truth = sample_report(salt);
      parts p = parts_of(truth, s);
      change(p, s, truth);
      const score found = read_as(p.text(), truth);
      CAPTURE(s.name);
      CAPTURE(salt);
      INFO(listed(found));
      CHECK(found.wrong.empty());
    }
  }
}
void with_requests(const std::function<grid(grid)>& change) {
  never_wrong([&](parts& p, const style& s, const report& r) {
    p.requests = s.print(change(requests_grid(r)));
  });
}
/// One change to the text of every number of section 3.
void with_numbers(const std::function<std::string(std::string, std::size_t column)>& change) {
  with_requests([&](grid g) {
    for (std::size_t y = 1; y < g.size(); ++y) {
      for (std::size_t x = 1; x < g[y].size(); ++x) g[y][x] = change(g[y][x], x);
    }
    return g;
  });
}

grid in_order(const grid& g, const std::vector<std::size_t>& order) {
  grid out;
  for (const row& r : g) {
    row line;
    for (std::size_t x : order) line.push_back(r[x]);
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("the tables as the form has them are read whole") {
  for (const style& s : styles) {
    for (std::int64_t salt : {0, 1, 5}) {
      const report truth = sample_report(salt);
      const score found = read_as(parts_of(truth, s).text(), truth);
      CAPTURE(s.name);
      INFO(listed(found));
      CHECK(found.wrong.empty());
      CHECK(found.held == 0);
    }
  }
}

TEST_CASE("a section 4 of blanks is printed, not absent") {
  for (const style& s : styles) {
    if (s.print != as_pipes && s.print != as_html) continue;
    grid g = reviews_grid(sample_report(0));
    for (std::string& text : g[2]) text.clear();
    parts p = parts_of(sample_report(0), s);
    p.reviews = s.print(g);
    const auto read = read_report(p.text());
    REQUIRE(read.has_value());
    CHECK(read->provenance[cell_of(review_channel::reconsideration, review_outcome::total)].state ==
          cell_state::blank);
  }
}

TEST_CASE("columns in another order") {
  SUBCASE("总计 first") {
    with_requests([](const grid& g) { return in_order(g, {0, 7, 1, 2, 3, 4, 5, 6}); });
  }
  SUBCASE("其他 before 法律服务机构") {
    with_requests([](const grid& g) { return in_order(g, {0, 1, 2, 3, 4, 6, 5, 7}); });
  }
  SUBCASE("organizations before persons") {
    with_requests([](const grid& g) { return in_order(g, {0, 2, 3, 4, 5, 6, 1, 7}); });
  }
  SUBCASE("the label last, in tables") {  // in lines nothing tells it from labels that wrap
    never_wrong([](parts& p, const style& s, const report& r) {
      const grid g = in_order(requests_grid(r), {1, 2, 3, 4, 5, 6, 7, 0});
      if (s.print == as_pipes || s.print == as_html || s.print == as_tabs) p.requests = s.print(g);
    });
  }
  SUBCASE("section 2, 现行有效 first") {
    never_wrong([](parts& p, const style& s, const report& r) {
      grid g = disclosure_grid(r);
      for (row& line : g) {
        if (line.size() == 4) std::swap(line[1], line[3]);
      }
      p.disclosure = s.print(g);
    });
  }
  SUBCASE("section 4, 总计 first") {
    never_wrong([](parts& p, const style& s, const report& r) {
      grid g = reviews_grid(r);
      for (row& line : g) {
        for (std::ptrdiff_t x : {0, 5, 10})
          std::rotate(line.begin() + x, line.begin() + x + 4, line.begin() + x + 5);
      }
      p.reviews = s.print(g);
    });
  }
  SUBCASE("section 4, litigation before reconsideration") {
    never_wrong([](parts& p, const style& s, const report& r) {
      grid g = reviews_grid(r);
      for (row& line : g) std::rotate(line.begin(), line.begin() + 5, line.end());
      p.reviews = s.print(g);
    });
  }
}

TEST_CASE("tables turned over") {
  const auto transposed = [](const grid& g) {
    grid out(g[g.size() - 1].size());
    for (const row& r : g) {
      for (std::size_t x = 0; x < out.size(); ++x) out[x].push_back(x < r.size() ? r[x] : "");
    }
    return out;
  };
  SUBCASE("section 3") { with_requests(transposed); }
  SUBCASE("section 4") {
    never_wrong([&](parts& p, const style& s, const report& r) {
      p.reviews = s.print(transposed(reviews_grid(r)));
    });
  }
}

TEST_CASE("numbers of another year") {
  const report last_year = sample_report(2);
  SUBCASE("a whole report behind") {
    never_wrong([&](parts& p, const style& s, const report&) {
      parts old = parts_of(last_year, s);
      old.title = "某市财政局2021年政府信息公开工作年度报告\n\n";
      p.rest += "\n" + old.text();
    });
  }
  SUBCASE("last year's tables behind this year's") {
    never_wrong([&](parts& p, const style& s, const report&) {
      const parts old = parts_of(last_year, s);
      p.disclosure += "\n2021年数据\n\n" + old.disclosure;
      p.requests += "\n2021年数据\n\n" + old.requests;
      p.reviews += "\n2021年数据\n\n" + old.reviews;
    });
  }
  SUBCASE("last year's tables before this year's") {
    never_wrong([&](parts& p, const style& s, const report&) {
      const parts old = parts_of(last_year, s);
      p.disclosure = "2021年数据\n\n" + old.disclosure + "\n2022年数据\n\n" + p.disclosure;
      p.requests = "2021年数据\n\n" + old.requests + "\n2022年数据\n\n" + p.requests;
      p.reviews = "2021年数据\n\n" + old.reviews + "\n2022年数据\n\n" + p.reviews;
    });
  }
  SUBCASE("last year's tables in an appendix") {
    never_wrong([&](parts& p, const style& s, const report&) {
      const parts old = parts_of(last_year, s);
      p.rest +=
          "\n附件：2021年数据\n\n" + old.disclosure + "\n" + old.requests + "\n" + old.reviews;
    });
  }
  for (const bool behind : {true, false}) {
    SUBCASE(behind ? "last year's columns at the right" : "last year's columns at the left") {
      never_wrong([&](parts& p, const style& s, const report& r) {
        const auto beside = [&](grid now, const grid& old, std::size_t labels) {
          for (std::size_t y = 0; y < now.size(); ++y) {
            const auto at = now[y].begin() + static_cast<std::ptrdiff_t>(labels);
            now[y].insert(behind ? now[y].end() : at,
                          old[y].begin() + static_cast<std::ptrdiff_t>(labels), old[y].end());
          }
          return now;
        };
        p.disclosure = s.print(beside(disclosure_grid(r), disclosure_grid(last_year), 1));
        p.requests = s.print(beside(requests_grid(r), requests_grid(last_year), 1));
        p.reviews = s.print(beside(reviews_grid(r), reviews_grid(last_year), 0));
      });
    }
  }
  SUBCASE("section 2 with the year before in every second column") {
    never_wrong([&](parts& p, const style& s, const report& r) {
      grid g = disclosure_grid(r);
      const grid old = disclosure_grid(last_year);
      for (std::size_t y = 0; y < g.size(); ++y) {
        for (std::size_t x = g[y].size(); x-- > 1;) {
          g[y].insert(g[y].begin() + static_cast<std::ptrdiff_t>(x) + 1,
                      old[y][x].find_first_of("0123456789") == 0 ? old[y][x] : "上年" + old[y][x]);
        }
      }
      p.disclosure = s.print(g);
    });
  }
}

TEST_CASE("section 3 twice, with different numbers") {
  never_wrong([](parts& p, const style& s, const report&) {
    p.requests += "\n其中：市本级\n\n" + s.print(requests_grid(sample_report(3)));
  });
}

TEST_CASE("columns that the form does not have") {
  const auto inserted = [](std::size_t at, std::string_view head,
                           std::function<std::string(std::size_t)> what) {
    return [=](grid g) {
      for (std::size_t y = 0; y < g.size(); ++y) {
        g[y].insert(g[y].begin() + static_cast<std::ptrdiff_t>(at),
                    y == 0 ? std::string(head) : what(y));
      }
      return g;
    };
  };
  const auto number = [](std::size_t y) { return std::to_string(y); };
  const auto share = [](std::size_t y) { return std::to_string(y * 3) + "%"; };
  SUBCASE("row numbers before the label") { with_requests(inserted(0, "序号", number)); }
  SUBCASE("row numbers behind the label") { with_requests(inserted(1, "行次", number)); }
  SUBCASE("a share at the end") { with_requests(inserted(8, "占比", share)); }
  SUBCASE("a share behind the label") { with_requests(inserted(1, "占比", share)); }
  SUBCASE("another count at the end") { with_requests(inserted(8, "上年", number)); }
  SUBCASE("a note at the end") {
    with_requests(inserted(8, "备注", [](std::size_t y) { return y == 3 ? "含2件" : ""; }));
  }
  SUBCASE("a share in place of the last column") {
    with_requests([&](grid g) {
      for (std::size_t y = 0; y < g.size(); ++y) g[y][7] = y == 0 ? "占比" : share(y);
      return g;
    });
  }
}

TEST_CASE("numbers printed in odd ways") {
  SUBCASE("wrapped inside the cell") {
    with_numbers([](std::string n, std::size_t) {
      return n.size() > 1 ? n.substr(0, 1) + " " + n.substr(1) : n;
    });
  }
  SUBCASE("wrapped behind a comma") {
    with_numbers([](std::string n, std::size_t) {
      return n.size() > 2 ? n.substr(0, 1) + "," + n.substr(1, 1) + " " + n.substr(2) : n;
    });
  }
  for (std::string_view note :
       {"¹", "[1]", "①", "*", "（1）", "（注）", " 注1", "%", "件", "例", " [2]"}) {
    SUBCASE(std::string(note).c_str()) {
      with_numbers([&](std::string n, std::size_t column) {
        return column == 2 && note != "%" ? n + std::string(note) : n;
      });
    }
  }
  SUBCASE("with a unit before") {
    with_numbers([](std::string n, std::size_t) { return "共" + n + "件"; });
  }
  SUBCASE("decimals") {
    with_numbers([](std::string n, std::size_t) { return n + ".00"; });
  }
}

TEST_CASE("rows broken over two lines") {
  never_wrong([](parts& p, const style&, const report& r) {
    p.requests.clear();
    for (const row& line : requests_grid(r)) {
      for (std::size_t x = 0; x < line.size(); ++x)
        p.requests += line[x] + (x == 4 || x == 7 ? "\n" : " ");
    }
  });
}

TEST_CASE("bare page numbers among cells of one line each") {
  never_wrong([](parts& p, const style&, const report& r) {
    p.requests.clear();
    int n = 0;
    for (const row& line : requests_grid(r)) {
      for (const std::string& text : line) {
        p.requests += text + "\n";
        if (++n % 37 == 0) p.requests += std::to_string(n / 37) + "\n";
      }
    }
  });
}

TEST_CASE("labels with something more") {
  const auto labels = [](const std::function<std::string(std::string)>& change) {
    with_requests([&](grid g) {
      for (std::size_t y = 1; y < g.size(); ++y) g[y][0] = change(g[y][0]);
      return g;
    });
  };
  SUBCASE("a unit") {
    labels([](std::string l) { return l + "（件）"; });
  }
  SUBCASE("a colon") {
    labels([](std::string l) { return l + "："; });
  }
  SUBCASE("a number in brackets") {
    labels([](std::string l) { return l + "（共3类）"; });
  }
  SUBCASE("a number") {
    labels([](std::string l) { return l + " 注2"; });
  }
  SUBCASE("a year") {
    labels([](std::string l) { return "2022年" + l; });
  }
}

TEST_CASE("a row that lacks a cell") {
  for (std::size_t gone = 1; gone <= 7; ++gone) {
    never_wrong([&](parts& p, const style& s, const report& r) {
      if (s.print != as_html) return;
      grid g = requests_grid(r);
      g[4].erase(g[4].begin() + static_cast<std::ptrdiff_t>(gone));
      p.requests = s.print(g);
    });
  }
}

TEST_CASE("a row broken in the middle") {
  with_requests([](grid g) {
    for (row& line : g) line.insert(line.begin() + 1, {"", ""});  // a label over three columns
    const row whole = g[2];
    g[2] = {whole.begin(), whole.begin() + 8};
    g.insert(g.begin() + 3, row{whole.begin() + 8, whole.end()});
    return g;
  });
}

TEST_CASE("a row that lost its name but not its ordinal") {
  never_wrong([](parts& p, const style& s, const report& r) {
    grid g = requests_grid(r);
    g[10] = {"6.", "", "", "", "", "", "", ""};
    p.requests = s.print(g);
  });
}

TEST_CASE("a number too many where others touch") {
  never_wrong([](parts& p, const style&, const report& r) {
    p.requests = as_flat(requests_grid(r));
    const std::string row = "重复申请 ";
    const std::size_t at = p.requests.find(row) + row.size();
    const std::size_t gap = p.requests.find(' ', p.requests.find(' ', at) + 1);
    p.requests.erase(gap, 1);      // the second number and the third in one
    p.requests.insert(at, "12 ");  // and one that is none of the row's
    p.requests.insert(p.requests.find("（七）"), "000121 ");
  });
}

TEST_CASE("sentences among the rows") {
  const std::string sentence =
      "2022年，本局本年新收政府信息公开申请数量9件，予以公开5件，部分公开3件，重复申请1件，结转下年"
      "度继续办理0件。\n";
  SUBCASE("before the table") {
    never_wrong(
        [&](parts& p, const style&, const report&) { p.requests = sentence + "\n" + p.requests; });
  }
  SUBCASE("behind the table") {
    never_wrong([&](parts& p, const style&, const report&) { p.requests += "\n" + sentence; });
  }
  SUBCASE("in the middle of the table") {
    never_wrong([&](parts& p, const style& s, const report& r) {
      const grid all = requests_grid(r);
      const grid one(all.begin(), all.begin() + 9);
      const grid two(all.begin() + 9, all.end());
      p.requests =
          s.print(one) + "截至2022年12月31日\n统计时间：2022年1月1日—12月31日\n" + s.print(two);
    });
  }
  SUBCASE("in section 2") {
    never_wrong([&](parts& p, const style&, const report&) {
      p.disclosure =
          "2022年制定规章1件，行政规范性文件2件，行政许可3件，行政处罚 4 件，行政事业性收费 5 "
          "万元。\n\n" +
          p.disclosure;
    });
  }
  SUBCASE("in section 4") {
    never_wrong([&](parts& p, const style&, const report&) {
      p.reviews =
          "2022年，行政复议结果维持1件、结果纠正2件、其他结果3件、尚未审结4件，总计10件。\n\n" +
          p.reviews;
    });
  }
}

TEST_CASE("merged applicants: one number for a row") {
  with_requests([](grid g) {
    for (std::size_t y = 1; y < g.size(); ++y) {
      for (std::size_t x = 1; x < 7; ++x) g[y][x] = "";
      std::swap(g[y][1], g[y][7]);
    }
    return g;
  });
  never_wrong([](parts& p, const style&, const report& r) {
    p.requests = "<table>";
    for (const row& line : requests_grid(r)) {
      p.requests += "<tr><td>" + line[0] + "</td>" +
                    (line[1] == "自然人" ? "" : "<td colspan=\"7\">" + line[7] + "</td>") + "</tr>";
    }
    p.requests += "</table>";
  });
}

TEST_CASE("a column printed nowhere") {
  for (std::size_t gone = 1; gone <= 7; ++gone) {
    with_requests([&](grid g) {
      for (row& line : g) line.erase(line.begin() + static_cast<std::ptrdiff_t>(gone));
      return g;
    });
  }
}

}  // namespace govreport
