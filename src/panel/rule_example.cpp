// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/rule_example.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/panel/area.hpp"
#include "govreport/read/read.hpp"
#include "govreport/write/markdown.hpp"
#include "govreport/write/messages.hpp"

namespace govreport {

namespace {

/// What a report says while an example is made of it.
struct draft {
  report numbers;
  section_prose prose;
  std::vector<std::pair<std::string_view, std::string_view>> reprinted;
};

draft draft_of(form edition, std::int32_t year) {
  draft d;
  report& r = d.numbers;
  r.edition = edition;
  r.year = year;
  r.authority = "示范县财政局";
  const auto& printed = coverage_of(standard_layout(edition));
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (printed[i]) set_number(r, all_cells[i], 0);
  }
  d.prose.overview =
      "（一）主动公开。及时公开财政预决算等政府信息。\n（二）依申请公开。规范受理和答复程序。\n"
      "（三）政府信息管理。严格执行公开前审查制度。\n（四）政府信息公开平台建设。维护门户网站专栏。"
      "\n（五）监督保障。加强培训和检查。";
  d.prose.problems =
      "存在的主要问题：政策解读的形式较少，专栏更新不够及时。\n改进情况：丰富解读形式，"
      "安排专人定期维护专栏。";
  d.prose.other_matters = "本年度未收取信息处理费。";
  return d;
}

[[noreturn]] void refuse(std::string_view change) {
  throw std::logic_error("no change of an example: " + std::string(change));
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::int64_t integer(std::string_view text) {
  std::int64_t n = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (wrong != std::errc{} || end != text.data() + text.size()) refuse(text);
  return n;
}

calendar_date day(std::string_view text) {
  constexpr std::size_t month_at = 5;
  constexpr std::size_t day_at = 8;
  constexpr std::size_t length = 10;
  if (text.size() != length) refuse(text);
  return {static_cast<std::int32_t>(integer(text.substr(0, month_at - 1))),
          static_cast<std::uint8_t>(integer(text.substr(month_at, 2))),
          static_cast<std::uint8_t>(integer(text.substr(day_at, 2)))};
}

void set(draft& d, std::string_view what, std::string_view value) {
  report& r = d.numbers;
  if (const auto at = cell_at(what)) {
    return set_number(r, *at, value.empty() ? std::nullopt : std::optional(integer(value)));
  }
  if (what == "year") {
    r.year = static_cast<std::int32_t>(integer(value));
  } else if (what == "authority") {
    r.authority = short_text(value);
  } else if (what == "signed_on") {
    r.signed_on = day(value);
  } else {
    refuse(what);
  }
}

void write_section(draft& d, std::string_view change) {
  const std::size_t colon = change.find(':');
  if (colon == std::string_view::npos) refuse(change);
  const std::string text(trimmed(change.substr(colon + 1)));
  switch (integer(change.substr(0, colon))) {
    case 1:
      d.prose.overview = text;
      return;
    case 5:
      d.prose.problems = text;
      return;
    case 6:
      d.prose.other_matters = text;
      return;
    default:
      refuse(change);
  }
}

void apply(draft& d, std::string_view change) {
  constexpr std::string_view section = "section ";
  constexpr std::string_view print = "print ";
  constexpr std::string_view arrow = " → ";
  if (change.starts_with(section)) return write_section(d, change.substr(section.size()));
  if (change.starts_with(print)) {
    const std::size_t at = change.find(arrow);
    if (at == std::string_view::npos) {
      d.reprinted.emplace_back(change.substr(print.size()), "");
    } else {
      d.reprinted.emplace_back(change.substr(print.size(), at - print.size()),
                               change.substr(at + arrow.size()));
    }
    return;
  }
  const std::size_t sign = change.find(" =");
  if (sign == std::string_view::npos) refuse(change);
  set(d, change.substr(0, sign), trimmed(change.substr(sign + 2)));
}

std::string document_of(draft d) {
  const std::int32_t year = *d.numbers.year;
  d.numbers.period = reporting_period{{year, 1, 1}, {year, 12, 31}};
  if (!d.numbers.signed_on) d.numbers.signed_on = calendar_date{year + 1, 1, 20};
  const auto written = write_markdown(d.numbers, d.prose);
  if (!written) throw std::logic_error(written.error().detail);
  std::string text = *written;
  for (const auto& [printed, instead] : d.reprinted) {
    const std::size_t at = text.find(printed);
    if (at == std::string::npos) refuse(printed);
    text.replace(at, printed.size(), instead);
  }
  return text;
}

/// Calls f(change) for every change of an example.
template <class F>
void for_each_change(std::string_view changes, F&& f) {
  constexpr std::string_view between = "; ";
  while (!changes.empty()) {
    const std::size_t end = changes.find(between);
    f(changes.substr(0, end));
    changes.remove_prefix(end == std::string_view::npos ? changes.size() : end + between.size());
  }
}

reading reading_of_document(const std::string& document) {
  const auto read = read_report(document);
  if (!read) throw std::logic_error(read.error().detail);
  return *read;
}

constexpr std::string_view of_member = "member ";
constexpr std::string_view of_member_last_year = "last member ";
constexpr std::string_view without = "without ";

bool speaks_of_member(std::string_view change) {
  return change.starts_with(of_member) || change.starts_with(of_member_last_year) ||
         change.starts_with(without);
}

/// The member of that name, with reports of nothing but zeros if it is new.
example_members::one& member_named(example_members& members, std::string_view name,
                                   std::int32_t year) {
  for (example_members::one& m : members.all) {
    if (m.name == name) return m;
  }
  report now = draft_of(form_for(year), year).numbers;
  now.authority = short_text(name);
  report before = now;
  before.year = year - 1;
  return members.all.emplace_back(example_members::one{std::string(name), now, before});
}

const rule_example* example_of(std::string_view id) {
  for (const rule_example& example : rule_examples()) {
    if (example.id == id) return &example;
  }
  return nullptr;
}

}  // namespace

example_documents documents_of(const rule_example& example) {
  constexpr std::string_view last = "last ";
  constexpr std::string_view also = "also ";
  constexpr std::string_view of_2019 = "form = form_2019";
  constexpr std::int32_t year_2019 = 2020;
  constexpr std::int32_t year_2021 = 2023;
  form edition = form::form_2021;
  bool needs_last = false;
  for_each_change(example.changes, [&](std::string_view change) {
    if (change == of_2019) edition = form::form_2019;
    needs_last = needs_last || (change.starts_with(last) && !speaks_of_member(change));
  });
  const std::int32_t year = edition == form::form_2019 ? year_2019 : year_2021;
  draft now = draft_of(edition, year);
  draft before = draft_of(edition, year - 1);
  for_each_change(example.changes, [&](std::string_view change) {
    if (change == of_2019 || speaks_of_member(change) || change.starts_with(also)) return;
    const bool of_last = change.starts_with(last);
    apply(of_last ? before : now, of_last ? change.substr(last.size()) : change);
    if (!of_last && change.starts_with("year =")) before.numbers.year = *now.numbers.year - 1;
  });
  std::optional<draft> other;
  for_each_change(example.changes, [&](std::string_view change) {
    if (!change.starts_with(also)) return;
    if (!other) other = now;
    apply(*other, change.substr(also.size()));
  });
  example_documents made{document_of(std::move(now)), std::nullopt, std::nullopt};
  if (other) made.also = document_of(std::move(*other));
  if (needs_last) made.last_year = document_of(std::move(before));
  return made;
}

example_members members_of(const rule_example& example) {
  constexpr std::int32_t year = 2023;
  example_members made;
  for_each_change(example.changes, [&made](std::string_view change) {
    if (!speaks_of_member(change)) return;
    if (change.starts_with(without)) {
      member_named(made, change.substr(without.size()), year).now.reset();
      return;
    }
    const bool of_last = change.starts_with(of_member_last_year);
    change.remove_prefix(of_last ? of_member_last_year.size() : of_member.size());
    const std::size_t space = change.find(' ');
    const std::size_t sign = change.find(" =");
    if (space == sign || sign == std::string_view::npos) refuse(change);
    example_members::one& m = member_named(made, change.substr(0, space), year);
    const auto at = cell_at(change.substr(space + 1, sign - space - 1));
    if (!at || !m.now) refuse(change);
    set_number(of_last ? m.last_year : *m.now, *at, integer(trimmed(change.substr(sign + 2))));
  });
  return made;
}

std::string example_message(const rule& r, language in) {
  const rule_example* example = example_of(r.id);
  if (example == nullptr) return {};
  const example_documents made = documents_of(*example);
  const reading read = reading_of_document(made.document);
  std::optional<reading> last_year;
  if (made.last_year) last_year = reading_of_document(*made.last_year);
  std::optional<reading> also;
  if (made.also) also = reading_of_document(*made.also);
  rulebook with_it;
  with_it.turn(r.id, true);
  const example_members members = members_of(*example);
  member_list list;
  std::vector<reading> readings;
  for (const example_members::one& m : members.all) {
    list.names.push_back(m.name);
    if (m.now) readings.push_back(reading_of(*m.now));
    readings.push_back(reading_of(m.last_year));
  }
  std::vector<named_reading> documents;
  for (const reading& one : readings) documents.push_back({"", &one});
  const auto matched = match_members(read, list, documents);
  const check_context context{
      .previous = last_year ? &*last_year : nullptr,
      .rules = &with_it,
      .members = members.all.empty() || !matched ? nullptr : &matched->members,
      .also = also ? &*also : nullptr};
  for (const finding& found : check(read, context).findings) {
    if (found.broken == &r) return message(found, read, in, context);
  }
  return {};
}

}  // namespace govreport
