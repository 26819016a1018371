# SPDX-License-Identifier: BSL-1.0
"""The report of an area against those of its members: the function and the command."""
from __future__ import annotations

import json
import pickle
import random
from pathlib import Path

import govreport as gr
import pytest
from conftest import Govreport

AREA = "云岭县人民政府"
MEMBERS = ["云岭县人民政府办公室", "云岭县教育局", "云岭县民政局", "云岭县水利局", "云岭县东坪镇人民政府", "云岭县西坪乡人民政府"]
DECLARED = "scope: area\n" + "\n".join(MEMBERS) + "\n"
RECEIVED = ("requests.received.natural_person", "requests.received.total")
GRANTED = ("requests.granted.natural_person", "requests.granted.total")
CONCLUDED = ("requests.concluded.natural_person", "requests.concluded.total")


def report(authority: str, requests: int, year: int = 2023) -> gr.Report:
    made = gr.Report(form="form_2021", authority=authority, year=year)
    for address in gr.addresses("form_2021"):
        made[address] = 0
    for address in (*RECEIVED, *GRANTED, *CONCLUDED):
        made[address] = requests
    return made


def write(made: gr.Report, path: Path) -> Path:
    path.write_text(gr.write_markdown(made), encoding="utf-8")
    return path


def county() -> tuple[gr.Report, list[gr.Report]]:
    members = [report(name, n) for name, n in zip(MEMBERS, [5, 40, 20, 9, 3, 1])]
    return report(AREA, 78), members


def about_members(result: gr.CheckResult) -> list[str]:
    return [f.rule.id for f in result.findings if f.rule.id.startswith("AGG")]


def test_the_sum_of_members_passes_in_any_order() -> None:
    area, members = county()
    random.Random(1).shuffle(members)
    result = gr.check_area(area, members, declared=gr.MemberList.parse(DECLARED))
    assert about_members(result) == []
    assert result.members.missing == []
    assert result.members.unmatched == []
    assert repr(result.members) == "<AreaMembers: 0 of 6 missing>"
    assert result.members.text() == "6 members in the list, 6 with a report for 2023\n"


def test_a_difference_has_its_arithmetic() -> None:
    area, members = county()
    area["requests.granted.total"] = 87
    result = gr.check_area(area, members, declared=gr.MemberList.parse(DECLARED))
    (finding,) = (f for f in result.findings if f.rule.id == "AGG-01")
    assert finding.place == "requests"
    assert finding.cells == ["requests.granted.total"]
    assert (finding.stated, finding.derived, finding.residual) == (87, 78, -9)
    assert finding.message("zh") == (
        "AGG-01 (三): 予以公开·总计 87 ≠ 78 = 6 个成员之和（云岭县教育局 40，云岭县民政局 20，云岭县水利局 9，其余 3 个 9）; 相差 -9"
    )
    again = pickle.loads(pickle.dumps(result))
    assert [f.message("en") for f in again.findings] == [f.message("en") for f in result.findings]


def test_missing_members_are_named_and_unmatched_documents_too() -> None:
    area, members = county()
    members[4] = report("云岭县东平镇人民政府", 3)
    result = gr.check_area(area, members, declared=gr.MemberList.parse(DECLARED))
    assert result.members.missing == ["云岭县东坪镇人民政府"]
    (unmatched,) = result.members.unmatched
    assert unmatched.why is gr.UnmatchedBecause.not_in_list
    assert unmatched.nearest == "云岭县东坪镇人民政府"
    assert unmatched.message("zh") == "名单中没有“云岭县东平镇人民政府”，最接近的名称是“云岭县东坪镇人民政府”"
    (finding,) = (f for f in result.findings if f.rule.id == "AGG-07")
    assert finding.severity is gr.Severity.note
    assert finding.message("en") == (
        "AGG-07: of 6 members of the list, 1 has no report for 2023 here: 云岭县东坪镇人民政府"
    )


def test_a_decision_on_a_difference_lasts_until_a_member_changes() -> None:
    area, members = county()
    area["requests.granted.total"] = 87
    declared = gr.MemberList.parse(DECLARED)
    result = gr.check_area(area, members, declared=declared)
    decisions = gr.Decisions()
    (finding,) = (f for f in result.findings if f.rule.id == "AGG-01")
    decisions.dismiss(finding, reason="汇总后有撤回")
    assert [f.rule.id for f in result.with_decisions(decisions).dismissed] == ["AGG-01"]
    members[1]["requests.granted.total"] = 41
    changed = gr.check_area(area, members, declared=declared).with_decisions(decisions)
    assert changed.dismissed == []


def test_an_organ_is_not_added_up() -> None:
    area, members = county()
    area["requests.granted.total"] = 1
    result = gr.check_area(area, members, declared=gr.MemberList.parse("scope: organ\n" + MEMBERS[1]))
    assert about_members(result) == []


def test_lists_and_what_is_wrong_with_them(tmp_path: Path) -> None:
    declared = gr.MemberList.parse("scope: area\nyear: 2023\nreconsidering: 甲\n甲\n乙 # 街道\n")
    assert declared.names == ["甲", "乙"]
    assert declared.reconsidering == ["甲"]
    assert (declared.scope, declared.year, len(declared)) == (gr.ReportScope.area, 2023, 2)
    assert str(gr.MemberList.parse(str(declared))) == str(declared)
    path = tmp_path / "members.txt"
    path.write_text("scope: area\n甲\n甲\n", encoding="utf-8")
    with pytest.raises(gr.MemberListError) as raised:
        gr.MemberList.load(path)
    assert raised.value.code is gr.MemberListErrc.repeated_name
    assert raised.value.line == 3
    assert str(raised.value) == (
        f"{path}, line 3: repeated_name: “甲” stands in the list twice. Leave one of the lines out."
    )


def test_without_a_year_nothing_can_be_matched() -> None:
    area, members = county()
    area.year = None
    with pytest.raises(ValueError, match="neither the list nor the report of the area says a year"):
        gr.check_area(area, members, declared=gr.MemberList.parse(DECLARED))


def test_the_command(tmp_path: Path, govreport: Govreport) -> None:
    area, members = county()
    area["requests.granted.total"] = 87
    folder = tmp_path / "members"
    folder.mkdir()
    for i, made in enumerate(members[:5]):
        write(made, folder / f"{i}.md")
    write(report("云岭县司法局", 0), folder / "9.md")
    document = write(area, tmp_path / "area.md")
    declared = tmp_path / "members.txt"
    declared.write_text(DECLARED, encoding="utf-8")

    run = govreport("area", document, folder, "--members", declared, "--lang", "zh")
    assert "AGG-07: 名单中 6 个成员里缺 1 个的 2023 年度报告: 云岭县西坪乡人民政府" in run.out.replace("\n       ", "")
    assert run.out.endswith(
        "名单中 6 个成员，有 2023 年度报告的 5 个\n不是成员报告的文件:\n"
        f"  {folder}/9.md: 名单中没有“云岭县司法局”，最接近的名称是“云岭县教育局”\n"
    )

    run = govreport("area", document, folder, "--members", declared, "--format", "json")
    made = json.loads(run.out)
    assert made["members"]["missing"] == ["云岭县西坪乡人民政府"]
    assert made["members"]["unmatched"][0]["why"] == "not_in_list"
    assert made["reports"][0]["document"] == str(document)

    declared.write_text("scope: area\nmembers: 3\n", encoding="utf-8")
    run = govreport("area", document, folder, "--members", declared)
    assert run.status == 2
    assert run.err == (
        f"govreport: {declared}, line 2: unknown_key: There is no key “members”; the keys are scope, year and "
        "reconsidering, and the name of a member has no colon.\n"
    )


def files_of_county(folder: Path) -> tuple[Path, Path, Path]:
    """The area's report, where an outcome is more than its members have; theirs; their list."""
    area, members = county()
    area["requests.granted.total"] = 87
    reports = folder / "members"
    reports.mkdir()
    for i, made in enumerate(members):
        write(made, reports / f"{i}.md")
    declared = folder / "members.txt"
    declared.write_text(DECLARED, encoding="utf-8")
    return write(area, folder / "area.md"), reports, declared


def test_rules_are_selected_and_added_for_an_area(tmp_path: Path, govreport: Govreport) -> None:
    document, reports, declared = files_of_county(tmp_path)
    asked = ("area", document, reports, "--members", declared, "--format", "json")

    def ids(*options: object) -> list[str]:
        run = govreport(*asked, *options)
        assert run.err == ""
        return [finding["rule"] for finding in json.loads(run.out)["reports"][0]["findings"]]

    assert {"AGG-01", "REQ-02"} < set(ids())
    assert ids("--select", "AGG") == ["AGG-01"]
    assert "AGG-01" not in ids("--ignore", "AGG-01,AGG-03")
    local = tmp_path / "local.yaml"
    local.write_text(
        "rules:\n- id: LOCAL-01\n  title: at least a hundred\n  severity: warning\n"
        "  formula: requests.received.total >= 100\n",
        encoding="utf-8",
    )
    assert ids("--rules", local, "--select", "AGG") == ["AGG-01", "LOCAL-01"]
    run = govreport(*asked, "--threshold", "AGG-06.part=2")
    assert run.status == 2
    assert run.err.startswith("govreport: --threshold AGG-06.part: ")
    assert govreport(*asked, "--select", "AGG", "--fail-on", "warning").status == 1
    assert govreport(*asked, "--select", "AGG").status == 0

    result = gr.check_area(
        gr.read(document),
        [gr.read(path) for path in sorted(reports.iterdir())],
        declared=gr.MemberList.load(declared),
        rules=gr.Rulebook(select=["AGG"]),
    )
    assert [finding.rule.id for finding in result.findings] == ["AGG-01"]
    again = pickle.loads(pickle.dumps(result))
    assert [finding.rule.id for finding in again.findings] == ["AGG-01"]


def test_what_an_area_lacks_is_decided_on_the_command_line(tmp_path: Path, govreport: Govreport) -> None:
    document, reports, declared = files_of_county(tmp_path)
    file = tmp_path / "decisions.jsonl"
    why = ("--dismiss", "--reason", "withdrawn after the sum was made")
    decided = govreport(
        "decide", file, "--report", document, "--members", declared, "--documents", reports,
        "--finding", "AGG-01", *why,
    )  # fmt: skip
    assert (decided.status, decided.err) == (0, "")
    assert decided.out.startswith("dismissed: AGG-01 (section 3): granted · total 87 ≠ 78 = sum of 6 members ")

    asked = ("area", document, reports, "--members", declared, "--select", "AGG")
    assert govreport(*asked, "--fail-on", "warning").status == 1
    run = govreport(*asked, "--fail-on", "warning", "--decisions", file)
    assert (run.status, run.err) == (0, "")
    assert "warning AGG-01 (section 3): withdrawn after the sum was made" in run.out

    # A member's report is no area: nothing was decided on it.
    other = govreport("area", reports / "1.md", reports, "--members", declared, "--decisions", file)
    assert other.err == f"govreport: {file}: no decision is on a report that was checked\n"


def test_what_does_not_fit_together_is_refused(tmp_path: Path, govreport: Govreport) -> None:
    document, reports, declared = files_of_county(tmp_path)
    file = tmp_path / "decisions.jsonl"
    call = ("decide", file, "--report", document, "--finding", "AGG-01", "--confirm", "--reason", "x")
    for half in (("--members", declared), ("--documents", reports)):
        run = govreport(*call, *half)
        assert run.status == 2
        assert run.err == (
            "govreport: --members and --documents belong together: who the members are, and their reports\n"
        )
    (reports / "7.md").write_bytes(b"")
    run = govreport(*call, "--members", declared, "--documents", reports)
    assert run.status == 2
    assert run.err.startswith(f"govreport: {reports / '7.md'}, line 1: empty: ")
    assert not file.exists()
