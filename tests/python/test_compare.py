# SPDX-License-Identifier: BSL-1.0
"""Two years of one authority side by side: the command and the object."""
from __future__ import annotations

import json
import pickle
from decimal import Decimal
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport


def made(year: int, authority: str = "示范市财政局", **numbers: int) -> gr.Report:
    """A report with zeros everywhere but where numbers are given, `_` and `__` for the dots."""
    form = "form_2019" if year < 2021 else "form_2021"
    report = gr.Report(form=form, authority=authority, year=year)  # type: ignore[arg-type]
    for address in gr.addresses(form):  # type: ignore[arg-type]
        report[address] = 0
    for name, number in numbers.items():
        report[name.replace("__", ".")] = number
    return report


LAST = made(2022, requests__received__total=4, requests__carried_out__total=3)
CURRENT = made(2023, requests__received__total=9, requests__carried_in__total=5)


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "old.md", tmp_path / "new.md"
    for path, report in zip(paths, (LAST, CURRENT)):
        path.write_text(gr.write_markdown(report), encoding="utf-8")
    return paths


def test_rows_differences_and_links() -> None:
    comparison = gr.compare(LAST, CURRENT)
    assert [row.address for row in comparison.rows] == list(gr.addresses("form_2021"))
    assert comparison.differences == {
        "requests.received.total": 5,
        "requests.carried_in.total": 5,
        "requests.carried_out.total": -3,
    }
    row = next(row for row in comparison.rows if row.address == "requests.received.total")
    assert (row.old.value, row.new.value, row.difference) == (4, 9, 5)
    assert row.comparability is gr.Comparability.same
    broken = [link for link in comparison.links if link.verdict is gr.Verdict.fail]
    assert [(link.kind, link.year, link.stated, link.derived, link.residual) for link in broken] == [
        (gr.YearLinkKind.carried_over, 2023, 5, 3, -2)
    ]
    assert broken[0].cells == ["previous.requests.carried_out.total", "requests.carried_in.total"]
    assert broken[0].message("zh") == "三, 总计: 结转下年度继续办理(2022年) 3 ≠ 上年结转(2023年) 5; 相差 -2"
    assert comparison.worst is gr.Severity.error and comparison.remarks == []
    assert repr(comparison) == "<Comparison 2022 → 2023: 3 changed, 1 of 9 links broken>"


def test_a_report_compared_with_itself_has_no_differences() -> None:
    comparison = gr.compare(CURRENT, CURRENT)
    assert comparison.differences == {} and comparison.links == []
    assert [remark.kind for remark in comparison.remarks] == [gr.ComparisonRemark.same_year]
    assert {row.difference for row in comparison.rows} == {0, Decimal(0)}


def test_across_the_change_of_form() -> None:
    comparison = gr.compare(
        made(2020, requests__otherwise_closed__total=4, disclosure__licenses__decisions=1),
        made(2021, requests__otherwise_other__total=6, disclosure__licenses__decisions=2),
    )
    rows = {row.address: row for row in comparison.rows}
    assert len(rows) == len(comparison.rows)
    assert set(rows) == set(gr.addresses("form_2019")) | set(gr.addresses("form_2021"))
    assert comparison.differences == {"requests.otherwise_closed.total": 2}
    one = rows["requests.otherwise_closed.total"]
    assert one.comparability is gr.Comparability.as_sum and one.new.summed and one.new.value == 6
    assert rows["requests.otherwise_other.total"].comparability is gr.Comparability.within_sum
    assert rows["disclosure.licenses.decisions"].difference is None
    assert {link.kind for link in comparison.links} == {gr.YearLinkKind.carried_over}
    assert [remark.severity for remark in comparison.remarks] == [gr.Severity.note]


def test_a_blank_differs_from_nothing() -> None:
    blank = LAST.copy()
    blank["requests.received.total"] = None
    row = next(r for r in gr.compare(blank, CURRENT).rows if r.address == "requests.received.total")
    assert (row.old.state, row.old.value, row.difference) == (gr.CellState.blank, None, None)


def test_other_shapes() -> None:
    comparison = gr.compare(LAST, CURRENT)
    content = comparison.to_dict()
    assert content == json.loads(comparison.to_json())
    assert content["cells"]["requests.received.total"]["difference"] == 5
    assert content["summary"] == {
        "cells": 200, "compared": 200, "changed": 3, "links": {"pass": 8, "fail": 1, "undetermined": 0}
    }  # fmt: skip
    html = comparison._repr_html_()
    assert "2022 → 2023" in html and "相差 -2" in html and "residual -2" in html
    again = pickle.loads(pickle.dumps(comparison))
    assert again.to_json() == comparison.to_json()


def test_a_frame() -> None:
    pytest.importorskip("pandas")
    frame = gr.compare(LAST, CURRENT).to_pandas()
    assert list(frame.index) == list(gr.addresses("form_2021"))
    assert frame.loc["requests.received.total", ["old", "new", "difference"]].tolist() == [4, 9, 5]


@pytest.mark.parametrize("wrong", [None, "old.md", 3])
def test_what_is_no_report_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="old is a Reading or a Report"):
        gr.compare(wrong, CURRENT)  # type: ignore[arg-type]


def test_the_command(govreport: Govreport, documents: tuple[Path, Path]) -> None:
    run = govreport("compare", *documents)
    assert (run.status, run.err) == (1, "")
    assert run.out == gr.compare(*map(gr.read, documents)).text()
    assert "\x1b" not in run.out
    chinese = govreport("compare", "--lang", "zh", "--all", *documents)
    assert chinese.status == 1 and "年度之间的衔接" in chinese.out
    assert chinese.out.count("\n") > 200 > run.out.count("\n")


def test_the_command_as_json(govreport: Govreport, documents: tuple[Path, Path], tmp_path: Path) -> None:
    run = govreport("compare", "--format", "json", "--output", "out.json", *documents)
    assert (run.status, run.out) == (1, "")
    content = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert content["old"]["year"] == 2022 and content["new"]["year"] == 2023


def test_the_exit_status(govreport: Govreport, documents: tuple[Path, Path]) -> None:
    old, new = documents
    assert govreport("compare", "--fail-on", "never", old, new).status == 0
    assert govreport("compare", new, old).status == 0  # in reverse nothing is checked …
    assert govreport("compare", "--fail-on", "warning", new, old).status == 1  # … which is said
    missing = govreport("compare", "missing.md", new)
    assert missing.status == 2 and "missing.md: not_found" in missing.err and missing.out == ""
    assert govreport("compare", old).status == 2
    assert govreport("compare", "-", "-").status == 2
    assert govreport("compare", "-", new, stdin=old.read_bytes()).status == 1
    overwritten = govreport("compare", old, new, "--output", old)
    assert overwritten.status == 2 and "it is one of the documents" in overwritten.err
