// SPDX-License-Identifier: BSL-1.0
#include "docx_tags.hpp"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace govreport::detail {
namespace {

struct tag_name {
  std::string_view name;
  docx_tag is;
};

constexpr std::array word_tags{
    tag_name{"abstractNum", docx_tag::abstract_num},
    tag_name{"abstractNumId", docx_tag::abstract_num_id},
    tag_name{"altChunk", docx_tag::alt_chunk},
    tag_name{"basedOn", docx_tag::based_on},
    tag_name{"br", docx_tag::br},
    tag_name{"cellDel", docx_tag::cell_del},
    tag_name{"cellMerge", docx_tag::cell_merge},
    tag_name{"contentPart", docx_tag::content_part},
    tag_name{"control", docx_tag::control},
    tag_name{"cr", docx_tag::cr},
    tag_name{"del", docx_tag::del},
    tag_name{"document", docx_tag::document},
    tag_name{"drawing", docx_tag::drawing},
    tag_name{"dstrike", docx_tag::double_strike},
    tag_name{"endnoteReference", docx_tag::note_reference},
    tag_name{"fldChar", docx_tag::field_char},
    tag_name{"footnoteReference", docx_tag::note_reference},
    tag_name{"gridAfter", docx_tag::grid_after},
    tag_name{"gridBefore", docx_tag::grid_before},
    tag_name{"gridSpan", docx_tag::grid_span},
    tag_name{"hMerge", docx_tag::h_merge},
    tag_name{"ilvl", docx_tag::level_id},
    tag_name{"isLgl", docx_tag::is_legal},
    tag_name{"lvl", docx_tag::level},
    tag_name{"lvlOverride", docx_tag::level_override},
    tag_name{"lvlRestart", docx_tag::level_restart},
    tag_name{"lvlText", docx_tag::level_text},
    tag_name{"moveFrom", docx_tag::move_from},
    tag_name{"noBreakHyphen", docx_tag::no_break_hyphen},
    tag_name{"num", docx_tag::num},
    tag_name{"numFmt", docx_tag::num_fmt},
    tag_name{"numId", docx_tag::num_id},
    tag_name{"numPr", docx_tag::num_properties},
    tag_name{"numStyleLink", docx_tag::num_style_link},
    tag_name{"object", docx_tag::object},
    tag_name{"p", docx_tag::paragraph},
    tag_name{"pPr", docx_tag::paragraph_properties},
    tag_name{"pStyle", docx_tag::paragraph_style},
    tag_name{"position", docx_tag::position},
    tag_name{"ptab", docx_tag::positional_tab},
    tag_name{"r", docx_tag::run},
    tag_name{"rPr", docx_tag::run_properties},
    tag_name{"rStyle", docx_tag::run_style},
    tag_name{"rt", docx_tag::ruby_text},
    tag_name{"sdtEndPr", docx_tag::sdt_properties},
    tag_name{"sdtPr", docx_tag::sdt_properties},
    tag_name{"sectPr", docx_tag::section_properties},
    tag_name{"specVanish", docx_tag::spec_vanish},
    tag_name{"start", docx_tag::start},
    tag_name{"startOverride", docx_tag::start_override},
    tag_name{"strike", docx_tag::strike},
    tag_name{"style", docx_tag::style},
    tag_name{"styleLink", docx_tag::style_link},
    tag_name{"subDoc", docx_tag::sub_doc},
    tag_name{"suff", docx_tag::suffix},
    tag_name{"sym", docx_tag::symbol},
    tag_name{"t", docx_tag::text},
    tag_name{"tab", docx_tag::tab},
    tag_name{"tbl", docx_tag::table},
    tag_name{"tblPr", docx_tag::table_properties},
    tag_name{"tblPrEx", docx_tag::table_properties},
    tag_name{"tc", docx_tag::table_cell},
    tag_name{"tcPr", docx_tag::table_cell_properties},
    tag_name{"tr", docx_tag::table_row},
    tag_name{"trPr", docx_tag::row_properties},
    tag_name{"txbxContent", docx_tag::text_box},
    tag_name{"vMerge", docx_tag::v_merge},
    tag_name{"vanish", docx_tag::vanish},
    tag_name{"vertAlign", docx_tag::vertical_align},
};

/// The names by a few of their characters: every element of a document is looked up.
class tag_table {
 public:
  constexpr tag_table() {
    for (const tag_name& t : word_tags) {
      std::size_t at = place(t.name);
      while (!slots_[at].name.empty()) at = (at + 1) % slots_.size();
      slots_[at] = t;
    }
  }
  [[nodiscard]] constexpr docx_tag find(std::string_view name) const {
    if (name.empty()) return docx_tag::other;
    for (std::size_t at = place(name); !slots_[at].name.empty(); at = (at + 1) % slots_.size()) {
      if (slots_[at].name == name) return slots_[at].is;
    }
    return docx_tag::other;
  }

 private:
  [[nodiscard]] constexpr std::size_t place(std::string_view name) const {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(name[i]); };
    return (at(0) * 5u + at(name.size() / 2) * 11u + at(name.size() - 1) * 3u + name.size()) %
           slots_.size();
  }

  std::array<tag_name, 256> slots_{};
};
constexpr tag_table word_table;
static_assert(word_table.find("tbl") == docx_tag::table && word_table.find("w") == docx_tag::other);

docx_tag one_of(std::string_view name, std::initializer_list<tag_name> names) {
  for (const tag_name& n : names) {
    if (n.name == name) return n.is;
  }
  return docx_tag::other;
}

}  // namespace

docx_tag docx_tag_of(const xml_element& e) {
  switch (e.in) {
    case xml_namespace::word:
      return word_table.find(e.name);
    case xml_namespace::compatibility:
      return one_of(e.name, {{"AlternateContent", docx_tag::alternate_content},
                             {"Choice", docx_tag::choice},
                             {"Fallback", docx_tag::fallback}});
    case xml_namespace::math:
      return one_of(e.name, {{"r", docx_tag::run},
                             {"t", docx_tag::text},
                             {"den", docx_tag::denominator},
                             {"sup", docx_tag::sup},
                             {"sub", docx_tag::sub},
                             {"rad", docx_tag::radical},
                             {"d", docx_tag::delimiter},
                             {"ctrlPr", docx_tag::section_properties}});
    case xml_namespace::drawing:
      return one_of(e.name, {{"p", docx_tag::paragraph},
                             {"t", docx_tag::text},
                             {"br", docx_tag::br},
                             {"blip", docx_tag::picture}});
    case xml_namespace::drawing_picture:
      return one_of(e.name, {{"pic", docx_tag::picture}});
    case xml_namespace::chart:
      return one_of(e.name, {{"chart", docx_tag::picture}});
    case xml_namespace::diagram:
      return one_of(e.name, {{"relIds", docx_tag::picture}});
    case xml_namespace::vml:
      return one_of(e.name, {{"imagedata", docx_tag::picture}, {"textpath", docx_tag::text_path}});
    default:
      return docx_tag::other;
  }
}

}  // namespace govreport::detail
