// SPDX-License-Identifier: BSL-1.0
#include "inflater.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <limits>
#ifdef GOVREPORT_WITH_LIBDEFLATE
#include <libdeflate.h>
#endif

namespace govreport::detail {

struct inflater::tools {
  z_stream zlib{};
  bool ready = inflateInit(&zlib) == Z_OK;
#ifdef GOVREPORT_WITH_LIBDEFLATE
  libdeflate_decompressor* fast = libdeflate_alloc_decompressor();
#endif

  tools() = default;
  tools(const tools&) = delete;
  tools& operator=(const tools&) = delete;
  ~tools() {
    if (ready) inflateEnd(&zlib);
#ifdef GOVREPORT_WITH_LIBDEFLATE
    libdeflate_free_decompressor(fast);
#endif
  }
};

inflater::inflater() : tools_(std::make_unique<tools>()) {}
inflater::~inflater() = default;

/// What is in the buffer stays.
bool inflater::grow(std::size_t most) {
  constexpr std::size_t first = std::size_t{1} << 20;  // a page not written to takes no memory
  if (capacity_ > most) return false;
  const std::size_t larger = std::min(std::max(first, 2 * capacity_), most + 1);
  std::unique_ptr<char[]> buffer(new char[larger]);
  if (capacity_ > 0) std::memcpy(buffer.get(), buffer_.get(), capacity_);
  buffer_ = std::move(buffer);
  capacity_ = larger;
  return true;
}

std::string_view inflater::inflate(std::string_view data, std::size_t most) {
  most = std::min(most, std::numeric_limits<std::size_t>::max() / 4);
  if (capacity_ == 0) grow(most);
#ifdef GOVREPORT_WITH_LIBDEFLATE
  // It knows only whole data. What it does not take is for zlib, which says how far it comes.
  while (tools_->fast != nullptr) {
    std::size_t taken = 0;
    std::size_t length = 0;
    const auto result = libdeflate_zlib_decompress_ex(tools_->fast, data.data(), data.size(),
                                                      buffer_.get(), capacity_, &taken, &length);
    if (result == LIBDEFLATE_SUCCESS) return {buffer_.get(), std::min(length, most + 1)};
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    if (!grow(most)) return {buffer_.get(), most + 1};
  }
#endif
  z_stream& state = tools_->zlib;
  if (!tools_->ready || inflateReset(&state) != Z_OK) return {};
  inflateValidate(&state, 0);
  constexpr std::size_t largest = std::numeric_limits<uInt>::max();
  state.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(data.data()));
  state.avail_in = static_cast<uInt>(std::min(data.size(), largest));
  std::size_t length = 0;
  while (length <= most) {
    if (length == capacity_) grow(most);
    const std::size_t room = std::min(capacity_ - length, largest);
    state.next_out = reinterpret_cast<Bytef*>(buffer_.get() + length);
    state.avail_out = static_cast<uInt>(room);
    const int result = ::inflate(&state, Z_NO_FLUSH);
    const std::size_t got = room - state.avail_out;
    length += got;
    if (result != Z_OK || got == 0) break;
  }
  return {buffer_.get(), std::min(length, most + 1)};
}

}  // namespace govreport::detail
