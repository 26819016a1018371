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
struct decisions_of_report {
  std::span<const decision> all;
  std::vector<bool> met_same{};    // a finding with the same numbers
  std::vector<bool> met_others{};  // none with the same, but one with others

  /// Calls f(n) for those on the rule and the place of a finding.
  template <class F>
  void for_each_on(const finding& found, const reading& read, F&& f) const {
    const std::string place = place_key(found, read);
    for (std::size_t n = 0; n < all.size(); ++n) {
      if (all[n].rule == found.broken->id && all[n].place == place) f(n);
    }
  }

  void meet_same(const finding& found, const reading& read, decided_finding& out) {
    const std::string numbers = fingerprint(found, read);
    for_each_on(found, read, [&](std::size_t n) {
      if (all[n].fingerprint != numbers) return;
      met_same[n] = true;
      weighs_more(found, all[n]) ? out.reopened.push_back(all[n])
                                 : static_cast<void>(out.decided = all[n]);
    });
  }

  // A decision that holds for one finding of a place says nothing of another.
  void meet_others(const finding& found, const reading& read, decided_finding& out) {
    if (out.decided || !out.reopened.empty()) return;
    for_each_on(found, read, [&](std::size_t n) {
      if (met_same[n]) return;
      met_others[n] = true;
      out.reopened.push_back(all[n]);
    });
  }
};

/// Whether a possibly wrong number stands where the sums hang together with those of a finding.
/// What something else states of a cell is no matter of these sums.
bool hangs_together(const std::vector<cell>& of_finding, const stated_number& possible) {
  const cell wanted = possible.of();
  return possible.by == stated_by::cell &&
         std::any_of(of_finding.begin(), of_finding.end(), [wanted](cell c) {
           return c.in == wanted.in && (c.in != table::reviews || c.row == wanted.row);
         });
}

bool is_on_sums(const std::vector<cell>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](cell c) { return c.in != table::disclosure; });
}

}  // namespace

decided_result apply_decisions(const decisions& all, const check_result& result,
                               const reading& read, std::string_view document) {
  decided_result out;
  out.findings.resize(result.findings.size());
  out.undetermined.resize(result.undetermined.size());
  decisions_of_report on{all.of_report(read, document)};
  if (on.all.empty()) return out;
  on.met_same.resize(on.all.size());
  on.met_others.resize(on.all.size());
  const auto for_each_finding = [&](auto&& meet) {
    for (std::size_t i = 0; i < result.findings.size(); ++i)
      meet(result.findings[i], out.findings[i]);
    for (std::size_t i = 0; i < result.undetermined.size(); ++i)
      meet(result.undetermined[i], out.undetermined[i]);
  };
  for_each_finding(
      [&](const finding& found, decided_finding& by) { on.meet_same(found, read, by); });
  for_each_finding(
      [&](const finding& found, decided_finding& by) { on.meet_others(found, read, by); });
  for (std::size_t n = 0; n < on.all.size(); ++n) {
    if (!on.met_same[n] && !on.met_others[n]) out.unmet.push_back(on.all[n]);
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
  std::vector<std::vector<cell>> dismissed;  // the cells of each error that was
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    std::vector<cell> cells = cells_of(result.findings[i], read);
    if (result.findings[i].level != severity::error || !is_on_sums(cells)) continue;
    if (!decided.findings[i].is(decision_kind::dismissed)) return true;
    dismissed.push_back(std::move(cells));
  }
  if (dismissed.empty()) return true;
  return !std::all_of(
      located.possible.begin(), located.possible.end(), [&](const stated_number& possible) {
        return std::any_of(dismissed.begin(), dismissed.end(), [&](const std::vector<cell>& cells) {
          return hangs_together(cells, possible);
        });
      });
}

}  // namespace govreport
