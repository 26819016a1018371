// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/json.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "decided_json.hpp"
#include "finding_cells.hpp"
#include "formula_text.hpp"
#include "govreport/core/version.hpp"
#include "govreport/locate/blanks.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/write/messages.hpp"
#include "json_writer.hpp"
#include "summary.hpp"
#include "wording.hpp"

// The order of keys is the order of the calls below, in every document the same.
namespace govreport {

namespace {

using namespace writing;
using spread = json_writer::spread;

using cell_numbers = std::array<std::optional<std::int64_t>, cell_count>;

cell_numbers numbers_of(const report& r) {
  cell_numbers numbers{};
  std::size_t i = 0;
  detail::visit_numbers(r, [&](const auto& number) {
    if (number) numbers[i] = detail::raw(*number);
    ++i;
  });
  return numbers;
}

void write_text_or_null(json_writer& out, std::string_view key, std::string_view text) {
  out.key(key);
  text.empty() ? out.null() : out.string(text);
}

void write_date(json_writer& out, std::string_view key, const std::optional<calendar_date>& day) {
  write_text_or_null(out, key, day ? iso_date(*day) : std::string());
}

/// A count as an integer, an amount as a decimal string in the unit of its address.
void write_number(json_writer& out, cell c, std::int64_t value) {
  unit_of(c) == cell_unit::pieces ? out.integer(value) : out.string(number_text(c, value));
}

void write_number_or_null(json_writer& out, std::string_view key, cell unit,
                          const std::optional<std::int64_t>& value) {
  out.key(key);
  value ? write_number(out, unit, *value) : static_cast<void>(out.null());
}

void write_ordinate(json_writer& out, std::string_view key, std::uint32_t n) {
  out.key(key);
  n == 0 ? out.null() : out.integer(n);
}

void write_span(json_writer& out, const source_span& where) {
  if (!is_known(where)) {
    out.null();
    return;
  }
  out.begin_object(spread::line).key("bytes");
  if (where.end == 0) {
    out.null();  // characters of an office document or a PDF are not bytes of the file
  } else {
    out.begin_array();
    out.integer(static_cast<std::int64_t>(where.begin));
    out.integer(static_cast<std::int64_t>(where.end)).end_array();
  }
  if (where.page != 0) out.key("page").integer(where.page);
  write_ordinate(out, "line", where.line);
  write_ordinate(out, "table", where.table);
  write_ordinate(out, "row", where.row);
  write_ordinate(out, "column", where.column);
  out.end_object();
}

void write_bilingual(json_writer& out, std::string_view key, std::string_view zh,
                     std::string_view en) {
  out.key(key).begin_object(spread::line).key("zh").string(zh).key("en").string(en).end_object();
}

// What was read

void write_period(json_writer& out, const reading& read) {
  const auto& period = read.report.period;
  out.key("period");
  if (!period && read.narrative.period.text.empty()) {
    out.null();
    return;
  }
  out.begin_object(spread::line);
  write_date(out, "first", period ? std::optional(period->first) : std::nullopt);
  write_date(out, "last", period ? std::optional(period->last) : std::nullopt);
  write_text_or_null(out, "text", read.narrative.period.text);
  out.end_object();
}

void write_identity(json_writer& out, const std::string& name, const reading& read) {
  const report& r = read.report;
  out.key("document").string(name);
  out.key("format").string(name_of(read.format));
  out.key("form").string(name_of(r.edition));
  write_text_or_null(out, "authority", r.authority.view());
  out.key("year");
  r.year ? out.integer(*r.year) : out.null();
  write_date(out, "signed_on", r.signed_on);
  write_text_or_null(out, "title", read.narrative.title.text);
  write_period(out, read);
}

void write_candidates(json_writer& out, cell c, const provenance& all) {
  out.key("candidates").begin_array();
  for (const candidate& one : all.candidates) {
    if (one.of == c) write_number(out, c, one.value);
  }
  out.end_array();
}

void write_cell(json_writer& out, cell c, const provenance& all,
                const std::optional<std::int64_t>& value) {
  const cell_source& source = all[c];
  out.key(address_of(c)).begin_object(spread::line);
  out.key("state").string(name_of(source.state));
  if (source.state == cell_state::number) {
    write_number_or_null(out, "value", c, value);
    out.key("certainty").string(name_of(source.certain));
  }
  if (source.state == cell_state::ambiguous) write_candidates(out, c, all);
  if (source.state == cell_state::unreadable) out.key("reason").string(name_of(source.reason));
  if (source.state != cell_state::absent) {
    out.key("text").string(source.text);
    if (source.foreign_unit) out.key("foreign_unit").boolean(true);
    if (source.unit != unit_doubt::no_doubt) out.key("unit_doubt").string(name_of(source.unit));
    out.key("where");
    write_span(out, source.where);
  }
  out.end_object();
}

void write_cells(json_writer& out, const reading& read) {
  const cell_numbers numbers = numbers_of(read.report);
  const auto& covered = coverage_of(read.printed);
  out.key("cells").begin_object();
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (covered[i] || read.provenance.sources[i].state != cell_state::absent)
      write_cell(out, all_cells[i], read.provenance, numbers[i]);
  }
  out.end_object();
}

void write_sections(json_writer& out, const narrative& text) {
  out.key("sections").begin_array();
  for (const section_text& section : text.sections) {
    out.begin_object(spread::line).key("number").integer(section.number);
    out.key("title").string(section.title.text);
    out.key("text").string(section.body.text);
    out.end_object();
  }
  out.end_array();
}

void write_unplaced(json_writer& out, const provenance& all) {
  out.key("unplaced").begin_array();
  for (const printed_text& number : all.unplaced) {
    out.begin_object(spread::line).key("text").string(number.text).key("where");
    write_span(out, number.where);
    out.end_object();
  }
  out.end_array();
}

// What the rules say

void write_tool(json_writer& out) {
  out.key("tool").begin_object(spread::line).key("name").string("govreport");
  out.key("version").string(version).end_object();
}

void write_arithmetic(json_writer& out, const finding& found) {
  write_number_or_null(out, "stated", found.stated_cell(), found.stated);
  write_number_or_null(out, "derived", found.derived_cell(), found.derived);
  write_number_or_null(out, "residual", found.stated_cell(), found.residual());
}

void write_finding(json_writer& out, const finding& found, const checked_document& document,
                   const decided_finding* by) {
  const reading& read = *document.read;
  const check_context context = document.context();
  const rule& r = *found.broken;
  out.begin_object();
  out.key("rule").string(r.id);
  out.key("severity").string(name_of(found.level));
  out.key("verdict").string(name_of(found.outcome));
  out.key("place").string(place_key(found, read));
  out.key("cells").begin_array(spread::line);
  for (cell c : cells_of(found, read)) out.string(address_of(c));
  out.end_array();
  write_arithmetic(out, found);
  out.key("message").begin_object();
  out.key("zh").string(message(found, read, language::zh, context));
  out.key("en").string(message(found, read, language::en, context));
  out.end_object();
  out.key("basis").string(basis_text(r.basis));
  out.key("where").begin_array();
  for (const source_span& where : places_of(found, read)) write_span(out, where);
  out.end_array();
  out.key("fingerprint").string(fingerprint(found, read, context));
  if (by != nullptr) write_decided(out, *by);
  out.end_object();
}

void write_findings(json_writer& out, std::string_view key, std::span<const finding> findings,
                    const checked_document& document, const std::vector<decided_finding>* decided) {
  out.key(key).begin_array();
  for (std::size_t i = 0; i < findings.size(); ++i)
    write_finding(out, findings[i], document, decided == nullptr ? nullptr : &(*decided)[i]);
  out.end_array();
}

void write_forced(json_writer& out, const check_result& result) {
  out.key("forced").begin_array();
  for (const forced_cell& forced : result.forced) {
    out.begin_object(spread::line).key("cell").string(address_of(forced.of)).key("value");
    write_number(out, forced.of, forced.value);
    out.end_object();
  }
  out.end_array();
}

// Which numbers cannot be right

void write_explanation(json_writer& out, const explanation& e, bool smallest) {
  const auto address = [](const suspect& s) { return address_text({s.cell_index, s.by}); };
  out.begin_object();
  out.key("suspects").begin_array(spread::line);
  for (const suspect& s : e) out.string(address(s));
  out.end_array();
  out.key("values").begin_object();
  std::string_view likely;
  for (const suspect& s : e) {
    const std::string_view of_number = slip_text(s.likely, language::en);
    if (likely.empty()) likely = of_number;
    out.key(address(s)).begin_object(spread::line);
    out.key("stated");
    write_number(out, s.of(), s.stated);
    write_number_or_null(out, "implied", s.of(), s.implied());
    out.key("slip");
    of_number.empty() ? out.null() : out.string(of_number);
    out.end_object();
  }
  out.end_object();
  out.key("slip");
  likely.empty() ? out.null() : out.string(likely);
  out.key("smallest").boolean(smallest);
  out.end_object();
}

void write_numbers(json_writer& out, std::string_view key, const stated_numbers& numbers) {
  out.key(key).begin_array(spread::line);
  for (const stated_number& n : numbers) out.string(address_text(n));
  out.end_array();
}

void write_location(json_writer& out, const location& located) {
  out.key("explanations").begin_array();
  for (const explanation& e : located) write_explanation(out, e, located.proved != proof::unproved);
  out.end_array();
  write_numbers(out, "certain", located.certain);
  write_numbers(out, "possible", located.possible);
  out.key("located").begin_object(spread::line);
  out.key("proof").string(name_of(located.proved));
  out.key("least").integer(static_cast<std::int64_t>(located.least));
  out.key("count").integer(static_cast<std::int64_t>(located.count));
  out.key("shifted_rows").boolean(located.shifted_rows);
  if (located.rules_left_out != 0)
    out.key("rules_left_out").integer(static_cast<std::int64_t>(located.rules_left_out));
  out.end_object();
}

void write_open_blanks(json_writer& out, const checked_document& document) {
  out.key("open").begin_array(spread::line);
  for_each_open_blank(figures_of(*document.read), document.result->forced,
                      [&out](cell c) { out.string(address_of(c)); });
  out.end_array();
}

void write_report(json_writer& out, const checked_document& document, bool with_cells) {
  const reading& read = *document.read;
  const check_result& result = *document.result;
  out.begin_object();
  write_identity(out, document.name, read);
  if (with_cells) write_cells(out, read);
  write_sections(out, read.narrative);
  write_unplaced(out, read.provenance);
  out.key("verdict").string(name_of(result.verdict));
  if (document.located) write_location(out, *document.located);
  const decided_result* const by = document.decided.get();
  write_findings(out, "findings", result.findings, document, by ? &by->findings : nullptr);
  write_findings(out, "undetermined", result.undetermined, document,
                 by ? &by->undetermined : nullptr);
  if (by) write_unmet(out, *by);
  write_forced(out, result);
  write_open_blanks(out, document);
  out.end_object();
}

void write_error(json_writer& out, const checked_document& document) {
  const read_error& failure = *document.failure;
  out.begin_object(spread::line).key("document").string(document.name);
  out.key("code").string(name_of(failure.code)).key("where");
  write_span(out, failure.where);
  out.key("detail").string(failure.detail).end_object();
}

void write_summary(json_writer& out, const summary& n) {
  out.key("summary").begin_object();
  out.key("documents").integer(n.documents);
  for (consistency verdict : enumerators<consistency>)
    out.key(name_of(verdict)).integer(n.by_verdict[index_of(verdict)]);
  out.key("failed").integer(n.failed);
  out.key("findings").begin_object(spread::line);
  for (severity level : {severity::error, severity::warning, severity::note})
    out.key(name_of(level)).integer(n.by_severity[index_of(level)]);
  out.end_object();
  write_decision_counts(out, n);
  out.end_object();
}

// The catalogue

void write_forms(json_writer& out, const editions& forms) {
  out.key("forms").begin_array(spread::line);
  for (form f : enumerators<form>) {
    if (forms.contain(f)) out.string(name_of(f));
  }
  out.end_array();
}

void write_thresholds(json_writer& out, const rule& r) {
  out.key("thresholds").begin_array();
  for (const threshold& t : r.thresholds) {
    if (t.name.empty()) continue;
    out.begin_object(spread::line).key("name").string(t.name);
    out.key("value").string(decimal_text(t.value));
    write_bilingual(out, "meaning", t.meaning.zh, t.meaning.en);
    out.end_object();
  }
  out.end_array();
}

void write_off(json_writer& out, const rule& r) {
  if (!r.is_on_by_default())
    return write_bilingual(out, "off_because", r.off_because.zh, r.off_because.en);
  out.key("off_because").null();
}

void write_rule(json_writer& out, const rule& r, example_of_rule example) {
  out.begin_object();
  out.key("id").string(r.id);
  out.key("severity").string(name_of(r.level));
  if (r.milder != r.level) {
    out.key("milder").begin_object(spread::line).key("severity").string(name_of(r.milder));
    write_bilingual(out, "when", r.milder_when.zh, r.milder_when.en);
    out.end_object();
  }
  write_bilingual(out, "title", r.title.zh, r.title.en);
  out.key("relation").string(name_of(r.holds));
  write_bilingual(out, "formula", formula(r, language::zh), formula(r, language::en));
  write_thresholds(out, r);
  write_off(out, r);
  write_forms(out, r.forms);
  out.key("basis").begin_object(spread::line).key("document").string(r.basis.document);
  out.key("clause").string(r.basis.clause).key("evidence").string(name_of(r.basis.mark));
  out.end_object();
  if (example != nullptr)
    write_bilingual(out, "example", example(r, language::zh), example(r, language::en));
  out.end_object();
}

}  // namespace

std::string read_json(const std::string& name, const reading& read) {
  json_writer out;
  out.begin_object();
  write_identity(out, name, read);
  write_cells(out, read);
  write_sections(out, read.narrative);
  write_unplaced(out, read.provenance);
  out.end_object();
  return out.finish();
}

std::string check_json(std::span<const checked_document> documents, bool with_cells) {
  json_writer out;
  out.begin_object();
  write_tool(out);
  out.key("reports").begin_array();
  for (const checked_document& document : documents) {
    if (document.read && document.result) write_report(out, document, with_cells);
  }
  out.end_array();
  out.key("errors").begin_array();
  for (const checked_document& document : documents) {
    if (document.failure) write_error(out, document);
  }
  out.end_array();
  write_summary(out, summary_of(documents));
  out.end_object();
  return out.finish();
}

std::string rules_json(std::optional<form> edition, example_of_rule example) {
  json_writer out;
  out.begin_object();
  write_tool(out);
  out.key("rules").begin_array();
  for (const rule& r : catalogue) {
    if (!edition || r.forms.contain(*edition)) write_rule(out, r, example);
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

}  // namespace govreport
