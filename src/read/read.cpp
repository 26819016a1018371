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
#include "pdf.hpp"
#include "text.hpp"
#include "text_source.hpp"

namespace govreport {
namespace {

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

std::optional<read_error> read_as_pdf(std::string_view bytes, const read_options& options,
                                      document& doc) {
  doc.format = document_format::pdf;
  detail::document_builder builder(doc, options, detail::spaces::collapsed);
  if (auto error = detail::read_pdf(bytes, options, builder)) return error;
  builder.finish();
  return builder.error();
}

/// By the reader of what the bytes are.
std::optional<read_error> read_document(std::string_view bytes, const read_options& options,
                                        document& doc) {
  const source_span whole{0, bytes.size(), 1};
  switch (detect_format(bytes)) {
    case byte_format::text:
      return read_as_text(bytes, options, doc);
    case byte_format::zip:
      return read_as_docx(bytes, options, doc);
    case byte_format::pdf:
      return read_as_pdf(bytes, options, doc);
    case byte_format::ole:
      return detail::refuse_ole(bytes);
    case byte_format::image:
      return read_error{
          read_errc::unsupported_format, whole,
          "This is an image. Recognize its text first; numbers are not read from pictures."};
    case byte_format::binary:
      return read_error{
          read_errc::unsupported_format, whole,
          "These bytes are no document. Name the report itself: text, a web page, DOCX or PDF."};
  }
  return std::nullopt;
}

}  // namespace

expected<reading, read_error> read_report(std::string_view bytes, const read_options& options) {
  const source_span whole{0, bytes.size(), 1};
  const read_error nothing{
      read_errc::empty, whole,
      "The document has no text. Check that it was saved or downloaded completely."};
  if (bytes.empty()) return nothing;
  const std::uint64_t limit = std::min(options.max_bytes, detail::largest_document);
  if (bytes.size() > limit) {
    return read_error{read_errc::too_large, whole,
                      "The document has " + std::to_string(bytes.size()) + " bytes, the limit is " +
                          std::to_string(limit) +
                          ". Check that it is a report, or raise the limit."};
  }
  document doc;
  doc.size = bytes.size();
  if (auto error = read_document(bytes, options, doc)) return *error;
  if (doc.pieces.empty()) return nothing;
  return recognize(doc);
}

}  // namespace govreport
