// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inflater.hpp"

namespace govreport::detail {

/// One way in which the data of a stream are packed, the last one first in a list.
struct pdf_filter {
  std::string name{};  // FlateDecode, Fl
  std::uint64_t predictor = 1;
  std::uint64_t columns = 1;
  std::uint64_t colors = 1;
  std::uint64_t bits = 8;
  std::uint64_t early_change = 1;
};

/// How many times as long data can get by it.
[[nodiscard]] std::uint64_t most_growth(const pdf_filter& filter);

struct unpacked_data {
  std::string bytes{};
  bool too_long = false;  // for the limit; the bytes are the first ones
  bool certain = true;    // the bytes are those PDFium sees
};

/// Unpacks data, at most so many bytes at any step. Packed data end by themselves, broken ones
/// where they break, as PDFium has it. Pictures stay packed.
[[nodiscard]] unpacked_data unpack(inflater& inflates, std::string_view data,
                                   const std::vector<pdf_filter>& filters, std::size_t most);

/// How long data are at most while they are unpacked; more than the limit if they are longer.
[[nodiscard]] std::uint64_t unpacked_length(inflater& inflates, std::string_view data,
                                            const std::vector<pdf_filter>& filters,
                                            std::size_t most);

}  // namespace govreport::detail
