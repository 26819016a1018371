# SPDX-License-Identifier: BSL-1.0
"""What the tests of the Python package share: documents to read, and the command line as a person calls it."""
from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import govreport as gr
import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from documents import Document, make_document  # noqa: E402


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


Govreport = Callable[..., Run]


@pytest.fixture(scope="session")
def fuxin() -> Path:
    """The bundled real report, form_2019: consistent, with warnings."""
    return ROOT / "examples" / "data" / "fuxin-2020.md"


@pytest.fixture(scope="session")
def reading(fuxin: Path) -> gr.Reading:
    return gr.read(fuxin)


@pytest.fixture(scope="session")
def made() -> Document:
    """A plain document of form_2021 with the truth about every cell."""
    return next(d for d in (make_document("markdown", seed, simple=True) for seed in range(100)) if d.form == "form_2021")


@pytest.fixture
def govreport(tmp_path: Path) -> Govreport:
    """Runs `govreport ARGUMENTS`, in a folder of its own and in a locale that knows no Chinese."""

    def run(*arguments: object, stdin: bytes = b"", environment: dict[str, str] | None = None, **options: Any) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "govreport", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=options.pop("cwd", tmp_path),
            env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"} | (environment or {}),
            timeout=120,
            **options,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
