// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "decision_values.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/messages.hpp"
#include "json_writer.hpp"

namespace govreport {

namespace {

using namespace writing;

auto report_key(const decision& d) { return std::tie(d.authority, d.year, d.document); }
bool comes_before(const decision& a, const decision& b) { return finding_key(a) < finding_key(b); }

/// A name that says which document it is: not that of standard input or of bytes in memory.
bool is_name(std::string_view document) {
  return !document.empty() && document != "-" && document.front() != '<';
}

/// Which report it is, without anything on a finding.
decision on_report(const decided_report& on) {
  decision d;
  d.authority = on.read.report.authority.view();
  d.year = on.read.report.year;
  if (!is_identified(d) && is_name(on.document)) d.document = on.document;
  return d;
}

std::string line_of(const decision& d) {
  json_writer out;
  const auto text = [&out](std::string_view key, std::string_view value) {
    if (!value.empty()) out.key(key).string(value);
  };
  out.begin_object(json_writer::spread::line);
  text("authority", d.authority);
  if (d.year) out.key("year").integer(*d.year);
  text("document", d.document);
  text("rule", d.rule);
  text("place", d.place);
  text("kind", name_of(d.kind));
  text("severity", name_of(d.severity));
  text("verdict", name_of(d.verdict));
  text("reason", d.reason);
  text("by", d.by);
  text("on", d.on);
  text("message", d.message);
  text("fingerprint", d.fingerprint);
  out.end_object();
  return out.finish();
}

}  // namespace

const decision* decisions::find(const decision& same) const {
  const auto found = std::lower_bound(all_.begin(), all_.end(), same, comes_before);
  return found != all_.end() && finding_key(*found) == finding_key(same) ? &*found : nullptr;
}

std::span<const decision> decisions::of_report(const decided_report& on) const {
  const decision wanted = on_report(on);
  if (!is_identified(wanted) && wanted.document.empty()) return {};
  const auto [first, last] = std::equal_range(
      all_.begin(), all_.end(), wanted,
      [](const decision& a, const decision& b) { return report_key(a) < report_key(b); });
  return {first, last};
}

void decisions::record(decision made) {
  const auto at = std::lower_bound(all_.begin(), all_.end(), made, comes_before);
  if (at != all_.end() && finding_key(*at) == finding_key(made)) {
    *at = std::move(made);
  } else {
    all_.insert(at, std::move(made));
  }
}

void decisions::withdraw(const decision& same) {
  const auto at = std::lower_bound(all_.begin(), all_.end(), same, comes_before);
  if (at != all_.end() && finding_key(*at) == finding_key(same)) all_.erase(at);
}

std::string write_decisions(const decisions& all) {
  std::string text;
  for (const decision& d : all) text += line_of(d);
  return text;
}

expected<decision, decision_error> decide(const finding& found, const decided_report& on,
                                          decision_kind kind, const decision_reason& why) {
  decision made = on_report(on);
  if (!is_identified(made) && made.document.empty()) {
    return decision_error{
        decision_errc::unidentified_report,
        0,
        {},
        "The report does not say whose it is or of which year, and comes from no file with a name: "
        "a decision on it could meet another report. Save it to a file and check that."};
  }
  made.rule = found.broken->id;
  made.place = place_key(found, on.read);
  made.kind = kind;
  made.severity = found.level;
  made.verdict = found.outcome;
  made.message = message(found, on.read, why.message, on.context);
  made.fingerprint = fingerprint(found, on.read, on.context);
  for (const auto& [key, value] : {std::pair{"reason", why.reason},
                                   {"by", why.by},
                                   {"on", why.on},
                                   {"authority", std::string_view(made.authority)},
                                   {"document", std::string_view(made.document)}}) {
    if (!is_utf8(value)) {
      return decision_error{decision_errc::wrong_value, 0, key,
                            fmt::format("The text of {} is no UTF-8. Give it as UTF-8.", key)};
    }
  }
  for (const auto& [key, value] :
       {std::pair{"reason", why.reason}, {"by", why.by}, {"on", why.on}}) {
    if (auto wrong = set_text(made, key, value)) return *wrong;
  }
  return made;
}

}  // namespace govreport
