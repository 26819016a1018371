// SPDX-License-Identifier: BSL-1.0
#include "read/ruled_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/pages.hpp"

namespace govreport::detail {
namespace {

using test_support::page_drawing;

constexpr page_length height = 10 * point;

std::vector<ruled_table> tables_of(page_drawing& d) {
  return find_ruled_tables(d.page().rules, height);
}

/// "row,column+rows x columns" of every cell.
std::string cells_of(const ruled_table& t) {
  std::string all;
  for (const ruled_cell& c : t.cells) {
    if (!all.empty()) all += ' ';
    all += std::to_string(c.row) + "," + std::to_string(c.column);
    if (c.row_span > 1 || c.column_span > 1)
      all += "+" + std::to_string(c.row_span) + "x" + std::to_string(c.column_span);
  }
  return all;
}

std::string cells_of(page_drawing& d) {
  const auto tables = tables_of(d);
  std::string all;
  for (const ruled_table& t : tables) all += (all.empty() ? "" : " | ") + cells_of(t);
  return all;
}

}  // namespace

TEST_CASE("ruled_table: lines across and down make cells") {
  page_drawing d;
  d.grid({50, 150, 200}, {100, 120, 140});
  CHECK(cells_of(d) == "0,0 0,1 1,0 1,1");
}

TEST_CASE("ruled_table: cells without a line between them are one") {
  page_drawing d;
  // A head over two columns, and a cell beside two rows.
  d.across(100, 50, 200).across(120, 50, 200).across(140, 100, 200).across(160, 50, 200);
  d.down(50, 100, 160).down(200, 100, 160).down(100, 120, 160).down(150, 120, 160);
  CHECK(cells_of(d) == "0,0+1x3 1,0+2x1 1,1 1,2 2,1 2,2");
}

TEST_CASE(
    "ruled_table: each cell with a frame of its own, as tables with spaces between cells have") {
  page_drawing d;
  d.across(98, 48, 252).across(164, 48, 252).down(48, 98, 164).down(252, 98, 164);
  for (double y : {100.0, 132.0}) {
    for (double x : {50.0, 151.5}) {
      d.across(y, x, x + 98.5).across(y + 30, x, x + 98.5);
      d.down(x, y, y + 30).down(x + 98.5, y, y + 30);
    }
  }
  CHECK(cells_of(d) == "0,0 0,1 1,0 1,1");
}

TEST_CASE("ruled_table: doubled lines are one") {
  page_drawing d;
  d.grid({50, 51.5, 150, 151.5, 200, 201.5}, {100, 101.5, 120, 121.5, 140, 141.5});
  CHECK(cells_of(d) == "0,0 0,1 1,0 1,1");
}

TEST_CASE("ruled_table: dotted and dashed lines are lines") {
  const auto dashes = [](page_drawing& d, double step, double length) {
    for (double y : {100.0, 120.0, 140.0}) {
      for (double x = 50; x < 200; x += step) d.across(y, x, std::min(x + length, 200.0));
    }
    for (double x : {50.0, 150.0, 200.0}) {
      for (double y = 100; y < 140; y += step) d.down(x, y, std::min(y + length, 140.0));
    }
  };
  page_drawing dotted;
  dashes(dotted, 1.5, 0.75);
  CHECK(cells_of(dotted) == "0,0 0,1 1,0 1,1");
  page_drawing dashed;
  dashes(dashed, 8, 4.5);
  CHECK(cells_of(dashed) == "0,0 0,1 1,0 1,1");
}

TEST_CASE("ruled_table: a table may be open at its sides, or where its page ends") {
  page_drawing sides;
  for (double y : {100.0, 120.0, 140.0}) sides.across(y, 50, 200);
  sides.down(100, 100, 140).down(150, 100, 140);
  CHECK(cells_of(sides) == "0,0 0,1 0,2 1,0 1,1 1,2");
  page_drawing below;
  below.across(100, 50, 200).across(120, 50, 200);
  below.down(50, 100, 140).down(100, 100, 140).down(200, 100, 140);
  CHECK(cells_of(below) == "0,0 0,1 1,0 1,1");
  page_drawing above;  // the line above it is drawn for some columns only
  above.across(80, 100, 200).across(100, 100, 200).across(120, 50, 200);
  above.down(50, 80, 120).down(100, 80, 120).down(200, 80, 120);
  CHECK(cells_of(above) == "0,0+2x1 0,1 1,1");
  page_drawing inner_lines;
  inner_lines.across(120, 50, 200).across(140, 50, 200);
  inner_lines.down(100, 100, 160).down(150, 100, 160);
  CHECK(cells_of(inner_lines) == "0,0 0,1 0,2 1,0 1,1 1,2 2,0 2,1 2,2");
}

TEST_CASE("ruled_table: what is left out at a corner is no cell") {
  page_drawing d;  // two columns in the first row, three in the second
  d.across(100, 50, 150).across(120, 50, 200).across(140, 50, 200);
  d.down(50, 100, 140).down(100, 100, 140).down(150, 100, 140).down(200, 120, 140);
  CHECK(cells_of(d) == "0,0 0,1 1,0 1,1 1,2");
  CHECK_FALSE(tables_of(d).at(0).cell_at(175 * point, 110 * point).has_value());
  CHECK(tables_of(d).at(0).cell_at(175 * point, 130 * point) == 4u);
}

TEST_CASE("ruled_table: an area that is no rectangle falls apart between its rows") {
  page_drawing d;
  d.grid({50, 100, 150}, {100, 120, 140});
  // Without the lines around the upper right box's neighbors it would be an L.
  d.page().rules.clear();
  d.across(100, 50, 150).across(140, 50, 150).across(120, 100, 150);
  d.down(50, 100, 140).down(150, 100, 140).down(100, 120, 140);
  // The boxes 0,0, 0,1 and 1,0 are not parted by lines; rows stay rows.
  CHECK(cells_of(d) == "0,0+1x2 1,0 1,1");
}

TEST_CASE("ruled_table: frames, underlines and the line below a page's head are no tables") {
  page_drawing d;
  d.grid({20, 575}, {20, 822});               // a frame around the page
  d.across(60, 50, 545);                      // below the head
  d.across(300.5, 100, 160);                  // an underline
  d.across(400, 50, 200).down(50, 400, 500);  // a corner
  CHECK(tables_of(d).empty());
}

TEST_CASE("ruled_table: tables side by side and one in another are told apart") {
  page_drawing d;
  d.grid({50, 100, 150}, {100, 120, 140});
  d.grid({300, 350, 400}, {100, 120, 140});
  d.grid({50, 250, 500}, {200, 300, 400});
  d.grid({260, 300, 340}, {310, 330, 350});
  CHECK(tables_of(d).size() == 4);
}

TEST_CASE("ruled_table: a drawing of very many lines is no table, and costs little") {
  page_drawing hatched;
  for (int i = 0; i < 3000; ++i)
    hatched.across(10 + i * 0.25, 50, 500).down(50 + i * 0.15, 10, 760);
  CHECK(tables_of(hatched).empty());
  page_drawing crossed(20000, 20000);
  for (int i = 0; i < 3000; ++i) crossed.across(10 + i * 6, 10, 19000).down(10 + i * 6, 10, 19000);
  CHECK(tables_of(crossed).empty());
}

}  // namespace govreport::detail
