// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "xml_parser.hpp"

namespace govreport::detail {

/// The elements of WordprocessingML that are told apart, and some of others that stand among them.
/// Named as in the standard; what is not listed is `other`.
enum class docx_tag : std::uint8_t {
  other,
  abstract_num,
  abstract_num_id,
  alt_chunk,
  alternate_content,
  based_on,
  br,
  cell_del,
  cell_merge,
  choice,
  content_part,
  control,
  cr,
  del,
  denominator,
  delimiter,
  document,
  double_strike,
  drawing,
  fallback,
  field_char,
  grid_after,
  grid_before,
  grid_span,
  h_merge,
  is_legal,
  level,
  level_id,
  level_override,
  level_restart,
  level_text,
  move_from,
  no_break_hyphen,
  note_reference,
  num,
  num_fmt,
  num_id,
  num_properties,
  num_style_link,
  object,
  paragraph,
  paragraph_properties,
  paragraph_style,
  picture,
  position,
  positional_tab,
  radical,
  row_properties,
  ruby_text,
  run,
  run_properties,
  run_style,
  section_properties,
  sdt_properties,
  spec_vanish,
  start,
  start_override,
  strike,
  style,
  style_link,
  sub,
  sub_doc,
  suffix,
  sup,
  symbol,
  tab,
  table,
  table_cell,
  table_cell_properties,
  table_properties,
  table_row,
  text,
  text_box,
  text_path,
  v_merge,
  vanish,
  vertical_align,
};

struct docx_tag_name {
  std::string_view name;
  docx_tag is;
};

// In the order of bytes, to be searched by halves.
inline constexpr std::array word_tags{
    docx_tag_name{"abstractNum", docx_tag::abstract_num},
    docx_tag_name{"abstractNumId", docx_tag::abstract_num_id},
    docx_tag_name{"altChunk", docx_tag::alt_chunk},
    docx_tag_name{"basedOn", docx_tag::based_on},
    docx_tag_name{"br", docx_tag::br},
    docx_tag_name{"cellDel", docx_tag::cell_del},
    docx_tag_name{"cellMerge", docx_tag::cell_merge},
    docx_tag_name{"contentPart", docx_tag::content_part},
    docx_tag_name{"control", docx_tag::control},
    docx_tag_name{"cr", docx_tag::cr},
    docx_tag_name{"del", docx_tag::del},
    docx_tag_name{"document", docx_tag::document},
    docx_tag_name{"drawing", docx_tag::drawing},
    docx_tag_name{"dstrike", docx_tag::double_strike},
    docx_tag_name{"endnoteReference", docx_tag::note_reference},
    docx_tag_name{"fldChar", docx_tag::field_char},
    docx_tag_name{"footnoteReference", docx_tag::note_reference},
    docx_tag_name{"gridAfter", docx_tag::grid_after},
    docx_tag_name{"gridBefore", docx_tag::grid_before},
    docx_tag_name{"gridSpan", docx_tag::grid_span},
    docx_tag_name{"hMerge", docx_tag::h_merge},
    docx_tag_name{"ilvl", docx_tag::level_id},
    docx_tag_name{"isLgl", docx_tag::is_legal},
    docx_tag_name{"lvl", docx_tag::level},
    docx_tag_name{"lvlOverride", docx_tag::level_override},
    docx_tag_name{"lvlRestart", docx_tag::level_restart},
    docx_tag_name{"lvlText", docx_tag::level_text},
    docx_tag_name{"moveFrom", docx_tag::move_from},
    docx_tag_name{"noBreakHyphen", docx_tag::no_break_hyphen},
    docx_tag_name{"num", docx_tag::num},
    docx_tag_name{"numFmt", docx_tag::num_fmt},
    docx_tag_name{"numId", docx_tag::num_id},
    docx_tag_name{"numPr", docx_tag::num_properties},
    docx_tag_name{"numStyleLink", docx_tag::num_style_link},
    docx_tag_name{"object", docx_tag::object},
    docx_tag_name{"p", docx_tag::paragraph},
    docx_tag_name{"pPr", docx_tag::paragraph_properties},
    docx_tag_name{"pStyle", docx_tag::paragraph_style},
    docx_tag_name{"position", docx_tag::position},
    docx_tag_name{"ptab", docx_tag::positional_tab},
    docx_tag_name{"r", docx_tag::run},
    docx_tag_name{"rPr", docx_tag::run_properties},
    docx_tag_name{"rStyle", docx_tag::run_style},
    docx_tag_name{"rt", docx_tag::ruby_text},
    docx_tag_name{"sdtEndPr", docx_tag::sdt_properties},
    docx_tag_name{"sdtPr", docx_tag::sdt_properties},
    docx_tag_name{"sectPr", docx_tag::section_properties},
    docx_tag_name{"specVanish", docx_tag::spec_vanish},
    docx_tag_name{"start", docx_tag::start},
    docx_tag_name{"startOverride", docx_tag::start_override},
    docx_tag_name{"strike", docx_tag::strike},
    docx_tag_name{"style", docx_tag::style},
    docx_tag_name{"styleLink", docx_tag::style_link},
    docx_tag_name{"subDoc", docx_tag::sub_doc},
    docx_tag_name{"suff", docx_tag::suffix},
    docx_tag_name{"sym", docx_tag::symbol},
    docx_tag_name{"t", docx_tag::text},
    docx_tag_name{"tab", docx_tag::tab},
    docx_tag_name{"tbl", docx_tag::table},
    docx_tag_name{"tblPr", docx_tag::table_properties},
    docx_tag_name{"tblPrEx", docx_tag::table_properties},
    docx_tag_name{"tc", docx_tag::table_cell},
    docx_tag_name{"tcPr", docx_tag::table_cell_properties},
    docx_tag_name{"tr", docx_tag::table_row},
    docx_tag_name{"trPr", docx_tag::row_properties},
    docx_tag_name{"txbxContent", docx_tag::text_box},
    docx_tag_name{"vMerge", docx_tag::v_merge},
    docx_tag_name{"vanish", docx_tag::vanish},
    docx_tag_name{"vertAlign", docx_tag::vertical_align},
};
static_assert(std::is_sorted(word_tags.begin(), word_tags.end(),
                             [](const docx_tag_name& a, const docx_tag_name& b) {
                               return a.name < b.name;
                             }));

[[nodiscard]] docx_tag docx_tag_of(const xml_element& element);

/// The attribute `w:val` of an element of WordprocessingML, or another of its attributes.
[[nodiscard]] inline std::string_view word_value(const xml_element& e,
                                                 std::string_view attribute = "val") {
  return e.attribute(xml_namespace::word, attribute).value_or(std::string_view{});
}

/// A whole number, or nothing where it is none or is beyond 32 bits.
[[nodiscard]] inline std::optional<std::int32_t> word_number(const xml_element& e,
                                                             std::string_view attribute = "val") {
  const std::string_view text = word_value(e, attribute);
  std::int32_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A property that is on or off; named without a value it is on.
[[nodiscard]] inline bool word_switch(const xml_element& e) {
  const std::string_view value = word_value(e);
  return value != "0" && value != "false" && value != "off";
}

}  // namespace govreport::detail
