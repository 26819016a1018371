# SPDX-License-Identifier: BSL-1.0
"""`govreport new` and `govreport read --format markdown`."""
from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import govreport as gr
import pytest
from conftest import ROOT, Govreport, Run

EMPTY = ("--form", "form_2021", "--year", 2025, "--authority", "示范市交通运输局")


def refusal(run: Run) -> str:
    """The one line that says why nothing was written."""
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("govreport: ") and run.err.count("\n") == 1
    return run.err[len("govreport: ") : -1]


FORMATS = {"md": "markdown", "markdown": "markdown", "MD": "markdown", "html": "html", "htm": "html", "docx": "docx"}


@pytest.mark.parametrize("ending", FORMATS)
def test_an_empty_form(govreport: Govreport, tmp_path: Path, ending: str) -> None:
    run = govreport("new", *EMPTY, "-o", f"new.{ending}")
    assert (run.status, run.out, run.err) == (0, "", "")
    reading = gr.read(tmp_path / f"new.{ending}")
    assert reading.format.name == FORMATS[ending]
    assert reading.report == gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    assert [section.number for section in reading.sections] == [1, 2, 3, 4, 5, 6]


def test_a_filled_form(govreport: Govreport, tmp_path: Path, fuxin: Path) -> None:
    assert govreport("read", fuxin, "--output", "fuxin.json").status == 0
    before = gr.read(fuxin)
    for name in ("fuxin.md", "fuxin.html", "fuxin.docx"):
        assert govreport("new", "--from", "fuxin.json", "-o", name).status == 0
        after = gr.read(tmp_path / name)
        assert after.report == before.report
        assert after.sections[0].body.text == before.sections[0].body.text
    same = govreport("new", "--from", "-", "-o", "stdin.html", stdin=(tmp_path / "fuxin.json").read_bytes())
    assert same.status == 0 and (tmp_path / "stdin.html").read_bytes() == (tmp_path / "fuxin.html").read_bytes()


def test_what_a_program_would_fill_in(govreport: Govreport, tmp_path: Path) -> None:
    content = {
        "form": "form_2021",
        "authority": "示范市交通运输局",
        "year": 2025,
        "period": {"first": "2025-01-01", "last": "2025-12-31"},
        "signed_on": "2026-01-20",
        "cells": {
            "requests.received.total": {"value": 12},
            "disclosure.fees.amount": {"value": "0.000001"},
            "requests.granted.total": {"state": "blank"},
            "requests.concluded.total": {"state": "not_applicable", "text": "/"},
        },
        "sections": [{"number": 6, "title": "六、其他需要报告的事项", "text": "无。\n示范市交通运输局\n2026年1月20日"}],
    }
    (tmp_path / "filled.json").write_text(json.dumps(content), encoding="utf-8")
    assert govreport("new", "--from", "filled.json", "-o", "filled.md").status == 0
    reading = gr.read(tmp_path / "filled.md")
    assert {a: n for a, n in reading.report.numbers().items() if n is not None} == {
        "requests.received.total": 12,
        "disclosure.fees.amount": Decimal("0.000001"),
    }
    assert reading.report.period == (gr.CalendarDate(2025, 1, 1), gr.CalendarDate(2025, 12, 31))
    assert (tmp_path / "filled.md").read_text(encoding="utf-8").count("2026年1月20日") == 1


def test_a_file_is_replaced_by_force_only(govreport: Govreport, tmp_path: Path) -> None:
    kept = tmp_path / "kept.md"
    kept.write_text("mine", encoding="utf-8")
    assert refusal(govreport("new", *EMPTY, "-o", "kept.md")) == (
        "cannot write kept.md: it is there already; --force replaces it"
    )
    assert kept.read_text(encoding="utf-8") == "mine"
    assert govreport("new", *EMPTY, "-o", "kept.md", "--force").status == 0
    assert gr.read(kept).report.year == 2025
    assert [path.name for path in tmp_path.iterdir()] == ["kept.md"]  # nothing else is left behind


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            (*EMPTY, "-o", "new.pdf"),
            "new.pdf: the name has to end in one of .docx, .htm, .html, .markdown, .md",
        ),
        (
            ("--form", "form_2021", "-o", "new.md"),
            "an empty form needs --year, --authority; a filled one is made by --from",
        ),
        (
            ("--from", "x.json", "--year", "2025", "-o", "new.md"),
            "--from says form, year and authority itself; leave out --year",
        ),
        (("--from", "x.json", "-o", "new.md"), "cannot read x.json: No such file or directory"),
        ((*EMPTY, "-o", "no/folder.md"), "cannot write no/folder.md: No such file or directory"),
        (
            ("--form", "form_2021", "--year", "2025", "--authority", "局" * 43, "-o", "new.md"),
            "--authority: the name of an authority has at most 126 bytes of UTF-8",
        ),
    ],
)
def test_calls_that_are_wrong(govreport: Govreport, tmp_path: Path, arguments: tuple[object, ...], message: str) -> None:
    assert refusal(govreport("new", *arguments)) == message
    assert list(tmp_path.iterdir()) == []


def test_a_year_without_a_form(govreport: Govreport) -> None:
    for year in ("2018", "25", "20255", "x"):
        run = govreport("new", "--form", "form_2019", "--year", year, "--authority", "局", "-o", "new.md")
        assert run.status == 2 and f"argument --year: {year} is no year from 2019 on; before, no form was" in run.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# report", "it is no JSON: Expecting value: line 1 column 1 (char 0)"),
        ("[{}, {}]", "it holds 2 reports in an array; a form takes one"),
        ("{}", 'it is no report as "govreport read" prints it: it has no "cells"'),
        ('{"cells": {}}', 'it does not say its "form", form_2019 or form_2021'),
        ('{"form": "form_1999", "cells": {}}', "'form_1999' is none of form_2019 form_2021"),
        ('{"form": "form_2021", "year": "2025", "cells": {}}', "\"year\" is '2025', which is no whole number"),
        ('{"form": "form_2021", "year": true, "cells": {}}', '"year" is True, which is no whole number'),
        (
            '{"form": "form_2021", "signed_on": "20 January", "cells": {}}',
            "\"signed_on\" is '20 January', which is no date like 2026-01-20",
        ),
        (
            '{"form": "form_2021", "cells": {"requests.granted.sum": {"value": 1}}}',
            "no form has a cell 'requests.granted.sum'; did you mean ",
        ),
        (
            '{"form": "form_2021", "cells": {"disclosure.procurement.amount": {"value": "1"}}}',
            "form_2021 has no cell disclosure.procurement.amount",
        ),
        (
            '{"form": "form_2021", "cells": {"requests.granted.total": {"value": 1.5}}}',
            "a number of a report is an int, a decimal.Decimal or None, not float",
        ),
        (
            '{"form": "form_2021", "cells": {"disclosure.fees.amount": {"value": "x"}}}',
            "disclosure.fees.amount: 'x' is no number",
        ),
        (
            '{"form": "form_2021", "cells": {"requests.granted.total": 5}}',
            "requests.granted.total: None is no state of a cell",
        ),
        (
            '{"form": "form_2021", "sections": [5], "cells": {}}',
            '"sections" holds something that is no object',
        ),
        (
            '{"form": "form_2021", "sections": [{"number": 1}], "cells": {}}',
            'the "text" of section 1 is None, which is no text',
        ),
        (
            '{"form": "form_2021", "cells": {"disclosure.fees.amount": {"state": "ambiguous"}}, "unplaced": [{"text": "5"}, {"text": "6"}]}',
            "1 cell holds no number that is certain: disclosure.fees.amount; 2 numbers stand in no cell: 5, 6. "
            "Settle them in the file, as a number or as blank.",
        ),
    ],
)
def test_a_file_that_is_no_report(govreport: Govreport, tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "given.json").write_text(content, encoding="utf-8")
    assert refusal(govreport("new", "--from", "given.json", "-o", "new.md")).startswith(f"given.json: {message}")
    assert not (tmp_path / "new.md").exists()


def test_both_kinds_of_其他处理(govreport: Govreport, tmp_path: Path) -> None:
    cells = {f"requests.{row}.total": {"value": 1} for row in ("otherwise_closed", "otherwise_other")}
    (tmp_path / "both.json").write_text(json.dumps({"form": "form_2021", "cells": cells}), encoding="utf-8")
    message = refusal(govreport("new", "--from", "both.json", "-o", "new.md"))
    assert message.startswith("new.md: outside_the_form: ") and "requests.otherwise_closed.total" in message


def test_a_name_in_no_encoding(govreport: Govreport) -> None:
    if os.name != "posix":
        pytest.skip("only there a name can be bytes")
    name = os.fsdecode(b"\xff\xfe")
    run = govreport("new", "--form", "form_2021", "--year", "2025", "--authority", name, "-o", "new.md")
    assert refusal(run) == "--authority: the name holds bytes that are no text"


def test_read_as_markdown(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    run = govreport("read", "--format", "markdown", fuxin)
    assert (run.status, run.err) == (0, "")
    before, after = gr.read(fuxin), gr.read(run.out.encode())
    assert after.report == before.report
    assert govreport("read", "--format", "markdown", "--output", "out.md", fuxin).out == ""
    assert (tmp_path / "out.md").read_text(encoding="utf-8") == run.out


def test_read_as_markdown_names_what_is_not_in_it(govreport: Govreport) -> None:
    flat = ROOT / "tests" / "golden" / "pingtan-2020-flat" / "document.txt"
    run = govreport("read", "--format", "markdown", flat)
    held_back = [a for a, c in gr.read(flat).cells.items() if c.state in (gr.CellState.ambiguous, gr.CellState.unreadable)]
    assert run.status == 0
    assert run.err == (
        f"govreport: {flat}: not in the Markdown: {len(held_back)} cells hold no number that is certain: "
        f"{', '.join(held_back[:5])} and {len(held_back) - 5} more\n"
    )
    after = gr.read(run.out.encode())
    assert after.report == gr.read(flat).report
    assert all(after.cells[a].state is gr.CellState.blank for a in held_back)


def test_read_as_markdown_takes_one_document(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    message = "--format markdown writes one report; name one document"
    assert refusal(govreport("read", "--format", "markdown", fuxin, fuxin)) == message
    assert refusal(govreport("read", "--format", "markdown", tmp_path)) == message
    run = govreport("read", "--format", "markdown", "missing.md", "--output", "out.md")
    assert run.status == 2 and "missing.md: not_found" in run.err and not (tmp_path / "out.md").exists()
