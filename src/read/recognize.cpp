// SPDX-License-Identifier: BSL-1.0
#include "govreport/read/recognize.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "claims.hpp"
#include "column_order.hpp"
#include "govreport/core/characters.hpp"
#include "govreport/read/numerals.hpp"
#include "headings.hpp"
#include "identity.hpp"
#include "limits.hpp"
#include "money_unit.hpp"
#include "read_run.hpp"
#include "requests.hpp"
#include "reviews.hpp"
#include "row_label.hpp"
#include "runs.hpp"
#include "text_source.hpp"
#include "tokens.hpp"
#include "zones.hpp"

namespace govreport {
namespace {

using detail::cell_reading;
using detail::figure;
using detail::heading;
using detail::hit;
using detail::is;
using detail::label_match;
using detail::mark;
using detail::money_unit;
using detail::row_label;
using detail::run;
using detail::token_stream;
using detail::zone;

/// More runs of figures in one section than a hundred forms have: not a report, and not worth
/// aligning.
constexpr std::size_t most_runs = 4096;

class recognizer {
 public:
  explicit recognizer(const document& doc)
      : doc_(doc), stream_(detail::tokenize(doc)), used_(stream_.figures.size()) {}

  expected<reading, read_error> run_all() {
    if (stream_.figures.size() > detail::most_figures(doc_.size)) return too_many_figures();
    all_hits_ = detail::find_hits(stream_, {0, static_cast<std::uint32_t>(stream_.words.size())});
    headings_ = detail::find_headings(doc_, stream_, all_hits_);
    zones_ = detail::find_zones(stream_, headings_, all_hits_);
    if (auto error = find_runs()) return *error;
    out_.format = doc_.format;
    detail::read_identity(doc_, headings_, out_);
    decide_edition();
    const auto requests =
        detail::read_requests(doc_, stream_, runs_[1], hits_[1], {zones_[1].first, zones_[2].last});
    const bool any_requests = !requests.empty();
    for (table t : enumerators<table>) {
      orderly_[index_of(t)] = detail::heads_in_order(stream_, hits_[index_of(t)], t);
    }
    place_requests(requests);
    const bool any_disclosure = read_disclosure();
    const bool any_reviews = read_reviews();
    if (!any_requests && !any_disclosure && !any_reviews) return why_nothing();
    note_misprints(requests);
    const std::vector<std::uint32_t> placed = placed_figures();
    list_unplaced();
    read_preface();
    read_sections();
    out_.narrative.claims = detail::find_claims(doc_, prose_, out_.report, placed);
    return std::move(out_);
  }

 private:
  std::optional<read_error> find_runs() {
    for (std::size_t k = 0; k < 3; ++k) {
      runs_[k] = detail::find_runs(doc_, stream_, zones_[k]);
      std::copy_if(
          all_hits_.begin(), all_hits_.end(), std::back_inserter(hits_[k]),
          [&](const hit& h) { return h.first >= zones_[k].first && h.last <= zones_[k].last; });
      if (runs_[k].size() <= most_runs) continue;
      const figure& f = stream_.figures[runs_[k][most_runs].first];
      return read_error{
          read_errc::too_complex, doc_.where(doc_.pieces[f.in], f.first, f.last),
          "Section " + std::to_string(k + 2) + " holds more than " + std::to_string(most_runs) +
              " rows of figures; no report has so many. Read its reports one by one."};
    }
    return std::nullopt;
  }

  /// By the heads of the columns of section 2; only where these are missing by the rows, and last
  /// by the year.
  void decide_edition() {
    int old_heads = 0;
    int new_heads = 0;
    for (const hit& h : hits_[0]) {
      if (!is(h, labelled::disclosure_column)) {
        old_heads += is(h, labelled::disclosure_row) &&
                     (h.what->of.index == index_of(disclosure_row::other_services) ||
                      h.what->of.index == index_of(disclosure_row::procurement));
        continue;
      }
      const auto column = enumerators<disclosure_column>[h.what->of.index];
      const bool decided_by_wording =
          column == disclosure_column::decisions || column == disclosure_column::amount;
      const bool later = column <= disclosure_column::in_force ||
                         (decided_by_wording && stream_.words.compare(h.first, 2, U"本年") == 0);
      (later ? new_heads : old_heads) += 1;
    }
    form edition = form::form_2021;
    if (old_heads != new_heads) {
      edition = old_heads > new_heads ? form::form_2019 : form::form_2021;
    } else if (out_.report.year) {
      edition = form_for(*out_.report.year);
    }
    out_.report.edition = edition;
    out_.printed = standard_layout(edition);
  }

  /// What is printed, cut where no number can still go on: many cells can share one long run.
  [[nodiscard]] std::string beginning(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest = 1000;
    return doc_.utf8(first, last - first > longest ? first + longest : last);
  }

  void place(cell_reading c) {
    if (!orderly_[index_of(c.of.in)]) {
      c.state = cell_state::ambiguous;
      c.candidates.clear();
    }
    cell_source& source = out_.provenance[c.of];
    source.state = c.state;
    source.certain = c.certain;
    source.reason = c.reason;
    source.foreign_unit = c.foreign_unit;
    source.unit = c.unit;
    source.where = doc_.where(doc_.pieces[c.in], c.first, c.last);
    source.text = beginning(c.first, c.last);
    set_number(out_.report, c.of,
               c.state == cell_state::number ? std::optional(c.value) : std::nullopt);
    for (std::int64_t value : c.candidates) out_.provenance.candidates.push_back({c.of, value});
  }

  /// A run that became a row; figures of a column that the form does not have stay unplaced.
  void use(const run& r, const detail::row_reading& row) {
    for (std::uint32_t i = r.first; i < r.last; ++i) {
      const figure& f = stream_.figures[i];
      used_[i] = std::any_of(row.cells.begin(), row.cells.end(), [&](const cell_reading& c) {
        return c.first <= f.first && f.first < std::max(c.last, c.first + 1);
      });
    }
  }

  void use(const run& r) {
    for (std::uint32_t i = r.first; i < r.last; ++i) used_[i] = true;
  }

  void place_requests(const std::vector<detail::request_reading>& rows) {
    if (const auto layout = detail::printed_otherwise(rows)) out_.printed.otherwise = *layout;
    for (const detail::request_reading& r : rows) {
      for (const cell_reading& c : r.figures.cells) place(c);
      if (r.from) use(runs_[1][*r.from], r.figures);
    }
    // A second run under the same label contradicts the first, unless it says the same.
    for (const run& other : runs_[1]) {
      if (used_[other.first] || other.blank || !detail::fills_row(stream_, other)) continue;
      const row_label l =
          detail::read_row_label(doc_, stream_, hits_[1], other, labelled::request_row);
      if (l.match != label_match::exact) continue;
      for (const detail::request_reading& r : rows) {
        if (l.rows != 1u << index_of(r.row)) continue;
        std::vector<cell> cells;
        for (const cell_reading& c : r.figures.cells) cells.push_back(c.of);
        contradict(r.figures, detail::read_run(doc_, stream_, other, {cells, {}, {}, false}),
                   other);
      }
    }
  }

  void contradict(const detail::row_reading& first, const detail::row_reading& second,
                  const run& from) {
    bool same = true;
    for (std::size_t k = 0; k < first.cells.size(); ++k) {
      same = same && first.cells[k].state == second.cells[k].state &&
             first.cells[k].value == second.cells[k].value;
    }
    use(from);
    if (same) return;
    for (std::size_t k = 0; k < first.cells.size(); ++k) {
      cell_reading c = first.cells[k];
      if (c.state == second.cells[k].state && c.value == second.cells[k].value) continue;
      for (const cell_reading* one : {&first.cells[k], &second.cells[k]}) {
        if (one->state == cell_state::number) c.candidates.push_back(one->value);
      }
      c.state = cell_state::ambiguous;
      place(c);
    }
  }

  [[nodiscard]] std::vector<cell> cells_of(disclosure_row r) const {
    std::vector<cell> cells;
    for (disclosure_column c : enumerators<disclosure_column>) {
      if (covers(out_.report.edition, r, c)) cells.push_back(cell_of(r, c));
    }
    return cells;
  }

  /// Whether a label stands where a row can begin: at the edge of a line or cell, or right behind a
  /// figure or another label. “作出行政许可40件、行政处罚3件” is a sentence.
  [[nodiscard]] bool begins_row(std::uint32_t word) const {
    const piece& p = doc_.pieces[stream_.piece_of(doc_, word)];
    const std::uint32_t at = stream_.word_at[word];
    std::uint32_t i = at;
    while (i > p.first && detail::is_space(doc_.text[i - 1])) --i;
    if (i == p.first) return true;
    const char32_t before = detail::fold(doc_.text[i - 1]);
    if (detail::is_digit(before) ||
        std::u32string_view(U")*#|>").find(before) != std::u32string_view::npos)
      return true;
    if (!detail::is_word(before)) return false;
    const bool behind_label =
        std::any_of(hits_[0].begin(), hits_[0].end(), [&](const hit& h) { return h.last == word; });
    const bool behind_unit = before == U'元' || before == U'件';
    return behind_label || behind_unit;
  }

  /// An amount whose surroundings print another unit than the form, or none that is sure.
  void read_in_printed_unit(cell_reading& c, const row_label& l) {
    const bool printed = c.state != cell_state::blank && c.state != cell_state::not_applicable;
    const bool zero = c.state == cell_state::number && c.value == 0;  // in any unit
    if (unit_of(c.of) == cell_unit::pieces || !printed || zero) return;
    const detail::printed_unit around =
        detail::unit_around(doc_, stream_, hits_[0], zones_[0].first, l, c);
    if (!around.said && c.state == cell_state::number) c.unit = unit_doubt::not_printed;
    if (around.unit == detail::unit_of_form(c.of)) return;
    c.candidates.clear();  // they were made in the other unit
    if (around.unit == money_unit::other) {
      c.state = cell_state::ambiguous;
      c.unit = unit_doubt::not_clear;
      return;
    }
    if (c.state != cell_state::ambiguous) {
      const numeral n =
          parse_numeral(std::u32string_view(doc_.text).substr(c.first, c.last - c.first), c.of,
                        around.unit == money_unit::yuan ? cell_unit::yuan : cell_unit::wan_yuan);
      c.state = n.state;
      c.value = n.value;
      c.reason = n.reason;
      c.foreign_unit = n.foreign_unit;
    }
    if (c.of.row == index_of(disclosure_row::fees) && around.head != nullptr)
      misprint(*around.head->what, around.head->first, around.head_end);
  }

  bool read_disclosure() {
    std::array<std::optional<detail::row_reading>, enumerator_count<disclosure_row>> of{};
    for (const run& r : runs_[0]) {
      const row_label l =
          detail::read_row_label(doc_, stream_, hits_[0], r, labelled::disclosure_row);
      const bool one_row = l.rows != 0 && (l.rows & (l.rows - 1)) == 0;
      if (l.match < label_match::near || !one_row || !begins_row(l.first)) continue;
      std::size_t k = 0;
      while ((l.rows >> k & 1) == 0) ++k;
      const std::vector<cell> cells = cells_of(enumerators<disclosure_row>[k]);
      if (cells.empty() || (r.blank && r.size() < cells.size())) continue;
      detail::row_reading row = detail::read_run(doc_, stream_, r, {cells, {}, {}, false});
      for (cell_reading& c : row.cells) read_in_printed_unit(c, l);
      if (of[k]) {
        if (!r.blank) contradict(*of[k], row, r);
        continue;
      }
      use(r);
      for (const cell_reading& c : row.cells) place(c);
      of[k] = std::move(row);
      if (l.match == label_match::near) misprint(*l.what, l.first, l.last);
      const bool short_name =
          k == index_of(disclosure_row::normative_documents) && l.what->words.size() == 5;
      if (l.match == label_match::exact && short_name && out_.report.edition == form::form_2021)
        misprint(*l.what, l.first, l.last);
    }
    return std::any_of(of.begin(), of.end(), [](const auto& row) { return row.has_value(); });
  }

  /// The first table of section 4; a second whole one contradicts it, unless it says the same.
  bool read_reviews() {
    const std::vector<detail::review_reading> tables =
        detail::read_reviews(doc_, stream_, runs_[2], hits_[2]);
    for (std::size_t k = 0; k < tables.size(); ++k) {
      for (const run& r : tables[k].runs) use(r);
      if (k == 0) {
        for (const cell_reading& c : tables[k].figures.cells) place(c);
      } else {
        contradict(tables[0].figures, tables[k].figures, tables[k].runs.front());
      }
    }
    return !tables.empty();
  }

  void misprint(const detail::pattern& what, std::uint32_t first, std::uint32_t last) {
    for (const misprinted_label& m : out_.narrative.misprinted_labels) {
      if (m.of == what.of) return;
    }
    const std::uint32_t begin = stream_.word_at[first];
    const std::uint32_t end = stream_.word_at[last - 1] + 1;
    if (end <= begin) return;
    out_.narrative.misprinted_labels.push_back(
        {what.of,
         {doc_.utf8(begin, end),
          doc_.where(doc_.pieces[stream_.piece_of(doc_, first)], begin, end)}});
  }

  void note_misprints(const std::vector<detail::request_reading>& rows) {
    for (std::size_t k = 0; k < 3; ++k) {
      for (const hit& h : hits_[k]) {
        if (h.what->kind == mark::label && !h.what->official) misprint(*h.what, h.first, h.last);
      }
    }
    for (const detail::request_reading& r : rows) {
      if (r.label.match == label_match::near) misprint(*r.label.what, r.label.first, r.label.last);
    }
  }

  void list_unplaced() {
    for (const zone& z : zones_) {
      for (std::size_t i = 0; i < stream_.figures.size(); ++i) {
        const figure& f = stream_.figures[i];
        if (used_[i] || f.is != figure::kind::number || !z.contains(f)) continue;
        used_[i] = true;  // sections can share a part of the document
        out_.provenance.unplaced.push_back(
            {beginning(f.first, f.last), doc_.where(doc_.pieces[f.in], f.first, f.last)});
      }
    }
    std::stable_sort(
        out_.provenance.candidates.begin(), out_.provenance.candidates.end(),
        [](const candidate& a, const candidate& b) { return index_of(a.of) < index_of(b.of); });
  }

  [[nodiscard]] bool names_problems() const {
    constexpr std::u32string_view there_are = U"存在";
    const std::u32string_view all(stream_.words);
    for (std::size_t at = all.find(there_are); at != std::u32string_view::npos;
         at = all.find(there_are, at + 1)) {
      const std::u32string_view what = all.substr(at + there_are.size());
      for (std::u32string_view words : {U"问题", U"的问题", U"的主要问题"}) {
        if (what.starts_with(words)) return true;
      }
    }
    return false;
  }

  /// What stands between the title, or the beginning of a document without one, and the first
  /// section that was found. A table of contents there is part of it.
  void read_preface() {
    constexpr std::uint32_t longest = 5000;
    const auto first = std::find_if(headings_.begin(), headings_.end(),
                                    [](const auto& h) { return h.has_value(); });
    if (first == headings_.end()) return;
    const std::uint32_t begin = out_.narrative.title.text.empty() ? 0 : title_end();
    const std::uint32_t end = line_of(**first);
    if (begin >= end || end - begin > longest) return;
    const auto p = std::partition_point(doc_.pieces.begin(), doc_.pieces.end(),
                                        [&](const piece& one) { return one.last <= begin; });
    out_.narrative.preface = {paragraphs(begin, end), doc_.where(*p, begin, end)};
  }

  void read_sections() {
    out_.narrative.names_problems = names_problems();
    for (std::size_t k = 0; k < headings_.size(); ++k) {
      if (!headings_[k]) continue;
      const heading& h = *headings_[k];
      std::uint32_t end = doc_end();
      for (std::size_t next = k + 1; next < headings_.size(); ++next) {
        if (headings_[next]) {
          end = line_of(*headings_[next]);
          break;
        }
      }
      const piece& p = doc_.pieces[stream_.piece_of(doc_, h.first)];
      section_text section;
      section.number = static_cast<int>(k + 1);
      section.title = {doc_.utf8(h.begin, h.end), doc_.where(p, h.begin, h.end)};
      if (end > h.end) {
        section.body = {paragraphs(h.end, end), doc_.where(p, h.end, end)};
        prose_.push_back({section.number, h.end, end});
      }
      const auto holds = [&](auto what) {
        return std::any_of(doc_.pieces.begin(), doc_.pieces.end(), [&](const piece& one) {
          return one.first >= h.begin && one.first < end && what(one);
        });
      };
      section.has_picture = holds([](const piece& one) { return one.picture; });
      section.has_table = holds([](const piece& one) { return one.is_cell() && !one.is_blank(); });
      out_.narrative.sections.push_back(std::move(section));
    }
  }
  /// The characters at which figures begin that became cells.
  [[nodiscard]] std::vector<std::uint32_t> placed_figures() const {
    std::vector<std::uint32_t> placed;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) placed.push_back(stream_.figures[i].first);
    }
    return placed;
  }
  /// Where a heading begins, with the marks that Markdown puts before it: “## 二、…”.
  [[nodiscard]] std::uint32_t line_of(const heading& h) const {
    const piece& p = doc_.pieces[stream_.piece_of(doc_, h.first)];
    const std::u32string_view before =
        std::u32string_view(doc_.text).substr(p.first, h.begin - p.first);
    return before.find_first_not_of(U"#* ") == before.npos ? p.first : h.begin;
  }
  /// The running text among characters [first, last), one line each.
  [[nodiscard]] std::string paragraphs(std::uint32_t first, std::uint32_t last) const {
    std::string text;
    auto p = std::partition_point(doc_.pieces.begin(), doc_.pieces.end(),
                                  [&](const piece& one) { return one.last <= first; });
    for (; p != doc_.pieces.end() && p->first < last; ++p) {
      if (p->is_cell() || p->is_blank()) continue;
      if (!text.empty()) text += '\n';
      text += doc_.utf8(std::max(p->first, first), std::min(p->last, last));
    }
    return text;
  }
  [[nodiscard]] std::uint32_t doc_end() const {
    std::uint32_t end = 0;
    for (const piece& p : doc_.pieces) {
      if (!p.is_cell()) end = std::max(end, p.last);
    }
    return end;
  }

  [[nodiscard]] read_error too_many_figures() const {
    const figure& f = stream_.figures[detail::most_figures(doc_.size)];
    return {read_errc::too_complex, doc_.where(doc_.pieces[f.in], f.first, f.last),
            "The document holds more than " + std::to_string(detail::most_figures(doc_.size)) +
                " numbers; no report has so many. Name the annual report alone."};
  }

  [[nodiscard]] read_error why_nothing() const {
    if (auto damaged = detail::find_mojibake(doc_)) return *damaged;
    std::vector<const detail::pattern*> seen;
    const hit* first = nullptr;
    for (const hit& h : all_hits_) {
      if (h.what->kind != mark::superseded) continue;
      if (first == nullptr) first = &h;
      if (std::find(seen.begin(), seen.end(), h.what) == seen.end()) seen.push_back(h.what);
    }
    if (seen.size() >= 2) {
      const std::uint32_t begin = stream_.word_at[first->first];
      const std::uint32_t end = stream_.word_at[first->last - 1] + 1;
      return {
          read_errc::superseded_form,
          end > begin ? doc_.where(doc_.pieces[stream_.piece_of(doc_, first->first)], begin, end)
                      : source_span{},
          "The document prints the statistics tables used before 2019 (“" + doc_.utf8(begin, end) +
              "”). Only the forms of 2019 and 2021 are read; their numbers do not carry over."};
    }
    return why_no_tables();
  }

  /// Where the tables are instead, as far as the document shows.
  [[nodiscard]] read_error why_no_tables() const {
    const source_span whole{0, doc_.size, 1};
    // Pictures ahead of the report's title are a page's ornaments.
    std::uint32_t begin = out_.narrative.title.text.empty() ? UINT32_MAX : title_end();
    for (const auto& h : headings_) {
      if (h) begin = std::min(begin, h->end);
    }
    if (doc_.format == document_format::docx) begin = 0;
    const auto picture = std::find_if(doc_.pieces.begin(), doc_.pieces.end(), [&](const piece& p) {
      return p.picture && p.first >= begin;
    });
    const std::string attached = attached_documents();
    if (picture != doc_.pieces.end()) {
      return {
          read_errc::picture_only, doc_.where(*picture, picture->first, picture->last),
          "The tables of the report are shown as pictures; numbers are not read from pictures. " +
              (attached.empty() ? "Recognize their text first (OCR)." : attached)};
    }
    constexpr std::size_t few_words = 600;  // what stands around the report on a page of a portal
    if (doc_.has_scripts && stream_.words.size() < few_words) {
      return {read_errc::script_only, whole,
              "The page holds no report: a program loads it once the page is shown. " +
                  (attached.empty() ? "Save the page from a browser that shows it, or read the "
                                      "document that the program loads."
                                    : attached)};
    }
    return {read_errc::no_tables, whole,
            "None of the form's tables (sections 2 to 4) was found. " +
                (attached.empty() ? "If they are pictures, recognize their text first; if the "
                                    "document is another one, name the annual report."
                                  : attached)};
  }

  [[nodiscard]] std::uint32_t title_end() const {
    const std::uint64_t end = out_.narrative.title.where.end;
    const auto found = std::lower_bound(doc_.offset.begin(), doc_.offset.end(), end);
    return static_cast<std::uint32_t>(found - doc_.offset.begin());
  }

  /// “The page links “a.pdf”: read that.”; nothing where it links no document.
  [[nodiscard]] std::string attached_documents() const {
    if (doc_.attached.empty()) return {};
    std::string list;
    for (const std::string& address : doc_.attached) {
      list += (list.empty() ? "“" : ", “") + address + "”";
    }
    return "The page links " + list + ": read that.";
  }

  const document& doc_;
  token_stream stream_;
  std::vector<bool> used_;
  std::array<std::optional<heading>, 6> headings_{};
  std::array<zone, 3> zones_{};
  std::array<std::vector<run>, 3> runs_{};
  std::vector<hit> all_hits_;
  std::array<std::vector<hit>, 3> hits_{};
  std::vector<detail::prose> prose_;
  std::array<bool, 3> orderly_{};  // the columns stand in the order of the form
  reading out_;
};

}  // namespace

expected<reading, read_error> recognize(const document& doc) { return recognizer(doc).run_all(); }

}  // namespace govreport
