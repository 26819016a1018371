# SPDX-License-Identifier: BSL-1.0
"""_core.pyi says what the module is, and the package is typed."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import govreport
import pytest

PACKAGE = Path(govreport.__file__).parent

pytest.importorskip("mypy")


def test_stubs_match_the_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "govreport"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_is_typed(tmp_path: Path) -> None:
    assert (PACKAGE / "py.typed").exists()
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "-p", "govreport"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_program_that_uses_it_is_checked(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import govreport as gr\n"
        "result = gr.check(gr.read('report.md'))\n"
        "for finding in result.findings:\n"
        "    print(finding.rule.basis, finding.message('zh'), finding.residual)\n"
        "for address, cell in gr.read(b'').cells.items():\n"
        "    print(address.upper(), cell.state.name)\n"
        "report = gr.Report(form='form_2021', year=2025)\n"
        "report['requests.granted.total'] = 5\n"
        "report['requests.granted.total'] = 5.0  # type: ignore[assignment]\n"
        "gr.rules(form='form_1999')  # type: ignore[arg-type]\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(program)], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
