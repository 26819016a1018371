# SPDX-License-Identifier: BSL-1.0
"""Which numbers of a report cannot be right."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport

#: Six requests counted twice, in two rows: 予以公开 and 部分公开.
COUNTED_TWICE = {
    "received.natural_person": 20, "received.business": 1, "received.total": 21,
    "granted.natural_person": 6, "granted.business": 1, "granted.total": 7,
    "partly_granted.natural_person": 6, "partly_granted.total": 6,
    "unable_not_held.natural_person": 4, "unable_not_held.total": 4,
    "unable_still_unclear.natural_person": 3, "unable_still_unclear.total": 3,
    "not_processed_repeated.natural_person": 3, "not_processed_repeated.total": 3,
    "otherwise_closed.natural_person": 4, "otherwise_closed.total": 4,
    "concluded.natural_person": 20, "concluded.business": 1, "concluded.total": 21,
}  # fmt: skip


def zeros(form: str = "form_2021") -> gr.Report:
    report = gr.Report(form=form)
    for address in gr.addresses(form):
        report[address] = 0
    return report


@pytest.fixture
def counted_twice() -> gr.Report:
    report = zeros("form_2019")
    for address, number in COUNTED_TWICE.items():
        report[f"requests.{address}"] = number
    return report


def test_nothing_is_suspected_where_all_sums_hold(reading: gr.Reading) -> None:
    result = gr.check(reading)
    assert result.explanations == []
    assert result.certain == result.possible == []
    assert result.located.proof is gr.Proof.consistent
    assert result.located.message() == ""


def test_requests_counted_twice_can_be_in_either_row(counted_twice: gr.Report) -> None:
    result = gr.check(counted_twice)
    named = [
        {suspect.address: (suspect.stated, suspect.implied) for suspect in explanation.suspects}
        for explanation in result.explanations
    ]
    assert named == [
        {"requests.granted.natural_person": (6, 0), "requests.granted.total": (7, 1)},
        {"requests.partly_granted.natural_person": (6, 0), "requests.partly_granted.total": (6, 0)},
    ]
    assert all(explanation.smallest for explanation in result.explanations)
    assert [len(explanation) for explanation in result.explanations] == [2, 2]
    assert result.certain == []
    assert len(result.possible) == 4
    assert (result.located.proof, result.located.least, result.located.count) == (gr.Proof.complete, 2, 2)
    assert result.located.message() == "at least 2 numbers are wrong; 2 explanations are as small as that"
    assert result.located.message("zh") == "至少 2 个数字有误，这样小的解释有 2 种"
    assert result.explanations[0].message("zh") == "三、予以公开·自然人 6 → 0（与相邻格的数相同）；三、予以公开·总计 7 → 1"


def test_a_slip_is_named(counted_twice: gr.Report) -> None:
    counted_twice["requests.partly_granted.natural_person"] = 0
    counted_twice["requests.partly_granted.total"] = 0
    counted_twice["requests.received.total"] = 12
    (explanation,) = gr.check(counted_twice).explanations
    (suspect,) = explanation.suspects
    assert (suspect.address, suspect.stated, suspect.implied) == ("requests.received.total", 12, 21)
    assert suspect.slip is explanation.slip is gr.Slip.swapped_digits
    assert repr(suspect) == "<Suspect requests.received.total: 12 → 21>"


def test_json_puts_explanations_before_the_failed_sums(counted_twice: gr.Report) -> None:
    content = gr.check(counted_twice).to_dict()
    keys = list(content)
    assert keys.index("explanations") < keys.index("findings")
    assert content["explanations"][0] == {
        "suspects": ["requests.granted.natural_person", "requests.granted.total"],
        "values": {
            "requests.granted.natural_person": {"stated": 6, "implied": 0, "slip": "the number of a neighbor"},
            "requests.granted.total": {"stated": 7, "implied": 1, "slip": None},
        },
        "slip": "the number of a neighbor",
        "smallest": True,
    }
    assert content["certain"] == []
    assert content["located"] == {"proof": "complete", "least": 2, "count": 2, "shifted_rows": False}


def test_last_year_can_be_wrong() -> None:
    report, last = zeros(), zeros()
    for row in ("carried_in", "granted", "concluded"):
        report[f"requests.{row}.business"] = report[f"requests.{row}.total"] = 4
    last["requests.carried_out.business"] = last["requests.carried_out.total"] = 5
    assert gr.check(report).explanations == []
    result = gr.check(report, previous=last)
    assert [s.address for s in result.explanations[0].suspects] == [
        "previous.requests.carried_out.business",
        "previous.requests.carried_out.total",
    ]
    assert result.explanations[0].message() == (
        "last year's report: section 3, carried out to next year · businesses 5 → 4; "
        "last year's report: section 3, carried out to next year · total 5 → 4"
    )
    again = pickle.loads(pickle.dumps(result))
    assert again.possible == result.possible
    assert again.to_dict() == result.to_dict()


def test_last_year_is_the_year_before() -> None:
    report, last = zeros(), zeros()
    report.year, last.year = 2023, 2021
    with pytest.raises(ValueError, match="previous is the report of 2021; that of 2022 is wanted"):
        gr.check(report, previous=last)
    with pytest.raises(TypeError, match="previous is the Reading or the Report of the year before"):
        gr.check(report, previous="2022.pdf")  # type: ignore[arg-type]


def test_blanks_leave_open_what_depends_on_them() -> None:
    report = zeros()
    report["reviews.reconsideration.upheld"] = None
    report["reviews.reconsideration.total"] = 3
    assert gr.check(report).explanations == []
    assert gr.check(report).forced == {"reviews.reconsideration.upheld": 3}
    assert gr.check(report).open == []
    report["reviews.reconsideration.other"] = None
    assert gr.check(report).forced == {}
    assert gr.check(report).open == ["reviews.reconsideration.upheld", "reviews.reconsideration.other"]
    report["reviews.reconsideration.corrected"] = 5
    assert gr.check(report).located.least == 1


def test_the_command_takes_last_year(govreport: Govreport, tmp_path: Path) -> None:
    report, last = zeros(), zeros()
    report.year, last.year = 2023, 2022
    last["requests.carried_out.business"] = last["requests.carried_out.total"] = 5
    (tmp_path / "2023.md").write_text(gr.write_markdown(report), encoding="utf-8")
    (tmp_path / "2022.md").write_text(gr.write_markdown(last), encoding="utf-8")
    done = govreport("check", "2023.md", "--previous", "2022.md", "--format", "json")
    assert done.status == 1
    (checked,) = json.loads(done.out)["reports"]
    assert checked["possible"] != []
    assert any("previous.requests.carried_out.total" in e["suspects"] for e in checked["explanations"])
    both = govreport("check", "2023.md", "2022.md", "--previous", "2022.md")
    assert both.status == 2
    assert "--previous is last year's report of one document; name one PATH" in both.err


def test_the_command_refuses_what_is_not_last_year(govreport: Govreport, fuxin: Path) -> None:
    missing = govreport("check", fuxin, "--previous", "missing.md")
    assert (missing.status, missing.out) == (2, "")
    assert missing.err.startswith("govreport: missing.md: not_found: ")
    itself = govreport("check", fuxin, "--previous", fuxin)
    assert (itself.status, itself.out) == (2, "")
    assert itself.err == "govreport: --previous is the report of 2020; that of 2019 is wanted\n"
