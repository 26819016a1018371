// SPDX-License-Identifier: BSL-1.0
// Pages made of any bytes are laid out without a crash, in whatever order they are drawn, and what
// is read of them stays within them.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "govreport/model/figures.hpp"
#include "govreport/read/recognize.hpp"
#include "require.hpp"
#include "support/pages.hpp"

using namespace govreport;
using fuzz::require;

namespace {

/// Pages drawn as the bytes say: a command, and the places it needs, which fall on a coarse net so
/// that lines meet and characters stand side by side.
class drawer {
 public:
  drawer(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}

  std::vector<detail::pdf_page> draw() {
    constexpr std::size_t most_pages = 8;
    while (at_ != end_) {
      if (pages_.empty() || (next() == 0 && pages_.size() < most_pages)) {
        pages_.emplace_back();
        pages_.back().width = 595 * detail::point;
        pages_.back().height = 842 * detail::point;
      }
      draw(pages_.back());
    }
    return std::move(pages_);
  }

 private:
  std::uint8_t next() { return at_ == end_ ? std::uint8_t{0} : *at_++; }
  detail::page_length place() { return next() * 3 * detail::point + next() % 8 * 50; }

  void draw(detail::pdf_page& page) {
    static constexpr std::array<std::u32string_view, 16> words{U"一、本年新收政府信息公开申请数量",
                                                               U"（一）予以公开",
                                                               U"三、本年度办理结果",
                                                               U"总计",
                                                               U"自然人",
                                                               U"四、结转下年度继续办理",
                                                               U"规章",
                                                               U"行政许可",
                                                               U"信息内容",
                                                               U"结果维持",
                                                               U"10",
                                                               U"0",
                                                               U"7730.28",
                                                               U"- 1 -",
                                                               U"/",
                                                               U"3.其他"};
    switch (next() % 6) {
      case 0:
      case 1: {
        const bool vertical = next() % 2 == 0;
        const detail::page_length at = place();
        const detail::page_length from = place();
        page.rules.push_back({vertical, at, from, from + place()});
        break;
      }
      case 2:
      case 3: {
        const std::u32string_view word = words[next() % words.size()];
        const detail::page_length size = (4 + next() % 16) * detail::point;
        const auto runs = static_cast<detail::text_direction>(next() < 200 ? 0 : next() % 4);
        detail::page_length x = place();
        const detail::page_length y = place();
        for (char32_t c : word) {
          page.characters.push_back({c, {x, y - size, x + size / 2, y}, runs});
          x += size / 2;
        }
        break;
      }
      case 4: {
        const detail::page_length x = place();
        const detail::page_length y = place();
        const detail::page_length width = (1 + next() % 64) * detail::point;
        const detail::page_length height = (1 + next() % 32) * detail::point;
        const int columns = 1 + next() % 16;
        const int rows = 1 + next() % 32;
        for (int c = 0; c <= columns; ++c)
          page.rules.push_back({true, x + c * width, y, y + rows * height});
        for (int r = 0; r <= rows; ++r)
          page.rules.push_back({false, y + r * height, x, x + columns * width});
        break;
      }
      default: {
        const detail::page_length x = place();
        const detail::page_length y = place();
        page.pictures.push_back({x, y, x + place(), y + place()});
      }
    }
  }

  const std::uint8_t* at_;
  const std::uint8_t* end_;
  std::vector<detail::pdf_page> pages_;
};

void require_in_order(const document& doc) {
  require(doc.text.empty() || doc.offset.empty());
  std::uint32_t end = 0;
  const piece* before = nullptr;
  for (const piece& p : doc.pieces) {
    require(p.first >= end && p.first <= p.last && p.last < doc.text.size() && p.page != 0);
    end = p.last;
    require(p.is_cell() == (p.row != 0) && p.is_cell() == (p.column != 0));
    require(p.column_span >= 1);
    if (before != nullptr && p.is_cell() && before->table == p.table) {
      require(before->row < p.row ||
              (before->row == p.row && before->column + before->column_span <= p.column));
    }
    before = &p;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<detail::pdf_page> pages = drawer(data, size).draw();
  const document doc = test_support::laid_out(pages);
  require_in_order(doc);
  for (detail::pdf_page& page : pages) {
    std::reverse(page.characters.begin(), page.characters.end());
    std::reverse(page.rules.begin(), page.rules.end());
  }
  require(test_support::shown(test_support::laid_out(pages)) == test_support::shown(doc));
  const auto read = recognize(doc);
  if (!read) return 0;
  for (cell c : all_cells) {
    const bool is_number = read->provenance[c].state == cell_state::number;
    require(is_number == number_at(read->report, c).has_value());
  }
  return 0;
}
