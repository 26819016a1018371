# SPDX-License-Identifier: BSL-1.0
"""Files of rules, their schema, and the command line that takes them."""
from __future__ import annotations

import json
from pathlib import Path

import govreport as gr
import pytest
from conftest import ROOT, Govreport

EXAMPLE = ROOT / "examples" / "local_rules.yaml"
SCHEMA = json.loads((Path(gr.__file__).parent / "rules.schema.json").read_text(encoding="utf-8"))


def test_the_example() -> None:
    book = gr.load_rules(EXAMPLE)
    assert [rule.id for rule in book.own] == ["LOCAL-01", "LOCAL-02", "LOCAL-03"]
    assert book.own[0].title.zh == "全年没有收到申请，请核实"
    assert "REQ-13" not in [rule.id for rule in book.applied]


def test_the_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "local.yaml"
    file.write_text("rules:\n  - id: A\n    formula: requests.recieved.total > 1\n", encoding="utf-8")
    with pytest.raises(gr.RuleError) as raised:
        gr.load_rules(file)
    assert raised.value.code is gr.RuleErrc.unknown_address and raised.value.line == 3
    assert str(raised.value) == (
        f"{file}, line 3, key rules[0].formula: unknown_address: No form has a cell “requests.recieved.total”; did you "
        "mean requests.received.total?"
    )
    with pytest.raises(FileNotFoundError):
        gr.load_rules(tmp_path / "none.yaml")


FILES = {
    "everything": ({"rules": [{"id": "A-1", "formula": "requests.received.total > 0", "severity": "note",
                               "title": {"zh": "甲", "en": "a"}, "basis": {"document": "d", "clause": "c"}}],
                    "select": ["default", "REQ"], "ignore": ["REV-01"], "thresholds": {"REQ-12": {"share": 0.4, "least": "5"}}}, True),
    "nothing": ({}, True),
    "texts": ({"rules": [{"id": "A", "formula": "requests.received.total > 0", "title": "t", "basis": "b"}]}, True),
    "empty keys": ({"rules": None, "select": None, "ignore": None, "thresholds": None}, True),
    "no formula": ({"rules": [{"id": "A"}]}, False),
    "no id": ({"rules": [{"formula": "requests.received.total > 0"}]}, False),
    "severity": ({"rules": [{"id": "A", "formula": "requests.received.total > 0", "severity": "fatal"}]}, False),
    "id": ({"rules": [{"id": "甲", "formula": "requests.received.total > 0"}]}, False),
    "language": ({"rules": [{"id": "A", "formula": "requests.received.total > 0", "title": {"de": "t"}}]}, False),
    "key of a rule": ({"rules": [{"id": "A", "formula": "requests.received.total > 0", "when": "x"}]}, False),
    "key": ({"rule": []}, False),
    "not a list": ({"ignore": "REQ"}, False),
    "threshold": ({"thresholds": {"REQ-12": {"share": -1}}}, False),
    "thresholds": ({"thresholds": {"REQ-12": 1}}, False),
    "a list": ([], False),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_the_schema_and_the_parser_take_the_same(name: str, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    content, right = FILES[name]
    file = tmp_path / "rules.json"
    for indent in (None, "\t"):
        file.write_text(json.dumps(content, indent=indent), encoding="utf-8")
        try:
            gr.load_rules(file)
            taken = True
        except gr.RuleError:
            taken = False
        assert taken is right
    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(content) is right


def test_check_with_rules(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    file = tmp_path / "local.json"
    rule = {"id": "LOCAL-01", "formula": "requests.received.total >= 1000", "severity": "error", "title": "t"}
    file.write_text(json.dumps({"rules": [rule]}), encoding="utf-8")
    assert govreport("check", fuxin).status == 0
    run = govreport("check", "--rules", file, fuxin, "--format", "json")
    assert run.status == 1
    findings = json.loads(run.out)["reports"][0]["findings"]
    (found,) = [f for f in findings if f["rule"] == "LOCAL-01"]
    assert found["cells"] == ["requests.received.total"] and found["stated"] == 1000
    assert govreport("check", "--rules", file, "--ignore", "LOCAL-01", fuxin).status == 0
    assert govreport("check", "--rules", file, fuxin, "--output", file).status == 2


def test_selection_on_the_command_line(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("check", "--select", "CEL", "--threshold", "REQ-12.share=0.4", fuxin, "--format", "json")
    assert {f["rule"][:3] for f in json.loads(run.out)["reports"][0]["findings"]} <= {"CEL"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "RQE"], "govreport: --select: No rule is called “RQE”; name an id like REQ-01, a family like REQ, "
                              "default or all. The command `govreport rules` lists them.\n"),
        (["--threshold", "REQ-12.part=1"],
         "govreport: --threshold REQ-12.part: REQ-12 has no threshold “part”; it has: share, least.\n"),
        (["--threshold", "REQ-12.share=x"], "govreport: --threshold: “x” is no number; write it like 2 or 0.35.\n"),
        (["--threshold", "share"], "govreport check: error: argument --threshold: share is not like REQ-12.share=0.4\n"),
        (["--rules", "none.yaml"], "govreport: cannot read none.yaml: No such file or directory\n"),
    ],
)  # fmt: skip
def test_wrong_choices_are_refused(govreport: Govreport, fuxin: Path, arguments: list[str], message: str) -> None:
    run = govreport("check", *arguments, fuxin)
    assert run.status == 2 and run.out == "" and run.err.endswith(message)


def test_the_catalogue_shows_what_can_be_set_and_what_is_off(govreport: Govreport) -> None:
    text = govreport("rules").out
    assert "can be set: share = 0.35 (share of the requests received); least = 20" in " ".join(text.split())
    assert "off by default: " in text
    assert "可设定：share = 0.35（占本年新收的比例）" in govreport("rules", "--lang", "zh").out.replace("\n        ", "")
    rules = {rule["id"]: rule for rule in json.loads(govreport("rules", "--format", "json").out)["rules"]}
    assert rules["REQ-12"]["thresholds"][0] == {
        "name": "share", "value": "0.35", "meaning": {"zh": "占本年新收的比例", "en": "share of the requests received"},
    }  # fmt: skip
    assert rules["REQ-01"]["thresholds"] == [] and rules["REQ-01"]["off_because"] is None
    assert rules["YOY-05"]["off_because"]["en"]
    assert "| 可设定 thresholds | share = 0.35" in govreport("rules", "--format", "markdown").out
