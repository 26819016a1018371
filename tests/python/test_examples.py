# SPDX-License-Identifier: BSL-1.0
"""Every Python example is run, and what it prints is looked at."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import govreport as gr
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parents[1] / "golden"


def run(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / name), *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_check_report(fuxin: Path) -> None:
    done = run("check_report.py", fuxin)
    assert done.returncode == 0, done.stderr
    assert "consistent" in done.stdout and "DIS-16" in done.stdout
    done = run("check_report.py", fuxin, "zh")
    assert "行政许可" in done.stdout
    done = run("check_report.py", GOLDEN / "hongze-2023-layout" / "document.txt", "zh")
    assert done.returncode == 1, done.stderr
    assert "至少 2 个数字有误，这样小的解释有 2 种\n         四、行政复议·总计 0 → 11（总计漏填）；" in done.stdout
    done = run("check_report.py", "missing.md")
    assert done.returncode == 2 and "missing.md: not_found" in done.stderr


def test_list_rules() -> None:
    done = run("list_rules.py")
    assert done.returncode == 0, done.stderr
    assert "REQ-01  error  what came in equals what went out" in done.stdout
    assert f"{len(gr.rules())} rules" in done.stdout


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_write_report(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"report.{ending}"
    done = run("write_report.py", path)
    assert done.returncode == 0, done.stderr
    assert path.stat().st_size > 2000


def test_build_report() -> None:
    done = run("build_report.py")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "consistent"
    assert "REQ-01" in done.stdout
