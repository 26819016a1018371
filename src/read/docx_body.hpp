// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document_builder.hpp"
#include "docx_numbering.hpp"
#include "docx_styles.hpp"
#include "docx_tags.hpp"
#include "xml_parser.hpp"

namespace govreport::detail {

/// Reads the body of a DOCX as Word prints it with all changes accepted: deleted and hidden text is
/// left out, automatic numbers are written out, merged cells are one cell.
class docx_body final : public xml_handler {
 public:
  docx_body(document& doc, document_builder& to, const docx_styles& styles,
            docx_numbering& numbering);

  void start(const xml_element& e) override;
  void end() override;
  void text(std::string_view utf8) override;
  void declare(std::string_view prefix, std::string_view uri) override;
  [[nodiscard]] bool is_done() const override { return to_.error().has_value(); }

 private:
  struct element {
    docx_tag is;
    bool keeps_spaces;
  };
  /// How the characters of a run are printed.
  struct look {
    bool hidden = false;
    bool struck = false;
    std::int8_t raised = 0;
    std::int32_t position = 0;
  };
  struct run {
    look as;
    docx_run_look own;
    const docx_style* style = nullptr;
  };
  /// A paragraph that is open. Those of a text box stand inside the one that it is anchored in.
  struct paragraph {
    std::u32string text;
    std::string style_id;
    const docx_style* style = nullptr;
    docx_list_place numbered;
    docx_run_look mark;
    look plain;                  // of a run without properties
    std::int32_t base_line = 0;  // the position of its first character
    bool hidden = false;         // it is part of something hidden
    bool mark_deleted = false;
    bool mark_hidden = false;
    std::size_t runs_below = 0;

    /// Whether what follows goes on in the same line.
    [[nodiscard]] bool is_open() const { return mark_deleted || mark_hidden; }
  };
  enum class merge : std::uint8_t { none, begins, continues };
  struct cell {
    bool open = false;
    bool placed = false;
    bool removed = false;
    bool covered = false;  // by the cell above or before it
    std::uint32_t span = 1;
    merge down = merge::none;
    merge right = merge::none;
  };
  struct table {
    std::vector<std::uint32_t> merged_above;  // where cells begin that the next row can continue
    std::vector<std::uint32_t> merged;
    std::uint32_t first_width = 0;  // columns of the first row
    std::uint32_t column = 0;
    std::uint32_t before = 0;  // columns left out at the beginning of the row
    std::uint32_t after = 0;
    bool row_begun = false;
    bool row_removed = false;
    std::size_t first_piece = 0;  // of the row
    cell current;
  };
  /// Text that is read on its own: the body, and every text box.
  struct story {
    std::vector<bool> fields;  // that are open: whether their code is still being read
    std::size_t codes = 0;
  };

  void skip() { skip_ = open_.size(); }
  void skip_to_end_of(docx_tag ancestor);
  void start_content(docx_tag tag, const xml_element& e);
  void start_in_paragraph_properties(docx_tag tag, const xml_element& e);
  void start_in_run_properties(docx_tag tag, docx_tag owner, const xml_element& e);
  void start_in_row_properties(docx_tag tag, const xml_element& e);
  void start_in_cell_properties(docx_tag tag, const xml_element& e);

  void begin_paragraph();
  void end_paragraph();
  void write(const paragraph& p);
  void write_number(const paragraph& p);
  [[nodiscard]] std::u32string number_of(const paragraph& p);
  void decide_look(paragraph& p);
  void begin_run();
  void decide_look(run& r);
  [[nodiscard]] static look look_of(const docx_run_look& as, bool hidden);

  void begin_table();
  void place_row();
  void end_row();
  void place_cell();
  void end_cell();
  void end_table();

  void begin_text_box();
  void end_text_box();
  void end_open_line();
  void change_field(std::string_view type);
  void choose(const xml_element& e);
  void note_picture();

  [[nodiscard]] bool is_visible() const;
  void put(char32_t c);
  void put_text(std::string_view utf8);

  document& doc_;
  document_builder& to_;
  const docx_styles& styles_;
  docx_numbering& numbering_;

  std::vector<element> open_;
  std::size_t skip_ = 0;   // everything inside the element at that depth is left out
  std::u32string spaces_;  // of the current w:t, printed only between characters
  bool text_begun_ = false;

  std::vector<paragraph> paragraphs_;  // the first `depth_` are open, the others are kept for reuse
  std::size_t depth_ = 0;
  std::vector<run> runs_;
  std::vector<table> tables_;
  std::vector<story> stories_;
  std::vector<bool> alternatives_;  // by the open mc:AlternateContent: whether one was taken
  struct declared {
    std::size_t depth;
    std::string prefix;
    bool understood;
  };
  std::vector<declared> prefixes_;

  std::uint32_t count_ = 0;  // of paragraphs
  std::uint64_t held_ = 0;   // characters of the open paragraphs
  bool line_open_ = false;   // a paragraph whose mark was deleted goes on in the next
};

}  // namespace govreport::detail
