// SPDX-License-Identifier: BSL-1.0
// Pages as PDFium would deliver them, made by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govreport/read/document.hpp"
#include "govreport/read/read.hpp"
#include "read/document_builder.hpp"
#include "read/pdf_layout.hpp"
#include "read/pdf_page.hpp"

namespace govreport::test_support {

/// Draws on a page; lengths are in points, from the upper left corner.
class page_drawing {
 public:
  explicit page_drawing(int width = 595, int height = 842) {
    page_.width = width * detail::point;
    page_.height = height * detail::point;
  }

  /// Text whose lower left corner is at a place. Ideographs are as wide as high, anything else
  /// half as wide; a space leaves a gap.
  page_drawing& text(double x, double y, std::u32string_view s, double size = 10,
                     detail::text_direction runs = detail::text_direction::rightward) {
    for (char32_t c : s) {
      const double width = c < 0x2E80 ? size / 2 : size;
      if (c != U' ') page_.characters.push_back({c, box_of(x, y, width, size, runs), runs});
      using enum detail::text_direction;
      (runs == rightward || runs == leftward ? x : y) +=
          runs == leftward || runs == upward ? -width : width;
    }
    return *this;
  }
  page_drawing& across(double y, double from, double to) {
    page_.rules.push_back({false, length(y), length(from), length(to)});
    return *this;
  }
  page_drawing& down(double x, double from, double to) {
    page_.rules.push_back({true, length(x), length(from), length(to)});
    return *this;
  }
  /// All lines of a table, whole.
  page_drawing& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (double y : ys) across(y, xs.front(), xs.back());
    for (double x : xs) down(x, ys.front(), ys.back());
    return *this;
  }
  page_drawing& picture(double left, double top, double right, double bottom) {
    page_.pictures.push_back({length(left), length(top), length(right), length(bottom)});
    return *this;
  }

  operator detail::pdf_page() const { return page_; }
  detail::pdf_page& page() { return page_; }

 private:
  static detail::page_length length(double points) {
    return static_cast<detail::page_length>(points * detail::point);
  }
  static detail::page_box box_of(double x, double y, double width, double size,
                                 detail::text_direction runs) {
    switch (runs) {
      case detail::text_direction::rightward:
        return {length(x), length(y - size), length(x + width), length(y)};
      case detail::text_direction::downward:
        return {length(x), length(y), length(x + size), length(y + width)};
      case detail::text_direction::leftward:
        return {length(x - width), length(y), length(x), length(y + size)};
      case detail::text_direction::upward:
        return {length(x - size), length(y - width), length(x), length(y)};
    }
    return {};
  }

  detail::pdf_page page_;
};

inline document laid_out(std::vector<detail::pdf_page> pages) {
  constexpr std::uint64_t size = 1 << 16;
  const read_options options;
  document doc;
  doc.format = document_format::pdf;
  doc.size = size;
  detail::document_builder builder(doc, options, detail::spaces::collapsed);
  detail::lay_out(std::move(pages), builder);
  builder.finish();
  return doc;
}

/// One line for every piece: "row,column+span text" for a cell, its text for a line of running
/// text, and a line "table" before the first piece of each.
inline std::string shown(const document& doc) {
  std::string all;
  std::uint32_t table = 0;
  for (const piece& p : doc.pieces) {
    if (p.table != table && p.is_cell()) all += "table\n";
    table = p.table;
    if (p.is_cell()) {
      all += std::to_string(p.row) + "," + std::to_string(p.column);
      if (p.column_span > 1) all += "+" + std::to_string(p.column_span);
      all += p.is_blank() ? "" : " ";
    }
    std::string text = doc.utf8(p.first, p.last);
    for (char& c : text) {
      if (c == '\n') c = '|';
    }
    all += (p.picture ? "[picture]" : "") + text + "\n";
  }
  return all;
}

inline std::string shown(std::vector<detail::pdf_page> pages) {
  return shown(laid_out(std::move(pages)));
}

}  // namespace govreport::test_support
