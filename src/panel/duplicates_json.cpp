// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/duplicates_json.hpp"

#include "../write/json_writer.hpp"
#include "govreport/core/version.hpp"
#include "govreport/panel/duplicates_text.hpp"

namespace govreport {

namespace {

using writing::json_writer;
using spread = json_writer::spread;

void write_origin(json_writer& out, const report_origin& of) {
  out.begin_object(spread::line).key("document").string(of.document).key("authority");
  of.authority.empty() ? out.null() : out.string(of.authority);
  out.key("year");
  of.year ? out.integer(*of.year) : out.null();
  out.end_object();
}

void write_pair(json_writer& out, const duplicate_pair& pair, const duplicates& found) {
  const report_origin& a = found.reports[pair.first];
  const report_origin& b = found.reports[pair.second];
  out.begin_object().key("documents").begin_array(spread::line);
  out.string(a.document).string(b.document).end_array();
  out.key("same").string(name_of(pair.what)).key("kinship").string(name_of(kinship_of(a, b)));
  out.key("shingles");
  if (pair.prose.either == 0) {
    out.null();
  } else {
    out.begin_object(spread::line).key("shared").integer(pair.prose.shared);
    out.key("either").integer(pair.prose.either).end_object();
  }
  out.key("message").begin_object().key("zh").string(message(pair, found, language::zh));
  out.key("en").string(message(pair, found, language::en)).end_object().end_object();
}

}  // namespace

std::string duplicates_json(const duplicates& found) {
  json_writer out;
  out.begin_object().key("tool").begin_object(spread::line).key("name").string("govreport");
  out.key("version").string(version).end_object();
  out.key("threshold_per_mille").integer(found.threshold);
  out.key("reports").integer(static_cast<std::int64_t>(found.reports.size()));
  out.key("with_prose").integer(static_cast<std::int64_t>(found.with_prose));
  out.key("with_numbers").integer(static_cast<std::int64_t>(found.with_numbers));
  out.key("groups").begin_array();
  for (const duplicate_group& group : found.groups) {
    out.begin_object().key("reports").begin_array();
    for (std::size_t member : group.members) write_origin(out, found.reports[member]);
    out.end_array().key("all_pairs").boolean(group.all_pairs).key("pairs").begin_array();
    for (const duplicate_pair& pair : group.pairs) write_pair(out, pair, found);
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return out.finish();
}

}  // namespace govreport
