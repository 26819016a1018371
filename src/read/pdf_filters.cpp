// SPDX-License-Identifier: BSL-1.0
#include "pdf_filters.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "pdf_syntax.hpp"

namespace govreport::detail {
namespace {

enum class filter { flate, lzw, run_length, hexadecimal, base_85, none, other };

struct filter_name {
  std::string_view name;
  filter is;
};

constexpr std::array filter_names{
    filter_name{"FlateDecode", filter::flate},
    filter_name{"Fl", filter::flate},
    filter_name{"LZWDecode", filter::lzw},
    filter_name{"LZW", filter::lzw},
    filter_name{"RunLengthDecode", filter::run_length},
    filter_name{"RL", filter::run_length},
    filter_name{"ASCIIHexDecode", filter::hexadecimal},
    filter_name{"AHx", filter::hexadecimal},
    filter_name{"ASCII85Decode", filter::base_85},
    filter_name{"A85", filter::base_85},
    filter_name{"Crypt", filter::none},
};

filter filter_named(std::string_view name) {
  for (const filter_name& f : filter_names) {
    if (f.name == name) return f.is;
  }
  return filter::other;
}

/// Takes what is unpacked, up to a limit.
class output {
 public:
  explicit output(std::size_t most) : most_(most) {}
  bool add(std::string_view bytes) {
    const std::size_t fits = std::min(bytes.size(), most_ - data.bytes.size());
    data.bytes.append(bytes.substr(0, fits));
    data.too_long = fits < bytes.size();
    return !data.too_long;
  }
  unpacked_data data;

 private:
  std::size_t most_;
};

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

void unpack_lzw(output& to, std::string_view data, std::uint64_t early_change) {
  constexpr unsigned clear = 256;
  constexpr unsigned end = 257;
  constexpr std::size_t most_codes = 4096;
  struct entry {
    std::size_t at;  // of its first letter in what is unpacked
    std::size_t length;
  };
  std::vector<entry> table;
  const std::string& out = to.data.bytes;
  const unsigned early = early_change != 0 ? 1 : 0;
  unsigned width = 9;
  std::uint32_t bits = 0;
  unsigned filled = 0;
  entry last{0, 0};  // of no length: none
  for (const char c : data) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    filled += 8;
    if (filled < width) continue;
    filled -= width;
    const unsigned code = bits >> filled & ((1U << width) - 1);
    if (code == end) return;
    if (code == clear) {
      table.clear();
      last = {0, 0};
      width = 9;
      continue;
    }
    const entry written{out.size(), 0};
    entry next{};
    if (code < clear) {
      const char letter = static_cast<char>(code);
      if (!to.add({&letter, 1})) return;
      next = {written.at, 1};
    } else if (code - end - 1 < table.size()) {
      next = table[code - end - 1];
      const std::string copy = out.substr(next.at, next.length);
      if (!to.add(copy)) return;
      next.at = written.at;
    } else if (last.length > 0 && code - end - 1 == table.size()) {
      std::string copy = out.substr(last.at, last.length);
      copy += copy.front();
      if (!to.add(copy)) return;
      next = {written.at, copy.size()};
    } else {
      return;
    }
    // The last one and the first letter of this: they stand side by side.
    if (last.length > 0 && table.size() + end + 1 < most_codes)
      table.push_back({last.at, last.length + 1});
    last = next;
    const std::size_t codes = table.size() + end + 1 + early;
    width = codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9;
  }
}

void unpack_runs(output& to, std::string_view data) {
  constexpr unsigned end = 128;
  for (std::size_t i = 0; i < data.size();) {
    const unsigned length = byte_at(data, i++);
    if (length == end) return;
    if (length < end) {
      const std::string_view run = data.substr(i, length + 1);
      if (!to.add(run)) return;
      i += run.size();
    } else if (i < data.size()) {
      if (!to.add(std::string(257 - length, data[i++]))) return;
    }
  }
}

void unpack_hexadecimal(output& to, std::string_view data) {
  std::string out;
  int high = -1;
  for (const char c : data) {
    if (c == '>') break;
    const std::array<char, 2> digit{c, '\0'};
    char* stop = nullptr;
    const long value = std::strtol(digit.data(), &stop, 16);
    if (stop == digit.data()) continue;
    if (high < 0) {
      high = static_cast<int>(value);
    } else {
      out += static_cast<char>(high * 16 + value);
      high = -1;
    }
  }
  if (high >= 0) out += static_cast<char>(high * 16);
  to.add(out);
}

void unpack_base_85(output& to, std::string_view data) {
  std::uint32_t value = 0;
  int digits = 0;
  std::string out;
  for (const char c : data) {
    if (c == 'z' && digits == 0) {
      out.append(4, '\0');
    } else if (c >= '!' && c <= 'u') {
      value = value * 85 + static_cast<std::uint32_t>(c - '!');
      if (++digits < 5) continue;
      for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
      value = 0;
      digits = 0;
    } else if (!is_pdf_space(c)) {
      break;
    }
  }
  if (digits > 1) {
    for (int i = digits; i < 5; ++i) value = value * 85 + 84;
    for (int i = 0; i < digits - 1; ++i) out += static_cast<char>(value >> (24 - 8 * i));
  }
  to.add(out);
}

unsigned char paeth(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int by_left = std::abs(guess - left);
  const int by_up = std::abs(guess - up);
  const int by_corner = std::abs(guess - corner);
  if (by_left <= by_up && by_left <= by_corner) return static_cast<unsigned char>(left);
  return static_cast<unsigned char>(by_up <= by_corner ? up : corner);
}

/// Rows as PNG has them, each with a first byte that says what its bytes are relative to.
void undo_prediction(std::string& data, const pdf_filter& f) {
  constexpr std::uint64_t most = 1 << 20;
  const std::uint64_t dot = std::min(f.colors, most) * std::min(f.bits, most);
  const auto step = static_cast<std::size_t>(std::max<std::uint64_t>((dot + 7) / 8, 1));
  const auto row = static_cast<std::size_t>((dot * std::min(f.columns, most) + 7) / 8);
  if (row == 0) return;
  std::string out;
  out.reserve(data.size());
  for (std::size_t begin = 0; begin < data.size(); begin += row + 1) {
    const unsigned kind = byte_at(data, begin);
    const std::size_t length = std::min(row, data.size() - begin - 1);
    const std::size_t at = out.size();
    for (std::size_t i = 0; i < length; ++i) {
      const int left = i >= step ? byte_at(out, at + i - step) : 0;
      const int up = at >= row ? byte_at(out, at + i - row) : 0;
      const int corner = i >= step && at >= row ? byte_at(out, at + i - step - row) : 0;
      const int predicted = kind == 1   ? left
                            : kind == 2 ? up
                            : kind == 3 ? (left + up) / 2
                            : kind == 4 ? paeth(left, up, corner)
                                        : 0;
      out += static_cast<char>(byte_at(data, begin + 1 + i) + predicted);
    }
  }
  data = std::move(out);
}

}  // namespace

std::uint64_t most_growth(const pdf_filter& filter) {
  switch (filter_named(filter.name)) {
    case filter::flate:
      return 1032;  // 258 bytes of two bits
    case filter::lzw:
      return 2560;  // the longest string, 3839 bytes, of 12 bits
    case filter::run_length:
      return 64;
    case filter::base_85:
      return 4;  // “z”
    default:
      return 1;
  }
}

unpacked_data unpack(inflater& inflates, std::string_view data,
                     const std::vector<pdf_filter>& filters, std::size_t most) {
  unpacked_data result;
  bool packed = false;
  for (const pdf_filter& f : filters) {
    output to(most);
    const std::string_view from = packed ? std::string_view(result.bytes) : data;
    switch (filter_named(f.name)) {
      case filter::flate:
        to.add(inflates.inflate(from, most));
        break;
      case filter::lzw:
        unpack_lzw(to, from, f.early_change);
        break;
      case filter::run_length:
        unpack_runs(to, from);
        break;
      case filter::hexadecimal:
        unpack_hexadecimal(to, from);
        break;
      case filter::base_85:
        unpack_base_85(to, from);
        break;
      case filter::none:
        continue;
      case filter::other:
        if (!packed) result.bytes = from.substr(0, most);
        return result;
    }
    to.data.certain = result.certain;
    result = std::move(to.data);
    packed = true;
    if (result.too_long) return result;
    constexpr std::uint64_t first_of_png = 10;
    if (f.predictor >= first_of_png) undo_prediction(result.bytes, f);
    if (f.predictor == 2) result.certain = false;  // TIFF's, which is for pictures
  }
  if (!packed) {
    result.too_long = data.size() > most;
    result.bytes = data.substr(0, most);
  }
  return result;
}

std::uint64_t unpacked_length(inflater& inflates, std::string_view data,
                              const std::vector<pdf_filter>& filters, std::size_t most) {
  if (filters.size() == 1 && filter_named(filters.front().name) == filter::flate)
    return inflates.inflate(data, most).size();
  const unpacked_data unpacked = unpack(inflates, data, filters, most);
  return unpacked.too_long ? std::uint64_t{most} + 1 : unpacked.bytes.size();
}

}  // namespace govreport::detail
