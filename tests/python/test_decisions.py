# SPDX-License-Identifier: BSL-1.0
"""What reviewers decide lasts: over runs, in a file that can be compared and merged, until a number changes."""
from __future__ import annotations

import datetime
import json
import os
import pickle
from pathlib import Path
from typing import Any

import govreport as gr
import pytest
from conftest import ROOT, Govreport
from govreport import cli
from hypothesis import given
from hypothesis import strategies as st

HONGZE = ROOT / "tests" / "golden" / "hongze-2023-layout" / "document.txt"
DOCUMENTS = sorted(
    file
    for case in (ROOT / "tests" / "golden").iterdir()
    if (case / "findings.json").exists()
    for file in case.glob("document.*")
    if file.suffix != ".pdf"
)
REASON = "登记簿如此"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A report with two errors: both totals that are 0 stand on line 113."""
    path = tmp_path / "hongze.txt"
    path.write_bytes(HONGZE.read_bytes())
    return path


def change(document: Path, address: str, number: bytes) -> None:
    where = gr.read(document).cells[address].where
    assert where is not None
    content = document.read_bytes()
    document.write_bytes(content[: where.begin] + number + content[where.end :])


def finding_of(result: gr.CheckResult, rule: str) -> gr.Finding:
    return next(f for f in result.findings if f.rule.id == rule)


def dismiss(govreport: Govreport, finding: str, *more: str) -> None:
    run = govreport(
        "decide", "d.jsonl", "--report", "hongze.txt", "--finding", finding, "--dismiss", "--reason", REASON, *more
    )
    assert (run.status, run.err) == (0, "")


def test_a_decision_survives_every_run(govreport: Govreport, document: Path, tmp_path: Path) -> None:
    dismiss(govreport, "REV-01")
    decided = (tmp_path / "d.jsonl").read_bytes()
    for _ in range(2):
        run = govreport("check", "--decisions", "d.jsonl", "hongze.txt")
        assert run.status == 1  # REV-03 is left
        assert "inconsistent: 2 errors, 2 warnings (1 dismissed)\n" in run.out
        assert f"  1 dismissed:\n    error REV-01 (section 4, reconsideration): {REASON}\n" in run.out
        assert (tmp_path / "d.jsonl").read_bytes() == decided


def test_dismissed_findings_and_only_those_do_not_count(govreport: Govreport, document: Path) -> None:
    def status(*arguments: str) -> int:
        return govreport("check", "--decisions", "d.jsonl", *arguments, "hongze.txt").status

    dismiss(govreport, "REV-01")
    assert status() == 1
    dismiss(govreport, "REV-03")
    assert status() == 0 and status("--fail-on", "warning") == 1
    dismiss(govreport, "FRM-11:otherwise_closed")
    assert status("--fail-on", "warning") == 1
    dismiss(govreport, "FRM-11:request_row.refused_forbidden_by_law")
    assert status("--fail-on", "warning") == 0
    run = govreport("check", "--decisions", "d.jsonl", "--format", "json", "hongze.txt", "missing.md")
    assert run.status == 2
    content = json.loads(run.out)
    assert content["reports"][0]["verdict"] == "inconsistent"  # that is what the document says
    assert content["summary"]["findings"] == {"error": 2, "warning": 2, "note": 0}
    assert content["summary"]["decisions"] == {"confirmed": 0, "dismissed": 4, "reopened": 0, "unmet": 0}
    for finding in content["reports"][0]["findings"]:
        assert finding["decision"] == {"kind": "dismissed", "reason": REASON, "by": None, "on": None}


def test_a_confirmed_finding_still_counts(govreport: Govreport, document: Path) -> None:
    for rule in ("REV-01", "REV-03"):
        run = govreport(
            "decide", "d.jsonl", "--report", "hongze.txt", "--finding", rule, "--confirm", "--reason", "is so"
        )
        assert run.status == 0
    run = govreport("check", "--decisions", "d.jsonl", "hongze.txt")
    assert run.status == 1 and "2 errors, 2 warnings (2 confirmed)" in run.out
    assert run.out.count("confirmed: is so") == 2


def test_a_number_that_changes_reopens_and_nothing_is_lost(
    govreport: Govreport, document: Path, tmp_path: Path
) -> None:
    dismiss(govreport, "REV-01", "--by", "张三", "--on", "2024-02-01")
    change(document, "reviews.reconsideration.upheld", b"12")
    run = govreport("check", "--decisions", "d.jsonl", "hongze.txt")
    assert run.status == 1 and "(1 reopened)" in run.out and "dismissed:\n" not in run.out
    assert " ".join(run.out.split()).count(
        f"reopened, as the report states something else now; it was dismissed by 张三 on 2024-02-01: {REASON}; "
        "it then said: REV-01 (section 4, reconsideration): upheld 10 + corrected 1 + other result 0 + pending 0 "
        "= 11 ≠ total 0; residual 11"
    ) == 1

    change(document, "reviews.reconsideration.total", b"13")  # now the sum holds
    run = govreport("check", "--decisions", "d.jsonl", "hongze.txt")
    assert "2 warnings, 1 decision without a finding" in run.out
    assert "Decisions that meet no finding in this run:\n    REV-01 (reconsideration): dismissed by 张三" in run.out
    assert len((tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_deciding_again_replaces(govreport: Govreport, document: Path, tmp_path: Path) -> None:
    dismiss(govreport, "REV-01")
    dismiss(govreport, "REV-03")
    change(document, "reviews.reconsideration.upheld", b"12")
    run = govreport(
        "decide", "d.jsonl", "--report", "hongze.txt", "--finding", "REV-01", "--confirm", "--reason", "new"
    )
    assert run.status == 0
    assert run.out == (
        "confirmed: REV-01 (section 4, reconsideration): upheld 12 + corrected 1 + other result 0 + pending 0 = 13 "
        f"≠ total 0; residual 13\nreplaces what was dismissed: {REASON}\n"
    )
    lines = [json.loads(line) for line in (tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["rule"], line["kind"]) for line in lines] == [("REV-01", "confirmed"), ("REV-03", "dismissed")]


def test_a_file_changes_by_lines(govreport: Govreport, document: Path, tmp_path: Path) -> None:
    files = []
    for order in (("REV-01", "REV-03"), ("REV-03", "REV-01")):
        (tmp_path / "d.jsonl").unlink(missing_ok=True)
        dismiss(govreport, order[0])
        one = set((tmp_path / "d.jsonl").read_bytes().splitlines())
        dismiss(govreport, order[1])
        files.append((tmp_path / "d.jsonl").read_bytes())
        assert one < set(files[-1].splitlines())
    assert files[0] == files[1] and files[0].endswith(b"}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--finding", "FRM-11"],
            "--finding FRM-11: this could be several; name one by its fingerprint:\n"
            "  08c28bf2a491dfc3  FRM-11:request_row.refused_forbidden_by_law\n"
            "  39826f94b203b356  FRM-11:otherwise_closed\n",
        ),
        (
            ["--finding", "0000000000000000"],
            "--finding 0000000000000000: the report has no such finding; it has:\n"
            "  08c28bf2a491dfc3  FRM-11:request_row.refused_forbidden_by_law\n"
            "  39826f94b203b356  FRM-11:otherwise_closed\n"
            "  cbfaedd8d5fb3544  REV-01:reconsideration\n"
            "  511bce641aee2bbd  REV-03:litigation_after_reconsideration\n",
        ),
        (
            ["--finding", "REV-01", "--reason", " "],
            "--reason: The reason is empty. Say why, for those who come after.\n",
        ),
        (
            ["--finding", "REV-01", "--on", "2.3.2024"],
            "--on: “2.3.2024” is no day of the calendar. Write it like 2026-03-31, or leave it out.\n",
        ),
    ],
)
def test_a_decision_that_cannot_be_made(
    govreport: Govreport, document: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    run = govreport("decide", "d.jsonl", "--report", "hongze.txt", "--dismiss", "--reason", REASON, *arguments)
    assert (run.status, run.out, run.err) == (2, "", f"govreport: {said}")
    assert os.listdir(tmp_path) == ["hongze.txt"]


def test_a_decision_is_never_written_over_something_else(govreport: Govreport, document: Path, tmp_path: Path) -> None:
    arguments = ("--report", "hongze.txt", "--finding", "REV-01", "--dismiss", "--reason", REASON)
    content = document.read_bytes()
    run = govreport("decide", "./hongze.txt", *arguments)
    assert (run.status, run.err) == (2, "govreport: cannot write ./hongze.txt: it is the report, hongze.txt\n")
    (tmp_path / "d.jsonl").write_text("[]\n", encoding="utf-8")
    run = govreport("decide", "d.jsonl", *arguments)
    assert (run.status, run.err) == (
        2,
        "govreport: d.jsonl, line 1: malformed_line: At character 1: { is expected. A decision is one JSON object "
        "on one line.\n",
    )
    assert (tmp_path / "d.jsonl").read_text(encoding="utf-8") == "[]\n" and document.read_bytes() == content
    dismiss_run = govreport("check", "--decisions", "d.jsonl", "hongze.txt", "--output", "d.jsonl")
    assert dismiss_run.status == 2 and (tmp_path / "d.jsonl").read_text(encoding="utf-8") == "[]\n"


def test_decisions_that_cannot_be_read(govreport: Govreport, document: Path, tmp_path: Path) -> None:
    run = govreport("check", "--decisions", "missing.jsonl", "hongze.txt")
    assert (run.status, run.out) == (2, "")
    assert run.err == "govreport: cannot read missing.jsonl: No such file or directory\n"
    dismiss(govreport, "REV-01")
    line = (tmp_path / "d.jsonl").read_text(encoding="utf-8")
    (tmp_path / "d.jsonl").write_text(f"<<<<<<< HEAD\n{line}=======\n{line}>>>>>>> other\n", encoding="utf-8")
    run = govreport("check", "--decisions", "d.jsonl", "hongze.txt")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "govreport: d.jsonl, line 1: unfinished_merge: Two versions of the file were merged and do not agree here. "
        "Keep the lines that hold, and delete the marks around them.\n"
    )
    with pytest.raises(gr.DecisionError) as caught:
        gr.Decisions.load(tmp_path / "d.jsonl")
    assert (caught.value.code, caught.value.line, caught.value.key) == (gr.DecisionErrc.unfinished_merge, 1, "")
    assert caught.value.document == str(tmp_path / "d.jsonl")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(FileNotFoundError):
        gr.Decisions.load(tmp_path / "missing.jsonl")


def test_decisions_on_other_reports_are_said_to_be_that(govreport: Govreport, document: Path, fuxin: Path) -> None:
    dismiss(govreport, "REV-01")
    run = govreport("check", "--decisions", "d.jsonl", fuxin)
    assert (run.status, run.err) == (0, "govreport: d.jsonl: no decision is on a report that was checked\n")
    assert run.out == govreport("check", fuxin).out


def test_in_python(document: Path, tmp_path: Path) -> None:
    reading = gr.read(document)
    result = gr.check(reading)
    finding = finding_of(result, "REV-01")
    assert finding.decision is None and finding.reopened == [] and result.decisions is None
    decisions = gr.Decisions()
    made = decisions.dismiss(finding, reason=REASON, by="张三", on=datetime.date(2024, 2, 1), lang="zh")
    assert (made.kind, made.rule, made.place) == (gr.DecisionKind.dismissed, "REV-01", "reconsideration")
    assert (made.authority, made.year, made.document) == ("淮安市洪泽区人民政府", 2023, "")
    assert (made.severity, made.verdict) == (gr.Severity.error, gr.Verdict.fail)
    assert (made.reason, made.by, made.on) == (REASON, "张三", "2024-02-01")
    assert (made.message, made.fingerprint) == (finding.message("zh"), finding.fingerprint)
    decisions.save(tmp_path / "d.jsonl")

    again = gr.Decisions.load(tmp_path / "d.jsonl")
    assert again == decisions and list(again) == [made] and len(again) == 1
    decided = gr.check(gr.read(document)).with_decisions(again)
    assert finding_of(decided, "REV-01").decision == made
    assert [f.rule.id for f in decided.dismissed] == ["REV-01"] and decided.unmet == []
    assert decided.decisions == again and result.dismissed == []
    assert decided.contradictory and result.contradictory
    assert decided.verdict is result.verdict and decided.count(gr.Severity.error) == 2
    again.dismiss(finding_of(decided, "REV-03"), reason="x")
    assert len(decided.dismissed) == 1  # what was handed over
    assert not result.with_decisions(again).contradictory
    again.withdraw(made)
    assert [d.rule for d in again] == ["REV-03"]

    with pytest.raises(gr.DecisionError, match="reason: wrong_value: The reason is empty"):
        again.confirm(finding, reason="")
    with pytest.raises(TypeError):
        again.confirm(finding)  # type: ignore[call-arg]


def test_no_decision_of_someone_else_is_written_over(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "d.jsonl"
    result = gr.check(gr.read(document))
    check = cli._core.check

    def someone_else_decides(*arguments: Any, **options: Any) -> gr.CheckResult:
        decisions = gr.Decisions()
        decisions.confirm(finding_of(result, "REV-03"), reason="first")
        decisions.save(file)
        return check(*arguments, **options)

    monkeypatch.setattr(cli._core, "check", someone_else_decides)
    with pytest.raises(SystemExit) as ended:
        cli.main(
            ["decide", str(file), "--report", str(document), "--finding", "REV-01", "--dismiss", "--reason", "second"]
        )
    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        f"govreport: cannot write {file}: someone else changed it at the same time; decide again\n"
    )
    assert [made.reason for made in gr.Decisions.load(file)] == ["first"]


def test_a_result_keeps_the_decisions_that_it_was_given(document: Path) -> None:
    result = gr.check(gr.read(document))
    decisions = gr.Decisions()
    kept = result.with_decisions(decisions).decisions
    assert kept is not None
    made = decisions.dismiss(finding_of(result, "REV-01"), reason="x")
    assert (len(decisions), len(kept)) == (1, 0)
    copied = result.with_decisions(decisions).decisions
    decisions.withdraw(made)
    assert copied is not None and (len(decisions), len(copied)) == (0, 1)


def test_a_report_in_memory_is_decided_on_as_well() -> None:
    report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    report["reviews.reconsideration.upheld"] = 3
    report["reviews.reconsideration.total"] = 2
    decisions = gr.Decisions()
    decisions.dismiss(finding_of(gr.check(report), "REV-01"), reason="x")
    assert len(gr.check(report).with_decisions(decisions).dismissed) == 1
    report["reviews.reconsideration.total"] = 1
    changed = finding_of(gr.check(report).with_decisions(decisions), "REV-01")
    assert changed.decision is None
    assert changed.reopened == list(decisions)
    report.year = None
    with pytest.raises(gr.DecisionError, match="^unidentified_report: The report does not say whose"):
        decisions.dismiss(finding_of(gr.check(report), "REV-01"), reason="x")


def test_results_with_decisions_show_them(document: Path) -> None:
    result = gr.check(gr.read(document))
    decisions = gr.Decisions()
    decisions.dismiss(finding_of(result, "REV-01"), reason="<b>登记簿</b>")
    decided = result.with_decisions(decisions)
    shown = decided._repr_html_()
    assert "dismissed: &lt;b&gt;登记簿" in shown and "<th>decision</th>" in shown
    assert "<th>decision</th>" not in result._repr_html_()
    content = decided.to_dict()
    assert [f.get("decision", {}).get("kind") for f in content["findings"]] == [None, None, "dismissed", None]
    assert not any({"decision", "reopened"} & finding.keys() for finding in result.to_dict()["findings"])
    again = pickle.loads(pickle.dumps(decided))
    assert again.to_dict() == content and again.decisions == decisions
    assert pickle.loads(pickle.dumps(decisions)) == decisions


def test_decisions_as_a_frame(document: Path) -> None:
    pytest.importorskip("pandas")
    result = gr.check(gr.read(document))
    decisions = gr.Decisions()
    decisions.dismiss(finding_of(result, "REV-01"), reason=REASON)
    frame = result.with_decisions(decisions).to_pandas()
    assert list(frame["decision"].dropna()) == ["dismissed"] and frame["reason"][2] == REASON


texts = st.text(min_size=1).filter(lambda text: text.strip())


@given(st.lists(st.tuples(st.booleans(), texts, st.text(), st.none() | st.dates(), st.integers(1, 9)), max_size=8))
def test_whatever_is_decided_reads_back(entries: list[tuple[bool, str, str, datetime.date | None, int]]) -> None:
    decisions = gr.Decisions()
    report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    for outcome in gr.ReviewOutcome:
        report[f"reviews.reconsideration.{outcome.name}"] = 0
    for confirms, reason, by, on, number in entries:
        report["reviews.reconsideration.total"] = number
        finding = finding_of(gr.check(report), "REV-01")
        try:
            (decisions.confirm if confirms else decisions.dismiss)(finding, reason=reason, by=by, on=on)
        except (gr.DecisionError, UnicodeEncodeError):
            continue
    again = gr.Decisions.parse(str(decisions))
    assert again == decisions and str(again) == str(decisions) and len(again) <= 1
    for made in again:
        assert json.loads(str(again))["reason"] == made.reason


@given(st.binary() | st.text())
def test_anything_else_is_an_error(content: bytes | str) -> None:
    try:
        decisions = gr.Decisions.parse(content)
    except (gr.DecisionError, UnicodeEncodeError):
        return
    assert len(decisions) == 0  # blank lines


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.parent.name)
def test_every_decision_on_a_real_document_survives(document: Path) -> None:
    result = gr.check(gr.read(document))
    decisions = gr.Decisions()
    for finding in (*result.findings, *result.undetermined):
        decisions.dismiss(finding, reason=finding.fingerprint, lang="zh")
    again = gr.check(gr.read(document)).with_decisions(gr.Decisions.parse(str(decisions)))
    for finding in (*again.findings, *again.undetermined):
        assert finding.decision is not None and finding.decision.reason == finding.fingerprint
    assert len(again.dismissed) == len(again.findings) + len(again.undetermined)
    assert again.unmet == [] and again.verdict is result.verdict
    assert not again.contradictory  # all errors are dismissed: nothing is left that anyone could do
