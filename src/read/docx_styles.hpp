// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx_tags.hpp"
#include "xml_parser.hpp"

namespace govreport::detail {

/// What decides whether characters are printed, and as what.
struct docx_run_look {
  std::optional<bool> hidden;
  std::optional<bool> struck;
  std::optional<bool> double_struck;
  std::optional<std::int8_t> raised;     // 1: superscript, -1: subscript
  std::optional<std::int32_t> position;  // above the line, in half points

  /// Takes what one element of w:rPr says; false if it says nothing of it.
  bool take(docx_tag tag, const xml_element& e);
  /// What this leaves open is as in `base`.
  void inherit(const docx_run_look& base);
};

/// A list and the level in it. List 0 is none.
struct docx_list_place {
  std::optional<std::int32_t> list;
  std::optional<std::int32_t> level;
};

/// A style with all it inherits.
struct docx_style {
  docx_run_look look;
  docx_list_place numbered;
};

/// The styles of a document, read from their part.
class docx_styles final : public xml_handler {
 public:
  /// `size`: of the document, which bounds how much is kept.
  explicit docx_styles(std::uint64_t size) : size_(size) {}

  void start(const xml_element& e) override;
  void end() override;
  void text(std::string_view) override {}
  [[nodiscard]] bool is_done() const override { return too_many_; }

  /// Whether there were more of them than are kept.
  [[nodiscard]] bool too_many() const { return too_many_; }
  /// Passes on what styles inherit. To be called once, when all are read.
  void resolve();

  /// Null where there is no such style.
  [[nodiscard]] const docx_style* find(std::string_view id) const;
  /// The style of paragraphs that name none.
  [[nodiscard]] const docx_style* of_paragraphs() const;
  [[nodiscard]] std::string_view id_of_paragraphs() const { return paragraphs_; }
  [[nodiscard]] const docx_run_look& defaults() const { return defaults_; }

 private:
  struct entry {
    docx_style style;
    std::string based_on;
    bool resolved = false;
  };

  const docx_style& resolve(entry& e, int depth);

  std::uint64_t size_;
  std::uint64_t kept_ = 0;
  bool too_many_ = false;
  std::unordered_map<std::string, entry> styles_;
  std::string paragraphs_;
  docx_run_look defaults_;
  entry* current_ = nullptr;
  std::vector<docx_tag> open_;
};

/// How characters look that a paragraph's style, a character style and their own properties
/// describe. Properties that are on or off undo each other between the two styles.
[[nodiscard]] docx_run_look combined(const docx_run_look& defaults, const docx_style* paragraph,
                                     const docx_style* run, const docx_run_look& own);

}  // namespace govreport::detail
