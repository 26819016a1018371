// SPDX-License-Identifier: BSL-1.0
#include "year_balance_json.hpp"

#include <fmt/format.h>

#include "govreport/panel/comparison_messages.hpp"
#include "govreport/write/messages.hpp"

namespace govreport::writing {

void write_number(json_writer& out, cell c, std::optional<std::int64_t> value) {
  if (!value) {
    out.null();
  } else if (unit_of(c) == cell_unit::pieces) {
    out.integer(*value);
  } else {
    out.string(number_text(c, *value));
  }
}

void write_balance(json_writer& out, const year_balance& b, std::int32_t year, severity level) {
  const cell to = b.right.term.of;
  out.begin_object().key("link").string(name_of(b.link.kind())).key("year").integer(year);
  out.key("verdict").string(name_of(b.outcome)).key("severity").string(name_of(level));
  out.key("cells").begin_array(json_writer::spread::line);
  for (const linked_number& n : b.left)
    out.string(fmt::format("{}{}", n.term.previous ? "previous." : "", address_of(n.term.of)));
  out.string(address_of(to)).end_array().key("stated");
  write_number(out, to, b.stated());
  out.key("derived");
  write_number(out, to, b.derived());
  out.key("residual");
  write_number(out, to, b.residual());
  out.key("message").begin_object();
  out.key("zh").string(message(b, year, language::zh));
  out.key("en").string(message(b, year, language::en)).end_object().end_object();
}

}  // namespace govreport::writing
