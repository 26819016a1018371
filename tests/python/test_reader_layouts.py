# SPDX-License-Identifier: BSL-1.0
"""The reader against random documents in every layout of tests/support/documents.py: never a wrong number, and of plain
documents as much as their text decides.

GOVREPORT_LAYOUT_SEEDS sets how many documents of every layout are read (default 60). Documents that another program has to make,
as PDFs, are fewer, one for every 60, and are left out where the program is not installed.
"""
from __future__ import annotations

import os
import sys
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import govreport as gr
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import documents  # noqa: E402
import programs  # noqa: E402
from documents import UNDECIDABLE, Document, make_documents  # noqa: E402

SEEDS = int(os.environ.get("GOVREPORT_LAYOUT_SEEDS", "60"))
SIMPLE_SEEDS = max(SEEDS // 4, 5)
MADE_SEEDS = max(SEEDS // 60, 1)


@lru_cache(maxsize=None)
def documents_of(layout: str, simple: bool) -> list[Document]:
    of = documents.ALL[layout]
    missing = programs.missing_tools(of)
    if missing:
        pytest.skip(f"{' and '.join(missing)} is not installed")
    if isinstance(of, programs.MadeLayout):
        return [document for document in made_with(layout) if document.layout == layout and is_simple(document) == simple]
    return make_documents((layout, seed, simple) for seed in range(SIMPLE_SEEDS if simple else SEEDS))


def made_with(layout: str) -> list[Document]:
    """The documents that are made in one go with those of a layout: LibreOffice takes far longer to start than to convert."""
    of = documents.ALL[layout]
    assert isinstance(of, programs.MadeLayout)
    if of.program == "chromium":
        return make_all((layout,))
    return make_all(tuple(name for name, other in documents.ALL.items()
                          if isinstance(other, programs.MadeLayout) and other.program == of.program
                          and not programs.missing_tools(other)))


@lru_cache(maxsize=None)
def make_all(layouts: tuple[str, ...]) -> list[Document]:
    return make_documents((layout, seed, simple) for layout in layouts for simple in (False, True)
                          if simple or layout not in documents.REFUSED for seed in range(MADE_SEEDS))


def is_simple(document: Document) -> bool:
    return Path(document.name).stem.endswith("-simple")


def numbers_read(document: Document) -> dict[str, tuple[Decimal, str]]:
    """Address → number and certainty, of every cell into which the reader put a number."""
    reading = gr.read(document.content)
    numbers: dict[str, tuple[Decimal, str]] = {}
    for address, cell in reading.cells.items():
        value = reading.report[address]
        assert (value is not None) == (cell.state.name == "number"), f"{document.name} {address}: {cell.state.name} with {value}"
        if value is not None:
            numbers[address] = Decimal(value), cell.certainty.name
    return numbers


def wrong_cells(document: Document, numbers: dict[str, tuple[Decimal, str]]) -> list[str]:
    """One line for every number that should not stand where it stands."""
    wrong: list[str] = []
    for address, (value, certainty) in numbers.items():
        truth = document.expected.get(address)
        if truth is None:
            wrong.append(f"{document.name} {address}: nothing is printed, read {value}")
        elif truth is not UNDECIDABLE and value != truth:
            wrong.append(f"{document.name} {address}: {truth} is printed, read {value} ({certainty})")
        elif address in document.open and certainty == "read":
            wrong.append(f"{document.name} {address}: the text leaves it open, {value} is given as certain")
    return wrong


@pytest.mark.parametrize("layout", documents.LAYOUTS)
def test_never_a_wrong_number(layout: str) -> None:
    wrong: list[str] = []
    for document in documents_of(layout, simple=False):
        wrong += wrong_cells(document, numbers_read(document))
    assert not wrong, f"{len(wrong)} wrong cells:\n" + "\n".join(wrong[:20])


@pytest.mark.parametrize("layout", documents.LAYOUTS)
def test_plain_documents_are_read(layout: str) -> None:
    due = got = 0.0
    wrong: list[str] = []
    short: list[str] = []
    for document in documents_of(layout, simple=True):
        numbers = numbers_read(document)
        wrong += wrong_cells(document, numbers)
        decided = {address for address, truth in document.expected.items() if isinstance(truth, Decimal)} - document.open
        missing = sorted(decided - numbers.keys())
        due += len(decided)
        got += len(decided) - len(missing)
        short += [f"{document.name} {address}" for address in missing[:3]]
    assert not wrong, f"{len(wrong)} wrong cells:\n" + "\n".join(wrong[:20])
    floor = documents.LAYOUTS[layout].floor
    assert got >= floor * due, f"{got / due:.1%} read, {floor:.0%} due; among those missing:\n" + "\n".join(short[:20])


@pytest.mark.parametrize("layout", documents.LAYOUTS)
def test_form_and_year_are_told(layout: str) -> None:
    for document in documents_of(layout, simple=True):
        report = gr.read(document.content).report
        assert (report.form.name, report.year) == (document.form, document.year), document.name


@pytest.mark.parametrize("layout", documents.REFUSED)
def test_what_cannot_be_read_is_refused(layout: str) -> None:
    for document in documents_of(layout, simple=True):
        with pytest.raises(gr.ReadError) as caught:
            gr.read(document.content)
        assert caught.value.code.name == documents.REFUSED[layout].error, document.name


def test_generator_keeps_its_promises() -> None:
    documents.self_check(seeds=4)
