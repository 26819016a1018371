# SPDX-License-Identifier: BSL-1.0
"""Documents made to harm a reader are refused with a code that says why, soon and without much memory."""
from __future__ import annotations

import resource
import time

import govreport as gr
import pytest
from conftest import ROOT
from hostile_documents import HOSTILE

SECONDS = 20
MEGABYTES = 700  # beside what the test itself holds


def memory() -> int:
    """The most memory that this process has used so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@pytest.mark.parametrize("name", HOSTILE)
def test_is_refused(name: str) -> None:
    hostile = HOSTILE[name]
    content = hostile.make()
    before, begin = memory(), time.monotonic()
    try:
        gr.read(content)
    except gr.ReadError as error:
        assert error.code.name in hostile.codes, f"{error.code.name}: {error.detail}"
    else:
        assert not hostile.codes, "was read"
    assert time.monotonic() - begin < SECONDS
    assert memory() - before < MEGABYTES


def test_the_corpus_is_what_the_script_makes() -> None:
    """Only names: the deflated bytes differ from one version of zlib to another."""
    kept = {name for name, hostile in HOSTILE.items() if hostile.kept}
    assert kept <= {file.name for file in (ROOT / "tests" / "fuzz" / "corpus").iterdir()}
