// SPDX-License-Identifier: BSL-1.0
#include "unspaced_text.hpp"

namespace govreport::detail {
namespace {

const piece* piece_at(const document& doc, std::uint32_t character) {
  for (const piece& p : doc.pieces) {
    if (p.first <= character && character < p.last) return &p;
  }
  return nullptr;
}

}  // namespace

printed_text printed(const document& doc, std::uint32_t first, std::uint32_t last) {
  const piece* p = piece_at(doc, first);
  return {doc.utf8(first, last), p == nullptr ? source_span{} : doc.where(*p, first, last)};
}

}  // namespace govreport::detail
