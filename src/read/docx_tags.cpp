// SPDX-License-Identifier: BSL-1.0
#include "docx_tags.hpp"

namespace govreport::detail {
namespace {

docx_tag one_of(std::string_view name, std::initializer_list<docx_tag_name> names) {
  for (const docx_tag_name& n : names) {
    if (n.name == name) return n.is;
  }
  return docx_tag::other;
}

docx_tag word_tag(std::string_view name) {
  const auto found =
      std::lower_bound(word_tags.begin(), word_tags.end(), name,
                       [](const docx_tag_name& n, std::string_view x) { return n.name < x; });
  return found != word_tags.end() && found->name == name ? found->is : docx_tag::other;
}

}  // namespace

docx_tag docx_tag_of(const xml_element& e) {
  switch (e.in) {
    case xml_namespace::word:
      return word_tag(e.name);
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
