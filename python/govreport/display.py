# SPDX-License-Identifier: BSL-1.0
"""Results in other shapes: dictionaries, frames, tables for notebooks."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from . import _core

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._core import CheckResult, Comparison, Finding, Reading, Series, SeriesSet, YearLink


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


def _pandas() -> Any:
    try:
        import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        raise ImportError(
            "to_pandas() needs pandas, which is not installed: pip install pandas"
        ) from None
    return pandas


def to_pandas(result: CheckResult) -> Any:
    """The findings as a pandas.DataFrame, one a row."""
    pandas = _pandas()
    columns = (
        "rule", "severity", "verdict", "place", "stated", "derived", "residual",
        "message_zh", "message_en", "basis", "cells", "fingerprint",
        "decision", "reason",
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
            *_decided(finding),
        )
        for finding in (*result.findings, *result.undetermined)
    ]
    return pandas.DataFrame(rows, columns=list(columns))


def _decided(finding: Finding) -> tuple[str | None, str | None]:
    """What was decided on a finding, and why."""
    if finding.decision is not None:
        return finding.decision.kind.name, finding.decision.reason
    if finding.reopened:
        return "reopened", "; ".join(old.reason for old in finding.reopened)
    return None, None


def _decisions_cell(finding: Finding) -> str:
    kind, reason = _decided(finding)
    text = f"{kind}: {reason}" if kind else ""
    return f'<td style="text-align:left">{escape(text)}</td>'


def _unmet_list(result: CheckResult) -> str:
    if not result.unmet:
        return ""
    items = "".join(
        f"<li>{escape(f'{d.rule} ({d.place}): {d.kind.name}: {d.reason}')}</li>"
        for d in result.unmet
    )
    return f"<p>Decisions that meet no finding:</p><ul>{items}</ul>"


def to_html_table(result: CheckResult) -> str:
    """The verdict, which numbers cannot be right, and the findings as a table for a notebook."""
    report = result.report
    head = ", ".join(
        str(part) for part in (report.authority, report.year, report.form.name) if part
    )
    with_decisions = result.decisions is not None
    rows = "".join(
        f"<tr><td>{escape(finding.rule.id)}</td><td>{escape(finding.severity.name)}</td>"
        f"<td>{escape(finding.verdict.value)}</td>"
        f'<td style="text-align:left">{escape(finding.message("zh"))}<br>'
        f"{escape(finding.message('en'))}</td>"
        f'<td style="text-align:left">{escape(finding.rule.basis)}</td>'
        f"{_decisions_cell(finding) if with_decisions else ''}</tr>"
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
        f"<th>basis</th>{'<th>decision</th>' if with_decisions else ''}</tr></thead>"
        f"<tbody>{rows}</tbody></table>{_unmet_list(result)}"
    )


def comparison_to_dict(comparison: Comparison) -> dict[str, Any]:
    """What ``govreport compare --format json`` prints."""
    content: dict[str, Any] = json.loads(comparison.to_json())
    return content


def comparison_to_pandas(comparison: Comparison) -> Any:
    """The rows of a comparison as a pandas.DataFrame; a cell without a number is None."""
    columns = ("label", "comparability", "old_state", "old", "new_state", "new", "difference")
    rows = [
        (
            _core.label(row.address),
            row.comparability.name,
            row.old.state.name,
            row.old.value,
            row.new.state.name,
            row.new.value,
            row.difference,
        )
        for row in comparison.rows
    ]
    index = [row.address for row in comparison.rows]
    return _pandas().DataFrame(rows, columns=list(columns), index=index, dtype=object)


def comparison_to_html(comparison: Comparison) -> str:
    """What has changed, and what does not carry over, as tables for a notebook."""
    old, new = comparison.old.report, comparison.new.report
    head = f"{new.authority or old.authority} {old.year} → {new.year}"
    remarks = "".join(
        f"<p>{escape(remark.message('zh'))}<br>{escape(remark.message('en'))}</p>"
        for remark in comparison.remarks
    )
    rows = "".join(
        f'<tr><td style="text-align:left">{escape(_core.label(row.address))}</td>'
        f"<td>{_shown(row.old.value)}</td><td>{_shown(row.new.value)}</td>"
        f"<td>{_shown(row.difference)}</td></tr>"
        for row in comparison.rows
        if row.difference or row.old.value or row.new.value
    )
    return (
        f"<p><b>{escape(head)}</b></p>{remarks}{_broken_links(comparison.links)}"
        f"<table><thead><tr><th></th><th>{_shown(old.year)}</th><th>{_shown(new.year)}</th>"
        f"<th>增减 / change</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _broken_links(links: Iterable[YearLink]) -> str:
    """What one year hands on that does not arrive in the next, as a list."""
    items = "".join(
        f"<li>{escape(link.message('zh'))}<br>{escape(link.message('en'))}</li>"
        for link in links
        if link.verdict is _core.Verdict.fail
    )
    return items and f"<ul>{items}</ul>"


def series_to_dict(made: SeriesSet) -> dict[str, Any]:
    """What ``govreport series --format json`` prints."""
    content: dict[str, Any] = json.loads(made.to_json())
    return content


def series_to_pandas(series: Series) -> Any:
    """Years by addresses; a cell without a number is None."""
    pandas = _pandas()
    columns = {address: list(series[address].values()) for address in series.addresses}
    index = pandas.Index(series.years, name="year")
    return pandas.DataFrame(columns, index=index, dtype=object)


def series_to_html(series: Series) -> str:
    """The totals of every year, and what one year hands on that does not arrive, for a notebook."""
    heads = "".join(f"<th>{year}</th>" for year in series.years)
    rows = "".join(
        f'<tr><td style="text-align:left">{escape(_core.label(address))}</td>'
        + "".join(f"<td>{_shown(number)}</td>" for number in series[address].values())
        + "</tr>"
        for address in series.addresses
        if (address.startswith("disclosure.") or address.endswith(".total"))
        and any(series[address].values())
    )
    gaps = "".join(
        f"<p>缺 {first}–{last} 年 / missing: {first}–{last}</p>" for first, last in series.gaps
    )
    twice = ", ".join(str(duplicate.year) for duplicate in series.duplicates)
    return (
        f"<p><b>{escape(series.authority)}</b></p>{gaps}"
        f"{twice and f'<p>重复的年度 / several documents: {twice}</p>'}"
        f"{_broken_links(series.links)}"
        f"<table><thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _shown(number: object) -> str:
    return "" if number is None else escape(str(number))
