// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govreport/core/source_span.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/claim.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/model/printed_text.hpp"
#include "govreport/model/report.hpp"

namespace govreport {

/// What a document prints where a cell belongs. Only `number` has a value; blank is never 0.
enum class cell_state : std::uint8_t {
  absent,          // the document has no such cell
  blank,           // printed empty
  not_applicable,  // printed "/", "-", 无 and the like
  ambiguous,       // several readings fit; they are listed
  unreadable,      // something is printed that is no number of this cell's kind
  number,
};
BOOST_DESCRIBE_ENUM(cell_state, absent, blank, not_applicable, ambiguous, unreadable, number)

/// How sure a number is.
enum class certainty : std::uint8_t {
  read,           // printed as such in its own cell
  reconstructed,  // decided by the form's own totals where the text alone leaves it open
};
BOOST_DESCRIBE_ENUM(certainty, read, reconstructed)

/// Why something printed is no number of its cell's kind.
enum class unreadable_because : std::uint8_t {
  not_unreadable,
  not_a_number,  // words
  not_whole,     // a count with decimals
  too_fine,      // money below one 分
  too_large,     // beyond what any report holds
};
BOOST_DESCRIBE_ENUM(unreadable_because, not_unreadable, not_a_number, not_whole, too_fine,
                    too_large)

/// What is doubtful about the unit of an amount.
enum class unit_doubt : std::uint8_t {
  no_doubt,
  not_printed,  // none is printed around it; it is read in the form's own
  not_clear,    // one that the form does not have, or several; it is not read
};
BOOST_DESCRIBE_ENUM(unit_doubt, no_doubt, not_printed, not_clear)

/// Whence a cell comes.
struct cell_source {
  cell_state state = cell_state::absent;
  certainty certain = certainty::read;
  unreadable_because reason = unreadable_because::not_unreadable;
  bool foreign_unit =
      false;  // a unit is printed in the cell that contradicts the head of its column
  unit_doubt unit = unit_doubt::no_doubt;
  source_span where{};
  std::string text;  // what is printed, with all its spaces
  friend bool operator==(const cell_source&, const cell_source&) = default;
};
BOOST_DESCRIBE_STRUCT(cell_source, (), (state, certain, reason, foreign_unit, unit, where, text))

/// One of the readings of an ambiguous cell; amounts in 分.
struct candidate {
  cell of;
  std::int64_t value = 0;
  friend bool operator==(const candidate&, const candidate&) = default;
};
BOOST_DESCRIBE_STRUCT(candidate, (), (of, value))

/// Every cell of both forms with its source, in the order of `all_cells`.
struct provenance {
  std::array<cell_source, cell_count> sources{};
  std::vector<candidate> candidates;   // of ambiguous cells, in the order of the form
  std::vector<printed_text> unplaced;  // numbers inside sections 2 to 4 that were put into no cell

  /// The source of a cell. A pair of row and column that no form prints throws std::out_of_range.
  [[nodiscard]] cell_source& operator[](cell c) { return sources.at(index_of(c)); }
  [[nodiscard]] const cell_source& operator[](cell c) const { return sources.at(index_of(c)); }

  friend bool operator==(const provenance&, const provenance&) = default;
};
BOOST_DESCRIBE_STRUCT(provenance, (), (sources, candidates, unplaced))

/// One of the six sections as the document has it.
struct section_text {
  int number = 0;            // of the form, 1 to 6
  printed_text title;        // as printed, with its ordinal
  printed_text body;         // everything up to the next section
  bool has_picture = false;  // an image stands in it
  bool has_table = false;    // cells of a table do, which are not part of the body
  friend bool operator==(const section_text&, const section_text&) = default;
};
BOOST_DESCRIBE_STRUCT(section_text, (), (number, title, body, has_picture, has_table))

/// A label that is worded otherwise than the form has it.
struct misprinted_label {
  label_ref of;
  printed_text printed;
  friend bool operator==(const misprinted_label&, const misprinted_label&) = default;
};
BOOST_DESCRIBE_STRUCT(misprinted_label, (), (of, printed))

/// What the document says about itself outside the tables.
struct narrative {
  printed_text title;
  std::optional<std::int32_t> title_year;
  printed_text preface;    // running text between the title, if there is one, and section 1
  printed_text period;     // the sentence part that states it
  printed_text signed_by;  // the name above or before the date of signature
  printed_text signature_date;
  std::optional<std::int32_t> opening_year;  // the year with which section 1 begins
  printed_text opening;
  std::vector<section_text> sections;  // those found, in the order of the form
  std::vector<misprinted_label> misprinted_labels;
  bool names_problems = false;  // the words of section 5 occur, with or without a heading
  std::vector<claim> claims;    // what the running text states in numbers, in its order

  [[nodiscard]] const section_text* section(int number) const {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [number](const section_text& s) { return s.number == number; });
    return found == sections.end() ? nullptr : &*found;
  }
  friend bool operator==(const narrative&, const narrative&) = default;
};
BOOST_DESCRIBE_STRUCT(narrative, (),
                      (title, title_year, preface, period, signed_by, signature_date, opening_year,
                       opening, sections, misprinted_labels, names_problems, claims))

/// The kind of document a reading comes from.
enum class document_format : std::uint8_t { text, markdown, html, docx, pdf };
BOOST_DESCRIBE_ENUM(document_format, text, markdown, html, docx, pdf)

/// A report as read: the numbers, where each comes from, and what surrounds them.
struct reading {
  govreport::report report;
  govreport::provenance provenance;
  govreport::narrative narrative;
  document_format format = document_format::text;
  layout printed{};  // which tables the document prints

  friend bool operator==(const reading&, const reading&) = default;
};
BOOST_DESCRIBE_STRUCT(reading, (), (report, provenance, narrative, format, printed))

}  // namespace govreport
