// SPDX-License-Identifier: BSL-1.0
#include "text_source.hpp"

#include <iconv.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "govreport/core/utf8.hpp"

namespace govreport {

std::string document::utf8(std::size_t first, std::size_t last) const {
  std::size_t longest = 0;  // in bytes
  for (std::size_t i = first; i < last; ++i) longest += text[i] < 0x10000 ? 3 : 4;
  std::string out(longest, '\0');
  char* to = out.data();
  for (std::size_t i = first; i < last; ++i) {
    const char32_t c = text[i];
    if (c < 0x80) {
      *to++ = static_cast<char>(c);
    } else if (c >= 0x800 && c < 0x10000) {
      *to++ = static_cast<char>(0xE0 | c >> 12);
      *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
      *to++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x800) {
      *to++ = static_cast<char>(0xC0 | c >> 6);
      *to++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
      *to++ = static_cast<char>(0xF0 | c >> 18);
      *to++ = static_cast<char>(0x80 | (c >> 12 & 0x3F));
      *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
      *to++ = static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

namespace detail {
namespace {

/// The first byte from `i` on that is not UTF-8, or npos.
std::size_t find_bad_utf8(std::string_view bytes, std::size_t i) {
  const auto at = [&](std::size_t k) { return static_cast<unsigned char>(bytes[k]); };
  while (i < bytes.size()) {
    const unsigned char lead = at(i);
    if (lead < 0x80) {
      constexpr std::uint64_t high_bits = 0x8080808080808080u;
      std::uint64_t eight = 0;
      while (i + sizeof eight <= bytes.size()) {
        std::memcpy(&eight, bytes.data() + i, sizeof eight);
        if ((eight & high_bits) != 0) break;
        i += sizeof eight;
      }
      while (i < bytes.size() && at(i) < 0x80) ++i;
      continue;
    }
    if (lead > 0xE0 && lead < 0xED && i + 3 <= bytes.size()) {  // nearly every ideograph
      if ((at(i + 1) & 0xC0) != 0x80 || (at(i + 2) & 0xC0) != 0x80) return i;
      i += 3;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size()) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if ((at(i + k) & 0xC0) != 0x80) return i;
    }
    const unsigned char second = at(i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    if (overlong || surrogate || (lead == 0xF4 && second >= 0x90)) return i;
    i += length;
  }
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

  /// Converts as much as it can, appends it and returns how many bytes it took.
  std::size_t convert(std::string_view bytes, std::string& out) {
    char* from = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t from_left = bytes.size();
    char part[1 << 14];
    std::size_t before = from_left + 1;
    while (from_left != 0 && from_left != before) {
      before = from_left;
      char* to = part;
      std::size_t to_left = sizeof part;
      iconv(handle_, &from, &from_left, &to, &to_left);
      out.append(part, sizeof part - to_left);
    }
    return bytes.size() - from_left;
  }

 private:
  iconv_t handle_;
};

std::uint32_t gb18030_length(std::string_view bytes, std::size_t i) {
  if (static_cast<unsigned char>(bytes[i]) < 0x80) return 1;
  const bool four = i + 1 < bytes.size() && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
  return four ? 4 : 2;
}
template <bool BigEndian>
std::uint32_t utf16_length(std::string_view bytes, std::size_t i) {
  const auto high =
      static_cast<unsigned char>(bytes[std::min(i + (BigEndian ? 0 : 1), bytes.size() - 1)]);
  return high >= 0xD8 && high < 0xDC ? 4 : 2;
}

/// Text in `from` as UTF-8; nothing if it is not.
std::optional<std::string> convert_all(const char* from, std::string_view bytes) {
  converter to_utf8("UTF-8", from);
  std::string out;
  if (!to_utf8.usable()) return std::nullopt;
  out.reserve(bytes.size() + bytes.size() / 2);
  if (to_utf8.convert(bytes, out) != bytes.size()) return std::nullopt;
  return out;
}

}  // namespace

void text_source::to_source_bytes(std::vector<std::uint32_t>& offsets) const {
  if (length_ == nullptr) {
    if (begin_ == 0) return;
    for (std::uint32_t& o : offsets) o += begin_;
    return;
  }
  std::size_t at = 0;
  std::size_t byte = begin_;
  for (std::uint32_t& o : offsets) {
    while (at < o && at < owned_.size() && byte < source_.size()) {
      at += utf8_length(owned_[at]);
      byte += length_(source_, byte);
    }
    o = static_cast<std::uint32_t>(std::min(byte, source_.size()));
  }
}

expected<text_source, read_error> decode(std::string_view bytes) {
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  text_source text;
  text.source_ = bytes;
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) {
    const bool big = starts("\xFE\xFF");
    auto converted = bytes.size() % 2 == 0
                         ? convert_all(big ? "UTF-16BE" : "UTF-16LE", bytes.substr(2))
                         : std::nullopt;
    if (!converted) {
      return read_error{
          read_errc::damaged_encoding,
          {0, bytes.size(), 1},
          "The byte order mark says UTF-16, but the bytes are not. Save the document as UTF-8."};
    }
    text.begin_ = 2;
    text.owned_ = std::move(*converted);
    text.length_ = big ? utf16_length<true> : utf16_length<false>;
    return text;
  }
  const std::uint32_t begin = starts("\xEF\xBB\xBF") ? 3 : 0;
  const std::size_t bad = find_bad_utf8(bytes, begin);
  if (bad == std::string_view::npos) {
    text.begin_ = begin;
    text.view_ = bytes.substr(begin);
    return text;
  }
  if (begin == 0) {
    if (auto converted = convert_all("GB18030", bytes)) {
      text.owned_ = std::move(*converted);
      text.length_ = gb18030_length;
      return text;
    }
  }
  return read_error{
      read_errc::damaged_encoding,
      {bad, bad + 1},
      "Byte " + std::to_string(bad) +
          " is neither UTF-8 nor GB18030. Get the document again, or save it as UTF-8."};
}

std::optional<read_error> find_lost_characters(const document& doc) {
  std::size_t lost = 0;
  std::size_t ideographs = 0;
  for (char32_t c : doc.text) {
    lost += c == 0xFFFD || c == U'?';
    ideographs += c >= 0x4E00 && c <= 0x9FFF;
  }
  const bool latin = ideographs * 8 < lost;
  if (lost <= 40 || lost <= ideographs / 2 || (!latin && ideographs >= lost)) return std::nullopt;
  return read_error{
      read_errc::damaged_encoding,
      {0, doc.size, 1},
      "Most characters are “?” or U+FFFD: they were lost when the document was saved. Get the "
      "document again from its source."};
}

std::optional<read_error> find_mojibake(const document& doc) {
  constexpr std::size_t sample = 4096;
  converter to_gbk("GB18030", "UTF-8");
  if (!to_gbk.usable()) return std::nullopt;
  // Its characters, as GBK, spell the form's name in UTF-8.
  const std::string text = doc.utf8(0, std::min(doc.text.size(), sample));
  std::string spelled;
  for (std::size_t i = 0; i < text.size();) {  // skipping what GB18030 lacks
    i += to_gbk.convert(std::string_view(text).substr(i), spelled);
    if (i < text.size()) ++i;
  }
  if (spelled.find("政府信息") == std::string::npos &&
      spelled.find("信息公开") == std::string::npos)
    return std::nullopt;
  return read_error{
      read_errc::damaged_encoding,
      {0, doc.size, 1},
      "The text is UTF-8 that was read as GBK and saved again, so its characters are wrong and "
      "some are lost. Get the document again from its source."};
}

}  // namespace detail
}  // namespace govreport
