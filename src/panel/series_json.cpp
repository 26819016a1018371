// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/series_json.hpp"

#include <algorithm>

#include "govreport/core/version.hpp"
#include "year_balance_json.hpp"

namespace govreport {

namespace {

using namespace writing;
using spread = json_writer::spread;

void write_names(json_writer& out, std::string_view key, std::span<const std::size_t> positions,
                 std::span<const named_reading> documents) {
  out.key(key).begin_array(spread::line);
  for (std::size_t i : positions) out.string(documents[i].name);
  out.end_array();
}

void write_year(json_writer& out, const series_year& y, std::span<const named_reading> documents) {
  out.begin_object(spread::line).key("year").integer(y.year);
  out.key("form").string(name_of(y.numbers.printed.edition));
  write_names(out, "documents", y.documents, documents);
  if (y.is_duplicate()) {
    out.key("identical").boolean(y.identical).key("differing").begin_array();
    for (cell c : y.differing) out.string(address_of(c));
    out.end_array();
  }
  out.end_object();
}

void write_cell(json_writer& out, const series& s, cell c) {
  const auto segments = segments_of(s, c);
  if (segments.empty()) return;
  out.key(address_of(c)).begin_object(spread::line).key("values").begin_array();
  for (const auto& number : numbers_of(s, c)) write_number(out, c, number);
  out.end_array().key("segments").begin_array();
  for (const series_segment& one : segments) {
    out.begin_array().integer(s.years[one.first].year).integer(s.years[one.last].year).end_array();
  }
  out.end_array().end_object();
}

void write_series(json_writer& out, const series& s, std::span<const named_reading> documents) {
  out.begin_object().key("authority").string(s.authority).key("years").begin_array();
  for (const series_year& y : s.years) write_year(out, y, documents);
  out.end_array().key("gaps").begin_array(spread::line);
  for (const series_gap& gap : s.gaps)
    out.begin_array().integer(gap.first).integer(gap.last).end_array();
  out.end_array().key("cells").begin_object();
  for (cell c : all_cells) write_cell(out, s, c);
  out.end_object().key("links").begin_array();
  for (const series_link& l : s.links)
    write_balance(out, l.balance, l.year, severity_of(l.balance.link.kind()));
  out.end_array().end_object();
}

}  // namespace

std::string series_json(const series_set& made, std::span<const named_reading> documents) {
  json_writer out;
  out.begin_object().key("tool").begin_object(spread::line).key("name").string("govreport");
  out.key("version").string(version).end_object().key("series").begin_array();
  for (const series& s : made.all) write_series(out, s, documents);
  out.end_array();
  write_names(out, "without_year", made.without_year, documents);
  write_names(out, "without_authority", made.without_authority, documents);
  out.end_object();
  return out.finish();
}

}  // namespace govreport
