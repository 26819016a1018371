// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/format.hpp"

#include <cstddef>

namespace govreport {

byte_format detect_format(std::string_view bytes) {
  const auto starts = [&](std::string_view magic) { return bytes.starts_with(magic); };
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return byte_format::pdf;
  if (starts("PK\x03\x04") || starts("PK\x05\x06")) return byte_format::zip;
  if (starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return byte_format::ole;
  const bool webp = starts("RIFF") && bytes.substr(8, 4) == "WEBP";
  if (starts("\x89PNG") || starts("\xFF\xD8\xFF") || starts("GIF8") || webp ||
      starts(std::string_view("II*\0", 4)) || starts(std::string_view("MM\0*", 4)) ||
      (starts("BM") && bytes.substr(0, 32).find('\0') != std::string_view::npos)) {
    return byte_format::image;
  }
  if (starts("\xFF\xFE") || starts("\xFE\xFF"))
    return byte_format::text;  // UTF-16, full of zero bytes
  const std::string_view sample = bytes.substr(0, 4096);
  std::size_t controls = 0;
  for (char c : sample) {
    const auto u = static_cast<unsigned char>(c);
    constexpr std::uint32_t of_text =
        1u << '\t' | 1u << '\n' | 1u << '\r' | 1u << '\f' | 1u << '\v' | 1u << '\x1B';
    controls += u < 0x20 && (of_text >> u & 1) == 0;
  }
  return controls * 64 > sample.size() ? byte_format::binary : byte_format::text;
}

}  // namespace govreport
