// SPDX-License-Identifier: BSL-1.0
#include "decided_json.hpp"

#include <string_view>

namespace govreport::writing {

namespace {

using spread = json_writer::spread;

void write_text_or_null(json_writer& out, std::string_view key, std::string_view text) {
  out.key(key);
  text.empty() ? out.null() : out.string(text);
}

void write_reason(json_writer& out, const decision& d) {
  out.key("kind").string(name_of(d.kind));
  out.key("reason").string(d.reason);
  write_text_or_null(out, "by", d.by);
  write_text_or_null(out, "on", d.on);
}

/// What the finding was at the time.
void write_then(json_writer& out, const decision& d) {
  out.key("severity").string(name_of(d.severity));
  out.key("verdict").string(name_of(d.verdict));
  write_text_or_null(out, "message", d.message);
  out.key("fingerprint").string(d.fingerprint);
}

}  // namespace

void write_decided(json_writer& out, const decided_finding& by) {
  if (by.decided) {
    out.key("decision").begin_object(spread::line);
    write_reason(out, *by.decided);
    out.end_object();
  }
  if (by.reopened.empty()) return;
  out.key("reopened").begin_array();
  for (const decision& d : by.reopened) {
    out.begin_object(spread::line);
    write_reason(out, d);
    write_then(out, d);
    out.end_object();
  }
  out.end_array();
}

void write_unmet(json_writer& out, const decided_result& decided) {
  out.key("unmet_decisions").begin_array();
  for (const decision& d : decided.unmet) {
    out.begin_object(spread::line);
    out.key("rule").string(d.rule).key("place").string(d.place);
    write_reason(out, d);
    write_then(out, d);
    out.end_object();
  }
  out.end_array();
}

void write_decision_counts(json_writer& out, const summary& n) {
  if (!n.has_decisions) return;
  out.key("decisions").begin_object(spread::line);
  out.key("confirmed").integer(n.confirmed).key("dismissed").integer(n.dismissed);
  out.key("reopened").integer(n.reopened).key("unmet").integer(n.unmet);
  out.end_object();
}

}  // namespace govreport::writing
