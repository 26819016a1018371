// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/write/decided_result.hpp"
#include "json_writer.hpp"
#include "summary.hpp"

/// What JSON says of decisions; nothing where no decisions were handed over.
namespace govreport::writing {

/// `decision` and `reopened` of a finding, if there are any.
void write_decided(json_writer& out, const decided_finding& by);

/// `unmet_decisions` of a report.
void write_unmet(json_writer& out, const decided_result& decided);

/// `decisions` of the summary: how many findings are confirmed, dismissed, reopened, and how many
/// decisions meet none.
void write_decision_counts(json_writer& out, const summary& n);

}  // namespace govreport::writing
