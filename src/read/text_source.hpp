// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/read/document.hpp"

namespace govreport::detail {

/// The text of a document as well-formed UTF-8, and which byte of the source each byte of it comes
/// from. A view of the source itself, wherever that is UTF-8.
class text_source {
 public:
  [[nodiscard]] std::string_view utf8() const { return owned_.empty() ? view_ : owned_; }

  /// Turns offsets into `utf8()`, which must not fall, into bytes of the source.
  void to_source_bytes(std::vector<std::uint32_t>& offsets) const;

  friend expected<text_source, read_error> decode(std::string_view bytes);

 private:
  std::string_view view_;
  std::uint32_t begin_ = 0;  // of the text in the source: behind a byte order mark
  std::string owned_;
  std::string_view source_;
  std::uint32_t (*length_)(std::string_view, std::size_t) = nullptr;  // of a character of `source_`
};

/// Decodes UTF-8, UTF-16 with a byte order mark, or GB18030. Content decides, not what a page says
/// of itself: a page that says GB2312 and is UTF-8 is UTF-8.
[[nodiscard]] expected<text_source, read_error> decode(std::string_view bytes);

/// Characters that were lost before the document was saved: most of the text is “?” or U+FFFD.
[[nodiscard]] std::optional<read_error> find_lost_characters(const document& doc);

/// UTF-8 that was taken for GBK and saved again, told by its characters; to be asked where no label
/// is found.
[[nodiscard]] std::optional<read_error> find_mojibake(const document& doc);

}  // namespace govreport::detail
