# SPDX-License-Identifier: BSL-1.0
"""Reports that repeat each other: the index, the function and the command."""
from __future__ import annotations

import json
import random
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport

WORDS = (
    "梳理 公示 更新 修订 督查 培训 归档 解读 汇编 核对 权责清单 预决算 民生实事 招生政策 抽检结果 补贴名单 办事指南 会议纪要 惠企资金 "
    "饮水工程 道路养护 窗口单位 科室人员 基层站所 新闻发言人 微信栏目 热线来电 季度通报 专题会议 整改台账 村居干部 志愿者 "
    "逐项 及时 认真 联合 集中 重点 方便查阅 回应关切 减少材料 缩短时间 明确责任 确保准确"
).split()


def sentences(seed: int, count: int = 30) -> list[str]:
    choose = random.Random(seed)
    return ["".join(choose.choices(WORDS, k=14)) + "。" for _ in range(count)]


def document(authority: str, year: int, prose: list[str], **numbers: int) -> bytes:
    report = gr.Report(form="form_2021", authority=authority, year=year)
    for address in gr.addresses("form_2021"):
        report[address] = 0
    for name, number in numbers.items():
        report[name.replace("__", ".")] = number
    cut = len(prose) * 2 // 3
    text = gr.write_markdown(report, overview="".join(prose[:cut]), problems="".join(prose[cut:]), other_matters="无。")
    return text.encode("utf-8")


NUMBERS = {
    "disclosure__licenses__decisions": 1234,
    "disclosure__penalties__decisions": 567,
    "requests__granted__natural_person": 89,
}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    changed = [*sentences(1)[:-1], sentences(2)[0]]
    for name, content in {
        "a-2022.md": document("示范市财政局", 2022, sentences(1), **NUMBERS),
        "a-2023.md": document("示范市财政局", 2023, changed),
        "b-2022.md": document("示范市教育局", 2022, sentences(3), **NUMBERS),
        "c-2022.md": document("示范市民政局", 2022, sentences(4)),
    }.items():
        (folder / name).write_bytes(content)
    return folder


def readings(folder: Path) -> list[gr.Reading]:
    return [gr.read(path) for path in sorted(folder.iterdir())]


def test_pairs_say_what_is_the_same_and_how_their_reports_belong_together(documents: Path) -> None:
    found = gr.find_near_duplicates(iter(readings(documents)), threshold=0.9, jobs=2)
    assert repr(found) == "<Duplicates: 1 groups among 4 reports>"
    assert (found.reports, found.with_prose, found.with_numbers) == (4, 4, 2)
    assert found.repeats_another
    (group,) = found.groups
    assert len(group) == 3 and group.all_pairs and group.positions == [2, 0, 1]
    assert [(r.authority, r.year) for r in group.reports] == [
        ("示范市教育局", 2022),
        ("示范市财政局", 2022),
        ("示范市财政局", 2023),
    ]
    numbers, prose = group.pairs
    assert (numbers.positions, numbers.same, numbers.kinship) == ((2, 0), gr.Repeated.numbers, gr.Kinship.other_authority)
    assert (prose.positions, prose.same, prose.kinship) == ((0, 1), gr.Repeated.prose, gr.Kinship.other_year)
    assert isinstance(prose.similarity, Fraction) and Fraction(9, 10) <= prose.similarity < 1
    assert prose.first == group.reports[1] and prose.first.document.endswith("a-2022.md")
    assert numbers.message() == "all numbers of sections 2 to 4 are equal (two authorities, one year)"
    assert numbers.message("zh") == "第二至四部分数字全部相同（不同机关，同一年度）"
    assert gr.find_near_duplicates(readings(documents), threshold=1).groups[0].pairs[0].same is gr.Repeated.numbers


def test_an_index_takes_readings_from_threads_and_in_any_order(documents: Path) -> None:
    expected = gr.find_near_duplicates(readings(documents))
    index = gr.DuplicateIndex()
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(index.add, reversed(readings(documents)))) == [0, 1, 2, 3]
    assert len(index) == 4 and repr(index) == "<DuplicateIndex of 4 reports>"
    found = index.find(threshold=0.9, jobs=3)
    assert [group.reports for group in found.groups] == [group.reports for group in expected.groups]
    assert found.to_json() == expected.to_json() and found.text(lang="zh") == expected.text(lang="zh")
    index.add(gr.read(document("示范市民政局", 2021, sentences(4))))
    assert [len(group) for group in index.find().groups] == [2, 3]


def test_nothing_is_found_where_nothing_proves_anything() -> None:
    empty = gr.find_near_duplicates([])
    assert (empty.groups, empty.repeats_another) == ([], False)
    short = [gr.read(document("示范市财政局", year, sentences(1, 3))) for year in (2021, 2022)]
    found = gr.find_near_duplicates(short)
    assert (found.groups, found.with_prose, found.with_numbers) == ([], 0, 0)


@pytest.mark.parametrize("threshold", [0.69, 1.001, 0.9001, -1, float("nan"), "much"])
def test_a_threshold_is_from_0_7_to_1_in_thousandths(threshold: float) -> None:
    with pytest.raises(ValueError):
        gr.DuplicateIndex().find(threshold=threshold)


def test_jobs_are_a_number_from_1_on() -> None:
    with pytest.raises(ValueError, match="jobs is a number from 1 on, not 0"):
        gr.DuplicateIndex().find(jobs=0)


def test_the_command_prints_groups(govreport: Govreport, documents: Path) -> None:
    run = govreport("duplicates", documents.name, "--jobs", 2)
    assert (run.status, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0] == "3 reports"
    assert lines[2] == "    2. 示范市财政局 · 2022 · reports/a-2022.md"
    assert lines[4] == "  1–2 all numbers of sections 2 to 4 are equal (two authorities, one year)"
    assert lines[-2:] == [
        "Of 4 reports, 3 repeat another, in groups: 1.",
        "Prose counts as repeated from 90.0 % on; 4 have enough prose to be compared, 2 enough numbers.",
    ]
    assert govreport("duplicates", documents.name, "--fail-on", "warning").status == 1
    (documents / "broken.md").write_bytes(b"")
    broken = govreport("duplicates", documents.name, "--fail-on", "warning", "--lang", "zh")
    assert broken.status == 2 and "broken.md" in broken.err
    assert broken.out.splitlines()[-2] == "4 份报告中，3 份雷同，分为 1 组。"


def test_the_command_prints_json(govreport: Govreport, documents: Path) -> None:
    found = json.loads(govreport("duplicates", documents.name, "--format", "json").out)
    assert [pair["same"] for pair in found["groups"][0]["pairs"]] == ["numbers", "prose"]
    assert found["groups"][0]["pairs"][1]["kinship"] == "other_year"


def test_two_documents_of_one_report_are_no_defect(govreport: Govreport, documents: Path) -> None:
    same = documents / "a-2022.md"
    run = govreport("duplicates", same, same, "--fail-on", "warning")
    assert run.status == 0
    assert "and the prose is 100.0 % the same (two documents of one report)" in run.out.replace("\n       ", " ")


def test_the_command_refuses_other_thresholds(govreport: Govreport, documents: Path) -> None:
    run = govreport("duplicates", documents.name, "--threshold", "0.5")
    assert run.status == 2
    assert "0.5 is no number from 0.7 to 1 with three decimals at most" in run.err
