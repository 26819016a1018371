# SPDX-License-Identifier: BSL-1.0
"""Reports for the writers: made of what ``govreport read`` prints, or of a reading."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Callable, Union

from . import _core
from ._core import CalendarDate, CellState, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ._core import Reading

#: The writer for the ending of a file's name.
WRITERS: Mapping[str, Callable[..., Union[str, bytes]]] = {
    ".docx": _core.write_docx,
    ".htm": _core.write_html,
    ".html": _core.write_html,
    ".markdown": _core.write_markdown,
    ".md": _core.write_markdown,
}

#: The sections that are text, as the writers name them.
_PROSE = {1: "overview", 5: "problems", 6: "other_matters"}

#: States of a cell that prints something else than a number or a blank.
_HELD_BACK = (CellState.ambiguous.name, CellState.unreadable.name)

_MOST_NAMED = 5

#: What JSON calls its values.
_KINDS = {dict: "object", int: "whole number", list: "array", str: "text"}


@dataclass(frozen=True)
class Filled:
    """A report with the text of its sections, and what could not be made part of it."""

    report: Report
    prose: Mapping[str, str]
    held_back: list[str]  # addresses of cells that print something, but no number that is certain
    unplaced: list[str]  # numbers that stand in no cell

    def missing(self) -> str | None:
        """What of the document is not in the report, as a sentence; None if everything is."""
        parts = []
        if self.held_back:
            parts.append(
                f"{_counted(self.held_back, 'cell')} no number that is certain: "
                f"{_listed(self.held_back)}"
            )
        if self.unplaced:
            parts.append(
                f"{_counted(self.unplaced, 'number', 'stands', 'stand')} in no cell: "
                f"{_listed(self.unplaced)}"
            )
        return "; ".join(parts) or None


def writer_for(name: str) -> Callable[..., Union[str, bytes]] | None:
    """The writer that the ending of a name asks for."""
    return WRITERS.get(os.path.splitext(name)[1].lower())


def of_reading(reading: Reading) -> Filled:
    """What was read, for a writer."""
    return Filled(
        reading.report,
        _prose_of((section.number, section.body.text) for section in reading.sections),
        [address for address, cell in reading.cells.items() if cell.state.name in _HELD_BACK],
        [number.text for number in reading.unplaced],
    )


def of_json(content: Any) -> Filled:
    """A report in the JSON that ``govreport read`` prints. ValueError says what is wrong."""
    if isinstance(content, list):
        raise ValueError(f"it holds {len(content)} reports in an array; a form takes one")
    if not isinstance(content, dict) or not isinstance(content.get("cells"), dict):
        raise ValueError('it is no report as "govreport read" prints it: it has no "cells"')
    form = _typed(content, "form", str)
    if form is None:
        raise ValueError('it does not say its "form", form_2019 or form_2021')
    report = Report(form=form)
    report.authority = _typed(content, "authority", str) or ""
    report.year = _typed(content, "year", int)
    report.signed_on = _date(content, "signed_on")
    period = _typed(content, "period", dict) or {}
    first, last = _date(period, "first"), _date(period, "last")
    report.period = (first, last) if first and last else None
    held_back = []
    for address, cell in content["cells"].items():
        state = cell.get("state", CellState.number.name) if isinstance(cell, dict) else None
        if state in _HELD_BACK:
            held_back.append(address)
        elif state == CellState.number.name:
            report[address] = _number(address, cell.get("value"))
        elif state not in CellState.__members__:
            raise ValueError(f"{address}: {state!r} is no state of a cell")
    sections = _objects(content, "sections")
    return Filled(
        report,
        _prose_of((section.get("number"), section.get("text")) for section in sections),
        held_back,
        [str(number.get("text")) for number in _objects(content, "unplaced")],
    )


def _prose_of(sections: Iterable[tuple[Any, Any]]) -> dict[str, str]:
    prose = {}
    for number, text in sections:
        if number in _PROSE:
            if not isinstance(text, str):
                raise ValueError(f'the "text" of section {number} is {text!r}, which is no text')
            prose[_PROSE[number]] = text
    return prose


def _objects(content: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found: list[Any] = _typed(content, key, list) or []
    if not all(isinstance(one, dict) for one in found):
        raise ValueError(f'"{key}" holds something that is no object')
    return found


def _typed(content: Mapping[str, Any], key: str, kind: type) -> Any:
    value = content.get(key)
    if value is not None and (not isinstance(value, kind) or isinstance(value, bool)):
        raise ValueError(f'"{key}" is {value!r}, which is no {_KINDS[kind]}')
    return value


def _date(content: Mapping[str, Any], key: str) -> CalendarDate | None:
    text = _typed(content, key, str)
    if text is None:
        return None
    parts = re.fullmatch(r"(\d{1,5})-(\d{1,2})-(\d{1,2})", text)
    if not parts:
        raise ValueError(f'"{key}" is {text!r}, which is no date like 2026-01-20')
    return CalendarDate(*map(int, parts.groups()))


def _number(address: str, value: Any) -> int | Decimal | None:
    """A count is an integer, an amount a decimal in a string."""
    if not isinstance(value, str):
        return value  # type: ignore[no-any-return]  # the report says what it does not take
    try:
        return Decimal(value)
    except InvalidOperation:
        raise ValueError(f"{address}: {value!r} is no number") from None


def _counted(things: list[str], noun: str, one: str = "holds", more: str = "hold") -> str:
    return f"1 {noun} {one}" if len(things) == 1 else f"{len(things)} {noun}s {more}"


def _listed(things: list[str]) -> str:
    named = ", ".join(things[:_MOST_NAMED])
    more = len(things) - _MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
