// SPDX-License-Identifier: BSL-1.0
// Any bytes are a DOCX or none. The first byte says what the others are: an archive, or the XML of
// a body, of styles or of lists in one that is whole, so that a search gets past the packing.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/read/read.hpp"
#include "read/document_builder.hpp"
#include "read/docx.hpp"
#include "require.hpp"
#include "support/docx_of.hpp"

using namespace govreport;
using fuzz::require;

namespace {

std::string packed(std::uint8_t kind, std::string_view content) {
  const std::string text(content);
  const std::string numbered = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  const std::string body = samples::paragraph_of("甲", "<w:pStyle w:val=\"h\"/>") +
                           samples::paragraph_of("乙",
                                                 "<w:numPr><w:ilvl w:val=\"1\"/><w:numId "
                                                 "w:val=\"1\"/></w:numPr>");
  switch (kind % 4) {
    case 0:
      return text;
    case 1:
      return samples::docx_of({text});
    case 2:
      return samples::docx_of({body, text});
    default:
      return samples::docx_of({body, "<w:style w:styleId=\"h\">" + numbered + "</w:style>", text});
  }
}

/// What a piece says of itself holds together.
void require_whole(const document& doc) {
  std::uint32_t end = 0;
  for (const piece& p : doc.pieces) {
    require(p.first >= end && p.first <= p.last && p.last < doc.text.size());
    require(p.is_cell() == (p.row != 0) && p.is_cell() == (p.column != 0));
    end = p.last + 1;
  }
  for (char32_t c : doc.text) require(c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes = packed(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
  document doc;
  doc.size = bytes.size();
  const read_options options;
  detail::document_builder to(doc, options, detail::spaces::kept);
  detail::read_docx(bytes, options, doc, to);
  to.finish();
  if (to.error()) {
    require(!to.error()->detail.empty() && to.error()->where.end <= bytes.size());
    return 0;
  }
  require_whole(doc);
  const auto read = read_report(bytes);
  const auto again = read_report(bytes);
  require(read.has_value() == again.has_value());
  require(read ? *read == *again : read.error() == again.error());
  return 0;
}
