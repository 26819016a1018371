# SPDX-License-Identifier: BSL-1.0
"""Documents that cannot be read: a code, a place, and a sentence that says what to do."""
from __future__ import annotations

import io
import os
import pickle
import re
from pathlib import Path

import govreport as gr
import pytest
from bad_inputs import BAD_INPUTS, BadInput
from conftest import Govreport


def assert_says_what_to_do(error: gr.ReadError, document: str) -> None:
    assert isinstance(error.code, gr.ReadErrc)
    assert isinstance(error.where, gr.SourceSpan)
    assert error.document == document
    assert re.search(r"[.!]$", error.detail) and len(error.detail) > 20, error.detail
    text = str(error)
    assert text.startswith(document) and error.code.name in text and text.endswith(error.detail)


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_bytes(bad: BadInput) -> None:
    with pytest.raises(gr.ReadError) as caught:
        gr.read(bad.content)
    assert caught.value.code.name == bad.code
    assert_says_what_to_do(caught.value, "<bytes>")


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_command_line(bad: BadInput, govreport: Govreport, fuxin: Path, tmp_path: Path) -> None:
    (tmp_path / bad.name).write_bytes(bad.content)
    run = govreport("check", bad.name, fuxin)
    assert run.status == 2
    assert run.err.count("\n") == 1
    assert run.err.startswith(f"govreport: {bad.name}") and bad.code in run.err
    assert "阜新市文化旅游和广播电视局" in run.out  # the other document is still done


def refused(source: object, code: str, **options: int) -> gr.ReadError:
    with pytest.raises(gr.ReadError) as caught:
        gr.read(source, **options)  # type: ignore[arg-type]
    assert caught.value.code is gr.ReadErrc[code]
    assert_says_what_to_do(caught.value, caught.value.document)
    assert caught.value.__cause__ is None and caught.value.__suppress_context__ in (True, False)
    return caught.value


@pytest.mark.parametrize("path", ["missing.md", "missing/report.md", "", "x" * 5000, "nul\0.md"])
def test_a_path_that_does_not_exist(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(path, "not_found").document == path


def test_a_file_is_no_folder(fuxin: Path) -> None:
    refused(fuxin / "report.md", "not_found")


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to("nowhere.md")
    refused(link, "not_found")
    link.unlink()
    link.symlink_to("link.md")
    refused(link, "not_found")


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path, "not_a_file").document == str(tmp_path)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs devices")
def test_a_device() -> None:
    refused("/dev/zero", "not_a_file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who may not read everything")
def test_a_file_that_may_not_be_read(fuxin: Path, tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_bytes(fuxin.read_bytes())
    path.chmod(0)
    refused(path, "not_permitted")


def test_a_refusal_of_the_system(monkeypatch: pytest.MonkeyPatch, fuxin: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    error = refused(fuxin, "not_permitted")
    assert "Permission denied" in error.detail


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing: reading it would not end
    error = refused(path, "too_large")
    assert f"{1 << 40:,}" in error.detail and f"{gr.MAX_BYTES:,}" in error.detail


def test_an_endless_file_is_read_only_to_the_limit() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            Endless.given += size
            return b" " * size

    refused(Endless(), "too_large", max_bytes=5_000_000)
    assert Endless.given == 5_000_001


def test_the_limit_can_be_set(fuxin: Path) -> None:
    size = fuxin.stat().st_size
    assert gr.read(fuxin, max_bytes=size).report.year == 2020
    for source in (fuxin, fuxin.read_bytes(), io.BytesIO(fuxin.read_bytes())):
        refused(source, "too_large", max_bytes=size - 1)


@pytest.mark.parametrize("limit", [-1, 0, 2**63, 2**64 + 5, -(2**70)])
def test_a_limit_that_is_none(fuxin: Path, limit: int) -> None:
    for source in (fuxin, "missing.md", fuxin.read_bytes(), io.BytesIO(fuxin.read_bytes())):
        with pytest.raises(ValueError, match=f"max_bytes is a whole number from 1 to {2**63 - 1}, not {limit}"):
            gr.read(source, max_bytes=limit)
    with pytest.raises(TypeError):
        gr.read(fuxin, max_bytes=1e6)  # type: ignore[arg-type]
    assert gr.read(fuxin, max_bytes=2**63 - 1).report.year == 2020


def test_the_limit_on_the_command_line(govreport: Govreport, fuxin: Path) -> None:
    run = govreport("check", "--max-bytes", 1000, fuxin)
    assert (run.status, run.out) == (2, "")
    assert "too_large" in run.err and "1,000" in run.err
    run = govreport("check", "--max-bytes", 2**63, fuxin)
    assert (run.status, run.out) == (2, "")
    assert f"{2**63} is not a whole number from 1 to {2**63 - 1}" in run.err


def test_place_and_document_are_named() -> None:
    error = gr.ReadError(gr.ReadErrc.too_complex, gr.SourceSpan(9, 10, 3, 2, 1, 4), "Split it.", "a.md")
    assert str(error) == "a.md, line 3, table 2, row 1, column 4: too_complex: Split it."
    assert str(gr.ReadError(gr.ReadErrc.empty, gr.SourceSpan(9, 9), "Fill it.")) == "byte 9: empty: Fill it."


def test_an_error_can_be_sent_to_another_process() -> None:
    error = gr.ReadError(gr.ReadErrc.empty, gr.SourceSpan(1, 2), "Nothing is there.", "a.md")
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.where, again.detail, again.document) == (error.code, error.where, error.detail, "a.md")
    assert str(again) == str(error)


def test_no_byte_is_lost_on_the_way_to_the_reader() -> None:
    # A NUL in the middle must not end the document.
    with pytest.raises(gr.ReadError):
        gr.read(b"\0" * 100)
