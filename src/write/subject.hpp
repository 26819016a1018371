// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "govreport/check/bounds.hpp"
#include "govreport/check/context.hpp"
#include "govreport/check/finding.hpp"
#include "govreport/model/figures.hpp"
#include "wording.hpp"

namespace govreport::writing {

/// A finding with all that its sentence is made of.
struct subject {
  const finding& found;
  const reading& read;
  language in;
  const check_context& context;
  figures numbers;
  bounds range;  // narrowed, as the check saw it

  subject(const finding& f, const reading& r, language l, const check_context& c)
      : found(f), read(r), in(l), context(c), numbers(figures_of(r)), range(bounds_of(numbers)) {
    narrow(range);
  }
  [[nodiscard]] const rule& broken() const { return *found.broken; }
  [[nodiscard]] form edition() const { return read.printed.edition; }
  [[nodiscard]] bool is_milder() const {
    return found.level == broken().milder && broken().milder != broken().level;
  }
};

inline void append(std::string& list, std::string_view separator, std::string_view text) {
  if (!list.empty()) list += separator;
  list += text;
}

/// What a cell without a number has in its place: “blank”, “ambiguous (1 or 11)”.
[[nodiscard]] std::string printed_instead(const reading& read, const figures& numbers, cell c,
                                          language in);

/// The sentences that say what a finding found; one function for each kind of rule.
[[nodiscard]] std::string sum_sentence(const subject& s);
[[nodiscard]] std::string formula_sentence(const subject& s);
[[nodiscard]] std::string cell_sentence(const subject& s);
[[nodiscard]] std::string document_sentence(const subject& s);
[[nodiscard]] std::string form_sentence(const subject& s);
[[nodiscard]] std::string section_sentence(const subject& s);
[[nodiscard]] std::string text_sentence(const subject& s);
[[nodiscard]] std::string member_sentence(const subject& s);

}  // namespace govreport::writing
