// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "govreport/model/figures.hpp"
#include "govreport/read/read.hpp"
#include "govreport/write/html.hpp"
#include "govreport/write/markdown.hpp"
#include "govreport/write/messages.hpp"
#include "support/random_reports.hpp"

using namespace govreport;

namespace {

using writer = expected<std::string, write_error> (*)(const report&, const section_prose&);

struct format {
  const char* name;
  writer write;
};
constexpr format formats[] = {{"Markdown", &write_markdown}, {"HTML", &write_html}};

std::string identity_of(const report& r) {
  const auto day = [](const calendar_date& d) {
    return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
  };
  return std::string(name_of(r.edition)) + " of " + std::string(r.authority.view()) + " for " +
         (r.year ? std::to_string(*r.year) : "no year") + ", " +
         (r.period ? day(r.period->first) + " to " + day(r.period->last) : "no period") + ", " +
         (r.signed_on ? day(*r.signed_on) : "not signed");
}

/// What is not read back as it was written, in words; nothing if all is.
std::string difference(const report& r, const std::string& bytes) {
  const auto back = read_report(bytes);
  if (!back) return "not read: " + back.error().detail;
  std::string out;
  const figures wanted = figures_of(r);
  const auto show = [](cell c, const std::optional<std::int64_t>& n) {
    return n ? number_text(c, *n) : std::string("blank");
  };
  for (std::size_t i = 0; i < cell_count; ++i) {
    const cell c = all_cells[i];
    const cell_source& source = back->provenance[c];
    const bool sure = source.state == wanted.state[i] && source.certain == certainty::read;
    if (number_at(r, c) == number_at(back->report, c) && sure) continue;
    out += std::string(address_of(c)) + ": " + show(c, number_at(r, c)) + " is read as " +
           std::string(name_of(source.state)) + " " + show(c, number_at(back->report, c)) + "\n";
  }
  const std::string identity = identity_of(back->report);
  if (identity != identity_of(r)) out += identity_of(r) + " is read as " + identity + "\n";
  if (!back->provenance.unplaced.empty())
    out += "unplaced " + back->provenance.unplaced[0].text + "\n";
  for (const misprinted_label& m : back->narrative.misprinted_labels)
    out += "misprinted: " + m.printed.text + "\n";
  if (back->narrative.sections.size() != 6) out += "not six sections\n";
  return out;
}

}  // namespace

TEST_CASE("a report that is written and read back is the same report") {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const report r = samples::any_report(seed);
    for (const format& f : formats) {
      CAPTURE(f.name);
      CAPTURE(seed);
      const auto bytes = f.write(r, {});
      REQUIRE(bytes);
      CHECK_MESSAGE(difference(r, *bytes).empty(), difference(r, *bytes));
    }
  }
}
