# SPDX-License-Identifier: BSL-1.0
"""gr.check: verdict, findings with their arithmetic, and the shapes in which a result leaves."""
from __future__ import annotations

import builtins
import json
import re
import sys
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import govreport as gr
import pytest

COLUMNS = [one for one in gr.Applicant if one is not gr.Applicant.total]


def consistent_report() -> gr.Report:
    """A report in which every sum holds: two requests of natural persons, both granted."""
    report = gr.Report(form="form_2021", authority="示范市财政局", year=2024)
    for address in gr.addresses("form_2021"):
        report[address] = 0
    for row in (gr.RequestRow.received, gr.RequestRow.granted, gr.RequestRow.concluded):
        for column in (gr.Applicant.natural_person, gr.Applicant.total):
            report.requests[row, column] = 2
    return report


def only(result: gr.CheckResult) -> gr.Finding:
    assert len(result.findings) == 1, result.findings
    return result.findings[0]


def test_a_consistent_report_has_no_findings() -> None:
    result = gr.check(consistent_report())
    assert result.verdict is gr.Consistency.consistent
    assert (result.findings, result.undetermined, result.forced) == ([], [], {})
    assert result.reading is None
    assert result.report == consistent_report()
    assert repr(result) == "<CheckResult consistent: 0 errors, 0 warnings, 0 notes>"


def test_a_broken_sum_is_a_finding_with_its_arithmetic() -> None:
    report = consistent_report()
    report["requests.concluded.natural_person"] = 3
    report["requests.concluded.total"] = 3
    result = gr.check(report)
    assert result.verdict is gr.Consistency.inconsistent
    assert [(f.rule.id, f.place) for f in result.findings] == [
        ("REQ-01", "natural_person"),
        ("REQ-01", "total"),
        ("REQ-02", "natural_person"),
        ("REQ-02", "total"),
    ]
    finding = result.findings[0]
    assert (finding.stated, finding.derived, finding.residual) == (3, 2, -1)
    assert (finding.severity, finding.verdict) == (gr.Severity.error, gr.Verdict.fail)
    assert finding.cells == [
        f"requests.{row}.natural_person" for row in ("received", "carried_in", "concluded", "carried_out")
    ]
    assert finding.where == []  # made in memory: no document says it
    assert "REQ-01" in finding.message("zh") and "自然人" in finding.message("zh")
    assert "natural persons" in finding.message("en") == finding.message()
    assert "REQ-01" in repr(finding)
    assert result.count(gr.Severity.error) == 4 and result.count(gr.Severity.note) == 0


def test_languages_are_zh_and_en() -> None:
    report = consistent_report()
    report["requests.received.business"] = -1
    finding = gr.check(report).findings[0]
    with pytest.raises(ValueError, match="zh en"):
        finding.message("fr")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="zh en"):
        gr.label("requests.received.total", "fr")  # type: ignore[arg-type]
    assert "English" in (gr.Finding.message.__doc__ or "")


def test_a_blank_leaves_open_or_is_forced() -> None:
    report = consistent_report()
    report["reviews.reconsideration.total"] = None
    result = gr.check(report)
    assert result.verdict is gr.Consistency.consistent
    assert result.forced == {"reviews.reconsideration.total": 0}

    report["reviews.reconsideration.upheld"] = None
    result = gr.check(report)
    assert result.verdict is gr.Consistency.undetermined
    assert [(f.rule.id, f.place, f.verdict) for f in result.undetermined] == [
        ("REV-01", "reconsideration", gr.Verdict.undetermined)
    ]


def test_money_is_stated_in_its_own_unit() -> None:
    report = gr.Report(form="form_2019", authority="示范市财政局", year=2020)
    for address in gr.addresses("form_2019"):
        report[address] = 0
    report["disclosure.procurement.amount"] = Decimal("1250000.05")
    finding = only(gr.check(report))
    assert finding.rule.id == "DIS-17"
    assert finding.cells == ["disclosure.procurement.projects", "disclosure.procurement.amount"]
    assert finding.stated == Decimal("1250000.05") and isinstance(finding.stated, Decimal)
    assert finding.derived == 0 and isinstance(finding.derived, int)
    assert finding.residual is None  # things and money have no difference


def test_a_finding_without_sums_states_no_number(reading: gr.Reading) -> None:
    title = next(f for f in gr.check(reading).findings if f.rule.id == "FRM-04")
    assert (title.stated, title.derived, title.residual) == (None, None, None)
    assert title.place == "document"


def test_the_fuxin_report(fuxin: Path, reading: gr.Reading) -> None:
    result = gr.check(reading)
    assert result.verdict is gr.Consistency.consistent
    assert result.reading is not None and result.reading.document == str(fuxin)
    assert {"FRM-04", "DIS-16", "FRM-11"} <= {finding.rule.id for finding in result.findings}
    licenses = next(f for f in result.findings if f.rule.id == "DIS-16" and f.place == "licenses")
    assert (licenses.stated, licenses.derived) == (32, 32)
    content = fuxin.read_bytes()
    assert [content[where.begin : where.end].strip() for where in licenses.where] == [b"32", b"32"]


def test_a_fingerprint_stays_until_a_number_changes() -> None:
    def fingerprint(number: int) -> str:
        report = consistent_report()
        report["reviews.reconsideration.total"] = number
        return only(gr.check(report)).fingerprint

    assert re.fullmatch("[0-9a-f]{16}", fingerprint(1))
    assert fingerprint(1) == fingerprint(1) != fingerprint(2)


def test_a_result_keeps_what_was_checked() -> None:
    report = consistent_report()
    result = gr.check(report)
    report["requests.received.total"] = 99
    assert result.report["requests.received.total"] == 2
    assert gr.check(report).verdict is gr.Consistency.inconsistent


def test_findings_outlive_their_result() -> None:
    report = consistent_report()
    report["reviews.reconsideration.total"] = 1
    finding = gr.check(report).findings[0]
    assert "REV-01" in finding.message("zh") and finding.rule.id == "REV-01"


def test_only_reports_and_readings_are_checked() -> None:
    for wrong in (None, "report.md", {}, b""):
        with pytest.raises(TypeError):
            gr.check(wrong)  # type: ignore[call-overload]


def test_a_report_may_change_while_others_check_it() -> None:
    report = consistent_report()
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            report["requests.received.total"] = 99
            report["requests.received.total"] = 2

    changing = threading.Thread(target=change)
    changing.start()
    try:
        verdicts = {gr.check(report).verdict for _ in range(2000)}
    finally:
        stop.set()
        changing.join()
    assert verdicts <= {gr.Consistency.consistent, gr.Consistency.inconsistent}


def test_a_result_as_a_dictionary(reading: gr.Reading) -> None:
    result = gr.check(reading)
    content = result.to_dict()
    assert content["verdict"] == result.verdict.value
    assert "cells" not in content and "cells" in result.to_dict(with_cells=True)
    json.dumps(content)

    def number(value: Any) -> Any:
        return Decimal(value) if isinstance(value, str) else value

    for key, findings in (("findings", result.findings), ("undetermined", result.undetermined)):
        assert len(content[key]) == len(findings)
        for written, finding in zip(content[key], findings):
            assert written["rule"] == finding.rule.id
            assert written["severity"] == finding.severity.value
            assert written["verdict"] == finding.verdict.value
            assert written["place"] == finding.place
            assert written["cells"] == finding.cells
            assert number(written["stated"]) == finding.stated
            assert number(written["derived"]) == finding.derived
            assert number(written["residual"]) == finding.residual
            assert written["message"] == {"zh": finding.message("zh"), "en": finding.message("en")}
            assert written["basis"] == finding.rule.basis
            assert [where["bytes"] for where in written["where"]] == [[w.begin, w.end] for w in finding.where]
            assert written["fingerprint"] == finding.fingerprint


def test_a_notebook_shows_text_as_text() -> None:
    report = consistent_report()
    report.authority = "<script>alert('县')</script>&"
    report["reviews.reconsideration.total"] = 1
    shown = gr.check(report)._repr_html_()
    assert "<script" not in shown and "&lt;script&gt;" in shown and "&amp;" in shown
    assert "REV-01" in shown and "inconsistent" in shown


def test_pandas_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_pandas(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *arguments, **options)

    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_pandas)
    with pytest.raises(ImportError, match="pip install pandas"):
        gr.check(consistent_report()).to_pandas()


def test_findings_as_a_frame(reading: gr.Reading) -> None:
    pytest.importorskip("pandas")
    result = gr.check(reading)
    frame = result.to_pandas()
    assert list(frame["rule"]) == [f.rule.id for f in (*result.findings, *result.undetermined)]
    assert list(frame["message_zh"])[0] == result.findings[0].message("zh")


def test_the_catalogue() -> None:
    rules = gr.rules()
    assert len({rule.id for rule in rules}) == len(rules) > 20
    for rule in rules:
        assert rule.title.zh and rule.title.en and rule.basis
        assert rule.formula("zh") and rule.formula("en") == rule.formula()
        assert set(rule.forms) <= set(gr.Form)
        assert (rule.milder_when is None) == (rule.milder is rule.severity)
        if rule.severity is gr.Severity.error:
            assert rule.evidence is gr.Evidence.verified
    only_2019 = [rule for rule in rules if rule.forms == (gr.Form.form_2019,)]
    assert only_2019
    assert gr.rules(form="form_2021") == [rule for rule in rules if rule not in only_2019]
    only_2021 = [rule for rule in rules if rule.forms == (gr.Form.form_2021,)]
    assert gr.rules(gr.Form.form_2019) == [rule for rule in rules if rule not in only_2021]
    balance = next(rule for rule in rules if rule.id == "REQ-01")
    assert (balance.severity, balance.relation) == (gr.Severity.error, gr.Relation.equal)
    assert "勾稽" in balance.basis or "第一项加第二项" in balance.basis
    assert len({balance, next(rule for rule in gr.rules("form_2019") if rule.id == "REQ-01")}) == 1
    with pytest.raises(ValueError):
        gr.rules(form="form_1999")  # type: ignore[arg-type]
