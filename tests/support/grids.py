# SPDX-License-Identifier: BSL-1.0
"""The three tables of a sample report as cells with spans, before any layout prints them."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Iterable

from samples import (APPLICANTS, BLOCKS, CHANNELS, CLOSING, DIRECT, ORGANIZATIONS, OTHERWISE_ROW, OUTCOMES, RECEIPTS,
                     RESULTS_LABEL, SUM_NOTE, Sample, plain)


@dataclass(frozen=True)
class Cell:
    text: str
    columns: int = 1
    rows: int = 1
    figure: bool = False
    address: str = ""  # of a figure that the form asks for


Row = list[Cell]
Grid = list[Row]


@dataclass(frozen=True)
class RequestRow:
    """One row of section 3: its group's label, its own label, and its figures."""

    group: str
    label: str
    figures: tuple[Cell, ...]
    receipt_or_end: bool = False  # stands outside 三、本年度办理结果


def figure(sample: Sample, address: str, columns: int = 1) -> Cell:
    return Cell(sample.printed[address], columns, figure=True, address=address)


def nameless(value: Decimal) -> Cell:
    """A figure that the form does not ask for."""
    return Cell(plain(value), figure=True)


def disclosure_blocks(sample: Sample) -> list[Grid]:
    blocks: list[Grid] = []
    for block in BLOCKS[sample.form]:
        last = 4 - len(block.columns)  # the last column fills what the block leaves free
        spans = [1] * (len(block.columns) - 1) + [last]
        grid: Grid = [[Cell(block.title, 4)]]
        grid.append([Cell("信息内容"), *(Cell(sample.label(text), span) for text, span in zip(block.columns.values(), spans))])
        for row, text in block.rows.items():
            addresses = [f"disclosure.{row}.{column}" for column in block.columns]
            grid.append([Cell(sample.label(text)), *(figure(sample, a, span) for a, span in zip(addresses, spans))])
        blocks.append(grid)
    if sample.style.other_documents:
        blocks[0].append([Cell("其他主动公开文件"), *(nameless(Decimal(n)) for n in (12, 3, 208))])
    return blocks


def applicant_labels(sample: Sample) -> list[str]:
    labels = [sample.label(text) for text in APPLICANTS.values()]
    return [labels[0], "小计", *labels[1:]] if sample.style.organizations else labels


def request_rows(sample: Sample) -> list[RequestRow]:
    rows = [RequestRow("", sample.label(text), _figures(sample, [row]), True) for row, text in RECEIPTS.items()]
    rows += [RequestRow("", sample.label(text), _figures(sample, [row])) for row, text in DIRECT.items()]
    for group, leaves in sample.groups().items():
        if sample.style.subtotals:
            sums = tuple(Cell(cell.text, figure=True) for cell in _figures(sample, list(leaves)))
            rows.append(RequestRow("", sample.label(group), sums))
        rows += [RequestRow(sample.label(group), sample.label(text), _figures(sample, [row])) for row, text in leaves.items()]
    if sample.one_row:
        rows += [RequestRow("", sample.label(text), _figures(sample, [row])) for row, text in OTHERWISE_ROW.items()]
    for row, text in CLOSING.items():
        rows.append(RequestRow("", sample.label(text), _figures(sample, [row]), row == "carried_out"))
    return rows


def _figures(sample: Sample, rows: list[str]) -> tuple[Cell, ...]:
    """The figures of one row, or the sums of several."""

    def total(applicants: Iterable[str]) -> Cell:
        addresses = [f"requests.{row}.{applicant}" for row in rows for applicant in applicants]
        return nameless(sum((sample.figures[a] or Decimal(0) for a in addresses), Decimal(0)))

    single = len(rows) == 1
    cells = [figure(sample, f"requests.{rows[0]}.{a}") if single else total([a]) for a in APPLICANTS]
    if sample.style.organizations:
        cells.insert(1, total(ORGANIZATIONS))
    return tuple(cells)


def requests_head(sample: Sample) -> Grid:
    labels = applicant_labels(sample)
    inner = labels[1:-1]
    return [
        [Cell(SUM_NOTE, 3, 3), Cell("申请人情况", len(labels))],
        [Cell(labels[0], rows=2), Cell("法人或其他组织", len(inner)), Cell(labels[-1], rows=2)],
        [Cell(text) for text in inner],
    ]


def requests_body(sample: Sample) -> Grid:
    rows = request_rows(sample)
    results = [row for row in rows if not row.receipt_or_end]
    grid: Grid = []
    for row in rows:
        cells: Row = []
        if results and row is results[0]:
            cells.append(Cell(sample.label(RESULTS_LABEL), rows=len(results)))
        members = [other for other in rows if row.group and other.group == row.group]
        if members and row is members[0]:
            cells.append(Cell(row.group, rows=len(members)))
        cells.append(Cell(row.label, 3 if row.receipt_or_end else 1 if row.group else 2))
        grid.append(cells + list(row.figures))
    return grid


def reviews_head() -> Grid:
    outcomes = list(OUTCOMES.values())
    return [
        [Cell("行政复议", 5), Cell("行政诉讼", 10)],
        [*(Cell(text, rows=2) for text in outcomes), Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)],
        [Cell(text) for text in outcomes * 2],
    ]


def reviews_figures(sample: Sample) -> Row:
    return [figure(sample, f"reviews.{channel}.{outcome}") for channel in CHANNELS for outcome in OUTCOMES]


def expanded(grid: Grid, repeat: bool = False) -> list[list[str]]:
    """The grid as rows of texts of one width; a merged cell's text stands once, or in every position it covers."""
    covered: dict[tuple[int, int], str] = {}
    rows: list[list[str]] = []
    for y, row in enumerate(grid):
        texts: list[str] = []

        def fill() -> None:
            while (y, len(texts)) in covered:
                texts.append(covered[y, len(texts)])

        for cell in row:
            fill()
            x = len(texts)
            for dy in range(cell.rows):
                for dx in range(cell.columns):
                    covered[y + dy, x + dx] = cell.text if repeat else ""
            covered[y, x] = cell.text
            fill()
        rows.append(texts)
    width = max(map(len, rows))
    return [texts + [""] * (width - len(texts)) for texts in rows]
