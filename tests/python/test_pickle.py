# SPDX-License-Identifier: BSL-1.0
"""Readings, reports and results go to other processes and back, and lose nothing."""
from __future__ import annotations

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from pathlib import Path

import govreport as gr
import pytest
from conftest import ROOT

DOCUMENTS = sorted(
    file
    for case in (ROOT / "tests" / "golden").iterdir()
    if (case / "report.json").exists()
    for file in case.glob("document.*")
    if file.suffix != ".pdf"
)
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.parent.name)
def test_a_reading_comes_back_whole(document: Path) -> None:
    reading = gr.read(document)
    again = pickle.loads(pickle.dumps(reading))
    assert again == reading and hash(again) == hash(reading)
    assert again.to_dict() == reading.to_dict()
    assert gr.check(again).to_dict() == gr.check(reading).to_dict()
    for address, cell in reading.cells.items():
        other = again.cells[address]
        assert (other.state, other.value, other.certainty, other.text, other.where, other.candidates, other.reason) == (
            cell.state, cell.value, cell.certainty, cell.text, cell.where, cell.candidates, cell.reason)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_protocol(reading: gr.Reading, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(reading, protocol)) == reading
    assert pickle.loads(pickle.dumps(reading.report, protocol)) == reading.report


def test_a_report_comes_back_and_can_be_changed(reading: gr.Reading) -> None:
    report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    report["requests.received.total"] = -(10**12)
    report["disclosure.fees.amount"] = Decimal("773.028")
    report.period = gr.CalendarDate(2025, 2, 30), gr.CalendarDate(2025, 12, 31)
    report.published_on = gr.CalendarDate(2026, 1, 30)
    again = pickle.loads(pickle.dumps(report))
    assert again == report and again.numbers() == report.numbers()
    again["requests.received.total"] = None
    assert again != report
    read = pickle.loads(pickle.dumps(reading.report))
    assert read == reading.report
    read.year = 2000  # a copy: the reading's own cannot be changed
    assert reading.report.year != 2000


def test_readings_are_values(reading: gr.Reading, fuxin: Path, made: object) -> None:
    assert gr.read(fuxin) == reading
    assert gr.read(fuxin.read_bytes()) != reading  # of another name
    assert reading != reading.report and reading != None  # noqa: E711
    assert len({reading, gr.read(fuxin)}) == 1
    for twin in copy.copy(reading), copy.deepcopy(reading), copy.deepcopy([reading])[0]:
        assert twin == reading
    assert pickle.loads(pickle.dumps([reading, reading])) == [reading, reading]


def test_a_result_comes_back(reading: gr.Reading) -> None:
    result = gr.check(reading)
    again = pickle.loads(pickle.dumps(result))
    assert again.reading == reading
    assert again.to_dict(with_cells=True) == result.to_dict(with_cells=True)
    of_report = gr.check(reading.report)
    again = pickle.loads(pickle.dumps(of_report))
    assert again.reading is None and again.report == of_report.report
    assert [f.message() for f in again.findings] == [f.message() for f in of_report.findings]
    assert again.forced == of_report.forced and again.verdict == of_report.verdict


def test_other_processes_read_and_check(fuxin: Path, reading: gr.Reading) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(gr.read, fuxin).result() == reading
        assert pool.submit(gr.check, reading).result().to_dict() == gr.check(reading).to_dict()


def test_what_another_version_pickled_is_refused(reading: gr.Reading) -> None:
    for value in reading, reading.report:
        pickled = pickle.dumps(value)
        assert gr.__version__.encode() in pickled
        other = pickled.replace(gr.__version__.encode(), b"9" * len(gr.__version__), 1)
        with pytest.raises(ValueError, match="read the document again"):
            pickle.loads(other)


@pytest.mark.parametrize("state", [(), (1, 2, 3), ("0", ()), (b"", (gr.__version__, ()))])
def test_a_state_that_is_none(state: tuple[object, ...]) -> None:
    for made in gr.Reading, gr.Report, gr.CheckResult:
        with pytest.raises((ValueError, RuntimeError, TypeError)):
            made.__new__(made).__setstate__(state)  # type: ignore[arg-type]
