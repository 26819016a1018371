# SPDX-License-Identifier: BSL-1.0
"""The years of an authority in a row: the command and the object."""
from __future__ import annotations

import json
import pickle
import random
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport
from test_compare import made

YEARS = [
    made(2019, requests__received__total=4, disclosure__licenses__decisions=7),
    made(2020, requests__received__total=5, requests__carried_out__total=2),
    made(2021, requests__received__total=6, disclosure__licenses__decisions=90),
    made(2023, requests__received__total=8),
    made(2023, requests__received__total=9),
    made(2023, authority="示范市税务局"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for i, report in enumerate(YEARS):
        (folder / f"{i}.md").write_text(gr.write_markdown(report), encoding="utf-8")
    return folder


def test_a_series_for_every_authority() -> None:
    taxes, money = gr.series(YEARS)
    assert (taxes.authority, money.authority) == ("示范市税务局", "示范市财政局")
    assert money.years == [2019, 2020, 2021, 2023] and len(money) == 4
    assert money.gaps == [(2022, 2022)]
    assert money["requests.received.total"] == {2019: 4, 2020: 5, 2021: 6, 2023: None}
    assert money["disclosure.regulations.in_force"] == {2019: None, 2020: None, 2021: 0, 2023: 0}
    (twice,) = money.duplicates
    assert (twice.year, twice.identical, twice.differing) == (2023, False, ["requests.received.total"])
    assert [reading.report["requests.received.total"] for reading in twice.readings] == [8, 9]
    assert money.segments("requests.received.total") == [(2019, 2023)]
    assert money.segments("disclosure.licenses.decisions") == [(2019, 2020), (2021, 2023)]
    broken = [link for link in money.links if link.verdict is gr.Verdict.fail]
    assert [(link.year, link.stated, link.derived) for link in broken] == [(2021, 0, 2)]
    assert money.worst is gr.Severity.error and taxes.worst is None


def test_the_order_changes_nothing() -> None:
    text = gr.series(YEARS).to_json()
    for seed in range(10):
        assert gr.series(random.Random(seed).sample(YEARS, len(YEARS))).to_json() == text


def test_what_belongs_to_no_series_is_named() -> None:
    nameless = made(2022)
    nameless.authority = ""
    undated = made(2022)
    undated.year = None
    all_of_them = gr.series([*YEARS, nameless, undated])
    assert [r.report for r in all_of_them.without_authority] == [nameless]
    assert [r.report for r in all_of_them.without_year] == [undated]
    assert len(all_of_them) == 2 and len(gr.series([])) == 0
    (one,) = gr.series([*YEARS, nameless, undated], authority="示范市")
    assert (one.authority, one.years) == ("示范市", [2019, 2020, 2021, 2022, 2023])
    again = pickle.loads(pickle.dumps(gr.series([nameless], authority="示范市")))
    assert again[0].authority == "示范市"


def test_other_shapes() -> None:
    all_of_them = gr.series(YEARS)
    content = all_of_them.to_dict()
    assert content == json.loads(all_of_them.to_json())
    second = content["series"][1]
    assert [year["year"] for year in second["years"]] == [2019, 2020, 2021, 2023]
    assert second["cells"]["requests.received.total"] == {"values": [4, 5, 6, None], "segments": [[2019, 2023]]}
    assert pickle.loads(pickle.dumps(all_of_them)).to_json() == all_of_them.to_json()
    with pytest.raises(IndexError):
        all_of_them[2]
    assert all_of_them[-1].authority == all_of_them[1].authority
    with pytest.raises(KeyError):
        all_of_them[0]["requests.received.totl"]
    with pytest.raises(TypeError, match="each of the readings is a Reading or a Report"):
        gr.series(["a.md"])  # type: ignore[list-item]


def test_a_notebook_shows_it() -> None:
    html = gr.series(YEARS)[1]._repr_html_()
    for words in ("示范市财政局", "2022–2022", "several documents: 2023", "residual 2", "<td>6</td>"):
        assert words in html
    assert "<td>0</td>" in html and "None" not in html


def test_a_frame() -> None:
    pytest.importorskip("pandas")
    frame = gr.series(YEARS)[1].to_pandas()
    assert list(frame.index) == [2019, 2020, 2021, 2023] and frame.index.name == "year"
    assert frame["requests.received.total"].tolist() == [4, 5, 6, None]
    assert list(frame.columns) == [a for a in gr.addresses() if a in set(frame.columns)]


def test_the_command(govreport: Govreport, folder: Path, tmp_path: Path) -> None:
    run = govreport("series", "--lang", "zh", folder)
    assert (run.status, run.err) == (1, "")
    for words in ("示范市财政局 · 2019–2023 · 4 个年度", "缺 2022 年", "2023 年有 2 份", "相差 2"):
        assert words in run.out
    assert govreport("series", "--fail-on", "never", folder).status == 0
    full = govreport("series", "--all", folder)
    assert full.out.count("\n") > 400 > run.out.count("\n")
    as_json = govreport("series", "--format", "json", "--output", "out.json", folder)
    assert (as_json.status, as_json.out) == (1, "")
    assert len(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["series"]) == 2
    missing = govreport("series", folder / "0.md", "missing.md")
    assert missing.status == 2 and "missing.md: not_found" in missing.err
    assert "示范市财政局 · 2019 · 1 year\n" in missing.out
    assert "示范市 · 2019–2023 · 4 years\n" in govreport("series", "--authority", "示范市", folder).out
