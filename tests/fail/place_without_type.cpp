// SPDX-License-Identifier: BSL-1.0
// expect: no matching function for call to
#include "govreport/check/evaluate.hpp"
#include "govreport/rules/catalogue.hpp"

// A place of a rule is a column, a row or a channel of the form, never a bare number.
constexpr auto outcome = evaluate(*govreport::find_rule("REQ-01"), govreport::report{},
#ifdef GOVREPORT_MUST_FAIL
                                  "natural_person"
#else
                                  govreport::applicant::natural_person
#endif
);
