# SPDX-License-Identifier: BSL-1.0
"""The same report from another document."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport

RECEIVED = "requests.received.natural_person"
AMOUNT = "disclosure.procurement.amount"


@pytest.fixture
def other(reading: gr.Reading) -> gr.Report:
    report = reading.report.copy()
    report[RECEIVED] = 2
    return report


def differences(result: gr.CheckResult) -> list[gr.Finding]:
    return [finding for finding in result.findings if finding.rule.id == "CEL-09"]


def test_a_cell_that_differs_is_a_finding(reading: gr.Reading, other: gr.Report) -> None:
    assert differences(gr.check(reading)) == []
    result = gr.check(reading, also=other)
    (finding,) = differences(result)
    assert (finding.stated, finding.derived, finding.residual) == (0, 2, 2)
    assert (finding.cells, finding.severity.name) == ([RECEIVED], "warning")
    assert finding.message("zh") == (
        "CEL-09 (三, 本年新收·自然人): 0 ≠ 2，同一报告的另一份文档为后者"
    )
    assert differences(gr.check(reading, also=reading)) == []
    (turned,) = differences(gr.check(other, also=reading))
    assert (turned.stated, turned.derived) == (2, 0)
    again = pickle.loads(pickle.dumps(result))
    assert [f.fingerprint for f in differences(again)] == [finding.fingerprint]
    assert again.to_dict() == result.to_dict()


def test_amounts_that_differ_are_decimals(reading: gr.Reading, other: gr.Report) -> None:
    other[RECEIVED] = 0
    other[AMOUNT] = Decimal("3.5")
    (finding,) = differences(gr.check(reading, also=other))
    assert finding.derived == Decimal("3.5")


def test_a_blank_differs_from_nothing(reading: gr.Reading, other: gr.Report) -> None:
    other[RECEIVED] = None
    assert differences(gr.check(reading, also=other)) == []


def test_another_report_is_refused(reading: gr.Reading, other: gr.Report) -> None:
    other.year = 2021
    with pytest.raises(ValueError, match="also is the report of 2021; that of 2020 is wanted"):
        gr.check(reading, also=other)
    other.year = None
    assert len(differences(gr.check(reading, also=other))) == 1
    other.authority = "某市财政局"
    with pytest.raises(ValueError, match="also is a report of 某市财政局; one of .* is wanted"):
        gr.check(reading, also=other)
    with pytest.raises(TypeError, match="also is the Reading or the Report of the same report"):
        gr.check(reading, also="a.docx")  # type: ignore[arg-type]


def test_the_command_takes_the_other_document(
    govreport: Govreport, reading: gr.Reading, other: gr.Report, fuxin: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.md").write_text(gr.write_markdown(other), encoding="utf-8")
    done = govreport("check", fuxin, "--also", "other.md", "--format", "json")
    (checked,) = json.loads(done.out)["reports"]
    (found,) = [finding for finding in checked["findings"] if finding["rule"] == "CEL-09"]
    assert (found["stated"], found["derived"], found["place"]) == (0, 2, RECEIVED)
    assert found["fingerprint"] == differences(gr.check(reading, also=other))[0].fingerprint
    decided = govreport(
        "decide", "decisions.yaml", "--report", fuxin, "--also", "other.md",
        "--finding", "CEL-09", "--dismiss", "--reason", "the page is newer",
    )  # fmt: skip
    assert decided.status == 0
    text = govreport("check", fuxin, "--also", "other.md", "--decisions", "decisions.yaml")
    assert "the page is newer" in text.out


def test_the_command_refuses_what_is_another_report(
    govreport: Govreport, other: gr.Report, fuxin: Path, tmp_path: Path
) -> None:
    other.year = 2019
    (tmp_path / "2019.md").write_text(gr.write_markdown(other), encoding="utf-8")
    wrong = govreport("check", fuxin, "--also", "2019.md")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err == "govreport: --also is the report of 2019; that of 2020 is wanted\n"
    several = govreport("check", fuxin, "2019.md", "--also", "2019.md")
    assert several.status == 2
    assert "--also is another document of one report; name one PATH" in several.err
    missing = govreport("check", fuxin, "--also", "missing.md")
    assert missing.err.startswith("govreport: missing.md: not_found: ")


def test_a_cell_tells_what_is_doubtful_about_its_unit(fuxin: Path) -> None:
    text = fuxin.read_text(encoding="utf-8")
    assert gr.read(fuxin).cells[AMOUNT].unit_doubt is None
    some = text.replace("政府集中采购\n\n0\n\n0", "政府集中采购\n\n3\n\n25.1", 1)
    reading = gr.read(some.encode())
    assert reading.cells[AMOUNT].unit_doubt is gr.UnitDoubt.not_printed
    assert reading.to_dict()["cells"][AMOUNT]["unit_doubt"] == "not_printed"
    (finding,) = [f for f in gr.check(reading).findings if f.rule.id == "DIS-18"]
    assert finding.message() == (
        "DIS-18 (section 2, central procurement · amount): "
        "“25.1” is printed without a unit; read as 25.1 yuan"
    )
