// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/finding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/outcome.hpp"
#include "support/reports.hpp"

using namespace govreport;
using namespace govreport::samples;

namespace {

finding finding_of(std::string_view id, const report& r) {
  for (const finding& f : check(r).findings) {
    if (f.broken->id == id) return f;
  }
  return {};
}

std::vector<std::string> terms_of(const finding& f, layout printed) {
  std::vector<std::string> terms;
  for_each_term(f, printed, [&](cell c, bool is_left) {
    terms.push_back((is_left ? "+" : "=") + std::string(address_of(c)));
  });
  return terms;
}

}  // namespace

TEST_CASE("finding: names the cells of both sides, left side first") {
  const report r = channel(review_channel::reconsideration, {5, 1, 0, 2, 0});
  const std::vector<std::string> expected{
      "+reviews.reconsideration.upheld", "+reviews.reconsideration.corrected",
      "+reviews.reconsideration.other", "+reviews.reconsideration.pending",
      "=reviews.reconsideration.total"};
  CHECK(terms_of(finding_of("REV-01", r), layout_of(r)) == expected);
}

TEST_CASE("finding: leaves out rows that the report does not print") {
  const report r = with(zero_report(), {{"requests.granted.business", 1}});
  const auto terms = terms_of(finding_of("REQ-02", r), layout_of(r));
  CHECK(terms.size() == 22);
  for (const std::string& t : terms) CHECK(t.find("otherwise_closed") == std::string::npos);
}

TEST_CASE("finding: a rule about the document compares no cells") {
  report r = zero_report(form::form_2019);
  r.year = 2023;
  const finding f = finding_of("FRM-09", r);
  CHECK(f.where == place{place_kind::document, 0});
  CHECK(terms_of(f, layout_of(r)).empty());
}
