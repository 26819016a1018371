// SPDX-License-Identifier: BSL-1.0
#include "docx.hpp"

#include <algorithm>

#include "docx_body.hpp"
#include "docx_numbering.hpp"
#include "docx_package.hpp"
#include "docx_styles.hpp"

namespace govreport::detail {
namespace {

void fail(document_builder& to, const read_error& why) { to.fail(why.code, why.detail); }

}  // namespace

void read_docx(std::string_view bytes, const read_options& options, document& doc,
               document_builder& to) {
  doc.format = document_format::docx;
  auto archive = zip_archive::open(bytes, options.max_bytes);
  if (!archive) return fail(to, archive.error());
  const auto parts = find_parts(*archive, bytes.size());
  if (!parts) return fail(to, parts.error());

  docx_styles styles(bytes.size());
  docx_numbering numbering(bytes.size());
  if (parts->styles) {
    if (auto error = parse_part(*archive, *parts->styles, bytes.size(), styles))
      return fail(to, *error);
    styles.resolve();
  }
  if (parts->numbering) {
    if (auto error = parse_part(*archive, *parts->numbering, bytes.size(), numbering))
      return fail(to, *error);
    numbering.resolve();
  }
  if (styles.too_many() || numbering.too_many()) {
    return to.fail(
        read_errc::too_complex,
        "The document defines more styles or lists than any word processor does. Open it "
        "in one and save it again.");
  }
  docx_body body(doc, to, styles, numbering);
  if (auto error = parse_part(*archive, parts->body, bytes.size(), body)) return fail(to, *error);
}

void read_docx_body(std::string_view xml, document& doc, document_builder& to) {
  doc.format = document_format::docx;
  const docx_styles styles(xml.size());
  docx_numbering numbering(xml.size());
  docx_body body(doc, to, styles, numbering);
  xml_parser parser(body, xml.size());
  if (parser.feed(xml)) parser.finish();
  if (parser.error()) {
    to.fail(parser.error()->code, "The XML " + std::string(parser.error()->why) + ".");
  }
}

}  // namespace govreport::detail
