// SPDX-License-Identifier: BSL-1.0
#include "described.hpp"
#include "floors.hpp"
#include "govreport/model/claim.hpp"

namespace govreport::python {

void bind_claims(py::module_& m) {
  bind_enum<exactness>(m, "Exactness", "How exactly a sentence gives a number.");
  bind_enum<quantity_unit>(m, "QuantityUnit", "What a sentence counts in.");
  bind_enum<claim_kind>(m, "ClaimKind", "What a sentence of the narrative says.");
  bind_enum<claim_fact>(m, "ClaimFact", "What a number of the narrative counts.");
  bind_enum<claim_scope>(m, "ClaimScope", "Whom and which time a sentence speaks of.");
  bind_struct<quantity>(m, "Quantity",
                        "A number as running text states it; `value` is without its decimal "
                        "point.");
  bind_struct<claim_subject>(m, "ClaimSubject", "A fact with what narrows it.");
  // Lists have no hash, and neither has what holds them.
  bind_struct<claim_part>(m, "ClaimPart", "One part of a list.").attr("__hash__") = py::none();
  bind_struct<claim>(m, "Claim",
                     "Something that running text states in numbers, or denies, and where.")
      .attr("__hash__") = py::none();
}

}  // namespace govreport::python
