// SPDX-License-Identifier: BSL-1.0
#include "identity.hpp"

#include <algorithm>
#include <string_view>

#include "printed_dates.hpp"
#include "report_title.hpp"
#include "signature.hpp"
#include "stated_period.hpp"
#include "unspaced_text.hpp"

namespace govreport::detail {
namespace {

/// The year with which section 1 begins.
void read_opening(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                  reading& out) {
  if (!headings[0]) return;
  unspaced_text text;
  const std::uint32_t begin = headings[0]->end;
  for (const piece& p : doc.pieces) {
    if (p.last <= begin || p.is_cell()) continue;
    text.add(doc, std::max(p.first, begin), std::min(p.last, std::max(p.first, begin) + 40));
    if (text.text.size() >= 12) break;
  }
  const std::u32string_view all(text.text);
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 2); ++i) {
    std::size_t k = i;
    const auto year = take_year(all, k);
    if (!year || k >= all.size() || all[k] != U'年') continue;
    out.narrative.opening_year = year;
    out.narrative.opening = printed(doc, text.begin_of(i), text.end_of(k + 1));
    return;
  }
}

}  // namespace

void read_identity(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                   reading& out) {
  read_title(doc, headings, out);
  read_period(doc, headings, out);
  read_opening(doc, headings, out);
  read_signature(doc, headings, out);
  out.report.year = out.narrative.title_year;
  if (!out.report.year && out.report.period) out.report.year = out.report.period->last.year;
  if (!out.report.year) out.report.year = out.narrative.opening_year;
}

}  // namespace govreport::detail
