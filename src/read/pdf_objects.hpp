// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "allowance.hpp"
#include "pdf_filters.hpp"

namespace govreport::detail {

/// Keys that tell what a dictionary is.
inline constexpr std::array<std::string_view, 16> pdf_keys{
    "Annots",       "CharProcs", "Contents", "DecodeParms", "Encrypt", "Filter",      "First",
    "FunctionType", "Functions", "Kids",     "N",           "Pages",   "PatternType", "Resources",
    "Subtype",      "W"};

/// An object of a PDF as it is written, or a dictionary within one (number 0) that could stand
/// alone: pages in their list, fonts among the resources.
struct pdf_object {
  std::uint32_t number = 0;
  std::string_view text{};
  std::optional<std::size_t> data{};  // where in the file those of a stream begin
  std::uint16_t keys{};               // which of `pdf_keys` it has

  [[nodiscard]] bool has(std::string_view key) const {
    for (std::size_t i = 0; i < pdf_keys.size(); ++i) {
      if (pdf_keys[i] == key) return (keys >> i & 1U) != 0;
    }
    return false;
  }
};

/// Every object that any reader could see in a file: whatever looks like one, also those replaced
/// by later ones, since which of them count is for the table at the end to say, or for whoever
/// repairs it. One number has several objects then.
class pdf_objects {
 public:
  using use_value = std::function<void(std::string_view)>;
  using use_object = std::function<void(const pdf_object&)>;

  /// `memory` pays for what is unpacked, `steps` for what is looked at.
  pdf_objects(std::string_view file, allowance& memory, allowance& steps, inflater& inflates);

  [[nodiscard]] const std::vector<pdf_object>& all() const { return objects_; }
  /// Whether strings and streams may be encrypted.
  [[nodiscard]] bool are_protected() const;
  void for_each(std::uint32_t number, const use_object& use) const;
  /// The values of a key: of a value, or of the objects that it refers to.
  void find(std::string_view dictionary, std::string_view key, const use_value& use) const;
  [[nodiscard]] bool has_name(std::string_view dictionary, std::string_view key,
                              std::string_view name) const;
  /// The largest number that a key has, or nothing.
  [[nodiscard]] std::optional<std::uint64_t> number(std::string_view dictionary,
                                                    std::string_view key) const;
  /// A value, or those of the objects that it refers to.
  void resolve(std::string_view value, const use_value& use) const;

  [[nodiscard]] unpacked_data unpack(const pdf_object& stream, std::uint64_t most) const;
  [[nodiscard]] std::uint64_t unpacked_length(const pdf_object& stream, std::uint64_t most) const;
  /// How long it can be at most, whatever its data are; more than the limit if it is not certain.
  [[nodiscard]] std::uint64_t longest_unpacked(const pdf_object& stream, std::uint64_t most) const;

 private:
  std::size_t add(std::string_view text, std::size_t at, std::uint32_t number, allowance& memory);
  void add_within(std::string_view value, int depth, allowance& memory);
  void find_in_file(allowance& memory);
  void find_in_streams(allowance& memory);
  void take_apart(const pdf_object& stream, allowance& memory);
  void sort();
  struct packing {
    std::vector<pdf_filter> filters{};
    bool certain = true;
  };
  [[nodiscard]] packing packing_of(const pdf_object& stream) const;
  [[nodiscard]] std::string_view data_of(const pdf_object& stream) const;
  [[nodiscard]] std::string_view packed(const pdf_object& stream, const packing& how) const;

  std::string_view file_;
  allowance& steps_;
  inflater& inflates_;
  std::vector<pdf_object> objects_;
  std::deque<std::string> unpacked_;
};

}  // namespace govreport::detail
