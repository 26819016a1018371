// SPDX-License-Identifier: BSL-1.0
#include "read/printed_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/pages.hpp"

namespace govreport::detail {
namespace {

using test_support::page_drawing;

/// The lines of a page, with its spaces, each ended by "|".
std::u32string lines_of(page_drawing& d) {
  std::vector<page_character> all = d.page().characters;
  std::vector<printed_line> lines;
  const page_length height = usual_height(all);
  put_in_lines(all, 0, lines);
  std::u32string text;
  for (const printed_line& l : lines) {
    for (std::uint32_t i = l.first; i < l.last; ++i) {
      if (i > l.first && is_spaced(all[i - 1], all[i], height)) text += U' ';
      text += all[i].character;
    }
    text += U'|';
  }
  return text;
}

}  // namespace

TEST_CASE("printed_lines: lines from the top, characters from the left, whatever their order") {
  page_drawing d;
  d.text(50, 130, U"第二行").text(80, 110, U"一行").text(70, 110, U"第");
  CHECK(lines_of(d) == U"第一行|第二行|");
}

TEST_CASE("printed_lines: print of different sizes stands on one line") {
  page_drawing d;
  d.text(50, 100, U"本年", 16).text(82, 100, U"21", 9).text(91, 100, U"件", 12);
  CHECK(lines_of(d) == U"本年21件|");
}

TEST_CASE("printed_lines: a gap parts two numbers, and no letter spacing tears one") {
  page_drawing d;
  d.text(50, 100, U"10").text(62.6, 100, U"20");
  CHECK(lines_of(d) == U"10 20|");
  page_drawing spaced;
  spaced.text(50, 100, U"1").text(56.5, 100, U"0").text(63, 100, U"5");
  CHECK(lines_of(spaced) == U"105|");
}

TEST_CASE("printed_lines: the mark of a note is raised, not a digit of the number before it") {
  const auto raised = [](double number, double mark, double up) {
    page_drawing d;
    d.text(50, 100, U"12", number).text(50 + number, 100 - up, U"3", mark);
    std::vector<page_character> all = d.page().characters;
    std::vector<printed_line> lines;
    put_in_lines(all, 0, lines);
    REQUIRE(lines.size() == 1);
    REQUIRE(all.size() == 3);
    return !all[0].raised && !all[1].raised && all[2].raised;
  };
  CHECK(raised(10, 8.3, 3.4));
  CHECK(raised(10, 5.8, 3.8));
  CHECK(raised(30, 20, 10));
  page_drawing rows;  // two numbers below one another are two
  rows.text(50, 100, U"3").text(50, 111, U"12");
  CHECK(lines_of(rows) == U"3|12|");
}

TEST_CASE("printed_lines: what is printed twice to look bold is one") {
  page_drawing d;
  d.text(50, 100, U"110").text(50.3, 100, U"110").text(50.3, 99.9, U"110");
  CHECK(lines_of(d) == U"110|");
}

TEST_CASE("printed_lines: a number printed over another is neither") {
  page_drawing d;
  d.text(50, 100, U"90").text(50.4, 100, U"8");
  CHECK(lines_of(d) == U"\uFFFD0|");
}

TEST_CASE("printed_lines: one character a line reads downwards, turned text in its own direction") {
  page_drawing d;
  d.text(50, 100, U"三").text(50, 112, U"、").text(50, 124, U"本");
  CHECK(lines_of(d) == U"三|、|本|");
  page_drawing down;
  down.text(50, 100, U"办理", 10, text_direction::downward)
      .text(30, 100, U"结果", 10, text_direction::downward);
  CHECK(lines_of(down) == U"办理|结果|");
  page_drawing up;
  up.text(50, 200, U"办理", 10, text_direction::upward)
      .text(70, 200, U"结果", 10, text_direction::upward);
  CHECK(lines_of(up) == U"办理|结果|");
}

TEST_CASE("printed_lines: a page on its side is turned upright, with its lines") {
  for (text_direction runs :
       {text_direction::downward, text_direction::upward, text_direction::leftward}) {
    const bool across = runs == text_direction::leftward;
    page_drawing d(800, 500);
    const double x = runs == text_direction::downward ? 700
                     : runs == text_direction::upward ? 100
                                                      : 700;
    const double y = runs == text_direction::upward ? 400 : 100;
    d.text(x, y, U"第12页", 10, runs);
    across ? d.across(300, 50, 600) : d.down(300, 50, 450);
    turn_upright(d.page());
    CHECK(lines_of(d) == U"第12页|");
    CHECK(d.page().width == (across ? 800 : 500) * point);
    REQUIRE(d.page().rules.size() == 1);
    CHECK_FALSE(d.page().rules[0].vertical);
    CHECK(d.page().rules[0].from < d.page().rules[0].to);
    CHECK(d.page().characters[0].box.left >= 0);
    CHECK(d.page().characters[0].box.bottom <= d.page().height);
  }
}

}  // namespace govreport::detail
