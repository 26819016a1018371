// SPDX-License-Identifier: BSL-1.0
#include "wording.hpp"

#include <array>

#include "govreport/write/messages.hpp"
#include "utf8.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t longest_quotation = 80;
constexpr std::size_t candidates_listed = 5;

constexpr std::array<bilingual, enumerator_count<severity>> severities{
    {{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}}};
constexpr std::array<bilingual, enumerator_count<consistency>> consistencies{
    {{"一致", "consistent"}, {"不一致", "inconsistent"}, {"无法判定", "undetermined"}}};
constexpr std::array<bilingual, enumerator_count<evidence>> evidences{
    {{"已核对原文", "verified"},
     {"见于已公布的报告", "observed"},
     {"推断", "inferred"},
     {"用户自定", "own"}}};
constexpr std::array<bilingual, enumerator_count<cell_unit>> units{
    {{"件", "pieces"}, {"元", "yuan"}, {"万元", "ten thousand yuan"}}};
constexpr std::array<bilingual, enumerator_count<unreadable_because>> reasons{{
    {"无法识读", "unreadable"},
    {"不是数字", "not a number"},
    {"不是整数", "not a whole number"},
    {"金额细于一分", "money finer than one 分"},
    {"超出任何报告可能的数值", "larger than any report can hold"},
}};

constexpr table table_of(labelled kind) {
  switch (kind) {
    case labelled::request_row:
    case labelled::request_group:
    case labelled::applicant:
      return table::requests;
    case labelled::disclosure_row:
    case labelled::disclosure_column:
      return table::disclosure;
    case labelled::review_channel:
    case labelled::review_outcome:
      return table::reviews;
  }
  return table::requests;
}

std::string in_section(table in, std::string_view rest, language spoken) {
  return fmt::format("{}, {}", section_text_of(section_number(in), spoken), rest);
}

/// The row （七）总计 by its ordinal too, or it would read like the column of that name.
std::string request_row_place(request_row row, language in) {
  const label& l = request_row_labels[index_of(row)];
  const bool by_ordinal = in == language::zh && row == request_row::concluded;
  return fmt::format("{}{}", by_ordinal ? l.ordinal : std::string_view(), word(l, in));
}

}  // namespace

std::string section_text_of(int number, language in) {
  if (in == language::en) return fmt::format("section {}", number);
  const std::string_view ordinal = section_labels[static_cast<std::size_t>(number - 1)].ordinal;
  return std::string(ordinal.substr(0, ordinal.find("、")));
}

std::string_view row_text(cell c, form edition, language in) {
  switch (c.in) {
    case table::disclosure:
      if (in == language::zh) return official_text({labelled::disclosure_row, c.row}, edition);
      return disclosure_row_labels[c.row].en;
    case table::requests:
      return word(request_row_labels[c.row], in);
    case table::reviews:
      return word(review_channel_labels[c.row], in);
  }
  return {};
}

std::string_view column_text(cell c, form edition, language in) {
  switch (c.in) {
    case table::disclosure:
      if (in == language::zh && unit_of(c) != cell_unit::wan_yuan)
        return official_text({labelled::disclosure_column, c.column},
                             unit_of(c) == cell_unit::yuan ? form::form_2019 : edition);
      return word(disclosure_column_labels[c.column], in);
    case table::requests:
      return word(applicant_labels[c.column], in);
    case table::reviews:
      return word(review_outcome_labels[c.column], in);
  }
  return {};
}

std::string cell_name(cell c, form edition, language in) {
  return say(in, "{}·{}", "{} · {}", row_text(c, edition, in), column_text(c, edition, in));
}

std::string_view term_name(dimension over, cell c, form edition, language in) {
  return over == dimension::each_applicant ? row_text(c, edition, in) : column_text(c, edition, in);
}

std::string place_text(const finding& found, const reading& read, language in) {
  const std::size_t index = found.where.index;
  const auto coordinate = static_cast<std::uint8_t>(index);
  const form edition = read.printed.edition;
  switch (found.where.kind) {
    case place_kind::document:
      return {};
    case place_kind::section:
      return section_text_of(static_cast<int>(index), in);
    case place_kind::table:
      return section_text_of(section_number(enumerators<table>[index]), in);
    case place_kind::applicant:
      return in_section(table::requests, word(applicant_labels[index], in), in);
    case place_kind::request_row:
      return in_section(table::requests, request_row_place(enumerators<request_row>[index], in),
                        in);
    case place_kind::review_channel:
      return in_section(table::reviews, row_text({table::reviews, coordinate, 0}, edition, in), in);
    case place_kind::disclosure_row:
      return in_section(table::disclosure,
                        row_text({table::disclosure, coordinate, 0}, edition, in), in);
    case place_kind::cell: {
      const cell c = all_cells[index];
      return in_section(c.in, cell_name(c, edition, in), in);
    }
    case place_kind::claim:
      return section_text_of(read.narrative.claims[index].section, in);
    case place_kind::label: {
      const label_ref ref = read.narrative.misprinted_labels[index].of;
      return in_section(table_of(ref.kind), word(label_of(ref), in), in);
    }
  }
  return {};
}

std::string_view unit_text(cell_unit unit, language in) {
  return unit == cell_unit::pieces ? std::string_view() : word(units[index_of(unit)], in);
}

std::string number_with_unit(cell c, std::int64_t value, language in) {
  const cell_unit unit = unit_of(c);
  if (unit == cell_unit::pieces) return number_text(c, value);
  return fmt::format("{} {}", number_text(c, value), unit_text(unit, in));
}

std::string date_text(const calendar_date& day, language in) {
  if (in == language::en) return iso_date(day);
  return fmt::format("{}年{}月{}日", day.year, day.month, day.day);
}

std::string iso_date(const calendar_date& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string quoted(std::string_view printed) {
  return fmt::format("“{}”", clipped(printable(printed), longest_quotation));
}

std::string_view severity_text(severity level, language in) {
  return word(severities[index_of(level)], in);
}

std::string_view consistency_text(consistency verdict, language in) {
  return word(consistencies[index_of(verdict)], in);
}

std::string_view evidence_text(evidence mark, language in) {
  return word(evidences[index_of(mark)], in);
}

std::string candidates_text(cell c, const reading& read, language in) {
  std::string text;
  std::size_t fitting = 0;
  for (const candidate& one : read.provenance.candidates) {
    if (one.of != c || ++fitting > candidates_listed) continue;
    if (!text.empty()) text += in == language::zh ? " 或 " : " or ";
    text += number_text(c, one.value);
  }
  if (fitting <= candidates_listed) return text;
  return say(in, "{} 等 {} 种", "{} … of {} readings", text, fitting);
}

std::string_view reason_text(unreadable_because reason, language in) {
  return word(reasons[index_of(reason)], in);
}

}  // namespace govreport::writing
