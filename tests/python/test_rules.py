# SPDX-License-Identifier: BSL-1.0
"""Rules of one's own, thresholds and selection."""
from __future__ import annotations

import gc
import pickle
from decimal import Decimal

import govreport as gr
import pytest

received = gr.cell("requests.received.total")
granted = gr.cell("requests.granted.total")


def report(**numbers: int) -> gr.Report:
    made = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
    for address in gr.addresses():
        if address.startswith(("requests.", "reviews.")):
            made[address] = 0
    for address, number in numbers.items():
        made[address.replace("__", ".")] = number
    return made


def messages(result: gr.CheckResult, rule: str, lang: str = "en") -> list[str]:
    return [f.message(lang) for f in result.findings if f.rule.id == rule]  # type: ignore[arg-type]


def test_a_rule_of_ones_own_says_what_a_rule_of_the_catalogue_says() -> None:
    local = gr.rule(
        "LOCAL-01", received >= 1, severity="warning", title={"zh": "应有申请", "en": "some requests"}, basis="市政办通知"
    )
    result = gr.check(report(), rules=[local])
    (finding,) = [f for f in result.findings if f.rule.id == "LOCAL-01"]
    assert finding.message("en") == "LOCAL-01 (section 3, received this year · total): received this year · total 0 < 1"
    assert finding.rule == local and hash(finding.rule) == hash(local)
    assert finding.severity is gr.Severity.warning and finding.place == "requests.received.total"
    assert finding.cells == ["requests.received.total"]
    assert (finding.stated, finding.derived, finding.residual) == (1, 0, -1)
    assert finding.rule.basis == "市政办通知" and finding.rule.title.zh == "应有申请"
    assert finding.rule.evidence is gr.Evidence.own
    assert not messages(gr.check(report()), "LOCAL-01")
    assert not messages(gr.check(report(requests__received__total=1), rules=[local]), "LOCAL-01")


def test_a_rule_outlives_the_list_that_it_was_checked_with() -> None:
    finding = gr.check(report(), rules=[gr.rule("LOCAL-01", "requests.received.total >= 1", title="t")]).findings[-1]
    gc.collect()
    rule = finding.rule
    del finding
    gc.collect()
    assert (rule.id, rule.title.en, rule.formula()) == ("LOCAL-01", "t", "received this year · total ≥ 1")


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (received + granted * 2 - 3, "requests.received.total + 2 * requests.granted.total - 3"),
        (1 - received, "-requests.received.total + 1"),
        (Decimal("0.35") * received, "0.35 * requests.received.total"),
        ("0.350" * received, "0.35 * requests.received.total"),
        (-(+received), "-requests.received.total"),
        (received >= 1, "requests.received.total >= 1"),
        (1 >= received, "requests.received.total <= 1"),
        (received == granted, "requests.received.total == requests.granted.total"),
        (received != "0.5", "requests.received.total != 0.5"),
        (gr.previous("requests.carried_out.*") < gr.cell("requests.carried_in.*"),
         "previous.requests.carried_out.* < requests.carried_in.*"),
    ],
)
def test_sums_and_conditions(made: object, text: str) -> None:
    assert str(made) == text and text in repr(made)


def test_what_would_silently_do_the_wrong_thing_is_refused() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        0 <= received <= 5  # noqa: B015
    with pytest.raises(TypeError, match="neither true nor false"):
        assert received == 1
    with pytest.raises(TypeError, match="neither true nor false"):
        received >= 1 and granted >= 1
    with pytest.raises(TypeError, match=r'like "0\.35", not float, which is not exact'):
        0.35 * received  # type: ignore[operator]
    with pytest.raises(TypeError, match="not bool"):
        received + True
    with pytest.raises(TypeError, match="not by each other"):
        received * granted  # type: ignore[operator]
    with pytest.raises(TypeError):
        received / 2  # type: ignore[operator]
    with pytest.raises(TypeError):
        hash(received)
    with pytest.raises(TypeError, match="not Sum"):
        gr.rule("LOCAL-01", received)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: gr.cell("requests.recieved.total"),
         "unknown_address: No form has a cell “requests.recieved.total”; did you mean requests.received.total?"),
        (lambda: Decimal("0.1234567") * received,
         "inexact_number: 0.1234567 has more than six decimals, or is too large: factors go up to 1000000, other "
         "numbers up to 1000000000000."),
        (lambda: received + 10**30, "inexact_number: "),
        (lambda: Decimal("1e999999999") * received, "malformed_formula: “1E+999999999” is no number; write it like 2 or 0.35."),
        (lambda: received + "two", "malformed_formula: “two” is no number; write it like 2 or 0.35."),
        (lambda: gr.rule("LOCAL-01", "requests.received.total > 1 / 2"), "malformed_formula: "),
        (lambda: gr.rule("REQ-local", received >= 1),
         "key id: wrong_id: “REQ-local” is a name of the catalogue; call the rule something else, like LOCAL-01."),
        (lambda: gr.rule("LOCAL-01", gr.previous("requests.received.total") >= 1), "nothing_compared: "),
        (lambda: gr.Rulebook(select=["RQE"]), "key select: unknown_rule: "),
        (lambda: gr.Rulebook(thresholds={"REQ-12": {"part": 1}}),
         "key thresholds.REQ-12.part: unknown_threshold: REQ-12 has no threshold “part”; it has: share, least."),
        (lambda: gr.Rulebook(rules=[gr.rule("A", received >= 1), gr.rule("A", received >= 2)]),
         "key id: repeated_id: Two rules are called “A”."),
    ],
)
def test_errors_say_what_to_do(make: object, message: str) -> None:
    with pytest.raises(gr.RuleError) as raised:
        make()  # type: ignore[operator]
    assert str(raised.value) == message or (message.endswith(": ") and str(raised.value).startswith(message))
    assert pickle.loads(pickle.dumps(raised.value)).detail == raised.value.detail


def test_conditions() -> None:
    rule = gr.rule("LOCAL-01", granted >= 1, when=received >= 20, title="t")
    same = gr.rule("LOCAL-01", "requests.granted.total >= 1 when requests.received.total >= 20", title="t")
    assert rule == same
    assert gr.rule("LOCAL-01", granted >= 1, when=[received >= 20, "requests.carried_in.total == 0"], title="t") != rule
    assert not messages(gr.check(report(requests__received__total=19), rules=[rule]), "LOCAL-01")
    assert messages(gr.check(report(requests__received__total=20), rules=[rule]), "LOCAL-01", "zh") == [
        "LOCAL-01 (三, 予以公开·总计): 予以公开·总计 0 < 1; 适用于 本年新收·总计 20 ≥ 20"
    ]


def test_selection_and_thresholds() -> None:
    many = report(requests__received__total=100, requests__carried_out__total=50)
    by_default = gr.check(many)
    assert messages(by_default, "REQ-12")
    assert not messages(gr.check(many, rules=gr.Rulebook(ignore=["REQ-12"])), "REQ-12")
    assert not messages(gr.check(many, rules=gr.Rulebook(thresholds={"REQ-12": {"share": "0.5"}})), "REQ-12")
    only = gr.Rulebook(select=["REQ-12"])
    assert [r.id for r in only.applied] == ["REQ-12"]
    result = gr.check(many, rules=only)
    assert {f.rule.id for f in result.findings} == {"REQ-12"}
    assert not result.explanations and not result.contradictory
    assert by_default.contradictory
    assert gr.Rulebook(select=["default"]) == gr.Rulebook()
    assert gr.Rulebook(select=["default", "YOY-05"]) != gr.Rulebook()
    assert gr.Rulebook().thresholds["REQ-12"]["share"] == Decimal("0.35")
    with pytest.raises(TypeError, match="lists of str"):
        gr.Rulebook(select="REQ")


def test_the_catalogue_tells_thresholds_and_what_is_off() -> None:
    rules = {rule.id: rule for rule in gr.rules()}
    assert rules["REQ-12"].thresholds == {"share": Decimal("0.35"), "least": 20}
    assert rules["REQ-01"].thresholds == {} and rules["REQ-01"].off_because is None
    off = [rule for rule in rules.values() if not rule.is_on_by_default]
    assert off and all(rule.off_because and rule.off_because.zh and rule.off_because.en for rule in off)
    with pytest.raises(ValueError, match="REQ-01 is a rule of the catalogue"):
        gr.Rulebook(rules=[rules["REQ-01"]])


def test_a_rule_of_ones_own_helps_to_locate() -> None:
    made = report(requests__received__natural_person=3, requests__received__total=3,
                  requests__concluded__natural_person=3, requests__concluded__total=3,
                  requests__granted__natural_person=3, requests__granted__total=3)
    assert not gr.check(made).explanations
    rule = gr.rule("LOCAL-01", gr.cell("reviews.reconsideration.total") == received, severity="error", title="t")
    result = gr.check(made, rules=[rule])
    assert result.located.proof is gr.Proof.complete and result.located.least == 2
    assert [[s.address for s in e.suspects][-1] for e in result.explanations] == ["reviews.reconsideration.total"] * 4
    warning = gr.rule("LOCAL-01", gr.cell("reviews.reconsideration.total") == received, title="t")
    assert not gr.check(made, rules=[warning]).explanations


def test_pickling() -> None:
    book = gr.Rulebook(
        ignore=["REV"], thresholds={"REQ-12": {"share": "0.4"}},
        rules=[gr.rule("LOCAL-01", 2 * received == 5, severity="error", title="t")],
    )
    assert pickle.loads(pickle.dumps(book)) == book
    assert pickle.loads(pickle.dumps(book.own[0])) == book.own[0]
    assert pickle.loads(pickle.dumps(gr.rules()[0])) == gr.rules()[0]
    result = gr.check(report(), rules=book)
    again = pickle.loads(pickle.dumps(result))
    assert [f.message() for f in again.findings] == [f.message() for f in result.findings]
    assert again.findings[-1].rule == book.own[0]
    assert result.located.rules_left_out == 1 and result.located.message("en").startswith("1 rule of your own was left out")
    assert again.to_dict() == result.to_dict()
