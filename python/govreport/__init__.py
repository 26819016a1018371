# SPDX-License-Identifier: BSL-1.0
"""China's statutory annual reports on government information disclosure: read, checked, explained.

>>> import govreport as gr
>>> reading = gr.read("report.md")
>>> reading.report["requests.received.total"]
>>> result = gr.check(reading)
>>> for finding in result.findings:
...     print(finding.message("zh"))

A cell that holds no number is ``None``, never 0; a count is an ``int``, an amount a ``Decimal``.
No number of a document is ever changed.
"""

from ._core import (
    MAX_BYTES,
    Applicant,
    Bilingual,
    CalendarDate,
    Cell,
    Cells,
    CellState,
    Certainty,
    CheckResult,
    Consistency,
    Disclosure,
    DisclosureColumn,
    DisclosureRow,
    DocumentFormat,
    Evidence,
    Finding,
    Form,
    PrintedText,
    ReadErrc,
    Reading,
    Relation,
    Report,
    RequestRow,
    RequestsTable,
    ReviewChannel,
    ReviewOutcome,
    Reviews,
    Rule,
    SectionText,
    Severity,
    SourceSpan,
    UnreadableBecause,
    Verdict,
    WriteErrc,
    __version__,
    addresses,
    check,
    label,
    rules,
    write_docx,
    write_html,
    write_markdown,
)
from .documents import read
from .errors import ReadError, WriteError

__all__ = [
    "MAX_BYTES",
    "Applicant",
    "Bilingual",
    "CalendarDate",
    "Cell",
    "CellState",
    "Cells",
    "Certainty",
    "CheckResult",
    "Consistency",
    "Disclosure",
    "DisclosureColumn",
    "DisclosureRow",
    "DocumentFormat",
    "Evidence",
    "Finding",
    "Form",
    "PrintedText",
    "ReadErrc",
    "ReadError",
    "Reading",
    "Relation",
    "Report",
    "RequestRow",
    "RequestsTable",
    "ReviewChannel",
    "ReviewOutcome",
    "Reviews",
    "Rule",
    "SectionText",
    "Severity",
    "SourceSpan",
    "UnreadableBecause",
    "Verdict",
    "WriteErrc",
    "WriteError",
    "__version__",
    "addresses",
    "check",
    "label",
    "read",
    "rules",
    "write_docx",
    "write_html",
    "write_markdown",
]
