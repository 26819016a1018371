// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/read.hpp"

#include <algorithm>
#include <string>

#include "decode.hpp"
#include "govreport/read/format.hpp"
#include "govreport/read/recognize.hpp"
#include "text.hpp"

namespace govreport {
namespace {

/// Offsets are kept in 32 bits.
constexpr std::uint64_t largest_document = 0xFFFF'FFF0;

std::optional<read_error> refuse(std::string_view bytes, const read_options& options) {
  const source_span whole{0, bytes.size(), 1};
  const std::uint64_t limit = std::min(options.max_bytes, largest_document);
  if (bytes.size() > limit) {
    return read_error{read_errc::too_large, whole,
                      "The document has " + std::to_string(bytes.size()) + " bytes, the limit is " +
                          std::to_string(limit) +
                          ". Check that it is a report, or raise the limit."};
  }
  switch (detect_format(bytes)) {
    case byte_format::text:
      return std::nullopt;
    case byte_format::pdf:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is a PDF, which this version does not read. Extract its text first, for example by "
          "“pdftotext -layout report.pdf”."};
    case byte_format::zip:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is an archive or an office document (ZIP). Save it as text or Markdown first, for "
          "example by “pandoc report.docx -o report.md”."};
    case byte_format::ole:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is an old Word or WPS document. Convert it first: “soffice --headless --convert-to "
          "docx report.doc”, then save that as text or Markdown."};
    case byte_format::image:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is an image. Recognize its text first; numbers are not read from pictures."};
    case byte_format::binary:
      return read_error{read_errc::unsupported_format, whole,
                        "These bytes are no text. Name the report itself, as text or Markdown."};
  }
  return std::nullopt;
}

bool is_blank(const document& doc) { return doc.pieces.empty(); }

}  // namespace

expected<reading, read_error> read_report(std::string_view bytes, const read_options& options) {
  const read_error nothing{
      read_errc::empty,
      {0, bytes.size(), 1},
      "The document has no text. Check that it was saved or downloaded completely."};
  if (bytes.empty()) return nothing;
  if (auto error = refuse(bytes, options)) return *error;
  document doc;
  if (auto error = detail::decode(bytes, doc)) return *error;
  if (auto error = detail::split_text(doc, options)) return *error;
  if (is_blank(doc)) return nothing;
  return recognize(doc);
}

}  // namespace govreport
