// SPDX-License-Identifier: BSL-1.0
#pragma once

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
