# SPDX-License-Identifier: BSL-1.0
"""gr.read: from paths, bytes and files to numbers with their places."""
from __future__ import annotations

import io
import os
import threading
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import govreport as gr
import pytest
from documents import Document


def numbers(reading: gr.Reading) -> dict[str, int | Decimal | None]:
    return reading.report.numbers()


def test_every_number_is_read(made: Document) -> None:
    reading = gr.read(made.content)
    for address, truth in made.expected.items():
        assert reading.report[address] == truth, address
    assert (reading.report.form.name, reading.report.year) == (made.form, made.year)
    assert reading.report.authority == made.authority


def test_all_kinds_of_source_give_the_same(fuxin: Path, reading: gr.Reading) -> None:
    content = fuxin.read_bytes()
    with fuxin.open("rb") as file, fuxin.open("rb", buffering=0) as raw:
        sources = [str(fuxin), content, bytearray(content), memoryview(content), file, raw, io.BytesIO(content)]
        for source in sources:
            assert gr.read(source).report == reading.report  # type: ignore[arg-type]


def test_a_document_has_a_name(fuxin: Path) -> None:
    assert gr.read(fuxin).document == str(fuxin)
    assert gr.read(str(fuxin)).document == str(fuxin)
    assert gr.read(fuxin.read_bytes()).document == "<bytes>"
    assert gr.read(io.BytesIO(fuxin.read_bytes())).document == "<file>"
    with fuxin.open("rb") as file:
        assert gr.read(file).document == str(fuxin)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read(fuxin: Path, tmp_path: Path, reading: gr.Reading) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(fuxin.read_bytes()))
    writer.start()
    assert gr.read(pipe).report == reading.report
    writer.join()


def test_a_name_that_is_no_text_is_shown_as_far_as_it_goes(fuxin: Path, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.md")
    try:
        with open(path, "wb") as file:
            file.write(fuxin.read_bytes())
    except OSError:
        pytest.skip("the file system takes only text")
    assert gr.read(os.fsdecode(path)).document.endswith("\ufffd.md")


@pytest.mark.parametrize("source", [None, 5, 1.0, object(), ["report.md"]])
def test_what_is_no_document_is_a_type_error(source: object) -> None:
    with pytest.raises(TypeError, match="path, bytes or a binary file"):
        gr.read(source)  # type: ignore[arg-type]


def test_a_file_in_text_mode_is_a_type_error(fuxin: Path) -> None:
    with fuxin.open(encoding="utf-8") as file, pytest.raises(TypeError, match="rb"):
        gr.read(file)  # type: ignore[arg-type]


def test_identity_and_surroundings(reading: gr.Reading) -> None:
    assert reading.report.form is gr.Form.form_2019
    assert reading.report.authority == "阜新市文化旅游和广播电视局"
    assert reading.report.year == 2020
    assert reading.format is gr.DocumentFormat.markdown
    assert [section.number for section in reading.sections] == [1, 2, 3, 4, 5, 6]
    assert "2020" in reading.title.text
    assert isinstance(reading.unplaced, list)
    assert "阜新" in repr(reading)


def test_cells_are_a_mapping(reading: gr.Reading) -> None:
    cells = reading.cells
    assert isinstance(cells, Mapping)
    assert list(cells) == list(cells.keys()) == list(gr.addresses())
    assert len(cells) == len(gr.addresses())
    assert "requests.received.total" in cells and "requests" not in cells and 5 not in cells
    assert [cell.address for cell in cells.values()] == list(cells)
    assert dict(cells.items()).keys() == dict(cells).keys()
    found = cells.get("requests.received.total")
    assert found is not None and found.value == 0
    assert cells.get("requests.nothing.total") is None
    with pytest.raises(KeyError, match="requests.received.total"):
        cells["requests.receivd.total"]


def test_a_cell_says_what_is_printed_and_where(fuxin: Path, reading: gr.Reading) -> None:
    content = fuxin.read_bytes()
    for address, cell in reading.cells.items():
        assert cell.value == reading.report[address]
        assert (cell.value is not None) == (cell.state is gr.CellState.number)
        assert (cell.certainty is not None) == (cell.state is gr.CellState.number)
        assert (cell.where is None) == (cell.state is gr.CellState.absent)
        assert (cell.reason is not None) == (cell.state is gr.CellState.unreadable)
        if cell.where is not None and cell.text:
            assert content[cell.where.begin : cell.where.end].decode() == cell.text, address
            assert cell.where.line == content[: cell.where.begin].count(b"\n") + 1, address
    received = reading.cells["requests.received.total"]
    assert (received.state, received.certainty) == (gr.CellState.number, gr.Certainty.read)
    assert repr(received) == "<Cell requests.received.total: number 0>"


def test_cells_of_the_other_form_are_absent(reading: gr.Reading) -> None:
    cell = reading.cells["disclosure.regulations.issued"]
    assert (cell.state, cell.value, cell.where) == (gr.CellState.absent, None, None)
    assert (cell.certainty, cell.text, cell.candidates, cell.foreign_unit) == (None, "", (), False)


def test_a_reading_as_a_dictionary(reading: gr.Reading) -> None:
    content = reading.to_dict()
    assert content["form"] == "form_2019" and content["year"] == 2020
    for address, cell in content["cells"].items():
        assert cell["state"] == reading.cells[address].state.value
        value = reading.report[address]
        assert cell.get("value") == (str(value) if isinstance(value, Decimal) else value)


def test_the_same_bytes_give_the_same(fuxin: Path) -> None:
    content = fuxin.read_bytes()
    assert gr.read(content).to_dict() == gr.read(bytes(content)).to_dict()


def test_many_threads_read_the_same(fuxin: Path) -> None:
    content = fuxin.read_bytes()
    expected = gr.check(gr.read(content)).to_dict(with_cells=True)
    different: list[int] = []

    def work() -> None:
        for turn in range(20):
            if gr.check(gr.read(content)).to_dict(with_cells=True) != expected:
                different.append(turn)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not different
