// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace govreport::detail {

// What reading keeps is bounded by what was handed in, whatever that expands to: reading takes at
// most 20 times the bytes of a document and about a megabyte more, of a PDF 64 MiB more. The first
// figure of each limit is far above what a report needs, the second what a document made of nothing
// else may have.

/// Offsets are kept in 32 bits.
inline constexpr std::uint64_t largest_document = 0xFFFF'FFF0;

/// Characters of text; nothing but an archive or a PDF holds more of them than bytes.
[[nodiscard]] constexpr std::uint64_t most_characters(std::uint64_t size) {
  return (std::uint64_t{1} << 16) + size;
}

/// Lines and cells.
[[nodiscard]] constexpr std::uint64_t most_pieces(std::uint64_t size) {
  return std::min<std::uint64_t>((std::uint64_t{1} << 14) + size / 8, std::uint64_t{1} << 20);
}

/// Numbers, and what stands in place of them.
[[nodiscard]] constexpr std::uint64_t most_figures(std::uint64_t size) {
  return std::min<std::uint64_t>((std::uint64_t{1} << 14) + size / 16, std::uint64_t{1} << 22);
}

/// Of a PDF: pages, and on all of them objects (texts, paths, pictures), characters, ruling lines.
[[nodiscard]] constexpr std::uint64_t most_pdf_pages(std::uint64_t size) {
  return (std::uint64_t{1} << 12) + size / 1024;
}
[[nodiscard]] constexpr std::uint64_t most_pdf_objects(std::uint64_t size) {
  return (std::uint64_t{1} << 17) + size / 4;
}
[[nodiscard]] constexpr std::uint64_t most_pdf_characters(std::uint64_t size) {
  return (std::uint64_t{1} << 16) + size / 4;
}
[[nodiscard]] constexpr std::uint64_t most_pdf_rules(std::uint64_t size) {
  return (std::uint64_t{1} << 15) + size / 8;
}

/// What PDFium may need to open a PDF and one page of it, as `demand_of_pdf` reckons it, and for
/// all pages one after the other, which is time: half a gigabyte is about a second.
[[nodiscard]] constexpr std::uint64_t most_pdf_memory(std::uint64_t size) {
  return (std::uint64_t{40} << 20) + 18 * size;
}
[[nodiscard]] constexpr std::uint64_t most_pdf_work(std::uint64_t size) {
  return (std::uint64_t{1} << 28) + 256 * size;
}

/// What it may take to draw layers, in nanoseconds as `hide_what_nobody_sees` reckons them.
inline constexpr std::uint64_t most_pdf_drawing = 600'000'000;

}  // namespace govreport::detail
