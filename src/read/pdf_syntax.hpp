// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::detail {

enum class pdf_character : std::uint8_t { regular, space, delimiter };

inline constexpr auto pdf_characters = [] {
  std::array<pdf_character, 256> all{};
  for (const char c : std::string_view("\0\t\n\f\r ", 6))
    all[static_cast<unsigned char>(c)] = pdf_character::space;
  for (const char c : std::string_view("()<>[]{}/%"))
    all[static_cast<unsigned char>(c)] = pdf_character::delimiter;
  return all;
}();

[[nodiscard]] constexpr bool is_pdf_space(char c) {
  return pdf_characters[static_cast<unsigned char>(c)] == pdf_character::space;
}
[[nodiscard]] constexpr bool is_pdf_delimiter(char c) {
  return pdf_characters[static_cast<unsigned char>(c)] == pdf_character::delimiter;
}
[[nodiscard]] constexpr bool is_pdf_regular(char c) {
  return pdf_characters[static_cast<unsigned char>(c)] == pdf_character::regular;
}

/// A token of PDF's syntax for objects. What of it is wrong is passed over, as readers do.
struct pdf_token {
  enum class kind { end, name, number, string, open, close, word };
  kind is = kind::end;
  std::string_view text{};  // of a name without its slash
};

/// The token at a place, which moves behind it.
[[nodiscard]] pdf_token next_pdf_token(std::string_view text, std::size_t& at);

/// The value at a place, which moves behind it: a token, a reference (“5 0 R”), or an array or a
/// dictionary with all that is in it. Empty at the end, and before what closes.
[[nodiscard]] std::string_view next_pdf_value(std::string_view text, std::size_t& at);

/// The same; the keys of a dictionary are told as they are met, and whether they are those of a
/// dictionary within, of which any name is told.
[[nodiscard]] std::string_view next_pdf_value(
    std::string_view text, std::size_t& at,
    const std::function<void(std::string_view key, bool within)>& use);

/// A name as it is meant: “Fl#61te” is “Flate”.
[[nodiscard]] std::string pdf_name(std::string_view written);

/// The name that a value is, or nothing.
[[nodiscard]] std::optional<std::string> as_pdf_name(std::string_view value);
/// The number of the object that a value refers to.
[[nodiscard]] std::optional<std::uint32_t> as_pdf_reference(std::string_view value);
/// Whole and not negative; the largest number stands for those beyond.
[[nodiscard]] std::optional<std::uint64_t> as_pdf_number(std::string_view value);

/// The entries of a dictionary that is a value, as often as they are written.
void for_each_pdf_entry(std::string_view dictionary,
                        const std::function<void(std::string_view key, std::string_view)>& use);
/// The values in an array that is a value.
void for_each_pdf_item(std::string_view array, const std::function<void(std::string_view)>& use);
/// Where in a value a reference stands.
struct pdf_place {
  std::string_view key{};    // the last one before it, in the same dictionary or around it
  std::string_view outer{};  // that of the dictionary or the array around it
  bool in_array = false;
  std::size_t depth = 0;  // of arrays and dictionaries
};
void for_each_pdf_reference(
    std::string_view value,
    const std::function<void(const pdf_place& place, std::uint32_t number)>& use);

}  // namespace govreport::detail
