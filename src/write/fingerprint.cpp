// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "finding_cells.hpp"
#include "form_facts.hpp"
#include "govreport/check/compare_members.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/write/messages.hpp"
#include "section_facts.hpp"
#include "wording.hpp"

namespace govreport {

namespace {

using namespace writing;

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

/// What last year's report states that the finding rests on.
std::string facts_of_last_year(const finding& found, const reading& previous) {
  std::string facts;
  const figures numbers = figures_of(previous);
  detail::for_each_term(*found.said, [&](const formula_term& t) {
    if (t.year != report_of::last_year) return;
    const cell c = t.at(found.where.index);
    const std::size_t i = index_of(c);
    facts += fmt::format("previous.{}={}\n", address_of(c),
                         numbers.known(i) ? number_text(c, numbers.value[i])
                                          : std::string(name_of(numbers.state[i])));
  });
  return facts;
}

/// The facts in the document's head and foot that a rule without cells rests on.
std::string document_facts(const rule& r, const reading& read) {
  const report& whole = read.report;
  const auto year = [](std::optional<std::int32_t> y) { return y ? fmt::format("{}", *y) : "-"; };
  const auto day = [](std::optional<calendar_date> d) { return d ? iso_date(*d) : "-"; };
  const auto period = [&] {
    return whole.period ? iso_date(whole.period->first) + "/" + iso_date(whole.period->last)
                        : read.narrative.period.text;
  };
  switch (r.holds) {
    case relation::titled_as_form:
      return read.narrative.title.text;
    case relation::period_is_the_year:
      return year(whole.year) + " " + period();
    case relation::years_agree:
      return fmt::format("{} {} {}", year(read.narrative.title_year), period(),
                         year(read.narrative.opening_year));
    case relation::in_time:
    case relation::dated_next_year:
      return fmt::format("{} {} {}", year(whole.year), day(whole.published_on),
                         day(whole.signed_on));
    case relation::form_of_the_year:
      return fmt::format("{} {}", year(whole.year), name_of(whole.edition));
    default:
      return {};
  }
}

/// What a claim states, without its wording.
std::string claim_facts(const claim& c) {
  const auto number = [](const quantity& q) {
    return fmt::format("{}/{}/{}/{} ", q.value, q.decimals, name_of(q.how), name_of(q.unit));
  };
  std::string facts = fmt::format("{} ", name_of(c.kind));
  for (const claim_subject& about : c.about) {
    facts += fmt::format("{}.{}.{} ", name_of(about.fact), about.row ? name_of(*about.row) : "",
                         about.outcome ? name_of(*about.outcome) : "");
  }
  facts += number(c.stated);
  if (c.of) facts += number(*c.of);
  for (const claim_part& p : c.parts) facts += number(p.amount);
  return facts;
}

/// What the members' reports state that the finding rests on.
std::string facts_of_members(const finding& found, const reading& read,
                             const area_members& members) {
  std::string facts;
  if (found.broken->holds == relation::members_report) {
    for (const member& m : members.list()) {
      if (m.report == nullptr) facts += fmt::format("missing {}\n", m.name);
    }
  }
  if (found.broken->holds == relation::members_differ && members.repetitions()) {
    for (const repeated_members& r : *members.repetitions())
      facts += fmt::format("{} {} {} {}\n", members.list()[r.first].name,
                           members.list()[r.second].name, r.how.numbers, r.how.prose.per_mille());
  }
  const auto add_sum = [&](cell c) {
    const bool before = found.broken->holds == relation::carried_over_by_members;
    const wide_interval sum = (before ? detail::sum_carried_out(members, read.printed, c)
                                      : detail::sum_now(members, read.printed, c))
                                  .range;
    facts +=
        fmt::format("members.{}={}{}\n", address_of(c), sum.low, sum.is_point() ? "" : " at least");
  };
  found.differing.for_each(add_sum);
  return facts;
}

}  // namespace

std::string fingerprint(const finding& found, const reading& read, const check_context& context) {
  std::string facts = fmt::format("{}\n{}\n{}\n", found.broken->id, name_of(found.where.kind),
                                  place_key(found, read));
  const figures numbers = figures_of(read);
  for (cell c : cells_of(found, read)) {
    const std::size_t i = index_of(c);
    facts += fmt::format("{}={}\n", address_of(c),
                         numbers.known(i) ? number_text(c, numbers.value[i])
                                          : fmt::format("{} {}", name_of(numbers.state[i]),
                                                        read.provenance[c].text));
  }
  if (found.said != nullptr && context.previous != nullptr)
    facts += facts_of_last_year(found, *context.previous);
  if (found.broken->holds == relation::same_elsewhere)
    facts += fmt::format("also={}\n", number_text(found.decisive, found.derived.value_or(0)));
  if (looks_at_members(found.broken->holds) && context.members != nullptr)
    facts += facts_of_members(found, read, *context.members);
  if (found.where.kind == place_kind::label)
    facts += read.narrative.misprinted_labels[found.where.index].printed.text;
  if (found.where.kind == place_kind::claim)
    facts += claim_facts(read.narrative.claims[found.where.index]);
  facts +=
      document_facts(*found.broken, read) + form_facts(found, read) + section_facts(found, read);
  return fmt::format("{:016x}", fnv1a(facts));
}

}  // namespace govreport
