// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "govreport/read/recognize.hpp"
#include "read/document_builder.hpp"
#include "read/text_source.hpp"
#include "soundness.hpp"

namespace govreport::fuzz {

/// Pieces follow one another, lie in the text, and have bytes that do not fall.
inline void require_sound(const document& doc) {
  std::uint32_t end = 0;
  for (const piece& p : doc.pieces) {
    require(p.first >= end && p.first <= p.last && p.last < doc.text.size());
    require(!p.is_cell() || (p.row != 0 && p.column != 0 && p.column_span != 0));
    end = p.last + 1;
  }
  require(doc.offset.empty() || doc.offset.size() == doc.text.size());
  for (std::size_t i = 1; i < doc.offset.size(); ++i) require(doc.offset[i - 1] <= doc.offset[i]);
}

/// Reads bytes by one reader of characters and recognizes what it made of them.
template <class Reader>
void read_part(std::string_view bytes, detail::spaces spaces, Reader reader) {
  const auto text = detail::decode(bytes);
  if (!text) return;
  require_sound_twice(
      [&]() -> expected<reading, read_error> {
        document doc;
        doc.size = bytes.size();
        const read_options options;
        detail::document_builder builder(doc, options, spaces);
        reader(text->utf8(), doc, builder);
        builder.finish();
        if (builder.error()) return *builder.error();
        text->to_source_bytes(doc.offset);
        require_sound(doc);
        return recognize(doc);
      },
      bytes.size());
}

}  // namespace govreport::fuzz
