# SPDX-License-Identifier: BSL-1.0
"""Results in other shapes: dictionaries, frames, tables for notebooks."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from . import _core

if TYPE_CHECKING:
    from ._core import CheckResult, Reading


#: How many explanations a notebook shows.
LISTED = 5


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """What ``govreport read --format json`` prints."""
    content: dict[str, Any] = json.loads(_core.read_json(reading))
    return content


def result_to_dict(result: CheckResult, *, with_cells: bool = False) -> dict[str, Any]:
    """The report's object in what ``govreport check --format json`` prints."""
    text = _core.check_json([_core.CheckedDocument(result)], with_cells)
    content: dict[str, Any] = json.loads(text)["reports"][0]
    return content


def to_pandas(result: CheckResult) -> Any:
    """The findings as a pandas.DataFrame, one a row."""
    try:
        import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        raise ImportError(
            "to_pandas() needs pandas, which is not installed: pip install pandas"
        ) from None
    columns = (
        "rule", "severity", "verdict", "place", "stated", "derived", "residual",
        "message_zh", "message_en", "basis", "cells", "fingerprint",
    )  # fmt: skip
    rows = [
        (
            finding.rule.id,
            finding.severity.name,
            finding.verdict.value,
            finding.place,
            finding.stated,
            finding.derived,
            finding.residual,
            finding.message("zh"),
            finding.message("en"),
            finding.rule.basis,
            finding.cells,
            finding.fingerprint,
        )
        for finding in (*result.findings, *result.undetermined)
    ]
    return pandas.DataFrame(rows, columns=list(columns))


def to_html_table(result: CheckResult) -> str:
    """The verdict, which numbers cannot be right, and the findings as a table for a notebook."""
    report = result.report
    head = ", ".join(
        str(part) for part in (report.authority, report.year, report.form.name) if part
    )
    rows = "".join(
        f"<tr><td>{escape(finding.rule.id)}</td><td>{escape(finding.severity.name)}</td>"
        f"<td>{escape(finding.verdict.value)}</td>"
        f'<td style="text-align:left">{escape(finding.message("zh"))}<br>'
        f"{escape(finding.message('en'))}</td>"
        f'<td style="text-align:left">{escape(finding.rule.basis)}</td></tr>'
        for finding in (*result.findings, *result.undetermined)
    )
    explained = "".join(
        f"<li>{escape(e.message('zh'))}<br>{escape(e.message('en'))}</li>"
        for e in result.explanations[:LISTED]
    )
    if result.located.message():
        explained = (
            f"<p>{escape(result.located.message('zh'))}<br>"
            f"{escape(result.located.message('en'))}</p><ol>{explained}</ol>"
        )
    return (
        f"<p><b>{escape(result.verdict.name)}</b> ({escape(head)})</p>{explained}"
        "<table><thead><tr><th>rule</th><th>severity</th><th>verdict</th><th>message</th>"
        f"<th>basis</th></tr></thead><tbody>{rows}</tbody></table>"
    )
