# SPDX-License-Identifier: BSL-1.0
"""PDF, read by the library that pypdfium2 brings."""
from __future__ import annotations

import concurrent.futures

import govreport as gr
import pytest
from documents import make_document
from govreport import documents as sources

LAYOUTS = ["pdf_shuffled", "pdf_by_column", "pdf_doubled", "pdf_outside", "pdf_hidden_layer", "pdf_form_fields"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_cell_is_read_as_printed(layout: str) -> None:
    document = make_document(layout, 3, simple=True)
    reading = gr.read(document.content)
    assert reading.format is gr.DocumentFormat.pdf
    wrong = {}
    for address, truth in document.expected.items():
        cell = reading.cells.get(address)
        value = cell.value if cell is not None and cell.state is gr.CellState.number else None
        if value != truth:
            wrong[address] = (value, truth)
    assert wrong == {}


def test_a_place_in_a_pdf_is_a_page_and_no_byte() -> None:
    reading = gr.read(make_document("pdf_shuffled", 3, simple=True).content)
    where = reading.cells["requests.received.total"].where
    assert where.page >= 1 and where.table >= 1 and where.row >= 1
    assert (where.begin, where.end) == (0, 0)


def test_threads_read_the_same() -> None:
    content = make_document("pdf_shuffled", 3, simple=True).content
    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        reports = list(threads.map(lambda _: gr.read(content).report, range(8)))
    assert all(report == reports[0] for report in reports)


def test_without_the_library_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_pdfium", lambda: "/nowhere/libpdfium.so")
    with pytest.raises(gr.ReadError, match="pip install pypdfium2") as caught:
        gr.read(b"%PDF-1.7\n")
    assert caught.value.code is gr.ReadErrc.reader_missing


def test_a_file_that_only_begins_like_a_pdf_is_damaged() -> None:
    with pytest.raises(gr.ReadError) as caught:
        gr.read(b"%PDF-1.7\n" + b"x" * 1000)
    assert caught.value.code is gr.ReadErrc.damaged_file
