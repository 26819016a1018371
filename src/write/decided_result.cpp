// SPDX-License-Identifier: BSL-1.0
#include "govreport/write/decided_result.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "govreport/write/finding_places.hpp"
#include "govreport/write/messages.hpp"

namespace govreport {

namespace {

bool weighs_more(const finding& now, const decision& then) {
  return now.level > then.severity ||
         (now.outcome == verdict::fail && then.verdict == verdict::undetermined);
}

/// The decisions on one report, and what they have met so far.
struct decisions_at_hand {
  const decided_report& on;
  std::span<const decision> all;
  std::vector<bool> met_same = std::vector<bool>(all.size());    // a finding with the same numbers
  std::vector<bool> met_others = std::vector<bool>(all.size());  // one with other numbers

  /// Calls f(n) for those on the rule and the place of a finding.
  template <class F>
  void for_each_on(const finding& found, F&& f) const {
    const std::string place = place_key(found, on.read);
    for (std::size_t n = 0; n < all.size(); ++n) {
      if (all[n].rule == found.broken->id && all[n].place == place) f(n);
    }
  }

  void meet_same(const finding& found, decided_finding& by) {
    const std::string numbers = fingerprint(found, on.read, on.context);
    for_each_on(found, [&](std::size_t n) {
      if (all[n].fingerprint != numbers) return;
      met_same[n] = true;
      by.weighs_more = weighs_more(found, all[n]);
      if (by.weighs_more) {
        by.reopened.push_back(all[n]);
      } else {
        by.decided = all[n];
      }
    });
  }

  // A decision that holds for one finding of a place says nothing of another.
  void meet_others(const finding& found, decided_finding& by) {
    if (by.decided || by.weighs_more) return;
    for_each_on(found, [&](std::size_t n) {
      if (met_same[n]) return;
      met_others[n] = true;
      by.reopened.push_back(all[n]);
    });
  }
};

/// The cells of a finding that was dismissed.
struct dismissed_cells {
  std::vector<cell> cells;
  bool across_years = false;  // they are compared with last year's
};

/// Whether a possibly wrong number stands where the sums hang together with those of a finding.
/// What last year's report states of a cell is a matter of findings on both years; what the text
/// does, of none.
bool hangs_together(const dismissed_cells& of, const stated_number& possible) {
  const cell wanted = possible.of();
  const auto any = [&of](auto holds) {
    return std::any_of(of.cells.begin(), of.cells.end(), holds);
  };
  switch (possible.by) {
    case stated_by::cell:
      return any([wanted](cell c) {
        return c.in == wanted.in && (c.in != table::reviews || c.row == wanted.row);
      });
    case stated_by::previous:
      return of.across_years && any([wanted](cell c) { return c == wanted; });
    case stated_by::narrative:
      return false;
  }
  return false;
}

bool is_across_years(const finding& found) {
  return found.said != nullptr && needs_last_year(*found.said);
}

bool is_on_sums(const std::vector<cell>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](cell c) { return c.in != table::disclosure; });
}

}  // namespace

decided_result apply_decisions(const decisions& all, const check_result& result,
                               const decided_report& on) {
  decided_result out;
  out.findings.resize(result.findings.size());
  out.undetermined.resize(result.undetermined.size());
  decisions_at_hand these{on, all.of_report(on)};
  if (these.all.empty()) return out;
  const auto for_each_finding = [&](auto meet) {
    for (std::size_t i = 0; i < result.findings.size(); ++i)
      (these.*meet)(result.findings[i], out.findings[i]);
    for (std::size_t i = 0; i < result.undetermined.size(); ++i)
      (these.*meet)(result.undetermined[i], out.undetermined[i]);
  };
  for_each_finding(&decisions_at_hand::meet_same);
  for_each_finding(&decisions_at_hand::meet_others);
  for (std::size_t n = 0; n < these.all.size(); ++n) {
    if (!these.met_same[n] && !these.met_others[n]) out.unmet.push_back(these.all[n]);
  }
  return out;
}

std::vector<decision> replaced_by_deciding(const decided_finding& on, const decided_result& all) {
  std::vector<decision> replaced;
  for (const decision& old : on.reopened) {
    const auto count_in = [&old](const std::vector<decided_finding>& findings) {
      return std::count_if(findings.begin(), findings.end(), [&old](const decided_finding& f) {
        return std::find(f.reopened.begin(), f.reopened.end(), old) != f.reopened.end();
      });
    };
    if (count_in(all.findings) + count_in(all.undetermined) == 1) replaced.push_back(old);
  }
  return replaced;
}

bool contradiction_is_open(const location& located, const check_result& result, const reading& read,
                           const decided_result& decided) {
  if (located.proved == proof::consistent) return false;
  std::vector<dismissed_cells> dismissed;  // the cells of each error that was
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    std::vector<cell> cells = cells_of(result.findings[i], read);
    if (result.findings[i].level != severity::error || !is_on_sums(cells)) continue;
    if (!decided.findings[i].is(decision_kind::dismissed)) return true;
    dismissed.push_back({std::move(cells), is_across_years(result.findings[i])});
  }
  if (dismissed.empty()) return true;
  return !std::all_of(
      located.possible.begin(), located.possible.end(), [&](const stated_number& possible) {
        return std::any_of(dismissed.begin(), dismissed.end(),
                           [&](const dismissed_cells& of) { return hangs_together(of, possible); });
      });
}

}  // namespace govreport
