// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/read.hpp"

#include <algorithm>
#include <string>

#include "document_builder.hpp"
#include "docx.hpp"
#include "govreport/read/format.hpp"
#include "govreport/read/recognize.hpp"
#include "html.hpp"
#include "limits.hpp"
#include "ole.hpp"
#include "text.hpp"
#include "text_source.hpp"

namespace govreport {
namespace {

std::optional<read_error> refuse(std::string_view bytes, const read_options& options) {
  const source_span whole{0, bytes.size(), 1};
  const std::uint64_t limit = std::min(options.max_bytes, detail::largest_document);
  if (bytes.size() > limit) {
    return read_error{read_errc::too_large, whole,
                      "The document has " + std::to_string(bytes.size()) + " bytes, the limit is " +
                          std::to_string(limit) +
                          ". Check that it is a report, or raise the limit."};
  }
  switch (detect_format(bytes)) {
    case byte_format::text:
    case byte_format::zip:
      return std::nullopt;
    case byte_format::pdf:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is a PDF, which this version does not read. Extract its text first, for example by "
          "“pdftotext -layout report.pdf”."};
    case byte_format::ole:
      return detail::refuse_ole(bytes);
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

/// Text, Markdown, or a web page.
std::optional<read_error> read_as_text(std::string_view bytes, const read_options& options,
                                       document& doc) {
  const auto text = detail::decode(bytes);
  if (!text) return text.error();
  const std::string_view utf8 = text->utf8();
  const bool page = detail::is_html_page(utf8);
  detail::document_builder builder(doc, options,
                                   page ? detail::spaces::collapsed : detail::spaces::kept);
  page ? detail::read_html(utf8, doc, builder) : detail::read_text(utf8, doc, builder);
  builder.finish();
  if (page) doc.format = document_format::html;
  if (builder.error()) return builder.error();
  text->to_source_bytes(doc.offset);
  return detail::find_lost_characters(doc);
}

/// An office document, told by what is in its archive.
std::optional<read_error> read_as_docx(std::string_view bytes, const read_options& options,
                                       document& doc) {
  detail::document_builder builder(doc, options, detail::spaces::kept);
  detail::read_docx(bytes, options, doc, builder);
  builder.finish();
  return builder.error();
}

}  // namespace

expected<reading, read_error> read_report(std::string_view bytes, const read_options& options) {
  const read_error nothing{
      read_errc::empty,
      {0, bytes.size(), 1},
      "The document has no text. Check that it was saved or downloaded completely."};
  if (bytes.empty()) return nothing;
  if (auto error = refuse(bytes, options)) return *error;
  document doc;
  doc.size = bytes.size();
  const bool archive = detect_format(bytes) == byte_format::zip;
  if (auto error = (archive ? read_as_docx : read_as_text)(bytes, options, doc)) return *error;
  if (doc.pieces.empty()) return nothing;
  return recognize(doc);
}

}  // namespace govreport
