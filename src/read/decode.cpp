// SPDX-License-Identifier: BSL-1.0
#include "decode.hpp"

#include <iconv.h>

#include <array>
#include <cstdint>
#include <string>

namespace govreport {

std::string document::utf8(std::size_t first, std::size_t last) const {
  if (!source.empty() && last <= source_end) {
    return std::string(source.substr(offset[first], offset[last] - offset[first]));
  }
  std::string out((last - first) * 4, '\0');
  char* to = out.data();
  for (std::size_t i = first; i < last; ++i) {
    const char32_t c = text[i];
    if (c < 0x80) {
      *to++ = static_cast<char>(c);
      continue;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    *to++ = static_cast<char>((0xF0u << (3 - more)) | (c >> (6 * more)));
    for (int k = more; k-- > 0;) *to++ = static_cast<char>(0x80 | ((c >> (6 * k)) & 0x3F));
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

namespace detail {
namespace {

/// Decodes UTF-8 from `begin`; returns the byte that is not UTF-8, or npos.
std::size_t decode_utf8(std::string_view bytes, std::size_t begin, document& doc) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  doc.text.resize(bytes.size() - begin);
  doc.offset.resize(bytes.size() - begin + 1);
  std::size_t n = 0;
  std::size_t i = begin;
  while (i < bytes.size()) {
    const unsigned char lead = at(i);
    doc.offset[n] = static_cast<std::uint32_t>(i);
    if (lead < 0x80) {
      doc.text[n++] = lead;
      ++i;
      continue;
    }
    if (lead > 0xE0 && lead < 0xED &&
        i + 3 <= bytes.size()) {  // nearly every character of a report
      const unsigned second = at(i + 1) ^ 0x80u;
      const unsigned third = at(i + 2) ^ 0x80u;
      if ((second | third) >= 0x40) return i;
      doc.text[n++] = static_cast<char32_t>((lead & 0x0Fu) << 12 | second << 6 | third);
      i += 3;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size()) return i;
    char32_t c = lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      if ((at(i + k) & 0xC0) != 0x80) return i;
      c = (c << 6) | (at(i + k) & 0x3F);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    if (overlong || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return i;
    doc.text[n++] = c;
    i += length;
  }
  doc.text.resize(n);
  doc.offset.resize(n + 1);
  doc.offset[n] = static_cast<std::uint32_t>(i);
  return std::string_view::npos;
}

class converter {
 public:
  converter(const char* to, const char* from) : handle_(iconv_open(to, from)) {}
  converter(const converter&) = delete;
  converter& operator=(const converter&) = delete;
  ~converter() {
    if (usable()) iconv_close(handle_);
  }
  [[nodiscard]] bool usable() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// Converts as much as it can and returns how many bytes it took.
  std::size_t convert(std::string_view bytes, std::string& out) {
    out.resize(bytes.size() * 4 + 16);
    char* from = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t from_left = bytes.size();
    char* to = out.data();
    std::size_t to_left = out.size();
    iconv(handle_, &from, &from_left, &to, &to_left);
    out.resize(out.size() - to_left);
    return bytes.size() - from_left;
  }

 private:
  iconv_t handle_;
};

/// How many bytes the GB18030 character at `i` takes.
std::size_t gb18030_length(std::string_view bytes, std::size_t i) {
  if (static_cast<unsigned char>(bytes[i]) < 0x80) return 1;
  const bool four = i + 1 < bytes.size() && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
  return four ? 4 : 2;
}
std::size_t utf16_length(std::string_view bytes, std::size_t i, bool big_endian) {
  const auto high = static_cast<unsigned char>(bytes[i + (big_endian ? 0 : 1)]);
  return high >= 0xD8 && high < 0xDC ? 4 : 2;
}

/// Converts by iconv and walks the source beside the result, so that every character keeps its
/// byte.
template <class Length>
bool decode_by_iconv(const char* from, std::string_view bytes, std::size_t begin, document& doc,
                     Length length) {
  converter to_utf32("UTF-32LE", from);
  std::string wide;
  if (!to_utf32.usable() || to_utf32.convert(bytes.substr(begin), wide) != bytes.size() - begin)
    return false;
  doc.text.resize(wide.size() / 4);
  doc.offset.resize(wide.size() / 4 + 1);
  std::size_t i = begin;
  for (std::size_t n = 0; n < doc.text.size(); ++n) {
    if (i >= bytes.size()) return false;
    char32_t c = 0;
    for (std::size_t k = 4; k-- > 0;) c = (c << 8) | static_cast<unsigned char>(wide[n * 4 + k]);
    doc.text[n] = c;
    doc.offset[n] = static_cast<std::uint32_t>(i);
    i += length(i);
  }
  doc.offset[doc.text.size()] = static_cast<std::uint32_t>(bytes.size());
  return i == bytes.size();
}

/// UTF-8 that was taken for GBK and saved again: its characters, as GBK, spell the form's name in
/// UTF-8.
bool is_mojibake(const document& doc) {
  constexpr std::size_t sample = 4096;
  converter to_gbk("GB18030", "UTF-8");
  if (!to_gbk.usable()) return false;
  std::string text = doc.utf8(0, std::min(doc.text.size(), sample));
  std::string spelled;
  std::string part;
  for (std::size_t i = 0; i < text.size();) {  // skipping what GB18030 lacks
    const std::size_t taken = to_gbk.convert(std::string_view(text).substr(i), part);
    spelled += part;
    i += taken;
    if (i < text.size()) ++i;
  }
  return spelled.find("政府信息") != std::string::npos ||
         spelled.find("信息公开") != std::string::npos;
}

}  // namespace

std::optional<read_error> decode(std::string_view bytes, document& doc) {
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) {
    const bool big = starts("\xFE\xFF");
    if (bytes.size() % 2 == 0 &&
        decode_by_iconv(big ? "UTF-16BE" : "UTF-16LE", bytes, 2, doc,
                        [&](std::size_t i) { return utf16_length(bytes, i, big); })) {
      return std::nullopt;
    }
    return read_error{
        read_errc::damaged_encoding,
        {0, bytes.size(), 1},
        "The byte order mark says UTF-16, but the bytes are not. Save the document as UTF-8."};
  }
  const std::size_t begin = starts("\xEF\xBB\xBF") ? 3 : 0;
  const std::size_t bad = decode_utf8(bytes, begin, doc);
  if (bad == std::string_view::npos) {
    doc.source = bytes;
    std::size_t lost = 0;
    std::size_t ideographs = 0;
    for (char32_t c : doc.text) {
      lost += c == 0xFFFD || c == U'?';
      ideographs += c >= 0x4E00 && c <= 0x9FFF;
    }
    const bool latin = ideographs * 8 < lost;
    if (lost > 40 && lost > ideographs / 2 && (latin || ideographs < lost)) {
      return read_error{
          read_errc::damaged_encoding,
          {0, bytes.size(), 1},
          "Most characters are “?” or U+FFFD: they were lost when the document was saved. Get the "
          "document again from its source."};
    }
    return std::nullopt;
  }
  if (begin == 0 && decode_by_iconv("GB18030", bytes, 0, doc,
                                    [&](std::size_t i) { return gb18030_length(bytes, i); })) {
    return std::nullopt;
  }
  return read_error{
      read_errc::damaged_encoding,
      {bad, bad + 1},
      "Byte " + std::to_string(bad) +
          " is neither UTF-8 nor GB18030. Get the document again, or save it as UTF-8."};
}

std::optional<read_error> find_mojibake(const document& doc, std::uint64_t size) {
  if (!is_mojibake(doc)) return std::nullopt;
  return read_error{read_errc::damaged_encoding,
                    {0, size, 1},
                    "The text is UTF-8 that was read as GBK and saved again, so its characters are "
                    "wrong and some are "
                    "lost. Get the document again from its source."};
}

}  // namespace detail
}  // namespace govreport
