# SPDX-License-Identifier: BSL-1.0
"""Reports written in their statutory form: what is read back is the same report."""
from __future__ import annotations

import io
import pickle
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Callable, Union
from xml.etree import ElementTree

import govreport as gr
import pytest
from conftest import ROOT
from hypothesis import assume, given, settings
from hypothesis import strategies as st

Writer = Callable[..., Union[str, bytes]]
WRITERS: list[Writer] = [gr.write_markdown, gr.write_html, gr.write_docx]

ONE_ROW = [f"requests.otherwise_closed.{applicant.name}" for applicant in gr.Applicant]
LARGEST = 10**17 - 1

#: What a title cannot tell from something else: from markup before it, from a path through a site, from a sentence.
NOT_IN_A_NAME = "。,;>»›:《#*"


def as_folded(character: str) -> str:
    code = ord(character)
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else character


characters = st.characters(
    categories=("L", "M", "N", "P", "S"), include_characters="人民政府局市", exclude_characters=NOT_IN_A_NAME
).filter(lambda c: as_folded(c) not in NOT_IN_A_NAME and not 0x2F00 <= ord(c) <= 0x2FD5)
names = st.text(characters, max_size=40).filter(lambda name: len(name.encode()) <= 126 and not name.startswith("关于"))
days = st.builds(gr.CalendarDate, st.integers(2000, 2099), st.integers(0, 99), st.integers(0, 99))


@st.composite
def reports(draw: st.DrawFn) -> gr.Report:
    """Any report that its form can print."""
    form = draw(st.sampled_from(list(gr.Form)))
    report = gr.Report(form=form, authority=draw(names), year=draw(st.integers(2000, 2099)))
    report.period = draw(st.none() | st.tuples(days, days))
    report.signed_on = draw(st.none() | days)
    addresses = [a for a in gr.addresses(form) if not a.startswith("requests.otherwise_")]
    three_rows = [a for a in gr.addresses("form_2021") if a.startswith("requests.otherwise_")]
    addresses += draw(st.sampled_from([ONE_ROW, three_rows]))
    share = draw(st.sampled_from([0, 1, 50, 95, 100]))
    rng = draw(st.randoms(use_true_random=False))
    most = draw(st.sampled_from([0, 9, 20000, LARGEST]))
    for address in addresses:
        if rng.randrange(100) >= share:
            continue
        number: int | Decimal = rng.randint(-most if address.endswith("items_change") else 0, most)
        if address.endswith(".amount"):
            number = Decimal(number).scaleb(-6 if ".fees." in address else -2)
        report[address] = number
    # Numbers under the first column alone may be those of merged columns, and are held back.
    requests = [a for a, n in report.numbers().items() if n is not None and a.startswith("requests.")]
    assume(not requests or not all(a.endswith(".natural_person") for a in requests))
    return report


@pytest.mark.parametrize("write", WRITERS)
@settings(max_examples=150, deadline=None, derandomize=True)
@given(reports())
def test_a_report_comes_back(write: Writer, report: gr.Report) -> None:
    written = write(report)
    reading = gr.read(written if isinstance(written, bytes) else written.encode())
    assert reading.report.numbers() == report.numbers()
    assert reading.report.authority == report.authority
    assert reading.report == report
    printed = report.numbers()
    for address, cell in reading.cells.items():
        expected = (
            gr.CellState.absent if address not in printed
            else gr.CellState.blank if printed[address] is None
            else gr.CellState.number
        )  # fmt: skip
        assert cell.state is expected
        assert cell.certainty in (None, gr.Certainty.read)
    assert reading.unplaced == []


@pytest.mark.parametrize("recorded", sorted((ROOT / "tests" / "golden").glob("*/report.json")), ids=lambda p: p.parent.name)
@pytest.mark.parametrize("write", WRITERS)
def test_a_report_that_was_read_comes_back(write: Writer, recorded: Path) -> None:
    (document,) = recorded.parent.glob("document.*")
    report = gr.read(document).report
    written = write(report)
    assert gr.read(written if isinstance(written, bytes) else written.encode()).report == report


@pytest.mark.parametrize("write", WRITERS)
def test_the_text_of_sections_comes_back(write: Writer) -> None:
    report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    texts = {"overview": "（一）主动公开。\n<b>12</b> & 3 | 4。", "problems": "1. 解读*偏少*。", "other_matters": "无。"}
    written = write(report, **texts)
    reading = gr.read(written if isinstance(written, bytes) else written.encode())
    assert [section.body.text for section in reading.sections if section.number in (1, 5, 6)] == list(texts.values())


def test_docx_is_a_package_of_word() -> None:
    report = gr.Report(form="form_2021", authority="示范市<交通>&局", year=2025)
    report["requests.granted.total"] = 12345
    report.signed_on = gr.CalendarDate(2026, 1, 20)
    content = gr.write_docx(report, overview="一段。\n又一段。")
    assert content == gr.write_docx(report, overview="一段。\n又一段。")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = {name: ElementTree.fromstring(package.read(name)) for name in package.namelist()}
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body = parts["word/document.xml"][0]
    lines = ["".join(t.text or "" for t in p.iter(f"{w}t")) for p in body.findall(f"{w}p")]
    assert lines[:4] == ["示范市<交通>&局2025年政府信息公开工作年度报告", "一、总体情况", "一段。", "又一段。"]
    assert lines[-3:] == ["", "示范市<交通>&局", "2026年1月20日"]
    tables = body.findall(f"{w}tbl")
    assert len(tables) == 3
    styles = {style.get(f"{w}styleId") for style in parts["word/styles.xml"].iter(f"{w}style")}
    assert {style.get(f"{w}val") for style in body.iter(f"{w}pStyle")} <= styles
    for table, rows, columns, heads in zip(tables, (14, 28, 4), (4, 10, 15), (0, 3, 3)):
        widths = [int(column.get(f"{w}w", "")) for column in table.iter(f"{w}gridCol")]
        assert len(widths) == columns
        assert len(table.findall(f"{w}tr")) == rows
        assert len(list(table.iter(f"{w}tblHeader"))) == heads
        for row in table.findall(f"{w}tr"):
            spans = [int(span.get(f"{w}val", "")) for cell in row.iter(f"{w}tcPr") for span in cell.iter(f"{w}gridSpan")]
            cells = len(row.findall(f"{w}tc"))
            assert cells - len(spans) + sum(spans) == columns  # no gap, nothing over
            assert sum(int(width.get(f"{w}w", "")) for width in row.iter(f"{w}tcW")) == sum(widths)
    merges = Counter(merge.get(f"{w}val", "continue") for merge in tables[1].iter(f"{w}vMerge"))
    # The note, 自然人, 总计, 三、本年度办理结果 and its four groups; with the rows that each goes on for.
    assert merges == {"restart": 8, "continue": 2 + 1 + 1 + 21 + 7 + 2 + 4 + 2}


@pytest.mark.parametrize("write", WRITERS)
def test_no_number_is_left_out(write: Writer) -> None:
    report = gr.Report(form="form_2019", year=2020)
    report["disclosure.licenses.items_change"] = -3
    report["disclosure.procurement.projects"] = 1
    report.form = "form_2021"
    with pytest.raises(gr.WriteError) as caught:
        write(report)
    error = caught.value
    assert error.code is gr.WriteErrc.outside_the_form
    assert error.cells == ["disclosure.licenses.items_change", "disclosure.procurement.projects"]
    assert str(error) == (
        "outside_the_form: form_2021 with （六）其他处理 as three rows has no place for the numbers in "
        "disclosure.licenses.items_change, disclosure.procurement.projects. Take them out, or change the form: "
        "a report is written with all its numbers or not at all."
    )
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.detail, again.cells) == (error.code, error.detail, error.cells)


@pytest.mark.parametrize("write", WRITERS)
def test_what_a_writer_takes(write: Writer) -> None:
    with pytest.raises(TypeError):
        write("report")
    with pytest.raises(TypeError):
        write(gr.Report(), "text")
    assert write(gr.Report())
