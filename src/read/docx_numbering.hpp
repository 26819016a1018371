// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx_number_format.hpp"
#include "docx_styles.hpp"
#include "docx_tags.hpp"
#include "xml_parser.hpp"

namespace govreport::detail {

/// The automatic numbers of a document: their definitions, read from their part, and how far they
/// have counted.
class docx_numbering final : public xml_handler {
 public:
  /// `size`: of the document, which bounds how much is kept.
  explicit docx_numbering(std::uint64_t size) : size_(size) {}

  void start(const xml_element& e) override;
  void end() override;
  void text(std::string_view) override {}
  [[nodiscard]] bool is_done() const override { return too_many_; }

  /// Whether there were more definitions than are kept.
  [[nodiscard]] bool too_many() const { return too_many_; }

  /// Follows definitions that stand elsewhere. To be called once, when all are read.
  void resolve();

  /// The level at which a style stands in a list, by the definition of the list.
  [[nodiscard]] std::optional<std::int32_t> level_of(std::int32_t list,
                                                     std::string_view style) const;

  /// Counts on, and writes the number of a paragraph at that place: “（一）”, “1.2”. Empty where
  /// nothing is printed, a bullet included.
  [[nodiscard]] std::u32string next(std::int32_t list, std::int32_t level);

 private:
  static constexpr std::size_t most_levels = 9;

  struct level {
    std::int32_t start = 0;
    std::uint32_t first = 0;  // its text: bytes [first, last) of the texts of all
    std::uint32_t last = 0;
    std::uint32_t style_first = 0;  // the style that stands at it
    std::uint32_t style_last = 0;
    docx_number_format format = docx_number_format::decimal;
    std::int8_t restart = -1;  // the level, from 1, behind which it starts again; 0: none
    bool legal = false;        // numbers of higher levels are written in digits
    bool hidden = false;
  };
  using level_index = std::uint32_t;
  static constexpr level_index none = UINT32_MAX;

  struct counters {
    std::array<std::int32_t, most_levels> counted{};
    std::uint16_t running = 0;  // bit by bit: the levels that have begun to count
  };
  struct definition {
    std::array<level_index, most_levels> levels;
    std::string defines_style;  // w:styleLink
    std::string uses_style;     // w:numStyleLink: defined elsewhere
    counters count;
    definition() { levels.fill(none); }
  };
  struct own_level {
    std::int32_t at = 0;
    std::optional<std::int32_t> start;
    level_index is = none;
  };
  struct list {
    std::int32_t of = -1;
    std::vector<own_level> levels;
    std::uint16_t begun = 0;  // bit by bit: the levels whose own start was taken
  };

  [[nodiscard]] bool keep(std::uint64_t bytes);
  void start_level(const xml_element& e);
  void start_in_level(docx_tag tag, docx_tag parent, const xml_element& e);
  [[nodiscard]] const level* level_at(const definition& d, const list& l, std::size_t at) const;
  [[nodiscard]] std::int32_t start_of(const definition& d, const list& l, std::size_t at) const;
  void count(definition& d, list& l, std::size_t at);
  [[nodiscard]] std::u32string written(const definition& d, const list& l, std::size_t at) const;

  std::uint64_t size_;
  std::uint64_t kept_ = 0;
  bool too_many_ = false;
  std::vector<level> levels_;
  std::string texts_;
  std::unordered_map<std::int32_t, definition> definitions_;
  std::unordered_map<std::int32_t, list> lists_;

  std::vector<docx_tag> open_;
  definition* current_definition_ = nullptr;
  list* current_list_ = nullptr;
  level* current_level_ = nullptr;
};

}  // namespace govreport::detail
