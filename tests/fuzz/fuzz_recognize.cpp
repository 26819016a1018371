// SPDX-License-Identifier: BSL-1.0
// Any document that a reader can make, in a small language: a byte is a label of the form, a
// numeral, the beginning or the end of a line, a row, a cell or a table, or a character.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/read/recognize.hpp"
#include "part_reader.hpp"
#include "read/document_builder.hpp"
#include "read/label_index.hpp"

using namespace govreport;

namespace {

void add(detail::document_builder& to, std::u32string_view text) {
  for (char32_t c : text) to.add(c);
}

document made_of(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<std::u32string_view, 16> tokens{
      U"0",        U"1",    U"12", U"/",  U" ",  U"一、",   U"二、主动公开政府信息情况",
      U"三、",     U"四、", U"（", U"）", U"1.", U"2023年", U"政府信息公开",
      U"年度报告", U"。"};
  const auto& labels = detail::label_index::instance().patterns();
  document doc;
  doc.size = size * 64;
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::kept);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint8_t c = data[i];
    const std::uint8_t next = i + 1 < size ? data[i + 1] : 0;
    if (c < 8) {
      switch (c) {
        case 0:
          to.end_line();
          break;
        case 1:
          to.begin_table();
          break;
        case 2:
          to.begin_row();
          break;
        case 3:
          to.begin_cell(1, 1);
          break;
        case 4:
          to.begin_cell(next % 32, next / 32);
          ++i;
          break;
        case 5:
          to.end_cell();
          break;
        case 6:
          to.end_table();
          break;
        default:
          to.mark_cells((next & 1) != 0, (next & 2) != 0);
          ++i;
      }
    } else if (c < 8 + tokens.size()) {
      add(to, tokens[c - 8]);
    } else if (c < 32) {
      to.picture();
    } else if (c < 128) {
      to.add(c);
    } else {
      add(to, labels[((c - 128u) * 256u + next) % labels.size()].words);
      ++i;
    }
  }
  to.finish();
  return doc;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const document doc = made_of(data, size);
  fuzz::require_sound(doc);
  fuzz::require_sound_twice([&] { return recognize(doc); }, doc.size);
  return 0;
}
