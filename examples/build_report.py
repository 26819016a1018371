# SPDX-License-Identifier: BSL-1.0
"""Makes a report in Python, as an authority would from its register of requests, and checks it
before anyone prints it."""

from collections import Counter

import govreport as gr
from govreport import Applicant, RequestRow

# One line of the register for every request of the year: who asked, and what became of it.
REGISTER = [
    (Applicant.natural_person, RequestRow.granted),
    (Applicant.natural_person, RequestRow.granted),
    (Applicant.natural_person, RequestRow.partly_granted),
    (Applicant.natural_person, RequestRow.unable_not_held),
    (Applicant.business, RequestRow.granted),
    (Applicant.business, RequestRow.refused_third_party_rights),
    (Applicant.legal_service_organization, RequestRow.carried_out),
]


def requests_of(report: gr.Report, register: list[tuple[Applicant, RequestRow]]) -> None:
    """Fills section 3 from a register: every cell, because a blank is not a zero."""
    counted = Counter(register)
    of_the_form = [row for row in RequestRow if row is not RequestRow.otherwise_closed]
    for row in of_the_form:
        for applicant in Applicant:
            report.requests[row, applicant] = counted[applicant, row]
    for applicant in Applicant:
        outcomes = Counter({row: n for (who, row), n in counted.items() if who is applicant})
        report.requests[RequestRow.received, applicant] = sum(outcomes.values())
        outcomes[RequestRow.carried_out] = 0
        report.requests[RequestRow.concluded, applicant] = sum(outcomes.values())
    for row in of_the_form:
        parts = [report.requests[row, a] or 0 for a in Applicant if a is not Applicant.total]
        report.requests[row, Applicant.total] = sum(parts)


report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
requests_of(report, REGISTER)
for address in gr.addresses("form_2021"):
    if not address.startswith("requests."):
        report[address] = 0

print(gr.check(report).verdict.name)

# A slip of the pen, as it happens when a table is typed: the rules say where.
report["requests.received.total"] = 17
for finding in gr.check(report).findings:
    print(f"{finding.severity.name}: {finding.message('zh')}")
