# SPDX-License-Identifier: BSL-1.0
"""The command line from end to end: output, exit status, what goes where."""
from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import govreport as gr
import pytest
from bad_inputs import PNG
from conftest import Govreport
from documents import Document


@pytest.fixture
def broken(fuxin: Path, tmp_path: Path) -> Path:
    """The bundled report with one number changed: a sum of section 3 no longer holds."""
    cell = gr.read(fuxin).cells["requests.received.total"]
    assert cell.where is not None
    content = fuxin.read_bytes()
    path = tmp_path / "broken.md"
    path.write_bytes(content[: cell.where.begin] + b"7" + content[cell.where.end :])
    return path


def test_check_explains(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("check", fuxin)
    assert (run.status, run.err) == (0, "")
    for words in ("阜新市文化旅游和广播电视局", "2020", "consistent", "DIS-16", str(fuxin)):
        assert words in run.out
    assert "\x1b" not in run.out  # no colors into a pipe


def test_check_in_chinese(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("check", "--lang", "zh", fuxin)
    assert run.status == 0 and "警告" in run.out and "warning" not in run.out


@pytest.mark.parametrize(
    ("which", "fail_on", "status"),
    [
        ("fuxin", "error", 0),
        ("fuxin", "warning", 1),
        ("fuxin", "never", 0),
        ("broken", "error", 1),
        ("broken", "warning", 1),
        ("broken", "never", 0),
    ],
)
def test_fail_on(govreport: Govreport, request: pytest.FixtureRequest, which: str, fail_on: str, status: int) -> None:
    path = request.getfixturevalue(which)
    assert govreport("check", "--fail-on", fail_on, path).status == status
    assert govreport("check", "--fail-on", fail_on, "missing.md", path).status == 2


def test_check_as_json(govreport: Govreport, fuxin: Path, broken: Path) -> None:
    run = govreport("check", "--format", "json", fuxin, "missing.md", broken)
    assert run.status == 2
    content = json.loads(run.out)
    assert list(content) == ["tool", "reports", "errors", "summary"]
    assert content["tool"] == {"name": "govreport", "version": gr.__version__}
    assert [report["document"] for report in content["reports"]] == [str(fuxin), str(broken)]
    assert [report["verdict"] for report in content["reports"]] == ["consistent", "inconsistent"]
    assert [error["code"] for error in content["errors"]] == ["not_found"]
    assert content["summary"]["documents"] == 3 and content["summary"]["failed"] == 1
    assert content["reports"][1] == gr.check(gr.read(broken)).to_dict()
    assert content["reports"][1]["findings"][-1].keys() == {
        "rule", "severity", "verdict", "place", "cells", "stated", "derived", "residual", "message", "basis", "where",
        "fingerprint",
    }  # fmt: skip


def test_check_as_json_with_cells(govreport: Govreport, fuxin: Path) -> None:
    without = json.loads(govreport("check", "--format", "json", fuxin).out)
    with_cells = json.loads(govreport("check", "--format", "json", "--with-cells", fuxin).out)
    as_read = json.loads(govreport("read", fuxin).out)
    assert with_cells["reports"][0].items() >= as_read.items()
    del as_read["cells"]
    assert without["reports"][0].items() >= as_read.items() and "cells" not in without["reports"][0]
    assert all(section["text"] for section in without["reports"][0]["sections"] if section["number"] in (1, 5, 6))


def test_read_one_is_an_object(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("read", "--format", "json", fuxin)
    assert (run.status, run.err) == (0, "")
    content = json.loads(run.out)
    assert content == gr.read(fuxin).to_dict()
    assert content["document"] == str(fuxin)
    assert {"format", "form", "authority", "year", "signed_on", "cells", "sections", "unplaced"} <= content.keys()
    assert content["cells"]["requests.received.total"] | {"where": None} == {
        "state": "number", "value": 0, "certainty": "read", "text": "0", "where": None,
    }  # fmt: skip


def test_read_several_is_an_array(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    run = govreport("read", fuxin, "missing.md", fuxin)
    assert run.status == 2 and "missing.md" in run.err
    assert [report["document"] for report in json.loads(run.out)] == [str(fuxin)] * 2
    run = govreport("read", "missing.md", "gone.md")
    assert (run.status, json.loads(run.out)) == (2, [])
    assert govreport("read", "missing.md").out == ""
    shutil.copy(fuxin, tmp_path / "a.md")
    assert [report["document"] for report in json.loads(govreport("read", ".").out)] == ["./a.md"]


def test_money_is_a_decimal_string(govreport: Govreport, made: Document) -> None:
    content = json.loads(govreport("read", "-", stdin=made.content).out)
    value = content["cells"]["disclosure.fees.amount"]["value"]
    assert isinstance(value, str) and made.expected["disclosure.fees.amount"] == gr.read(made.content).report["disclosure.fees.amount"]


def test_standard_input(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("check", "-", stdin=fuxin.read_bytes())
    assert run.status == 0 and "阜新" in run.out
    run = govreport("check", "-", stdin=b"")
    assert run.status == 2 and re.match("govreport: -(, line 1)?: empty: ", run.err)


def test_a_folder_is_searched_in_order(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.MD", "sub/.hidden.md", ".git/d.md", "data.csv", "z.html"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(fuxin, path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "in" / "pipe.txt")  # would wait for ever
    run = govreport("check", "--format", "json", "in")
    assert [report["document"] for report in json.loads(run.out)["reports"]] == [
        "in/a.txt", "in/b.md", "in/z.html", "in/sub/c.MD",
    ]  # fmt: skip


def test_a_folder_without_documents(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "data.csv").write_text("1")
    run = govreport("check", "empty", fuxin)
    assert run.status == 2 and "阜新" in run.out
    assert run.err == (
        "govreport: empty: not_found: The folder has no document in it. A search takes files that end in "
        ".docx, .htm, .html, .markdown, .md, .pdf, .txt; name any other file itself.\n"
    )


def test_one_bad_document_does_not_stop_the_others(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.md").write_bytes(PNG)
    run = govreport("check", "picture.md", fuxin, "missing.md")
    assert run.status == 2
    assert [re.split(", line 1: |: ", line)[1:3] for line in run.err.splitlines()] == [
        ["picture.md", "unsupported_format"],
        ["missing.md", "not_found"],
    ]
    assert "3 documents: 1 consistent, 2 not read" in run.out


def test_jobs_keep_the_order(govreport: Govreport, fuxin: Path, broken: Path) -> None:
    paths = [fuxin, broken, "missing.md", broken, fuxin, *[fuxin] * 20]
    for arguments in (["--format", "json"], ["--lang", "zh"]):
        runs = [govreport("check", *arguments, "--jobs", jobs, *paths) for jobs in (1, 3, 8)]
        assert runs[0] == runs[1] == runs[2]
    assert govreport("read", "--jobs", 4, *paths) == govreport("read", *paths)


def test_output_goes_to_a_file(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    run = govreport("check", fuxin, "--output", "result.txt")
    assert (run.status, run.out, run.err) == (0, "", "")
    assert (tmp_path / "result.txt").read_text(encoding="utf-8") == govreport("check", fuxin).out
    run = govreport("rules", "--format", "markdown", "--output", "rules.md")
    assert run.out == "" and "REQ-01" in (tmp_path / "rules.md").read_text(encoding="utf-8")


def test_output_never_destroys_a_document(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    shutil.copy(fuxin, tmp_path / "report.md")
    run = govreport("check", "report.md", "--output", "./report.md")
    assert run.status == 2 and "it is one of the documents, report.md" in run.err
    assert (tmp_path / "report.md").read_bytes() == fuxin.read_bytes()


@pytest.mark.parametrize("command", ["check", "read"])
@pytest.mark.parametrize("output", ["in/sub/a.md", "in/sub/../sub/a.md", "link.txt", "same.txt"])
def test_output_never_destroys_a_document_of_a_folder(
    govreport: Govreport, fuxin: Path, tmp_path: Path, command: str, output: str
) -> None:
    document = tmp_path / "in" / "sub" / "a.md"
    document.parent.mkdir(parents=True)
    shutil.copy(fuxin, document)
    (tmp_path / "link.txt").symlink_to(document)
    os.link(document, tmp_path / "same.txt")
    run = govreport(command, "in", "--output", output)
    assert (run.status, run.out) == (2, "")
    assert run.err == f"govreport: cannot write {output}: it is one of the documents, in/sub/a.md\n"
    assert document.read_bytes() == fuxin.read_bytes()


def test_output_never_destroys_standard_input(fuxin: Path, tmp_path: Path) -> None:
    document = tmp_path / "report.md"
    shutil.copy(fuxin, document)
    with document.open("rb") as opened:
        done = subprocess.run(
            [sys.executable, "-m", "govreport", "check", "-", "--output", document], stdin=opened, check=False
        )
    assert done.returncode == 2 and document.read_bytes() == fuxin.read_bytes()


def test_output_beside_the_documents_of_a_folder(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(fuxin, tmp_path / "in" / "a.md")
    for _ in range(2):  # the second time it is there already
        assert govreport("check", "--format", "json", "in", "--output", "in/result.json").status == 0
        assert len(json.loads((tmp_path / "in" / "result.json").read_text(encoding="utf-8"))["reports"]) == 1
    assert sorted(os.listdir(tmp_path / "in")) == ["a.md", "result.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs signals and pipes as Unix has them")
@pytest.mark.parametrize("stop", ["SIGINT", "SIGKILL"])
def test_an_interrupted_run_leaves_the_old_output(fuxin: Path, tmp_path: Path, stop: str) -> None:
    (tmp_path / "result.txt").write_text("old", encoding="utf-8")
    command = [sys.executable, "-m", "govreport", "check", str(fuxin), "-", "--output", "result.txt"]
    # A shell that runs the tests in the background ignores SIGINT, and what it starts inherits that.
    def listen() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=listen
    ) as running:
        for _ in range(3000):  # until it writes; then it waits for standard input
            if len(os.listdir(tmp_path)) > 1:
                break
            time.sleep(0.01)
        running.send_signal(getattr(signal, stop))
        assert running.wait(timeout=60) == (130 if stop == "SIGINT" else -signal.SIGKILL)
    assert (tmp_path / "result.txt").read_text(encoding="utf-8") == "old"
    if stop == "SIGINT":
        assert os.listdir(tmp_path) == ["result.txt"]


def test_output_takes_the_place_of_a_file_as_it_is(govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    (tmp_path / "result.txt").write_text("old" * 10000, encoding="utf-8")
    (tmp_path / "result.txt").chmod(0o604)
    (tmp_path / "link.txt").symlink_to("result.txt")
    assert govreport("check", fuxin, "--output", "link.txt").status == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "result.txt").read_text(encoding="utf-8") == govreport("check", fuxin).out
    assert (tmp_path / "result.txt").stat().st_mode & 0o777 == 0o604
    assert govreport("rules", "--output", "new.txt").status == 0
    (tmp_path / "made.txt").touch()
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "made.txt").stat().st_mode


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="needs devices")
def test_output_to_a_device_is_written_as_such(govreport: Govreport, fuxin: Path) -> None:
    assert govreport("check", fuxin, "--output", "/dev/null").status == 0
    assert not os.path.isfile("/dev/null")
    assert govreport("check", fuxin, "--output", "/dev/stdout").out == govreport("check", fuxin).out


@pytest.mark.parametrize("output", ["missing/result.txt", ".", "file/result.txt", ""])
def test_output_that_cannot_be_written(govreport: Govreport, fuxin: Path, tmp_path: Path, output: str) -> None:
    (tmp_path / "file").touch()
    run = govreport("check", fuxin, "--output", output)
    assert (run.status, run.out) == (2, "") and run.err.startswith(f"govreport: cannot write {output}: ")
    assert run.err.count("\n") == 1 and os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["explain", "a.md"],
        ["check", "--format", "xml", "a.md"],
        ["check", "--jobs", "0", "a.md"],
        ["check", "--jobs", "many", "a.md"],
        ["check", "--max-bytes", "-1", "a.md"],
        ["check", "--max-bytes", "0", "a.md"],
        ["check", "--max-bytes", "1e6", "a.md"],
        ["check", "--max-bytes", str(2**63), "a.md"],
        ["read", "--max-bytes", str(2**64 + 1), "a.md"],
        ["check", "--lang", "fr", "a.md"],
        ["rules", "--form", "form_2020"],
    ],
)
def test_a_wrong_call(govreport: Govreport, arguments: list[str]) -> None:
    run = govreport(*arguments)
    assert (run.status, run.out) == (2, "") and run.err.startswith("usage: govreport")


def test_rules(govreport: Govreport) -> None:
    for language, title in (("en", "what came in equals what went out"), ("zh", "本年新收加上年结转")):
        run = govreport("rules", "--lang", language)
        assert (run.status, run.err) == (0, "")
        assert all(rule.id in run.out for rule in gr.rules()) and title in run.out
    assert "DIS-16" not in govreport("rules", "--form", "form_2021").out
    content = json.loads(govreport("rules", "--format", "json", "--form", "form_2021").out)
    assert [rule["id"] for rule in content["rules"]] == [rule.id for rule in gr.rules("form_2021")]
    assert "REQ-01" in govreport("rules", "--format", "markdown").out


def test_rules_as_json_have_the_names_of_python(govreport: Govreport) -> None:
    for written, rule in zip(json.loads(govreport("rules", "--format", "json").out)["rules"], gr.rules()):
        assert (written["severity"], written["relation"]) == (rule.severity.value, rule.relation.value)
        assert not {"level", "holds"} & written.keys()


def test_version_and_help(govreport: Govreport) -> None:
    assert govreport("--version").out == f"govreport {gr.__version__}\n"
    run = govreport("--help")
    assert run.status == 0 and "Exit status" in run.out


def test_the_installed_command_is_the_module(fuxin: Path) -> None:
    command = shutil.which("govreport", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the package is on the path, but not installed")
    done = subprocess.run([command, "check", fuxin], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0 and "阜新".encode() in done.stdout


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="needs pipes as Unix has them")
def test_a_reader_that_has_seen_enough(fuxin: Path) -> None:
    command = [sys.executable, "-m", "govreport", "check", *[str(fuxin)] * 200]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == 128 + signal.SIGPIPE


def on_a_terminal(*arguments: object, **environment: str) -> str:
    """What a person sees who calls govreport on a terminal."""
    pty = pytest.importorskip("pty")
    main, child = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "govreport", *map(str, arguments)],
        stdin=child,
        stdout=child,
        stderr=child,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | environment,
    )
    os.close(child)
    shown = b""
    while True:
        try:
            piece = os.read(main, 65536)
        except OSError:  # Linux says so at the end
            break
        if not piece:
            break
        shown += piece
    os.close(main)
    done.wait(timeout=60)
    return shown.decode("utf-8")


def test_a_terminal_gets_colors_unless_they_are_not_wanted(fuxin: Path) -> None:
    assert "\x1b[" in on_a_terminal("check", fuxin)
    assert "\x1b[" not in on_a_terminal("check", fuxin, NO_COLOR="1")


def test_a_terminal_sees_progress_of_several_documents(fuxin: Path) -> None:
    assert "documents" not in on_a_terminal("check", fuxin)
    shown = on_a_terminal("check", "--format", "json", fuxin, fuxin, fuxin)
    assert "0/3 documents" in shown and "2/3 documents\r\x1b[K" in shown


def test_nothing_depends_on_locale_or_hash_seed(govreport: Govreport, fuxin: Path, broken: Path) -> None:
    runs = {
        govreport("check", "--format", "json", fuxin, broken, environment=environment)
        for environment in (
            {"LC_ALL": "C", "PYTHONHASHSEED": "1"},
            {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
            {"LANG": "zh_CN.GB18030", "LC_ALL": "zh_CN.GB18030", "PYTHONUTF8": "1"},
        )
    }
    assert len(runs) == 1
