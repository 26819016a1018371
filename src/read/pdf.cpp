// SPDX-License-Identifier: BSL-1.0
#include "pdf.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "pdf_layout.hpp"
#include "pdfium.hpp"

namespace govreport::detail {
namespace {

/// A scanner's own mark can stand on a page that is one picture.
bool is_picture(const pdf_page& page) {
  constexpr std::size_t most_of_a_mark = 40;
  if (page.characters.size() > most_of_a_mark) return false;
  return std::any_of(page.pictures.begin(), page.pictures.end(), [&](const page_box& b) {
    return b.width() > page.width / 2 && b.height() > page.height / 2;
  });
}

bool has_text(const std::vector<pdf_page>& pages) {
  return std::any_of(pages.begin(), pages.end(),
                     [](const pdf_page& p) { return !p.characters.empty() && !is_picture(p); });
}

bool has_drawing(const std::vector<pdf_page>& pages) {
  return std::any_of(pages.begin(), pages.end(),
                     [](const pdf_page& p) { return !p.pictures.empty() || !p.rules.empty(); });
}

}  // namespace

std::optional<read_error> read_pdf(std::string_view bytes, const read_options& options,
                                   document_builder& to) {
  auto pages = read_pages(bytes, options);
  if (!pages) return pages.error();
  if (!has_text(*pages) && has_drawing(*pages)) {
    return read_error{read_errc::no_text_layer,
                      {0, bytes.size()},
                      "The pages of the PDF are pictures, a scan; numbers are not read from "
                      "pictures. Recognize their text first, or ask for the file they were printed "
                      "from."};
  }
  lay_out(std::move(*pages), to);
  return std::nullopt;
}

}  // namespace govreport::detail
