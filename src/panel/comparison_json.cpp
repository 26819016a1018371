// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/comparison_json.hpp"

#include <fmt/format.h>

#include <array>

#include "govreport/core/version.hpp"
#include "govreport/panel/comparison_messages.hpp"
#include "govreport/write/messages.hpp"
#include "year_balance_json.hpp"

namespace govreport {

namespace {

using namespace writing;
using spread = json_writer::spread;

void write_identity(json_writer& out, const compared_report& r, std::string_view name) {
  out.begin_object(spread::line).key("document").string(name);
  out.key("form").string(name_of(r.printed.edition)).key("authority");
  r.authority.empty() ? out.null() : out.string(r.authority.view());
  out.key("year");
  r.year ? out.integer(*r.year) : out.null();
  out.end_object();
}

void write_remarks(json_writer& out, const comparison& made) {
  out.key("remarks").begin_array();
  for (comparison_remark remark : made.remarks) {
    out.begin_object(spread::line).key("remark").string(name_of(remark));
    out.key("severity").string(name_of(severity_of(remark))).key("message");
    out.begin_object().key("zh").string(message(remark, made, language::zh));
    out.key("en").string(message(remark, made, language::en)).end_object();
    out.end_object();
  }
  out.end_array();
}

void write_side(json_writer& out, std::string_view key, const compared_cell& c,
                const compared_number& n) {
  out.key(key).begin_object().key("state").string(name_of(n.state)).key("value");
  write_number(out, c.of, n.value);
  if (n.summed) out.key("summed").boolean(true);
  out.end_object();
}

void write_cell(json_writer& out, const compared_cell& c) {
  out.key(address_of(c.of)).begin_object(spread::line);
  out.key("comparability").string(name_of(c.how));
  write_side(out, "old", c, c.old);
  write_side(out, "new", c, c.recent);
  out.key("difference");
  write_number(out, c.of, c.difference());
  out.end_object();
}

void write_summary(json_writer& out, const comparison& made) {
  std::int64_t compared = 0;
  std::int64_t changed = 0;
  for (const compared_cell& c : made.cells) {
    compared += c.difference().has_value();
    changed += c.difference().value_or(0) != 0;
  }
  std::array<std::int64_t, enumerator_count<verdict>> links{};
  for (const year_balance& b : made.balances) ++links[index_of(b.outcome)];
  out.key("summary").begin_object();
  out.key("cells").integer(std::ssize(made.cells)).key("compared").integer(compared);
  out.key("changed").integer(changed).key("links").begin_object(spread::line);
  for (verdict v : enumerators<verdict>) out.key(name_of(v)).integer(links[index_of(v)]);
  out.end_object().end_object();
}

}  // namespace

std::string comparison_json(const comparison& made, std::string_view old_name,
                            std::string_view recent_name) {
  json_writer out;
  out.begin_object().key("tool").begin_object(spread::line).key("name").string("govreport");
  out.key("version").string(version).end_object();
  out.key("old");
  write_identity(out, made.old, old_name);
  out.key("new");
  write_identity(out, made.recent, recent_name);
  write_remarks(out, made);
  out.key("cells").begin_object();
  for (const compared_cell& c : made.cells) write_cell(out, c);
  out.end_object();
  out.key("links").begin_array();
  for (const year_balance& b : made.balances)
    write_balance(out, b, *made.recent.year, severity_of(b, made));
  out.end_array();
  write_summary(out, made);
  out.end_object();
  return out.finish();
}

}  // namespace govreport
